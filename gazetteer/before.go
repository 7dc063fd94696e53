package gazetteer

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/spell"
	"github.com/khabar-go/khabar/internal/text"
)

// mostBefore is how many bearers of a last name are asked whether the word before it is their first name.
const mostBefore = 4

// before appends to a.near the persons whose first name the word before a hit may be, which nobody lists, and whose last name the hit
// is, or is another spelling of: «بيردرو سانشيز». Names that begin otherwise than the listed ones are not met on the way from their
// first word.
func (a *again) before(h *match.NearHit) {
	if h.Last > h.First || h.First == 0 || h.Cut != text.Whole || !a.d.Passes(int(h.First)) || !a.keyed(h.First-1) || a.begun(h.First-1, h.First) {
		return
	}
	l := a.g.layers[h.Table]
	b := l.table.Bearing(h.Form, 0)
	if b.Traits&pack.Demonym != 0 || (Ref{a.g, a.g.top(ref{h.Table, b.Entry})}).Type() != PERS {
		return
	}
	for i := range min(l.table.Bearings(h.Form), mostBefore) {
		b := l.table.Bearing(h.Form, i)
		if l.hides(b.Entry) {
			continue
		}
		r := Ref{a.g, a.g.top(ref{h.Table, b.Entry})}
		if words, ok := a.firstAndLast(r.Name()); ok && a.named(h, r, words) {
			return
		}
	}
}

// keyed reports whether no table has word w, which may be a name.
func (a *again) keyed(w uint32) bool {
	_, ok := slices.BinarySearch(a.asked, w)
	return ok
}

// begun reports whether another spelling of a name begins at word first and has word last.
func (a *again) begun(first, last uint32) bool {
	return slices.ContainsFunc(a.near[a.from:], func(x match.NearHit) bool { return x.First == first && x.Last >= last })
}

// firstAndLast returns the folded words of a name that has two, and whether it has.
func (a *again) firstAndLast(name string) ([]string, bool) {
	m := makers.Get().(*form.Maker)
	defer makers.Put(m)
	forms, err := m.Forms(name)
	if err != nil || len(forms[0].Words) != 2 {
		return nil, false
	}
	return slices.Clone(forms[0].Words), true
}

// named appends the person r, who is called words in full, as h and the word before, if that is sure enough.
func (a *again) named(h *match.NearHit, r Ref, words []string) bool {
	t := a.g.layers[h.Table].table
	first, ok := t.Word(words[0])
	full, listed := t.Lookup(words)
	if !ok || !listed {
		return false
	}
	n := match.NearHit{Hit: match.Hit{First: h.First - 1, Last: h.First, Form: full, Table: h.Table}, At: h.First - 1}
	n.Word = first
	if h.At == h.First {
		n.Listed = strings.Join(words, " ")
	}
	best := n
	for n.Cut = range text.NumCuts {
		if a.d.Words[n.First].Cuts.Has(n.Cut) && !a.covered(&n.Hit) && a.sure(&n, r, words) && (best.Odds == 0 || n.Cost < best.Cost) {
			best = n
		}
	}
	if best.Odds != 0 {
		a.near = append(a.near, best)
	}
	return best.Odds != 0
}

// sure says how sure n is, which spells the words of r, and reports whether that is enough.
func (a *again) sure(n *match.NearHit, r Ref, words []string) bool {
	letters := a.judge.letters(n, n.First)
	if !match.Resemble(letters, words[0]) {
		return false
	}
	a.x.Clear()
	a.x.Append(letters)
	if n.Listed == "" {
		a.x.AppendString(words[1])
	} else {
		a.x.Append(a.d.Fold(int(n.Last)))
	}
	a.costs.Ready(&a.x)
	a.costs.Set(&a.y, strings.Join(words, " "))
	limit := a.costs.Trust(&a.x, &a.y) + slip
	cost := a.costs.Cost(&a.x, &a.y, limit)
	if cost > limit {
		return false
	}
	n.Cost = uint16(cost)
	a.begin(n)
	odds, sure, _ := a.bearer(r, n, againUse)
	n.Odds, n.Weak = int32(max(odds, 1)), false
	return sure || n.Listed == "" && spell.Slip(&a.x, &a.y)
}
