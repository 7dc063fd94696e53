package cues

import (
	"slices"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/text"
)

func folded(word string) []byte {
	d := text.Analyze(word)
	return d.Fold(0)
}

// TestTokens holds the words against a set of them, the words between them too.
func TestTokens(t *testing.T) {
	tokens := readTokens(tokensTSV)
	lines := strings.Fields(string(tokens))
	if !slices.IsSorted(lines) || len(slices.Compact(slices.Clone(lines))) != len(lines) {
		t.Error("tokens.tsv is not sorted, or has a word twice")
	}
	for i := 0; i < len(lines); i += 37 {
		if !tokens.Has(folded(lines[i])) {
			t.Errorf("Has(%s) = false", lines[i])
		}
		if near := lines[i] + "ء"; tokens.Has(folded(near)) != slices.Contains(lines, near) {
			t.Errorf("Has(%s) = %t", near, tokens.Has(folded(near)))
		}
	}
	for _, none := range []string{"", "ء", "ي", "ييييي", "abc"} {
		if none != "" && tokens.Has(folded(none)) {
			t.Errorf("Has(%s) = true", none)
		}
	}
}
