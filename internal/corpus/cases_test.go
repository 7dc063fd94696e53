package corpus_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/internal/corpus"
)

// find returns the mentions and time expressions that x finds in d.
func find(t testing.TB, x *entity.Extractor, d corpus.Doc) []corpus.Span {
	t.Helper()
	published, err := date.Parse(d.Published)
	if d.Published != "" && err != nil {
		t.Fatal(err)
	}
	r := x.Extract(entity.Document{Text: d.Text, Published: published, Country: d.Country})
	var found []corpus.Span
	for _, m := range r.Mentions {
		s := corpus.Span{Start: m.Start, End: m.End, Type: string(m.Type)}
		if e := r.Entity(m); e != nil {
			s.ID, s.Label = e.ID, e.Latin
		}
		if h := r.Holder(m); h != nil {
			s.Holder = h.ID
		}
		found = append(found, s)
	}
	for _, m := range r.Times {
		found = append(found, corpus.Span{Start: m.Start, End: m.End, Type: m.Type, ID: m.Value.String()})
	}
	return found
}

// TestCases holds the extractor with the built-in names to our own cases.
func TestCases(t *testing.T) {
	files, err := fs.Glob(os.DirFS("testdata"), "*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	x := entity.Default()
	for _, name := range files {
		f, err := corpus.ReadCases(os.DirFS("testdata"), name)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range f.Cases {
			t.Run(strings.TrimSuffix(name, ".txt")+"/"+c.Name, func(t *testing.T) {
				if d := corpus.Diff(c, find(t, x, c), f.Skips); d != "" {
					t.Errorf("%s\n-want +got:\n%s", c.Text, d)
				}
			})
		}
	}
}

// leastF is the least F of each type over the gold files, and mostWrong the largest share of ids, and of values of times, that
// may be wrong. They are raised as the library learns, never lowered.
var leastF = map[string]float64{"PERS": .80, "NORP": .95, "OCC": .85, "GPE": .95, "LOC": .80, "ORG": .70, "DATE": .95}

const mostWrong = .02

// gold reads the gold files of the folder that KHABAR_CORPUS names.
func gold(t testing.TB) []corpus.Doc {
	t.Helper()
	folder := os.Getenv("KHABAR_CORPUS")
	if folder == "" {
		t.Skip("KHABAR_CORPUS names no folder with gold files")
	}
	files, err := filepath.Glob(filepath.Join(folder, "gold", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold files in %s: %v", folder, err)
	}
	var docs []corpus.Doc
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		more, err := corpus.ReadGold(f, name)
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		docs = append(docs, more...)
	}
	return docs
}

// TestGold measures the extractor on longer articles.
func TestGold(t *testing.T) {
	var s corpus.Score
	x := entity.Default()
	for _, d := range gold(t) {
		s.Add(d, find(t, x, d))
	}
	t.Logf("\n%v", &s)
	for typ, least := range leastF {
		if f := s.Types[typ].F(); f < least {
			t.Errorf("%s: F %.3f, at least %.2f", typ, f, least)
		}
	}
	same, other := 0, 0
	for _, c := range s.Types {
		same, other = same+c.Same, other+c.Other
	}
	if wrong := float64(other) / float64(max(1, same+other)); wrong > mostWrong {
		t.Errorf("%.3f of the ids and values are wrong, at most %.2f", wrong, mostWrong)
	}
}

// BenchmarkAccuracy reports, beside the speed, precision, recall and F1 over all types, and F1 by type: on our own cases, and
// on the gold files of KHABAR_CORPUS.
func BenchmarkAccuracy(b *testing.B) {
	b.Run("set=own", func(b *testing.B) { benchmarkAccuracy(b, own(b)) })
	b.Run("set=gold", func(b *testing.B) { benchmarkAccuracy(b, gold(b)) })
}

// own reads our own cases.
func own(t testing.TB) (docs []corpus.Doc) {
	t.Helper()
	files, err := fs.Glob(os.DirFS("testdata"), "*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range files {
		f, err := corpus.ReadCases(os.DirFS("testdata"), name)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, f.Cases...)
	}
	return docs
}

func benchmarkAccuracy(b *testing.B, docs []corpus.Doc) {
	x := entity.Default()
	var s corpus.Score
	var size int64
	for _, d := range docs {
		s.Add(d, find(b, x, d))
		size += int64(len(d.Text))
	}
	b.SetBytes(size)
	for b.Loop() {
		for _, d := range docs {
			x.Extract(entity.Document{Text: d.Text})
		}
	}
	var all corpus.Count
	for typ, c := range s.Types {
		b.ReportMetric(c.F(), typ+"-F1")
		all.Right, all.Extra, all.Missed = all.Right+c.Right, all.Extra+c.Extra, all.Missed+c.Missed
	}
	if all.Right == 0 {
		b.Fatal("nothing found")
	}
	b.ReportMetric(all.Precision(), "P")
	b.ReportMetric(all.Recall(), "R")
	b.ReportMetric(all.F(), "F1")
}
