package pack

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
)

// A sorter holds the forms by the numbers that their words and entries have in the table.
type sorter struct {
	words []uint32 // of all forms
	forms []sorted
	fame  []uint32 // of each entry
	kinds map[uint32]uint16
}

// sorted is one form with one bearing. Its first two words are a key, as most forms differ there.
type sorted struct {
	key uint64
	formOf
}

// sequence returns the words of f.
func (s *sorter) sequence(f *sorted) []uint32 { return s.words[f.at : f.at+f.n] }

// compare orders forms by their words, a shorter one before those that it begins, then by bearing.
func (s *sorter) compare(x, y *sorted) int {
	if c := cmp.Compare(x.key, y.key); c != 0 {
		return c
	}
	if c := slices.Compare(s.sequence(x), s.sequence(y)); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(s.fame[y.Entry], s.fame[x.Entry]),
		cmp.Compare(x.Entry, y.Entry),
		cmp.Compare(x.Demand, y.Demand),
		cmp.Compare(x.Tail, y.Tail),
	)
}

// putForms writes the trie and the bearings.
func (b *Builder) putForms(w *writer, o *entryOrder, number []uint32) error {
	s := &sorter{words: make([]uint32, len(b.sequences)), forms: make([]sorted, len(b.forms)), fame: make([]uint32, len(b.entries))}
	for i, x := range b.sequences {
		s.words[i] = number[x]
	}
	for i, e := range b.entries {
		s.fame[o.number[i]] = uint32(e.Fame)
	}
	for i, f := range b.forms {
		f.Entry = o.number[f.Entry]
		key := uint64(s.words[f.at]) << 32
		if f.n > 1 {
			key |= uint64(s.words[f.at+1]) + 1
		}
		s.forms[i] = sorted{key, f}
	}
	slices.SortFunc(s.forms, func(x, y sorted) int { return s.compare(&x, &y) })
	s.join()
	if err := w.putKinds(s); err != nil {
		return err
	}
	w.putTrie(s)
	return nil
}

// join makes one bearing of those that differ only in traits.
func (s *sorter) join() {
	kept := s.forms[:0]
	for i := range s.forms {
		f := s.forms[i]
		if n := len(kept); n > 0 && s.compare(&kept[n-1], &f) == 0 {
			weak := kept[n-1].Traits & f.Traits & Weak
			kept[n-1].Traits = (kept[n-1].Traits|f.Traits)&^Weak | weak
			continue
		}
		kept = append(kept, f)
	}
	s.forms = kept
}

// putKinds writes the combinations of traits, demand and tail. There are few, whatever the number of forms.
func (w *writer) putKinds(s *sorter) error {
	s.kinds = make(map[uint32]uint16)
	for i := range s.forms {
		s.kinds[s.forms[i].kind()] = 0
	}
	if len(s.kinds) > math.MaxUint16+1 {
		return fmt.Errorf("pack: %d combinations of traits, demand and tail, at most %d are allowed", len(s.kinds), math.MaxUint16+1)
	}
	w.num[numKinds] = uint32(len(s.kinds))
	for i, k := range slices.Sorted(maps.Keys(s.kinds)) {
		s.kinds[k] = uint16(i)
		w.put32(secKinds, k)
	}
	return nil
}

// A branch is a node whose children are to be written: the forms that begin with its words.
type branch struct{ from, to int }

// putTrie writes the nodes breadth first.
func (w *writer) putTrie(s *sorter) {
	level := s.split(nil, branch{0, len(s.forms)}, 0, func(uint32) {})
	r := ranks{first: uint32(len(level))}
	for depth := 1; len(level) > 0; depth++ {
		var below []branch
		for _, x := range level {
			below = w.putNode(s, &r, x, depth, below)
		}
		level = below
	}
	w.put32(secKids, r.first)
	r.flush(w)
	w.num[numNodes], w.num[numInner], w.num[numForms] = r.nodes, r.innerSum, r.formSum
}

// split appends the parts of x that differ in the word at depth, and tells each word.
func (s *sorter) split(dst []branch, x branch, depth int, tell func(word uint32)) []branch {
	for x.from < x.to {
		word := s.sequence(&s.forms[x.from])[depth]
		end := x.from + 1
		for end < x.to && s.sequence(&s.forms[end])[depth] == word {
			end++
		}
		tell(word)
		dst = append(dst, branch{x.from, end})
		x.from = end
	}
	return dst
}

// putNode writes the node whose forms are x and share depth words, and appends its children to below.
func (w *writer) putNode(s *sorter, r *ranks, x branch, depth int, below []branch) []branch {
	rest := x
	for rest.from < rest.to && int(s.forms[rest.from].n) == depth {
		rest.from++
	}
	if rest.from > x.from {
		w.putBearings(s.forms[x.from:rest.from], s.kinds)
	}
	n := len(below)
	below = s.split(below, rest, depth, func(word uint32) { w.put32(secNext, word) })
	r.add(w, rest.from > x.from, len(below)-n)
	return below
}

// putBearings writes what one form names.
func (w *writer) putBearings(forms []sorted, kinds map[uint32]uint16) {
	if len(forms) == 1 {
		w.put32(secFormEntries, forms[0].Entry)
		w.put16(secFormKinds, kinds[forms[0].kind()])
		return
	}
	w.put32(secFormEntries, listRef|w.num[numListed])
	w.put16(secFormKinds, 0)
	w.put32(secListEntries, uint32(len(forms)))
	w.put16(secListKinds, 0)
	for _, f := range forms {
		w.put32(secListEntries, f.Entry)
		w.put16(secListKinds, kinds[f.kind()])
	}
	w.num[numListed] += 1 + uint32(len(forms))
}

// ranks writes sections rank and kids, node by node.
type ranks struct {
	forms, inner       uint64 // bits of the block that is not yet written
	formSum, innerSum  uint32 // so far
	formsWas, innerWas uint32 // before the block
	nodes              uint32 // so far
	first              uint32 // the node that will be the next child
}

// add writes one node.
func (r *ranks) add(w *writer, isForm bool, children int) {
	if r.nodes%rankNodes == 0 {
		r.flush(w)
	}
	bit := uint64(1) << (r.nodes % rankNodes)
	if isForm {
		r.forms |= bit
		r.formSum++
	}
	if children > 0 {
		r.inner |= bit
		r.innerSum++
		w.put32(secKids, r.first)
	}
	r.nodes++
	r.first += uint32(children)
}

// flush writes the block so far.
func (r *ranks) flush(w *writer) {
	if r.forms|r.inner == 0 {
		return
	}
	s := w.sec[secRanks]
	s = binary.LittleEndian.AppendUint64(s, r.forms)
	s = binary.LittleEndian.AppendUint64(s, r.inner)
	s = binary.LittleEndian.AppendUint32(s, r.formsWas)
	w.sec[secRanks] = binary.LittleEndian.AppendUint32(s, r.innerWas)
	r.forms, r.inner, r.formsWas, r.innerWas = 0, 0, r.formSum, r.innerSum
}
