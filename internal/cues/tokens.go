package cues

import (
	_ "embed"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
)

//go:embed tokens.tsv
var tokensTSV string

// Tokens are words of names of persons of all peoples, which no list of given and family names has: lines of folded words,
// sorted, read in place.
type Tokens string

// readTokens leaves out the header of tokens.tsv.
func readTokens(src string) Tokens {
	for strings.HasPrefix(src, "#") {
		_, src, _ = strings.Cut(src, "\n")
	}
	return Tokens(src)
}

// Has reports whether a folded word is among them.
func (t Tokens) Has(folded []byte) bool {
	var buf [2 * maxToken]byte
	if len(folded) > maxToken {
		return false
	}
	word := buf[:0]
	for _, c := range folded {
		if c > arabic.Yeh {
			return false
		}
		r := arabic.Rune(c)
		word = append(word, 0xC0|byte(r>>6), 0x80|byte(r&0x3F)) // two bytes of UTF-8
	}
	for from, to := 0, len(t); from < to; {
		mid := (from + to) / 2
		for mid > from && t[mid-1] != '\n' {
			mid--
		}
		end := mid + strings.IndexByte(string(t[mid:to]), '\n')
		switch c := strings.Compare(string(t[mid:end]), string(word)); {
		case c == 0:
			return true
		case c < 0:
			from = end + 1
		default:
			to = mid
		}
	}
	return false
}

// maxToken is the most letters of a word of tokens.tsv.
const maxToken = 14
