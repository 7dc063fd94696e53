package date

import (
	"encoding/binary"
	"fmt"

	"github.com/khabar-go/khabar/internal/calendar"
)

// A point is a place in time, as coarse as it was said. Most Values are one, a range is two.
type point struct {
	year int16 // as people count, −500 is 500 BC; 0: not said. For a century or decade its year nearest to year 1
	form form
	sub  uint8 // month, week, quarter, half or season, from 1; 0: not said
	day  uint8 // of the month, or of the week from Monday 1, or weekend; 0: not said
	hour uint8 // from 1, or a dayPart; 0: no time of day
	min  uint8 // from 1; 0: not said
	sec  uint8 // from 1; 0: not said
}

// weekend is the day of a point that is a Saturday and Sunday.
const weekend = 8

// A dayPart is a part of a day, in a point where the hour would be.
type dayPart uint8

const (
	morning dayPart = iota + 32
	midday
	afternoon
	evening
	night
	daytime
)

// dayParts has, from morning on, the code of each part of a day and the hours it covers, [from, to); those from 24 on are of the next day.
var dayParts = [...]struct {
	code     string
	from, to int
}{
	{"MO", 6, 12},
	{"MI", 11, 13},
	{"AF", 12, 18},
	{"EV", 18, 24},
	{"NI", 21, 30},
	{"DT", 6, 18},
}

// A season is three whole months, as weather services of the northern half count: spring from March, winter from December.
type season uint8

const (
	spring season = iota + 1
	summer
	autumn
	winter
)

var seasonCodes = [...]string{"SP", "SU", "FA", "WI"}

// A subYear is the part of a year that points of a form count, and how many there are at most. The zero subYear is none.
type subYear struct {
	name string
	most uint8
}

func (f form) subYear() subYear {
	if int(f) >= len(subYears) {
		return subYear{}
	}
	return subYears[f]
}

var subYears = [...]subYear{
	formHalf:    {"half", 2},
	formQuarter: {"quarter", 4},
	formSeason:  {"season", 4},
	formMonth:   {"month", 12},
	formDay:     {"month", 12},
	formWeek:    {"week", 53},
	formWeekday: {"week", 53},
}

// takesClock reports whether p can have a time of day.
func (p point) takesClock() bool {
	return p.form == formDay || p.form == formWeekday && p.day != weekend
}

// isPart reports whether the time of day of p is a part of the day.
func (p point) isPart() bool { return p.hour >= uint8(morning) }

// setClock gives p a time of day; minute and second may be −1, not said.
func (p *point) setClock(hour, minute, second int) {
	p.hour, p.min, p.sec = uint8(hour+1), uint8(minute+1), uint8(second+1)
}

// peopleYear returns a year counted with a year 0 as people count it: 1 BC is −1.
func peopleYear(y int) int {
	if y <= 0 {
		return y - 1
	}
	return y
}

// isoYear returns the year of p counted with a year 0.
func (p point) isoYear() int {
	if p.year < 0 {
		return int(p.year) + 1
	}
	return int(p.year)
}

// fault returns why there is no such point, and "" if there is. What is not said is taken to be right, where it may be left unsaid.
func (p point) fault() string {
	if s := p.form.subYear(); p.sub > s.most {
		return "no such " + s.name
	}
	switch p.form {
	case formCentury, formDecade:
		if p.year == 0 {
			return "no year"
		}
	case formSeason:
		if p.sub == 0 {
			return "no such season"
		}
	case formWeek, formWeekday:
		if p.year != 0 && int(p.sub) > calendar.Weeks(p.isoYear()) {
			return "this year has 52 weeks"
		}
		if p.form == formWeekday && (p.day == 0 || p.day > weekend) {
			return "no such day of the week"
		}
	case formDay:
		if n := p.monthDays(); int(p.day) > n {
			return fmt.Sprintf("this month has at most %d days", n)
		}
	}
	return ""
}

// monthDays returns how many days the month of p can have.
func (p point) monthDays() int {
	switch {
	case p.sub == 0:
		return 31
	case p.year == 0:
		return calendar.MonthDays(2000, int(p.sub)) // a leap year
	}
	return calendar.MonthDays(p.isoYear(), int(p.sub))
}

// pack and unpackPoint keep a point in 8 bytes of a Value.
func (p point) pack(b []byte) {
	binary.LittleEndian.PutUint16(b, uint16(p.year))
	b[2], b[3], b[4], b[5], b[6], b[7] = uint8(p.form), p.sub, p.day, p.hour, p.min, p.sec
}

func unpackPoint(b []byte) point {
	return point{int16(binary.LittleEndian.Uint16(b)), form(b[2]), b[3], b[4], b[5], b[6], b[7]}
}
