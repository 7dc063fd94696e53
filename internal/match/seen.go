package match

import (
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// Seen is what the tables say of a word by its letters alone: bit c, that its reading c begins a form, and SeenNear.
type Seen uint8

const (
	// SeenNear says that none does, and that the word is another spelling of a listed one.
	SeenNear Seen = 1 << (text.NumCuts + iota)
	// SeenEnds says that, read whole, it is an ordinary word and no later word of any form: names that are begun end before it.
	SeenEnds
	// SeenAsked says that no form begins with it, that no table has it, and that it may be a name.
	SeenAsked
)

// anySeen is of a word of which nothing is known.
const anySeen = SeenEnds - 1 | SeenAsked

// Look says what the tables say of word w.
func Look(d *text.Doc, w int, tables []*pack.Table, s Speller) Seen {
	seen := Seen(0)
	for c := range text.NumCuts {
		if d.Words[w].Cuts.Has(c) && begins(d, w, c, tables) {
			seen |= 1 << c
		}
	}
	if seen == 0 {
		if cuts := keyed(tables, d, s, w); cuts != 0 {
			seen = SeenAsked
			if isNear(d, w, cuts, tables, s) {
				seen |= SeenNear
			}
			return seen
		}
	}
	if ends(d, w, tables) {
		seen |= SeenEnds
	}
	return seen
}

// isNear reports whether one of the readings cuts of word w, with which no form begins, is another spelling of a listed word.
func isNear(d *text.Doc, w int, cuts readings, tables []*pack.Table, s Speller) bool {
	for c := range text.NumCuts {
		if cuts>>c&1 == 0 {
			continue
		}
		_, lost, rest := d.Reading(w, c)
		for _, t := range tables {
			if spellings := s.Near(t, lead(lost), rest); spellings.N > 0 {
				return true
			}
		}
	}
	return false
}

// ends reports whether word w, read whole, is an ordinary word of every table and no later word of a form there.
func ends(d *text.Doc, w int, tables []*pack.Table) bool {
	for _, t := range tables {
		word := number(t, d, w)
		if word == pack.None || t.Later(word) || says(t, word) != ordinary {
			return false
		}
	}
	return len(tables) > 0
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
