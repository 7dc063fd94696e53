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
	cityMeant    = 500  // a noun that cities have stands before it: «ولاية الجزائر», «جامع الجزائر»; or a state is joined to it
)

// leastMargin is how far ahead a thing must be whose form is a bare surname: half names stay unlinked rather than wrong.
const leastMargin = 60

// resolve gives each choice the thing it means: the surest of the entries that its form may name.
func resolve(dst []link, d *text.Doc, l *lore, n *namer, p *proposals, s *survey, choices []choice) []link {
	dst = dst[:0]
	q := &doubter{d: d, g: l.names, lore: l, namer: n, p: p, s: s, words: cues.Default(), choices: choices}
	for i := range choices {
		dst = append(dst, q.meaning(i))
	}
	return dst
}

func hasClass(g *cues.Grammar, d *text.Doc, w int, c rule.Class) bool {
	set := g.Classes(d, w)
	return set.Has(c)
}

// meaning gives choice n the thing it means.
func (q *doubter) meaning(n int) link {
	l := link{to: -1, runnerUp: -1}
	x := &q.p.all[q.choices[n].proposal]
	p, s := q.p, q.s
	before := q.before(x)
	city := x.typ == gazetteer.GPE && before.Has(cues.CityHead)
	states := x.typ == gazetteer.GPE && x.to-x.from > 1 && q.amongStates(x)
	best, second, doubted := points(-1), points(-1), points(-1)
	for i := x.from; i < x.to; i++ {
		b := &p.things[i]
		score := b.fame
		if b.Table > 0 {
			score += callersThing
		}
		if s.named.get(thingOf(b.Bearer)) > 0 {
			score += namedInFull
		}
		if c := b.country; c != 0 {
			if c == s.home {
				score += homeCountry
			}
			score += textCountry * s.countries.of(c) / max(s.located, 1)
		}
		if city && !b.root || states && b.root {
			score += cityMeant
		}
		if q.doubtful(n, b) {
			doubted = max(doubted, score)
			continue
		}
		switch {
		case score > best:
			l.to, l.runnerUp = i, l.to
			best, second = score, best
		case score > second:
			l.runnerUp, second = i, score
		}
	}
	if l.to >= 0 && q.other(n, &p.things[l.to], doubted > best) {
		l.to = -1
	}
	if l.to < 0 || l.runnerUp < 0 {
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
