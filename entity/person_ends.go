package entity

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// Where a person's name ends: what the words after it look like.

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
