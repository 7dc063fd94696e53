package date

import (
	"fmt"
	"time"

	"github.com/khabar-go/khabar/internal/calendar"
)

// Parse reads a day, alone or with a time of day: "2025-08-15", "2025-08-15T14:30" or "2025-08-15 14:30:05". A year before 1 is written as ISO 8601
// has it, "-0043" for 44 BC.
//
// A time zone is refused, because the day depends on the place that is asked: read such a moment with [time.Parse] and give it, in the location
// wanted, to [FromTime].
func Parse(s string) (Date, error) {
	r := reader{in: s}
	d := r.date()
	if err := r.err("Parse"); err != nil {
		return Date{}, err
	}
	return d, nil
}

// MustParse is Parse for a text known to be right: it panics where Parse returns an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// date reads a Date. It is no use if r has failed.
func (r *reader) date() Date {
	before := r.take("-")
	y := int(r.number(4))
	if before {
		y = -y
	}
	r.want("-")
	start := r.at
	m := int(r.number(2))
	r.want("-")
	d := Of(y, time.Month(m), int(r.number(2)))
	switch {
	case before && y == 0:
		r.failAt(0, "year 0 has no sign")
	case y < minYear:
		r.failAt(0, "year before -9998")
	case d.IsZero():
		r.failAt(start, dayFault(y, m))
	}
	if !r.take("T") && !r.take(" ") {
		return d
	}
	hour, minute, second := r.clock()
	switch {
	case minute < 0:
		r.fail("no minutes")
	case r.next("."):
		r.fail("no fractions of a second are kept")
	case r.next("Z"), r.next("+"), r.next("-"):
		r.fail("no time zones are read; see FromTime")
	}
	return d.At(hour, minute, max(second, 0))
}

// dayFault says why a day of month m, in year y, does not exist.
func dayFault(y, m int) string {
	if n := calendar.MonthDays(y, m); n > 0 {
		return fmt.Sprintf("this month has %d days", n)
	}
	return "no such month"
}

// AppendText appends what String returns. It never fails.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	y, m, day := d.YMD()
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	b = appendDigits(b, int64(y), 4)
	b = appendDigits(append(b, '-'), int64(m), 2)
	b = appendDigits(append(b, '-'), int64(day), 2)
	hour, minute, second, ok := d.Clock()
	if !ok {
		return b, nil
	}
	b = appendDigits(append(b, 'T'), int64(hour), 2)
	b = appendDigits(append(b, ':'), int64(minute), 2)
	if second > 0 {
		b = appendDigits(append(b, ':'), int64(second), 2)
	}
	return b, nil
}

// MarshalText returns what String returns. It never fails.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what Parse reads; empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	v, err := Parse(string(text))
	if err == nil {
		*d = v
	}
	return err
}

// String returns d as ISO 8601 writes it, "2025-08-15" or "2025-08-15T14:30", with seconds where there are any, and "" for the zero Date.
func (d Date) String() string {
	b, _ := d.AppendText(make([]byte, 0, 24))
	return string(b)
}

const tabularMark = " (tabular)"

// String returns h as "1446-09-15", "1446-09" or "1446", with " (tabular)" after it in that calendar, and "" for the zero Hijri.
func (h Hijri) String() string {
	if h.IsZero() {
		return ""
	}
	b := appendDigits(make([]byte, 0, 24), int64(h.Year), 4)
	if h.Month != 0 || h.Day != 0 {
		b = appendDigits(append(b, '-'), int64(h.Month), 2)
	}
	if h.Day != 0 {
		b = appendDigits(append(b, '-'), int64(h.Day), 2)
	}
	if h.Calendar == Tabular {
		b = append(b, tabularMark...)
	}
	return string(b)
}

// MarshalText returns what String returns. It never fails.
func (h Hijri) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText wrote and refuses what does not exist; empty text is the zero Hijri.
func (h *Hijri) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*h = Hijri{}
		return nil
	}
	r := reader{in: string(text)}
	v := Hijri{Year: int16(r.number(4))}
	if r.take("-") {
		v.Month = int16(r.number(2))
		if v.Month == 0 {
			r.fail("no such month")
		}
		if r.take("-") {
			v.Day = int16(r.number(2))
			if v.Day == 0 {
				r.fail("no such day")
			}
		}
	}
	if r.take(tabularMark) {
		v.Calendar = Tabular
	}
	if v.Gregorian().IsZero() {
		r.failAt(0, "no such day")
	}
	if err := r.err("Hijri.UnmarshalText"); err != nil {
		return err
	}
	*h = v
	return nil
}
