package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// A survey is what the whole text makes sure, before any span is chosen.
type survey struct {
	named     things // things named in full
	countries tally  // how often each country is named, by itself or its people
	located   int32  // the sum of countries
	dotless   bool   // the text writes ى for a final ي: «فى»
	home      int32  // the country of the paper
	people    tally  // how often a person of each country is named in full
	places    things // how much of countries each place and people adds
	bodies    things // bodies named by a form that needs no support
}

// look surveys the proposals of d.
func (s *survey) look(d *text.Doc, p *proposals, home string) {
	s.named.clear()
	s.bodies.clear()
	s.places.clear()
	s.countries, s.people = s.countries[:0], s.people[:0]
	s.home, s.dotless, s.located = p.number(home), writesDotless(d), 0
	for i := range p.all {
		x := &p.all[i]
		if x.to == x.from {
			continue
		}
		lead := &p.things[x.from]
		if full(x) {
			for _, b := range p.things[x.from:x.to] {
				s.named.set(thingOf(b.Bearer), 1)
			}
			if c := lead.country; c != 0 {
				s.people.add(c)
			}
		}
		if x.typ == gazetteer.ORG && !x.weak && x.base > 0 {
			for _, b := range p.things[x.from:x.to] {
				s.bodies.set(thingOf(b.Bearer), 1)
			}
		}
		if !x.weak && (x.typ == gazetteer.GPE || x.typ == gazetteer.NORP) {
			if c := lead.country; c != 0 {
				s.countries.add(c)
				for _, b := range p.things[x.from:x.to] {
					s.places.set(thingOf(b.Bearer), s.own(&b)+1)
				}
				s.located++
			}
		}
	}
}

// concerns reports whether the text may be about e: it names the country of e often enough, or a person of it, or e has none; a text that
// names no country may be about any.
func (s *survey) concerns(e *bearer) bool {
	c := e.country
	return c == 0 || c == s.home || s.located == 0 || 100*s.countries.of(c) >= localShare*s.located || s.people.of(c) > 0
}

// own is how much e adds to the count of its country.
func (s *survey) own(e *bearer) int32 { return s.places.get(thingOf(e.Bearer)) }

// names reports whether the text names the country of e at all, or e has none, or the text names none.
func (s *survey) names(e *bearer) bool {
	c := e.country
	return c == 0 || c == s.home || s.located == 0 || s.countries.of(c) > 0 || s.people.of(c) > 0
}

// related reports whether the text names the country of e by something else than e, or e has none; a text that names no country
// may be about any.
func (s *survey) related(e *bearer) bool {
	c := e.country
	return c == 0 || c == s.home || s.located == 0 || s.countries.of(c) > s.own(e) || s.people.of(c) > s.named.get(thingOf(e.Bearer))
}

// mostly reports whether the text is about the country of e, by something else than e, or e has none.
func (s *survey) mostly(e *bearer) bool {
	c, own := e.country, s.own(e)
	return c == 0 || c == s.home || s.located <= own || 100*(s.countries.of(c)-own) >= ownShare*(s.located-own)
}

// full reports whether x gives the whole name of a person, which explains bare surnames.
func full(x *proposal) bool { return x.typ == gazetteer.PERS && x.last > x.first && !x.weak }

// writesDotless reports whether d writes the dots of a final yeh away: «فى» is the commonest word of such a text.
func writesDotless(d *text.Doc) bool {
	with, without := 0, 0
	for w := range d.Words {
		x := &d.Words[w]
		if x.N != 2 || x.Kind != text.Arabic {
			continue
		}
		if f := d.Fold(w); f[0] != arabic.Feh || f[1] != arabic.Yeh {
			continue
		}
		if x.Spelt&arabic.Maqsura != 0 {
			without++
		} else {
			with++
		}
	}
	return without > with
}
