package main

import (
	"math/rand/v2"
	"testing"
)

func TestSet(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var s set
	want := make(map[id]bool)
	for range 5000 {
		n := id(r.IntN(3000))
		if r.IntN(9) == 0 {
			n = id(r.Uint32())
		}
		if s.has(n) != want[n] {
			t.Fatalf("has(%d) = %v", n, !want[n])
		}
		if s.add(n) == want[n] {
			t.Fatalf("add(%d): new: %v", n, want[n])
		}
		want[n] = true
	}
}
