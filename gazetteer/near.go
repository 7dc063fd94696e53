package gazetteer

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/spell"
)

// askedUse is the use of the bounds of spelling that Lookup asks for.
const askedUse = "asked"

const (
	nearWords = 16 // listed words that a word may be another spelling of: the nearest
	nearForms = 12 // listed names that a name may be another spelling of
	// besides is what a word may cost more than if it stood alone, for the sake of the words beside it.
	besides = 200
	// maxKids is how many ways a name begun may go on with that all are tried. Of «محمد» there are hundreds.
	maxKids = 64
	// mostShorter is how many letters a listed word may lack that two words are another spelling of.
	mostShorter = 3
	// mostFound is how many listed words of like consonants are looked at, more or less. Real names have a hundred.
	mostFound = 1 << 10
)

// A nearQuery looks for listed names of which the one asked for is another spelling.
type nearQuery struct {
	*query
	costs  *spell.Costs
	sounds *spell.Sounds
	name   spell.Name // the name asked for
	words  []string   // its folded words
	reads  []reading  // the same
	budget int        // of all edits

	layer  int
	path   []uint32
	forms  []nearForm
	probes []spell.Probe
	found  []uint32
	other  spell.Name // a listed word
	latin  spell.Latin
	edits  []spell.Edit
}

// A reading is a word of the name asked for, and the same joined to the next.
type reading struct {
	alone, joined spell.Name
	asked         bool       // of the layer
	steps         []nearStep // in the layer: what it may stand for
}

// A nearStep is a listed word that may stand for words of the name.
type nearStep struct {
	word uint32
	then uint32 // a second listed word, where one of the name was parted; None
	next int    // the word of the name to go on with
	cost int    // unasked: not known
}

// unasked is the cost of a step that nobody asked for.
const unasked = -1

// A nearForm is a listed name within the budget.
type nearForm struct {
	layer int
	form  uint32
	words []string
	cost  int
	whole bool // no word of it is joined or parted, so that cost is that of the whole name
}

// near adds the entries of the listed names of which the name asked for may be another spelling, if it is sure of the
// best.
func (q *query) near(words []string) {
	if len(words) == 1 && q.g.Word(words[0])&pack.Given != 0 || q.ordinary(words) {
		return
	}
	n := nearQueries.Get().(*nearQuery)
	n.ask(q, words)
	n.query, n.words, n.path, n.forms = nil, nil, n.path[:0], n.forms[:0]
	nearQueries.Put(n)
}

// nearQueries keeps the memory of those that are done.
var nearQueries = sync.Pool{New: func() any { return &nearQuery{costs: spell.Default(), sounds: spell.DefaultSounds()} }}

// ask does what near does for words that may be a name.
func (n *nearQuery) ask(q *query, words []string) {
	n.query, n.words = q, words
	n.name.Clear()
	for len(n.reads) < len(words) {
		n.reads = append(n.reads, reading{})
	}
	for i, w := range words {
		n.name.AppendString(w)
		r := &n.reads[i]
		r.alone.Clear()
		r.alone.AppendString(w)
		n.costs.Ready(&r.alone)
		if i+1 < len(words) {
			n.costs.Set(&r.joined, w+words[i+1])
		}
	}
	n.costs.Ready(&n.name)
	n.budget = n.costs.Trust(&n.name, &n.name)
	for i := range q.g.layers {
		n.layer = i
		for k := range words {
			n.reads[k].asked = false
		}
		n.from(0, pack.Node{}, 0, true)
	}
	slices.SortStableFunc(n.forms, func(a, b nearForm) int { return cmp.Compare(a.cost, b.cost) })
	n.choose(n.forms[:min(len(n.forms), nearForms)])
}

// ordinary reports whether all words are ordinary ones: they say what they say, and misspell nothing.
func (q *query) ordinary(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return q.g.Word(w).Common() == 0 })
}

// from goes on from a node at word i.
func (n *nearQuery) from(i int, node pack.Node, cost int, whole bool) {
	t := n.g.layers[n.layer].table
	switch {
	case i == len(n.words):
		n.forms = append(n.forms, nearForm{layer: n.layer, form: node.Form, words: lettersOf(t, n.path), cost: cost, whole: whole})
		return
	case i > 0 && node.Kids() <= maxKids:
		n.below(i, node, cost, whole)
		return
	}
	r := n.stepsAt(i)
	for k := range r.steps {
		s := &r.steps[k]
		next := n.down(node, i, s.word)
		if s.then != pack.None {
			next = t.Step(next, s.then)
		}
		if !n.goesOn(s.next, next) {
			continue
		}
		if s.cost == unasked {
			s.cost = n.costOf(r, s, i)
		}
		n.take(s, next, cost, whole && s.next == i+1 && s.then == pack.None)
	}
}

// goesOn reports whether a node is of use before word i: a name that ends there, or goes on.
func (n *nearQuery) goesOn(i int, node pack.Node) bool {
	if i == len(n.words) {
		return node.Is() && node.Form != pack.None
	}
	return node.Is() && node.Inner()
}

// take goes on over a step to a node, if the budget allows it.
func (n *nearQuery) take(s *nearStep, to pack.Node, cost int, whole bool) {
	if cost+s.cost > n.budget {
		return
	}
	n.path = append(n.path, s.word)
	if s.then != pack.None {
		n.path = append(n.path, s.then)
	}
	depth := len(n.path)
	n.from(s.next, to, cost+s.cost, whole)
	if n.path = n.path[:depth-1]; s.then != pack.None {
		n.path = n.path[:depth-2]
	}
}

// below goes on with all words that follow in listed names.
func (n *nearQuery) below(i int, node pack.Node, cost int, whole bool) {
	t := n.g.layers[n.layer].table
	for k := range node.Kids() {
		word, next := t.Kid(node, k)
		listed := t.Letters(word)
		s := nearStep{word: word, then: pack.None, next: i + 1}
		if n.goesOn(i+1, next) {
			if s.cost = n.between(&n.reads[i].alone, listed, n.limit(i, 0)-cost); s.cost != spell.Far {
				n.take(&s, next, cost, whole)
			}
		}
		if i+1 < len(n.words) && len(listed)+mostShorter >= len(n.words[i])+len(n.words[i+1]) && n.goesOn(i+2, next) {
			if s.cost = n.between(&n.reads[i].joined, listed, n.limit(i, 1)-cost); s.cost != spell.Far {
				s.next, s.cost = i+2, s.cost+n.costs.SpaceCost()
				n.take(&s, next, cost, false)
			}
		}
		n.partedBelow(i, word, listed, next, cost)
	}
}

// partedBelow goes on with a listed word that word i begins with, if the rest of that may follow.
func (n *nearQuery) partedBelow(i int, word uint32, listed string, node pack.Node, cost int) {
	rest, ok := strings.CutPrefix(n.words[i], listed)
	if !ok || len(listed) < leastPart || len(rest) < leastPart {
		return
	}
	t := n.g.layers[n.layer].table
	if then, ok := t.Word(rest); ok {
		if next := t.Step(node, then); n.goesOn(i+1, next) {
			n.take(&nearStep{word, then, i + 1, n.costs.SpaceCost()}, next, cost, false)
		}
	}
}

// limit is what word i, alone or with joined words after it, may cost at most.
func (n *nearQuery) limit(i, joined int) int {
	x := &n.reads[i].alone
	if joined > 0 {
		x = &n.reads[i].joined
	}
	return min(n.budget, n.costs.Trust(x, x)+besides) - joined*n.costs.SpaceCost()
}

// between is the cost between a word of the name and a listed one; Far past limit.
func (n *nearQuery) between(x *spell.Name, listed string, limit int) int {
	if x.Is(listed) {
		return 0
	}
	if n.costs.Least(x, listed) > limit {
		return spell.Far
	}
	n.costs.Set(&n.other, listed)
	if cost := n.costs.Cost(x, &n.other, limit); cost <= limit {
		return cost
	}
	return spell.Far
}

// down is the node that a word leads to from the node before word i.
func (n *nearQuery) down(node pack.Node, i int, word uint32) pack.Node {
	t := n.g.layers[n.layer].table
	if i == 0 {
		return t.Root(word)
	}
	return t.Step(node, word)
}

func lettersOf(t *pack.Table, words []uint32) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = t.Letters(w)
	}
	return out
}

// stepsAt returns word i with the listed words that may stand for it, alone or with the next. Those that begin names are the
// nearest; the costs of others are not known yet.
func (n *nearQuery) stepsAt(i int) *reading {
	r := &n.reads[i]
	if r.asked {
		return r
	}
	r.asked, r.steps = true, r.steps[:0]
	r.steps = n.spellings(r.steps, &r.alone, n.words[i], i, i+1)
	if i+1 < len(n.words) {
		r.steps = n.spellings(r.steps, &r.joined, n.words[i]+n.words[i+1], i, i+2)
	}
	r.steps = n.parted(r.steps, n.words[i], i+1)
	if i > 0 {
		return r
	}
	for k := range r.steps {
		if s := &r.steps[k]; s.cost == unasked {
			s.cost = n.costOf(r, s, i)
		}
	}
	slices.SortStableFunc(r.steps, func(a, b nearStep) int { return cmp.Compare(a.cost, b.cost) })
	r.steps = r.steps[:min(len(r.steps), nearWords)]
	return r
}

// costOf is the cost of a step from word i; Far if it is too much.
func (n *nearQuery) costOf(r *reading, s *nearStep, i int) int {
	listed := n.g.layers[n.layer].table.Letters(s.word)
	if s.next == i+1 {
		return n.between(&r.alone, listed, n.limit(i, 0))
	}
	return n.between(&r.joined, listed, n.limit(i, 1)) + n.costs.SpaceCost()
}

// spellings appends the listed words that letters, which x are and that stand from word i up to next, may be a spelling of.
func (n *nearQuery) spellings(steps []nearStep, x *spell.Name, letters string, i, next int) []nearStep {
	t := n.g.layers[n.layer].table
	budget := n.costs.Trust(x, x)
	if next > i+1 { // joined words have an edit already
		budget = 0
	}
	n.probes = n.costs.Near(n.probes[:0], x, n.limit(i, next-i-1), budget)
	n.found = n.found[:0]
	if word, ok := t.Word(letters); ok {
		n.found = append(n.found, word)
	}
	for k := range n.probes {
		p := &n.probes[k]
		from := len(n.found)
		n.found = t.Keyed(n.found, uint32(p.Key), p.Print, p.Most)
		kept := n.found[:from]
		for _, word := range n.found[from:] {
			if (i > 0 || n.goesOn(next, t.Root(word))) && p.Admits(t.Letters(word)) {
				kept = append(kept, word)
			}
		}
		if n.found = kept; len(n.found) > mostFound {
			break
		}
	}
	slices.Sort(n.found)
	for _, word := range slices.Compact(n.found) {
		steps = append(steps, nearStep{word, pack.None, next, unasked})
	}
	return steps
}

// leastPart is the letters that a part of a parted word has at least.
const leastPart = 2

// parted appends the pairs of listed words that letters are when they are parted.
func (n *nearQuery) parted(steps []nearStep, letters string, next int) []nearStep {
	t := n.g.layers[n.layer].table
	for at := leastPart; at <= len(letters)-leastPart; at++ {
		if first, ok := t.Word(letters[:at]); ok {
			if second, ok := t.Word(letters[at:]); ok {
				steps = append(steps, nearStep{first, second, next, n.costs.SpaceCost()})
			}
		}
	}
	return steps
}
