package entity

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
)

// runsOn reports whether a name may run on to word w.
func (n *namer) runsOn(w int) bool {
	if w >= len(n.d.Words) || !n.d.Passes(w) || n.words[w].marks&inName != 0 {
		return false
	}
	gap := n.d.Words[w].Gap
	return gap&arabic.Quote == 0 && gap&(arabic.Space|arabic.Hyphen) != arabic.Space|arabic.Hyphen
}

// maxParts is the most names in one name, joints not counted.
const maxParts = 8

// grow takes into r what belongs to the name after its first word.
func (n *namer) grow(r *run) {
	if r.lead&article != 0 && r.lead&(given|family) == 0 {
		return // an adjective before a name: «المخضرم»
	}
	for r.parts < maxParts && (n.joint(r) || n.take(r)) {
	}
}

// joint takes a joint with the name after it.
func (n *namer) joint(r *run) bool {
	w := r.last + 1
	if !n.runsOn(w) {
		return false
	}
	k := n.look(w)
	switch {
	case k&second != 0 && n.d.Words[w].N > 3 && hasArticle(n.d.Fold(w)) && n.look(r.last)&article == 0:
		r.last, r.surname = w, -1
		r.score += personKunya.points
		return true
	case isAllah(n.d.Fold(w)) && n.look(r.last)&servant != 0 && r.last > r.first:
		r.last, r.surname = w, -1
		r.score += personKunya.points
		return true
	case k&kin != 0:
		if n.d.Words[w].N > 3 || !n.runsOn(w+1) {
			return false
		}
		next := n.look(w + 1)
		switch {
		case next&kunya != 0 && n.d.Words[w+1].N <= 3:
			r.last = w
			if !n.fathered(r, w+1) {
				r.last = w - 1
				return false
			}
		case next&(ends|titular) != 0 && next&given == 0:
			return false
		case n.d.Fold(w)[0] != arabic.Beh && next&(given|family|rare) == 0 && (r.lead&given == 0 || next&unlisted == 0): // «ولد الفن»
			return false
		default:
			r.last = w + 1
		}
		r.surname = r.last
		r.score += personKin.points
	case k&kunya != 0 && n.d.Words[w].N <= 3:
		if r.lead&(given|family|kunya) == 0 && !n.token(r.first, r.cut) { // «أمسك أبو جميل»
			return false
		}
		if !n.kunya(r, w) {
			return false
		}
		r.surname = -1
		r.score += personKunya.points
	case k&house != 0:
		if !n.runsOn(w+1) || n.look(w+1)&(ends|kin) != 0 || n.d.Words[w].N > 2 {
			return false
		}
		r.last, r.surname = w+1, -1
		r.score += personKin.points
	case k&joint != 0:
		if !n.runsOn(w+1) || n.look(w+1)&(rare|given|family|joint) == 0 || n.look(w+1)&ends != 0 {
			return false
		}
		r.last, r.surname = w, -1
		if n.look(w+1)&joint == 0 {
			r.last, r.surname = w+1, w+1
		}
		r.score += personJoint.points
	case r.parts == 1 && k&article != 0 && hasClass(n.cues, n.d, w, cues.Ordinal) && n.sure(r) && r.lead&kunya == 0: // «فؤاد الأول»
		r.last, r.surname = w, -1
		if n.runsOn(w+1) && isTen(n.d.Fold(w+1)) {
			r.last = w + 1
		}
		r.score += personKin.points
	case n.d.Words[w].N == 1 && r.parts == 1 && r.lead&usual != 0 && n.dotted(w): // «محمد ب.»
		r.last, r.surname = w, -1
		r.score += partListed.points
		r.parts = maxParts
		return true
	default:
		return false
	}
	r.parts++
	return true
}

// dotted reports whether a dot follows word w.
func (n *namer) dotted(w int) bool {
	if w+1 < len(n.d.Words) {
		return n.d.Words[w+1].Gap&arabic.Dot != 0
	}
	return n.d.Tail&arabic.Dot != 0
}

// isTen reports whether letters are «عشر».
func isTen(f []byte) bool {
	return len(f) == 3 && f[0] == arabic.Ain && f[1] == arabic.Sheen && f[2] == arabic.Reh
}

// fathered takes a kunya after «بن», whose second word may be an ordinary one: «بن أبي طالب».
func (n *namer) fathered(r *run, w int) bool {
	if n.kunya(r, w) {
		return true
	}
	f := n.d.Fold(w)
	if r.lead&given == 0 || f[len(f)-1] != arabic.Yeh || !n.runsOn(w+1) || n.look(w+1)&titular == 0 && !hasClass(n.cues, n.d, w+1, cues.Speech) {
		return false
	}
	r.last = w + 1
	return true
}

// kunya takes «أبو», «عبد» or «أم» at word w with the word after it.
func (n *namer) kunya(r *run, w int) bool {
	if !n.runsOn(w + 1) {
		return false
	}
	next, f := n.look(w+1), n.d.Fold(w)
	if n.words[w+1].marks&inName != 0 || next&(ends|kin|house|joint) != 0 || n.pronoun(w+1) {
		return false
	}
	if next&kunya != 0 { // «أبو عبد الله»
		inner := n.d.Words[w+1].N <= 3 && f[len(f)-1] != arabic.Dal && n.runsOn(w+2) && n.look(w+2)&kunya == 0
		return inner && n.kunya(r, w+1)
	}
	switch last := f[len(f)-1]; {
	case last == arabic.Dal: // عبد
		if next&(article|given|second) == 0 && !isAllah(n.d.Fold(w+1)) || next&titular != 0 && next&given == 0 && !n.servant(w) {
			return false
		}
	case last == arabic.Meem: // أم or أم
		if next&given == 0 || n.words[w+1].common > 0 {
			return false
		}
	case last == arabic.Noon: // ابن
		if next&(given|family|rare) == 0 || n.words[w+1].common >= 7 {
			return false
		}
	default: // أبو
		if next&titular != 0 || n.words[w+1].marks&isPlace != 0 {
			return false
		}
	}
	r.last = w + 1
	return true
}

// servant reports whether «عبد» at word w and the word after it are a listed name when written in one: «عبد الملك».
func (n *namer) servant(w int) bool {
	var b [loreBuffer]byte
	one := append(b[:0], n.d.Fold(w)...)
	return n.lore.word(append(one, n.d.Fold(w+1)...))&pack.Given != 0
}

// fused reports whether word w is a kunya written in one word: «أبوالنجا», «بوخمسين».
func (n *namer) fused(w int) bool {
	f := n.d.Fold(w)
	if len(f) > 5 && f[0] == arabic.Alef && f[1] == arabic.Beh && f[2] == arabic.Waw && n.d.Words[w].Spelt&arabic.HamzaAlef != 0 {
		return true
	}
	return len(f) > 4 && f[0] == arabic.Beh && f[1] == arabic.Waw && n.lore.word(f[2:]) != 0
}

func isAllah(f []byte) bool {
	return len(f) == 4 && f[0] == arabic.Alef && f[1] == arabic.Lam && f[2] == arabic.Lam && f[3] == arabic.Heh
}

// take takes the next word into r if it is a name.
func (n *namer) take(r *run) bool {
	w := r.last + 1
	if !n.runsOn(w) || n.words[w].person > 0 && r.lead&(given|kunya) == 0 { // another's name begins
		return false
	}
	p := n.partPoints(r, w)
	if p <= 0 {
		return false
	}
	r.last, r.surname = w, w
	r.score += p
	r.parts++
	return true
}

// partPoints is what word w speaks for the name r with it; 0: it is no part of it.
func (n *namer) partPoints(r *run, w int) points {
	k, x := n.look(w), &n.words[w]
	f := n.d.Fold(w)
	sure := n.sure(r)
	first := sure && r.parts == 1
	open := first || r.lead&(given|kunya) != 0 && n.look(r.last)&given != 0 // no surname yet
	son := n.son(r)
	switch {
	case n.compound(w):
		return partUsual.points
	case k&ends != 0 || n.blessing(w) || len(f) < 2:
		return 0
	case r.lead&given == 0 && n.ali(w) && !n.ending(w) && !n.nameAt(w+1): // «نجاد علي ضرورة»
		return 0
	case f[0] == arabic.Lam && f[1] == arabic.Lam && k&(given|family) == 0, k&(given|family|token) == 0 && (n.joined(w) || n.possessed(w)):
		return 0
	case k&titular != 0:
		if k&(given|family) != 0 && n.ending(w) || r.titled && first && k&article != 0 && !n.nameAt(w+1) {
			return partUnsure.points
		}
		return 0
	case x.marks&isPerson != 0 && x.marks&isNat == 0:
		if r.lead&(given|kunya|family) == 0 && !sure {
			return 0
		}
		return partListed.points
	case x.marks&isPlace != 0 && k&(given|family) == 0:
		if first && r.titled && k&article == 0 {
			return partOrdinary.points
		}
		return 0
	case x.marks&isNat != 0:
		if k&article == 0 && first || k&article != 0 && (first || open && (n.officeAt(w+1) || n.ending(w))) {
			return partOrdinary.points
		}
		return 0
	case (k&given != 0 || k&family != 0) && x.common == 0:
		return partListed.points
	case k&given != 0 && first && x.common < 10 && (k&usual != 0 || r.titled || n.closed(w)), k&usual != 0 && open, (k&given != 0 && r.lead&(given|kunya) != 0 || k&family != 0) && (n.ending(w) || n.nameAt(w+1)):
		return partUsual.points
	case k&family != 0 && k&article != 0 && (x.common < 7 || open):
		return partUnsure.points
	case x.marks&weakPerson != 0 && r.lead&(given|kunya) != 0 && x.common < 7 && (n.closed(w) || n.officeAt(w+1) || k&article == 0 && n.ending(w) && strange(f)): // «فرجي راد»
		return partUsual.points
	case k&rare != 0 && !(open && x.common == 0 && n.fused(w)):
		if son && n.ending(w) {
			return partRare.points
		}
		return n.rarePart(r, w, k, sure)
	case k&(rare|unlisted) != 0 && open && x.common == 0 && n.fused(w):
		return partUsual.points
	case k&unlisted != 0 && k&article != 0 && r.parts < 3 && !n.ali(r.first):
		return partUnlisted.points
	case k&unlisted != 0 && first && (!n.verbal(w) || n.cues.Letters.Name(f) > cutNeeds || n.officeAt(w+1)) && !participle(f):
		return partUnlisted.points
	case k&unlisted != 0 && first && r.titled && n.ending(w) && strange(f):
		return partUnlisted.points
	case open && (first && r.titled || n.closed(w) || n.officeAt(w+1)) && k&article != 0 && x.common < 9 && !plural(f) && (r.titled || !n.ali(r.first)):
		return partOrdinary.points
	case k&unlisted != 0 && son && n.ending(w):
		return partUnlisted.points
	case son && k&article != 0 && x.common < 7 && n.ending(w), (first || son) && x.common < 7 && k&unlisted == 0 && (n.closed(w) || n.officeAt(w+1) || r.titled && (n.ending(w) || n.strangerAt(w+1))) && !n.verbal(w):
		return partOrdinary.points
	}
	return 0
}

// son reports whether r ends with «بن» and a name, after which a surname may stand.
func (n *namer) son(r *run) bool {
	w := r.last - 1
	if w > r.first+1 && n.look(w)&kunya != 0 { // «بن عبد العزيز»
		w--
	}
	return w > r.first && n.look(w)&kin != 0 && n.d.Words[w].N <= 3 && r.lead&given != 0
}
