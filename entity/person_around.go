package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/text"
)

// What a word speaks for being a name of one word by itself, where only counts say what stands around it.
var (
	soloGiven   = weight{"given name", 60}
	soloFamily  = weight{"family name", 60}
	soloSurname = weight{"surname of a listed person", 120}
	soloWord    = weight{"an ordinary word, too", -200}
	soloToken   = weight{"a word of names", 110}
	soloArticle = weight{"the article", -60}
)

// soloEven is what a name of one word must reach to be as often a name as not: most words that might be names are none.
const soloEven points = 330

// mostAround is the most that what stands around a name of one word makes of it.
const mostAround points = 300

// judgeAround weighs the name r of one word by how often what stands before and after it stands beside names in news, and
// proposes it if it is likely a person.
func (n *namer) judgeAround(r *run) bool {
	if r.parts != 1 || r.lead&kunya != 0 || n.verbInitial(r) || n.words[r.first].marks&(isNat|isPlace) != 0 {
		return false
	}
	score := n.solo(r) + n.around(r) - soloEven
	if score <= 0 {
		return false
	}
	n.p.all = append(n.p.all, proposal{
		first: int32(r.first), last: int32(r.last), start: int32(n.d.CutStart(r.first, r.cut)), end: int32(n.d.Words[r.last].End),
		typ: gazetteer.PERS, cut: r.cut, base: min(score, mostAround), rule: "name of one word by what stands around it", shape: true, cue: -1,
	})
	n.words[r.last].marks |= endsPerson
	return true
}

// solo is what the word of r speaks for a name by itself.
func (n *namer) solo(r *run) points {
	w := r.first
	_, _, rest := n.d.Reading(w, r.cut)
	score := min(points(n.cues.Letters.Name(rest)), 400) / 2
	switch {
	case n.words[w].marks&weakPerson != 0 && r.cut == text.Whole:
		score = max(score, 0) + soloSurname.points
	case r.lead&given != 0:
		score = soloGiven.points
	case r.lead&family != 0:
		score = max(score, 0) + soloFamily.points
	case n.token(w, r.cut):
		score = max(score, 0) + soloToken.points
	}
	if r.cut == text.Whole && n.words[w].common > 0 {
		score += soloWord.points
	}
	if r.lead&article != 0 {
		score += soloArticle.points
	}
	return score
}

// around is what stands before and after r speaks for a name.
func (n *namer) around(r *run) points {
	a := n.cues.Around
	sum := a.After(cues.Beside(n.d, r.last, r.last+1))
	if r.cut == text.Whole {
		sum += a.Before(cues.Beside(n.d, r.first, r.first-1))
	}
	return points(sum)
}
