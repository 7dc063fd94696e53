package entity

import (
	"github.com/khabar-go/khabar/internal/beside"
	"github.com/khabar-go/khabar/internal/text"
)

// What the words of a name of several words speak for it: weights of a logistic regression, as those of names of one word.
var (
	fullBefore   = weight{"what several words may be", -120}
	fullLonger   = weight{"a third word", 110}
	fullGiven    = weight{"given name", 330}
	fullUsual    = weight{"given name that is a word", 165}
	fullCommon   = weight{"given name that is an ordinary word", 75}
	fullClass    = weight{"class of that word", -14} // each
	fullToken    = weight{"a word of names", 210}
	fullFamily   = weight{"family name first", -65}
	fullUnlisted = weight{"an unusual form of a word", -150}
	fullKunya    = weight{"kunya", 415}

	secondGiven    = weight{"then a given name", 85}
	secondFamily   = weight{"then a family name", 120}
	secondToken    = weight{"then a word of names", 90}
	secondRare     = weight{"then a rare word", -100}
	secondUnlisted = weight{"then an unusual form of a word", -160}
	secondArticle  = weight{"then the article", -45}
	secondClass    = weight{"class of the second word", -10} // each
	secondCommon   = weight{"a second word that is very common", 115}
)

// Shares, in hundredths, of what else speaks for a name.
const (
	fullSpelling   = 15
	secondSpelling = 30
	fullBehind     = 26
	fullCue        = 83
)

// veryCommon is the class from which a second word is in a name by more than its looks.
const veryCommon = 7

// leastSeveral is the least that the words of a name must speak for it, with what stands around them: below, one in four is a name.
const leastSeveral points = -50

// leastWord is the least where the first word is ordinary or nothing beside it says that a name begins.
const leastWord points = 80

// mostWord is the class from which on a word is never a given name by what follows: «بدأ نزار».
const mostWord = 7

// doubtful reports whether the words of r may well be no name: they do not begin with a given name that is nothing else, or go on with an
// ordinary word.
func (n *namer) doubtful(r *run) bool {
	if r.lead&(kunya|kin) != 0 {
		return false
	}
	if r.lead&given == 0 || r.cut == text.Whole && n.words[r.first].common > 0 {
		return true
	}
	return n.look(r.first+1)&(given|family|token|kin|kunya|house|joint) == 0 && n.words[r.first+1].common > 0
}

// ordinaryPair reports whether r is two ordinary words, the second with the article and no nisba: «حسن العزاء».
func (n *namer) ordinaryPair(r *run) bool {
	if r.parts != 2 || r.last != r.first+1 || n.word(r.first, r.cut).Common() < ordinaryClass || n.words[r.last].common < ordinaryClass {
		return false
	}
	k := n.look(r.last)
	return k&article != 0 && k&(given|family) == 0 && !nisba(n.d.Fold(r.last))
}

// unlikely reports whether the words of r, of several words, and what stands around them speak less for a name than least.
func (n *namer) unlikely(r *run, left weight, least points) bool {
	score := fullBefore.points + n.firstOf(r) + n.secondOf(r.first+1) + left.points*fullCue/100
	if r.parts > 2 {
		score += fullLonger.points
	}
	after := points(n.cues.Around.After(beside.At(n.d, r.last, r.last+1)))
	return score+after*fullBehind/100 < least
}

// firstOf is what the first word of r speaks for a name of several words.
func (n *namer) firstOf(r *run) points {
	class := points(0)
	if r.cut == text.Whole {
		class = points(n.words[r.first].common)
	}
	_, _, rest := n.d.Reading(r.first, r.cut)
	letters := min(max(points(n.cues.Letters.Name(rest)), -300), 400)
	score := points(0)
	switch {
	case r.lead&kunya != 0:
		return fullKunya.points
	case r.lead&given != 0 && class == 0:
		return fullGiven.points
	case r.lead&given != 0 && r.lead&usual != 0:
		return fullUsual.points
	case r.lead&given != 0:
		return fullCommon.points + class*fullClass.points
	case n.token(r.first, r.cut), r.lead&joint != 0:
		score = fullToken.points
	default:
		score = letters * fullSpelling / 100
	}
	if r.lead&family != 0 {
		score += fullFamily.points
	}
	if r.lead&unlisted != 0 {
		score += fullUnlisted.points
	}
	return score
}

// secondOf is what word w after the first speaks for a name.
func (n *namer) secondOf(w int) points {
	k, class := n.look(w), points(n.words[w].common)
	if k&(rare|unlisted) != 0 && n.fused(w) {
		return secondFamily.points
	}
	score := class * secondClass.points
	if class >= veryCommon {
		score += secondCommon.points
	}
	for _, x := range [...]struct {
		part
		weight
	}{{given, secondGiven}, {family, secondFamily}, {token, secondToken}, {unlisted, secondUnlisted}, {article, secondArticle}} {
		if k&x.part != 0 {
			score += x.points
		}
	}
	if k&rare != 0 && k&token == 0 {
		score += secondRare.points
	}
	if k&(given|family|token) == 0 {
		score += min(max(points(n.cues.Letters.Name(n.d.Fold(w))), -300), 400) * secondSpelling / 100
	}
	return score
}
