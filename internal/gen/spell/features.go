package main

import (
	"fmt"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/spell"
)

// lengths are the numbers of letters that have an odds of their own.
var lengths = [...]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}

// features returns what the cheapest alignment of x and y uses of the table, and its cost.
func features(c *spell.Costs, x, y *spell.Name) ([]feature, int) {
	edits, cost := c.Edits(nil, x, y)
	var out []feature
	for _, e := range edits {
		a, b := string(x.Letters()[e.I:e.I+e.DI]), string(y.Letters()[e.J:e.J+e.DJ])
		switch {
		case e.DI == 2 && e.DJ == 2 && a[0] == b[1] && a[1] == b[0]:
			out = append(out, feature{op: "swap", x: fmt.Sprint(vowels(a))})
		case e.DI == 0:
			out = appendGap(out, y.Letters(), int(e.J), int(e.DJ))
		case e.DJ == 0:
			out = appendGap(out, x.Letters(), int(e.I), int(e.DI))
		default:
			f := putOf(a, b)
			out = append(out, f)
			if e.DI == 1 && e.DJ == 1 {
				out = appendAt(out, f, first(x.Letters(), int(e.I)) && first(y.Letters(), int(e.J)),
					last(x.Letters(), int(e.I)) && last(y.Letters(), int(e.J)))
			}
		}
	}
	return out, cost
}

// appendGap appends the features of n letters at i that the other name lacks.
func appendGap(out []feature, s []byte, i, n int) []feature {
	switch {
	case s[i] == spell.Space:
		return append(out, feature{op: "space"})
	case n == 2:
		return append(out, feature{op: "article"})
	}
	f := feature{op: "gap", x: string(s[i : i+1])}
	out = append(out, f)
	out = appendAt(out, f, first(s, i), last(s, i))
	after, before := "", ""
	if !first(s, i) {
		after = string(s[i-1 : i])
	}
	if !last(s, i) {
		before = string(s[i+1 : i+2])
	}
	return append(out, feature{op: "gap", x: f.x, y: after, where: "after"}, feature{op: "gap", x: f.x, y: before, where: "before"})
}

// appendAt appends what the place of an edit adds: for this edit, and for every one like it.
func appendAt(out []feature, f feature, first, last bool) []feature {
	for _, at := range [...]struct {
		where string
		is    bool
	}{{"initial", first}, {"final", last}} {
		if at.is {
			f.where = at.where
			out = append(out, f, feature{op: f.op, where: at.where})
		}
	}
	return out
}

func first(s []byte, i int) bool { return i == 0 || s[i-1] == spell.Space }
func last(s []byte, i int) bool  { return i+1 == len(s) || s[i+1] == spell.Space }

// vowels counts the letters of long vowels.
func vowels(s string) int {
	n := 0
	for _, l := range []byte(s) {
		if l == arabic.Alef || l == arabic.Waw || l == arabic.Yeh {
			n++
		}
	}
	return n
}
