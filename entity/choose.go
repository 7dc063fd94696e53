package entity

import (
	"slices"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A choice is a proposal that became a mention.
type choice struct {
	proposal int32
	parent   int32 // index of the choice around it; −1: none
	score    points
}

// A chooser finds the non-crossing spans of greatest total score; its memory is used again.
type chooser struct {
	d        *text.Doc
	p        *proposals
	verdicts []verdict
	dst      []choice
	open     []int32  // proposals of the ranges being chosen in, a stack
	chosen   []int32  // what was chosen in them, a stack
	best     []points // best[i]: the greatest total of the words before word i of the range
	taken    []int32  // one more than the proposal that ends before word i there; 0: none
}

// choose returns the spans that become mentions, in text order, a container before what is in it: sentence by sentence
// the spans of greatest total score, then the same again inside each.
func (c *chooser) choose(dst []choice, d *text.Doc, p *proposals, verdicts []verdict) []choice {
	c.d, c.p, c.verdicts, c.dst = d, p, verdicts, dst[:0]
	next := 0
	for _, s := range d.Sentences {
		c.open = c.open[:0]
		for ; next < len(p.all) && p.all[next].first < s.Last; next++ {
			if verdicts[next].score > 0 && p.all[next].last < s.Last {
				c.open = append(c.open, int32(next))
			}
		}
		c.within(0, int(s.First), int(s.Last), -1)
	}
	return c.dst
}

// within chooses among the proposals c.open[from:], which lie in words [first,last), and then inside each it chose.
func (c *chooser) within(from, first, last int, parent int32) {
	if from == len(c.open) {
		return
	}
	at, end := len(c.chosen), len(c.open)
	c.greatest(c.open[from:], first, last-first)
	for k := at; k < len(c.chosen); k++ {
		i := c.chosen[k]
		if c.p.all[i].typ == cues.None { // words that look like a name
			continue
		}
		c.dst = append(c.dst, choice{proposal: i, parent: parent, score: c.verdicts[i].score})
		for from < end && c.p.all[c.open[from]].first < c.p.all[i].first {
			from++
		}
		c.inside(from, i)
	}
	c.chosen = c.chosen[:at]
}

// inside chooses among those of c.open[from:] that may be mentions inside proposal outer, just chosen.
func (c *chooser) inside(from int, outer int32) {
	o, end := &c.p.all[outer], len(c.open)
	parent := int32(len(c.dst) - 1)
	for k := from; k < end; k++ {
		x := &c.p.all[c.open[k]]
		if x.first > o.last {
			break
		}
		if c.fits(o, x) {
			c.open = append(c.open, c.open[k])
		}
	}
	c.within(end, int(o.first), int(o.last)+1, parent)
	c.open = c.open[:end]
}

// fits reports whether x may be a mention inside o: it is shorter, of a type that nests there, and another thing. What
// begins a listed name is a piece of it («بي بي» of «بي بي سي», «أمريكا» of «أمريكا الشمالية»), and so is a phrase in a listed body's
// («شمال الأطلسي» of «حلف شمال الأطلسي»).
func (c *chooser) fits(o, x *proposal) bool {
	if x.first == o.first && (x.typ == o.typ || o.typ == gazetteer.LOC && !o.phrase) || x.phrase && !o.phrase && o.typ == gazetteer.ORG || c.goesOn(o, x) {
		return false
	}
	if x.state && x.first == o.first && o.traits&pack.Club != 0 { // «أرمينيا بيليفيلد»
		return false
	}
	if x.typ == gazetteer.LOC && o.typ == gazetteer.LOC && !o.phrase && x.last == o.last && x.first == o.first+1 && x.last > x.first && hasClass(cues.Default(), c.d, int(x.first), cues.PlacePrep) { // «شرق آسيا» of «جنوب شرق آسيا»
		return false
	}
	if x.start < o.start || x.end > o.end || x.first == o.first && x.last == o.last || !nests(o.typ, x.typ) && !within(o, x) {
		return false
	}
	for _, b := range c.p.things[o.from:o.to] {
		for _, y := range c.p.things[x.from:x.to] {
			if thingOf(b.Bearer) == thingOf(y.Bearer) && o.typ == x.typ {
				return false
			}
		}
	}
	return true
}

// weight is what proposal i is worth among others.
func (c *chooser) weight(i int32) points {
	x := &c.p.all[i]
	return c.verdicts[i].score + (x.last-x.first)*furtherReach
}

// goesOn reports whether the name of body x, inside body o, goes on with a word behind ل, so that x is a piece of a longer
// name: «التجمع الوطني» of «حزب التجمع الوطني للأحرار».
func (c *chooser) goesOn(o, x *proposal) bool {
	if x.typ != gazetteer.ORG || o.typ != gazetteer.ORG || x.last >= o.last {
		return false
	}
	next := int(x.last) + 1
	return c.d.Words[next].Cuts != 0 && c.d.Fold(next)[0] == arabic.Lam
}

// within reports whether x is the state at the end of the name of a part of it: «إقليم كردستان العراق», not «دولة جنوب السودان».
func within(o, x *proposal) bool {
	return o.typ == gazetteer.GPE && !o.state && x.state && x.last == o.last && x.first > o.first+1
}

// greatest appends to c.chosen, in text order, those proposals of open that do not cross and have the greatest total score
// over n words from first. Of equal totals the one with the longer, then the earlier span wins.
func (c *chooser) greatest(open []int32, first, n int) {
	c.best, c.taken = slices.Grow(c.best[:0], n+1)[:n+1], slices.Grow(c.taken[:0], n+1)[:n+1]
	clear(c.best)
	clear(c.taken)
	k := 0
	for w := range n {
		if c.best[w] > c.best[w+1] {
			c.best[w+1], c.taken[w+1] = c.best[w], 0
		}
		for ; k < len(open) && int(c.p.all[open[k]].first) == first+w; k++ {
			i := open[k]
			end := int(c.p.all[i].last) + 1 - first
			if total := c.best[w] + c.weight(i); total > c.best[end] {
				c.best[end], c.taken[end] = total, i+1
			}
		}
	}
	at := len(c.chosen)
	for w := n; w > 0; {
		if i := c.taken[w] - 1; i >= 0 {
			c.chosen = append(c.chosen, i)
			w = int(c.p.all[i].first) - first
		} else {
			w--
		}
	}
	slices.Reverse(c.chosen[at:])
}
