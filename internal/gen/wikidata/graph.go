package main

import (
	"cmp"
	"slices"
)

// An edge says that one class is a subclass of another.
type edge struct{ below, above id }

// A tree of classes gives for a class the nearest class of a list, in steps of "subclass of". The edges that it is grown
// from are some five million in all of Wikidata; what is below the classes of a list, a tenth of that.
type tree struct {
	ids    []id // sorted
	leaves []leaf
}

// A leaf is where a class hangs.
type leaf struct{ root, steps uint16 }

// nearer reports whether l is nearer than m: in fewer steps, or first in the list.
func (l leaf) nearer(m leaf) bool {
	return cmp.Or(cmp.Compare(l.steps, m.steps), cmp.Compare(l.root, m.root)) < 0
}

// grow makes the tree below the classes of list, as deep as each says. It sorts the edges.
func grow(edges []edge, list []class) tree {
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.above, b.above), cmp.Compare(a.below, b.below))
	})
	found := make(map[id]leaf)
	for root, c := range list {
		descend(edges, c, func(n id, steps int) {
			l := leaf{uint16(root), uint16(steps)}
			if old, ok := found[n]; !ok || l.nearer(old) {
				found[n] = l
			}
		})
	}
	return plant(found)
}

// plant makes a tree of its leaves.
func plant(found map[id]leaf) (t tree) {
	for n := range found {
		t.ids = append(t.ids, n)
	}
	slices.Sort(t.ids)
	for _, n := range t.ids {
		t.leaves = append(t.leaves, found[n])
	}
	return t
}

// descend calls f once with every class from c down to its depth, nearest first. Loops in the tree do no harm.
func descend(edges []edge, c class, f func(n id, steps int)) {
	seen := map[id]bool{c.id: true}
	ring := []id{c.id}
	for steps := 0; len(ring) > 0 && steps <= c.depth; steps++ {
		var next []id
		for _, n := range ring {
			f(n, steps)
			for _, e := range under(edges, n) {
				if !seen[e.below] {
					seen[e.below] = true
					next = append(next, e.below)
				}
			}
		}
		ring = next
	}
}

// under returns the edges to the classes right below one. The edges are sorted by the class above.
func under(edges []edge, above id) []edge {
	by := func(e edge, n id) int { return cmp.Compare(e.above, n) }
	from, _ := slices.BinarySearchFunc(edges, above, by)
	to := from
	for to < len(edges) && edges[to].above == above {
		to++
	}
	return edges[from:to]
}

// find returns where a class hangs; false if it is below none of the list.
func (t *tree) find(n id) (leaf, bool) {
	i, ok := slices.BinarySearch(t.ids, n)
	if !ok {
		return leaf{}, false
	}
	return t.leaves[i], true
}

// nearest is find for the nearest of several.
func (t *tree) nearest(ids []id) (l leaf, ok bool) {
	for _, n := range ids {
		if m, found := t.find(n); found && (!ok || m.nearer(l)) {
			l, ok = m, true
		}
	}
	return l, ok
}
