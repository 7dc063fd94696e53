package arabic

import (
	"testing"
	"unicode"
)

// TestLettersFold checks every Arabic letter of the table: its fold is a letter that is its own fold, and the trace says so
// where the two differ.
func TestLettersFold(t *testing.T) {
	for r := rune(block); r < block+0x100; r++ {
		i := Of(r)
		switch i.Class() {
		case ArabicLetter:
			if got := Code(Rune(i.Letter())); got != i.Letter() {
				t.Errorf("%U folds to %d, which folds to %d", r, i.Letter(), got)
			}
			if same := Rune(i.Letter()) == r; same != (i.Spelt() == 0) {
				t.Errorf("%U folds to %U with trace %b", r, Rune(i.Letter()), i.Spelt())
			}
		case Digit:
			if !unicode.Is(unicode.Nd, r) || i.Letter() < '0' || i.Letter() > '9' {
				t.Errorf("%U is digit %q", r, i.Letter())
			}
		case Mark:
			if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Lm, r) && r != 0x0674 { // a high hamza, of Kazakh
				t.Errorf("%U is a mark here", r)
			}
		case Sign:
			if unicode.IsLetter(r) || i.Signs() == 0 {
				t.Errorf("%U is sign %b", r, i.Signs())
			}
		}
	}
}

func TestLatinFolds(t *testing.T) {
	for r := range rune(128) {
		i := Of(r)
		if (i.Class() == LatinLetter) != unicode.IsLetter(r) {
			t.Errorf("%q is of class %d", r, i.Class())
		}
		if i.Class() == LatinLetter && rune(i.Letter()) != unicode.ToLower(r) {
			t.Errorf("%q folds to %q", r, i.Letter())
		}
	}
}

func TestDecompose(t *testing.T) {
	for r, want := range map[rune]string{
		'ﻻ': string([]byte{Lam, Alef}),
		'ﷲ': string([]byte{Alef, Lam, Lam, Heh}),
		'é': "e", 'ß': "ss", 'Ж': "ж", 'ﷺ': "",
	} {
		if got, _, _ := Decompose(nil, r); string(got) != want {
			t.Errorf("Decompose(%q) = %q, want %q", r, got, want)
		}
	}
	if got, class, _ := Decompose([]byte("x"), 'ﷲ'); string(got[0]) != "x" || class != ArabicLetter {
		t.Errorf("Decompose appends %q, class %d", got, class)
	}
}
