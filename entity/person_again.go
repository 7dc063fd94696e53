package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A bareName is a surname or given name of a person whom the text names in full.
type bareName struct {
	full  int32 // the proposal of the full name; −1: several persons have it
	given bool
}

// remember notes the names that stand for the person of proposal full, found as r.
func (n *namer) remember(r *run, full int) {
	if r.surname >= 0 {
		n.bears(n.d.Words[r.surname].Hash, bareName{int32(full), false})
	}
	if r.lead&given != 0 {
		h, _, _ := n.d.Reading(r.first, r.cut)
		n.bears(h, bareName{int32(full), true})
	}
}

func (n *namer) bears(h uint64, b bareName) {
	old, ok := n.bare[h]
	if ok && !n.samePerson(old.full, b.full) {
		b.full = -1
	}
	n.bare[h] = b
	n.filter |= filterBit(h)
}

// bearer returns who is named in full and has the bare name of hash h.
func (n *namer) bearer(h uint64) (bareName, bool) {
	if n.filter&filterBit(h) == 0 {
		return bareName{}, false
	}
	b, ok := n.bare[h]
	return b, ok
}

// filterBit is the bit that a hash has in a filter.
func filterBit(h uint64) uint64 { return 1 << (h * 0xD6E8FEB86659FD93 >> 58) }

// samePerson reports whether two proposals have the same words.
func (n *namer) samePerson(a, b int32) bool {
	if a < 0 || b < 0 {
		return false
	}
	x, y := &n.p.all[a], &n.p.all[b]
	if x.last-x.first != y.last-y.first {
		return false
	}
	for i := range x.last - x.first + 1 {
		c, e := text.Whole, text.Whole
		if i == 0 {
			c, e = x.cut, y.cut
		}
		g, _, _ := n.d.Reading(int(x.first+i), c)
		h, _, _ := n.d.Reading(int(y.first+i), e)
		if g != h {
			return false
		}
	}
	return true
}

// again proposes the bare names of persons whom the text names in full.
func (n *namer) again() {
	if len(n.bare) == 0 {
		return
	}
	for w := range n.d.Words {
		word := &n.d.Words[w]
		if word.Kind != text.Arabic {
			continue
		}
		if b, ok := n.bearer(word.Hash); ok {
			n.againAt(w, text.Whole, b)
			continue
		}
		for c := text.Cut1; c < text.NumCuts; c++ {
			if !word.Cuts.Has(c) {
				continue
			}
			h, _, _ := n.d.Reading(w, c)
			if b, ok := n.bearer(h); ok && n.look(w)&(given|family) == 0 && n.words[w].common == 0 {
				n.againAt(w, c, b)
				break
			}
		}
	}
}

func (n *namer) againAt(w int, c text.Cut, b bareName) {
	x := &n.words[w]
	if w+1 < len(n.d.Words) && n.look(w+1)&second != 0 {
		return
	}
	r := run{first: w, last: w, cut: c, parts: 1}
	left, cue := n.left(&r)
	score := againSurname.points
	switch t := n.word(w, c); {
	case x.marks&(isNat|isPlace) != 0 || n.look(w)&ends != 0:
		return
	case b.given && (t.Common() > 0 || t&pack.Given != 0 && b.full < 0 || n.listedSurname(w, c)):
		return
	case b.given:
		score = againGiven.points
	case t.Common() > 0:
		score = againOrdinary.points
		if left == personNothing || left == personNat {
			return
		}
	}
	if score += left.points; score <= 0 {
		return
	}
	n.p.all = append(n.p.all, proposal{
		first: int32(w), last: int32(w), start: int32(n.d.CutStart(w, c)), end: int32(n.d.Words[w].End),
		typ: gazetteer.PERS, cut: c, base: min(score, mostByShape), rule: againSurname.name, shape: true, cue: int32(cue),
		person: n.owner(b),
	})
}

// listedSurname reports whether word w, read as c, ends the full name of a listed person in the text, who is then meant.
func (n *namer) listedSurname(w int, c text.Cut) bool {
	h, _, _ := n.d.Reading(w, c)
	for ; n.noted < len(n.p.all); n.noted++ {
		if x := &n.p.all[n.noted]; full(x) && x.from < x.to {
			n.lasts[n.d.Words[x.last].Hash] = true
		}
	}
	return n.lasts[h]
}

// word returns what the tables know of word w read as c.
func (n *namer) word(w int, c text.Cut) pack.WordTraits {
	_, alef, rest := n.d.Reading(w, c)
	var b [loreBuffer]byte
	return n.lore.word(restored(b[:0], alef, rest))
}

// owner returns the number of the person whose bare name is b; 0: not known which.
func (n *namer) owner(b bareName) int32 {
	if b.full < 0 {
		return 0
	}
	x := &n.p.all[b.full]
	n.p.persons = append(n.p.persons, Span{int(x.start), int(x.end)})
	return int32(len(n.p.persons))
}
