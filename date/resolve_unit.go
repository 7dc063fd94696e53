package date

import (
	"time"

	"github.com/khabar-go/khabar/internal/calendar"
)

// unit resolves whole units counted from now: «العام الماضي», «الأسبوع المقبل».
func (r *resolver) unit(e *expr, a *answer) {
	base := r.base(e, a)
	if base.IsZero() {
		a.value = [...]func() Value{pastValue, presentValue, futureValue}[sign(e.rel.n)+1]()
		return
	}
	n := int(e.rel.n)
	y, m, _ := base.YMD()
	switch e.unit {
	case centuries:
		a.value = centuryValue(y + 100*n)
	case decades:
		a.value = decadeValue(y + 10*n)
	case years:
		a.value = yearValue(y + n)
	case quarters:
		k := 4*y + (int(m)-1)/3 + n
		a.value = quarterValue(floorDiv(k, 4), k-4*floorDiv(k, 4)+1)
	case months:
		y, m := shiftMonth(y, int(m), n)
		a.value = monthValue(y, m)
	case weeks:
		a.value = weekOfMonday(r.weekOf(base).AddDays(7 * n))
	case days:
		a.value = dateValue(base.AddDays(n))
	default:
		r.clockUnit(e, n, a)
	}
}

// clockUnit resolves hours and shorter units: «الساعة الحالية».
func (r *resolver) clockUnit(e *expr, n int, a *answer) {
	a.typ = "TIME"
	if _, _, _, ok := r.now.Clock(); !ok {
		a.value = [...]func() Value{pastValue, presentValue, futureValue}[sign(e.rel.n)+1]()
		return
	}
	a.value = dateValue(addSeconds(r.now, int64(n)*units[e.unit].seconds))
}

// weekOfMonday returns the ISO week that a Monday begins.
func weekOfMonday(monday Date) Value {
	if monday.IsZero() {
		return Value{}
	}
	y, w := calendar.Week(monday.number())
	return weekValue(peopleYear(y), w)
}

// period resolves quarters, halves, seasons, decades, centuries, weeks of a month, weekends and fiscal years.
func (r *resolver) period(e *expr, a *answer) {
	switch e.unit {
	case quarters, unitHalf, unitFiscal:
		r.partOfYear(e, a)
	case unitSeason:
		r.season(e, a)
	case decades:
		r.decade(e, a)
	case centuries:
		a.value = centuryValue(int(e.year))
		if e.hijri {
			a.value = Value{}
			from, _ := Hijri{Year: int16(e.year), Month: 1, Day: 1, Calendar: r.opt.Calendar}.span()
			to, _ := Hijri{Year: int16(e.year) + 100, Month: 1, Day: 1, Calendar: r.opt.Calendar}.span()
			if !from.IsZero() && !to.IsZero() {
				a.value, a.grain = daysValue(from, to), "century"
			}
		}
	case weeks:
		r.weekOfMonth(e, a)
	case days:
		r.nthWeekday(e, a)
	case unitWeekend:
		r.weekend(e, a)
	}
}

// yearSaid returns the year that e names or counts from now; ok is false if neither is known.
func (r *resolver) yearSaid(e *expr, a *answer) (int, bool) {
	if e.year != 0 {
		return int(e.year), true
	}
	base := r.base(e, a)
	if base.IsZero() {
		return 0, false
	}
	y, _, _ := base.YMD()
	switch {
	case e.relYear.set:
		y += int(e.relYear.n)
	case e.rel.set:
		y += int(e.rel.n)
	}
	return y, true
}

func (r *resolver) partOfYear(e *expr, a *answer) {
	y, _ := r.yearSaid(e, a)
	switch e.unit {
	case quarters:
		a.value = quarterValue(y, int(e.sub))
	case unitHalf:
		a.value = halfValue(y, int(e.sub))
	default:
		a.value = fiscalValue(y)
	}
}

// season resolves a season; one counted from now is the last that is over, or the next that has not begun.
func (r *resolver) season(e *expr, a *answer) {
	y, known := r.yearSaid(e, a)
	if e.year == 0 && !e.relYear.set && known {
		base := r.base(e, a)
		year, m, _ := base.YMD()
		starts := 3 * int(e.sub) // months: March, June, September, December
		y = year
		switch {
		case e.rel.set && e.rel.n < 0:
			if int(m) <= starts+2 {
				y--
			}
		case e.rel.set && e.rel.n > 0:
			if int(m) >= starts {
				y++
			}
		case e.rel.set:
		default:
			y += r.turn(e, starts-int(m), 12)
		}
	}
	a.value = seasonValue(y, season(e.sub))
}

// decade resolves «الثمانينيات»: of the century that is named, else the last that had begun.
func (r *resolver) decade(e *expr, a *answer) {
	y := 1900
	switch ref, _, _ := r.ref.YMD(); {
	case e.year != 0:
		y = floorDiv(int(e.year), 100) * 100
	case e.rel.set && ref != 0:
		a.anchor = r.anchor
		y = (floorDiv(ref, 100) + int(e.rel.n)) * 100
	case ref != 0:
		a.anchor = r.anchor
		if y = floorDiv(ref, 100) * 100; y+10*int(e.sub)+10 > ref {
			y -= 100
		}
	}
	a.value = decadeValue(y + 10*int(e.sub))
}

// weekOfMonth resolves «الأسبوع الأول من أكتوبر»: weeks are counted from the first Monday of the month; of a year, they are ISO weeks.
func (r *resolver) weekOfMonth(e *expr, a *answer) {
	if e.month == 0 && !e.relMonth.set {
		if y, ok := r.yearSaid(e, a); ok {
			w := int(e.sub)
			if w < 0 {
				w = calendar.Weeks(y)
			}
			a.value = weekValue(y, w)
		}
		return
	}
	first, days := r.monthStart(e, a)
	if first.IsZero() {
		return
	}
	monday := first.AddDays((8 - isoWeekday(first)) % 7)
	if e.sub > 0 {
		monday = monday.AddDays(7 * int(e.sub-1))
	} else {
		for last := first.AddDays(days); monday.AddDays(7).Compare(last) < 0 && monday.AddDays(14).Compare(last) <= 0; {
			monday = monday.AddDays(7)
		}
	}
	a.value = weekOfMonday(monday)
}

// monthStart returns the first day of the month that e names or counts from now, and how many days it has.
func (r *resolver) monthStart(e *expr, a *answer) (Date, int) {
	if e.relMonth.set {
		base := r.base(e, a)
		y, m, _ := base.YMD()
		if y == 0 {
			return Date{}, 0
		}
		year, month := shiftMonth(y, int(m), int(e.relMonth.n))
		return Of(year, time.Month(month), 1), calendar.MonthDays(year, month)
	}
	y, ok := r.yearOf(e, int(e.month), 0, a)
	if !ok {
		return Date{}, 0
	}
	if e.hijri {
		from, to := Hijri{Year: int16(y), Month: int16(e.month), Calendar: r.opt.Calendar}.span()
		if from.IsZero() {
			return Date{}, 0
		}
		return from, to.number() - from.number()
	}
	return Of(y, time.Month(e.month), 1), calendar.MonthDays(y, int(e.month))
}

// nthWeekday resolves «أول يوم جمعة من يوليو».
func (r *resolver) nthWeekday(e *expr, a *answer) {
	first, days := r.monthStart(e, a)
	if first.IsZero() {
		return
	}
	n := (int(e.weekday)-isoWeekday(first)+7)%7 + 7*int(e.sub-1)
	if n >= days {
		a.note = "no-such-day"
		return
	}
	a.value = dateValue(first.AddDays(n))
}

// weekend resolves the end of the week: the last in a report of what happened, else that of this week.
func (r *resolver) weekend(e *expr, a *answer) {
	base := r.base(e, a)
	if base.IsZero() {
		a.value = weekendValue(0, 0)
		return
	}
	n := int(e.rel.n)
	if !e.rel.set && r.direction(e) == Past && isoWeekday(base) < 6 {
		n = -1
	}
	monday := base.AddDays(1 - isoWeekday(base) + 7*n)
	a.value, a.grain = daysValue(monday.AddDays(5), monday.AddDays(7)), "day"
}

// clock resolves a time of day without a day: it is on the day that the sentence named, else on that of the reference.
func (r *resolver) clock(e *expr, a *answer) {
	d := Date{}
	switch {
	case e.off.set:
		if d = r.base(e, a); !d.IsZero() {
			d = d.AddDays(int(e.off.n))
		}
	case !r.last.IsZero() && r.d.Words[e.first].Sentence == r.lastIn:
		d, a.anchor = r.last, "text"
	default:
		d = r.base(e, a)
	}
	if !d.IsZero() {
		a.value = dateValue(d)
	}
	r.atClock(e, d, a)
}

// rangeOf resolves a range: each end as it stands, the second after the first.
func (r *resolver) rangeOf(e *expr, a *answer) {
	from, to := r.ends[e.a], r.ends[e.b]
	from.first, to.first = e.first, e.first
	r.lend(&from, &to)
	x := r.answer(&from)
	if to.kind == kindClock && from.kind == kindDay {
		r.last, r.lastIn = x.value.day(), r.d.Words[e.first].Sentence
	}
	if to.weekday != 0 && to.day == 0 && !to.rel.set && !x.value.day().IsZero() {
		saved := r.ref
		r.ref, to.rel = x.value.day(), rel{true, 1}
		y := r.answer(&to)
		r.ref = saved
		r.joinRange(e, a, &x, &y)
		return
	}
	y := r.answer(&to)
	r.joinRange(e, a, &x, &y)
}

// lend gives the first end what only the second says: «من 15 يوليو إلى 3 أغسطس 2022», «من يناير إلى مارس 2020».
func (r *resolver) lend(from, to *expr) {
	if from.year == 0 && to.year != 0 && !from.relYear.set && !from.rel.set && from.month != 0 && from.hijri == to.hijri {
		from.year = to.year
		if from.month > to.month && to.month != 0 {
			from.year--
		}
	}
}

// joinRange makes the value of a range from its ends.
func (r *resolver) joinRange(e *expr, a *answer, x, y *answer) {
	a.typ, a.anchor, a.hijri = x.typ, x.anchor, x.hijri
	a.note = x.note
	if a.note == "" {
		a.note = y.note
	}
	from, _, ok := x.value.Span()
	start, to, ok2 := y.value.Span()
	if !ok || !ok2 {
		a.value = rangeValue(x.value, y.value)
		return
	}
	if x.typ == "TIME" {
		to = start
	}
	a.value = daysValue(from, to)
	if from.Compare(to) >= 0 { // the ends were read in different years
		_, fm, _ := from.YMD()
		_, tm, _ := to.YMD()
		fy, _, fd := from.YMD()
		if fm > tm || to.Compare(from) < 0 {
			a.value = daysValue(Of(fy-1, fm, fd), to)
		}
	}
	a.grain = x.value.grain()
}

// day returns the day that v is, or begins with; the zero Date if it has none.
func (v Value) day() Date {
	from, _, _ := v.Span()
	return from.day0()
}
