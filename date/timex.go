package date

import "time"

// A Timex is a time expression of a text: where it stands, what it says, and which days that is.
//
// As JSON it has the names that the fields' tags show; what is not known is left out.
type Timex struct {
	// Start and End are bytes of the text, half-open: Text is text[Start:End] and shares the text's memory.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	// Type is the TIMEX3 type: DATE, TIME, DURATION or SET.
	Type  string `json:"type"`
	Value Value  `json:"value"`
	// From and To are the interval meant, [From, To). They are the span of Value, and where that has none (a fiscal year, a day
	// without a year in a text without a reference) the zero Date, or what the finder could still tell.
	From Date `json:"begin,omitzero"`
	To   Date `json:"end_excl,omitzero"`
	// Mod says how the text bends the value: APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, START, MID, END, BEFORE, AFTER;
	// empty: not at all. START, MID and END leave the interval whole.
	Mod string `json:"mod,omitempty"`
	// Grain is the smallest unit that the text speaks of: second, minute, hour, daypart, day, week, month, season, quarter, half,
	// year, decade, century, millennium; empty for a mere reference («حاليا»).
	Grain string `json:"grain,omitempty"`
	// Hijri is what the text says in the Islamic calendar, without a shift; a month or year alone has no day. Zero: it does not use it.
	Hijri Hijri `json:"hijri,omitzero"`
	// Reach is the day, or for hours and less the time, that a length counted from the reference ends at: «منذ يومين» has the value P2D and
	// reaches the day before yesterday, «قبل سنتين» has a year as its value and reaches the day in it. The zero Date: nothing of the kind.
	Reach Date `json:"reach,omitzero"`
	// Twin is the index, in the same result, of the expression that gives the same day in another calendar; −1: none.
	Twin int `json:"twin"`
	// Anchor says from what a relative expression was counted: reference, dateline (a date found in the first lines), text (the date named
	// before); empty: nothing, the expression says all of it.
	Anchor string `json:"anchor,omitempty"`
	// Rule names the row of the grammar that read the expression.
	Rule string `json:"rule,omitempty"`
	// Note is the code of what is wrong with the expression, which is never mended in silence: twin-differs, weekday-differs, no-such-day,
	// order-ambiguous; empty: nothing.
	Note string `json:"note,omitempty"`
	// Score is an estimate of the share of expressions of its kind that are right, from annotated news.
	Score float32 `json:"score"`
}

// Options say how to read what a text leaves open. The zero Options, and a nil *Options, are the defaults, and so is a value of Order,
// Direction or Calendar that is none of its constants. Options are only read: many calls may share them.
type Options struct {
	// Reference is the day, if known the time, from which «أمس» and «قبل ثلاث ساعات» count: for news the time of publication. The zero
	// Date: the text's own dateline serves, and without one such expressions keep values like XXXX-WXX-4.
	Reference Date
	// Zone is where Reference was taken. It matters for expressions that name a zone of their own («بتوقيت غرينتش») beside a relative day; nil: where
	// the text was written.
	Zone *time.Location
	// WeekStart is the first day of the week that «الأسبوع المقبل» counts in. Such a week has the value of the ISO week that holds
	// its Monday, and that week's interval. So a week from Sunday (the default) or Saturday differs from an ISO week only in texts
	// written on these days.
	WeekStart time.Weekday
	// Order is how dates in digits are read where both ways are possible («02/03/2016»).
	Order Order
	// Direction is how a weekday, or a day without a year, is read where neither it nor its sentence has a tense.
	Direction Direction
	// Calendar is the calendar of Hijri dates.
	Calendar Calendar
	// HijriShift is how many days later than Calendar says a Hijri day is, where months begin by sighting: 1 for a country a day behind.
	HijriShift int
}

// Order is the order of day and month in digits.
type Order uint8

const (
	// DayFirst reads «02/03/2016» as 2 March, as Arab papers write it.
	DayFirst Order = iota
	// MonthFirst reads it as 3 February.
	MonthFirst
)

// Direction says which of the days is meant that an expression without a tense fits.
type Direction uint8

const (
	// AsReported reads a weekday as a report of what happened does, the same day or the last one before, and a day without a year as the nearest.
	AsReported Direction = iota
	// Past prefers the day itself or before.
	Past
	// Future prefers the day itself or after.
	Future
)
