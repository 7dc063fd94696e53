package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/text"
)

// chained is what becomes of mentions of one thing.
type chained struct {
	linked map[thing]int  // index of Result.Entities
	named  map[string]int // of unlinked names and of what finders gave, by key
}

// chain puts choices and links together into r: one Entity for all mentions of a thing.
func (c *chained) chain(r *Result, d *text.Doc, g *gazetteer.Gazetteer, p *proposals, verdicts []verdict, choices []choice, links []link) {
	if c.linked == nil {
		c.linked, c.named = make(map[thing]int), make(map[string]int)
	}
	clear(c.linked)
	clear(c.named)
	for i, ch := range choices {
		x := &p.all[ch.proposal]
		m := Mention{
			Start: int(x.start), End: int(x.end), Text: d.Text[x.start:x.end], Type: x.typ,
			Parent: int(ch.parent), Holder: -1, Score: chance(ch.score),
			Why: Why{Rule: x.rule},
		}
		m.Entity = c.entity(r, d, g, p, x, links[i])
		e := &r.Entities[m.Entity]
		e.Score = max(e.Score, m.Score)
		if v := verdicts[ch.proposal]; v.cue >= 0 {
			w := d.Words[v.cue]
			m.Why.Cue = d.Text[w.Start:w.End]
		}
		if l := links[i]; l.to >= 0 {
			m.Why.Form = g.EntryAt(p.things[l.to]).Name()
			if l.runnerUp >= 0 {
				m.Why.RunnerUp, m.Why.Margin = g.EntryAt(p.things[l.runnerUp]).ID(), float32(l.margin)/100
			}
		}
		r.Mentions = append(r.Mentions, m)
	}
}

// entity returns the index in r.Entities of what x means, adding it if it is new.
func (c *chained) entity(r *Result, d *text.Doc, g *gazetteer.Gazetteer, p *proposals, x *proposal, l link) int {
	if l.to >= 0 {
		b := p.things[l.to]
		i, ok := c.linked[thingOf(b)]
		if !ok {
			i = len(r.Entities)
			c.linked[thingOf(b)] = i
			r.Entities = append(r.Entities, Entity{ID: g.EntryAt(b).ID(), Name: g.EntryAt(b).Name(), Latin: g.EntryAt(b).Latin(), Country: g.EntryAt(b).Country(), Type: g.EntryAt(b).Type()})
		}
		return i
	}
	e := Entity{Type: x.typ}
	if f := x.found; f != nil {
		e.ID, e.Name = f.ID, f.Name
	}
	key := e.ID
	if key == "" {
		key = text.Fold(d.Text[x.start:x.end])
	}
	key = string(x.typ) + " " + key
	i, ok := c.named[key]
	if !ok {
		i = len(r.Entities)
		c.named[key] = i
		if e.Name == "" {
			e.Name = d.Text[x.start:x.end]
		}
		r.Entities = append(r.Entities, e)
	}
	return i
}
