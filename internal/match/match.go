// Package match finds every form of several tables at every word of a text, and at every permitted cut of that word, in one
// pass. It knows no Arabic: package text says which cuts a word permits and what a name may run across.
package match

import (
	"cmp"
	"slices"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A Hit is a form found in a text, 16 bytes. It says nothing of what the form names, so a form with 10,000 bearers costs
// what any other costs.
type Hit struct {
	First, Last uint32   // words of the Doc, inclusive
	Form        uint32   // of the table
	Table       uint16   // index into the tables given to Find
	Cut         text.Cut // how word First is read; all others are whole
}

// fewTables is how many tables Find can walk without allocating.
const fewTables = 8

// MaxTables is how many tables a Hit can tell apart.
const MaxTables = 1 << 16

// Find appends every form of the tables at every word and cut of d to dst, in order of First, Cut, Last, Table. It allocates
// nothing but what dst grows by, unless there are more than 8 tables; tables after the first 65,536 are not searched.
//
// Time is linear in the number of words, whatever the text: from each word and cut the walk goes on for at most
// pack.MaxWords words. It is safe for concurrent use with any number of readers of d and the tables.
func Find(dst []Hit, d *text.Doc, tables []*pack.Table) []Hit {
	var few [fewTables]walker
	walkers := few[:0]
	tables = tables[:min(len(tables), MaxTables)]
	for i, t := range tables {
		walkers = append(walkers, newWalker(d, t, uint16(i)))
	}
	var s sieve
	for w := 0; w < len(d.Words); w += blockWords {
		for _, i := range s.look(d, w, tables) {
			dst = at(dst, walkers, d, w+int(i), s.seen[i])
		}
	}
	return dst
}

// at appends the forms at word w, of which is known what it may begin.
func at(dst []Hit, walkers []walker, d *text.Doc, w int, of Seen) []Hit {
	cuts := text.Cuts(of) & (d.Words[w].Cuts | 1<<text.Whole)
	for c := text.Whole; cuts>>c != 0; c++ {
		if cuts>>c&1 == 0 {
			continue
		}
		from := len(dst)
		for i := range walkers {
			dst = walkers[i].from(dst, uint32(w), c)
		}
		if len(walkers) > 1 && len(dst)-from > 1 {
			slices.SortFunc(dst[from:], compareLast)
		}
	}
	return dst
}

// compareLast orders the hits of one word and cut.
func compareLast(x, y Hit) int {
	return cmp.Or(cmp.Compare(x.Last, y.Last), cmp.Compare(x.Table, y.Table))
}
