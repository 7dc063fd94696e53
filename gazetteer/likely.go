package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/spell"
)

// choose adds the bearers of the forms that are likely enough, if no other name is as likely as theirs.
func (n *nearQuery) choose(forms []nearForm) {
	var likely []answer
	best := math.MinInt // rank that the others must come near
	for _, f := range forms {
		for _, a := range n.likely(nil, f, best) {
			likely, best = append(likely, a), max(best, a.rank-a.bound.Margin)
		}
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

// likely appends the bearers of f whose bounds allow the edits and that may rank at least so.
func (n *nearQuery) likely(out []answer, f nearForm, least int) []answer {
	y := &n.other
	y.Clear()
	for _, w := range f.words {
		y.AppendString(w)
	}
	n.costs.Ready(y)
	cost := f.cost
	if !f.whole {
		if cost = n.costs.Cost(&n.name, y, n.budget); cost > n.budget {
			return out
		}
	}
	most := spell.Likeness{Cost: cost, Trust: n.costs.Trust(&n.name, y)}.Most() // whatever its Latin name says
	var list []spell.Edit
	edits := ""
	l := n.g.layers[f.layer]
	for i := range min(l.table.Bearings(f.form), maxBearers) {
		b := l.table.Bearing(f.form, i)
		if l.hides(b.Entry) || !isListed(b.Traits) || isDemonym(b.Traits) { // demonyms are words, inflected
			continue
		}
		a := answer{ref: n.g.top(ref{uint16(f.layer), b.Entry}), traits: b.Traits, words: f.words, layer: f.layer}
		fame := n.fame(a)
		bound, ok := spell.DefaultBounds().For(askedUse, string(n.typeOf(a)), n.name.Shorter(y))
		if !ok || most < bound.Least(fame) || most+fame*bound.Fame/1000 < least {
			continue
		}
		if list == nil {
			list, _ = n.costs.Edits(n.edits[:0], &n.name, y)
			n.edits, edits = list, spell.Describe(list, &n.name, y)
		}
		like := n.like(y, cost, a.ref)
		if !bound.Allows(like, fame, list, &n.name, y) {
			continue
		}
		a.way = way{nearly, spell.Chance(like.Odds())}
		a.edits = edits
		a.rank, a.bound = like.Odds()+fame*bound.Fame/1000, bound
		out = append(out, a)
	}
	return out
}

// like compares the name asked for with the name y of an entry, at a cost, by the Latin name that fits it best.
func (n *nearQuery) like(y *spell.Name, cost int, r ref) spell.Likeness {
	e := n.g.named(r)
	plain := spell.Likeness{Cost: cost, Trust: n.costs.Trust(&n.name, y)}
	best := plain
	n.askLatin(&best, y, e.Latin)
	for _, name := range e.Names {
		k := plain
		if n.askLatin(&k, y, name); k.Backed && (!best.Backed || k.Latin < best.Latin) {
			best = k
		}
	}
	return best
}

// askLatin adds what one name of an entry says, if it is in Latin letters.
func (n *nearQuery) askLatin(k *spell.Likeness, y *spell.Name, name string) {
	if n.sounds.Ready(&n.latin, name); n.latin.Is() {
		k.Ask(n.sounds, &n.name, y, &n.latin)
	}
}
