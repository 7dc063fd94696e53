package spell

import (
	"testing"

	"github.com/khabar-go/khabar/internal/text"
)

func TestBounds(t *testing.T) {
	for _, x := range []struct {
		phenomenon, use, typ string
		a, b, latin          string
		fame                 int
		want                 bool
	}{
		{"a long vowel", "asked", "PERS", "زيلنسكي", "زيلينسكي", "Volodymyr Zelensky", 0, true},
		{"two consonants", "asked", "PERS", "زيلنفكي", "زيلينسكي", "Volodymyr Zelensky", 0, false},
		{"four letters without a Latin name", "asked", "PERS", "شاكي", "شكي", "", 0, false},
		{"four letters that the Latin name admits", "asked", "PERS", "شاكي", "شكي", "Shaki", 0, true},
		{"four letters that it does not admit", "asked", "PERS", "بوتن", "بوتين", "Vladimir Putin", 1000, false},
		{"an office is no name", "asked", "OCC", "المدرب", "المدير", "director", 1000, false},
		{"in a text, a surname of the famous", "word", "PERS", "ميدفيدف", "ميدفيديف", "Dmitry Medvedev", 900, true},
		{"in a text, a surname of anybody", "word", "PERS", "ميدفيدف", "ميدفيديف", "Dmitry Medvedev", 100, false},
		{"in a text, an office", "word", "OCC", "الريس", "الرئيس", "president", 1000, false},
	} {
		c := Default()
		a, b := c.Name(text.Analyze(x.a)), c.Name(text.Analyze(x.b))
		var l Latin
		DefaultSounds().Ready(&l, x.latin)
		bound, ok := DefaultBounds().For(x.use, x.typ, a.Shorter(&b))
		if !ok {
			t.Errorf("%s: no bound", x.phenomenon)
			continue
		}
		like := c.Like(DefaultSounds(), &a, &b, &l, Far)
		edits, _ := c.Edits(nil, &a, &b)
		if got := bound.Allows(like, x.fame, edits, &a, &b); got != x.want {
			t.Errorf("%s: %s for %s is allowed: %v, with odds %d, want %v", x.phenomenon, x.a, x.b, got, like.Odds(), x.want)
		}
	}
}

// TestBoundsAreWhole asks for a bound of every use, of any type and length.
func TestBoundsAreWhole(t *testing.T) {
	for _, use := range []string{"asked", "word", "words"} {
		for n := range MaxLetters + 1 {
			if _, ok := DefaultBounds().For(use, "of a caller", n); !ok {
				t.Errorf("no bound for %q and %d letters", use, n)
			}
		}
	}
	if _, ok := DefaultBounds().For("other", "", 5); ok {
		t.Error("a use that no row has is bound")
	}
}
