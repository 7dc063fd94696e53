package export

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/entity"
)

// WriteBrat writes a document in the stand-off form of brat (https://brat.nlplab.org/standoff.html): to text the text
// itself, what brat wants in a file .txt, and to ann its annotations, for the file .ann beside it. Offsets are code points.
//
//	T1	PERS 4 9	بوتين                    a mention, or a time expression with the types of TIMEX3
//	N1	Reference T1 Wikidata:Q7747	فلاديمير بوتين    its entry; khabar:kh-… for an id that is not Wikidata's
//	A1	Holder T2 Q22686                     who holds the office
//	A2	Value T3 2025-08-15                  of a time expression; and Mod
//	#1	AnnotatorNotes T1	listed «بوتين»           what the answer rests on
//
// A space in a type, an id or a value becomes an underscore. A span that runs over a line end, which only a caller's own
// finder makes, is written in parts, as brat does. Nesting is not written: brat sees it in the spans.
func WriteBrat(text, ann io.Writer, d entity.Document, r *entity.Result) error {
	if err := check(d, r, false); err != nil {
		return err
	}
	d, r = valid(d, r)
	var b brat
	at := r.In(entity.Runes, d.Text)
	for m, t := range inOrder(r) {
		if m >= 0 {
			b.mention(at, at.Mentions[m])
		} else if x := &at.Times[t]; b.span(x.Type, x.Start, x.Text) {
			b.attribute("Value", x.Value.String())
			b.attribute("Mod", x.Mod)
		}
	}
	_, err := io.WriteString(text, d.Text)
	_, err2 := ann.Write(b.out)
	return cmp.Or(err, err2)
}

// brat builds an .ann file.
type brat struct {
	out                                []byte
	spans, links, attributes, comments int
}

func (b *brat) mention(r *entity.Result, m entity.Mention) {
	if !b.span(string(m.Type), m.Start, m.Text) {
		return
	}
	if e := r.Entity(m); e != nil && e.ID != "" {
		b.links++
		b.line("N%d\tReference T%d %s:%s\t%s", b.links, b.spans, idSource(e.ID), bratWord(e.ID), oneLine(cmp.Or(e.Name, e.Latin, e.ID)))
	}
	if h := r.Holder(m); h != nil {
		b.attribute("Holder", cmp.Or(h.ID, h.Latin, h.Name))
	}
	if why := m.Why.String(); why != "" {
		b.comments++
		b.line("#%d\tAnnotatorNotes T%d\t%s", b.comments, b.spans, oneLine(why))
	}
}

// span writes a T line, in parts between line ends. It reports whether there is anything between them.
func (b *brat) span(typ string, at int, covered string) bool {
	var where, parts []string
	for line := range strings.Lines(strings.ReplaceAll(covered, "\r", "\n")) {
		if part := strings.TrimSuffix(line, "\n"); part != "" {
			where = append(where, fmt.Sprintf("%d %d", at, at+utf8.RuneCountInString(part)))
			parts = append(parts, part)
		}
		at += utf8.RuneCountInString(line)
	}
	if parts == nil {
		return false
	}
	b.spans++
	b.line("T%d\t%s %s\t%s", b.spans, bratWord(typ), strings.Join(where, ";"), strings.Join(parts, " "))
	return true
}

// attribute writes an A line about the last span; an empty value writes none.
func (b *brat) attribute(name, value string) {
	if value != "" {
		b.attributes++
		b.line("A%d\t%s T%d %s", b.attributes, name, b.spans, bratWord(value))
	}
}

func (b *brat) line(format string, args ...any) {
	b.out = fmt.Appendf(b.out, format+"\n", args...)
}

// bratWord makes s one word, as types, ids and values must be; an empty s is "none".
func bratWord(s string) string {
	return cmp.Or(strings.Join(strings.Fields(s), "_"), "none")
}

// oneLine puts spaces for line ends and tabs.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// idSource names who gave an id.
func idSource(id string) string {
	if isWikidata(id) {
		return "Wikidata"
	}
	return "khabar"
}
