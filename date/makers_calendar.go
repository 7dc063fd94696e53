package date

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// ahead reports whether the word after the match is of a class of cues; a closing bracket may stand between.
func (f *finder) ahead(m *rule.Match, c rule.Class) bool {
	next := int(m.Next)
	return next < len(f.d.Words) && uint16(f.d.Words[next].Gap)&^(f.space|uint16(arabic.Close|arabic.Quote)) == 0 && f.cue(next, c)
}

// paper reports whether «اليوم» is another day or the name of a newspaper: «اليوم الذي», «أخبار اليوم», «اليوم السابع», or in quotes.
func (f *finder) paper(m *rule.Match) bool {
	first, next := int(m.First), int(m.Next)
	if f.ahead(m, cueWhichDay) {
		return true
	}
	if next < len(f.d.Words) && uint16(f.d.Words[next].Gap)&^f.space == 0 && f.isAt(next, classNthM) {
		return true
	}
	if first > 0 && next < len(f.d.Words) && f.d.Words[next].Gap&arabic.Quote != 0 { // «"المصري اليوم"»
		if f.d.Words[first].Gap&arabic.Quote != 0 || f.d.Words[first-1].Gap&arabic.Quote != 0 {
			return true
		}
	}
	return f.behind(m, cuePlace)
}

// makeDayList makes one range of days that touch, and else one expression a day.
func makeDayList(f *finder, m *rule.Match) bool {
	var tail expr
	f.fill(&tail, m)
	tail.weekday, tail.weekday2, tail.day = 0, 0, 0
	var days [16]expr
	var first, last [16]int // parts
	n, weekdays := 0, 0
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classWeekday:
			weekdays++
			if n < len(days) {
				days[n], first[n], last[n] = tail, i, i
				days[n].weekday = int8(p.Token.Value)
				n++
			}
		case classDayNum, classNthM:
			if weekdays > 0 && !m.Has(classDaysWord) { // «الخميس 14 و15»
				n, weekdays = 0, 0
			}
			if weekdays == n && weekdays > 0 { // «السبت والأحد 14 و15»: the weekdays are named again
				n, weekdays = 0, 0
			}
			if n < len(days) {
				days[n], first[n], last[n] = tail, i, i
				days[n].day = int8(min(p.Token.Value, 99))
				n++
			}
		}
	}
	if n < 2 {
		return false
	}
	for i := range n {
		days[i].kind = kindDay
	}
	if touching(days[:n]) {
		f.addRange(days[0], days[n-1])
		return true
	}
	for i := range n {
		e := f.add(days[i])
		if i > 0 {
			e.first, e.cut = int32(m.Parts[first[i]].Word), m.Parts[first[i]].Token.Cut
		}
		if i < n-1 {
			e.next, e.closed = int32(m.Parts[last[i]].Token.Next), false
		}
	}
	return true
}

// touching reports whether days follow each other.
func touching(days []expr) bool {
	for i := 1; i < len(days); i++ {
		a, b := &days[i-1], &days[i]
		if b.day != a.day+1 && a.day != 0 || a.day == 0 && b.weekday != a.weekday%7+1 {
			return false
		}
	}
	return true
}

// addRange adds a range from a to b over the words of the match, and the «من» before it.
func (f *finder) addRange(a, b expr) {
	at := int32(len(f.ends))
	f.ends = append(f.ends, a, b)
	e := expr{kind: kindRange, a: at, b: at + 1}
	e.mod = a.mod
	x := f.add(e)
	if !f.match.Has(classBetween) {
		f.takeFrom(x)
	}
}

func makeDayRange(f *finder, m *rule.Match) bool {
	split := 0 // the part that begins the second day
	for i := range m.Parts {
		if c := m.Parts[i].Class; c == classDayNum || c == classNthM {
			split = i
		}
	}
	var a, b, tail expr
	for i := split; i > 0; i-- { // a frame before the second day is its own
		if c := m.Parts[i-1].Class; c != classWeekday && c != classDayWord && c != classDeictic {
			break
		}
		split = i - 1
	}
	f.fillParts(&a, m.Parts[:split])
	f.fillParts(&b, m.Parts[split:])
	tail = b
	tail.day, tail.weekday, tail.weekday2, tail.off = a.day, a.weekday, a.weekday2, a.off
	tail.kind = kindDay
	if tail.day == 0 || b.day == 0 || f.behind(m, cuePlace) {
		return false
	}
	f.addRange(tail, b)
	return true
}

// makeDayTo reads a range of which the first day has its month from the second: «من 3 إلى 15/11/1436».
func makeDayTo(f *finder, m *rule.Match) bool {
	b := f.captured(&m.Parts[len(m.Parts)-1])
	a := b
	a.day, a.weekday, a.weekday2, a.off = int8(min(m.Parts[0].Token.Value, 99)), 0, 0, rel{}
	if _, from := f.linkBefore(int(m.First), classFrom); !from || b.day <= a.day || b.month == 0 || b.clocked || b.part != 0 {
		return false
	}
	f.addRange(a, b)
	return true
}

// makeWeekdayDay reads «الخميس 21», a day only if some month near has that weekday on that day: resolve tells, here only the words are
// judged.
func makeWeekdayDay(f *finder, m *rule.Match) bool {
	next := int(m.Next)
	p := m.Part(classDayNum)
	if p != nil && f.d.Words[p.Word].Kind != text.Digits { // «ليوم واحد»
		return false
	}
	if p != nil && next < len(f.d.Words) && uint16(f.d.Words[next].Gap)&^f.space == 0 && f.d.Words[next].Kind == text.Arabic && !f.link(next) {
		return false
	}
	var e expr
	f.fill(&e, m)
	if e.weekday != 0 && p == nil && e.day <= 5 && f.definite(m.Parts[len(m.Parts)-1].Word) { // «الأحد الثاني» is no second of a month
		e.sub, e.day, e.kind, e.unit, e.relMonth = e.day, 0, kindPeriod, days, rel{true, 0}
		f.add(e)
		return true
	}
	if e.day > 31 || e.weekday != 0 && !f.fits(&e) {
		return false
	}
	f.add(e)
	return true
}

// definite reports whether word w begins with the article.
func (f *finder) definite(w uint32) bool {
	letters := f.d.Fold(int(w))
	return len(letters) > 2 && letters[0] == arabic.Alef && letters[1] == arabic.Lam
}

// link reports whether word w is a preposition or the like, which no number counts.
func (f *finder) link(w int) bool {
	return f.linked(w, classIn) || f.linked(w, classTo) || f.linked(w, classFrom) || f.linked(w, classOn) || f.d.Words[w].N <= 2
}

// fits reports whether the day of the month falls on the weekday in one of the months around the reference.
func (f *finder) fits(e *expr) bool {
	y, mo, _ := f.opt.Reference.YMD()
	for n := -2; n <= 2 && y != 0; n++ {
		if d := Of(addMonths(y, int(mo), n, int(e.day))); !d.IsZero() && isoWeekday(d) == int(e.weekday) {
			return true
		}
	}
	return false
}

// makeNthWeekday reads «أول يوم جمعة من يوليو».
func makeNthWeekday(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	e.sub, e.day = e.day, 0
	if e.sub < 1 || e.sub > 5 {
		return false
	}
	e.kind, e.unit = kindPeriod, days
	f.add(e)
	return true
}

// makeMonth reads the name of a month alone, which must not be another word.
func makeMonth(f *finder, m *rule.Match) bool {
	var e expr
	f.fill(&e, m)
	if e.note == twinDiffers && f.sideBySide(m) {
		return false
	}
	sure := e.frame || m.Has(classMonth) && !f.named(m)
	if !sure && (len(m.Parts) == 1 && m.Parts[0].Token.Set.Has(classNotAlone) || !f.afterLink(m)) || f.behind(m, cuePlace) || f.numbered(m) {
		return false
	}
	f.add(e)
	return true
}

// numbered reports whether a number stands before a month that makes no day of it, or a place whose name they are:
// «٨٢ أكتوبر», «مدينة 6 أكتوبر».
func (f *finder) numbered(m *rule.Match) bool {
	w := int(m.First) - 1
	if w < 0 || m.Cut != 0 || f.d.Words[w].Kind != text.Digits || uint16(f.d.Words[m.First].Gap)&^f.space != 0 {
		return false
	}
	return !f.isAt(w, classYear) || w > 0 && f.cue(w-1, cuePlace)
}

// named reports whether a month's name that is often part of other names stands alone without a sign that it is a month.
func (f *finder) named(m *rule.Match) bool {
	for i := range m.Parts {
		if m.Parts[i].Token.Set.Has(classMonthName) && len(m.Parts) == 1 {
			return !f.afterLink(m)
		}
	}
	return false
}

// afterLink reports whether a preposition of time stands before the match.
func (f *finder) afterLink(m *rule.Match) bool {
	if m.Cut != 0 || m.First == 0 {
		return m.Cut != 0 && f.d.Words[m.First].Cuts != 0 && f.d.Letters[f.d.Words[m.First].Letters] != arabic.Waw && f.d.Letters[f.d.Words[m.First].Letters] != arabic.Kaf
	}
	w := int(m.First) - 1
	return uint16(f.d.Words[m.First].Gap)&^f.space == 0 && (f.linked(w, classIn) || f.isAt(w, classWithin) || f.isAt(w, classSince) ||
		f.linked(w, classTo) || f.isAt(w, classStart) || f.isAt(w, classMid) || f.isAt(w, classEnd) || f.isAt(w, classAgo))
}

// monthsTouch reports whether months follow each other.
func monthsTouch(months []expr) bool {
	for i := 1; i < len(months); i++ {
		if months[i].month != months[i-1].month%12+1 {
			return false
		}
	}
	return true
}

// sideBySide reports whether the second name of a month follows the first without a sign.
func (f *finder) sideBySide(m *rule.Match) bool {
	last := -1
	for i := range m.Parts {
		if c := m.Parts[i].Class; c == classMonth || c == classMonthWeak || c == classMonthRare {
			if last == i-1 && last >= 0 && uint16(f.d.Words[m.Parts[i].Word].Gap)&^f.space == 0 {
				return true
			}
			last = i
		}
	}
	return false
}

// makeHalfMonth reads «النصف الثاني من شهر يونيو», the beginning or end of a month.
func makeHalfMonth(f *finder, m *rule.Match) bool {
	var e expr
	f.fillParts(&e, m.Parts[2:])
	half := m.Parts[1].Token.Value
	if half > 2 {
		return false
	}
	if e.month == 0 {
		e.kind, e.unit, e.rel = kindUnit, months, rel{true, e.relMonth.n}
	}
	if e.mod = modStart; half == 2 {
		e.mod = modEnd
	}
	f.add(e)
	return true
}

// makeMonthList reads «يناير وفبراير 2012», as a range if the months touch.
func makeMonthList(f *finder, m *rule.Match) bool {
	var tail expr
	f.fill(&tail, m)
	tail.note = ""
	var months [12]expr
	var at [12]int
	n := 0
	for i := range m.Parts {
		if c := m.Parts[i].Class; (c == classMonth || c == classMonthWeak) && n < len(months) {
			v := m.Parts[i].Token.Value
			if n > 0 && months[n-1].month == int8(v%100) && months[n-1].hijri == (v > 100) { // a second name of the month
				continue
			}
			months[n], at[n] = tail, i
			months[n].month, months[n].hijri = int8(v%100), v > 100
			n++
		}
	}
	if !m.Has(classMonth) && !m.Has(classMonthsWord) && tail.year == 0 && !f.afterLink(m) {
		return false // «شعبان ورمضان» are people
	}
	if n < 2 {
		return false
	}
	touch := m.Has(classBetween)
	if touch {
		n, months[1] = 2, months[n-1]
	}
	touch = touch || monthsTouch(months[:n])
	if touch {
		f.addRange(months[0], months[n-1])
		return true
	}
	for i := range n {
		e := f.add(months[i])
		if i > 0 {
			e.first, e.cut = int32(m.Parts[at[i]].Word), m.Parts[at[i]].Token.Cut
		}
		if i < n-1 {
			last := &m.Parts[at[i+1]-1] // a second name of the month stands after it: «كانون الثاني (يناير) ونيسان»
			e.next, e.closed = int32(last.Token.Next), at[i+1]-1 > at[i] && f.d.Words[last.Word].Gap&arabic.Open != 0
		}
	}
	return true
}
