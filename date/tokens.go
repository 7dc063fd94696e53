package date

import (
	"bytes"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/numeral"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// The years that digits alone may mean.
const (
	firstYear = 1000
	lastYear  = 2199
)

// tokenize fills the lattice with the listed words and the numbers of the text. The words of links.tsv are looked up only where a token ends
// before them.
func (f *finder) tokenize() {
	f.lattice.Reset()
	reach := 0 // how far the tokens so far go
	for w := 0; ; w++ {
		if w > reach || w == 0 {
			w = f.g.Next(f.d, w, text.Digits)
			f.lattice.Skip(w)
		}
		if w >= len(f.d.Words) {
			return
		}
		if f.tokens(w, w > 0 && w <= reach) {
			for i, open := 0, f.lattice.Open(); i < len(open); i++ {
				reach = max(reach, int(open[i].Next))
			}
		}
		f.lattice.Done()
	}
}

// tokens adds the tokens of word w, those of links.tsv if linked, and reports whether there are any.
func (f *finder) tokens(w int, linked bool) bool {
	if f.d.Words[w].Kind == text.Digits {
		return f.digits(w) > 0
	}
	n := f.g.AddWords(&f.lattice, f.d, w)
	if linked {
		n += f.g.links.AddWords(&f.lattice, f.d, w)
	}
	if n > 0 {
		f.compose(w, linked)
	}
	return n > 0
}

// alone reports whether no row can take in a number that begins and ends with w: nothing follows that belongs to time expressions, and it is no
// ordinal, which as «الخامسة» may stand for itself.
func (f *finder) alone(w int) bool {
	letters, cuts := f.d.Fold(w), f.d.Words[w].Cuts
	definite := []byte{arabic.Alef, arabic.Lam}
	if bytes.Contains(letters[:min(4, len(letters))], definite) || cuts>>text.Cut1Alef != 0 {
		return false
	}
	w++
	if w == len(f.d.Words) || f.d.Words[w].Kind == text.Digits || f.d.Words[w].N == 1 {
		return false
	}
	return !f.g.May(f.d, w) && !f.g.links.May(f.d, w)
}

// compose adds the numbers and time zones that begin with the listed words of word w; linked: a token ends before it.
func (f *finder) compose(w int, linked bool) {
	for i, n := 0, len(f.lattice.Open()); i < n; i++ {
		switch t := &f.lattice.Open()[i]; {
		case t.Set.Has(classNumeral):
			if linked || !f.alone(w) {
				f.numeral(w, t.Cut)
			}
		case t.Set.Has(classZoneWord):
			f.zone(w, *t)
		}
	}
}

// digits adds the readings of a word of digits, and returns their number.
func (f *finder) digits(w int) int {
	x, before := &f.d.Words[w], len(f.lattice.Open())
	if x.N > 13 {
		return 0
	}
	n, ok := numeral.At(f.d, w, text.Whole)
	v := 0
	for _, c := range f.d.Fold(w) {
		v = 10*v + int(c-'0')
	}
	if x.N <= 4 {
		set := rule.SetOf(classDigit)
		if !f.glued(w) {
			switch {
			case x.N == 4 && v >= firstYear && v <= lastYear:
				set.Add(classYear)
			case x.N <= 2 && v >= 1 && v <= 31:
				set.Add(classDayNum)
			}
			if ok && n.Next == w+1 {
				set.Add(classNum)
			}
		}
		f.lattice.Add(rule.Token{Set: set, Value: int32(v), Next: uint32(w + 1)})
	}
	if ok && (n.Next > w+1 || x.N > 4) {
		f.amount(n, text.Whole)
	}
	return len(f.lattice.Open()) - before
}

// amount adds a cardinal as a count.
func (f *finder) amount(n numeral.Number, c text.Cut) {
	v, whole := n.Int()
	switch {
	case whole && v < 1<<31:
		class := classNum
		if n.Definite {
			class = classTheNum
		}
		f.lattice.Add(rule.Token{Set: rule.SetOf(class), Value: int32(v), Next: uint32(n.Next), Cut: c})
	case n.Thousandths < 1<<31:
		f.lattice.Add(rule.Token{Set: rule.SetOf(classDec), Value: int32(n.Thousandths), Next: uint32(n.Next), Cut: c})
	}
}

// glued reports whether w is a piece of a longer number, a version, a price or a share: «3.2», «12,5», «7:56», «15%», «$20».
func (f *finder) glued(w int) bool {
	return f.glue(w) || f.glue(w+1)
}

// glue reports whether a sign without space joins digits before and after it, or stands at digits as part of what they say.
func (f *finder) glue(w int) bool {
	if w < len(f.d.Words) && uint16(f.d.Words[w].Gap)&^f.space == 0 {
		return false
	}
	gap := f.d.GapText(w)
	digits := w > 0 && w < len(f.d.Words) && f.d.Words[w-1].Kind == text.Digits && f.d.Words[w].Kind == text.Digits
	switch gap {
	case "،":
		return digits && !f.listed(w)
	case ".", ",", ":", "\u066B", "\u066C":
		return digits
	case "":
		return false
	}
	if w < len(f.d.Words) && f.d.Words[w].Kind == text.Digits {
		switch gap[len(gap)-1] {
		case '+', '#', '$', '@', '_', '=':
			return true
		}
	}
	if w > 0 && f.d.Words[w-1].Kind == text.Digits {
		switch gap[0] {
		case '%', '$', '_', '=', '@':
			return true
		}
		return len(gap) > 1 && (gap[:2] == "٪" || gap[:2] == "°")
	}
	return false
}

// listed reports whether word w is one of three or more short numbers that commas part: «16،17،18».
func (f *finder) listed(w int) bool {
	first, next := w, w+1
	for first > 0 && first > w-3 && f.item(first) {
		first--
	}
	for next < len(f.d.Words) && next < w+3 && f.item(next) {
		next++
	}
	return next-first > 2
}

// item reports whether word w is a short number that a comma parts from one before it.
func (f *finder) item(w int) bool {
	a, b := &f.d.Words[w-1], &f.d.Words[w]
	return a.Kind == text.Digits && b.Kind == text.Digits && a.N <= 2 && b.N <= 2 && f.d.GapText(w) == "،"
}

// numeral adds the number that begins with the number word w, read as c.
func (f *finder) numeral(w int, c text.Cut) {
	n, ok := numeral.At(f.d, w, c)
	if !ok {
		return
	}
	v, whole := n.Int()
	t := rule.Token{Value: int32(v), Next: uint32(n.Next), Cut: c}
	switch {
	case n.Kind == numeral.Fraction || v >= 1<<31:
		return
	case n.Kind == numeral.Ordinal:
		t.Set.Add(classNthM)
		if n.Feminine {
			t.Set = rule.SetOf(classNthF)
			if v > 20 && v%10 > 0 { // «الثامنة وعشرين دقيقة»
				f.lattice.Add(rule.Token{Set: t.Set, Value: int32(v % 10), Next: uint32(w + 1), Cut: c})
			}
		}
	case whole && n.Definite && v >= 20 && v <= 31: // «الثلاثين من يونيو»
		t.Set = rule.SetOf(classTheNum, classNthM)
	case whole && !n.Definite && v >= 1 && v <= 31:
		t.Set = rule.SetOf(classNum, classDayNum)
	case whole && v >= firstYear && v <= lastYear && v%1000 != 0:
		t.Set = rule.SetOf(classNum, classYear)
	default:
		f.amount(n, c)
		return
	}
	f.lattice.Add(t)
}

// zone adds a time zone: the word after «بتوقيت», whatever it is, and what belongs to it.
func (f *finder) zone(w int, t rule.Token) {
	next := int(t.Next)
	if next >= len(f.d.Words) || uint16(f.d.Words[next].Gap)&^f.space != 0 || f.d.Words[next].Kind == text.Digits {
		return
	}
	t.Set, t.Value = rule.SetOf(classZone), 0
	t.Next++
	if next+1 < len(f.d.Words) && uint16(f.d.Words[next+1].Gap)&^f.space == 0 && f.g.links.Is(f.d, next+1, next+2, text.Whole, classZoneMore) {
		t.Next++
	}
	f.lattice.Add(t)
}
