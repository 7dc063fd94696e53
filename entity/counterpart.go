package entity

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// «نظيره التركي» is who has in his country the office that the text spoke of last, by its name or by that of its holder.

// counterpartWords is how many words before it that office is named at most.
const counterpartWords = 40

// isCounterpart reports whether x is such a title.
func (h *holding) isCounterpart(x *proposal) bool {
	if x.from != x.to {
		return false
	}
	t, ok := h.words.Longest(h.d, int(x.first), x.cut)
	return ok && t.Set.Has(cues.Counterpart)
}

// counterpart finds which office title i stands for and who holds it.
func (h *holding) counterpart(i int) {
	country := h.inner(i)
	if country == 0 {
		return
	}
	office, ok := h.elsewhere(i, country)
	if !ok {
		return
	}
	id := h.g.EntryAt(office).ID()
	h.holders[i].office = id
	if h.holders[i].choice >= 0 {
		return
	}
	if j, ok := h.named[likenessKey{sureThing, thingHash(office)}]; ok {
		h.holders[i].choice, h.holders[i].id = h.holders[j].choice, h.holders[j].id
	} else if h.day != "" {
		h.holders[i].id = h.incumbent(id)
	}
}

// elsewhere returns the office of a country that is like the last one before title i.
func (h *holding) elsewhere(i int, country int32) (pack.Bearer, bool) {
	for j := i - 1; j >= 0 && h.at(i).first-h.at(j).last < counterpartWords; j-- {
		to := h.links[j].to
		if to < 0 || h.p.things[to].country == country {
			continue
		}
		e := h.g.EntryAt(h.p.things[to].Bearer)
		switch x := h.at(j); {
		case x.typ == gazetteer.OCC && !h.formerly(x) && !h.elect(x):
			if office, ok := h.like(e, i); ok {
				return office, true
			}
		case x.typ == gazetteer.PERS && h.day != "":
			h.others = h.g.HeldIn(h.others[:0], e.ID(), h.day)
			for _, t := range h.others {
				if e, ok := h.g.Ref(t.Office); ok {
					if office, ok := h.like(e, i); ok {
						return office, true
					}
				}
			}
		}
	}
	return pack.Bearer{}, false
}

// like returns the office that is called as another is, but for the nationality at the end, which is that of title i: not if the
// person named beside the title is known to hold others only.
func (h *holding) like(office gazetteer.Ref, i int) (pack.Bearer, bool) {
	x := h.at(i)
	key := counterpartKey{thing: thingAt(office)}
	for w := x.first + 1; w <= x.last; w++ {
		key.nationality = key.nationality*31 + h.d.Words[w].Hash
	}
	b, ok := h.counterparts.of(h.g, key, office.Name(), h.d.Text[h.d.Words[x.first+1].Start:h.d.Words[x.last].End])
	return b, ok && h.mayHold(i, h.g.EntryAt(b).ID())
}

// mayHold reports whether nothing is known against it that the person named beside title i holds an office.
func (h *holding) mayHold(i int, office string) bool {
	c := h.holders[i].choice
	if c < 0 || h.links[c].to < 0 {
		return true
	}
	held := h.held(h.g.EntryAt(h.p.things[h.links[c].to].Bearer).ID(), false)
	return len(held) == 0 || slices.ContainsFunc(held, func(t pack.Term) bool { return t.Office == office })
}

// counterparts remembers which office is called as another is with another nationality.
type counterparts struct {
	g       *gazetteer.Gazetteer
	known   map[counterpartKey]counterpart
	doc     text.Doc
	hits    []match.Hit
	bearers []pack.Bearer
}

// mostCounterparts is how many are remembered.
const mostCounterparts = 1 << 10

type counterpartKey struct {
	thing              // the office
	nationality uint64 // the hash of its words
}

type counterpart struct {
	office pack.Bearer
	ok     bool
}

// of returns the office called name, but for the nationality at its end.
func (c *counterparts) of(g *gazetteer.Gazetteer, key counterpartKey, name, nationality string) (pack.Bearer, bool) {
	if c.g != g || len(c.known) >= mostCounterparts {
		c.g, c.known = g, make(map[counterpartKey]counterpart)
	}
	x, ok := c.known[key]
	if !ok {
		x.office, x.ok = c.find(name, nationality)
		c.known[key] = x
	}
	return x.office, x.ok
}

func (c *counterparts) find(name, nationality string) (pack.Bearer, bool) {
	c.doc.Reset(name, 0)
	last := len(c.doc.Words) - 1
	if last < 1 || !c.isNationality(last) {
		return pack.Bearer{}, false
	}
	what := name[:c.doc.Words[last].Start]
	for _, called := range [...]string{what + nationality, what + strings.TrimSuffix(nationality, "ة")} {
		if b, ok := c.officeCalled(called); ok {
			return b, true
		}
	}
	return pack.Bearer{}, false
}

// isNationality reports whether word w of c.doc is one.
func (c *counterparts) isNationality(w int) bool {
	c.hits = c.g.FindIn(c.hits[:0], &c.doc)
	for _, hit := range c.hits {
		if int(hit.First) != w || hit.Cut != text.Whole {
			continue
		}
		c.bearers = c.g.Bearers(c.bearers[:0], hit)
		if slices.ContainsFunc(c.bearers, func(b pack.Bearer) bool { return b.Traits&pack.Demonym != 0 }) {
			return true
		}
	}
	return false
}

// officeCalled returns the office that has a name.
func (c *counterparts) officeCalled(name string) (pack.Bearer, bool) {
	c.doc.Reset(name, 0)
	c.hits = c.g.FindIn(c.hits[:0], &c.doc)
	for _, hit := range c.hits {
		if hit.First != 0 || int(hit.Last) != len(c.doc.Words)-1 || hit.Cut != text.Whole {
			continue
		}
		c.bearers = c.g.Bearers(c.bearers[:0], hit)
		for _, b := range c.bearers {
			if c.g.EntryAt(b).Type() == gazetteer.OCC {
				return b, true
			}
		}
	}
	return pack.Bearer{}, false
}
