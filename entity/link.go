package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/pack"
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
	textCountry  = 100  // it is of a country that the text names
)

// leastMargin is how far ahead a thing must be whose form is a bare surname: half names stay unlinked rather than wrong.
const leastMargin = 60

// resolve gives each choice the thing it means: the surest of the entries that its form may name.
func resolve(dst []link, g *gazetteer.Gazetteer, p *proposals, s *survey, choices []choice) []link {
	dst = dst[:0]
	for _, c := range choices {
		dst = append(dst, meaning(g, p, s, &p.all[c.proposal]))
	}
	return dst
}

func meaning(g *gazetteer.Gazetteer, p *proposals, s *survey, x *proposal) link {
	l := link{to: -1, runnerUp: -1}
	best, second := points(-1), points(-1)
	for i := x.from; i < x.to; i++ {
		b := p.things[i]
		score := points(g.EntryAt(b).Fame())
		if b.Table > 0 {
			score += callersThing
		}
		if s.named[thingOf(b)] > 0 {
			score += namedInFull
		}
		if c := g.EntryAt(b).Country(); c != "" {
			switch {
			case c == s.home:
				score += homeCountry
			case s.countries[c] > 0:
				score += textCountry
			}
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
	if x.typ == gazetteer.PERS && x.traits&pack.Short != 0 && l.margin < leastMargin {
		l.to = -1
	}
	return l
}
