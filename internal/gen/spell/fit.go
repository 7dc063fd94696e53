package main

import (
	"fmt"
	"math"
)

// An example is an aligned pair: what its alignment uses, how long it is, and whether both names are one.
type example struct {
	features []feature
	letters  int // of the shorter name
	same     bool
	weight   float64
}

// buckets joins lengths of which there are few pairs: those of the same number have one odds.
var buckets = [...]int{3, 3, 3, 3, 4, 5, 6, 7, 8, 9, 9, 11, 11, 11, 14}

// maxLength is the length from which all are one.
const maxLength = len(buckets) - 1

// fitSteps is enough for the last hundredth to stand still.
const fitSteps = 300

// fit moves the weights to those that make the examples most likely, held back by the prior: logistic regression by
// accelerated gradient steps. Sums are made in one order, and no product is fused with a sum, so that every machine rounds alike.
func (w weights) fit(examples []example) {
	p := newProblem(w, examples)
	look, prev := append([]float64(nil), p.value...), p.value
	for step := range fitSteps {
		gradient := p.gradient(look)
		keep := float64(step) / float64(step+3)
		for i, g := range gradient {
			next := look[i] - float64(g/p.curve[i])
			look[i] = next + float64(keep*(next-prev[i]))
			prev[i] = next
		}
	}
	for i, f := range p.features {
		w[f] = prev[i]
	}
	for n, b := range buckets { // lengths of one bucket have one row each
		w[trust(n)] = w[feature{op: "trust", x: fmt.Sprint("bucket ", b)}] + w[feature{op: "trust", x: "all"}]
	}
	w.forgetBuckets()
}

func trust(n int) feature { return feature{op: "trust", x: fmt.Sprint(n)} }

// forgetBuckets takes out what only fit knows.
func (w weights) forgetBuckets() {
	for _, b := range buckets {
		delete(w, feature{op: "trust", x: fmt.Sprint("bucket ", b)})
	}
	delete(w, feature{op: "trust", x: "all"})
}

// A problem is examples in numbers.
type problem struct {
	features []feature
	value    []float64
	curve    []float64 // bounds the second derivative by each feature
	rows     [][]int
	signs    []float64 // +1: adds to the odds
	examples []example
}

func newProblem(w weights, examples []example) *problem {
	p := &problem{examples: examples}
	number := make(map[feature]int)
	id := func(f feature) int {
		n, ok := number[f]
		if !ok {
			n = len(p.features)
			number[f] = n
			p.features = append(p.features, f)
			p.value = append(p.value, w.get(f))
			p.curve = append(p.curve, f.doubt())
			sign := -1.0
			if f.op == "trust" {
				sign = 1
			}
			p.signs = append(p.signs, sign)
		}
		return n
	}
	for _, e := range examples {
		var row []int
		for _, f := range e.features {
			row = append(row, id(f))
		}
		b := buckets[min(e.letters, maxLength)]
		row = append(row, id(feature{op: "trust", x: fmt.Sprint("bucket ", b)}), id(feature{op: "trust", x: "all"}))
		for _, n := range row {
			p.curve[n] += float64(0.25 * e.weight * float64(len(row)))
		}
		p.rows = append(p.rows, row)
	}
	return p
}

// gradient returns the derivative of the loss at v.
func (p *problem) gradient(v []float64) []float64 {
	g := make([]float64, len(v))
	for i, f := range p.features {
		g[i] = float64(f.doubt() * (v[i] - f.prior()))
	}
	for i, row := range p.rows {
		odds := 0.0
		for _, n := range row {
			odds += float64(p.signs[n] * v[n])
		}
		miss := 1 / (1 + math.Exp(-odds))
		if p.examples[i].same {
			miss--
		}
		miss = float64(miss * p.examples[i].weight)
		for _, n := range row {
			g[n] += float64(p.signs[n] * miss)
		}
	}
	return g
}
