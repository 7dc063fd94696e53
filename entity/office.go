package entity

import (
	"slices"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
)

// class reports whether a word of x after its first has a class.
func (h *holding) class(x *proposal, c rule.Class) bool {
	for w := x.first + 1; w <= x.last; w++ {
		if hasClass(h.words, h.d, int(w), c) {
			return true
		}
	}
	return false
}

// formerly reports whether x says that the office is a past one.
func (h *holding) formerly(x *proposal) bool { return h.class(x, cues.Past) }

// elect reports whether x says that the office is to come.
func (h *holding) elect(x *proposal) bool { return hasClass(h.words, h.d, int(x.last), cues.Elect) }

// office settles which office i is where its form names several: that of the country inside the title, that which the
// person beside it holds, or that of the one country that the text is about.
func (h *holding) office(i int) {
	x := h.at(i)
	if x.to-x.from == 0 {
		return
	}
	country := h.inner(i)
	if x.to-x.from == 1 && x.traits&pack.Short == 0 {
		return
	}
	h.links[i] = link{to: -1, runnerUp: -1}
	person := ""
	if c := h.holders[i].choice; c >= 0 && h.links[c].to >= 0 {
		person = h.g.EntryAt(h.p.things[h.links[c].to].Bearer).ID()
	}
	var held []pack.Term
	if person != "" {
		held = h.held(person, h.formerly(x))
	}
	alone := x.first == x.last && h.feminine(x) // «الرئيسة»: of whatever the text tells
	best := points(0)
	for t := x.from; t < x.to; t++ {
		b := &h.p.things[t]
		score := points(0)
		c := b.country
		switch {
		case country != 0 && c != country:
			continue
		case country != 0:
			score += 1000
		case alone:
		case c != 0 && c == h.s.home:
			score += 300
		case c != 0 && h.s.countries.of(c) > 2 && 5*h.s.countries.of(c) > 3*h.s.located:
			score += 200
		}
		if person != "" {
			if id := h.g.EntryAt(b.Bearer).ID(); !slices.ContainsFunc(held, func(t pack.Term) bool { return t.Office == id }) {
				continue
			}
			score += 500
		}
		if _, ok := h.named[likenessKey{sureThing, thingHash(b.Bearer)}]; ok && country == 0 {
			score += 400
		}
		if score > best {
			best, h.links[i].to = score, t
		}
	}
}

// feminine reports whether the first word of title x has the ending of women.
func (h *holding) feminine(x *proposal) bool {
	return h.d.Words[x.first].Spelt&arabic.Marbuta != 0
}

// inner returns the number of the country that a mention inside choice i names.
func (h *holding) inner(i int) int32 {
	for j := i + 1; j < len(h.choices) && int(h.choices[j].parent) >= i; j++ {
		if l := h.links[j]; l.to >= 0 && (h.at(j).typ == gazetteer.NORP || h.at(j).typ == gazetteer.GPE) {
			if c := h.p.things[l.to].country; c != 0 {
				return c
			}
		}
	}
	return 0
}

// held returns the terms of a person on the day; all, if the day is unknown or the office a past one. They are valid until
// the next question.
func (h *holding) held(person string, former bool) []pack.Term {
	day := h.day
	if former {
		day = ""
	}
	h.terms = h.g.HeldIn(h.terms[:0], person, day)
	return h.terms
}

// bare reports whether x is a title that says no more of what it is the title of than the text before: «الرئيس», «المتحدث
// الرسمي», «الأمين العام للحزب».
func (h *holding) bare(x *proposal) bool {
	if !definite(h.d, int(x.first), x.cut) {
		return false
	}
	for w := x.first + 1; w <= x.last; w++ {
		if !hasClass(h.words, h.d, int(w), cues.TitleAdj) && !hasClass(h.words, h.d, int(w), cues.ToOrgan) {
			return false
		}
	}
	return true
}

// leads reports whether a bare title may go on from office i: from «الرئيس الأمريكي» and «رئيسة بيرو», not from «رئيس المخابرات».
func (h *holding) leads(i int) bool {
	x := h.at(i)
	if definite(h.d, int(x.first), x.cut) {
		return true
	}
	for j := i + 1; j < len(h.choices) && int(h.choices[j].parent) == i; j++ {
		if h.at(j).typ == gazetteer.GPE && h.at(j).first == x.first+1 && h.at(j).last == x.last {
			return true
		}
	}
	return false
}

// abroad reports whether the titles i and j are of two countries.
func (h *holding) abroad(i, j int) bool {
	a, b := h.country(i), h.country(j)
	return a != 0 && b != 0 && a != b
}

// country returns the country of office i, by what is inside it or by which office it is.
func (h *holding) country(i int) int32 {
	if c := h.inner(i); c != 0 || h.links[i].to < 0 {
		return c
	}
	return h.p.things[h.links[i].to].country
}
