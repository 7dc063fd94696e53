package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRun(t *testing.T) {
	want := strings.TrimLeft(`
built-in names:
  31-43 GPE Q3579 Tripoli
  53-65 GPE Q3579 Tripoli
  119-159 OCC Q2334076 Prime Minister of Norway = Jonas Gahr Støre
  143-159 NORP Q20 Norway
with the desk's own, the day after the change:
  31-43 GPE Q168954 Tripoli
  44-78 EVENT to-book-fair Tripoli Book Fair
  53-65 GPE Q168954 Tripoli
  84-107 ORG to-olive-watch Olive Watch
  119-159 OCC Q2334076 Prime Minister of Norway = Leif Hansen
  143-159 NORP Q20 Norway
and the day before it:
  31-43 GPE Q168954 Tripoli
  44-78 EVENT to-book-fair Tripoli Book Fair
  53-65 GPE Q168954 Tripoli
  84-107 ORG to-olive-watch Olive Watch
  119-159 OCC Q2334076 Prime Minister of Norway = Jonas Gahr Støre
  143-159 NORP Q20 Norway
`, "\n")
	var got strings.Builder
	if err := run(&got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestHolders: the new term ends the one before it.
func TestHolders(t *testing.T) {
	g, err := names()
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]string{"2026-11-19": "Q467948", "2026-11-21": "to-leif-hansen"} {
		if h := g.Holders("Q2334076", day); len(h) != 1 || h[0].Holder != want {
			t.Errorf("on %s: %+v, want %s", day, h, want)
		}
	}
}
