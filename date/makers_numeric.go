package date

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// digitWord returns the value of the digit part i of the match and how many digits it has.
func (f *finder) digitParts(m *rule.Match) (v, n [3]int) {
	k := 0
	for i := range m.Parts {
		p := &m.Parts[i]
		if (p.Class == classDigit || p.Class == classYear) && k < 3 {
			v[k], n[k] = int(p.Token.Value), int(f.d.Words[p.Word].N)
			k++
		}
	}
	return v, n
}

// makeNumeric reads three numbers with signs between: day first, year first, or month first where the day would not exist.
func makeNumeric(f *finder, m *rule.Match) bool {
	v, n := f.digitParts(m)
	dots := f.g.Rows()[m.Row].Name == "dots"
	if f.run(m) {
		return false
	}
	var e expr
	f.fill(&e, m)
	switch {
	case n[0] == 4 && n[1] <= 2 && n[2] <= 2:
		e.year, e.month, e.day = int32(v[0]), small(v[1]), small(v[2])
		if v[1] > 12 && v[2] <= 12 {
			return false
		}
	case n[2] == 4 && n[0] <= 2 && n[1] <= 2:
		e.year = int32(v[2])
		f.dayMonth(&e, v[0], v[1])
	case n[2] == 2 && n[0] <= 2 && n[1] <= 2 && !dots && (n[0] == 2 || v[2] > 12):
		e.year = f.twoDigits(v[2])
		f.dayMonth(&e, v[0], v[1])
	default:
		return false
	}
	if e.month < 1 || e.month > 12 || e.day < 1 || e.day > 31 || e.year < 1 || e.year > lastYear {
		return false
	}
	hijri := m.Has(classEraAH) || e.year >= firstHijri-30 && e.year <= lastHijri+30 && !m.Has(classEraAD)
	e.hijri, e.kind = hijri, kindDay
	f.add(e)
	return true
}

func small(v int) int8 { return int8(min(v, 99)) }

// run reports whether a further number with the same sign stands before or after the match: an address, a telephone number, a version.
func (f *finder) run(m *rule.Match) bool {
	first := m.First
	for i := range m.Parts {
		if m.Parts[i].Class == classDigit {
			first = m.Parts[i].Word
			break
		}
	}
	last := m.Next
	for i := range m.Parts {
		if m.Parts[i].Class == classDigit || m.Parts[i].Class == classYear {
			last = m.Parts[i].Token.Next
		}
	}
	return f.joins(int(first)) || f.joins(int(last)) && f.d.Words[last].N < 3
}

// joins reports whether a sign joins the digits of word w to digits before them.
func (f *finder) joins(w int) bool {
	if w <= 0 || w >= len(f.d.Words) || f.d.Words[w-1].Kind != text.Digits || f.d.Words[w].Kind != text.Digits {
		return false
	}
	const signs = arabic.Slash | arabic.Hyphen | arabic.Dot | arabic.Colon
	return f.d.Words[w].Gap&^(signs|arabic.Bidi) == 0 && f.d.Words[w].Gap&signs != 0
}

// goesOn reports whether a sign, with or without spaces, leads from digits to the digits of word w.
func (f *finder) goesOn(w int) bool {
	return w < len(f.d.Words) && f.d.Words[w].Kind == text.Digits && f.d.Words[w].Gap&(arabic.Slash|arabic.Hyphen|arabic.Dot) != 0
}

const orderAmbiguous = "order-ambiguous"

// dayMonth sets day and month from two numbers in the order of the options, or in the one that gives a month, and notes where
// both would do and differ.
func (f *finder) dayMonth(e *expr, a, b int) {
	if f.opt.Order == MonthFirst {
		a, b = b, a
	}
	switch {
	case b > 12 && a <= 12:
		a, b = b, a
	case a <= 12 && a != b:
		e.note = orderAmbiguous
	}
	e.day, e.month = small(a), small(b)
}

// twoDigits returns the year that two digits mean: from 80 years before the reference to 19 after it.
func (f *finder) twoDigits(v int) int32 {
	y, _, _ := f.opt.Reference.YMD()
	if y == 0 {
		y = 2000
	}
	year := y - y%100 + v
	switch {
	case year > y+19:
		year -= 100
	case year < y-80:
		year += 100
	}
	return int32(year)
}

// makeNumericDay reads day and month in digits, which only a word before them makes a day.
func makeNumericDay(f *finder, m *rule.Match) bool {
	v, n := f.digitParts(m)
	if n[0] > 2 || n[1] > 2 || f.run(m) || f.goesOn(int(m.Next)) {
		return false
	}
	var e expr
	f.fill(&e, m)
	f.dayMonth(&e, v[0], v[1])
	if e.month < 1 || e.month > 12 || e.day < 1 || e.day > 31 {
		return false
	}
	e.kind = kindDay
	p := m.Part(classDated)
	if p == nil && m.Parts[0].Class == classDigit {
		if _, in := f.linkBefore(int(m.First), classIn); !in && !f.promised(m) || e.note != "" || n[0] < 2 && n[1] < 2 || e.day == e.month { // «في 3/4» is a share
			return false
		}
	}
	x := f.add(e)
	if p != nil {
		x.first, x.cut = int32(p.Token.Next), 0
	}
	return true
}

// promised reports whether a verb of the future stands before a match, or before the word before it: «سأعود 22/4», «سوف أعود 22/4».
func (f *finder) promised(m *rule.Match) bool {
	w := int(m.First)
	return f.d.Words[w+1].Gap&arabic.Dot == 0 && w > 0 && (f.verb(w-1) == Future || w > 1 && f.verb(w-2) == Future)
}

func makeNumericMonth(f *finder, m *rule.Match) bool {
	v, n := f.digitParts(m)
	if n[0] > 2 || v[0] < 1 || v[0] > 12 || f.run(m) {
		return false
	}
	f.add(expr{kind: kindMonth, month: int8(v[0]), year: int32(v[1]), hijri: v[1] >= firstHijri && v[1] <= lastHijri})
	return true
}
