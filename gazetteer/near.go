package gazetteer

import (
	"cmp"
	"slices"
	"strings"

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
)

// A nearQuery looks for listed names of which the one asked for is another spelling.
type nearQuery struct {
	*query
	costs  *spell.Costs
	sounds *spell.Sounds
	name   spell.Name // the name asked for
	words  []string   // its folded words
	budget int        // of all edits

	layer  int
	steps  [][]nearStep // by the word where they begin
	forms  []nearForm
	probes []spell.Probe
	found  []uint32
}

// A nearStep is a listed word that stands for words of the name.
type nearStep struct {
	word uint32
	then uint32 // a second listed word, where one of the name was parted; None
	next int    // the word of the name to go on with
	cost int
}

// A nearForm is a listed name within the budget.
type nearForm struct {
	layer int
	form  uint32
	words []string
	cost  int
}

// near adds the entries of the listed names of which the name asked for may be another spelling, if it is sure of the
// best.
func (q *query) near(words []string) {
	if len(words) == 1 && q.g.Word(words[0])&pack.Given != 0 || q.ordinary(words) {
		return
	}
	n := &nearQuery{query: q, costs: spell.Default(), sounds: spell.DefaultSounds(), words: words}
	for _, w := range words {
		n.name.Append([]byte(w))
	}
	n.costs.Ready(&n.name)
	n.budget = n.costs.Trust(&n.name, &n.name)
	for i := range q.g.layers {
		n.layer = i
		n.walk()
	}
	slices.SortStableFunc(n.forms, func(a, b nearForm) int { return cmp.Compare(a.cost, b.cost) })
	n.choose(n.forms[:min(len(n.forms), nearForms)])
}

// ordinary reports whether all words are ordinary ones: they say what they say, and misspell nothing.
func (q *query) ordinary(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return q.g.Word(w).Common() == 0 })
}

// walk finds the forms of one table within the budget.
func (n *nearQuery) walk() {
	n.steps = n.steps[:0]
	for i := range n.words {
		n.steps = append(n.steps, n.stepsAt(i))
	}
	n.from(0, pack.Node{}, 0, nil)
}

// from goes on from a node at word i.
func (n *nearQuery) from(i int, node pack.Node, cost int, path []uint32) {
	t := n.g.layers[n.layer].table
	if i == len(n.words) {
		if node.Form != pack.None {
			n.forms = append(n.forms, nearForm{layer: n.layer, form: node.Form, words: lettersOf(t, path), cost: cost})
		}
		return
	}
	for _, s := range n.steps[i] {
		if cost+s.cost > n.budget {
			continue
		}
		next := n.down(node, i, s.word)
		at := append(path, s.word)
		if s.then != pack.None && next.Inner() {
			next, at = t.Step(next, s.then), append(at, s.then)
		}
		if next.Is() {
			n.from(s.next, next, cost+s.cost, at)
		}
	}
	if i > 0 && node.Kids() <= maxKids {
		n.below(i, node, cost, path)
	}
}

// below goes on with the words that follow in listed names and have another key than word i: here it need not be found.
func (n *nearQuery) below(i int, node pack.Node, cost int, path []uint32) {
	t := n.g.layers[n.layer].table
	var x, y spell.Name
	n.costs.Set(&x, n.words[i])
	limit := min(n.budget-cost, n.costs.Trust(&x, &x)+besides)
	for k := range node.Kids() {
		word, next := t.Kid(node, k)
		if slices.ContainsFunc(n.steps[i], func(s nearStep) bool { return s.word == word }) {
			continue
		}
		listed := t.Letters(word)
		if n.costs.Least(&x, listed) > limit {
			continue
		}
		n.costs.Set(&y, listed)
		if more := n.costs.Cost(&x, &y, limit); more <= limit {
			n.from(i+1, next, cost+more, append(path, word))
		}
	}
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

// stepsAt returns the listed words that may stand for word i, alone or with the next, the nearest first.
func (n *nearQuery) stepsAt(i int) []nearStep {
	steps := n.spellings(nil, n.words[i], i+1, 0)
	if i+1 < len(n.words) {
		steps = n.spellings(steps, n.words[i]+n.words[i+1], i+2, n.costs.SpaceCost())
	}
	steps = n.parted(steps, n.words[i], i+1)
	slices.SortStableFunc(steps, func(a, b nearStep) int { return cmp.Compare(a.cost, b.cost) })
	return steps[:min(len(steps), nearWords)]
}

// spellings appends the listed words that letters may be a spelling of.
func (n *nearQuery) spellings(steps []nearStep, letters string, next, more int) []nearStep {
	t := n.g.layers[n.layer].table
	var x, y spell.Name
	n.costs.Set(&x, letters)
	alone := n.costs.Trust(&x, &x)
	limit := min(n.budget, alone+besides) - more
	if more > 0 { // joined words have an edit already
		alone = 0
	}
	n.probes = n.costs.Near(n.probes[:0], &x, limit, alone)
	n.found = n.found[:0]
	for _, p := range n.probes {
		n.found = t.Keyed(n.found, uint32(p.Key), p.Print, p.Most)
	}
	if word, ok := t.Word(letters); ok {
		n.found = append(n.found, word)
	}
	slices.Sort(n.found)
	for _, word := range slices.Compact(n.found) {
		listed := t.Letters(word)
		if n.costs.Least(&x, listed) > limit {
			continue
		}
		n.costs.Set(&y, listed)
		if cost := n.costs.Cost(&x, &y, limit); cost <= limit {
			steps = append(steps, nearStep{word, pack.None, next, cost + more})
		}
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

// choose adds the bearers of the forms that are likely enough, if no other name is as likely as theirs.
func (n *nearQuery) choose(forms []nearForm) {
	var likely []answer
	for _, f := range forms {
		likely = n.likely(likely, f)
	}
	slices.SortStableFunc(likely, func(a, b answer) int { return cmp.Compare(b.rank, a.rank) })
	for i, a := range likely {
		if i > 0 && n.rivals(likely[0], a) {
			if likely[0].rank-a.rank < likely[0].bound.Margin {
				return
			}
			likely = likely[:i]
			break
		}
	}
	for _, a := range likely {
		n.add(a)
	}
}

// rivals reports whether two answers are two names of two things.
func (n *nearQuery) rivals(a, b answer) bool {
	return a.ref != b.ref && bareName(a.words) != bareName(b.words)
}

// bareName returns words without article and spaces.
func bareName(words []string) string {
	first := strings.TrimPrefix(words[0], article)
	return first + strings.Join(words[1:], "")
}

// likely appends the bearers of f whose bounds allow the edits.
func (n *nearQuery) likely(out []answer, f nearForm) []answer {
	var y spell.Name
	n.costs.Set(&y, strings.Join(f.words, " "))
	cost := n.costs.Cost(&n.name, &y, n.budget)
	if cost > n.budget {
		return out
	}
	most := spell.Likeness{Cost: cost, Trust: n.costs.Trust(&n.name, &y)}.Most() // whatever its Latin name says
	var edits []spell.Edit
	l := n.g.layers[f.layer]
	for i := range min(l.table.Bearings(f.form), maxBearers) {
		b := l.table.Bearing(f.form, i)
		if l.hides(b.Entry) || !isListed(b.Traits) || isDemonym(b.Traits) { // demonyms are words, inflected
			continue
		}
		a := answer{ref: n.g.top(ref{uint16(f.layer), b.Entry}), traits: b.Traits, words: f.words, layer: f.layer}
		fame := n.fame(a)
		bound, ok := spell.DefaultBounds().For(askedUse, string(n.typeOf(a)), n.name.Shorter(&y))
		if !ok || most < bound.Least(fame) {
			continue
		}
		if edits == nil {
			edits, _ = n.costs.Edits(nil, &n.name, &y)
		}
		like := n.like(&y, a.ref)
		if !bound.Allows(like, fame, edits, &n.name, &y) {
			continue
		}
		a.way = way{nearly, spell.Chance(like.Odds())}
		a.rank, a.bound = like.Odds()+fame*bound.Fame/1000, bound
		out = append(out, a)
	}
	return out
}

// like compares the name asked for with the name y of an entry, by the Latin name that fits it best.
func (n *nearQuery) like(y *spell.Name, r ref) spell.Likeness {
	e := n.g.named(r)
	var l spell.Latin
	best := spell.Likeness{}
	for i, name := range slices.Concat([]string{e.Latin}, e.Names) {
		n.sounds.Ready(&l, name)
		if i > 0 && !l.Is() {
			continue
		}
		if k := n.costs.Like(n.sounds, &n.name, y, &l, n.budget); i == 0 || k.Backed && (!best.Backed || k.Latin < best.Latin) {
			best = k
		}
	}
	return best
}
