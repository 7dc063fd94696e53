package main

import "github.com/khabar-go/khabar/internal/spell"

// How the costs are learned: pairs are aligned with the costs so far, the costs are fitted to the alignments, and again.
const (
	rounds    = 5
	farApart  = 1400 // pairs of one key that cost more are translations, not spellings
	otherness = 2    // how many times as much pairs of two names weigh as those of one
)

// train learns costs from pairs.
func train(pairs []pair) (weights, map[feature]evidence) {
	w := make(weights)
	all := names(pairs)
	c := w.costs(nil)
	var seen map[feature]evidence
	for range rounds {
		seen = make(map[feature]evidence)
		examples := collect(c, distinct(pairs), true, seen)
		others := collect(c, neighbours(c, all), false, seen)
		for i := range others {
			others[i].weight = otherness * float64(len(examples)) / float64(len(others))
		}
		w.fit(append(examples, others...))
		c = w.costs(seen)
	}
	return w, seen
}

// distinct returns the pairs whose fold differs, each once.
func distinct(pairs []pair) []pair {
	type two struct{ a, b string }
	have := make(map[two]bool)
	var out []pair
	for _, p := range pairs {
		k := two{min(p.a, p.b), max(p.a, p.b)}
		if p.a != p.b && !have[k] {
			have[k] = true
			out = append(out, p)
		}
	}
	return out
}

// collect aligns pairs and counts what their alignments use.
func collect(c *spell.Costs, pairs []pair, same bool, seen map[feature]evidence) []example {
	var out []example
	var x, y spell.Name
	for _, p := range pairs {
		c.Set(&x, p.a)
		c.Set(&y, p.b)
		fs, cost := features(c, &x, &y)
		if cost > farApart {
			continue
		}
		for _, f := range fs {
			e := seen[f]
			if same {
				e.same++
			} else {
				e.other++
			}
			seen[f] = e
		}
		out = append(out, example{features: fs, letters: shorter(&x, &y), same: same, weight: 1})
	}
	return out
}

// shorter returns the letters of the shorter name.
func shorter(x, y *spell.Name) int { return min(letters(x), letters(y)) }

func letters(x *spell.Name) int {
	n := 0
	for _, l := range x.Letters() {
		if l != spell.Space {
			n++
		}
	}
	return n
}
