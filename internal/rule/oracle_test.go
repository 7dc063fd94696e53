package rule

import (
	"slices"

	"github.com/khabar-go/khabar/internal/text"
)

// A path is one way to match a pattern.
type path struct {
	next   int
	parts  []Part
	closed bool
}

// paths returns every way to match n from p on, the preferred first: the slow obvious matcher that Matcher is compared with.
func paths(g *Grammar, d *text.Doc, l *Lattice, n *node, start int, p path) []path {
	var out []path
	switch n.op {
	case atom:
		return atomPaths(g, d, l, n, start, p)
	case shut:
		if p.next > start {
			if _, ok := g.ClosedEnd(d, p.next-1); ok {
				p.closed = true
				out = append(out, p)
			}
		}
	case cat:
		out = []path{p}
		for i := range n.sub {
			var after []path
			for _, q := range out {
				after = append(after, paths(g, d, l, &n.sub[i], start, q)...)
			}
			out = after
		}
	case alt:
		for i := range n.sub {
			out = append(out, paths(g, d, l, &n.sub[i], start, p)...)
		}
	case opt:
		out = append(paths(g, d, l, &n.sub[0], start, p), p)
	case plus:
		for _, q := range paths(g, d, l, &n.sub[0], start, p) {
			out = append(out, paths(g, d, l, n, start, q)...)
			out = append(out, q)
		}
	}
	return out
}

func atomPaths(g *Grammar, d *text.Doc, l *Lattice, n *node, start int, p path) []path {
	w := p.next
	if w >= len(d.Words) {
		return nil
	}
	if w > start {
		gap := uint16(d.Words[w].Gap) &^ g.space
		if p.closed {
			gap &^= g.shut
		}
		if gap&^(n.enter.may|n.enter.must) != 0 || n.enter.must != 0 && gap&n.enter.must == 0 {
			return nil
		}
	}
	var out []path
	take := func(w int, ok func(t Token) bool) {
		for i, t := range l.Tokens(w) {
			if t.Set.Has(n.class) && ok(t) {
				parts := append(slices.Clone(p.parts), Part{n.class, uint32(w), &l.Tokens(w)[i]})
				out = append(out, path{int(t.Next), parts, false})
			}
		}
	}
	letters := d.Fold(w)
	if n.enter.joined {
		if len(letters) == 1 && letters[0] == g.joiner && w+1 < len(d.Words) && uint16(d.Words[w+1].Gap)&^g.space == 0 {
			take(w+1, func(t Token) bool { return t.Cut == text.Whole })
		}
		if letters[0] == g.joiner {
			take(w, func(t Token) bool { return t.Cut == text.Cut1 })
		}
		return out
	}
	take(w, func(t Token) bool { return w == start || t.Cut == text.Whole })
	return out
}

// slowFind is Matcher.Find by trying every row at every word, taking the best match there.
func slowFind(g *Grammar, trees []node, d *text.Doc, l *Lattice) []Match {
	var out []Match
	for w := 0; w < l.Len(); {
		best := Match{}
		for r := range trees {
			for _, p := range paths(g, d, l, &trees[r], w, path{next: w}) {
				if p.next > int(best.Next) {
					best = Match{Row: r, First: uint32(w), Next: uint32(p.next), Cut: p.parts[0].Token.Cut, Closed: p.closed, Parts: p.parts}
				}
			}
		}
		if best.Next > 0 {
			out = append(out, best)
			w = int(best.Next)
			continue
		}
		w++
	}
	return out
}
