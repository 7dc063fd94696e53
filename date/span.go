package date

import "github.com/khabar-go/khabar/internal/calendar"

// span returns what p covers, [from, to); ok is false if a part is not said or a day is out of range.
func (p point) span() (from, to Date, ok bool) {
	first, end, ok := p.daySpan()
	if !ok {
		return Date{}, Date{}, false
	}
	from, to = ofDay(first), ofDay(end)
	switch {
	case p.isPart():
		part := dayParts[p.hour-uint8(morning)]
		from, to = from.after(part.from*3600), from.after(part.to*3600)
	case p.hour != 0:
		s := p.seconds()
		from, to = from.after(s), from.after(s+p.grainSeconds())
	}
	if from.IsZero() || to.IsZero() {
		return Date{}, Date{}, false
	}
	return from, to, true
}

// after returns the time of day that is some seconds after midnight of d.
func (d Date) after(seconds int) Date {
	s := seconds % daySeconds
	return d.AddDays(seconds/daySeconds).At(s/3600, s/60%60, s%60)
}

// seconds returns the seconds from midnight to the clock time of p.
func (p point) seconds() int {
	return (int(p.hour)-1)*3600 + max(0, int(p.min)-1)*60 + max(0, int(p.sec)-1)
}

// grainSeconds returns how long the clock time of p lasts.
func (p point) grainSeconds() int {
	switch {
	case p.sec != 0:
		return 1
	case p.min != 0:
		return 60
	}
	return 3600
}

// daySpan returns the days that p is in, [first, end), as package calendar numbers them.
func (p point) daySpan() (first, end int, ok bool) {
	if p.isVague() {
		return 0, 0, false
	}
	y, sub := p.isoYear(), int(p.sub)
	switch p.form {
	case formCentury:
		first, end = p.yearSpan(100)
	case formDecade:
		first, end = p.yearSpan(10)
	case formYear:
		first, end = monthSpan(y, 1, 12)
	case formHalf:
		first, end = monthSpan(y, 6*sub-5, 6)
	case formQuarter:
		first, end = monthSpan(y, 3*sub-2, 3)
	case formSeason:
		first, end = monthSpan(y, 3*sub, 3)
	case formMonth:
		first, end = monthSpan(y, sub, 1)
	case formWeek:
		first = calendar.WeekDay(y, sub)
		end = first + 7
	case formWeekday:
		first = calendar.WeekDay(y, sub) + int(p.day) - 1
		end = first + 1
		if p.day == weekend {
			first, end = first-2, first
		}
	case formDay:
		first = calendar.Day(y, sub, int(p.day))
		end = first + 1
	}
	return first, end, end > first
}

// isVague reports whether something that p counts is not said.
func (p point) isVague() bool {
	return p.year == 0 || p.sub == 0 && p.form.subYear().most > 0 || p.day == 0 && p.form == formDay
}

// yearSpan returns the days of the n years whose numbers differ in the last digits only.
func (p point) yearSpan(n int) (first, end int) {
	digits := int(p.year) / n * n
	from, to := max(digits, 1), digits+n
	if p.year < 0 { // 499 BC to 400 BC
		from, to = digits-n+2, min(digits, -1)+2
	}
	return calendar.Day(from, 1, 1), calendar.Day(to, 1, 1)
}

// monthSpan returns the days of n months from month m of year y.
func monthSpan(y, m, n int) (first, end int) {
	return calendar.Day(y, m, 1), calendar.Day(calendar.AddMonths(y, m, 1, n))
}

// grain returns the smallest unit of p.
func (p point) grain() string {
	switch {
	case p.sec != 0:
		return "second"
	case p.min != 0:
		return "minute"
	case p.isPart():
		return "daypart"
	case p.hour != 0:
		return "hour"
	}
	return grains[p.form]
}

var grains = [...]string{
	formCentury: "century",
	formDecade:  "decade",
	formYear:    "year",
	formFiscal:  "year",
	formHalf:    "half",
	formQuarter: "quarter",
	formSeason:  "season",
	formMonth:   "month",
	formWeek:    "week",
	formDay:     "day",
	formWeekday: "day",
	formTime:    "hour",
}
