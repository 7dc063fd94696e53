package date

import (
	"cmp"
	"time"

	"github.com/khabar-go/khabar/internal/calendar"
)

// A Date is a civil day, alone («15 أغسطس 2025») or with a time of day. It is on no clock of the world: an article's «15 أغسطس» has no time
// zone, and a zone can move a day. In gives it one.
//
// The zero Date is no day; IsZero tells. Days run from -9998-01-01 (9999 BC) to 9999-12-31 by the Gregorian calendar, also before its time.
// Dates are comparable with == and may be keys of a map. A day and the midnight it begins with are two Dates.
type Date struct {
	day   int32 // days since firstDay, from 1; 0: none
	clock int32 // seconds since midnight, from 1; 0: no time of day
}

const (
	minYear = -9998 // 9999 BC, as far back as four digits say
	maxYear = 9999

	daySeconds = 24 * 60 * 60
)

// The first and last day that a Date holds, counted as package calendar counts.
const (
	firstDay = -4371222
	lastDay  = 2932896
)

// Of returns the day y-m-d. Where there is none, as 30 February, it returns the zero Date: nothing is carried into the next month.
func Of(y int, m time.Month, d int) Date {
	if y < minYear || y > maxYear || !calendar.Valid(y, int(m), d) {
		return Date{}
	}
	return ofDay(calendar.Day(y, int(m), d))
}

// FromTime returns the day and time of day that t shows in its own location, to the second. It returns the zero Date for the zero Time
// and for a year that a Date does not hold.
func FromTime(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	return Of(t.Date()).At(t.Clock())
}

// ofDay returns the day of a number of package calendar, and the zero Date if it is out of range.
func ofDay(day int) Date {
	if day < firstDay || day > lastDay {
		return Date{}
	}
	return Date{day: int32(day - firstDay + 1)}
}

// number returns the day's number in package calendar; d must not be zero.
func (d Date) number() int { return int(d.day) + firstDay - 1 }

// At returns the day of d at a time of day, and the zero Date if d is zero or there is no such time: 24:00 is none.
func (d Date) At(hour, minute, second int) Date {
	if d.IsZero() || !validClock(hour, minute, second) {
		return Date{}
	}
	d.clock = int32(hour*3600+minute*60+second) + 1
	return d
}

func validClock(hour, minute, second int) bool {
	return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
}

// YMD returns the year, month and day of d, and zeros for the zero Date. The year before 1 is 0.
func (d Date) YMD() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	y, m, n := calendar.Date(d.number())
	return y, time.Month(m), n
}

// Clock returns the time of day of d; ok is false if it has none.
func (d Date) Clock() (hour, minute, second int, ok bool) {
	if d.clock == 0 {
		return 0, 0, 0, false
	}
	s := int(d.clock) - 1
	return s / 3600, s / 60 % 60, s % 60, true
}

// Weekday returns the day of the week of d; that of the zero Date means nothing.
func (d Date) Weekday() time.Weekday { return calendar.Weekday(d.number()) }

// AddDays returns the day n days after d, with the time of day of d. It returns the zero Date for the zero Date and when the day is out of range.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n < firstDay-lastDay || n > lastDay-firstDay {
		return Date{}
	}
	to := ofDay(d.number() + n)
	if !to.IsZero() {
		to.clock = d.clock
	}
	return to
}

// Compare returns -1, 0 or +1 as d is before, equal to or after e. The zero Date is before all others, a day before its midnight.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.day, e.day), cmp.Compare(d.clock, e.clock))
}

// IsZero reports whether d is the zero Date, no day.
func (d Date) IsZero() bool { return d == Date{} }

// In returns the moment at which clocks in loc show d, midnight if d has no time of day; a nil loc is UTC. Where clocks are put forward
// past that moment, as at midnight in Cairo, it is one that [time.Date] chooses. The zero Date gives the zero Time.
func (d Date) In(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	if loc == nil {
		loc = time.UTC
	}
	y, m, day := d.YMD()
	hour, minute, second, _ := d.Clock()
	return time.Date(y, m, day, hour, minute, second, 0, loc)
}

// Hijri returns the day of d in the Umm al-Qura calendar; [Hijri.In] gives the other one. It is the zero Hijri for days before 622-07-19,
// the first of the calendar.
func (d Date) Hijri() Hijri { return UmmAlQura.of(d) }
