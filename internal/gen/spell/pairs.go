package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/spell"
	"github.com/khabar-go/khabar/internal/spell/alike"
)

// A named is a spelling of a thing.
type named struct{ key, latin, name string }

// names returns every spelling of the pairs.
func names(pairs []pair) []named {
	var out []named
	for _, p := range pairs {
		out = append(out, named{p.key, p.latin, p.a}, named{p.key, p.latin, p.b})
	}
	slices.SortFunc(out, func(x, y named) int {
		return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.name, y.name))
	})
	return slices.Compact(out)
}

// The neighbours that teach what is no edit of one name.
const (
	neighbourCost = 900 // no further away than this
	neighbourMost = 12  // the nearest so many of each name
)

// An index finds the names that have a key.
type index struct {
	costs *spell.Costs
	names []named
	ready []spell.Name
	byKey map[spell.Key][]int
}

func newIndex(c *spell.Costs, names []named) *index {
	x := &index{costs: c, names: names, ready: make([]spell.Name, len(names)), byKey: make(map[spell.Key][]int)}
	for i, n := range names {
		c.Set(&x.ready[i], n.name)
		if k := spell.KeyOf(n.name); k != 0 {
			x.byKey[k] = append(x.byKey[k], i)
		}
	}
	return x
}

// near calls f with each name whose key is near that of n, once.
func (x *index) near(n *spell.Name, budget int, f func(i int)) {
	seen := make(map[int]bool)
	for _, k := range x.costs.Near(nil, n, budget, budget) {
		for _, i := range x.byKey[k.Key] {
			if !seen[i] {
				seen[i] = true
				f(i)
			}
		}
	}
}

// neighbours returns pairs of names of two things that look like one.
func neighbours(c *spell.Costs, all []named) []pair {
	x := newIndex(c, all)
	var out []pair
	for i, n := range all {
		type found struct{ at, cost int }
		var nearest []found
		x.near(&x.ready[i], neighbourCost, func(j int) {
			if oneName(n, all[j]) {
				return
			}
			if cost := c.Cost(&x.ready[i], &x.ready[j], neighbourCost); cost <= neighbourCost {
				nearest = append(nearest, found{j, cost})
			}
		})
		slices.SortFunc(nearest, func(a, b found) int { return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.at, b.at)) })
		for _, f := range nearest[:min(len(nearest), neighbourMost)] {
			out = append(out, pair{a: min(n.name, all[f.at].name), b: max(n.name, all[f.at].name)})
		}
	}
	slices.SortFunc(out, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return slices.Compact(out)
}

// oneName reports whether two things have one name: that they are spelt alike says nothing.
func oneName(x, y named) bool {
	return x.key == y.key || bare(x.name) == bare(y.name) || x.latin != "" && y.latin != "" && alike.Latin(x.latin, y.latin)
}

// bare returns the letters of a name without spaces and articles.
func bare(name string) string {
	var b strings.Builder
	for w := range strings.SplitSeq(name, " ") {
		if rest, ok := strings.CutPrefix(w, article); ok && len(rest) > 2 {
			w = rest
		}
		b.WriteString(w)
	}
	return b.String()
}

const article = string(arabic.Alef) + string(arabic.Lam)
