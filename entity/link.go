package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A link says which entry a choice means.
type link struct {
	to       int32 // index of proposals.things; −1: not known which
	runnerUp int32 // index of the next best; −1: none
	margin   points
}

// What speaks for one of the things that a form may mean.
const (
	callersThing = 4000 // an entry of the caller's
	namedInFull  = 2000 // its full name stands in the text
	homeCountry  = 150  // it is of the paper's country
	textCountry  = 400  // it is of the only country that the text names; of several, the share
	cityMeant    = 500  // a noun that cities have stands before it: «ولاية الجزائر», «جامع الجزائر»
)

// leastMargin is how far ahead a thing must be whose form is a bare surname: half names stay unlinked rather than wrong.
const leastMargin = 60

// resolve gives each choice the thing it means: the surest of the entries that its form may name.
func resolve(dst []link, d *text.Doc, g *gazetteer.Gazetteer, p *proposals, s *survey, choices []choice) []link {
	dst = dst[:0]
	words := cues.Default()
	for _, c := range choices {
		x := &p.all[c.proposal]
		city := x.typ == gazetteer.GPE && x.first > 0 && d.Passes(int(x.first)) && hasClass(words, d, int(x.first)-1, cues.CityHead)
		l := meaning(p, s, x, city)
		if x.typ == gazetteer.ORG && l.to >= 0 && generic(d, g, x) {
			if e := &p.things[l.to]; e.fame < widelyKnown && !s.concerns(e) {
				l.to = -1 // «الديوان الملكي» of another country
			}
		}
		dst = append(dst, l)
	}
	return dst
}

// widelyKnown is the fame from which a body is meant whatever country the text is about.
const widelyKnown = 700

// generic reports whether a name is of ordinary words alone, one with the article, as bodies of several countries have.
func generic(d *text.Doc, g *gazetteer.Gazetteer, x *proposal) bool {
	article := false
	for w := int(x.first); w <= int(x.last); w++ {
		letters := d.Fold(w)
		if d.Words[w].Kind != text.Arabic || g.Word(string(letters)).Common() < ordinaryClass {
			return false
		}
		article = article || hasArticle(letters)
	}
	return article && x.last > x.first
}

func hasClass(g *cues.Grammar, d *text.Doc, w int, c rule.Class) bool {
	set := g.Classes(d, w)
	return set.Has(c)
}

// meaning gives x the thing it means. city says that a noun before it is of cities, not of states.
func meaning(p *proposals, s *survey, x *proposal, city bool) link {
	l := link{to: -1, runnerUp: -1}
	best, second := points(-1), points(-1)
	for i := x.from; i < x.to; i++ {
		e := &p.things[i]
		score := e.fame
		if e.Table > 0 {
			score += callersThing
		}
		if s.named.get(thingOf(e.Bearer)) > 0 {
			score += namedInFull
		}
		if c := e.country; c != 0 {
			if c == s.home {
				score += homeCountry
			}
			score += textCountry * s.countries.of(c) / max(s.located, 1)
		}
		if city && !e.root {
			score += cityMeant
		}
		switch {
		case score > best:
			l.to, l.runnerUp = i, l.to
			best, second = score, best
		case score > second:
			l.runnerUp, second = i, score
		}
	}
	if l.runnerUp < 0 {
		return l
	}
	l.margin = best - second
	switch {
	case x.typ == gazetteer.PERS && x.traits&pack.Short != 0 && l.margin < leastMargin:
		l.to = -1
	case x.typ == gazetteer.ORG && l.margin < leastMargin && p.things[l.to].country != p.things[l.runnerUp].country:
		l.to = -1 // «الحركة الشعبية» is a party of two countries
	}
	return l
}
