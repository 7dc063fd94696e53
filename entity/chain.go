package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/text"
)

// chained is what becomes of mentions of one thing.
type chained struct {
	things things         // by entry, one more than the index of Result.Entities
	named  map[uint64]int // of unlinked names and of what finders gave: by the hash of a key, or a number after it, index of keys

	keys  []chainKey
	bytes []byte // of all keys
	name  text.Doc
}

// A chainKey tells an unlinked name, bytes [from,to), from others; entity is its index in Result.Entities.
type chainKey struct{ from, to, entity int }

// chain puts choices and links together into r: one Entity for all mentions of a thing.
func (c *chained) chain(r *Result, d *text.Doc, g *gazetteer.Gazetteer, p *proposals, verdicts []verdict, choices []choice, links []link, holders []holder) {
	if c.named == nil {
		c.named = make(map[uint64]int)
	}
	c.things.clear()
	clear(c.named)
	c.keys, c.bytes = c.keys[:0], c.bytes[:0]
	for i, ch := range choices {
		x := &p.all[ch.proposal]
		m := Mention{
			Start: int(x.start), End: int(x.end), Text: d.Text[x.start:x.end], Type: x.typ,
			Parent: int(ch.parent), Holder: -1, Score: chance(ch.score, p.all[ch.proposal].shape),
			Why: Why{Rule: x.rule},
		}
		if office, ok := g.Ref(holders[i].office); ok {
			m.Entity = c.entry(r, thingAt(office), office)
		} else {
			m.Entity = c.entity(r, d, g, p, x, links[i])
		}
		e := &r.Entities[m.Entity]
		e.Score = max(e.Score, m.Score)
		if v := verdicts[ch.proposal]; v.cue >= 0 {
			w := d.Words[v.cue]
			m.Why.Cue = d.Text[w.Start:w.End]
		}
		if l := links[i]; l.to >= 0 {
			m.Why.Form = g.EntryAt(p.things[l.to].Bearer).Name()
			if x.near > 0 {
				m.Why.Edits = g.Edits(d, p.near[x.near-1])
			}
			if l.runnerUp >= 0 {
				m.Why.RunnerUp, m.Why.Margin = g.EntryAt(p.things[l.runnerUp].Bearer).ID(), float32(l.margin)/100
			}
		}
		r.Mentions = append(r.Mentions, m)
	}
	for i, h := range holders {
		switch {
		case h.choice >= 0:
			r.Mentions[i].Holder = r.Mentions[h.choice].Entity
		case h.id != "":
			if e, ok := g.Ref(h.id); ok {
				r.Mentions[i].Holder = c.entry(r, thingAt(e), e)
			}
		}
	}
}

// entry returns the index in r.Entities of an entry, which is thing t, adding it if it is new.
func (c *chained) entry(r *Result, t thing, e gazetteer.Ref) int {
	i := int(c.things.get(t)) - 1
	if i < 0 {
		i = len(r.Entities)
		c.things.set(t, int32(i)+1)
		r.Entities = append(r.Entities, Entity{ID: e.ID(), Name: e.Name(), Latin: e.Latin(), Country: e.Country(), Type: e.Type()})
	}
	return i
}

// entity returns the index in r.Entities of what x means, adding it if it is new.
func (c *chained) entity(r *Result, d *text.Doc, g *gazetteer.Gazetteer, p *proposals, x *proposal, l link) int {
	if l.to >= 0 {
		b := p.things[l.to].Bearer
		return c.entry(r, thingOf(b), g.EntryAt(b))
	}
	e := Entity{Type: x.typ}
	if f := x.found; f != nil {
		e.ID, e.Name = f.ID, f.Name
	}
	name := d.Text[x.start:x.end]
	if x.person > 0 {
		full := p.persons[x.person-1]
		name = d.Text[full.Start:full.End]
	}
	key, known := c.key(x.typ, e.ID, name)
	if !known {
		key.entity = len(r.Entities)
		if e.Name == "" {
			e.Name = name
		}
		r.Entities = append(r.Entities, e)
	}
	return key.entity
}

// key returns the key of what has a type and, if a finder gave it, an id, else a name, and whether it is known.
func (c *chained) key(typ gazetteer.Type, id, name string) (*chainKey, bool) {
	from := len(c.bytes)
	c.bytes = append(append(c.bytes, typ...), ' ')
	if id != "" {
		c.bytes = append(c.bytes, id...)
	} else {
		c.name.Reset(name, 0)
		for w := range c.name.Words {
			if w > 0 {
				c.bytes = append(c.bytes, ' ')
			}
			c.bytes = append(c.bytes, c.name.Fold(w)...)
		}
	}
	for h := text.Hash(c.bytes[from:]); ; h++ {
		i, ok := c.named[h]
		if !ok {
			c.named[h] = len(c.keys)
			c.keys = append(c.keys, chainKey{from: from, to: len(c.bytes)})
			return &c.keys[len(c.keys)-1], false
		}
		if k := &c.keys[i]; string(c.bytes[k.from:k.to]) == string(c.bytes[from:]) {
			c.bytes = c.bytes[:from]
			return k, true
		}
	}
}
