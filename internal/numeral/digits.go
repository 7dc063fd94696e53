package numeral

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/text"
)

// digits reads a number that begins with digits: with groups of three, with a fraction, with powers in words after it.
func (r *reader) digits(w int) (Number, bool) {
	whole, ok := integer(r.d.Fold(w))
	if !ok {
		return Number{}, false
	}
	n := Number{Thousandths: 1000 * whole, Next: w + 1, Digits: true}
	r.separated(&n, w)
	scale := int64(1)
	if p, ok := r.power(n.Next); ok {
		scale = p.value
		n.Next = p.next
	}
	if n.Thousandths/1000 > Max/scale {
		return Number{}, false
	}
	n.Thousandths *= scale
	if scale > 1 {
		if a, ok := r.more(n.Next); ok && !a.is(share) {
			if m, ok := r.sum(a); ok && m.Thousandths < 1000*scale {
				n.Thousandths += m.Thousandths
				n.Next = m.Next
			}
		}
	}
	return n, true
}

// integer returns the value of up to 13 digits.
func integer(digits []byte) (int64, bool) {
	if len(digits) > 13 {
		return 0, false
	}
	v := int64(0)
	for _, c := range digits {
		v = 10*v + int64(c-'0')
	}
	return v, v <= Max
}

// The signs that stand inside a number.
const (
	arabicDecimal  = '\u066B'
	arabicThousand = '\u066C'
)

// maxGroups is how many groups of three stand after the first digits of Max. Looking no farther keeps time linear in a list of digits.
const maxGroups = 4

// separated reads on over the signs inside a number: n holds word w only. Several signs and three digits after each, or
// one comma, are groups of thousands; one sign otherwise begins a fraction. What fits neither is left alone, and no more of
// it is read: «1.1.3» and «15.8.2025» are no numbers.
func (r *reader) separated(n *Number, w int) {
	sign, groups, value := rune(0), 0, n.Thousandths/1000
	at := w + 1
	for ; at < len(r.d.Words) && at <= w+maxGroups+1 && r.d.Words[at].Kind == text.Digits; at++ {
		s, ok := r.sign(at)
		if !ok || sign != 0 && s != sign {
			break
		}
		v, ok := integer(r.d.Fold(at))
		if sign = s; !ok || len(r.d.Fold(at)) != 3 {
			groups = -99 // no groups
		}
		groups++
		value = min(1000*value+v, Max+1)
	}
	signs := at - w - 1
	switch {
	case signs == 0 || signs > maxGroups:
	case groups > 1 || groups == 1 && (sign == ',' || sign == arabicThousand):
		if len(r.d.Fold(w)) <= 3 && value <= Max {
			n.Thousandths = 1000 * value
			n.Next = at
		}
	case signs == 1 && sign != arabicThousand:
		n.Thousandths += fraction(r.d.Fold(w + 1))
		n.Next = at
	}
}

// sign returns the one sign before word w, if it is one that stands inside numbers.
func (r *reader) sign(w int) (rune, bool) {
	gap := r.d.GapText(w)
	c, size := utf8.DecodeRuneInString(gap)
	switch c {
	case '.', ',', arabicDecimal, arabicThousand:
		return c, size == len(gap)
	case '،':
		return ',', size == len(gap)
	}
	return 0, false
}

// fraction returns the thousandths that digits after a decimal sign stand for.
func fraction(digits []byte) int64 {
	v := int64(0)
	for i := range 3 {
		v *= 10
		if i < len(digits) {
			v += int64(digits[i] - '0')
		}
	}
	return v
}
