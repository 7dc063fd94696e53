package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A survey is what the whole text makes sure, before any span is chosen.
type survey struct {
	named     map[thing]int  // things named in full, and how often
	countries map[string]int // how often each country is named, by itself or its people
	located   int            // the sum of countries
	dotless   bool           // the text writes ى for a final ي: «فى»
	home      string         // the country of the paper
	people    map[string]int // how often a person of each country is named in full
	bodies    map[thing]int  // bodies named by a form that needs no support
}

// A thing is an entry of a table.
type thing struct {
	table uint16
	entry uint32
}

func thingOf(b pack.Bearer) thing { return thing{b.Table, b.Entry} }

// look surveys the proposals of d.
func (s *survey) look(d *text.Doc, g *gazetteer.Gazetteer, p *proposals, home string) {
	if s.named == nil {
		s.named, s.countries, s.people, s.bodies = make(map[thing]int), make(map[string]int), make(map[string]int), make(map[thing]int)
	}
	clear(s.bodies)
	clear(s.people)
	clear(s.named)
	clear(s.countries)
	s.home, s.dotless, s.located = home, writesDotless(d), 0
	for i := range p.all {
		x := &p.all[i]
		if x.to == x.from {
			continue
		}
		lead := p.things[x.from]
		if full(x) {
			for _, b := range p.things[x.from:x.to] {
				s.named[thingOf(b)]++
			}
			if c := g.EntryAt(lead).Country(); c != "" {
				s.people[c]++
			}
		}
		if x.typ == gazetteer.ORG && !x.weak && x.base > 0 {
			for _, b := range p.things[x.from:x.to] {
				s.bodies[thingOf(b)]++
			}
		}
		if !x.weak && (x.typ == gazetteer.GPE || x.typ == gazetteer.NORP) {
			if c := g.EntryAt(lead).Country(); c != "" {
				s.countries[c]++
				s.located++
			}
		}
	}
}

// concerns reports whether the text may be about e: it names the country of e, or a person of it, or e has none; a text that
// names no country may be about any.
func (s *survey) concerns(e gazetteer.Ref) bool {
	c := e.Country()
	return c == "" || c == s.home || s.located == 0 || s.countries[c] > 0 || s.people[c] > 0
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
