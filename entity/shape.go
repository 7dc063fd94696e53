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
	case x.typ == gazetteer.GPE && x.traits&pack.Town != 0:
		set.Add(cues.Town)
		return set
	case x.typ == gazetteer.OCC && x.traits&pack.Short != 0:
		set.Add(cues.AnyOffice)
		return set
	case x.typ != gazetteer.NORP:
		return set
	case !definite(d, int(x.first), x.cut):
		return rule.SetOf(cues.BareNat)
	}
	if x.to > x.from && p.things[x.from].people {
		set.Add(cues.Creed)
	}
	switch x.traits & (pack.Feminine | pack.Plural | pack.Dual) {
	case pack.Feminine:
		set.Add(cues.NatF)
	case 0:
		set.Add(cues.NatM)
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
	unknown := f.head != noHead && !whole.Meets(&f.g.Known) && !joined.Meets(&f.g.Known) && f.unknown(d, w)
	if unknown {
		f.lattice.Add(rule.Token{Set: rule.SetOf(cues.Unknown), Next: uint32(w) + 1})
	}
	switch {
	case unknown && f.head != noHead: // the name goes on
	case whole.Meets(&f.g.BodyHeads) || joined.Meets(&f.g.BodyHeads):
		f.head = bodyHead
	case whole.Meets(&f.g.TownHeads) || joined.Meets(&f.g.TownHeads):
		f.head = townHead
	case whole.Meets(&f.g.PlaceHeads) || joined.Meets(&f.g.PlaceHeads):
		f.head = placeHead
	default:
		f.head = noHead
	}
}

// A headKind says after what kind of head a word stands.
type headKind uint8

const (
	noHead headKind = iota
	bodyHead
	placeHead
	townHead
)

// articled adds the shapes of a word with the article, of which letters are what follows its proclitic.
func (f *phraser) articled(letters []byte, w int, cut text.Cut, have *rule.Set) {
	if !hasArticle(letters) || have.Meets(&f.g.Complete) || cut == text.Cut1 && have.Meets(&f.g.DefiniteBodies) {
		return
	}
	set := rule.SetOf(cues.Genitive)
	switch {
	case have.Has(cues.Thing) || have.Has(cues.Nat) || !nisba(letters):
	case letters[len(letters)-1] == arabic.Heh:
		set.Add(cues.TraitF)
	default:
		set.Add(cues.TraitM)
	}
	f.lattice.Add(rule.Token{Set: set, Next: uint32(w) + 1, Cut: cut})
}

// nisba reports whether letters end as an adjective of relation: ـي, ـية, but not ـاية.
func nisba(letters []byte) bool {
	n := len(letters)
	if n > 5 && letters[n-1] == arabic.Heh {
		return letters[n-2] == arabic.Yeh && letters[n-3] != arabic.Alef
	}
	return n > 4 && letters[n-1] == arabic.Yeh
}

// unknown reports whether word w, after a head, is no ordinary word in any reading, nor a form of one.
func (f *phraser) unknown(d *text.Doc, w int) bool {
	x := &d.Words[w]
	if x.Kind == text.Latin {
		return f.head == bodyHead && d.Passes(w)
	}
	letters := d.Fold(w)
	if x.Kind != text.Arabic || len(letters) < 3 || x.N == text.TooLong || !d.Passes(w) || f.relation(letters) {
		return false
	}
	if hasArticle(letters) && (f.head != townHead || nisba(letters) || f.ordinary(letters[2:])) {
		return false
	}
	if f.lore.word(letters)&pack.Given != 0 {
		return false
	}
	var b [loreBuffer]byte
	for c := range text.NumCuts {
		if !x.Cuts.Has(c) {
			continue
		}
		_, alef, rest := d.Reading(w, c)
		if f.ordinary(restored(b[:0], alef, rest)) {
			return false
		}
	}
	return true
}

// relation reports whether letters are those of an indefinite adjective: after a body also ـي, which places may end in.
func (f *phraser) relation(letters []byte) bool {
	n := len(letters)
	if f.head == bodyHead && n > 4 && (letters[n-1] == arabic.Heh || letters[n-1] == arabic.Teh && letters[n-2] == arabic.Alef) {
		return true // «شركة مقاولات»
	}
	return n > 4 && letters[n-1] == arabic.Heh && letters[n-2] == arabic.Yeh || f.head == bodyHead && n > 4 && letters[n-1] == arabic.Yeh
}

// ordinary reports whether folded word is an ordinary one, with or without an ending or the first letter of a verb.
func (f *phraser) ordinary(word []byte) bool {
	if f.common(word) || len(word) > 3 && (word[0] == byte(arabic.Teh) || word[0] == byte(arabic.Yeh)) && f.common(word[1:]) {
		return true
	}
	for _, end := range wordEndings {
		if n := len(word) - len(end); n > 2 && string(word[n:]) == end && f.common(word[:n]) {
			return true
		}
	}
	return false
}

func (f *phraser) common(word []byte) bool { return f.lore.word(word).Common() >= ordinaryClass }

// wordEndings are pronouns and plurals, as folded letters.
var wordEndings = [...]string{
	string(rune(arabic.Heh)),                             // ه
	string(rune(arabic.Heh)) + string(rune(arabic.Alef)), // ها
	string(rune(arabic.Heh)) + string(rune(arabic.Meem)), // هم
	string(rune(arabic.Heh)) + string(rune(arabic.Meem)) + string(rune(arabic.Alef)),
	string(rune(arabic.Noon)) + string(rune(arabic.Alef)), // نا
	string(rune(arabic.Waw)) + string(rune(arabic.Alef)),  // وا
	string(rune(arabic.Waw)) + string(rune(arabic.Noon)),  // ون
	string(rune(arabic.Yeh)) + string(rune(arabic.Noon)),  // ين
	string(rune(arabic.Alef)) + string(rune(arabic.Teh)),  // ات
}
