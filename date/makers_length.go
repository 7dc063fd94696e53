package date

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// makeUnit reads a whole unit counted from now: «العام الماضي», «هذا الشهر», «نهاية العام».
func makeUnit(f *finder, m *rule.Match) bool {
	e := expr{kind: kindUnit, rel: rel{true, 0}}
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classTheUnit, classTheYear, classTheMonth, classTheWeek, classTheQuarter:
			e.unit = unit(p.Token.Value)
		case classRelPast, classRelNext, classRelThis, classRelLast, classRelNext2, classRelPast2, classRelPrev, classRelAfter:
			e.rel.n = int8(p.Token.Value)
		case classRelSame, classSame:
			e.same = true
		case classStart, classMid, classEnd:
			e.mod = mod(p.Token.Value)
		}
	}
	if m.Has(classRelAfter) && e.unit == hours || len(m.Parts) < 2 || e.mod != modNone && e.unit == years && f.yearNext(m) {
		return false // «نهاية العام 2014» is of the second stratum
	}
	f.add(e)
	return true
}

// yearNext reports whether the number of a year follows a match.
func (f *finder) yearNext(m *rule.Match) bool {
	next := int(m.Next)
	return next < len(f.d.Words) && uint16(f.d.Words[next].Gap)&^f.space == 0 && f.isAt(next, classYear)
}

// makeWeekAlone reads «الأسبوع» behind what begins, ends or goes on in it: «ختام تعاملات الأسبوع».
func makeWeekAlone(f *finder, m *rule.Match) bool {
	if !f.behind(m, cueWeek) {
		return false
	}
	f.add(expr{kind: kindUnit, unit: weeks, rel: rel{true, 0}})
	return true
}

// makeStoryDay reads a day counted from the day that the story has reached: «اليوم التالي».
func makeStoryDay(f *finder, m *rule.Match) bool {
	e := expr{kind: kindDay, same: true, off: rel{true, 0}}
	for i := range m.Parts {
		if c := m.Parts[i].Class; c == classRelAfter || c == classRelPrev {
			e.off.n = int8(m.Parts[i].Token.Value)
		}
	}
	f.add(e)
	return true
}

// makeUnits reads «الأيام المقبلة» and its like, which name no interval.
func makeUnits(f *finder, m *rule.Match) bool {
	if m.Has(classNthF) && unit(m.Parts[0].Token.Value) == hours && int(m.Next) < len(f.d.Words) && f.linked(int(m.Next), classOf) {
		return false // «الساعات الأولى من صباح السبت» is of the second stratum
	}
	e := expr{kind: kindPresent}
	for i := range m.Parts {
		switch m.Parts[i].Class {
		case classRelPast, classRelLast, classRelPrev, classNthF:
			e.kind = kindPast
		case classRelNext:
			e.kind = kindFuture
		}
	}
	f.add(e)
	return true
}

// A lengthReader adds up the parts of a length: a count, its unit, and the half behind it.
type lengthReader struct {
	v      Value
	count  int64 // thousandths of the unit under way; 0: none
	given  bool  // a count stands
	u      unit
	open   bool // a unit is under way
	failed bool
}

func (r *lengthReader) part(p *rule.Part) {
	v := int64(p.Token.Value)
	switch p.Class {
	case classNum, classTheNum:
		r.flush()
		r.count, r.given = 1000*v, true
	case classDec:
		r.flush()
		r.count, r.given = v, true
	case classFrac:
		switch {
		case r.open:
			r.count += v
			r.given = true
		default:
			r.count, r.given = v, true
		}
	case classUnit, classUnitAlone, classPlural, classTheUnit, classThePlural:
		if r.open { // «عام ونصف العام»
			if u := unit(v); u == r.u {
				return
			}
			r.flush()
		}
		r.u, r.open = unit(v), true
		if !r.given {
			r.count = 1000
		}
	case classDual, classTheDual:
		r.flush()
		r.u, r.open, r.count = unit(v), true, 2000
	case classFew:
		r.flush()
		r.count, r.given = unknown, true
	}
}

// flush adds the unit under way to the length.
func (r *lengthReader) flush() {
	if !r.open {
		return
	}
	count, decimals := r.count, 3
	if count == unknown {
		decimals = 0
	}
	for decimals > 0 && count%10 == 0 {
		count, decimals = count/10, decimals-1
	}
	if r.v == (Value{}) {
		r.v = lengthValue(count, decimals, r.u)
	} else {
		r.v = r.v.and(count, decimals, r.u)
	}
	r.failed = r.failed || r.v == (Value{})
	*r = lengthReader{v: r.v, failed: r.failed}
}

// lengthOf returns the length that the parts of a match say, with what modifies it.
func (f *finder) lengthOf(m *rule.Match) (expr, bool) {
	e := expr{kind: kindLength}
	var r lengthReader
	for i := 0; i < len(m.Parts); i++ {
		p := &m.Parts[i]
		switch p.Class {
		case classApprox, classMore, classLess, classAtLeast, classAtMost, classLeastOf, classSuffix:
			e.mod = mod(p.Token.Value)
		case classPlural, classThePlural:
			if next := i + 1; p.Class == classThePlural && next < len(m.Parts) && (m.Parts[next].Class == classNum || m.Parts[next].Class == classTheNum) {
				r.part(&m.Parts[next]) // «الأشهر الستة»
				i = next
			} else if !r.given {
				r.count, r.given = unknown, true
			}
			r.part(p)
		case classNthF: // «ثانية» is a unit where no number stands before
			if r.open || !r.given {
				r.flush()
				r.u, r.open, r.count = seconds, true, 1000
			}
		default:
			r.part(p)
		}
	}
	r.flush()
	e.length = r.v
	return e, !r.failed && r.v != (Value{}) && !f.framesNext(m)
}

// framesNext reports whether the unit that ends a match is rather the frame of what follows: «قبل عام 2020», «منذ شهر مارس», «بعد يوم الجمعة».
func (f *finder) framesNext(m *rule.Match) bool {
	next := int(m.Next)
	if m.Parts[len(m.Parts)-1].Class != classUnitAlone || next >= len(f.d.Words) || uint16(f.d.Words[next].Gap)&^(f.space|uint16(arabic.Open|arabic.Quote)) != 0 {
		return false
	}
	framed := rule.SetOf(classYear, classDigit, classMonth, classMonthWeak, classWeekday, classWeekdayBare, classDeictic, classFeast, classThis)
	tokens := f.lattice.Tokens(next)
	for i := range tokens {
		if tokens[i].Cut == text.Whole && tokens[i].Set.Meets(&framed) {
			return true
		}
	}
	return false
}

// shorten leaves the last units of a match out, and reports whether a counted one is left.
func shorten(m *rule.Match) bool {
	units := rule.SetOf(classUnit, classUnitAlone, classPlural, classDual)
	for n := len(m.Parts) - 1; n > 0; n-- {
		if p := &m.Parts[n-1]; units.Has(p.Class) && (n > 1 || p.Class == classDual) && m.Parts[n].Class != classFull && m.Parts[n].Class != classSuffix {
			m.Parts, m.Next, m.Closed = m.Parts[:n], p.Token.Next, false
			return true
		}
	}
	return false
}

func makeLength(f *finder, m *rule.Match) bool {
	if n := len(m.Parts); n > 2 && f.framesNext(m) { // «في سبعة أسابيع يوم الجمعة»
		m.Next, m.Closed, m.Parts = m.Parts[n-1].Word, false, m.Parts[:n-1]
	}
	e, ok := f.lengthOf(m)
	for !ok && shorten(m) { // «بين 10 أيام و15 يوما» is two lengths
		e, ok = f.lengthOf(m)
	}
	if p := &m.Parts[0]; p.Class == classTheNum && p.Token.Value == 100 && f.yearNext(m) {
		ok = false // «1.7 في المائة سنة 2019»
	}
	if ok && len(m.Parts) == 2 && m.Has(classFrac) && m.Has(classTheUnit) || ok && m.Parts[0].Class == classDual && f.behind(m, cueStaff) {
		ok = false // «نصف العام» is a place in it, «مدراء عامين» are general
	}
	if _, in := f.linkBefore(int(m.First), classIn); in && m.Cut == text.Whole {
		e.sign = 1
	}
	if ok {
		f.add(e)
	}
	return ok
}

// makeLengthTo reads the two lengths of «من سنة حتى 7 سنوات», the first of which has no number.
func makeLengthTo(f *finder, m *rule.Match) bool {
	if _, from := f.linkBefore(int(m.First), classFrom); !from {
		return false
	}
	second := *m
	second.Parts, second.First, second.Cut = m.Parts[2:], m.Parts[2].Word, text.Whole
	e, ok := f.lengthOf(&second)
	if !ok {
		return false
	}
	x := f.add(expr{kind: kindLength, length: lengthValue(1, 0, unit(m.Parts[0].Token.Value))})
	x.next, x.closed = int32(m.Parts[0].Token.Next), false
	x = f.add(e)
	x.first, x.cut = int32(second.First), text.Whole
	return true
}

// makeAgo reads a length before now: «قبل ثلاث سنوات», «3 أيام مضت»; counted from something else it is the length alone.
func makeAgo(f *finder, m *rule.Match) bool {
	e, ok := f.lengthOf(m)
	if !ok {
		return false
	}
	e.sign = -1
	if m.Has(classFromNow) {
		e.sign = 1
	}
	e.kind = kindAgo
	if m.Has(classAgo) && f.from(m) {
		e.kind, e.sign = kindLength, 0
		f.addBehind(e, m)
		return true
	}
	f.add(e)
	return true
}

// makeNowAgo reads «من الآن ساعة».
func makeNowAgo(f *finder, m *rule.Match) bool {
	e, ok := f.lengthOf(m)
	cut, from := f.linkBefore(int(m.First), classFrom)
	if !ok || !from {
		return false
	}
	e.kind, e.sign = kindAgo, 1
	x := f.add(e)
	x.first, x.cut = x.first-1, cut
	return true
}

// from reports whether something follows from which a length is counted: «قبل يومين من الانتخابات».
func (f *finder) from(m *rule.Match) bool {
	next := int(m.Next)
	return next < len(f.d.Words) && uint16(f.d.Words[next].Gap)&^f.space == 0 && !m.Has(classFromNow) && f.cue(next, cueCounts)
}

// makeHence reads a length after now, «بعد شهرين»: in a report of what happened it is counted from the event before.
func makeHence(f *finder, m *rule.Match) bool {
	e, ok := f.lengthOf(m)
	if !ok {
		return false
	}
	if w := int(m.First) - 1; w >= 0 && len(m.Parts) == 2 && f.isAt(w, classUnit) {
		return false // «يوما بعد يوم»
	}
	e.sign = 1
	if !m.Has(classFromNow) && (f.from(m) || f.tense(int(m.First)) == Past || f.finer(&e)) {
		f.addBehind(e, m)
		if f.from(m) {
			f.exprs[len(f.exprs)-1].sign = 0
		}
		return true
	}
	e.kind = kindAgo
	f.add(e)
	return true
}

// finer reports whether a length counts smaller units than the reference tells: «بعد ثماني دقائق» in a report of a match.
func (f *finder) finer(e *expr) bool {
	_, _, _, clocked := f.opt.Reference.Clock()
	return e.length.lastUnit() >= hours && !clocked && !f.opt.Reference.IsZero()
}

// makeBehind reads a length behind a preposition that stays outside: «منذ ثلاث سنوات», «خلال يومين», «لمدة شهر».
func makeBehind(f *finder, m *rule.Match) bool {
	e, ok := f.lengthOf(m)
	if !ok {
		return false
	}
	if p := m.Part(classTheUnit); p != nil && unit(p.Token.Value) == hours && len(m.Parts) == 2 {
		return false // «على مدار الساعة»
	}
	switch lead := m.Parts[0].Class; lead {
	case classSince:
		e.sign = -1
	case classWithin:
		e.sign = 1
		if e.mod == modNone {
			e.mod = modAtMost
		}
		for i := range m.Parts {
			if c := m.Parts[i].Class; c == classRelPast || c == classRelLast {
				e.sign = -1
			}
		}
	}
	f.addBehind(e, m)
	return true
}

// addBehind adds an expression without the first part of its match.
func (f *finder) addBehind(e expr, m *rule.Match) {
	x := f.add(e)
	x.first, x.cut = int32(m.Parts[0].Token.Next), 0
}

// makeCountedRel reads «الأيام الثلاثة الماضية», «آخر 3 سنوات».
func makeCountedRel(f *finder, m *rule.Match) bool {
	var e expr
	var r lengthReader
	var num *rule.Part
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classNum, classTheNum:
			num = p
		case classRelPast, classRelLast, classEnd:
			e.sign = -1
		case classRelNext:
			e.sign = 1
		}
	}
	if num != nil {
		r.part(num)
	}
	for i := range m.Parts {
		if p := &m.Parts[i]; p != num {
			switch p.Class {
			case classUnit, classPlural, classThePlural, classDual, classTheDual:
				r.part(p)
			}
		}
	}
	r.flush()
	if r.failed || r.v == (Value{}) {
		return false
	}
	e.kind, e.length = kindLength, r.v
	f.add(e)
	return true
}

// makeSet reads what comes again and again: «كل أسبوعين», «يوميا», «كل يوم اثنين».
func makeSet(f *finder, m *rule.Match) bool {
	var e expr
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classWeekday, classWeekdayBare:
			e.weekday = int8(p.Token.Value)
		case classPartOf:
			e.part = int16(p.Token.Value)
		case classStart, classEnd:
			e.mod = mod(p.Token.Value)
		case classAdverb:
			e.length = lengthValue(1, 0, unit(p.Token.Value))
		}
	}
	if e.length == (Value{}) && e.weekday == 0 && e.part == 0 {
		l, ok := f.lengthOf(m)
		if !ok {
			return false
		}
		e.length = l.length
	}
	e.kind = kindSet
	f.add(e)
	return true
}

// makeRef reads references without an interval: «الآن», «مؤخرا», «قريبا».
func makeRef(f *finder, m *rule.Match) bool {
	if f.ahead(m, cueEarly) {
		return false // «سابقا لأوانه»
	}
	f.add(expr{kind: [...]kind{1: kindPresent, 2: kindPast, 3: kindFuture}[m.Parts[0].Token.Value]})
	return true
}
