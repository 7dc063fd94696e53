package entity

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// lead says how word w is read as the first of a name and what it is then; 0: it begins none.
func (n *namer) lead(w int) (text.Cut, part) {
	k := n.look(w)
	word := &n.d.Words[w]
	switch {
	case k&ends != 0, w > 0 && hasClass(n.cues, n.d, w, cues.InName) && hasClass(n.cues, n.d, w-1, cues.Spokesman): // «المتحدث باسم كاربر»
		return 0, 0
	case k&kunya != 0:
		return n.kunyaCut(w), kunya
	case k&(kin|house|joint) != 0:
		if k&kin != 0 && word.N == 3 && n.d.Fold(w)[0] == arabic.Alef { // «ابن رشد», but the son of «ريتشارد دي فوس»
			if n.runsOn(w+1) && n.runsOn(w+2) && n.look(w+1)&(given|token) != 0 && (n.namesAt(w+2) || n.foreignAt(w+2) || n.look(w+2)&joint != 0) {
				return 0, 0
			}
			return text.Whole, kin | kunya
		}
		if (k&joint != 0 || word.N == 2 && k&kin != 0) && word.N <= 3 && !n.namedBefore(w) && (n.namesAt(w+1) || k&joint != 0 && n.foreignAt(w+1)) { // «بن لادن», «فان باستن»
			return text.Whole, rare | joint
		}
		return 0, 0
	case k&titular != 0 && (k&given == 0 || k&usual == 0 && !n.titled(w)):
		return 0, 0
	case k&given != 0:
		return text.Whole, k
	}
	listed := n.words[w].marks&(isNat|isPlace|isPerson) != 0
	if !listed && k&behind != 0 {
		for c := text.Cut1; c <= text.Cut2; c++ {
			if !word.Cuts.Has(c) || n.d.Fold(w)[c-text.Cut1] == arabic.Kaf {
				continue
			}
			if n.words[w].common > 0 && n.d.Fold(w)[0] != arabic.Waw {
				continue
			}
			_, _, rest := n.d.Reading(w, c)
			if c == text.Cut2 && n.common(n.d.Fold(w)[1:]) > 0 { // «ولجان»
				break
			}
			if t := n.lore.word(rest); len(rest) > 2 && t&pack.Given != 0 && (t.Common() < ordinaryClass || hasClass(n.cues, n.d, w, cues.FirstName)) {
				return c, given
			} else if t == 0 && c == text.Cut1 && k&(rare|token) == 0 && n.words[w].common == 0 && n.cues.Tokens.Has(rest) {
				return c, rare
			} else if t&pack.Family != 0 && t.Common() == 0 && n.words[w].marks&weakPerson != 0 && n.words[w].common == 0 {
				return c, family
			}
		}
	}
	if listed {
		return 0, 0
	}
	switch {
	case n.sonAt(w): // «سهل بن حنيف»
		return n.sonCut(w), k | rare | kin
	case k&family != 0 && n.words[w].common == 0:
		return text.Whole, k
	case k&rare != 0:
		if f := n.d.Fold(w); f[0] == arabic.Lam && f[1] == arabic.Lam {
			return 0, 0
		}
		return n.rareCut(w), k
	case k&unlisted != 0 && (k&article != 0 || n.namesAt(w+1) && n.look(w+1)&given == 0 && !n.namesAt(w+2) && word.Cuts == 0):
		return text.Whole, k
	case k&unlisted != 0 && n.cues.Letters.Name(n.d.Fold(w)) >= cutNeeds && n.titled(w):
		return text.Whole, k | rare
	}
	return 0, 0
}

// namesAt reports whether a name may go on to word w, which is a word of names and no ordinary word.
func (n *namer) namesAt(w int) bool {
	return n.runsOn(w) && n.look(w)&(token|given|family) != 0 && n.words[w].common == 0 && n.words[w].marks&(isPlace|isNat) == 0 && n.look(w)&ends == 0
}

// namedBefore reports whether a word of names stands before word w, which then goes on its name: «مؤسسة سليمان بن عبد العزيز».
func (n *namer) namedBefore(w int) bool {
	return w > 0 && n.d.Passes(w) && n.look(w-1)&(given|family|token) != 0
}

// foreignAt reports whether a name may go on to word w, whose letters are those of foreign names.
func (n *namer) foreignAt(w int) bool {
	return n.runsOn(w) && n.look(w)&rare != 0 && n.cues.Letters.Name(n.d.Fold(w)) >= foreignLetters
}

// sonAt reports whether «بن» and a name stand after word w, which is none of the words that stand before a surname with «بن».
func (n *namer) sonAt(w int) bool {
	if !n.runsOn(w+1) || n.words[w].common > 6 || n.d.Words[w+1].N != 2 || n.look(w+1)&kin == 0 || !n.runsOn(w+2) || n.look(w)&(article|titular) != 0 {
		return false
	}
	set := n.cues.Classes(n.d, w)
	if set.Has(cues.NamedAfter) || set.Has(cues.PlaceHead) || n.verbalOpening(w) {
		return false
	}
	next := n.look(w + 2)
	return next&(ends|titular) == 0 && next&(given|family|rare|unlisted|token|kunya) != 0
}

// verbalOpening reports whether word w begins with و before a known word, as verbs do: «وأكد بن سلمان».
func (n *namer) verbalOpening(w int) bool {
	f := n.d.Fold(w)
	return f[0] == arabic.Waw && len(f) > 3 && n.lore.word(f[1:]).Common() > 0
}

// sonCut says how word w before «بن» is read.
func (n *namer) sonCut(w int) text.Cut {
	if f := n.d.Fold(w); n.words[w].common == 0 && n.d.Words[w].Cuts.Has(text.Cut1) && (f[0] == arabic.Waw || f[0] == arabic.Lam) && n.d.Words[w].N > 3 {
		return text.Cut1
	}
	return text.Whole
}

// rareCut says how rare word w is read: without its first letter if that is a proclitic and the rest more like a name.
func (n *namer) rareCut(w int) text.Cut {
	word, f := &n.d.Words[w], n.d.Fold(w)
	if !word.Cuts.Has(text.Cut1) || word.N < 5 || n.titled(w) || n.look(w)&token != 0 || n.said(w) {
		return text.Whole
	}
	if n.cues.Tokens.Has(f[1:]) {
		return text.Cut1
	}
	if f[0] == arabic.Kaf {
		return text.Whole
	}
	need := cutNeeds
	if f[0] == arabic.Waw {
		need = -cutNeeds
	}
	if n.cues.Letters.Name(f[1:]) > n.cues.Letters.Name(f)+need {
		return text.Cut1
	}
	return text.Whole
}

// cutNeeds is how much more like a name the rest of a word must be, that its first letter is taken for a proclitic; for و how
// much less it may be.
const cutNeeds = 100

// rarePoints is what a rare word at w, read as c, speaks for a name that begins there.
func (n *namer) rarePoints(w int, c text.Cut) points {
	_, _, rest := n.d.Reading(w, c)
	if n.token(w, c) {
		return rareMost
	}
	return min(max(points(n.cues.Letters.Name(rest)-rareEven)*3/4, -rareMost), rareMost)
}

// token reports whether word w, read as c, is a word of names.
func (n *namer) token(w int, c text.Cut) bool {
	if c == text.Whole {
		return n.look(w)&token != 0
	}
	_, _, rest := n.d.Reading(w, c)
	return n.cues.Tokens.Has(rest)
}

// titled reports whether a title stands before word w.
func (n *namer) titled(w int) bool {
	if w == 0 || n.d.Words[w].Gap&^besideName != 0 {
		return false
	}
	return n.words[w-1].marks&endsOffice != 0 || hasClass(n.cues, n.d, w-1, cues.Title)
}

// said reports whether word w, read with its و, is the subject of a verb of speech: «وأضاف وربيرغ».
func (n *namer) said(w int) bool {
	return n.d.Fold(w)[0] == arabic.Waw && w > 0 && n.d.Words[w].Gap&^(arabic.Space|arabic.Bidi) == 0 && hasClass(n.cues, n.d, w-1, cues.Speech)
}

// kunyaCut returns how a kunya such as «وأبو» is read.
func (n *namer) kunyaCut(w int) text.Cut {
	if n.d.Words[w].N > 3 && n.d.Words[w].Cuts.Has(text.Cut1) && n.d.Fold(w)[0] != arabic.Beh {
		return text.Cut1
	}
	return text.Whole
}

// givenPoints is what a given name at word w speaks for a name that begins there.
func (n *namer) givenPoints(w int, c text.Cut, k part) points {
	if c != text.Whole || n.words[w].common == 0 {
		return personGiven.points
	}
	if k&usual != 0 {
		return personUsual.points
	}
	return personCommon.points
}
