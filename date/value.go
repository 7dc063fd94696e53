package date

import "time"

// A Value is what a time expression says, as the annotation scheme TIMEX3 writes it: a day or another part of the calendar, a time of day, a length, a
// mere reference, or a range. Values are comparable with == and may be keys of a map; two that print the same are equal. The zero Value says nothing
// and prints as nothing.
//
//	20  202  2025  FY2025            century, decade, year, fiscal year by its first year
//	2025-H1  2025-Q1  2025-SU        half, quarter, season: SP, SU, FA, WI
//	2025-08  2025-W33  2025-08-15    month, ISO week, day
//	2025-W33-5  2025-W33-WE          day of a week from Monday 1, weekend (Saturday and Sunday)
//	2025-08-15T14:30                 day with a clock time: hour, minute or second
//	2025-08-15TMO                    day with a part: MO 06–12, MI 11–13, AF 12–18, EV 18–24, NI 21–06, DT 06–18
//	T14:30  TMO                      time alone
//	XXXX-08-15  XXXX-WXX-4           what is not said: XXXX for a year, XX for a number in it
//	BC0500  BC0500-03-15  BC04       before Christ; there is no year 0
//	P2W  PT40M  P2Y3M1D  P1.5Y       length: ML, CE, DE, Y, Q, M, W, D and after T H, M, S; only the last count may have a fraction
//	PXD                              length of unknown count
//	PRESENT_REF PAST_REF FUTURE_REF  now, lately, soon
//	2011-01-01/2015-01-01            range, its end excluded: two days, two clock times, or .. for an open end
type Value struct {
	form     form
	decimals uint8    // of a length: how many digits of its last count are after the point
	units    uint16   // of a length: bit u is set if it counts unit u
	data     [16]byte // one or two points, or the counts of a length, each as a varint of count-unknown
}

// A form is what a Value is, and so how it prints.
type form uint8

const (
	formNone form = iota
	formCentury
	formDecade
	formYear
	formFiscal
	formHalf
	formQuarter
	formSeason
	formMonth
	formWeek
	formDay
	formWeekday
	formTime
	formLength
	formPresent
	formPast
	formFuture
	formRange
)

// The functions below make Values for the finder. A year is as people count it, −500 for 500 BC, and 0 if it is not said; so is a
// month, week or day. Centuries, decades and seasons must be said. All give the zero Value for what does not exist.

func centuryValue(year int) Value          { return placeValue(formCentury, nearestYear(year, 100), 0, 0) }
func decadeValue(year int) Value           { return placeValue(formDecade, nearestYear(year, 10), 0, 0) }
func yearValue(year int) Value             { return placeValue(formYear, year, 0, 0) }
func fiscalValue(year int) Value           { return placeValue(formFiscal, year, 0, 0) }
func halfValue(year, half int) Value       { return placeValue(formHalf, year, half, 0) }
func quarterValue(year, q int) Value       { return placeValue(formQuarter, year, q, 0) }
func seasonValue(year int, s season) Value { return placeValue(formSeason, year, int(s), 0) }
func monthValue(year, month int) Value     { return placeValue(formMonth, year, month, 0) }
func weekValue(year, week int) Value       { return placeValue(formWeek, year, week, 0) }
func weekendValue(year, week int) Value    { return placeValue(formWeekday, year, week, weekend) }
func dayValue(year, month, day int) Value  { return placeValue(formDay, year, month, day) }

func weekdayValue(year, week int, day time.Weekday) Value {
	return placeValue(formWeekday, year, week, (int(day)+6)%7+1)
}

// nearestYear returns the year of a decade or century that is nearest to year 1, by which a point has it.
func nearestYear(year, n int) int {
	switch {
	case year > 0:
		return max(1, year/n*n)
	case year < 0:
		return min(-1, year/n*n)
	}
	return 0
}

func placeValue(f form, year, sub, day int) Value {
	if year < -maxYear || year > maxYear || sub < 0 || sub > 53 || day < 0 || day > 31 {
		return Value{}
	}
	return pointValue(point{year: int16(year), form: f, sub: uint8(sub), day: uint8(day)})
}

func pointValue(p point) Value {
	if p.fault() != "" {
		return Value{}
	}
	v := Value{form: p.form}
	p.pack(v.data[:])
	return v
}

// dateValue returns the day or day and time of d.
func dateValue(d Date) Value {
	if d.IsZero() {
		return Value{}
	}
	y, m, n := d.YMD()
	p := point{year: int16(peopleYear(y)), form: formDay, sub: uint8(m), day: uint8(n)}
	if hour, minute, second, ok := d.Clock(); ok {
		if second == 0 {
			second = -1
		}
		p.setClock(hour, minute, second)
	}
	return pointValue(p)
}

// clockValue returns a time of day alone; minute and second are −1 if they are not said.
func clockValue(hour, minute, second int) Value {
	if !validClock(hour, max(minute, 0), max(second, 0)) || minute < 0 && second >= 0 {
		return Value{}
	}
	p := point{form: formTime}
	p.setClock(hour, minute, second)
	return pointValue(p)
}

// partValue returns a part of a day alone.
func partValue(part dayPart) Value { return pointValue(point{form: formTime, hour: uint8(part)}) }

// at returns the day v at a time of day that clockValue or partValue made. It is the zero Value if v is no day or has a time already.
func (v Value) at(clock Value) Value {
	p, c := v.first(), clock.first()
	if v.form != p.form || !p.takesClock() || p.hour != 0 || clock.form != formTime {
		return Value{}
	}
	p.hour, p.min, p.sec = c.hour, c.min, c.sec
	return pointValue(p)
}

func presentValue() Value { return Value{form: formPresent} }
func pastValue() Value    { return Value{form: formPast} }
func futureValue() Value  { return Value{form: formFuture} }

// rangeValue returns the range from the begin of one Value to the begin of another, both days or both times; the zero Value is an open end.
func rangeValue(from, to Value) Value {
	a, b := from.first(), to.first()
	if a.form != from.form || b.form != to.form || rangeFault(a, b) != "" {
		return Value{}
	}
	return newRange(a, b)
}

func newRange(a, b point) Value {
	v := Value{form: formRange}
	a.pack(v.data[:8])
	b.pack(v.data[8:])
	return v
}

// daysValue is rangeValue for Dates: if only one has a time of day, the other gets its midnight.
func daysValue(from, to Date) Value {
	if !from.IsZero() && !to.IsZero() && (from.clock == 0) != (to.clock == 0) {
		from, to = from.midnight(), to.midnight()
	}
	return rangeValue(dateValue(from), dateValue(to))
}

func (d Date) midnight() Date {
	if d.clock == 0 {
		return d.At(0, 0, 0)
	}
	return d
}

// rangeFault returns why there is no range from a to b, and "" if there is.
func rangeFault(a, b point) string {
	if a.form == formNone && b.form == formNone {
		return "range without an end"
	}
	for _, p := range [...]point{a, b} {
		if p.isPart() || p.form != formNone && p.form != formTime && !p.takesClock() {
			return "the ends of a range are days or clock times"
		}
	}
	if a.form == formNone || b.form == formNone {
		return ""
	}
	if a.form != b.form || (a.hour == 0) != (b.hour == 0) {
		return "the ends of this range are not alike"
	}
	from, _, ok1 := a.span()
	to, _, ok2 := b.span()
	if a == b || ok1 && ok2 && from.Compare(to) >= 0 {
		return "range ends before it begins"
	}
	return ""
}

// first returns the point of v, or the first of a range; the zero point if v has none, or an open begin.
func (v Value) first() point {
	if v.form == formLength {
		return point{}
	}
	return unpackPoint(v.data[:8])
}

// last returns the end of a range.
func (v Value) last() point { return unpackPoint(v.data[8:]) }

// Span returns the interval that v covers, [from, to): two days, or two days with times of day if v has one. ok is false, and the Dates are zero, where v is
// no such interval: for lengths, references, a time alone, what is not wholly said, an open range, a fiscal year (which begins on a different
// day in each country), and where it would end after 9999-12-31. A part of a day may end on the next one.
func (v Value) Span() (from, to Date, ok bool) {
	if v.form != formRange {
		return v.first().span()
	}
	from, _, ok1 := v.first().span()
	to, _, ok2 := v.last().span()
	if !ok1 || !ok2 {
		return Date{}, Date{}, false
	}
	return from, to, true
}

// Length returns how long the length v is, counted in its smallest unit: 27, "month" for P2Y3M and 1.5, "year" for P1.5Y. The units are named
// in English and in the singular. ok is false, and n is 0, if v is no length, if its count is unknown (PXD; the unit is still told),
// or if no number of one unit is as long (P1M2D).
func (v Value) Length() (n float64, unit string, ok bool) {
	if v.form != formLength {
		return 0, "", false
	}
	return v.length()
}

// grain returns the smallest unit of v, as Timex has it.
func (v Value) grain() string {
	switch v.form {
	case formLength:
		return units[v.lastUnit()].name
	case formRange:
		if p := v.first(); p.form != formNone {
			return p.grain()
		}
		return v.last().grain()
	}
	return v.first().grain()
}
