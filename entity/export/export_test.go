package export

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, file, got string) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", file, d)
	}
}

// say marks spans of a text, so that a test hangs on no extractor: each is a word of the text with its type and entity, in
// the order of the text. A word inside the one before it is nested in it.
func say(d entity.Document, entities []entity.Entity, spans ...entity.Mention) *entity.Result {
	r := &entity.Result{ID: d.ID, Unit: entity.Bytes, Mentions: []entity.Mention{}, Entities: entities, Times: []date.Timex{}, Sentences: []entity.Span{}, Notes: []entity.Note{}, Read: len(d.Text), Data: "test"}
	at := 0
	for _, m := range spans {
		i := strings.Index(d.Text[at:], m.Text)
		if i < 0 {
			panic("no " + m.Text)
		}
		m.Start = at + i
		m.End, at, m.Parent = m.Start+len(m.Text), m.Start, -1
		for j, up := range slices.Backward(r.Mentions) {
			if up.Start <= m.Start && m.End <= up.End {
				m.Parent = j
				break
			}
		}
		r.Mentions = append(r.Mentions, m)
	}
	return r
}

// visit is a document with all that a result can hold: nesting, an office and its holder, a cut inside a word, things
// without an id, times, one of them inside a name, markup, Latin, and a note.
func visit() (entity.Document, *entity.Result) {
	d := entity.Document{
		ID: "زيارة <1>.txt", Country: "OM", Published: date.MustParse("2025-08-07"),
		Text: "سالم العامري في باريس\n\nزار وزير الخارجية العماني سالم العامري، الخميس، قصر الورد بالعاصمة. وقال إن <b>\"نخيل & Co\"</b> لباريس \u200f2026.\n" +
			"وكانت ثورة 25 يناير حدثا.",
	}
	r := say(d, []entity.Entity{
		{ID: "X1", Name: "سالم العامري", Latin: "Salim al-Amiri", Type: gazetteer.PERS, Score: .99},
		{ID: "Q90", Name: "باريس", Latin: "Paris", Country: "FR", Type: gazetteer.GPE, Score: .98},
		{ID: "X2", Name: "وزير الخارجية", Type: gazetteer.OCC, Score: .9},
		{ID: "Q842", Name: "عمان", Latin: "Oman", Country: "OM", Type: gazetteer.GPE, Score: .97},
		{Name: "قصر الورد", Type: gazetteer.FAC, Score: .6},
		{ID: "Q29198", Latin: "Egyptian revolution", Type: gazetteer.EVENT, Score: .8},
	},
		entity.Mention{Text: "سالم العامري", Type: gazetteer.PERS, Entity: 0, Holder: -1, Score: .99, Why: entity.Why{Rule: "listed", Form: "سالم العامري"}},
		entity.Mention{Text: "باريس", Type: gazetteer.GPE, Entity: 1, Holder: -1, Score: .98, Why: entity.Why{Rule: "listed", Form: "باريس", RunnerUp: "Q167646", Margin: 3}},
		entity.Mention{Text: "وزير الخارجية العماني", Type: gazetteer.OCC, Entity: 2, Holder: 0, Score: .9},
		entity.Mention{Text: "العماني", Type: gazetteer.NORP, Entity: 3, Holder: -1, Score: .97},
		entity.Mention{Text: "سالم العامري", Type: gazetteer.PERS, Entity: 0, Holder: -1, Score: .99, Why: entity.Why{Rule: "listed", Form: "سالم العامري"}},
		entity.Mention{Text: "قصر الورد", Type: gazetteer.FAC, Entity: 4, Holder: -1, Score: .6},
		entity.Mention{Text: "نخيل & Co", Type: "شركة \"خاصة\"", Entity: -1, Holder: -1, Score: .5, Why: entity.Why{Rule: "own", Cue: "<قال>"}},
		entity.Mention{Text: "باريس", Type: gazetteer.GPE, Entity: 1, Holder: -1, Score: .95},
		entity.Mention{Text: "ثورة 25 يناير", Type: gazetteer.EVENT, Entity: 5, Holder: -1, Score: .8},
	)
	for _, x := range []struct{ text, value, mod string }{{"الخميس", "2025-08-07", ""}, {"2026", "2026", "APPROX"}, {"25 يناير", "XXXX-01-25", ""}} {
		v, err := date.ParseValue(x.value)
		if err != nil {
			panic(err)
		}
		at := strings.Index(d.Text, x.text)
		from, to, _ := v.Span()
		r.Times = append(r.Times, date.Timex{Start: at, End: at + len(x.text), Text: x.text, Type: "DATE", Value: v, From: from, To: to, Mod: x.mod, Twin: -1, Rule: "r", Score: .95})
	}
	for line := range strings.Lines(d.Text) {
		if line = strings.TrimSpace(line); line != "" {
			at := strings.Index(d.Text, line)
			r.Sentences = append(r.Sentences, entity.Span{Start: at, End: at + len(line)})
		}
	}
	r.Notes = append(r.Notes, entity.Note{Span: entity.Span{Start: r.Times[1].Start, End: r.Times[1].End}, Code: "order-ambiguous", Text: "a <note>"})
	return d, r
}

// written returns what a writer writes of documents.
func written(t *testing.T, open func(w *strings.Builder) *Writer, write func(w *Writer) error) string {
	t.Helper()
	var out strings.Builder
	w := open(&out)
	if err := write(w); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// writeVisit writes the document of all things.
func writeVisit(w *Writer) error { return w.Write(visit()) }

func TestGolden(t *testing.T) {
	for file, open := range map[string]func(w *strings.Builder) *Writer{
		"visit.json.golden":        func(w *strings.Builder) *Writer { return NewJSON(w) },
		"visit.jsonl.golden":       func(w *strings.Builder) *Writer { return NewJSONLines(w) },
		"visit.conll.golden":       func(w *strings.Builder) *Writer { return NewCoNLL(w, &CoNLLOptions{Times: true}) },
		"visit.inner.conll.golden": func(w *strings.Builder) *Writer { return NewCoNLL(w, &CoNLLOptions{Inner: true}) },
		"visit.webanno.golden":     func(w *strings.Builder) *Writer { return NewWebAnnotation(w, "https://example.org/articles/") },
		"visit.html.golden":        func(w *strings.Builder) *Writer { return NewHTML(w, "") },
	} {
		golden(t, file, strings.ReplaceAll(written(t, open, writeVisit), "\u200f", `\u200f`))
	}
	var text, ann strings.Builder
	d, r := visit()
	if err := WriteBrat(&text, &ann, d, r); err != nil {
		t.Fatal(err)
	}
	if text.String() != d.Text {
		t.Errorf("brat's text is %q", text.String())
	}
	golden(t, "visit.ann.golden", ann.String())
}
