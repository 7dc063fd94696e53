package entity

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
)

// watched reads d and calls watch after each stage.
func watched(x *Extractor, d Document, watch func(stage string, s *scratch)) *Result {
	r := &Result{inner: new(scratch)}
	x.read(r, d, &tracer{w: io.Discard, names: x.names, weights: make(map[int][]weight), watch: watch})
	return r
}

// articles are the texts that the repository ships, and one with what they lack.
func articles(t *testing.T) []Document {
	t.Helper()
	files, err := filepath.Glob("../examples/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	docs := []Document{{Text: "قال البشير وزيلنسكي لـ«الشرق الأوسط» إن وزيري خارجية مصر والسعودية بحثا مع الرئيس الأميركي «حركة فتح»، وقال الحسن بن طلال بن أحمد الفلاني في بنين والسودان", Published: date.MustParse("2024-05-01"), Country: "EG"}}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, Document{Text: string(data), Published: date.MustParse("2025-01-09"), Country: "LB"})
	}
	return docs
}

// fixedFinder finds the first bytes of a text twice, as two things.
type fixedFinder []Found

func (f fixedFinder) AppendFind(dst []Found, text string) ([]Found, error) {
	return append(dst, f...), nil
}

// snapshots are what the stages have given so far, each as a string.
func snapshots(stage string, s *scratch) map[string]string {
	show := func(values ...any) string { return fmt.Sprintf("%+v", values) }
	all := map[string]string{
		"words": show(s.doc.Text, s.doc.Words, s.doc.Letters, s.doc.Sentences), "hits": show(s.hits), "near": show(s.p.near), "found": show(s.found),
	}
	for _, part := range []struct {
		stage, name string
		value       any
	}{
		{"propose", "proposals", []any{s.p.all, s.p.things, s.p.persons}},
		{"survey", "survey", s.survey},
		{"weigh", "verdicts", s.verdicts},
		{"choose", "choices", s.choices},
		{"link", "links", s.links},
	} {
		if slices.Index(stageOrder, part.stage) <= slices.Index(stageOrder, stage) {
			all[part.name] = show(part.value)
		}
	}
	return all
}

var stageOrder = []string{"find", "propose", "survey", "weigh", "choose", "link", "chain"}

// changes returns "stage changes value" for each value that a later stage changes.
func changes(x *Extractor, d Document, meddle func(stage string, s *scratch)) (out []string) {
	var before map[string]string
	var stages []string
	watched(x, d, func(stage string, s *scratch) {
		meddle(stage, s)
		now := snapshots(stage, s)
		for name, was := range before {
			if now[name] != was {
				out = append(out, stage+" changes "+name)
			}
		}
		before, stages = now, append(stages, stage)
	})
	if !slices.Equal(stages, stageOrder) {
		out = append(out, fmt.Sprintf("the stages are %q, want %q", stages, stageOrder))
	}
	slices.Sort(out)
	return out
}

func TestStagesLeaveTheirInput(t *testing.T) {
	for _, d := range articles(t) {
		x := New(gazetteer.Default(), &Options{Finders: []Finder{fixedFinder{{Span: Span{0, 6}, Type: "X"}}}})
		for _, c := range changes(x, d, func(string, *scratch) {}) {
			t.Errorf("%.40s…: %s", d.Text, c)
		}
	}
}

// TestChangedInputIsSeen changes one value in each stage.
func TestChangedInputIsSeen(t *testing.T) {
	d := articles(t)[0]
	got := changes(Default(), d, func(stage string, s *scratch) {
		switch stage {
		case "propose":
			s.hits[0].Last++
		case "weigh":
			s.p.all[0].base++
		case "choose":
			s.verdicts[0].score++
		case "link":
			s.choices[0].parent--
		case "chain":
			s.links[0].margin++
			s.doc.Words[0].End++
		}
	})
	want := []string{"chain changes links", "chain changes words", "choose changes verdicts", "link changes choices", "propose changes hits", "weigh changes proposals"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestOrderOfProposals permutes the hits at each word before they are proposals, and all proposals before they are sorted:
// the result is the same to the byte.
func TestOrderOfProposals(t *testing.T) {
	x := New(gazetteer.Default(), &Options{Finders: []Finder{
		fixedFinder{{Span: Span{0, 6}, Type: "X", ID: "a"}, {Span: Span{0, 6}, Type: "Y", ID: "b", Score: .9}, {Span: Span{0, 6}, Type: "Y", ID: "c", Score: .9}},
	}})
	for _, d := range articles(t) {
		want, sorted := "", ""
		for seed := range uint64(8) {
			r := rand.New(rand.NewPCG(seed, seed))
			result := watched(x, d, func(stage string, s *scratch) {
				switch {
				case stage == "find" && seed > 0:
					shuffleWithin(r, s.hits, func(h match.Hit) uint32 { return h.First })
					shuffleWithin(r, s.p.near, func(h match.NearHit) uint32 { return h.First })
					r.Shuffle(len(s.found), func(i, j int) { s.found[i], s.found[j] = s.found[j], s.found[i] })
				case stage == "propose":
					if seed == 0 {
						sorted = shapes(s)
						return
					}
					r.Shuffle(len(s.p.all), func(i, j int) { s.p.all[i], s.p.all[j] = s.p.all[j], s.p.all[i] })
					s.p.settle()
					if diff := cmp.Diff(sorted, shapes(s)); diff != "" {
						t.Errorf("%.40s…: seed %d: other proposals (-want +got):\n%s", d.Text, seed, diff)
					}
				}
			})
			got, err := json.MarshalIndent(result, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			if seed == 0 {
				want = string(got)
			} else if diff := cmp.Diff(want, string(got)); diff != "" {
				t.Errorf("%.40s…: seed %d: another result (-want +got):\n%s", d.Text, seed, diff)
			}
		}
	}
}

// shapes shows proposals in order, but for where in the memory of all things theirs stand.
func shapes(s *scratch) string {
	var out strings.Builder
	for _, x := range s.p.all {
		f := Found{}
		if x.found != nil {
			f = *x.found
		}
		var meant []pack.Bearer
		for _, b := range s.p.things[x.from:x.to] {
			meant = append(meant, b.Bearer)
		}
		out.WriteString(fmt.Sprintln(x.first, x.last, x.start, x.end, x.typ, x.rule, x.base, x.cut, x.weak, x.traits, x.near > 0, x.person > 0, meant, f))
	}
	return out.String()
}

// shuffleWithin shuffles the elements of each run of one key.
func shuffleWithin[T any](r *rand.Rand, s []T, key func(T) uint32) {
	for from := 0; from < len(s); {
		to := from
		for to < len(s) && key(s[to]) == key(s[from]) {
			to++
		}
		run := s[from:to]
		r.Shuffle(len(run), func(i, j int) { run[i], run[j] = run[j], run[i] })
		from = to
	}
}
