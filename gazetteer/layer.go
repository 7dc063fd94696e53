package gazetteer

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/pack"
)

// A layer is one table of a Gazetteer and its place among the others. Layers are shared between gazetteers and never
// changed after stack.
type layer struct {
	table   *pack.Table
	version string         // of the table
	hidden  []uint64       // bit n: entry n is taken away by Without; nil: none is
	holders *holders       // terms by holder
	memo    *memo          // spellings that were asked for
	above   map[uint32]ref // entries that later layers list too → the topmost of these
	below   map[uint32]ref // entries that earlier layers list too → the next one down
}

// A ref is an entry of a Gazetteer.
type ref struct {
	table uint16
	entry uint32
}

// holders finds the terms of a holder. It is made at the first question.
type holders struct {
	once   sync.Once
	hashes []uint32 // of the holders of terms, sorted
	terms  []int32  // their numbers
}

func newLayer(t *pack.Table) *layer {
	version := t.Version()
	if version == "" {
		h := fnv.New64a()
		h.Write([]byte(t.Data()))
		version = fmt.Sprintf("%016x", h.Sum64())
	}
	return &layer{table: t, version: version, holders: new(holders), memo: new(memo)}
}

// hides reports whether entry n is taken away.
func (l *layer) hides(n uint32) bool {
	return l.hidden != nil && l.hidden[n/64]>>(n%64)&1 != 0
}

// find returns the entry of an id in l.
func (l *layer) find(id string) (uint32, bool) {
	n, ok := l.table.Find(id)
	return n, ok && !l.hides(n)
}

// With returns g with the entries of more beside its own; both stay as they are. An entry whose id both list is one: it
// has the names of both, and the fields of more where they are not empty. Where both list a name, only the entries of more
// are meant by it.
//
// A term of more replaces the terms of the same office and holder in g that it touches, and ends the term that runs when it
// begins, unless the terms in g show that the office has several holders at a time. A term with only an end ends the term
// of its holder. Terms within one table stand as they are.
//
// The names are not copied: it costs a search for each entry of the smaller of two tables. A text is searched in all tables,
// so one large table is better than many small ones. Tables after the first 65,536 are left out.
func (g *Gazetteer) With(more *Gazetteer) *Gazetteer {
	return stack(slices.Concat(g.layers, more.layers)...)
}

// Without returns g without the entries of these ids, their names and their terms; ids that g does not have are ignored.
// Entries that With adds later are not affected.
func (g *Gazetteer) Without(ids ...string) *Gazetteer {
	layers := slices.Clone(g.layers)
	for i, l := range layers {
		hidden := slices.Clone(l.hidden)
		for _, id := range ids {
			n, ok := l.find(id)
			if !ok {
				continue
			}
			if hidden == nil {
				hidden = make([]uint64, (l.table.NumEntries()+63)/64)
			}
			hidden[n/64] |= 1 << (n % 64)
		}
		layers[i] = &layer{table: l.table, version: l.version, hidden: hidden, holders: l.holders, memo: l.memo}
	}
	return stack(layers...)
}

// stack makes a Gazetteer of layers, the earliest first, and finds which entries they share.
func stack(layers ...*layer) *Gazetteer {
	layers = atMost(layers)
	g := &Gazetteer{layers: make([]*layer, len(layers)), tables: make([]*pack.Table, len(layers))}
	for i, l := range layers {
		g.layers[i] = &layer{table: l.table, version: l.version, hidden: l.hidden, holders: l.holders, memo: l.memo}
		g.tables[i] = l.table
	}
	for i := range g.layers {
		for j := i - 1; j >= 0; j-- {
			g.join(j, i)
		}
	}
	g.version = g.name()
	return g
}

// atMost returns the layers that a ref and a match.Hit can tell apart.
func atMost(layers []*layer) []*layer { return layers[:min(len(layers), maxTables)] }

// join notes the entries that layer low and layer high share. It is called for the nearest low first, and for the lowest
// high first.
func (g *Gazetteer) join(low, high int) {
	l, h := g.layers[low], g.layers[high]
	small, large := h, l
	if l.table.NumEntries() < h.table.NumEntries() {
		small, large = l, h
	}
	for n := range uint32(small.table.NumEntries()) {
		if small.hides(n) {
			continue
		}
		m, ok := large.find(small.table.ID(n))
		if !ok {
			continue
		}
		in, on := m, n // entries of l and of h
		if small == l {
			in, on = n, m
		}
		l.above = put(l.above, in, ref{uint16(high), on})
		if _, known := h.below[on]; !known {
			h.below = put(h.below, on, ref{uint16(low), in})
		}
	}
}

func put(m map[uint32]ref, n uint32, r ref) map[uint32]ref {
	if m == nil {
		m = make(map[uint32]ref)
	}
	m[n] = r
	return m
}

// name is the version of g: those of its tables, each with a digest of the ids that are hidden in it.
func (g *Gazetteer) name() string {
	var names []string
	for _, l := range g.layers {
		name := l.version
		if l.hidden != nil {
			h := fnv.New32a()
			for n := range uint32(l.table.NumEntries()) {
				if l.hides(n) {
					h.Write([]byte(l.table.ID(n)))
					h.Write([]byte{0})
				}
			}
			name = fmt.Sprintf("%s-%08x", name, h.Sum32())
		}
		names = append(names, name)
	}
	return strings.Join(names, "+")
}

// find returns the topmost entry of an id.
func (g *Gazetteer) find(id string) (ref, bool) {
	for i := len(g.layers) - 1; i >= 0; i-- {
		if n, ok := g.layers[i].find(id); ok {
			return ref{uint16(i), n}, true
		}
	}
	return ref{}, false
}

// top returns the topmost entry of the id at r.
func (g *Gazetteer) top(r ref) ref {
	if t, ok := g.layers[r.table].above[r.entry]; ok {
		return t
	}
	return r
}

// below returns the entry of the same id in the next earlier table that has it.
func (g *Gazetteer) below(r ref) (ref, bool) {
	b, ok := g.layers[r.table].below[r.entry]
	return b, ok
}
