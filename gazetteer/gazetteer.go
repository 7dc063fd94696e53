package gazetteer

import (
	"iter"
	"slices"

	"github.com/khabar-go/khabar/internal/pack"
)

// Gazetteer is a set of entries with their names. It is immutable, and safe for concurrent use. Its strings share the
// memory of its tables, of which each has at most 4 GiB. The zero Gazetteer has no entries; a nil one must not be used.
type Gazetteer struct {
	layers  []*layer      // the earliest first
	tables  []*pack.Table // those of layers
	version string
}

// Version names the content of g: for the built-in names a digest of their sources, for a caller's a digest of the table,
// for several tables their versions joined by "+". Equal versions give equal answers.
func (g *Gazetteer) Version() string { return g.version }

// Entry returns the entry of an id with all its names and terms, and whether there is one.
func (g *Gazetteer) Entry(id string) (Entry, bool) {
	r, ok := g.find(id)
	if !ok {
		return Entry{}, false
	}
	return g.entry(r), true
}

// Entries returns all entries, each once: those of the earliest table first, by id within a table.
func (g *Gazetteer) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for i, l := range g.layers {
			for n := range uint32(l.table.NumEntries()) {
				r := ref{uint16(i), n}
				if _, again := l.below[n]; again || l.hides(n) {
					continue
				}
				if !yield(g.entry(g.top(r))) {
					return
				}
			}
		}
	}
}

// entry returns the entry at r, the topmost of its id, with what earlier tables say of it and with its terms.
func (g *Gazetteer) entry(r ref) Entry {
	e := g.named(r)
	e.Terms = g.termsOf(e.ID)
	return e
}

// named is entry without the terms.
func (g *Gazetteer) named(r ref) Entry {
	e := g.own(r)
	for below, ok := g.below(r); ok; below, ok = g.below(below) {
		e = under(e, g.own(below))
	}
	return e
}

// own returns the entry at r as its table has it, without terms.
func (g *Gazetteer) own(r ref) Entry {
	p := g.layers[r.table].table.Entry(r.entry)
	return Entry{
		ID: p.ID, Type: Type(p.Type), Name: p.Name, Latin: p.Latin, Country: p.Country,
		Names: p.Names, Weak: p.Weak, Fame: p.Fame,
	}
}

// under returns e with what less, the same entry of an earlier table, adds to it.
func under(e, less Entry) Entry {
	known := map[string]bool{"": true, e.Name: true, e.Latin: true}
	for _, name := range slices.Concat(e.Names, e.Weak) {
		known[name] = true
	}
	add := func(to, names []string) []string {
		for _, name := range names {
			if !known[name] {
				known[name] = true
				to = append(to, name)
			}
		}
		return to
	}
	e.Names = add(e.Names, []string{less.Name, less.Latin})
	e.Names = add(e.Names, less.Names)
	e.Weak = add(e.Weak, less.Weak)
	e.Type = or(e.Type, less.Type)
	e.Name = or(e.Name, less.Name)
	e.Latin = or(e.Latin, less.Latin)
	e.Country = or(e.Country, less.Country)
	e.Fame = or(e.Fame, less.Fame)
	e.Names = slices.DeleteFunc(e.Names, func(s string) bool { return s == e.Name || s == e.Latin })
	return e
}

// or returns a, or b if a is zero.
func or[T comparable](a, b T) T {
	var zero T
	if a == zero {
		return b
	}
	return a
}
