package date

import (
	"strings"

	"github.com/khabar-go/khabar/internal/rule"
)

// makeClock reads a time of day: «الساعة الثالثة والنصف عصرا», «14:30 بتوقيت غرينتش».
func makeClock(f *finder, m *rule.Match) bool {
	e := expr{kind: kindClock, clocked: true, minute: -1, second: -1, digital: !m.Has(classHourWord)}
	n, less := 0, false
	for i := range m.Parts {
		p := &m.Parts[i]
		v := p.Token.Value
		switch p.Class {
		case classNthF, classDayNum, classDigit, classNum:
			if v > 99 {
				return false
			}
			f.clockNumber(&e, n, int8(v), less)
			n++
		case classFrac:
			f.clockNumber(&e, 1, int8((v*60+500)/1000), less)
			n = 2
		case classLess15:
			less = true
		case classPartAcc, classPartThe, classPartOf:
			if e.part == 0 {
				e.part = int16(v)
			}
		case classTonight:
			e.part, e.off = int16(night), rel{true, int8(v)}
		case classZone:
			e.zoned = true
		}
	}
	if f.notClock(m, &e, n) || m.Has(classTonight) && !f.stops(int(m.Next)) || f.betweenHours(m) {
		return false
	}
	e.hour = hourOfDay(e.hour, e.part)
	if e.hour < 0 || e.hour > 24 || e.minute > 59 || e.second > 59 || e.hour == 24 && e.minute > 0 {
		return false
	}
	if e.hour == 24 {
		e.hour = 0
	}
	f.add(e)
	return true
}

// makeClockAlone reads «في السابعة», an hour only behind a preposition and at the end of what is said.
func makeClockAlone(f *finder, m *rule.Match) bool {
	w, next := int(m.First), int(m.Next)
	v := m.Parts[0].Token.Value
	if v > 12 || !f.stops(next) || m.Cut != 0 || w == 0 || !f.linked(w-1, classOn) && f.verb(w-1) != Future || next-w < 2 && v > 10 {
		return false
	}
	f.add(expr{kind: kindClock, clocked: true, digital: true, hour: int8(v), minute: -1, second: -1})
	return true
}

// stops reports whether what is said ends before word w: a number before it counts nothing.
func (f *finder) stops(w int) bool {
	return w >= len(f.d.Words) || uint16(f.d.Words[w].Gap)&^f.space != 0
}

// betweenHours reports whether the second number of a match is no minute but the second hour of «بين 5 و6 مساء».
func (f *finder) betweenHours(m *rule.Match) bool {
	return m.Parts[0].Class == classDayNum && m.Has(classNum) && !m.Has(classMinuteWord) && m.First > 0 && f.isAt(int(m.First)-1, classBetween)
}

// makeClockDigits reads an hour and its minutes without a sign between: «1140 صباحا».
func makeClockDigits(f *finder, m *rule.Match) bool {
	p, part := m.Part(classDigit), m.Part(classPartAcc)
	v := p.Token.Value
	e := expr{kind: kindClock, clocked: true, digital: true, hour: int8(v / 100), minute: int8(v % 100), second: -1, part: int16(part.Token.Value)}
	e.zoned = m.Has(classZone)
	if f.d.Words[p.Word].N != 4 || f.d.Words[part.Word].N < 3 || e.hour < 1 || e.hour > 12 || e.minute > 59 || f.run(m) {
		return false
	}
	e.hour = hourOfDay(e.hour, e.part)
	f.add(e)
	return true
}

// makeMidPart reads «منتصف-الليل» and «منتصف-النهار».
func makeMidPart(f *finder, m *rule.Match) bool {
	part := partMidnight
	switch p := &m.Parts[1]; {
	case p.Class != classPartThe:
		part = partNoon
	case p.Token.Value != int32(night):
		return false
	}
	f.add(expr{kind: kindPart, part: int16(part)})
	return true
}

// clockNumber sets hour, minute or second, the n-th number; less counts the minutes back from the hour: «الثامنة إلا ربعا».
func (f *finder) clockNumber(e *expr, n int, v int8, less bool) {
	switch {
	case n == 0:
		e.hour = v
	case less:
		e.hour, e.minute = (e.hour+23)%24, 60-v
	case n == 1:
		e.minute = v
	case n == 2:
		e.second = v
	}
}

// notClock reports whether numbers with a colon or a part of the day are a score, a verse or a count after all.
func (f *finder) notClock(m *rule.Match, e *expr, n int) bool {
	if n == 0 || f.run(m) {
		return true
	}
	if e.digital && m.Parts[0].Class == classDigit {
		// «2:1»: minutes have two digits.
		if p := secondDigit(m); p != nil && f.d.Words[p.Word].N != 2 {
			return true
		}
	}
	if e.digital && m.Parts[0].Class == classDayNum {
		p := m.Part(classPartAcc)
		return p != nil && f.d.Words[p.Word].N == 1 && e.minute < 0 // «100 م» is a length, «5 م» too
	}
	return false
}

func secondDigit(m *rule.Match) *rule.Part {
	n := 0
	for i := range m.Parts {
		if m.Parts[i].Class == classDigit {
			if n++; n == 2 {
				return &m.Parts[i]
			}
		}
	}
	return nil
}

// hourOfDay returns the hour of 24 that an hour of 12 in a part of the day is.
func hourOfDay(h int8, part int16) int8 {
	switch int32(part) {
	case int32(morning), partDawn:
		if h == 12 {
			return 0
		}
	case partNoon:
		if h < 10 {
			return h + 12
		}
	case int32(afternoon), int32(evening):
		if h < 12 {
			return h + 12
		}
	case int32(night), partMidnight:
		switch {
		case h == 12:
			return 0
		case h >= 6 && h < 12:
			return h + 12
		}
	}
	return h
}

// makePart reads a part of the day alone.
func makePart(f *finder, m *rule.Match) bool {
	e := expr{kind: kindPart}
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classPartThe, classPartAcc:
			e.part = int16(p.Token.Value)
			if p.Class == classPartAcc && f.d.Words[p.Word].N < 3 && p.Token.Next-p.Word < 2 {
				return false
			}
		case classTonight, classLastNight:
			e.part, e.off = int16(night), rel{true, int8(p.Token.Value)}
		case classThis:
			e.off = rel{true, 0}
		case classRelPast, classRelNext, classRelLast, classRelPast2:
			e.off = rel{true, int8(p.Token.Value)}
		}
	}
	if f.behind(m, cuePrayer) {
		return false
	}
	if len(m.Parts) == 1 && m.Parts[0].Token.Set.Has(classNotAlone) && !f.afterLink(m) && !f.late(m) {
		return false // «الصباح» is a newspaper
	}
	f.add(e)
	return true
}

// late reports whether «وقت متأخر من» or its like stands before the match.
func (f *finder) late(m *rule.Match) bool {
	w := int(m.First)
	_, of := f.linkBefore(w, classOf)
	return of && w > 1 && f.cue(w-2, cueLate)
}

// captured returns the captured expression that a part captures, a copy.
func (f *finder) captured(p *rule.Part) expr { return f.exprs[p.Token.Value] }

// makePartDay joins a part of the day and a day.
func makePartDay(f *finder, m *rule.Match) bool {
	var e expr
	part := int16(0)
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classXDay:
			e = f.captured(p)
		case classXPart:
			x := f.captured(p)
			part = x.part
		case classPartOf:
			part = int16(p.Token.Value)
		}
	}
	e.part = part
	f.add(e)
	return true
}

// makeEarlyHours reads the beginning of a part of the day: «الساعات الأولى من صباح السبت».
func makeEarlyHours(f *finder, m *rule.Match) bool {
	if unit(m.Parts[0].Token.Value) != hours || m.Parts[1].Token.Value != 1 {
		return false
	}
	if !m.Has(classXDay) {
		f.add(f.captured(&m.Parts[len(m.Parts)-1]))
	} else if !makePartDay(f, m) {
		return false
	}
	f.exprs[len(f.exprs)-1].mod = modStart
	return true
}

// makeDayClock joins a day and a clock time, with the part of the day that one of them has.
func makeDayClock(f *finder, m *rule.Match) bool {
	var e, clock expr
	part := int16(0)
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classXDay:
			e = f.captured(p)
		case classXClock, classXDigital:
			clock = f.captured(p)
		case classXPart:
			part = f.captured(p).part
		case classPartOf:
			part = int16(p.Token.Value)
		}
	}
	if m.Has(classApprox) {
		e.mod = modApprox
	}
	if part == 0 {
		part = e.part
	}
	e.clocked, e.hour, e.minute, e.second, e.zoned = true, clock.hour, clock.minute, clock.second, clock.zoned
	e.part = clock.part
	if clock.part == 0 && part != 0 {
		e.hour, e.part = hourOfDay(clock.hour, part), part
	}
	if clock.mod != modNone {
		e.mod = clock.mod
	}
	f.add(e)
	return true
}

// makePartClock joins a part of the day, of a day counted from now, and a clock time: «الليلة حوالي الساعة 7».
func makePartClock(f *finder, m *rule.Match) bool {
	part, clock := f.captured(&m.Parts[0]), f.captured(&m.Parts[len(m.Parts)-1])
	e := clock
	e.off, e.part = part.off, part.part
	if clock.part == 0 {
		e.hour = hourOfDay(clock.hour, part.part)
	}
	if m.Has(classApprox) {
		e.mod = modApprox
	}
	f.add(e)
	return true
}

// makeModified puts a modifier on an expression.
func makeModified(f *finder, m *rule.Match) bool {
	var e expr
	md := modNone
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classXDay, classXMonth, classXYear, classXPeriod, classXClock:
			e = f.captured(p)
		case classStart, classMid, classEnd, classApprox, classSuffix:
			md = mod(p.Token.Value)
		}
	}
	e.mod = md
	f.add(e)
	return true
}

func makeSetClock(f *finder, m *rule.Match) bool {
	var e, clock expr
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classXSet:
			e = f.captured(p)
		case classXClock:
			clock = f.captured(p)
		}
	}
	part := clock.part
	if part == 0 {
		part = e.part
	}
	e.clocked, e.hour, e.minute, e.second, e.part = true, hourOfDay(clock.hour, part), clock.minute, clock.second, part
	f.add(e)
	return true
}

// makeRanged joins two expressions of one kind into a range.
func makeRanged(f *finder, m *rule.Match) bool {
	var ends [2]expr
	n := 0
	for i := range m.Parts {
		switch m.Parts[i].Class {
		case classXDay, classXMonth, classXYear, classXClock, classXDigital, classXMoment, classXPart:
			if n < 2 {
				ends[n] = f.captured(&m.Parts[i])
				n++
			}
		}
	}
	if n < 2 || !m.Has(classTo) && !m.Has(classBetween) && f.stretched(&ends[1]) {
		return false
	}
	f.shareHalf(&ends[0], &ends[1])
	if m.Has(classXMoment) { // «من 3:00 إلى 4:00 غدا»
		first := ends[1]
		first.hour, first.minute, first.second, first.part = ends[0].hour, ends[0].minute, ends[0].second, ends[0].part
		ends[0] = first
	}
	f.addRange(ends[0], ends[1])
	return true
}

// stretched reports whether the sign before e is the stretch of «هـ» and no dash.
func (f *finder) stretched(e *expr) bool {
	gap, ok := strings.CutPrefix(f.d.GapText(int(e.first)), tatweel)
	return ok && !strings.ContainsAny(gap, "-–—"+tatweel)
}

// shareHalf gives a clock time without a part of the day that of the other end: «من 2:00 إلى 4:00 مساء».
func (f *finder) shareHalf(a, b *expr) {
	if a.kind != kindClock && !a.clocked || b.kind != kindClock && !b.clocked {
		return
	}
	if a.part == 0 && b.part != 0 {
		if h := hourOfDay(a.hour, b.part); h < b.hour || h == b.hour && a.minute < b.minute {
			a.hour, a.part = h, b.part
		}
	}
	if b.part == 0 && a.part != 0 && b.hour < a.hour && b.hour < 12 {
		b.hour += 12
	}
}

// makeHourRange reads a range of which one end is a bare number: «من 5 إلى 6 مساء».
func makeHourRange(f *finder, m *rule.Match) bool {
	if _, from := f.linkBefore(int(m.First), classFrom); !from && m.Parts[0].Class != classXClock && !m.Has(classHourWord) && !m.Has(classBetween) {
		return false
	}
	var clock, bare expr
	first := false // whether the bare number comes first
	for i := range m.Parts {
		p := &m.Parts[i]
		switch p.Class {
		case classXClock:
			clock = f.captured(p)
		case classNthF, classDayNum:
			if p.Token.Value > 24 {
				return false
			}
			bare = expr{kind: kindClock, clocked: true, hour: int8(p.Token.Value), minute: -1, second: -1, digital: true}
			first = clock.kind != kindClock
		}
	}
	if first {
		f.shareHalf(&bare, &clock)
		f.addRange(bare, clock)
		return true
	}
	f.shareHalf(&clock, &bare)
	f.addRange(clock, bare)
	return true
}
