package match

import (
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A sieve tells the readings of some words with which forms may begin, by a look at the filters of tables alone, or at
// their words where a table has no filter: of most words none.
type sieve struct {
	seen  [blockWords]Seen
	some  [blockWords]uint8 // the words that have a property, counted from the first of the block
	nexts [blockWords]next
	block block
}

// next is the word after one.
type next struct {
	hash uint64
	is   uint64 // 1: a name may run on to it; else 0
}

// look looks at the words of d from one on, up to a block of them, and returns those with which a form may begin.
func (s *sieve) look(d *text.Doc, from int, tables []*pack.Table) []uint8 {
	words := d.Words[from:min(from+blockWords, len(d.Words))]
	for i := range words {
		s.seen[i] = 0
		s.nexts[i] = next{}
		if w := from + i + 1; w < len(d.Words) && d.Passes(w) {
			s.nexts[i] = next{d.Words[w].Hash, 1}
		}
	}
	cut := 0
	for i := range words {
		s.some[cut] = uint8(i)
		if words[i].Cuts != 0 {
			cut++
		}
	}
	for k, t := range tables {
		if !t.Filtered() {
			for i, seen := range s.block.ask(d, from, tables[k:k+1]) {
				s.seen[i] |= seen
			}
			continue
		}
		for i := range words {
			s.seen[i] |= Seen(t.May(words[i].Hash, s.nexts[i].hash, s.nexts[i].is)) << text.Whole
		}
		for _, i := range s.some[:cut] {
			s.cuts(d, from+int(i), i, t)
		}
	}
	n := 0
	for i := range words {
		s.some[n] = uint8(i)
		if s.seen[i] != 0 {
			n++
		}
	}
	return s.some[:n]
}

// cuts looks at the readings of word w without proclitics.
func (s *sieve) cuts(d *text.Doc, w int, i uint8, t *pack.Table) {
	next := &s.nexts[i]
	s.seen[i] |= Seen(t.May(d.CutHash(w), next.hash, next.is)) << text.Cut1
	for c := text.Cut2; d.Words[w].Cuts>>c != 0; c++ {
		if d.Words[w].Cuts.Has(c) {
			hash, _, _ := d.Reading(w, c)
			s.seen[i] |= Seen(t.May(hash, next.hash, next.is)) << c
		}
	}
}
