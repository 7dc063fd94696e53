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
//
// They are from Wikidata (CC0) by way of three public lists of names: NETransliteration, arabic-name-romanizer and rigour. Ordinary
// words, their inflections and words that news writes more often outside names were left out; nobody read them one by one.
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
	for from, to := 0, len(t); from < to; {
		at := (from + to) / 2
		for at > from && t[at-1] != '\n' {
			at--
		}
		switch c := t.compare(at, folded); {
		case c == 0:
			return true
		case c > 0:
			to = at
		default:
			for at < to && t[at] != '\n' {
				at++
			}
			from = at + 1
		}
	}
	return false
}

// compare compares the line at byte at with a folded word: below zero if it stands before the word.
func (t Tokens) compare(at int, folded []byte) int {
	for _, want := range folded {
		if t[at] == '\n' {
			return -1
		}
		c := rune(t[at]&0x1F)<<6 | rune(t[at+1]&0x3F) // two bytes of UTF-8
		if d := int(c) - int(arabic.Rune(want)); d != 0 {
			return d
		}
		at += 2
	}
	if t[at] == '\n' {
		return 0
	}
	return 1
}
