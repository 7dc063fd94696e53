package entity

import (
	"sort"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/beside"
	"github.com/khabar-go/khabar/internal/text"
)

// What a word speaks for being a person's name by itself, where no title or list says so. The points are weights of a logistic
// regression over words that may be names, so that the sum is the log odds of a name.
var (
	soloBefore  = weight{"what a word may be", -470}
	soloGiven   = weight{"given name", 390}
	soloToken   = weight{"a word of names", 305}
	soloFamily  = weight{"family name", 195}
	soloSurname = weight{"surname of a listed person", 240}
	soloLetter  = weight{"a letter", 26} // each, up to soloLetters
	soloArticle = weight{"the article", -40}
	soloCut     = weight{"behind a proclitic", -80}
	soloWord    = weight{"an ordinary word, too", -330}
	soloShort   = weight{"a short text", 60}       // an article names in full whom it speaks of
	soloCommon  = weight{"class of the word", -11} // each
)

// shortText is the most words of a text that may speak of persons without their full names.
const shortText = 60

// soloLetters is the number of letters from which on a longer word is no likelier a name.
const soloLetters = 8

// Shares, in hundredths, of what letters and words around a name speak for it elsewhere.
const (
	soloSpelling = 36
	soloKnown    = 21 // of the letters of a word of names
	soloAhead    = 47
	soloBehind   = 36
)

// soloLeast is the least that a name of one word must reach: two in three of those are names.
const soloLeast points = 50

// soloListed is the most that a listed surname gets so: what else speaks for its bearer outweighs it, and links it.
const soloListed points = 10

// judgeAround weighs the name r of one word by how often what stands before and after it stands beside names in news, and
// proposes it if it is likely a person.
func (n *namer) judgeAround(r *run, listed int) bool {
	if r.parts != 1 || r.lead&(kunya|titular) != 0 || n.verbInitial(r) || n.words[r.first].marks&(isNat|isPlace) != 0 || n.counted(r.first) {
		return false
	}
	if _, _, rest := n.d.Reading(r.first, r.cut); (participle(rest) || n.inflected(rest)) && r.lead&(given|family) == 0 && !n.token(r.first, r.cut) {
		return false
	}
	if n.surely(r, listed) || n.begunOtherwise(r) {
		return false
	}
	score := n.solo(r) + n.around(r) + r.left.points
	if len(n.d.Words) <= shortText {
		score += soloShort.points
	}
	if score < soloLeast {
		return false
	}
	if n.words[r.first].marks&weakPerson != 0 {
		score = min(score, soloListed)
	}
	n.p.all = append(n.p.all, proposal{
		first: int32(r.first), last: int32(r.last), start: int32(n.d.CutStart(r.first, r.cut)), end: int32(n.d.Words[r.last].End),
		typ: gazetteer.PERS, cut: r.cut, base: min(score, mostByShape), rule: "name of one word by what stands around it", shape: true, cue: -1,
	})
	n.words[r.last].marks |= endsPerson
	return true
}

// begunOtherwise reports whether the first letter of an unlisted word, or of any behind a place, is cut away as ب, ك or ف, with which
// foreign names begin more often than such a word follows them: «ديريك بلامبلي».
func (n *namer) begunOtherwise(r *run) bool {
	behind := r.first > 0 && n.words[r.first-1].marks&isPlace != 0 && n.d.Passes(r.first)
	if r.cut != text.Cut1 || r.lead&(given|family) != 0 || n.token(r.first, r.cut) && !behind {
		return false
	}
	first := n.d.Fold(r.first)[0]
	return first == arabic.Beh || first == arabic.Kaf || first == arabic.Feh
}

// counted reports whether a number stands before word w, which is then what is counted: «24 مرسى».
func (n *namer) counted(w int) bool {
	return w > 0 && n.d.Words[w-1].Kind == text.Digits && n.d.Words[w].Gap&^(arabic.Space|arabic.Bidi) == 0
}

// surely reports whether a list has a person of just the word of r, which no context needs to support.
func (n *namer) surely(r *run, listed int) bool {
	all := n.p.all[:listed]
	for i := sort.Search(listed, func(i int) bool { return int(all[i].first) >= r.first }); i < listed && int(all[i].first) == r.first; i++ {
		if x := &all[i]; x.typ == gazetteer.PERS && int(x.last) == r.last && x.cut == r.cut && !x.weak && !x.dotless {
			return true
		}
	}
	return false
}

// participle reports whether letters begin as participles of derived verbs do: «متأمركا».
func participle(f []byte) bool {
	return len(f) > 4 && f[0] == arabic.Meem && (f[1] == arabic.Teh || f[1] == arabic.Seen && f[2] == arabic.Teh)
}

// solo is what the word of r speaks for a name by itself.
func (n *namer) solo(r *run) points {
	w := r.first
	_, _, rest := n.d.Reading(w, r.cut)
	score := soloBefore.points + soloLetter.points*points(min(len(rest), soloLetters))
	letters := min(max(points(n.cues.Letters.Name(rest)), -300), 400)
	switch {
	case r.lead&given != 0:
		score += soloGiven.points
	case n.token(w, r.cut):
		score += soloToken.points + letters*soloKnown/100
	default:
		score += letters * soloSpelling / 100
	}
	if r.lead&family != 0 {
		score += soloFamily.points
	}
	if n.words[w].marks&weakPerson != 0 {
		score += soloSurname.points
	}
	if r.lead&article != 0 {
		score += soloArticle.points
	}
	if r.cut != text.Whole {
		return score + soloCut.points
	}
	if class := points(n.words[w].common); class > 0 {
		score += class * soloCommon.points
		if class >= ordinaryClass {
			score += soloWord.points
		}
	}
	return score
}

// around is what stands before and after r speaks for a name.
func (n *namer) around(r *run) points {
	a := n.cues.Around
	sum := points(a.After(beside.At(n.d, r.last, r.last+1))) * soloBehind / 100
	if r.cut == text.Whole {
		sum += points(a.Before(beside.At(n.d, r.first, r.first-1))) * soloAhead / 100
	}
	return sum
}
