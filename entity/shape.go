package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// listedClass is the class of a listed name: that of its type, and of a nationality or group what kind it is.
func (f *phraser) listedClass(d *text.Doc, p *proposals, x *proposal) rule.Set {
	set := nameClass(x.typ)
	switch {
	case x.typ != gazetteer.NORP:
		return set
	case !definite(d, int(x.first), x.cut):
		return rule.SetOf(cues.BareNat)
	}
	if x.to > x.from && f.names.EntryAt(p.things[x.from]).Type() == gazetteer.NORP {
		set.Add(cues.Creed)
	}
	if x.traits&(pack.Feminine|pack.Plural|pack.Dual) == pack.Feminine {
		set.Add(cues.NatF)
	}
	return set
}

// shape adds to word w what it may be inside the name of a body or place: a noun or an adjective with the article, or,
// after a head, a word that is no ordinary one. The other tokens of w are laid already.
func (f *phraser) shape(d *text.Doc, w int) {
	whole, joined := rule.Set{}, rule.Set{}
	for _, t := range f.lattice.Open() {
		switch t.Cut {
		case text.Whole:
			whole.Join(&t.Set)
		case text.Cut1:
			joined.Join(&t.Set)
		}
	}
	x, letters := &d.Words[w], d.Fold(w)
	if x.Kind == text.Arabic && !whole.Has(cues.Stop) && !joined.Has(cues.Stop) {
		f.articled(letters, w, text.Whole, &whole)
		if letters[0] == arabic.Waw {
			f.articled(letters[1:], w, text.Cut1, &joined)
		}
	}
	unknown := f.headed && f.unknown(d, w, &whole)
	if unknown {
		f.lattice.Add(rule.Token{Set: rule.SetOf(cues.Unknown), Next: uint32(w) + 1})
	}
	f.headed = unknown || whole.Meets(&heads) || joined.Meets(&heads)
}

// heads are the classes after which an unknown word is a name.
var heads = rule.SetOf(cues.BodyHead, cues.PartyHead, cues.BuildingHead, cues.RegionHead, cues.GPEHead, cues.EventHead)

// articled adds the shapes of a word with the article, of which letters are what follows its proclitic.
func (f *phraser) articled(letters []byte, w int, cut text.Cut, have *rule.Set) {
	if !hasArticle(letters) || have.Has(cues.Title) && !have.Has(cues.TitleAdj) || have.Has(cues.Speech) {
		return
	}
	set := rule.Set{}
	if !have.Has(cues.Vague) {
		set.Add(cues.Genitive)
		if !have.Has(cues.Thing) && !have.Has(cues.Nat) && nisba(letters) {
			set.Add(cues.Trait)
		}
	}
	if set != (rule.Set{}) {
		f.lattice.Add(rule.Token{Set: set, Next: uint32(w) + 1, Cut: cut})
	}
}

// nisba reports whether letters end as an adjective of relation: ـي, ـية, but not ـاية.
func nisba(letters []byte) bool {
	n := len(letters)
	if n > 6 && letters[n-1] == arabic.Heh {
		return letters[n-2] == arabic.Yeh && letters[n-3] != arabic.Alef
	}
	return n > 4 && letters[n-1] == arabic.Yeh
}

// unknown reports whether word w is no ordinary word in any reading, and listed in no class.
func (f *phraser) unknown(d *text.Doc, w int, whole *rule.Set) bool {
	x := &d.Words[w]
	if x.Kind == text.Latin {
		return true
	}
	if x.Kind != text.Arabic || x.N < 3 || x.N == text.TooLong || !d.Passes(w) || hasArticle(d.Fold(w)) {
		return false
	}
	for c := text.Whole; c < text.NumCuts; c++ {
		if !x.Cuts.Has(c) {
			continue
		}
		_, alef, rest := d.Reading(w, c)
		word := string(rest)
		if alef {
			word = string(rune(arabic.Alef)) + word
		}
		if f.names.Word(word).Common() >= ordinaryClass {
			return false
		}
	}
	return true
}
