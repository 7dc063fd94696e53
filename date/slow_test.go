package date

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The functions of this file read dates and values slowly and obviously, by regular expressions and package time. With the package they share
// only the texts.

var slowDate = regexp.MustCompile(`^(-?\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$`)

// slowParse is Parse.
func slowParse(s string) (d Date, ok bool) {
	m := slowDate.FindStringSubmatch(s)
	if m == nil || strings.HasPrefix(s, "-0000") || strings.HasPrefix(s, "-9999") {
		return Date{}, false
	}
	var n [6]int
	for i := range n {
		n[i], _ = strconv.Atoi(m[i+1])
	}
	t := time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC)
	if [6]int{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second()} != n {
		return Date{}, false
	}
	if m[4] == "" {
		return Of(t.Date()), true
	}
	return Of(t.Date()).At(t.Clock()), true
}

// A slowValue is what a text of a value says. It may have no interval or length.
type slowValue struct {
	from, to Date
	length   *big.Rat
	unit     string
}

// slowParseValue is ParseValue with Span and Length.
func slowParseValue(s string) (v slowValue, ok bool) {
	if slices.Contains([]string{"PRESENT_REF", "PAST_REF", "FUTURE_REF"}, s) {
		return v, true
	}
	if strings.HasPrefix(s, "P") {
		return slowLength(s)
	}
	from, to, isRange := strings.Cut(s, "/")
	if !isRange {
		p, ok := slowPoint(s)
		return slowValue{from: p.from, to: p.to}, ok
	}
	if from == ".." && to != ".." {
		p, ok := slowPoint(to)
		return v, ok && p.ends
	}
	a, ok1 := slowPoint(from)
	if to == ".." {
		return v, ok1 && a.ends
	}
	b, ok2 := slowPoint(to)
	switch {
	case !ok1 || !ok2 || !a.ends || !b.ends || a.kind != b.kind || a.clock != b.clock || from == to:
		return v, false
	case a.from.IsZero() || b.from.IsZero():
		return v, true
	case a.from.Compare(b.from) >= 0:
		return v, false
	}
	return slowValue{from: a.from, to: b.from}, true
}

// A slowEnd is one point of a value: what kind of, whether it has a time of day, whether it may be the end of a range, and
// its interval, if known.
type slowEnd struct {
	kind        string
	clock, ends bool
	from, to    Date
}

var (
	slowClock = regexp.MustCompile(`^(?:([01]\d|2[0-3])(?::([0-5]\d)(?::([0-5]\d))?)?|[A-Z][A-Z])$`)
	slowKinds = map[string]*regexp.Regexp{
		"years":   regexp.MustCompile(`^(BC|)(\d\d|\d\d\d|\d\d\d\d|XXXX)$`),
		"fiscal":  regexp.MustCompile(`^FY()(\d{4}|XXXX)$`),
		"months":  regexp.MustCompile(`^(BC|)(\d{4}|XXXX)-(Q[1-4X]|H[12X]|SP|SU|FA|WI)$`),
		"month":   regexp.MustCompile(`^(BC|)(\d{4}|XXXX)-(0[1-9]|1[0-2]|XX)$`),
		"week":    regexp.MustCompile(`^(BC|)(\d{4}|XXXX)-W(0[1-9]|[1-4]\d|5[0-3]|XX)$`),
		"weekend": regexp.MustCompile(`^(BC|)(\d{4}|XXXX)-W(0[1-9]|[1-4]\d|5[0-3]|XX)-WE$`),
		"weekday": regexp.MustCompile(`^(BC|)(\d{4}|XXXX)-W(0[1-9]|[1-4]\d|5[0-3]|XX)-([1-7])$`),
		"day":     regexp.MustCompile(`^(BC|)(\d{4}|XXXX)-(0[1-9]|1[0-2]|XX)-(0[1-9]|[12]\d|3[01]|XX)$`),
		"time":    regexp.MustCompile(`^()()$`),
	}
	slowParts  = map[string][2]int{"MO": {6, 12}, "MI": {11, 13}, "AF": {12, 18}, "EV": {18, 24}, "NI": {21, 30}, "DT": {6, 18}}
	slowMonths = map[string][2]int{"Q1": {1, 3}, "Q2": {4, 3}, "Q3": {7, 3}, "Q4": {10, 3}, "H1": {1, 6}, "H2": {7, 6}, "SP": {3, 3}, "SU": {6, 3}, "FA": {9, 3}, "WI": {12, 3}}
)

func slowPoint(s string) (p slowEnd, ok bool) {
	place, clock, hasClock := strings.Cut(s, "T")
	var m []string
	for kind, pattern := range slowKinds {
		if found := pattern.FindStringSubmatch(place); found != nil {
			p.kind, m = kind, found
		}
	}
	if m == nil || hasClock && !slowClock.MatchString(clock) || hasClock && !slices.Contains([]string{"day", "weekday", "time"}, p.kind) || p.kind == "time" && !hasClock {
		return p, false
	}
	part, isPart := slowParts[clock]
	if hasClock && clock[0] >= 'A' && !isPart || m[2] == "0000" || m[1]+m[2] == "BCXXXX" {
		return p, false
	}
	p.clock = hasClock
	p.ends = !isPart && slices.Contains([]string{"day", "weekday", "time"}, p.kind)

	from, to, exists := slowDays(p.kind, m[1] == "BC", m[2:])
	if !exists || p.kind == "fiscal" || p.kind == "time" || strings.Contains(place, "X") {
		return p, exists
	}
	switch {
	case isPart:
		from, to = from.Add(time.Duration(part[0])*time.Hour), from.Add(time.Duration(part[1])*time.Hour)
	case hasClock:
		at := slowClock.FindStringSubmatch(clock)
		for i, unit := range []time.Duration{time.Hour, time.Minute, time.Second} {
			if n, err := strconv.Atoi(at[i+1]); err == nil {
				from = from.Add(time.Duration(n) * unit)
				to = from.Add(unit)
			}
		}
	}
	if to.Year() > 9999 {
		return p, true
	}
	p.from, p.to = Of(from.Date()), Of(to.Date())
	if hasClock {
		p.from, p.to = p.from.At(from.Clock()), p.to.At(to.Clock())
	}
	return p, true
}

// slowDays returns the days of a point, or of one that it may mean, and whether there are any.
func slowDays(kind string, bc bool, parts []string) (from, to time.Time, ok bool) {
	yearOf := func(text string) int {
		y, err := strconv.Atoi(text)
		if err != nil {
			y = 2020 // a leap year with 53 weeks
		} else if bc {
			y = 1 - y
		}
		return y
	}
	newYear := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	switch kind {
	case "time":
		return from, to, true
	case "years":
		var ys []int
		for n := 1; n <= 9999 && len(parts[0]) < 4; n++ {
			if text := fmt.Sprintf("%04d", n); strings.HasPrefix(text, parts[0]) {
				ys = append(ys, yearOf(text))
			}
		}
		if len(parts[0]) == 4 {
			ys = []int{yearOf(parts[0])}
		}
		return newYear(slices.Min(ys)), newYear(slices.Max(ys) + 1), true
	case "months":
		ms := slowMonths[parts[1]]
		from = newYear(yearOf(parts[0])).AddDate(0, ms[0]-1, 0)
		return from, from.AddDate(0, ms[1], 0), true
	}
	// The other kinds are some days of a year.
	for d := newYear(yearOf(parts[0])).AddDate(0, 0, -6); d.Year() <= yearOf(parts[0])+1; d = d.AddDate(0, 0, 1) {
		if slowIn(kind, d, yearOf(parts[0]), parts[1:]) {
			if !ok {
				from = d
			}
			to, ok = d.AddDate(0, 0, 1), true
		} else if ok {
			break
		}
	}
	return from, to, ok
}

// slowIn reports whether a day is one that a point means.
func slowIn(kind string, d time.Time, year int, parts []string) bool {
	like := func(n int, i int, format string) bool {
		return strings.Contains(parts[i], "X") || parts[i] == fmt.Sprintf(format, n)
	}
	weekYear, week := d.ISOWeek()
	inWeek := func() bool { return weekYear == year && like(week, 0, "%02d") }
	switch kind {
	case "month":
		return d.Year() == year && like(int(d.Month()), 0, "%02d")
	case "day":
		return d.Year() == year && like(int(d.Month()), 0, "%02d") && like(d.Day(), 1, "%02d")
	case "week":
		return inWeek()
	case "weekend":
		return inWeek() && (d.Weekday() == time.Saturday || d.Weekday() == time.Sunday)
	case "weekday":
		return inWeek() && like((int(d.Weekday())+6)%7+1, 1, "%d")
	}
	return d.Year() == year
}

// slowUnits has the units of a length, how many of a smaller one of its own sort each has, and where the sort changes.
var slowUnits = []struct {
	code, name string
	size       int64
	days       bool
}{
	{"ML", "millennium", 12000, false},
	{"CE", "century", 1200, false},
	{"DE", "decade", 120, false},
	{"Y", "year", 12, false},
	{"Q", "quarter", 3, false},
	{"M", "month", 1, false},
	{"W", "week", 604800, true},
	{"D", "day", 86400, true},
	{"H", "hour", 3600, true},
	{"M", "minute", 60, true},
	{"S", "second", 1, true},
}

var slowLengths = func() *regexp.Regexp {
	var pattern strings.Builder
	pattern.WriteString("^P")
	for _, u := range slowUnits {
		if u.code == "H" {
			pattern.WriteString("(?:T")
		}
		pattern.WriteString(`(?:(X|(?:0|[1-9]\d*)(?:\.\d*[1-9])?)` + u.code + ")?")
	}
	return regexp.MustCompile(pattern.String() + ")?$")
}()

func slowLength(s string) (v slowValue, ok bool) {
	m := slowLengths.FindStringSubmatch(s)
	if m == nil || strings.HasSuffix(s, "P") || strings.HasSuffix(s, "T") {
		return v, false
	}
	room, last, unknownCount, mixed := 16, 0, false, false
	total := new(big.Rat)
	for i, u := range slowUnits {
		count := m[i+1]
		if count == "" {
			continue
		}
		digits := strings.Replace(count, ".", "", 1)
		if len(digits) > 15 || strings.Contains(v.unit, ".") {
			return v, false
		}
		if last > 0 && strings.Contains(m[last], ".") {
			return v, false // a fraction before the last count
		}
		if last > 0 && slowUnits[last-1].days != u.days {
			mixed = true
		}
		last = i + 1
		n, isNumber := new(big.Rat).SetString(count)
		whole, _ := new(big.Int).SetString(digits, 10)
		if !isNumber {
			unknownCount, whole = true, big.NewInt(-1)
		} else {
			total.Add(total, n.Mul(n, new(big.Rat).SetInt64(u.size)))
		}
		room -= max(1, (whole.Add(whole, big.NewInt(1)).BitLen()+6)/7)
	}
	if room < 0 {
		return v, false
	}
	v.unit = slowUnits[last-1].name
	switch {
	case mixed && unknownCount:
		v.unit = "?" // which of the two is found first is nobody's business
	case mixed:
		v.unit = ""
	case !unknownCount:
		v.length = total.Quo(total, new(big.Rat).SetInt64(slowUnits[last-1].size))
	}
	return v, true
}

// checkSlow compares ParseValue with its oracle and holds the laws of what it accepts.
func checkSlow(t *testing.T, s string) {
	t.Helper()
	v, err := ParseValue(s)
	want, ok := slowParseValue(s)
	if ok != (err == nil) {
		t.Fatalf("ParseValue(%q) = %v, %v; the oracle says %v", s, v, err, ok)
	}
	if err != nil {
		return
	}
	if v.String() != s {
		t.Errorf("ParseValue(%q) is printed as %q", s, v)
	}
	checkValue(t, v)
	from, to, ok := v.Span()
	if from != want.from || to != want.to || ok == want.from.IsZero() {
		t.Errorf("%s: Span() = %v, %v, %v, want %v, %v", s, from, to, ok, want.from, want.to)
	}
	n, unit, ok := v.Length()
	if ok != (want.length != nil) || unit != want.unit && want.unit != "?" {
		t.Errorf("%s: Length() = %v, %q, %v, want %v, %q", s, n, unit, ok, want.length, want.unit)
	}
	if ok {
		if w, _ := want.length.Float64(); n < w*(1-1e-12) || n > w*(1+1e-12) {
			t.Errorf("%s: Length() = %v, want %v", s, n, w)
		}
	}
}

func TestValueSlow(t *testing.T) {
	for _, c := range valueCases {
		checkSlow(t, c.value)
	}
	for y := 2004; y < 2032; y++ { // each New Year of a cycle of 28
		for _, w := range []int{1, 2, 9, 52, 53, 54} {
			checkSlow(t, fmt.Sprintf("%d-W%02d", y, w))
			checkSlow(t, fmt.Sprintf("BC%04d-W%02d-3", y, w))
		}
	}
	for _, century := range []int{0, 1, 9, 10, 19, 20, 98, 99} {
		checkSlow(t, fmt.Sprintf("%02d", century))
		checkSlow(t, fmt.Sprintf("BC%02d", century))
		checkSlow(t, fmt.Sprintf("%03d", 10*century+7))
		checkSlow(t, fmt.Sprintf("BC%03d", century))
	}
	for day := range 33 {
		for _, month := range []string{"2024-02", "2025-02", "1900-02", "2025-04", "2025-08", "BC0001-02", "BC0005-02", "XXXX-02", "XXXX-04", "2025-XX", "2025-00", "2025-13"} {
			checkSlow(t, fmt.Sprintf("%s-%02d", month, day))
			checkSlow(t, fmt.Sprintf("%s-%02dTNI", month, day))
			checkSlow(t, fmt.Sprintf("%s-%02d/2025-02-27", month, day))
		}
	}
}

func FuzzParseValue(f *testing.F) {
	for _, c := range valueCases {
		f.Add(c.value)
	}
	for _, s := range []string{"2025-02-30", "2025-W53", "P1M1Y", "2025-08-16/2025-08-15", "..", "T24:00", "BCXXXX", "P1.5Y2M"} {
		f.Add(s)
	}
	f.Fuzz(checkSlow)
}
