package entity

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
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

// joined reports whether word w is a name behind a proclitic, which goes on no name: «زيدان لميسي», «ميسي والأرجنتيني».
func (n *namer) joined(w int) bool {
	word := &n.d.Words[w]
	for c := text.Cut1; c < text.NumCuts; c++ {
		if !word.Cuts.Has(c) {
			continue
		}
		_, alef, rest := n.d.Reading(w, c)
		switch first := n.d.Fold(w)[0]; {
		case alef || len(rest) < 3 || (first == arabic.Kaf || first == arabic.Beh) && n.look(w)&rare != 0:
		case hasArticle(rest) && len(rest) > 5 && c == text.Cut1:
			return true
		case n.lore.word(rest)&(pack.Given|pack.Family) != 0, n.cues.Tokens.Has(rest):
			return true
		}
	}
	return false
}

// possessed reports whether word w is an ordinary noun with a pronoun at its end, which goes on no name: «عالمه», «حقهم».
func (n *namer) possessed(w int) bool {
	f := n.d.Fold(w)
	for _, tail := range [...]int{1, 2} {
		rest := f[:max(len(f)-tail, 0)]
		if len(rest) < 2 || tail == 1 && (len(rest) < 4 || f[len(f)-1] != arabic.Heh || n.d.Words[w].Spelt&arabic.Marbuta != 0) {
			continue
		}
		if tail == 2 && !pronoun(f[len(f)-2:]) {
			continue
		}
		needs := pronounNeeds
		if tail == 2 && f[len(f)-2] == arabic.Heh && f[len(f)-1] == arabic.Alef { // «مظهرها»: few names end so
			needs = 1
		}
		if n.common(rest) >= needs {
			return true
		}
	}
	return false
}

// pronounNeeds is how common a word must be that what looks like it with a pronoun is no name.
const pronounNeeds = 5

// pronoun reports whether letters are «ها», «هم», «هن», «كم» or «نا».
func pronoun(f []byte) bool {
	switch f[0] {
	case arabic.Heh:
		return f[1] == arabic.Alef || f[1] == arabic.Meem || f[1] == arabic.Noon
	case arabic.Kaf:
		return f[1] == arabic.Meem
	case arabic.Noon:
		return f[1] == arabic.Alef
	}
	return false
}

// strangerAt reports whether a word of names, or a rare one with the letters of names, follows as word w.
func (n *namer) strangerAt(w int) bool {
	return n.namesAt(w) || n.runsOn(w) && n.look(w)&rare != 0 && n.cues.Letters.Name(n.d.Fold(w)) >= cutNeeds && !n.verbal(w)
}

// strange reports whether letters are neither those of a verb in the present or a participle nor have a proclitic or a feminine
// ending.
func strange(f []byte) bool {
	switch f[0] {
	case arabic.Yeh, arabic.Teh, arabic.Noon, arabic.Waw, arabic.Feh, arabic.Beh, arabic.Lam, arabic.Kaf:
		return false
	case arabic.Seen:
		return f[1] != arabic.Yeh && f[1] != arabic.Teh
	}
	return !participle(f) && f[len(f)-1] != arabic.Heh
}

// plural reports whether a word ends as a plural does, or an abstract noun.
func plural(f []byte) bool {
	n := len(f)
	return f[n-1] == arabic.Teh || f[n-1] == arabic.Heh || f[n-1] == arabic.Noon && (f[n-2] == arabic.Waw || f[n-2] == arabic.Yeh)
}

// rarePart is what a rare word w speaks for the name r with it.
func (n *namer) rarePart(r *run, w int, k part, sure bool) points {
	f := n.d.Fold(w)
	like := points(n.cues.Letters.Name(f))
	switch {
	case f[0] == arabic.Lam && n.d.Words[w].Spelt&arabic.Marbuta != 0 && like < cutNeeds: // «لحلحلة»
		return 0
	case k&token != 0 && r.parts <= 3:
		return partToken.points
	case r.parts > 3 || f[0] == arabic.Feh && f[1] == arabic.Yeh && (len(f) < 5 || hasArticle(f[2:]) || n.common(f[2:]) > 0 || n.common(f[1:]) > 0):
		return 0
	case f[0] == arabic.Waw && (!sure || r.parts > 1 || like < cutNeeds || int(like) < n.cues.Letters.Name(f[1:])):
		return 0
	case like < 0 && k&article == 0 && (r.parts > 1 || !sure || n.verbal(w)):
		if r.parts == 1 && r.titled && n.ending(w) && strange(f) { // «ميخائيل أونماخت إلى»
			return partUnlisted.points
		}
		return 0
	}
	return partRare.points + min(max(like/4, -partRare.points+10), 80)
}

// compound reports whether word w makes one name with the next: «سعد الدين», «نصر الله».
func (n *namer) compound(w int) bool {
	if !n.runsOn(w+1) || n.look(w)&(ends|kin|kunya|house) != 0 {
		return false
	}
	if isAllah(n.d.Fold(w + 1)) {
		return n.look(w)&servant != 0 && (n.d.Words[w].N <= 3 || n.d.Words[w].Cuts == 0)
	}
	return n.look(w+1)&second != 0 && hasArticle(n.d.Fold(w+1)) && n.look(w)&article == 0 && n.d.Words[w+1].N > 3 && n.words[w].common < 9
}

// sure reports whether r begins as only a name does.
func (n *namer) sure(r *run) bool {
	switch {
	case r.lead&(kunya|joint) != 0:
		return true
	case r.lead&given != 0:
		return r.cut != text.Whole || n.words[r.first].common == 0 || r.titled && r.lead&usual != 0
	case r.lead&rare != 0:
		_, _, rest := n.d.Reading(r.first, r.cut)
		return n.cues.Letters.Name(rest) >= cutNeeds || n.token(r.first, r.cut)
	}
	return false
}

// closed reports whether a name can go no further than word w: a sign follows it, or «إن».
func (n *namer) closed(w int) bool {
	if w+1 >= len(n.d.Words) || n.d.Words[w+1].Sentence != n.d.Words[w].Sentence {
		return true
	}
	if n.d.Words[w+1].Gap&^(arabic.Space|arabic.Bidi) != 0 {
		return true
	}
	return n.d.Words[w+1].Cuts == 0 && hasClass(n.cues, n.d, w+1, cues.That)
}

// ending reports whether a name can hardly go further than word w: it is closed, or what follows is a particle, a verb of speech, or a
// word behind a proclitic.
func (n *namer) ending(w int) bool {
	if n.closed(w) {
		return true
	}
	next := n.look(w + 1)
	if next&ends != 0 && next&(given|family|kunya) == 0 {
		return true
	}
	joined := n.d.Fold(w + 1)[0] == arabic.Waw
	if next&(given|family|token) != 0 || n.words[w+1].common > 0 && !joined || !n.d.Words[w+1].Cuts.Has(text.Cut1) {
		return false
	}
	_, _, rest := n.d.Reading(w+1, text.Cut1)
	return len(rest) > 2 && n.lore.word(rest) != 0
}

// officeAt reports whether a title begins at word w.
func (n *namer) officeAt(w int) bool {
	if w >= len(n.d.Words) || n.d.Words[w].Gap&^(arabic.Space|arabic.Bidi) != 0 {
		return false
	}
	set := n.cues.Classes(n.d, w)
	return set.Has(cues.HeadOf) || set.Has(cues.Minister) || set.Has(cues.Deputy) || set.Has(cues.Member)
}

// nameAt reports whether word w goes on a name beyond doubt.
func (n *namer) nameAt(w int) bool {
	if !n.runsOn(w) {
		return false
	}
	k := n.look(w)
	return k&kin != 0 && n.d.Words[w].N <= 3 || k&(given|family) != 0 && n.words[w].common == 0 && n.words[w].marks&isNat == 0
}

// blessing reports whether word w and the next are a blessing: «رحمه الله».
func (n *namer) blessing(w int) bool { return w+1 < len(n.d.Words) && isAllah(n.d.Fold(w+1)) }

// verbal reports whether word w begins as a verb does, or with a proclitic before a known word.
func (n *namer) verbal(w int) bool {
	switch f := n.d.Fold(w); f[0] {
	case arabic.Yeh, arabic.Teh, arabic.Waw, arabic.Alef:
		return true
	case arabic.Seen:
		return f[1] == arabic.Yeh || f[1] == arabic.Teh
	}
	word := &n.d.Words[w]
	for c := text.Cut1; c <= text.Cut2; c++ {
		if word.Cuts.Has(c) {
			if _, _, rest := n.d.Reading(w, c); len(rest) > 2 && n.lore.word(rest) != 0 {
				return true
			}
		}
	}
	return false
}
