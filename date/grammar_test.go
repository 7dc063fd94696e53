package date

import (
	"slices"
	"strings"
	"testing"
)

// Every row reads its own example.
func TestRows(t *testing.T) {
	g, err := compile()
	if err != nil {
		t.Fatal(err)
	}
	opt := &Options{Reference: MustParse("2025-08-07T12:00")}
	seen := make(map[string]bool)
	for _, r := range g.Rows() {
		if seen[r.Name] {
			t.Errorf("two rows are called %s", r.Name)
		}
		seen[r.Name] = true
		found := Find(r.Example, opt)
		if len(found) == 0 || slices.ContainsFunc(found, func(x Timex) bool { return x.Rule != r.Name }) {
			t.Errorf("row %s: Find(%q) = %s", r.Name, r.Example, shown(found))
		}
	}
}

func shown(found []Timex) string {
	var out []string
	for _, x := range found {
		out = append(out, x.Rule+": "+said(x))
	}
	return strings.Join(out, "; ")
}

// Every class that the tables or the makers use is a class of words or of expressions.
func TestClassNames(t *testing.T) {
	for _, names := range [][]string{classNames[:], cueNames[:]} {
		for i, name := range names {
			if name == "" {
				t.Errorf("class %d has no name", i)
			}
		}
	}
}
