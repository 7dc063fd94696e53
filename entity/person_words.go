package entity

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A nameWord is what is known of a word as part of a name; most is found when it is first asked.
type nameWord struct {
	marks  marks
	part   part
	looked bool
	common uint8
	person int32 // one more than the last word of a listed person that begins here; 0: none
	full   int32 // and its proposal
}

// marks are what proposals say of a word.
type marks uint8

const (
	endsOffice marks = 1 << iota
	endsPerson       // of a person, listed or found
	isNat            // a nationality
	isPlace          // a place's name by itself
	isPerson         // a person's short name
	inName           // inside a longer name of another type
	weakPerson       // a person's short name that needs support
)

// part says what a word may be in a name.
type part uint32

const (
	given    part = 1 << iota // a given name
	family                    // a family name
	rare                      // neither listed nor ordinary: often a foreign name
	unlisted                  // an unusual form of an ordinary word: «العلوي»
	article                   // has the article
	kin                       // «بن»
	kunya                     // «أبو»
	house                     // «آل»
	joint                     // «فان»
	ends                      // ends a name
	titular                   // a title, or a name: «أمين», «السيد»
	second                    // «الدين»
	servant                   // «نصر» in «نصر الله»
	usual                     // a given name though it is an ordinary word: «حسن»
	token                     // a word of names, given or family: «ألونسو»
	dull                      // begins no name, whatever stands around it, unless «بن» follows
	behind                    // may be a name behind a proclitic
)

// note marks the words of listed names and phrases.
func (n *namer) note() {
	size := len(n.d.Words)
	n.words = slices.Grow(n.words[:0], size)[:size]
	for w, k := range n.scene.parts {
		n.words[w] = nameWord{part: part(k & (partKnown - 1)), looked: k&partKnown != 0, common: uint8(pack.WordTraits(n.scene.words[w]).Common())}
	}
	for i := range n.p.all {
		x := &n.p.all[i]
		if x.weak && x.typ == gazetteer.PERS && x.first == x.last && !x.dotless {
			n.words[x.first].marks |= weakPerson
		}
		if x.phrase && x.typ == gazetteer.OCC && hasClass(n.cues, n.d, int(x.first), cues.Rank) {
			n.words[x.last].marks |= endsOffice // «الفريق أول»
		}
		if x.base <= 0 || x.weak || x.dotless {
			continue
		}
		switch x.typ {
		case gazetteer.PERS:
			switch {
			case x.first == x.last && x.cut != text.Whole:
				n.words[x.last].marks |= endsPerson
			case x.first == x.last:
				n.words[x.first].marks |= isPerson
				n.words[x.last].marks |= endsPerson
			case x.last >= n.words[x.first].person:
				n.words[x.first].person, n.words[x.first].full = x.last+1, int32(i)
			}
		case gazetteer.OCC:
			n.words[x.last].marks |= endsOffice
		case gazetteer.NORP:
			if x.first == x.last {
				n.words[x.first].marks |= isNat
			}
		default:
			if x.first == x.last {
				n.words[x.first].marks |= isPlace
				continue
			}
			for w := x.first; w <= x.last && !x.phrase; w++ {
				n.words[w].marks |= inName
			}
		}
	}
}

// look says what word w, read whole, may be in a name.
func (n *namer) look(w int) part {
	x := &n.words[w]
	if !x.looked {
		x.looked = true
		x.part, x.common = n.remembered(w)
	}
	return x.part
}

// remembered is traits, which for most words hang on nothing but their letters.
func (n *namer) remembered(w int) (part, uint8) {
	k, common := n.traits(w)
	if n.d.Words[w].Kind == text.Arabic && plain(n.d, w, n.scene.words[w]) {
		n.lore.keep(n.d.Fold(w), k)
	}
	return k, common
}

// plain reports whether neither the spelling of word w nor the words beside it say what its letters do not say. Of «على» and
// «علي» the first, a particle, is the plain one.
func plain(d *text.Doc, w int, x sight) bool {
	const telling = arabic.Marks | arabic.Presentation
	letters, spelt := d.Fold(w), d.Words[w].Spelt
	if x&sightFirm == 0 || spelt&telling != 0 || spelt&arabic.Carrier != 0 && x&sightToken != 0 {
		return false
	}
	return (spelt&arabic.Maqsura != 0 || !isAli(letters)) && !(spelt&arabic.HamzaAlef != 0 && hasArticle(letters) && hamza(d, w))
}

// traits returns what word w may be in a name, and how common it is.
func (n *namer) traits(w int) (part, uint8) {
	k, common := n.roles(w)
	if n.behind(w, k, common) {
		k |= behind
	}
	if isDull(k, common) {
		k |= dull
	}
	return k, common
}

// behind reports whether word w, of these parts, may be a name behind a proclitic. What it says hangs on letters alone.
func (n *namer) behind(w int, k part, common uint8) bool {
	if common > 0 && (k&(given|family) != 0 || n.d.Fold(w)[0] != arabic.Waw) {
		return false
	}
	for c := text.Cut1; c <= text.Cut2; c++ {
		if !n.d.Words[w].Cuts.Has(c) {
			continue
		}
		_, _, rest := n.d.Reading(w, c)
		if t := n.lore.word(rest); t&pack.Given != 0 || t&pack.Family != 0 && t.Common() == 0 && common == 0 || t == 0 && common == 0 && k&(rare|token) == 0 && n.cues.Tokens.Has(rest) {
			return true
		}
	}
	return false
}

// isDull reports whether a word of these parts begins no name; lead says what else does.
func isDull(k part, common uint8) bool {
	switch {
	case k&ends != 0:
		return true
	case k&(kunya|kin|house|joint|given) != 0:
		return false
	case k&titular != 0:
		return true
	}
	return k&(rare|unlisted|token|behind) == 0 && common > 0
}

// roles is traits without dull and behind.
func (n *namer) roles(w int) (part, uint8) {
	word := &n.d.Words[w]
	if word.Kind != text.Arabic || word.N == 0 || word.N > maxNameLetters {
		return ends, 0
	}
	if word.Spelt&arabic.Marks != 0 && strings.Contains(n.d.Text[word.Start:word.End], fathatan) {
		return ends, 0
	}
	letters := n.d.Fold(w)
	x := n.scene.words[w]
	t := pack.WordTraits(x)
	k := part(0)
	if t&pack.Given != 0 {
		k |= given
	}
	if t&pack.Family != 0 {
		k |= family
	}
	foreign := hasArticle(letters) && hamza(n.d, w) // «ألفريد», «آلان»: no article, and no ordinary word of these letters
	if hasArticle(letters) && !foreign {
		k |= article
	}
	set := rule.Set{}
	if x&sightCue != 0 {
		set = n.cues.Classes(n.d, w)
	}
	k |= jointOf(&set)
	if n.closes(&set) && k&(kin|kunya|house|joint) == 0 && !n.ali(w) || set.Has(cues.In) { // «لدى» is not «دي» behind ل
		k |= ends
	}
	if foreign && (k&(given|family) != 0 || x&sightToken != 0) {
		t &= pack.Given | pack.Family
	}
	if k&given != 0 && (t.Common() == 0 || set.Has(cues.FirstName) || n.ali(w)) {
		k |= usual
	}
	if set.Has(cues.Title) || set.Has(cues.Head) || set.Has(cues.HeadOf) || set.Has(cues.Honorific) {
		k |= titular
	}
	if k&(given|family|kin|kunya|house|ends) == 0 && t.Common() == 0 {
		if word.Spelt&arabic.Carrier == 0 && x&sightToken != 0 {
			k |= rare | token
		} else if (foreign || n.rare(w)) && !n.inflected(letters) || k&article == 0 && n.cues.Letters.Name(letters) >= foreignLetters {
			k |= rare
		} else {
			k |= unlisted
		}
	}
	if n.dots && n.ali(w) {
		return k, 0
	}
	return k, uint8(t.Common())
}

// hamza reports whether word w is written with a hamza or madda on its first alef.
func hamza(d *text.Doc, w int) bool {
	word := &d.Words[w]
	if word.Spelt&arabic.HamzaAlef == 0 {
		return false
	}
	for _, first := range [...]string{"\u0622", "\u0623", "\u0625"} {
		if strings.HasPrefix(d.Text[word.Start:word.End], first) {
			return true
		}
	}
	return false
}

// inflected reports whether a word ends as duals and plurals do, and its letters do not speak for a name.
func (n *namer) inflected(f []byte) bool {
	if len(f) < 5 || n.cues.Letters.Name(f) >= inflectedLetters {
		return false
	}
	last, before := f[len(f)-1], f[len(f)-2]
	switch last {
	case arabic.Noon:
		return before == arabic.Yeh || before == arabic.Alef || before == arabic.Waw
	case arabic.Teh:
		return before == arabic.Alef
	}
	return false
}

// inflectedLetters is how much letters must speak for a name that has the ending of an inflected word: «كينيدين».
const inflectedLetters = 250

// fathatan ends an indefinite accusative, which is no name: «فيلمًا».
const fathatan = "\u064B"

// foreignLetters is how much the letters of a word must speak for a foreign name, that an Arabic word inside it counts for
// nothing: «كينيون» is not «كيني» with an ending.
const foreignLetters = 250

// maxNameLetters is the most letters of a word of a person's name.
const maxNameLetters = 14

func jointOf(set *rule.Set) part {
	k := part(0)
	if set.Has(cues.Kin) {
		k |= kin
	}
	if set.Has(cues.Kunya) {
		k |= kunya
	}
	if set.Has(cues.House) {
		k |= house
	}
	if set.Has(cues.Second) {
		k |= second
	}
	if set.Has(cues.Servant) {
		k |= servant
	}
	if set.Has(cues.Joint) {
		k |= joint
	}
	return k
}

// closes reports whether a word of these classes ends a name.
func (n *namer) closes(set *rule.Set) bool {
	return set.Has(cues.Stop) || set.Has(cues.Speech) || set.Has(cues.That) || set.Has(cues.PlacePrep)
}

// ali reports whether word w is «علي» and not «على».
func (n *namer) ali(w int) bool {
	return isAli(n.d.Fold(w)) && n.d.Words[w].Spelt&(arabic.Maqsura|arabic.Marks) == 0 && !n.pronoun(w+1)
}

// pronoun reports whether word w is a pronoun that tokens part from the word before: «علي ه».
func (n *namer) pronoun(w int) bool {
	if w >= len(n.d.Words) || n.d.Words[w].N > 2 || n.d.Words[w].Kind != text.Arabic {
		return false
	}
	switch f := n.d.Fold(w); f[0] {
	case arabic.Heh:
		return len(f) == 1 || f[1] == arabic.Alef || f[1] == arabic.Meem
	case arabic.Noon:
		return len(f) == 2 && f[1] == arabic.Alef
	}
	return false
}

func isAli(f []byte) bool {
	return len(f) == 3 && f[0] == arabic.Ain && f[1] == arabic.Lam && f[2] == arabic.Yeh
}

// tellsAli reports whether d writes «على» and «إلى» without dots and never with them, so that «علي» is a name.
func tellsAli(d *text.Doc) bool {
	without := false
	for w := range d.Words {
		x := &d.Words[w]
		if x.N != 3 || x.Kind != text.Arabic {
			continue
		}
		f := d.Fold(w)
		if f[1] != arabic.Lam || f[2] != arabic.Yeh || f[0] != arabic.Alef && f[0] != arabic.Ain {
			continue
		}
		switch dotless := x.Spelt&arabic.Maqsura != 0; {
		case dotless:
			without = true
		case f[0] == arabic.Alef:
			return false
		}
	}
	return without
}

// common returns how common a word of these letters is.
func (n *namer) common(letters []byte) int { return n.lore.word(letters).Common() }

// rare reports whether word w looks like no Arabic word: without its proclitics, prefixes and endings it is none that is
// known.
func (n *namer) rare(w int) bool {
	word := &n.d.Words[w]
	if word.N < 3 {
		return false
	}
	f := n.d.Fold(w)
	for c := text.Cut1; word.Cuts>>c != 0; c++ {
		if !word.Cuts.Has(c) {
			continue
		}
		_, alef, rest := n.d.Reading(w, c)
		if alef {
			if len(rest) > 2 && (n.common(rest[1:]) > 0 || n.lore.stemmed(rest[1:])) {
				return false
			}
			continue
		}
		if n.lore.word(rest) != 0 || n.lore.stemmed(rest) {
			return false
		}
	}
	return !n.lore.stemmed(f)
}
