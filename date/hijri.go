package date

import (
	"fmt"

	"github.com/khabar-go/khabar/internal/calendar"
)

// A Calendar says how Hijri months are counted.
type Calendar uint8

const (
	// UmmAlQura is the calendar of Saudi Arabia as printed for the years 1343–1500, and Tabular before and after.
	// (The last month of 1342 has 28 days, where the two meet.)
	UmmAlQura Calendar = iota
	// Tabular is the civil calendar: 30 and 29 days in turn, 11 leap years in 30 (2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29), from Friday 622-07-19.
	Tabular
)

// A Hijri is a day of the Islamic calendar, or a whole month (Day is 0) or year (Month is 0 too), as «رمضان 1446» and «عام 1446 هـ» name.
// Years run from 1. The zero Hijri is none of these.
//
// The fields may be set directly: what does not exist, as day 30 of a month of 29 days, has no Gregorian day.
type Hijri struct {
	Year, Month, Day int16
	Calendar         Calendar
}

// maxHijriYear is the year in which the days of a Date end.
const maxHijriYear = 9666

// HijriOf returns day d of month m of year y in the Umm al-Qura calendar, or an error that says why there is no such day.
// For the other calendar, fill in a Hijri and ask for its Gregorian day.
func HijriOf(y, m, d int) (Hijri, error) {
	n := calendar.HijriMonthDays(calendar.UmmAlQura, y, m)
	var reason string
	switch {
	case y < 1 || y > maxHijriYear:
		reason = "year out of range 1–9666"
	case n == 0:
		reason = "no such month"
	case d < 1 || d > n:
		reason = fmt.Sprintf("this month has %d days", n)
	case calendar.HijriDay(calendar.UmmAlQura, y, m, d) > lastDay:
		reason = "day after 9999-12-31"
	default:
		return Hijri{Year: int16(y), Month: int16(m), Day: int16(d)}, nil
	}
	return Hijri{}, fmt.Errorf("date.HijriOf(%d, %d, %d): %s", y, m, d, reason)
}

// of returns the day of d in calendar c, and the zero Hijri if d is zero or before the first Hijri year.
func (c Calendar) of(d Date) Hijri {
	if d.IsZero() {
		return Hijri{}
	}
	y, m, n := calendar.HijriDate(c.kind(), d.number())
	if y < 1 {
		return Hijri{}
	}
	return Hijri{Year: int16(y), Month: int16(m), Day: int16(n), Calendar: c}
}

func (c Calendar) kind() calendar.Hijri {
	if c == Tabular {
		return calendar.Tabular
	}
	return calendar.UmmAlQura
}

// Gregorian returns the day of h, or the first day of its month or year. It is the zero Date if h is zero or does not exist.
func (h Hijri) Gregorian() Date {
	first, n := h.days()
	if n == 0 {
		return Date{}
	}
	return ofDay(first)
}

// span returns the days that h covers, [from, to), or zero Dates if h does not exist or ends with the last Date or later.
func (h Hijri) span() (from, to Date) {
	first, n := h.days()
	from, to = ofDay(first), ofDay(first+n)
	if n == 0 || to.IsZero() {
		return Date{}, Date{}
	}
	return from, to
}

// days returns the first day of h and how many it covers, 0 if h does not exist.
func (h Hijri) days() (first, n int) {
	c := h.Calendar.kind()
	y, m, d := int(h.Year), int(h.Month), int(h.Day)
	if y < 1 || y > maxHijriYear {
		return 0, 0
	}
	n = 1
	switch {
	case m == 0 && d == 0:
		m, d = 1, 1
		n = calendar.HijriDay(c, y+1, 1, 1) - calendar.HijriDay(c, y, 1, 1)
	case d == 0:
		d = 1
		n = calendar.HijriMonthDays(c, y, m)
	}
	if !calendar.HijriValid(c, y, m, d) {
		return 0, 0
	}
	return calendar.HijriDay(c, y, m, d), n
}

// In returns the day of h in calendar c. It is the zero Hijri if h is not one day.
func (h Hijri) In(c Calendar) Hijri {
	if h.Day == 0 {
		return Hijri{}
	}
	return c.of(h.Gregorian())
}

// IsZero reports whether h is the zero Hijri.
func (h Hijri) IsZero() bool { return h == Hijri{} }
