package match

import (
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// Seen is what the tables say of a word by its letters alone: bit c, that its reading c begins a form, and SeenNear.
type Seen uint8

// SeenNear says that none does, and that a Speller is asked about the word.
const SeenNear Seen = 1 << text.NumCuts

// anySeen is of a word of which nothing is known.
const anySeen = SeenNear<<1 - 1

// Look says what the tables say of word w.
func Look(d *text.Doc, w int, tables []*pack.Table, s Speller) Seen {
	seen := Seen(0)
	for c := range text.NumCuts {
		if d.Words[w].Cuts.Has(c) && begins(d, w, c, tables) {
			seen |= 1 << c
		}
	}
	if seen == 0 && keyed(tables, d, s, w) != 0 {
		return SeenNear
	}
	return seen
}

// begins reports whether reading c of word w begins a form.
func begins(d *text.Doc, w int, c text.Cut, tables []*pack.Table) bool {
	hash, lost, rest := d.Reading(w, c)
	for _, t := range tables {
		if t.First(hash, lead(lost), rest) != pack.None {
			return true
		}
	}
	return false
}
