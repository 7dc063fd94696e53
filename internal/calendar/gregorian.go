// Package calendar counts days: Gregorian and Hijri dates, ISO weeks, months added. It knows no text.
//
// A day is its number, the days since 1970-01-01, so that calendars meet in one whole number and shifting a date is an addition.
// The Gregorian calendar is proleptic and has a year 0 (1 BC), as in ISO 8601. Nothing here fails: functions say in
// their comment which input they expect, and Valid and HijriValid tell it beforehand; days may lie 50 million either way. All are safe for
// concurrent use.
package calendar

import "time"

// Years of 400 repeat exactly, days of the week included. Counting in such cycles from 0000-03-01 puts the leap day at the end
// of a year, and the months' lengths from March on follow one linear rule.
const (
	cycleYears = 400
	cycleDays  = 146097
	// epochOffset is the days from 0000-03-01 to 1970-01-01.
	epochOffset = 719468
)

// Leap reports whether year y has a 29 February.
func Leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// MonthDays returns the length of month m (1–12) of year y, and 0 for another m.
func MonthDays(y, m int) int {
	switch m {
	case 2:
		if Leap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}

// Valid reports whether month m of year y exists and has a day d.
func Valid(y, m, d int) bool { return d >= 1 && d <= MonthDays(y, m) }

// Day returns the number of the day y-m-d. The date must be valid, except that d may be any whole number: day 0 is the
// last of the month before.
func Day(y, m, d int) int {
	m -= 3 // months since March
	if m < 0 {
		m += 12
		y--
	}
	cycle := floorDiv(y, cycleYears)
	y -= cycle * cycleYears
	return cycle*cycleDays + y*365 + y/4 - y/100 + (153*m+2)/5 + d - 1 - epochOffset
}

// Date returns the date of a day.
func Date(day int) (y, m, d int) {
	day += epochOffset
	cycle := floorDiv(day, cycleDays)
	day -= cycle * cycleDays
	y = (day - day/1460 + day/36524 - day/(cycleDays-1)) / 365
	day -= y*365 + y/4 - y/100
	m = (5*day + 2) / 153
	d = day - (153*m+2)/5 + 1
	y += cycle * cycleYears
	m += 3
	if m > 12 {
		m -= 12
		y++
	}
	return y, m, d
}

// Weekday returns the day of the week of a day.
func Weekday(day int) time.Weekday {
	return time.Weekday(floorMod(day+int(time.Thursday), 7)) // 1970-01-01 was a Thursday
}

// AddMonths returns the date n months after y-m-d, the day cut to the length of its month: a month after 31 January is
// 28 or 29 February.
func AddMonths(y, m, d, n int) (int, int, int) {
	n += m - 1
	y += floorDiv(n, 12)
	m = floorMod(n, 12) + 1
	return y, m, min(d, MonthDays(y, m))
}

// Week returns the ISO 8601 week of a day and the year it is counted in, which near New Year may be the one before or after
// that of the day. A week runs from Monday and belongs to the year of its Thursday.
func Week(day int) (year, week int) {
	thursday := Monday(day) + 3
	year, _, _ = Date(thursday)
	return year, (thursday-Day(year, 1, 1))/7 + 1
}

// WeekDay returns the Monday of ISO week w of year y. A w beyond Weeks(y) runs on into the next year.
func WeekDay(y, w int) int { return Monday(Day(y, 1, 4)) + 7*(w-1) }

// Weeks returns how many ISO weeks year y has: 52 or 53.
func Weeks(y int) int {
	_, w := Week(Day(y, 12, 28)) // always in the last week of its year
	return w
}

// Monday returns the Monday of the week of a day, itself included.
func Monday(day int) int { return day - floorMod(day+3, 7) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
