package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/spell"
)

// A feature is a row of costs.tsv: an edit, or what adds to its cost.
type feature struct {
	op, x, y, where string // x and y folded, or a number
}

// prior is the cost of a feature of which nothing was seen, in log odds: what a person would guess.
func (f feature) prior() float64 {
	switch f.op + " " + f.where {
	case "put ":
		return 4
	case "gap ":
		if f.x != "" && strings.Contains(longVowels, f.x) {
			return 1
		}
		return 3.5
	case "swap ":
		return 3
	case "space ":
		return 0.3
	case "article ":
		return 0.5
	}
	return 0
}

// doubt is how much evidence it takes to move a feature from its prior: costs that add to others must be shown by many
// pairs, or they would learn the pairs by heart.
func (f feature) doubt() float64 {
	switch {
	case f.op == "trust", f.op == "gap" && f.where == "":
		return 0.1
	case f.where == "after", f.where == "before":
		return 1.5
	case f.op == "put" && f.where != "":
		return 1
	case f.where != "":
		return 0.5
	}
	return 0.25
}

const (
	longVowels  = string(arabic.Alef) + string(arabic.Waw) + string(arabic.Yeh)
	weakLetters = string(arabic.Heh) + string(arabic.Ain) + string(arabic.Hamza)
	lastLetter  = arabic.Yeh
)

// compare orders features as the table lists them.
func (f feature) compare(g feature) int {
	return cmp.Or(cmp.Compare(f.op, g.op), cmp.Compare(len(f.x), len(g.x)), cmp.Compare(f.x, g.x), cmp.Compare(len(f.y), len(g.y)), cmp.Compare(f.where, g.where), cmp.Compare(f.y, g.y))
}

// evidence is how often a feature was seen: in pairs of one name, and in pairs of two.
type evidence struct{ same, other int }

// weights are the costs learned so far.
type weights map[feature]float64

func (w weights) get(f feature) float64 {
	if v, ok := w[f]; ok {
		return v
	}
	return f.prior()
}

// units are the edits of two letters that are looked for, those of which a language is known to write one sound: تش for
// ch, تس and تز for tz, يي and وو where one stands for two. What is not seen twice is left out of the table.
var units = [...][2]string{
	{"تش", "ج"},
	{"تش", "خ"},
	{"تش", "س"},
	{"تش", "ش"},
	{"تش", "ك"},
	{"تس", "ز"},
	{"تس", "س"},
	{"تز", "ز"},
	{"تز", "س"},
	{"دز", "ز"},
	{"دج", "ج"},
	{"دج", "غ"},
	{"ته", "ث"},
	{"تس", "ث"},
	{"سك", "ش"},
	{"شت", "ش"},
	{"شت", "ست"},
	{"كس", "خ"},
	{"كس", "ز"},
	{"كس", "س"},
	{"كس", "غز"},
	{"كو", "ق"},
	{"كو", "كي"},
	{"غو", "غي"},
	{"غو", "غ"},
	{"جو", "جي"},
	{"نب", "مب"},
	{"نج", "ن"},
	{"نغ", "ن"},
	{"نك", "نغ"},
	{"نك", "نج"},
	{"يو", "او"},
	{"يو", "و"},
	{"وي", "و"},
	{"وو", "و"},
	{"يي", "ي"},
	{"يا", "ا"},
	{"اي", "ا"},
	{"اي", "ي"},
	{"يه", "ي"},
	{"يه", "ه"},
	{"اه", "ا"},
}

// unitFeatures returns the features of units.
func unitFeatures() []feature {
	var out []feature
	for _, u := range units {
		out = append(out, putOf(fold(u[0]), fold(u[1])))
	}
	return out
}

// putOf returns the feature of y for x or x for y.
func putOf(x, y string) feature {
	if len(x) > len(y) || len(x) == len(y) && x > y {
		x, y = y, x
	}
	return feature{op: "put", x: x, y: y}
}

// hundredths rounds to what the table holds.
func hundredths(v float64) int { return int(math.Round(v * 100)) }

// What the table leaves out.
const (
	leastSeen = 3  // additions that were seen less often
	leastCost = 10 // or that come to less
	leastUnit = 2  // units that were seen less often in pairs of one name
)

// table writes costs.tsv.
func (w weights) table(seen map[feature]evidence) string {
	var b strings.Builder
	rows := append(unitFeatures(), feature{op: "put"}, feature{op: "gap"}, feature{op: "space"}, feature{op: "article"})
	for n := range 3 {
		rows = append(rows, feature{op: "swap", x: fmt.Sprint(n)})
	}
	for _, n := range lengths {
		rows = append(rows, feature{op: "trust", x: fmt.Sprint(n)})
	}
	for _, l := range longVowels {
		rows = append(rows, feature{op: "gap", x: string(l)})
	}
	for f := range w {
		rows = append(rows, f)
	}
	slices.SortFunc(rows, feature.compare)
	for _, f := range slices.Compact(rows) {
		e, cost := seen[f], hundredths(w.get(f))
		if f.where != "" && (e.same+e.other < leastSeen || max(cost, -cost) < leastCost) || len(f.y) == 2 && e.same < leastUnit && seen != nil {
			continue
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%d\t%d\t%d\n", f.op, readable(f.op, f.x), readable(f.op, f.y), f.where, cost, e.same, e.other)
	}
	return b.String()
}

func readable(op, letters string) string {
	if op == "swap" || op == "trust" {
		return letters
	}
	var b strings.Builder
	for _, l := range []byte(letters) {
		b.WriteRune(arabic.Rune(l))
	}
	return b.String()
}

// costs compiles the weights.
func (w weights) costs(seen map[feature]evidence) *spell.Costs {
	c, err := spell.Parse(w.table(seen))
	if err != nil {
		panic(err) // the table is made of features that Parse knows
	}
	return c
}
