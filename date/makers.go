package date

import (
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A maker turns the match of a row into expressions of f. It reports false if the words say no time after all.
type maker func(f *finder, m *rule.Match) bool

// makerOf returns the maker that a table calls by a name, nil if there is none.
func makerOf(name string) maker {
	switch name {
	case "date":
		return makeDate
	case "dayList":
		return makeDayList
	case "dayTo":
		return makeDayTo
	case "dayRange":
		return makeDayRange
	case "numeric":
		return makeNumeric
	case "numericDay":
		return makeNumericDay
	case "numericMonth":
		return makeNumericMonth
	case "weekdayDay":
		return makeWeekdayDay
	case "nthWeekday":
		return makeNthWeekday
	case "month":
		return makeMonth
	case "monthList":
		return makeMonthList
	case "year":
		return makeYear
	case "yearEra":
		return makeYearEra
	case "yearAlone":
		return makeYearAlone
	case "yearList":
		return makeYearList
	case "yearRange":
		return makeYearRange
	case "fiscal":
		return makeFiscal
	case "decadeNth":
		return makeDecadeNth
	case "decade":
		return makeDecade
	case "century":
		return makeCentury
	case "halfMonth":
		return makeHalfMonth
	case "quarter":
		return makeQuarter
	case "season":
		return makeSeason
	case "seasonAlone":
		return makeSeasonAlone
	case "weekOf":
		return makeWeekOf
	case "weekendOf":
		return makeWeekend
	case "feast":
		return makeFeast
	case "feastDay":
		return makeFeastDay
	}
	return relativeMaker(name)
}

// relativeMaker is makerOf for what counts from now, lengths, clock times and joined expressions.
func relativeMaker(name string) maker {
	switch name {
	case "unit":
		return makeUnit
	case "weekAlone":
		return makeWeekAlone
	case "storyDay":
		return makeStoryDay
	case "units":
		return makeUnits
	case "countedRel":
		return makeCountedRel
	case "lengthTo":
		return makeLengthTo
	case "length":
		return makeLength
	case "ago":
		return makeAgo
	case "nowAgo":
		return makeNowAgo
	case "hence":
		return makeHence
	case "since", "within", "for":
		return makeBehind
	case "set":
		return makeSet
	case "ref":
		return makeRef
	case "clock":
		return makeClock
	case "clockDigits":
		return makeClockDigits
	case "midPart":
		return makeMidPart
	case "clockAlone":
		return makeClockAlone
	case "part":
		return makePart
	case "partClock":
		return makePartClock
	case "earlyHours":
		return makeEarlyHours
	case "partDay":
		return makePartDay
	case "dayClock":
		return makeDayClock
	case "modified":
		return makeModified
	case "setClock":
		return makeSetClock
	case "ranged":
		return makeRanged
	case "hourRange":
		return makeHourRange
	}
	return nil
}

// A filler reads the parts of a match into an expr from left to right.
type filler struct {
	e     *expr
	scope rule.Class // TheYear, TheMonth or TheWeek while what follows says which one; else 0
	this  bool       // هذا stands before
	bc    bool       // the ق of ق.م stands before
	era   int8       // EraAD 1, EraBC −1, EraAH 2, EraAD after ب 1
	year  bool       // a word for year stands before
}

// fill reads all parts of m into e and settles its calendar.
func (f *finder) fill(e *expr, m *rule.Match) {
	f.fillParts(e, m.Parts)
}

func (f *finder) fillParts(e *expr, parts []rule.Part) {
	x := filler{e: e}
	for i := range parts {
		x.part(&parts[i])
	}
	x.finish()
}

func (x *filler) part(p *rule.Part) {
	e, v := x.e, p.Token.Value
	switch p.Class {
	case classWeekday, classWeekdayBare:
		if e.weekday == 0 {
			e.weekday = int8(v)
		} else {
			e.weekday2 = int8(v)
		}
	case classDayNum, classNthM, classNthF:
		e.day = int8(min(v, 99))
	case classMonth, classMonthWeak, classMonthRare:
		x.month(v)
	case classYear:
		e.year = v
	case classNum:
		if x.year {
			e.year = v
		}
	case classYearWord:
		x.year = true
	case classMonthWord, classDayWord:
		e.frame = true
	case classDeictic:
		e.off = rel{true, int8(v)}
	default:
		x.relative(p.Class, v)
	}
}

func (x *filler) month(v int32) {
	if x.e.month == 0 {
		x.e.month, x.e.hijri = int8(v%100), v > 100
		return
	}
	if v > 100 == x.e.hijri && int8(v%100) != x.e.month {
		x.e.note = twinDiffers
	}
}

// relative reads the words that count from now, and eras.
func (x *filler) relative(c rule.Class, v int32) {
	switch c {
	case classThis:
		x.this = true
	case classForYear:
		x.scope = classTheYear
	case classTheYear, classTheMonth, classTheWeek:
		x.scope = c
		x.count(0)
	case classSame:
		x.e.same = true
	case classRelSame:
		x.e.same = true
	case classRelPast, classRelNext, classRelThis, classRelLast, classRelNext2, classRelPast2, classRelPrev, classRelAfter:
		x.count(int8(v))
	case classEraAD:
		x.era = 1
		if x.bc {
			x.era = -1
		}
	case classEraBC:
		x.era = -1
	case classEraQ:
		x.bc = true
	case classEraAH:
		x.era = 2
	}
}

// count says that the unit in scope is n units from now.
func (x *filler) count(n int8) {
	r := rel{true, n}
	switch x.scope {
	case classTheYear:
		x.e.relYear = r
	case classTheMonth:
		x.e.relMonth = r
	case classTheWeek:
		x.e.relWeek = r
	default:
		x.e.rel = r
	}
}

// The years that are Hijri where no era is written: those of the age of newspapers and some before. Gregorian years of that range are
// spoken of too seldom.
const (
	firstHijri = 1330
	lastHijri  = 1470
)

func (x *filler) finish() {
	e := x.e
	if x.this && x.scope == 0 && !e.rel.set {
		e.rel = rel{true, 0}
	}
	switch {
	case x.era == 2 || x.era == 0 && e.month == 0 && e.year >= firstHijri && e.year <= lastHijri:
		e.hijri = true
	case x.era == -1:
		e.year = -e.year
	}
	e.kind = kindYear
	switch {
	case e.day != 0 || e.weekday != 0 || e.off.set:
		e.kind = kindDay
	case e.month != 0:
		e.kind = kindMonth
	}
}

func makeDate(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	if e.month == 0 && e.day > 31 || e.day == 0 && e.kind == kindDay && e.weekday == 0 && !e.off.set {
		return false
	}
	if e.off.set && e.off.n == 0 && len(m.Parts) == 1 && f.behind(m, cueNow) && !f.ahead(m, cueWhichDay) { // «حتى اليوم», «وهو اليوم»
		f.add(expr{kind: kindPresent})
		return true
	}
	if e.note == twinDiffers && f.sideBySide(m) {
		return false
	}
	if f.falseDay(m, &e) || e.kind == kindMonth && f.numbered(m) {
		return false
	}
	f.add(e)
	return true
}

// falseDay reports whether words that look like a day are something else.
func (f *finder) falseDay(m *rule.Match, e *expr) bool {
	switch {
	case f.behind(m, cuePlace): // «مدينة 6 أكتوبر», «مفاعل تموز», «صحيفة اليوم»
		return e.weekday == 0 || e.month != 0
	case e.off.set && e.off.n == 0 && m.Next-m.First == 1:
		return f.paper(m)
	case e.weekday == 1 && m.Next-m.First == 1: // «الاثنين معا»
		return f.ahead(m, cueTwo)
	case e.day != 0 && e.month == 0 && m.Has(classDayNum):
		return f.counts(m.Next)
	}
	return false
}

// behind reports whether the word before the match is of a class of cues.
func (f *finder) behind(m *rule.Match, c rule.Class) bool {
	return m.First > 0 && m.Cut == 0 && f.cue(int(m.First)-1, c)
}

// cue reports whether word w, in some reading, is of a class of cues.
func (f *finder) cue(w int, c rule.Class) bool {
	set := f.g.cues.Classes(f.d, w)
	return set.Has(c)
}

// isAt reports whether word w has a token of a class.
func (f *finder) isAt(w int, c rule.Class) bool {
	tokens := f.lattice.Tokens(w)
	for i := range tokens {
		if tokens[i].Set.Has(c) {
			return true
		}
	}
	return false
}

// linked reports whether word w, in some reading, is of a class of links.tsv.
func (f *finder) linked(w int, c rule.Class) bool {
	set := f.g.links.Classes(f.d, w)
	return set.Has(c)
}

// linkBefore reports whether the word before word w, with nothing but space between, is of a class of links.tsv, and how it is read.
func (f *finder) linkBefore(w int, c rule.Class) (text.Cut, bool) {
	if w == 0 || uint16(f.d.Words[w].Gap)&^f.space != 0 {
		return 0, false
	}
	for cut := text.Whole; cut <= text.Cut1; cut++ {
		if f.d.Words[w-1].Cuts.Has(cut) && f.g.links.Is(f.d, w-1, w, cut, c) {
			return cut, true
		}
	}
	return 0, false
}

// takeFrom takes the «من» before a range into it.
func (f *finder) takeFrom(e *expr) {
	if cut, ok := f.linkBefore(int(e.first), classFrom); ok && e.cut == text.Whole {
		e.first, e.cut = e.first-1, cut
	}
}

// counts reports whether word w is what a number before it counts.
func (f *finder) counts(w uint32) bool {
	return int(w) < len(f.d.Words) && uint16(f.d.Words[w].Gap)&^f.space == 0 && f.cue(int(w), cueCounted)
}
