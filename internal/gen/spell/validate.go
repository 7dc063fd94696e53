package main

import (
	"fmt"
	"io"

	"github.com/khabar-go/khabar/internal/spell"
)

// validate learns from all folds but one and asks about that, for each.
func validate(pairs []pair, parts int, report io.Writer) error {
	var all score
	for i, part := range folds(pairs, parts) {
		var rest []pair
		for j, other := range folds(pairs, parts) {
			if j != i {
				rest = append(rest, other...)
			}
		}
		costs, latin := tables(rest)
		c, err := spell.Parse(costs)
		if err != nil {
			return err
		}
		s, err := spell.ParseSounds(latin)
		if err != nil {
			return err
		}
		var one score
		one.pairs(c, part)
		one.lookups(c, s, part, rest)
		fmt.Fprintf(report, "fold %d: %v\n", i+1, one)
		all.add(one)
	}
	_, err := fmt.Fprintf(report, "all: %v\n", all)
	return err
}

// A score is what came out.
type score struct {
	found, missed, false, others           int // pairs
	queries, right, wrong, outside, linked int // look-ups
}

func (s *score) add(t score) {
	s.found, s.missed, s.false, s.others = s.found+t.found, s.missed+t.missed, s.false+t.false, s.others+t.others
	s.queries, s.right, s.wrong = s.queries+t.queries, s.right+t.right, s.wrong+t.wrong
	s.outside, s.linked = s.outside+t.outside, s.linked+t.linked
}

// String gives the figures of the issue: pairs with nothing but their letters, and look-ups with Latin names.
func (s score) String() string {
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
	return fmt.Sprintf("pairs F1 %.3f, false positives %.1f %%; look-ups of %d: right %.1f, wrong %.1f; of %d outside linked %.1f",
		2*float64(s.found)/float64(max(1, 2*s.found+s.missed+s.false)), share(s.false, s.others),
		s.queries, share(s.right, s.queries), share(s.wrong, s.queries), s.outside, share(s.linked, s.outside))
}

// pairs asks whether two names are one: of the pairs that differ, and of as many nearest names of two things.
func (s *score) pairs(c *spell.Costs, part []pair) {
	same := distinct(part)
	for _, p := range same {
		if isOne(c, p) {
			s.found++
		} else {
			s.missed++
		}
	}
	others := neighbours(c, names(part))
	for i := range len(same) {
		if i >= len(others) {
			break
		}
		s.others++
		if isOne(c, others[i*len(others)/len(same)%len(others)]) {
			s.false++
		}
	}
}

func isOne(c *spell.Costs, p pair) bool {
	var x, y spell.Name
	c.Set(&x, p.a)
	c.Set(&y, p.b)
	return c.Trust(&x, &y) > c.Cost(&x, &y, spell.Far)
}

// lookups looks up the second spelling of every other key of part, whose first is listed beside all names of rest, and the
// spellings of the keys between, which are not listed.
func (s *score) lookups(c *spell.Costs, sounds *spell.Sounds, part, rest []pair) {
	var listed []named
	for _, p := range rest {
		listed = append(listed, named{p.key, p.latin, p.a})
	}
	asked, outside := alternate(part)
	for _, p := range asked {
		listed = append(listed, named{p.key, p.latin, p.a})
	}
	b := newBook(c, sounds, listed)
	for _, p := range asked {
		if p.a == p.b {
			continue
		}
		s.queries++
		switch i := b.look(p.b); {
		case i < 0:
		case oneName(named{p.key, p.latin, p.a}, b.names[i]):
			s.right++
		default:
			s.wrong++
		}
	}
	for _, p := range outside {
		if b.lists(p.a) {
			continue
		}
		s.outside++
		if i := b.look(p.a); i >= 0 && !oneName(named{p.key, p.latin, p.a}, b.names[i]) {
			s.linked++
		}
	}
}

// alternate shares out pairs by key.
func alternate(pairs []pair) (even, odd []pair) {
	n, last := 0, ""
	for _, p := range pairs {
		if p.key != last {
			n, last = n+1, p.key
		}
		if n%2 == 0 {
			even = append(even, p)
		} else {
			odd = append(odd, p)
		}
	}
	return even, odd
}

// A book looks names up as a gazetteer does.
type book struct {
	*index
	sounds *spell.Sounds
	exact  map[string]int
}

func newBook(c *spell.Costs, s *spell.Sounds, names []named) *book {
	b := &book{index: newIndex(c, names), sounds: s, exact: make(map[string]int)}
	for i, n := range names {
		b.exact[n.name] = i
	}
	return b
}

func (b *book) lists(name string) bool {
	_, ok := b.exact[name]
	return ok
}

// look returns the listed name that is meant; −1: none.
func (b *book) look(name string) int {
	if i, ok := b.exact[name]; ok {
		return i
	}
	var x spell.Name
	b.costs.Set(&x, name)
	budget := b.costs.Trust(&x, &x)
	at, best := -1, spell.Likeness{}
	b.near(&x, budget, func(i int) {
		var l spell.Latin
		b.sounds.Ready(&l, b.names[i].latin)
		k := b.costs.Like(b.sounds, &x, &b.ready[i], &l, budget)
		if k.Cost <= budget && (at < 0 || k.Odds() > best.Odds()) {
			at, best = i, k
		}
	})
	if at < 0 {
		return -1
	}
	edits, _ := b.costs.Edits(nil, &x, &b.ready[at])
	bound, ok := spell.DefaultBounds().For("asked", "", shorter(&x, &b.ready[at]))
	if !ok || !bound.Allows(best, 0, edits, &x, &b.ready[at]) {
		return -1
	}
	return at
}
