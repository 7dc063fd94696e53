package date

import (
	"time"

	"github.com/khabar-go/khabar/internal/calendar"
)

// date returns the day that e means, or the zero Date and the value that says what is known.
func (r *resolver) date(e *expr, a *answer) (Date, Value) {
	switch {
	case e.day != 0 && e.month != 0:
		return r.monthDay(e, a)
	case e.day != 0:
		return r.dayOfMonth(e, a)
	case e.off.set:
		base := r.base(e, a)
		if base.IsZero() {
			return Date{}, [...]func() Value{pastValue, presentValue, futureValue}[sign(e.off.n)+1]()
		}
		return base.AddDays(int(e.off.n)), Value{}
	}
	return r.weekday(e, a)
}

func sign(n int8) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// monthDay resolves a day of a named month.
func (r *resolver) monthDay(e *expr, a *answer) (Date, Value) {
	y, known := r.yearOf(e, int(e.month), int(e.day), a)
	if !known {
		if e.hijri {
			a.hijri = Hijri{Month: int16(e.month), Day: int16(e.day), Calendar: r.opt.Calendar}
			return Date{}, Value{}
		}
		return Date{}, dayValue(0, int(e.month), int(e.day))
	}
	d, h := r.whole(y, int(e.month), int(e.day), e.hijri)
	a.hijri = h
	if d.IsZero() {
		a.note, a.hijri = "no-such-day", Hijri{}
	}
	return d, Value{}
}

// yearOf returns the year of a month, and of a day in it unless day is 0, as the expression says it or the tense tells.
func (r *resolver) yearOf(e *expr, month, day int, a *answer) (int, bool) {
	if e.year != 0 {
		return int(e.year), true
	}
	base := r.base(e, a)
	if base.IsZero() {
		return 0, false
	}
	y, m, d := r.parts(base, e.hijri)
	switch {
	case e.relYear.set:
		return y + int(e.relYear.n), true
	case e.same:
		return y, true
	case e.rel.set && e.rel.n == 0:
		return y, true
	}
	at, of := month*40, m*40 // where in the year: months, and days if they are said
	if day != 0 {
		at, of = at+day, of+d
	}
	if e.rel.set {
		switch {
		case e.rel.n < 0 && at >= of:
			y--
		case e.rel.n > 0 && at <= of:
			y++
		}
		if e.rel.n == 2 || e.rel.n == -2 {
			y += int(e.rel.n) / 2
		}
		return y, true
	}
	return y + r.turn(e, at-of, 12*40), true
}

// parts returns year, month and day of d in a calendar.
func (r *resolver) parts(d Date, hijri bool) (int, int, int) {
	if hijri {
		h := r.opt.Calendar.of(d.AddDays(-r.opt.HijriShift))
		return int(h.Year), int(h.Month), int(h.Day)
	}
	y, m, n := d.YMD()
	return y, int(m), n
}

// turn returns how many cycles to go from the present one to the one that e means, where ahead is how far its place in the cycle lies
// after the reference.
func (r *resolver) turn(e *expr, ahead, cycle int) int {
	if cycle > 100 && r.opt.Direction == AsReported && (abs(ahead) < cycle/4 || cycle-abs(ahead) < cycle/4) {
		return r.nearest(ahead, cycle)
	}
	switch r.direction(e) {
	case Past:
		if ahead > 0 {
			return -1
		}
	case Future:
		if ahead < 0 {
			return 1
		}
	default:
		if cycle == 7 && ahead > 0 {
			return -1
		}
		if cycle > 7 {
			return r.nearest(ahead, cycle)
		}
	}
	return 0
}

// nearest is turn for the nearest place of a cycle. A day of the year that is near needs no tense: who speaks of a farther one names the year.
func (r *resolver) nearest(ahead, cycle int) int {
	switch {
	case 2*ahead > cycle:
		return -1
	case 2*ahead < -cycle:
		return 1
	}
	return 0
}

func abs(n int) int { return max(n, -n) }

// direction returns where an expression without further word lies: as the tense of the sentence tells, else as the options say.
func (r *resolver) direction(e *expr) Direction {
	if t := r.tense(int(e.first)); t != AsReported {
		return t
	}
	return r.opt.Direction
}

// dayOfMonth resolves a day without a month: «15 من الشهر الجاري», «الخميس 21».
func (r *resolver) dayOfMonth(e *expr, a *answer) (Date, Value) {
	base := r.base(e, a)
	if base.IsZero() {
		return Date{}, dayValue(0, 0, int(e.day))
	}
	y, m, d := r.parts(base, e.hijri)
	if e.relMonth.set {
		y, m = shiftMonth(y, m, int(e.relMonth.n))
		at, h := r.whole(y, m, int(e.day), e.hijri)
		a.hijri = h
		if at.IsZero() {
			a.note = "no-such-day"
		}
		return at, Value{}
	}
	if e.weekday != 0 {
		for _, n := range [...]int{0, -1, 1, -2, 2} {
			y, m := shiftMonth(y, m, n)
			if at := Of(y, time.Month(m), int(e.day)); !at.IsZero() && isoWeekday(at) == int(e.weekday) {
				return at, Value{}
			}
		}
	}
	y, m = shiftMonth(y, m, r.turn(e, int(e.day)-d, 30))
	return Of(y, time.Month(m), int(e.day)), Value{}
}

// shiftMonth returns the month n months after month m of year y.
func shiftMonth(y, m, n int) (int, int) {
	k := 12*y + m - 1 + n
	return floorDiv(k, 12), k - 12*floorDiv(k, 12) + 1
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// addMonths returns the day d, or the last before it, of the month n months after month m of year y, as Of takes it.
func addMonths(y, m, n, d int) (int, time.Month, int) {
	y, m = shiftMonth(y, m, n)
	return y, time.Month(m), min(d, calendar.MonthDays(y, m))
}

// isoWeekday returns the day of the week from Monday 1.
func isoWeekday(d Date) int { return (int(d.Weekday())+6)%7 + 1 }

// weekday resolves a day of the week.
func (r *resolver) weekday(e *expr, a *answer) (Date, Value) {
	base := r.base(e, a)
	if base.IsZero() {
		return Date{}, weekdayValue(0, 0, time.Weekday(e.weekday%7))
	}
	ahead := int(e.weekday) - isoWeekday(base)
	switch {
	case e.relWeek.set:
		return r.weekOf(base).AddDays(7*int(e.relWeek.n) + int(e.weekday) - 1), Value{}
	case e.rel.set && e.rel.n > 0:
		return base.AddDays((ahead+6)%7 + 1 + 7*int(e.rel.n-1)), Value{}
	case e.rel.set && e.rel.n < 0:
		return base.AddDays(-((6-ahead)%7 + 1) + 7*int(e.rel.n+1)), Value{}
	case e.rel.set:
		return base.AddDays((ahead + 7) % 7), Value{}
	}
	return base.AddDays(ahead + 7*r.turn(e, ahead, 7)), Value{}
}

// weekOf returns the Monday of the week of d: the one in the week that begins as the options say.
func (r *resolver) weekOf(d Date) Date {
	start := d.AddDays(-((int(d.Weekday()) - int(r.opt.WeekStart) + 7) % 7))
	return start.AddDays((8 - int(r.opt.WeekStart)) % 7)
}
