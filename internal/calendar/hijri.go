package calendar

// Hijri is one of the ways to count the Islamic calendar.
type Hijri uint8

const (
	// UmmAlQura is the calendar of Saudi Arabia: by table for the years 1343–1500, as Tabular before and after.
	UmmAlQura Hijri = iota
	// Tabular is the civil calendar: months of 30 and 29 days in turn, the last of 30 in the years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26
	// and 29 of each 30, and the first day of the year 1 a Friday, 622-07-19 (16 July of the Julian calendar).
	Tabular
)

const (
	hijriCycleYears = 30
	hijriCycleDays  = 10631
	// hijriEpoch is the number of 0001-01-01 AH in the tabular calendar.
	hijriEpoch = -492148
)

// HijriMonthDays returns the length of month m (1–12) of Hijri year y, and 0 for another m: 29 or 30, but for the months that the
// table of UmmAlQura has otherwise, and the last of 1342 in it, which has 28, because the table begins a day before the tabular year 1343.
func HijriMonthDays(c Hijri, y, m int) int {
	switch {
	case m < 1 || m > 12:
		return 0
	case c == UmmAlQura && tabled(y):
		return tableMonthDays(y, m)
	case c == UmmAlQura && y == tableFirst-1 && m == 12:
		return tableDay(tableFirst) - tabularDay(y, m, 1)
	case m == 12 && tabularLeap(y):
		return 30
	}
	return 29 + m%2
}

// HijriValid reports whether month m of Hijri year y exists and has a day d.
func HijriValid(c Hijri, y, m, d int) bool { return d >= 1 && d <= HijriMonthDays(c, y, m) }

// HijriDay returns the number of the day y-m-d of a Hijri calendar. The date must be valid, except that d may be any
// whole number: day 0 is the last of the month before.
func HijriDay(c Hijri, y, m, d int) int {
	if c != UmmAlQura || !tabled(y) {
		return tabularDay(y, m, d)
	}
	day := tableDay(y)
	for before := 1; before < m; before++ {
		day += tableMonthDays(y, before)
	}
	return day + d - 1
}

// HijriDate returns the date of a day in a Hijri calendar. Days before the year 1 have years of 0 and below.
func HijriDate(c Hijri, day int) (y, m, d int) {
	if c != UmmAlQura || day < tableDay(tableFirst) || day >= tableDay(tableEnd) {
		return tabularDate(day)
	}
	y = tableFirst + (day-tableDay(tableFirst))*hijriCycleYears/hijriCycleDays // by mean length: at most a year off
	for tableDay(y) > day {
		y--
	}
	for tableDay(y+1) <= day {
		y++
	}
	d = day - tableDay(y) + 1
	for m = 1; d > tableMonthDays(y, m); m++ {
		d -= tableMonthDays(y, m)
	}
	return y, m, d
}

// tabularLeap reports whether the last month of a tabular year has 30 days. Leap days fall where 11/30 of a day a year, and 14/30 before
// the first, add up to a whole one; tabularDay and tabularDate round the same sum.
func tabularLeap(y int) bool { return floorMod(11*y+14, hijriCycleYears) < 11 }

func tabularDay(y, m, d int) int {
	return hijriEpoch + 354*(y-1) + floorDiv(11*y+3, hijriCycleYears) + 29*(m-1) + m/2 + d - 1
}

func tabularDate(day int) (y, m, d int) {
	y = floorDiv(hijriCycleYears*(day-hijriEpoch)+10646, hijriCycleDays)
	d = day - tabularDay(y, 1, 1) // since the first of the year
	m = min(12, 2*d/59+1)         // two months have 59 days
	return y, m, day - tabularDay(y, m, 1) + 1
}
