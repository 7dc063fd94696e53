package text

import (
	"testing"
	"unicode"
)

// TestFoldIsStable folds every letter there is twice: the second time changes nothing.
func TestFoldIsStable(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.In(r, unicode.L, unicode.M, unicode.N) {
			continue
		}
		if once := Fold(string(r)); Fold(once) != once {
			t.Errorf("%U %q folds to %q and then to %q", r, r, once, Fold(once))
		}
	}
}
