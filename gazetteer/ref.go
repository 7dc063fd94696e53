package gazetteer

import "github.com/khabar-go/khabar/internal/pack"

// Ref is an entry of a Gazetteer, for package entity. Its strings are read in place: no method allocates. The zero Ref has
// no entry and must not be asked.
type Ref struct {
	g  *Gazetteer
	at ref
}

// EntryAt returns the entry of a bearer; for package entity.
func (g *Gazetteer) EntryAt(b pack.Bearer) Ref { return Ref{g, ref{b.Table, b.Entry}} }

// Ref returns the entry of an id, and whether there is one; for package entity. Others call Entry.
func (g *Gazetteer) Ref(id string) (Ref, bool) {
	at, ok := g.find(id)
	return Ref{g, at}, ok
}

// field returns what the latest table that says something says of r.
func field[T comparable](r Ref, of func(t *pack.Table, n uint32) T) T {
	at, zero := r.at, *new(T)
	for {
		if v := of(r.g.layers[at.table].table, at.entry); v != zero {
			return v
		}
		below, ok := r.g.below(at)
		if !ok {
			return zero
		}
		at = below
	}
}

// Place returns the table and the number in it, which tell the entry from others: for package entity.
func (r Ref) Place() (table uint16, entry uint32) { return r.at.table, r.at.entry }

// ID returns the id.
func (r Ref) ID() string { return r.g.layers[r.at.table].table.ID(r.at.entry) }

// Type returns the type.
func (r Ref) Type() Type { return Type(field(r, (*pack.Table).Type)) }

// Name returns the name that is shown.
func (r Ref) Name() string { return field(r, (*pack.Table).Name) }

// Latin returns the name in Latin letters.
func (r Ref) Latin() string { return field(r, (*pack.Table).Latin) }

// Country returns the country.
func (r Ref) Country() string { return field(r, (*pack.Table).Country) }

// Parent returns the id of what the entry belongs to.
func (r Ref) Parent() string { return field(r, (*pack.Table).Parent) }

// Fame returns the fame, 0 to 1000.
func (r Ref) Fame() int { return field(r, (*pack.Table).Fame) }

// Word returns what the tables know of a single folded word, whatever names it is part of; for package entity.
func (g *Gazetteer) Word(letters string) pack.WordTraits {
	var t pack.WordTraits
	for _, table := range g.tables {
		if w, ok := table.Word(letters); ok {
			more := table.WordTraits(w)
			t = (t|more)&^(pack.MaxCommon<<4) | pack.WordTraits(max(t.Common(), more.Common()))<<4
		}
	}
	return t
}
