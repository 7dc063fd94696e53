package main

import (
	"math/rand/v2"
	"testing"
)

func TestTree(t *testing.T) {
	// 1 ← 11 ← 111 ← 1111, 2 ← 11 … 2 ← 111, 3 ← 31 ← 3
	edges := []edge{{11, 1}, {111, 11}, {1111, 111}, {111, 2}, {31, 3}, {3, 31}, {41, 4}, {411, 41}}
	list := []class{{id: 1, depth: anyDepth}, {id: 2, depth: anyDepth}, {id: 3, depth: anyDepth}, {id: 4, depth: 1}}
	tree := grow(edges, list)
	for _, tt := range []struct {
		phenomenon  string
		id          id
		root, steps int
		ok          bool
	}{
		{"itself", 1, 0, 0, true},
		{"one step", 11, 0, 1, true},
		{"nearer to another", 111, 1, 1, true},
		{"below both", 1111, 1, 2, true},
		{"a loop", 31, 2, 1, true},
		{"as deep as it may be", 41, 3, 1, true},
		{"too deep", 411, 0, 0, false},
		{"not in the tree", 9, 0, 0, false},
	} {
		l, ok := tree.find(tt.id)
		if ok != tt.ok || int(l.root) != tt.root || int(l.steps) != tt.steps {
			t.Errorf("%s: find(%d) = %v, %v", tt.phenomenon, tt.id, l, ok)
		}
	}
	if l, ok := tree.nearest([]id{9, 1111, 11, 31}); !ok || l != (leaf{0, 1}) {
		t.Errorf("nearest of equals = %v, want the first of the list", l)
	}
}

// TestTreeAgainstSlow compares with the steps of all paths, by repeated relaxation.
func TestTreeAgainstSlow(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		const n = 30
		var edges []edge
		for range 45 {
			edges = append(edges, edge{id(1 + r.IntN(n)), id(1 + r.IntN(n))})
		}
		list := []class{{id: 1, depth: anyDepth}, {id: 2, depth: 2}, {id: 3, depth: anyDepth}}
		var want [n + 1]leaf
		for i := range want {
			want[i] = leaf{steps: 999}
		}
		for root, c := range list {
			var dist [n + 1]int
			for i := range dist {
				dist[i] = 999
			}
			dist[c.id] = 0
			for range n {
				for _, e := range edges {
					dist[e.below] = min(dist[e.below], dist[e.above]+1)
				}
			}
			for i, d := range dist {
				if l := (leaf{uint16(root), uint16(d)}); d <= c.depth && d < 999 && l.nearer(want[i]) {
					want[i] = l
				}
			}
		}
		tree := grow(edges, list)
		for i := 1; i <= n; i++ {
			got, ok := tree.find(id(i))
			if ok != (want[i].steps < 999) || ok && got != want[i] {
				t.Fatalf("find(%d) = %v, %v, want %v; edges %v", i, got, ok, want[i], edges)
			}
		}
	}
}
