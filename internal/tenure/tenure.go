// Package tenure reads and compares the days between which someone holds an office, known to the day, the month or the
// year.
package tenure

import (
	"errors"
	"fmt"

	"github.com/khabar-go/khabar/internal/calendar"
	"github.com/khabar-go/khabar/internal/pack"
)

// ErrDay says what a day must look like.
var ErrDay = errors.New("the day is none of 2006, 2006-01 and 2006-01-02")

// A Span is the days that a day, a month or a year covers, half-open, counted from 1970-01-01.
type Span struct {
	From, To int32
	Prec     pack.Precision
}

// Parse reads a day, a month or a year in ISO 8601, or returns ErrDay. Years have four digits.
func Parse(s string) (Span, error) {
	y, m, d, prec, ok := split(s)
	if !ok || y == 0 || !calendar.Valid(y, m, d) {
		return Span{}, ErrDay
	}
	from := int32(calendar.Day(y, m, d))
	return Span{from, After(from, prec), prec}, nil
}

// split takes a day apart by its length.
func split(s string) (y, m, d int, prec pack.Precision, ok bool) {
	y, m, d, ok = 0, 1, 1, true
	switch len(s) {
	case len("2006"):
		prec = pack.Year
	case len("2006-01"):
		prec = pack.Month
		m, ok = number(s[4:])
	case len("2006-01-02"):
		prec = pack.Day
		if m, ok = number(s[4:7]); ok {
			d, ok = number(s[7:])
		}
	default:
		return 0, 0, 0, 0, false
	}
	year, okYear := digits(s[:4])
	return year, m, d, prec, ok && okYear
}

// number reads a hyphen and two digits.
func number(s string) (int, bool) {
	if s[0] != '-' {
		return 0, false
	}
	return digits(s[1:])
}

func digits(s string) (int, bool) {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// After returns the first day after the day, month or year that begins with day.
func After(day int32, prec pack.Precision) int32 {
	y, m, d := calendar.Date(int(day))
	switch prec {
	case pack.Year:
		return int32(calendar.Day(y+1, m, d))
	case pack.Month:
		y, m, d = calendar.AddMonths(y, m, d, 1)
		return int32(calendar.Day(y, m, d))
	}
	return day + 1
}

// First returns the first day of the day, month or year that has day.
func First(day int32, prec pack.Precision) int32 {
	y, m, _ := calendar.Date(int(day))
	switch prec {
	case pack.Year:
		return int32(calendar.Day(y, 1, 1))
	case pack.Month:
		return int32(calendar.Day(y, m, 1))
	}
	return day
}

// Format writes the day, or the month or year that has it, as Parse reads it.
func Format(day int32, prec pack.Precision) string {
	y, m, d := calendar.Date(int(day))
	switch prec {
	case pack.Year:
		return fmt.Sprintf("%04d", y)
	case pack.Month:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// Overlap reports whether two terms have a day in common whatever the days that are not known. A term that ends on the
// day, or in the month or year, in which the other begins does not overlap it.
func Overlap(a, b pack.Term) bool {
	return lastFirstDay(a) < firstLastDay(b) && lastFirstDay(b) < firstLastDay(a)
}

// lastFirstDay returns the latest day on which t may begin.
func lastFirstDay(t pack.Term) int32 {
	if t.From == pack.Always {
		return t.From
	}
	return After(t.From, t.FromPrec) - 1
}

// firstLastDay returns the earliest day on which t may end.
func firstLastDay(t pack.Term) int32 {
	if t.To == pack.Ever {
		return t.To
	}
	return First(t.To-1, t.ToPrec)
}
