package corpus

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// read reads one file of cases.
func read(t *testing.T, content string) (*File, error) {
	t.Helper()
	return ReadCases(fstest.MapFS{"a.txt": {Data: []byte(content)}}, "a.txt")
}

func TestReadCases(t *testing.T) {
	got, err := read(t, `# A comment.
skip	LAW	not yet

=== One
published	2025-08-07
country	MA
# Another.
GPE	ab	Q1
GPE?	ab#2
PERS	c	=Q2	why not
-ORG	d		why still
DATE	\u200f	2025

ab c ab
d \u200f\u0661
=== Two

nothing

here
`)
	if err != nil {
		t.Fatal(err)
	}
	want := &File{
		Skips: map[string]string{"LAW": "not yet"},
		Cases: []Doc{
			{Name: "One", Text: "ab c ab\nd \u200f\u0661", Published: "2025-08-07", Country: "MA", Spans: []Span{
				{Start: 0, End: 2, Type: "GPE", ID: "Q1"},
				{Start: 5, End: 7, Type: "GPE", State: Optional},
				{Start: 3, End: 4, Type: "PERS", Holder: "Q2", State: Missing, Reason: "why not"},
				{Start: 8, End: 9, Type: "ORG", State: Wrong, Reason: "why still"},
				{Start: 10, End: 13, Type: "DATE", ID: "2025"},
			}},
			{Name: "Two", Text: "nothing\n\nhere"},
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestBrokenCases(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"NoCase", "GPE\ta\n", `a.txt:1: "GPE\ta": no case has begun`},
		{"NotInText", "=== x\nGPE\tb\n\na\n", `a.txt:2: "GPE\tb": the text does not hold`},
		{"NotTwice", "=== x\nGPE\ta#2\n\na\n", `a.txt:2: "GPE\ta#2": the text does not hold`},
		{"NoWords", "=== x\nGPE\t\n\na\n", `the text does not hold`},
		{"BadNumber", "=== x\nGPE\ta#b\n\na\n", `no number after #`},
		{"WrongWithoutReason", "=== x\n-GPE\ta\n\na\n", `a wrong find without a reason`},
		{"TooManyColumns", "=== x\nGPE\ta\tQ1\tr\ts\n\na\n", `want type, words, id and reason`},
		{"BadEscape", "=== x\n\na\\q\n", `escape in "\\q": invalid syntax`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := read(t, c.in); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

// doc has one span of each state over "abcdef".
var doc = Doc{Text: "abcdef", Spans: []Span{
	{Start: 0, End: 1, Type: "A", ID: "1", Label: "One"},
	{Start: 1, End: 3, Type: "A", State: Optional},
	{Start: 3, End: 4, Type: "A", State: Missing, Reason: "soon"},
	{Start: 4, End: 5, Type: "A", State: Wrong, Reason: "alas"},
}}

func TestDiff(t *testing.T) {
	for _, c := range []struct {
		name  string
		found []Span
		want  string
	}{
		{"AsExpected", []Span{{Start: 0, End: 1, Type: "A", ID: "1"}, {Start: 4, End: 5, Type: "A"}}, ""},
		{"OptionalFound", []Span{{Start: 0, End: 1, Type: "A", ID: "1"}, {Start: 1, End: 3, Type: "A"}, {Start: 4, End: 5, Type: "A"}}, ""},
		{"NothingFound", nil, "- 0-1\tA\ta\t1\n! 4-5\tA\te\tis no longer found: take the line away\n"},
		{"OtherID", []Span{{Start: 0, End: 1, Type: "A", ID: "2"}, {Start: 4, End: 5, Type: "A"}}, "- 0-1\tA\ta\t1\n+ 0-1\tA\ta\t2\n"},
		{"OtherHolder", []Span{{Start: 0, End: 1, Type: "A", ID: "1", Holder: "h"}, {Start: 4, End: 5, Type: "A"}, {Start: 5, End: 6, Type: "O", ID: "2", Holder: "i"}},
			"- 5-6\tO\tf\t2=h\n+ 5-6\tO\tf\t2=i\n"},
		{"OtherType", []Span{{Start: 0, End: 1, Type: "B"}, {Start: 4, End: 5, Type: "A"}}, "- 0-1\tA\ta\t1\n+ 0-1\tB\ta\t\n"},
		{"OtherLimit", []Span{{Start: 0, End: 2, Type: "A"}, {Start: 4, End: 5, Type: "A"}}, "- 0-1\tA\ta\t1\n+ 0-2\tA\tab\t\n"},
		{"MissingFound", []Span{{Start: 0, End: 1, Type: "A", ID: "1"}, {Start: 3, End: 4, Type: "A"}, {Start: 4, End: 5, Type: "A"}},
			"! 3-4\tA\td\tis found: take away soon\n"},
		{"SkippedType", []Span{{Start: 0, End: 1, Type: "A", ID: "1"}, {Start: 4, End: 5, Type: "A"}, {Start: 5, End: 6, Type: "S"}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := doc
			if c.name == "OtherHolder" {
				doc.Spans = append(slices.Clone(doc.Spans), Span{Start: 5, End: 6, Type: "O", ID: "2", Holder: "h"})
			}
			if d := cmp.Diff(c.want, Diff(doc, c.found, map[string]string{"S": "reason"})); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestScore(t *testing.T) {
	var s Score
	s.Add(doc, []Span{
		{Start: 0, End: 1, Type: "A", ID: "1"}, // right
		{Start: 2, End: 3, Type: "A"},          // overlaps an optional one
		{Start: 4, End: 5, Type: "A"},          // known to be wrong
		{Start: 5, End: 6, Type: "B"},          // extra
	})
	s.Add(doc, []Span{{Start: 0, End: 1, Type: "A", ID: "2"}})
	s.Add(doc, []Span{{Start: 0, End: 1, Type: "A", ID: "kh-one", Label: "one"}}) // no source states its id
	want := map[string]Count{"A": {Right: 3, Missed: 3, Same: 2, Other: 1}, "B": {Extra: 1}}
	if d := cmp.Diff(want, s.Types); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if c := s.Types["A"]; c.Precision() != 1 || c.Recall() != .5 || c.F() < .66 || c.F() > .67 {
		t.Errorf("P %v R %v F %v", c.Precision(), c.Recall(), c.F())
	}
	if want := "A        P 1.000  R 0.500  F 0.667 of 6    ids 2 right, 1 wrong\n"; !strings.HasPrefix(s.String(), want) {
		t.Errorf("String() = %q, want it to begin %q", s.String(), want)
	}
}

func TestReadGold(t *testing.T) {
	got, err := ReadGold(strings.NewReader(`{"id":"1","text":"abc","published":"2025-08-07","mentions":[{"start":0,"end":1,"text":"a","type":"GPE","qid":"Q1","name_en":"One","optional":true}],`+
		`"timexes":[{"start":1,"end":3,"text":"bc","type":"DATE","value":"2025"}]}`), "g.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	want := []Doc{{Name: "1", Text: "abc", Published: "2025-08-07", Spans: []Span{
		{Start: 0, End: 1, Type: "GPE", ID: "Q1", Label: "One", State: Optional}, {Start: 1, End: 3, Type: "DATE", ID: "2025"},
	}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if _, err := ReadGold(strings.NewReader("{}\n{"), "g.jsonl"); err == nil || !strings.Contains(err.Error(), "g.jsonl:2") {
		t.Errorf("half a line: error %v", err)
	}
	if _, err := ReadGold(strings.NewReader(`{"text":"abc","mentions":[{"start":0,"end":2,"text":"a"}]}`), "g.jsonl"); err == nil || !strings.Contains(err.Error(), `g.jsonl:1: 0-2 is not "a"`) {
		t.Errorf("error %v", err)
	}
}
