package export

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/khabar-go/khabar/entity"
)

// CoNLLOptions say which of nested names a word is tagged with. The zero value is the default.
type CoNLLOptions struct {
	Inner bool // names that hold no other name, instead of those that lie in no other
	Times bool // time expressions, too, with the types of TIMEX3, where no name is
}

// NewCoNLL returns a Writer of words and IOB2 tags as in the shared task CoNLL-2003: one word a line, fields parted by a
// space, an empty line after each sentence. A nil opt is the default options.
//
//	-DOCSTART- article.txt _ O
//
//	وصل 0-6 _ O
//	بوتين 7-17 Q7747 B-PERS
//	و 18-20 _ O
//	ترامب 20-30 Q22686 B-PERS
//
// The fields are the word, its bytes in the text, the id of the name that begins or goes on there, and the tag, which is
// the last as in all readers of the form. A word is a run of letters, marks and digits, or one other sign. Where a name
// begins or ends inside such a run, the run is parted: «وترامب» is two words that touch. The start line has the id of the
// document with underscores for spaces, "_" if it has none.
func NewCoNLL(w io.Writer, opt *CoNLLOptions) *Writer {
	f := new(conll)
	if opt != nil {
		f.CoNLLOptions = *opt
	}
	return &Writer{w: w, form: f}
}

type conll struct{ CoNLLOptions }

func (*conll) head(b []byte, _ entity.Document) []byte { return b }
func (*conll) tail(b []byte) []byte                    { return b }

func (f *conll) document(b []byte, _ int, d entity.Document, r *entity.Result) ([]byte, error) {
	b = fmt.Appendf(b, "-DOCSTART- %s _ O\n\n", field(d.ID))
	flat := f.flat(r)
	breaks := sentenceStarts(d.Text, r.Sentences)
	open := false // whether the last line was a word
	for _, w := range words(d.Text, flat) {
		for len(breaks) > 0 && breaks[0] <= w.Start {
			if open && !w.within {
				b, open = append(b, '\n'), false
			}
			breaks = breaks[1:]
		}
		id, tag := "_", "O"
		if w.tag != nil {
			id, tag = field(w.tag.id), "B-"+field(w.tag.typ)
			if w.within {
				tag = "I" + tag[1:]
			}
		}
		b = fmt.Appendf(b, "%s %d-%d %s %s\n", d.Text[w.Start:w.End], w.Start, w.End, id, tag)
		open = true
	}
	if open {
		b = append(b, '\n')
	}
	return b, nil
}

// A tag is a name or time of the flat reading.
type tag struct {
	entity.Span
	typ, id string
}

// flat returns the names, and perhaps times, that f asks for; none overlap, and they are in text order.
func (f *conll) flat(r *entity.Result) (tags []tag) {
	end, times := 0, r.Times
	if !f.Times {
		times = nil
	}
	before := func(start int) { // the times up to a name
		for ; len(times) > 0 && times[0].Start < start; times = times[1:] {
			if x := &times[0]; x.Start >= end && x.End <= start {
				tags = append(tags, tag{entity.Span{Start: x.Start, End: x.End}, x.Type, ""})
				end = x.End
			}
		}
	}
	for i, m := range r.Mentions {
		if !f.wants(r, i) {
			continue
		}
		before(m.Start)
		tags = append(tags, tag{entity.Span{Start: m.Start, End: m.End}, string(m.Type), ""})
		if e := r.Entity(m); e != nil {
			tags[len(tags)-1].id = e.ID
		}
		end = m.End
	}
	before(math.MaxInt)
	return tags
}

// wants reports whether mention i is on the level that f asks for.
func (f *conll) wants(r *entity.Result, i int) bool {
	if !f.Inner {
		return r.Mentions[i].Parent < 0
	}
	return i+1 == len(r.Mentions) || r.Mentions[i+1].Start >= r.Mentions[i].End
}

// field makes s one field.
func field(s string) string {
	if s = strings.Join(strings.Fields(s), "_"); s == "" {
		return "_"
	}
	return s
}
