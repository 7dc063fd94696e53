package gazetteer

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFaultyTables reads testdata/faults, whose files say what comes of them.
func TestFaultyTables(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.*")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		if filepath.Ext(file) == ".md" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		want, _ := strings.CutPrefix(strings.TrimSuffix(first, "\r"), "# want: ")
		g, err := Read(bytes.NewReader(data), "own")
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = fmt.Sprintf("%d entries", len(entries(g)))
		}
		if got != want {
			t.Errorf("%s: Read gives\n\t%s, want\n\t%s", file, got, want)
		}
		if e := new(Error); err != nil && (g != nil || !errors.As(err, &e)) {
			t.Errorf("%s: Read gives %v beside the error %T", file, g, err)
		}
	}
}

func readFault(t *testing.T, name string) *Gazetteer {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata/faults", name))
	if err != nil {
		t.Fatal(err)
	}
	return read(t, string(data))
}

func TestOneLetter(t *testing.T) {
	g := readFault(t, "one-letter.tsv")
	for _, m := range g.Find("الملف ج والبند 7") {
		if m.How != "weak name" {
			t.Errorf("found %+v, want weak names", m)
		}
	}
	if got := found(g, "الملف ج والبند 7"); len(got) != 2 {
		t.Errorf("found %q", got)
	}
}

func TestInvisibleName(t *testing.T) {
	g := readFault(t, "invisible-name.jsonl")
	for _, text := range []string{"قال فلان الفلاني", "قال \u200fفلان\u200f الفلاني\u200e"} {
		if ms := g.Find(text); len(ms) != 1 || ms[0].IDs[0] != "X1" {
			t.Errorf("Find(%q) = %+v", text, ms)
		}
	}
	if c := g.Lookup("فلان الفلاني", nil); len(c) != 1 || c[0].ID != "X1" {
		t.Errorf("Lookup = %+v", c)
	}
}

// TestRing asks all questions that follow terms, over offices that hold each other.
func TestRing(t *testing.T) {
	g := readFault(t, "offices-in-a-ring.jsonl")
	for _, g := range []*Gazetteer{g, g.With(g), g.With(g.Without("X2")), g.Without("X1")} {
		for _, e := range entries(g) {
			if len(e.Terms) > 2 {
				t.Errorf("%s has %d terms: %+v", e.ID, len(e.Terms), e.Terms)
			}
			g.HeldIn(nil, e.ID, "2025")
		}
		checkRebuild(t, g)
	}
	if got := g.Holders("X1", "2025"); len(got) != 1 || got[0].Holder != "X3" {
		t.Errorf("Holders = %+v", got)
	}
}

// TestManyNames gives an entry 60,000 names, in one line, and joins it with itself. What took the square of their number
// would not end.
func TestManyNames(t *testing.T) {
	const n = 30_000
	var line strings.Builder
	line.WriteString(`{"id":"X","name":"فلان الأول","names":[`)
	for i := range n {
		fmt.Fprintf(&line, `"فلان %d",`, i)
	}
	line.WriteString(`"علان"],"weak":[`)
	for i := range n {
		fmt.Fprintf(&line, `"ترتان %d",`, i)
	}
	line.WriteString(`"ترتان"]}`)
	g := read(t, line.String())
	more := build(t, Entry{ID: "X", Name: "فلان الثاني", Names: []string{"فلان 7", "فلان الثالث"}})
	for _, tt := range []struct {
		g    *Gazetteer
		want int
	}{{g, n + 1}, {g.With(g), n + 1}, {g.With(more), n + 3}, {more.With(g), n + 3}} {
		if e, _ := tt.g.Entry("X"); len(e.Names) != tt.want || len(e.Weak) != n+1 {
			t.Errorf("%d names and %d weak ones, want %d and %d", len(e.Names), len(e.Weak), tt.want, n+1)
		}
	}
	if got := found(g, "قال فلان 29999 وعلان"); !slices.Equal(got, []string{"فلان 29999=X", "علان=X"}) {
		t.Errorf("found %q", got)
	}
}

// TestManyBearers gives one name to 10,000 people.
func TestManyBearers(t *testing.T) {
	const n = 10_000
	g, err := Build(func(yield func(Entry) bool) {
		for i := range n {
			if !yield(Entry{ID: fmt.Sprintf("X%04d", i), Type: PERS, Name: "محمد علي", Fame: i % 1000}) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	ms := g.Find(strings.Repeat("محمد علي ", 1000))
	if len(ms) != 1000 || len(ms[0].IDs) != maxIDs || ms[0].IDs[0] != "X0999" {
		t.Errorf("%d matches, the first %+v", len(ms), ms[0])
	}
	for _, name := range []string{"محمد علي", "محمد على"} {
		c := g.Lookup(name, nil)
		if len(c) != defaultMax || c[0].ID != "X0999" {
			t.Errorf("Lookup(%q) = %+v", name, c)
		}
	}
	if c := g.Lookup("محمد علي", &LookupOptions{Max: 2 * n}); len(c) != n {
		t.Errorf("Lookup gives %d candidates, want all %d", len(c), n)
	}
	var ids []string
	for e := range g.Entries() {
		if e.ID != "X0007" {
			ids = append(ids, e.ID)
		}
	}
	if got := found(g.Without(ids...), "محمد علي"); !slices.Equal(got, []string{"محمد علي=X0007"}) {
		t.Errorf("but for one, all are hidden: found %q", got)
	}
}

func TestTooLongToShow(t *testing.T) {
	long := "ب" + strings.Repeat("\u0640", maxBytes/2)
	for _, tt := range []struct {
		entry Entry
		field string
	}{
		{Entry{ID: strings.Repeat("X", maxBytes+1), Name: "فلان"}, "id"},
		{Entry{ID: "X", Name: long}, "name"},
		{Entry{ID: "X", Names: []string{long}}, "name"},
		{Entry{ID: "X", Name: "فلان", Latin: strings.Repeat(".", maxBytes) + "a"}, "latin"},
	} {
		g, err := Build(slices.Values([]Entry{{ID: "A", Name: "علان"}, tt.entry, {ID: "B", Name: "علان"}}))
		var e *Error
		if g != nil || !errors.As(err, &e) || e.Line != 2 || e.Field != tt.field || len(e.Input) > maxInput+len("…") {
			t.Errorf("a long %s: %v, %v", tt.field, g, err)
		}
	}
	if g := build(t, Entry{ID: "X", Name: "فلان", Names: []string{long}}); len(g.Find("ب")) != 1 {
		t.Error("a long name that is not shown is not found")
	}
}

func TestTooManyTypes(t *testing.T) {
	_, err := Build(func(yield func(Entry) bool) {
		for i := range 70_000 {
			if !yield(Entry{ID: fmt.Sprint("X", i), Type: Type(fmt.Sprint("T", i)), Name: "فلان"}) {
				return
			}
		}
	})
	var e *Error
	if !errors.As(err, &e) || e.Line != maxTypes+1 || e.Field != "type" {
		t.Errorf("70,000 types: %v", err)
	}
}

// TestIDInBothTables lists an id in two tables as two quite different things: the later one is right, whatever the order of
// entries in them.
func TestIDInBothTables(t *testing.T) {
	a := build(t, Entry{ID: "X", Type: PERS, Name: "فلان", Country: "EG", Fame: 900}, Entry{ID: "Y", Type: GPE, Name: "علان"})
	b := build(t, Entry{ID: "Y", Type: ORG, Name: "فلان"}, Entry{ID: "X", Type: GPE, Name: "علان"})
	g := a.With(b)
	want := []Entry{
		{ID: "X", Type: GPE, Name: "علان", Country: "EG", Fame: 900, Names: []string{"فلان"}},
		{ID: "Y", Type: ORG, Name: "فلان", Names: []string{"علان"}},
	}
	if diff := cmp.Diff(want, entries(g)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := found(g, "فلان علان"); !slices.Equal(got, []string{"فلان=Y", "علان=X"}) {
		t.Errorf("found %q", got)
	}
}
