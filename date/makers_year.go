package date

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

func makeYear(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	if m.Has(classNum) {
		if e.year == 0 || abs32(e.year) < 100 && !m.Has(classEraAH) && !m.Has(classEraBC) && !m.Has(classEraQ) || abs32(e.year) > lastYear {
			return false
		}
	}
	e.kind = kindYear
	f.add(e)
	return true
}

func abs32(n int32) int32 { return max(n, -n) }

// makeYearEra reads a year with its era, «2003م»; «م» is also a metre, so a short number needs more.
func makeYearEra(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	if p := m.Part(classNum); p != nil {
		e.year = p.Token.Value
		if m.Has(classEraAD) && !m.Has(classEraQ) || e.year == 0 || e.year > lastYear {
			return false
		}
		if m.Has(classEraBC) || m.Has(classEraQ) {
			e.year = -e.year
		}
	} else if len(m.Parts) == 2 && m.Has(classEraAD) && e.year < 1500 && f.d.Words[m.Next-1].Gap != 0 {
		return false // «1000 م مربع»
	}
	e.kind = kindYear
	f.add(e)
	return true
}

// makeYearAlone reads four digits without a frame: a year unless they count or number something.
func makeYearAlone(f *finder, m *rule.Match) bool {
	w, next := int(m.First), int(m.Next)
	p := m.Part(classYear)
	v := p.Token.Value
	if v < 1800 || v > 2100 || m.Cut != 0 || f.d.Words[w].Kind != text.Digits || f.behind(m, cueNumbered) || f.signed(w) {
		return false
	}
	if next < len(f.d.Words) && uint16(f.d.Words[next].Gap)&^f.space == 0 && f.counted(next) {
		return false
	}
	f.add(expr{kind: kindYear, year: v})
	return true
}

// signed reports whether signs make the digits of word w part of an address, a telephone number or a code.
func (f *finder) signed(w int) bool {
	const inside = arabic.Hyphen | arabic.Slash | arabic.Colon | arabic.Other | arabic.Dot
	for _, at := range []int{w, w + 1} {
		if at <= 0 || at >= len(f.d.Words) {
			continue
		}
		gap := f.d.Words[at].Gap
		other := at - 1 + at - w // the neighbour: w-1 or w+1
		if at == w+1 {
			other = w + 1
		}
		if gap&inside != 0 && gap&arabic.Space == 0 && f.d.Words[other].Kind != text.Arabic {
			return true
		}
		if gap == 0 && f.d.Words[other].Kind == text.Latin {
			return true
		}
	}
	return false
}

// counted reports whether word w is a noun that a number counts: one that is listed, or one in the accusative, as nouns behind
// 11 to 99 are.
func (f *finder) counted(w int) bool {
	if f.cue(w, cueCounted) || f.isAt(w, classUnit) || f.isAt(w, classPlural) {
		return true
	}
	letters := f.d.Fold(w)
	n := len(letters)
	return f.d.Words[w].Kind == text.Arabic && n > 3 && letters[n-1] == arabic.Alef && letters[n-2] != arabic.Waw && f.d.Words[w].Spelt&arabic.Maqsura == 0 &&
		!(letters[0] == arabic.Alef && letters[1] == arabic.Lam) && len(f.lattice.Tokens(w)) == 0 && !f.country(letters)
}

// country reports whether a word in alef ends as names of countries do, which no number counts: «2011 سوريا».
func (f *finder) country(letters []byte) bool {
	n := len(letters)
	return letters[n-2] == arabic.Yeh || letters[n-2] == arabic.Kaf
}

// makeYearList makes one range of years that touch, and else one expression a year.
func makeYearList(f *finder, m *rule.Match) bool {
	var tail expr
	f.fill(&tail, m)
	tail.kind = kindYear
	var at [12]int
	n := 0
	for i := range m.Parts {
		if m.Parts[i].Class == classYear && n < len(at) {
			at[n] = i
			n++
		}
	}
	year := func(i int) expr {
		e := tail
		e.year = m.Parts[at[i]].Token.Value
		return e
	}
	touch := true
	for i := 1; i < n; i++ {
		touch = touch && year(i).year == year(i-1).year+1
	}
	if touch {
		f.addRange(year(0), year(n-1))
		return true
	}
	for i := range n {
		e := f.add(year(i))
		if i > 0 {
			e.first, e.cut = int32(m.Parts[at[i]].Word), m.Parts[at[i]].Token.Cut
		}
		if i < n-1 {
			e.next, e.closed = int32(m.Parts[at[i]].Token.Next), false
		}
	}
	return true
}

func makeYearRange(f *finder, m *rule.Match) bool {
	var tail expr
	f.fill(&tail, m)
	tail.kind = kindYear
	a, b := tail, tail
	k := 0
	for i := range m.Parts {
		if m.Parts[i].Class == classYear {
			if k++; k == 1 {
				a.year = m.Parts[i].Token.Value
			} else {
				b.year = m.Parts[i].Token.Value
			}
		}
	}
	framed := m.Has(classYearWord) || m.Has(classYearsWord) || m.Has(classBetween) || m.Has(classTo)
	if a.year >= b.year || !framed && (b.year-a.year > 60 || a.year < 1800 || f.behind(m, cueNumbered) || f.run(m)) {
		return false
	}
	if int(m.Next) < len(f.d.Words) && uint16(f.d.Words[m.Next].Gap)&^f.space == 0 && f.cue(int(m.Next), cueCounted) {
		return false
	}
	f.addRange(a, b)
	return true
}

func makeFiscal(f *finder, m *rule.Match) bool {
	var e expr
	e.kind, e.unit = kindPeriod, unitFiscal
	if p := m.Part(classYear); p != nil {
		e.year = p.Token.Value
	}
	for i := range m.Parts {
		switch m.Parts[i].Class {
		case classRelPast, classRelNext, classRelThis, classRelLast, classRelNext2, classRelPast2:
			e.rel = rel{true, int8(m.Parts[i].Token.Value)}
		}
	}
	f.add(e)
	return true
}

// makeDecade reads «الثمانينيات», of the last century where none is said, or of this one where it was said so.
func makeDecade(f *finder, m *rule.Match) bool {
	p := m.Part(classDecadeWord)
	if p == nil {
		p = m.Part(classTheDecades)
	}
	if len(m.Parts) == 1 && p.Class == classDecadeWord && f.d.Words[m.First].Gap == 0 && m.First > 0 {
		return false
	}
	e := expr{kind: kindPeriod, unit: decades, sub: int8(p.Token.Value / 10)}
	f.century(&e, m)
	f.add(e)
	return true
}

// makeDecadeNth reads a decade by its place in a century: «العقد الأول من القرن الحالي».
func makeDecadeNth(f *finder, m *rule.Match) bool {
	e := expr{kind: kindPeriod, unit: decades, sub: 9}
	if p := m.Part(classNthM); p != nil && p.Word < m.Part(classTheCentury).Word {
		e.sub = int8(min(p.Token.Value, 11)) - 1
	}
	for len(m.Parts) > 0 && m.Parts[0].Class != classThis && m.Parts[0].Class != classTheCentury {
		m.Parts = m.Parts[1:]
	}
	f.century(&e, m)
	if e.sub < 0 || e.sub > 9 {
		return false
	}
	f.add(e)
	return true
}

// century sets the year in which the century begins that the match names, or counts it from now.
func (f *finder) century(e *expr, m *rule.Match) {
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classNthM, classNum, classTheNum:
			e.year = 100*p.Token.Value - 99
		case classRelPast, classRelThis, classThis:
			e.rel = rel{true, int8(p.Token.Value)}
		case classEraBC, classEraQ:
			e.year = -e.year
		case classEraAH:
			e.hijri = true
		}
	}
}

func makeCentury(f *finder, m *rule.Match) bool {
	e := expr{kind: kindPeriod, unit: centuries}
	f.century(&e, m)
	if abs32(e.year) > 3000 || e.year == 0 {
		return false
	}
	f.add(e)
	return true
}

func makeQuarter(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	e.kind, e.unit, e.sub, e.day = kindPeriod, quarters, e.day, 0
	if m.Has(classTheHalf) {
		e.unit = unitHalf
	}
	if m.Has(classRelLast) {
		e.sub = 4
		if e.unit == unitHalf {
			e.sub = 2
		}
		e.rel = rel{}
	}
	if e.sub < 1 || e.sub > 4 || e.unit == unitHalf && e.sub > 2 {
		return false
	}
	f.add(e)
	return true
}

func makeSeason(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	p := m.Part(classSeason)
	if p == nil {
		p = m.Part(classTheSeason)
	}
	e.kind, e.unit, e.sub = kindPeriod, unitSeason, int8(p.Token.Value)
	f.add(e)
	return true
}

// makeSeasonAlone reads «في الصيف»; «الربيع» alone is more often a movement than a season.
func makeSeasonAlone(f *finder, m *rule.Match) bool {
	if !f.afterLink(m) || m.Parts[0].Token.Value == int32(spring) {
		return false
	}
	if next := int(m.Next); next < len(f.d.Words) && uint16(f.d.Words[next].Gap)&^f.space == 0 && f.d.Words[next].Kind == text.Arabic {
		if letters := f.d.Fold(next); len(letters) > 3 && letters[0] == arabic.Alef && letters[1] == arabic.Lam {
			return false
		}
	}
	f.add(expr{kind: kindPeriod, unit: unitSeason, sub: int8(m.Parts[0].Token.Value)})
	return true
}

func makeWeekOf(f *finder, m *rule.Match) bool {
	var e expr
	f.fillParts(&e, m.Parts[2:])
	e.kind, e.unit = kindPeriod, weeks
	e.sub = int8(min(m.Parts[1].Token.Value, 99))
	if e.sub == 0 || e.sub > 53 || e.month != 0 && e.sub > 5 {
		return false
	}
	f.add(e)
	return true
}

func makeWeekend(f *finder, m *rule.Match) bool {
	e := expr{kind: kindPeriod, unit: unitWeekend}
	for i := range m.Parts {
		switch m.Parts[i].Class {
		case classRelPast, classRelNext, classRelThis, classRelLast:
			e.rel = rel{true, int8(m.Parts[i].Token.Value)}
		case classThis:
			e.rel = rel{true, 0}
		}
	}
	f.add(e)
	return true
}

// The feasts that move within a month, by their number in words.tsv.
const (
	thanksgiving = 20001
	fathersDay   = 20002
)

func makeFeast(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	v := m.Part(classFeast).Token.Value
	switch {
	case v == thanksgiving:
		e.kind, e.unit, e.sub, e.month, e.weekday, e.hijri = kindPeriod, days, 4, 11, 4, false
	case v == fathersDay:
		e.kind, e.unit, e.sub, e.month, e.weekday, e.hijri = kindPeriod, days, 3, 6, 7, false
	default:
		e.kind, e.hijri = kindDay, v > 10000
		e.month, e.day = int8(v%10000/100), int8(v%100)
	}
	f.add(e)
	return true
}

// makeFeastDay reads «أول أيام عيد الفطر».
func makeFeastDay(f *finder, m *rule.Match) bool {
	n := m.Parts[0].Token.Value
	if unit(m.Parts[1].Token.Value) != days || n > 4 {
		return false
	}
	sub := *m
	sub.Parts = m.Parts[2:]
	if !makeFeast(f, &sub) {
		return false
	}
	e := &f.exprs[len(f.exprs)-1]
	e.day += int8(n - 1)
	return e.kind == kindDay
}
