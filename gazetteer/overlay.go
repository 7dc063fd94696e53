package gazetteer

import (
	"cmp"
	"slices"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/tenure"
)

// terms returns the terms of an office by the day they begin, those of later tables laid over those of earlier ones. The
// terms of one table stand as they are.
func (g *Gazetteer) terms(office string) []pack.Term {
	var terms []pack.Term
	for _, l := range g.layers {
		switch more := l.terms(office); {
		case len(terms) == 0:
			terms = more
		case len(more) > 0:
			terms = overlay(terms, more)
		}
	}
	return terms
}

// terms returns the terms of an office in l, but for hidden offices and holders.
func (l *layer) terms(office string) []pack.Term {
	return l.appendTerms(nil, office)
}

// appendTerms appends what terms returns.
func (l *layer) appendTerms(dst []pack.Term, office string) []pack.Term {
	first, last := l.table.Terms(office)
	if first == last || l.isHidden(office) {
		return dst
	}
	dst = slices.Grow(dst, last-first)
	for i := first; i < last; i++ {
		if t := l.table.Term(i); !l.isHidden(t.Holder) {
			dst = append(dst, t)
		}
	}
	return dst
}

// isHidden reports whether l has an entry id and hides it.
func (l *layer) isHidden(id string) bool {
	if l.hidden == nil {
		return false
	}
	n, ok := l.table.Find(id)
	return ok && l.hides(n)
}

// overlay lays the terms more of an office over the terms known so far; both are sorted by their first day.
func overlay(known, more []pack.Term) []pack.Term {
	terms := slices.Clone(known)
	single := !shared(known)
	for _, t := range more {
		if t.From == pack.Always && t.To != pack.Ever && end(terms, t) {
			continue
		}
		terms = slices.DeleteFunc(terms, func(old pack.Term) bool {
			return same(old, t) && old.From < t.To && t.From < old.To
		})
		if single {
			succeed(terms, t)
		}
		terms = append(terms, t)
	}
	slices.SortStableFunc(terms, func(a, b pack.Term) int { return cmp.Compare(a.From, b.From) })
	if single {
		closeOpen(terms)
	}
	return terms
}

// end ends the last term of the holder of t that begins before t ends, and reports whether there is one.
func end(terms []pack.Term, t pack.Term) bool {
	for i := range slices.Backward(terms) {
		if old := &terms[i]; same(*old, t) && old.From < t.To {
			old.To, old.ToPrec = t.To, t.ToPrec
			return true
		}
	}
	return false
}

// succeed ends the terms that still run when t begins on the day, or in the month or year, that t begins.
func succeed(terms []pack.Term, t pack.Term) {
	for i := range terms {
		if old := &terms[i]; old.From < t.From && tenure.Overlap(*old, t) {
			old.To, old.ToPrec = tenure.After(t.From, t.FromPrec), t.FromPrec
		}
	}
}

// closeOpen ends every open term when the next begins; terms are sorted by their first day.
func closeOpen(terms []pack.Term) {
	for i := range terms {
		t := &terms[i]
		if t.To != pack.Ever {
			continue
		}
		next := i + 1
		for next < len(terms) && terms[next].From == t.From {
			next++
		}
		if next < len(terms) {
			n := terms[next]
			t.To, t.ToPrec = tenure.After(n.From, n.FromPrec), n.FromPrec
		}
	}
}

// same reports whether two terms of an office have the same holder.
func same(a, b pack.Term) bool { return or(a.Holder, a.HolderName) == or(b.Holder, b.HolderName) }

// shared reports whether an office has several holders at a time, which its terms show: two of them overlap for certain,
// and neither is acting.
func shared(terms []pack.Term) bool {
	for i, a := range terms {
		for _, b := range terms[i+1:] {
			if !a.Acting && !b.Acting && !same(a, b) && tenure.Overlap(a, b) {
				return true
			}
		}
	}
	return false
}
