package date

import "github.com/khabar-go/khabar/internal/text"

// An expr is a time expression before it is resolved: what the words say, and no more. Rows of the first stratum make them; later
// rows join two into one.
type expr struct {
	first, next int32 // words, half-open
	row         int32
	cut         text.Cut
	closed      bool // the closing sign after the last word is inside
	kind        kind
	mod         mod

	// A place in the calendar. A year, month or day that is not said is 0; off, relYear, relMonth, relWeek and rel are unset where the
	// text does not count from now.
	hijri    bool
	year     int32 // −500: 500 BC
	month    int8
	day      int8
	weekday  int8 // from Monday 1
	weekday2 int8 // a second one, as in «(الاثنين)»
	off      rel  // days from now
	rel      rel  // الماضي, المقبل … of the whole
	relYear  rel
	relMonth rel
	relWeek  rel
	same     bool // نفسه, ذاته: of the date named before
	frame    bool // a word such as يوم or شهر stands before it
	sub      int8 // quarter, half, season, decade, week of the month; −1: the last
	unit     unit

	// A time of day.
	clocked bool
	digital bool // no الساعة before it
	zoned   bool
	hour    int8  // 0–24
	minute  int8  // −1: not said
	second  int8  // −1: not said
	part    int16 // a dayPart, partDawn, partNoon or partMidnight; 0: not said

	// A length.
	length Value
	sign   int8 // −1: before now, +1: after now, 0: neither

	a, b int32 // the ends of a range, as indexes of finder.ends
	note string
}

// A rel counts whole units from now; the zero rel is unset.
type rel struct {
	set bool
	n   int8
}

// A kind says how an expr is resolved.
type kind uint8

const (
	kindDay kind = iota
	kindMonth
	kindYear
	kindPeriod // of unit, with sub: quarter, half, season, decade, century, week, weekend, fiscal year
	kindUnit   // whole units from now: العام الماضي
	kindClock
	kindPart
	kindLength
	kindAgo // a length from now: قبل ثلاث سنوات
	kindSet
	kindPresent
	kindPast
	kindFuture
	kindRange
)

// A mod is the modifier of a Timex, by its number in words.tsv.
type mod uint8

const (
	modNone mod = iota
	modApprox
	modMore
	modLess
	modAtLeast
	modAtMost
	modStart
	modMid
	modEnd
)

var modNames = [...]string{"", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "START", "MID", "END"}

// Units of a kindPeriod beyond those of lengths.
const (
	unitHalf unit = 20 + iota
	unitSeason
	unitWeekend
	unitFiscal
)
