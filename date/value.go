package date

import "time"

// A Value is what a time expression says, as TIMEX3 writes it.
type Value struct {
	form     form
	decimals uint8
	units    uint16
	data     [16]byte
}

type form uint8
type dayPart uint8
type season uint8
type unit uint8

const (
	morning dayPart = iota
	midday
	afternoon
	evening
	night
	daytime
)

const (
	spring season = iota + 1
	summer
	autumn
	winter
)

const (
	millennia unit = iota
	centuries
	decades
	years
	quarters
	months
	weeks
	days
	hours
	minutes
	seconds
)

const unsaid = 0   // a year, month, week or day that is not said
const unknown = -1 // a count that is not said: PXD
const weekend = 8

func centuryValue(year int) Value                           { return Value{} }
func decadeValue(year int) Value                            { return Value{} }
func yearValue(year int) Value                              { return Value{} }
func fiscalValue(year int) Value                            { return Value{} }
func halfValue(year, half int) Value                        { return Value{} }
func quarterValue(year, quarter int) Value                  { return Value{} }
func seasonValue(year int, s season) Value                  { return Value{} }
func monthValue(year, month int) Value                      { return Value{} }
func weekValue(year, week int) Value                        { return Value{} }
func weekdayValue(year, week int, day time.Weekday) Value   { return Value{} }
func weekendValue(year, week int) Value                     { return Value{} }
func dayValue(year, month, day int) Value                   { return Value{} }
func dateValue(d Date) Value                                { return Value{} }
func hourValue(hour int) Value                              { return Value{} }
func clockValue(hour, minute int) Value                     { return Value{} }
func partValue(part dayPart) Value                          { return Value{} }
func (v Value) at(clock Value) Value                        { return Value{} } // v a day, clock of hourValue, clockValue, partValue
func lengthValue(count int64, decimals int, u unit) Value   { return Value{} }
func (v Value) and(count int64, decimals int, u unit) Value { return Value{} }
func rangeValue(from, to Value) Value                       { return Value{} }
func daysValue(from, to Date) Value                         { return Value{} }
func presentValue() Value                                   { return Value{} }
func pastValue() Value                                      { return Value{} }
func futureValue() Value                                    { return Value{} }
func (v Value) grain() string                               { return "" }

// ParseValue reads what String prints.
func ParseValue(s string) (Value, error) { return Value{}, nil }

// Span returns the days or times that v covers, [from, to).
func (v Value) Span() (from, to Date, ok bool) { return Date{}, Date{}, false }

// Length returns how long v is, if it is a length.
func (v Value) Length() (n float64, unit string, ok bool) { return 0, "", false }

// String returns v as TIMEX3 writes it.
func (v Value) String() string { return "" }

// AppendText appends what String returns.
func (v Value) AppendText(b []byte) ([]byte, error) { return b, nil }

// MarshalText returns what String returns.
func (v Value) MarshalText() ([]byte, error) { return nil, nil }

// UnmarshalText reads what MarshalText wrote.
func (v *Value) UnmarshalText(text []byte) error { return nil }
