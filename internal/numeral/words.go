package numeral

import (
	"slices"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A reader reads one number.
type reader struct {
	d *text.Doc
	g *rule.Grammar
}

// An atom is one number word.
type atom struct {
	set   rule.Set
	value int64
	next  int
}

func (a *atom) is(classes ...rule.Class) bool {
	return slices.ContainsFunc(classes, a.set.Has)
}

// atom returns the longest number word at w.
func (r *reader) atom(w int, c text.Cut) (atom, bool) {
	t, ok := r.g.Longest(r.d, w, c)
	return atom{t.Set, int64(t.Value), int(t.Next)}, ok
}

// near reports whether nothing but space stands before word w.
func (r *reader) near(w int) bool {
	return w < len(r.d.Words) && r.d.Words[w].Gap&^(arabic.Space|arabic.Bidi) == 0
}

// after returns the number word at w that follows without a joining letter.
func (r *reader) after(w int) (atom, bool) {
	if !r.near(w) {
		return atom{}, false
	}
	return r.atom(w, text.Whole)
}

// joined returns the word behind a joining letter at w, which may stand alone: where its reading begins, and how.
func (r *reader) joined(w int) (at int, c text.Cut, ok bool) {
	if !r.near(w) {
		return 0, 0, false
	}
	f := r.d.Fold(w)
	switch {
	case f[0] != arabic.Waw:
		return 0, 0, false
	case len(f) == 1:
		return w + 1, text.Whole, r.near(w + 1)
	}
	return w, text.Cut1, r.d.Words[w].Cuts.Has(text.Cut1)
}

// words reads a number that begins with a word.
func (r *reader) words(w int, c text.Cut) (Number, bool) {
	a, ok := r.atom(w, c)
	switch {
	case !ok:
		return Number{}, false
	case a.is(share):
		return Number{Thousandths: a.value, Next: a.next, Kind: Fraction}, true
	case a.is(nth, nthBound, nthTeen, nthF, nthBoundF, nthTeenF) && !a.is(unit, theUnit):
		return r.ordinal(a, w)
	}
	n, ok := r.sum(a)
	n.Definite = a.is(theUnit, theTeen, theTen, theHundred)
	return n, ok
}

// ordinal reads on after the first word of an ordinal: «الخامس والعشرين».
func (r *reader) ordinal(a atom, w int) (Number, bool) {
	n := Number{Thousandths: 1000 * a.value, Next: a.next, Kind: Ordinal, Feminine: a.is(nthF, nthBoundF, nthTeenF)}
	f := r.d.Fold(w)
	n.Definite = len(f) > 2 && f[0] == arabic.Alef && f[1] == arabic.Lam
	if a.value < 10 {
		if at, c, ok := r.joined(a.next); ok {
			if b, ok := r.atom(at, c); ok && b.is(ten, theTen) {
				n.Thousandths += 1000 * b.value
				n.Next = b.next
				return n, true
			}
		}
	}
	return n, !a.is(nthBound, nthBoundF)
}

// sum reads a cardinal whose first word is a: groups below a thousand, each with its power, joined by و, the powers falling.
func (r *reader) sum(a atom) (Number, bool) {
	total, last, next := int64(0), int64(Max*1000), 0
	for {
		group, at, ok := r.group(a)
		if !ok {
			break
		}
		scale := int64(1)
		if p, ok := r.power(at); ok {
			scale, at = p.value, p.next
		}
		if a.is(power, twice) {
			scale *= pow10(a.value) // «ألف مليار»
		}
		if scale >= last || scale > Max {
			break
		}
		total, last, next = total+group*scale, scale, at
		if scale == 1 {
			break
		}
		b, ok := r.more(next)
		if !ok || b.is(share) {
			break
		}
		a = b
	}
	if next == 0 || total > Max {
		return Number{}, false
	}
	n := Number{Thousandths: 1000 * total, Next: next}
	return r.plusShare(n), true
}

// more returns the number word behind a joining letter at w.
func (r *reader) more(w int) (atom, bool) {
	at, c, ok := r.joined(w)
	if !ok {
		return atom{}, false
	}
	if r.d.Words[at].Kind == text.Digits {
		v, ok := integer(r.d.Fold(at))
		return atom{rule.SetOf(unit), v, at + 1}, ok && v < 1000
	}
	return r.atom(at, c)
}

// group reads a number below a thousand from its first word, or the 1 of a power that stands alone.
func (r *reader) group(a atom) (value int64, next int, ok bool) {
	switch {
	case a.is(power):
		return 1, a.next, true
	case a.is(twice):
		return 2, a.next, true
	case a.is(hundred, theHundred):
		value, next, ok = a.value, a.next, true
	case a.is(unit, theUnit) && a.value > 2 && a.value < 10:
		if b, ok := r.after(a.next); ok && b.is(hundred) && b.value == 100 {
			value, next = 100*a.value, b.next // «ثلاث مئة»
			break
		}
		return r.below100(a)
	default:
		return r.below100(a)
	}
	if b, ok := r.more(next); ok && !b.is(hundred, power, twice, share) {
		if v, at, ok := r.below100(b); ok {
			return value + v, at, true
		}
	}
	return value, next, true
}

// below100 reads a unit, a teen, a ten, or a unit and a ten.
func (r *reader) below100(a atom) (value int64, next int, ok bool) {
	if a.is(unit, theUnit, bound) && a.value > 0 && a.value < 10 {
		if b, ok := r.more(a.next); ok && b.is(ten, theTen) {
			return a.value + b.value, b.next, true
		}
	}
	return a.value, a.next, a.is(unit, theUnit, teen, theTeen, ten, theTen)
}

// power returns the power of a thousand that follows a group at w: «3 آلاف».
func (r *reader) power(w int) (atom, bool) {
	a, ok := r.after(w)
	if !ok || !a.is(power) {
		return atom{}, false
	}
	a.value = pow10(a.value)
	if b, ok := r.after(a.next); ok && b.is(power) { // «3 آلاف مليار»
		return atom{b.set, min(a.value*pow10(b.value), 10*Max), b.next}, true
	}
	return a, true
}

// plusShare adds a fraction that follows: «ثلاثة ونصف».
func (r *reader) plusShare(n Number) Number {
	if at, c, ok := r.joined(n.Next); ok {
		if b, ok := r.atom(at, c); ok && b.is(share) {
			n.Thousandths += b.value
			n.Next = b.next
		}
	}
	return n
}

func pow10(n int64) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
