package date

import (
	"encoding/json"
	"testing"
	"time"
	"unsafe"
)

// valueCases has each form of value with its span and length, "" where it has none.
var valueCases = []struct {
	value, from, to string
	n               float64
	unit, grain     string
}{
	{"2025-08-15", "2025-08-15", "2025-08-16", 0, "", "day"},
	{"2024-02-29", "2024-02-29", "2024-03-01", 0, "", "day"},
	{"2021-06", "2021-06-01", "2021-07-01", 0, "", "month"},
	{"0001-01", "0001-01-01", "0001-02-01", 0, "", "month"},
	{"2021-12", "2021-12-01", "2022-01-01", 0, "", "month"},
	{"2025", "2025-01-01", "2026-01-01", 0, "", "year"},
	{"9998", "9998-01-01", "9999-01-01", 0, "", "year"},
	{"9999", "", "", 0, "", "year"},
	{"9999-12-30", "9999-12-30", "9999-12-31", 0, "", "day"},
	{"2025-W33", "2025-08-11", "2025-08-18", 0, "", "week"},
	{"2020-W53", "2020-12-28", "2021-01-04", 0, "", "week"},
	{"2025-W01", "2024-12-30", "2025-01-06", 0, "", "week"},
	{"2025-W33-5", "2025-08-15", "2025-08-16", 0, "", "day"},
	{"2025-W33-WE", "2025-08-16", "2025-08-18", 0, "", "day"},
	{"2025-SP", "2025-03-01", "2025-06-01", 0, "", "season"},
	{"2025-SU", "2025-06-01", "2025-09-01", 0, "", "season"},
	{"2025-FA", "2025-09-01", "2025-12-01", 0, "", "season"},
	{"2025-WI", "2025-12-01", "2026-03-01", 0, "", "season"},
	{"2025-Q1", "2025-01-01", "2025-04-01", 0, "", "quarter"},
	{"2025-Q4", "2025-10-01", "2026-01-01", 0, "", "quarter"},
	{"2025-H1", "2025-01-01", "2025-07-01", 0, "", "half"},
	{"2025-H2", "2025-07-01", "2026-01-01", 0, "", "half"},
	{"202", "2020-01-01", "2030-01-01", 0, "", "decade"},
	{"000", "0001-01-01", "0010-01-01", 0, "", "decade"},
	{"20", "2000-01-01", "2100-01-01", 0, "", "century"},
	{"00", "0001-01-01", "0100-01-01", 0, "", "century"},
	{"FY2017", "", "", 0, "", "year"},
	{"BC0001", "0000-01-01", "0001-01-01", 0, "", "year"},
	{"BC0500", "-0499-01-01", "-0498-01-01", 0, "", "year"},
	{"BC0044-03-15", "-0043-03-15", "-0043-03-16", 0, "", "day"},
	{"BC04", "-0498-01-01", "-0398-01-01", 0, "", "century"},
	{"BC00", "-0098-01-01", "0001-01-01", 0, "", "century"},
	{"BC049", "-0498-01-01", "-0488-01-01", 0, "", "decade"},
	{"BC9999", "-9998-01-01", "-9997-01-01", 0, "", "year"},
	{"2025-08-15T14:30", "2025-08-15T14:30", "2025-08-15T14:31", 0, "", "minute"},
	{"2025-08-15T23:59", "2025-08-15T23:59", "2025-08-16T00:00", 0, "", "minute"},
	{"2025-08-15T14", "2025-08-15T14:00", "2025-08-15T15:00", 0, "", "hour"},
	{"2025-08-15T14:30:00", "2025-08-15T14:30", "2025-08-15T14:30:01", 0, "", "second"},
	{"2025-08-15T23:59:59", "2025-08-15T23:59:59", "2025-08-16T00:00", 0, "", "second"},
	{"2025-08-07TMO", "2025-08-07T06:00", "2025-08-07T12:00", 0, "", "daypart"},
	{"2025-08-07TMI", "2025-08-07T11:00", "2025-08-07T13:00", 0, "", "daypart"},
	{"2025-08-07TAF", "2025-08-07T12:00", "2025-08-07T18:00", 0, "", "daypart"},
	{"2015-08-09TEV", "2015-08-09T18:00", "2015-08-10T00:00", 0, "", "daypart"},
	{"2024-03-23TNI", "2024-03-23T21:00", "2024-03-24T06:00", 0, "", "daypart"},
	{"2025-08-07TDT", "2025-08-07T06:00", "2025-08-07T18:00", 0, "", "daypart"},
	{"2025-W33-5T16", "2025-08-15T16:00", "2025-08-15T17:00", 0, "", "hour"},
	{"T14:30", "", "", 0, "", "minute"},
	{"T15", "", "", 0, "", "hour"},
	{"T19:56:30", "", "", 0, "", "second"},
	{"TMO", "", "", 0, "", "daypart"},
	{"XXXX", "", "", 0, "", "year"},
	{"FYXXXX", "", "", 0, "", "year"},
	{"XXXX-08", "", "", 0, "", "month"},
	{"XXXX-XX", "", "", 0, "", "month"},
	{"XXXX-08-15", "", "", 0, "", "day"},
	{"XXXX-02-29", "", "", 0, "", "day"},
	{"XXXX-XX-31", "", "", 0, "", "day"},
	{"2025-08-XX", "", "", 0, "", "day"},
	{"XXXX-XX-XXTMO", "", "", 0, "", "daypart"},
	{"XXXX-08-15T14:30", "", "", 0, "", "minute"},
	{"XXXX-WXX", "", "", 0, "", "week"},
	{"XXXX-W53", "", "", 0, "", "week"},
	{"2025-WXX", "", "", 0, "", "week"},
	{"XXXX-WXX-4", "", "", 0, "", "day"},
	{"XXXX-WXX-WE", "", "", 0, "", "day"},
	{"XXXX-WXX-1T16", "", "", 0, "", "hour"},
	{"XXXX-SU", "", "", 0, "", "season"},
	{"XXXX-Q1", "", "", 0, "", "quarter"},
	{"2025-QX", "", "", 0, "", "quarter"},
	{"XXXX-HX", "", "", 0, "", "half"},
	{"PRESENT_REF", "", "", 0, "", ""},
	{"PAST_REF", "", "", 0, "", ""},
	{"FUTURE_REF", "", "", 0, "", ""},
	{"P2W", "", "", 2, "week", "week"},
	{"P0D", "", "", 0, "day", "day"},
	{"PT3H", "", "", 3, "hour", "hour"},
	{"PT40M", "", "", 40, "minute", "minute"},
	{"P40M", "", "", 40, "month", "month"},
	{"PT39S", "", "", 39, "second", "second"},
	{"P3Y", "", "", 3, "year", "year"},
	{"P3DE", "", "", 3, "decade", "decade"},
	{"P1CE", "", "", 1, "century", "century"},
	{"P2ML", "", "", 2, "millennium", "millennium"},
	{"P3Q", "", "", 3, "quarter", "quarter"},
	{"P1.5Y", "", "", 1.5, "year", "year"},
	{"PT0.25H", "", "", .25, "hour", "hour"},
	{"PT123.45S", "", "", 123.45, "second", "second"},
	{"P13800000000Y", "", "", 13.8e9, "year", "year"},
	{"P999999999999999D", "", "", 999999999999999, "day", "day"},
	{"P2Y3M", "", "", 27, "month", "month"},
	{"P1DE2Y", "", "", 12, "year", "year"},
	{"P1W6D", "", "", 13, "day", "day"},
	{"P1DT3H", "", "", 27, "hour", "hour"},
	{"PT2H2M", "", "", 122, "minute", "minute"},
	{"PT1H30.5M", "", "", 90.5, "minute", "minute"},
	{"P2Y3M1D", "", "", 0, "", "day"},
	{"P2Y3M1DT1S", "", "", 0, "", "second"},
	{"P1Y2M3W4DT5H6M7S", "", "", 0, "", "second"},
	{"PXD", "", "", 0, "day", "day"},
	{"PXDE", "", "", 0, "decade", "decade"},
	{"PTXH", "", "", 0, "hour", "hour"},
	{"P1YXM", "", "", 0, "month", "month"},
	{"2011-01-01/2015-01-01", "2011-01-01", "2015-01-01", 0, "", "day"},
	{"BC0100-01-01/0001-01-01", "-0099-01-01", "0001-01-01", 0, "", "day"},
	{"2016-11-07T17:00:00/2016-11-07T19:00:00", "2016-11-07T17:00", "2016-11-07T19:00", 0, "", "second"},
	{"T17:00/T18:00", "", "", 0, "", "minute"},
	{"T22/T06", "", "", 0, "", "hour"},
	{"XXXX-12-30/XXXX-01-03", "", "", 0, "", "day"},
	{"XXXX-WXX-4/XXXX-WXX-6", "", "", 0, "", "day"},
	{"2016-11-08/..", "", "", 0, "", "day"},
	{"../2016-11-08", "", "", 0, "", "day"},
	{"../T20:00", "", "", 0, "", "minute"},
}

func TestValue(t *testing.T) {
	for _, c := range valueCases {
		v, err := ParseValue(c.value)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := v.String(); got != c.value {
			t.Errorf("ParseValue(%q) prints as %q", c.value, got)
		}
		from, to, ok := v.Span()
		if from.String() != c.from || to.String() != c.to || ok != (c.from != "") {
			t.Errorf("%s: Span() = %v, %v, %v, want %q, %q", c.value, from, to, ok, c.from, c.to)
		}
		n, unit, ok := v.Length()
		if wantOK := n != 0 || c.value == "P0D"; n != c.n || unit != c.unit || ok != wantOK {
			t.Errorf("%s: Length() = %v, %q, %v, want %v, %q", c.value, n, unit, ok, c.n, c.unit)
		}
		if got := v.grain(); got != c.grain {
			t.Errorf("%s: grain() = %q, want %q", c.value, got, c.grain)
		}
		checkValue(t, v)
	}
}

// checkValue holds the laws of every Value.
func checkValue(t *testing.T, v Value) {
	t.Helper()
	s := v.String()
	if again, err := ParseValue(s); err != nil || again != v {
		t.Errorf("%s is read back as %v, %v", s, again, err)
	}
	from, to, ok := v.Span()
	if ok && from.Compare(to) >= 0 || ok == from.IsZero() || ok == to.IsZero() {
		t.Errorf("%s: Span() = %v, %v, %v", s, from, to, ok)
	}
	if n, _, ok := v.Length(); n < 0 || !ok && n != 0 {
		t.Errorf("%s: Length() = %v, %v", s, n, ok)
	}
	text, err := json.Marshal(v)
	var again Value
	if err != nil || json.Unmarshal(text, &again) != nil || again != v {
		t.Errorf("%s: through JSON as %s becomes %v", s, text, again)
	}
}

func TestValueInvalid(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `date.ParseValue(""): not 4 digits`},
		{"2", `date.ParseValue("2"): not 4 digits`},
		{"20255", `date.ParseValue("20255"): unexpected text (at "5")`},
		{"0000", `date.ParseValue("0000"): there is no year 0`},
		{"BC0000", `date.ParseValue("BC0000"): there is no year 0 (at "0000")`},
		{"BCXXXX", `date.ParseValue("BCXXXX"): not 4 digits (at "XXXX")`},
		{"-0499", `date.ParseValue("-0499"): not 4 digits`},
		{"2025-", `date.ParseValue("2025-"): not 2 digits`},
		{"2025-13", `date.ParseValue("2025-13"): no such month`},
		{"2025-00", `date.ParseValue("2025-00"): 0 where counting begins with 1 (at "00")`},
		{"2025-8-1", `date.ParseValue("2025-8-1"): not 2 digits (at "8-1")`},
		{"2025-02-29", `date.ParseValue("2025-02-29"): this month has at most 28 days`},
		{"XXXX-02-30", `date.ParseValue("XXXX-02-30"): this month has at most 29 days`},
		{"2025-XX-32", `date.ParseValue("2025-XX-32"): this month has at most 31 days`},
		{"2025-W53", `date.ParseValue("2025-W53"): this year has 52 weeks`},
		{"2020-W54", `date.ParseValue("2020-W54"): no such week`},
		{"2025-W33-8", `date.ParseValue("2025-W33-8"): no such day of the week (at "8")`},
		{"2025-W33-WETMO", `date.ParseValue("2025-W33-WETMO"): unexpected text (at "TMO")`},
		{"2025-Q5", `date.ParseValue("2025-Q5"): no such quarter`},
		{"2025-H3", `date.ParseValue("2025-H3"): no such half`},
		{"2025-AU", `date.ParseValue("2025-AU"): not 2 digits (at "AU")`},
		{"2025-08T14:30", `date.ParseValue("2025-08T14:30"): unexpected text (at "T14:30")`},
		{"2025-08-15T", `date.ParseValue("2025-08-15T"): not 2 digits`},
		{"2025-08-15T24:00", `date.ParseValue("2025-08-15T24:00"): no such time of day (at "24:00")`},
		{"2025-08-15T14:60", `date.ParseValue("2025-08-15T14:60"): no such time of day (at "14:60")`},
		{"2025-08-15T14:30:61", `date.ParseValue("2025-08-15T14:30:61"): no such time of day (at "14:30:61")`},
		{"2025-08-15T14:30Z", `date.ParseValue("2025-08-15T14:30Z"): unexpected text (at "Z")`},
		{"2025-08-15TXX", `date.ParseValue("2025-08-15TXX"): not 2 digits (at "XX")`},
		{"P", `date.ParseValue("P"): no units`},
		{"PT", `date.ParseValue("PT"): no count`},
		{"P1YT", `date.ParseValue("P1YT"): no count`},
		{"P1", `date.ParseValue("P1"): no unit`},
		{"P1H", `date.ParseValue("P1H"): no unit (at "H")`},
		{"PT1D", `date.ParseValue("PT1D"): no unit (at "D")`},
		{"P1M1Y", `date.ParseValue("P1M1Y"): units are not in order (at "1Y")`},
		{"P1D1D", `date.ParseValue("P1D1D"): units are not in order (at "1D")`},
		{"P01D", `date.ParseValue("P01D"): count begins with 0 (at "01D")`},
		{"P1.50Y", `date.ParseValue("P1.50Y"): fraction ends in 0 (at "Y")`},
		{"P1.Y", `date.ParseValue("P1.Y"): no digits after the point (at "Y")`},
		{"P1.5Y2M", `date.ParseValue("P1.5Y2M"): only the last unit can have a fraction (at "2M")`},
		{"P1000000000000000D", `date.ParseValue("P1000000000000000D"): count of more than 15 digits (at "1000000000000000D")`},
		{"P1.123456789012345D", `date.ParseValue("P1.123456789012345D"): count of more than 15 digits (at "123456789012345D")`},
		{"P999999999999999Y999999999999999M999999999999999D", `date.ParseValue("P999999999999999Y999999999999999M999999999999999D"): more counts than are kept (at "999999999999999D")`},
		{"P-1D", `date.ParseValue("P-1D"): no count (at "-1D")`},
		{"P1D/P2D", `date.ParseValue("P1D/P2D"): no count (at "/P2D")`},
		{"PRESENT_REFS", `date.ParseValue("PRESENT_REFS"): unexpected text (at "S")`},
		{"../..", `date.ParseValue("../.."): range without an end`},
		{"2025-08-15/", `date.ParseValue("2025-08-15/"): not 4 digits`},
		{"2025-08-15/2025-08-15", `date.ParseValue("2025-08-15/2025-08-15"): range ends before it begins`},
		{"2025-08-16/2025-08-15", `date.ParseValue("2025-08-16/2025-08-15"): range ends before it begins`},
		{"2025-08-15/2025-08-16T12:00", `date.ParseValue("2025-08-15/2025-08-16T12:00"): the ends of this range are not alike`},
		{"2025/2026", `date.ParseValue("2025/2026"): the ends of a range are days or clock times`},
		{"TMO/TEV", `date.ParseValue("TMO/TEV"): the ends of a range are days or clock times`},
		{"T14:00/T14:00", `date.ParseValue("T14:00/T14:00"): range ends before it begins`},
		{"2025-08-15/2025-08-16/2025-08-17", `date.ParseValue("2025-08-15/2025-08-16/2025-08-17"): unexpected text (at "/2025-08-17")`},
	} {
		v, err := ParseValue(c.in)
		if err == nil {
			t.Errorf("ParseValue(%q) = %v, want an error", c.in, v)
		} else if err.Error() != c.want || v != (Value{}) {
			t.Errorf("ParseValue(%q) = %v, %v\nwant %s", c.in, v, err, c.want)
		}
	}
}

// TestMakeValue checks the functions that the finder makes Values with.
func TestMakeValue(t *testing.T) {
	thursday := dayValue(2025, 8, 7)
	for _, c := range []struct {
		got  Value
		want string
	}{
		{centuryValue(2025), "20"},
		{centuryValue(99), "00"},
		{centuryValue(-499), "BC04"},
		{centuryValue(-7), "BC00"},
		{decadeValue(2025), "202"},
		{decadeValue(7), "000"},
		{decadeValue(-499), "BC049"},
		{decadeValue(0), ""},
		{yearValue(2025), "2025"},
		{yearValue(-500), "BC0500"},
		{yearValue(0), "XXXX"},
		{yearValue(10000), ""},
		{yearValue(-10000), ""},
		{fiscalValue(2017), "FY2017"},
		{halfValue(2025, 1), "2025-H1"},
		{halfValue(2025, 3), ""},
		{quarterValue(0, 3), "XXXX-Q3"},
		{quarterValue(2025, 0), "2025-QX"},
		{seasonValue(2025, winter), "2025-WI"},
		{seasonValue(2025, 0), ""},
		{monthValue(2025, 8), "2025-08"},
		{monthValue(0, 8), "XXXX-08"},
		{monthValue(2025, 13), ""},
		{weekValue(2025, 33), "2025-W33"},
		{weekValue(2025, 53), ""},
		{weekdayValue(0, 0, time.Thursday), "XXXX-WXX-4"},
		{weekdayValue(0, 0, time.Sunday), "XXXX-WXX-7"},
		{weekendValue(2025, 32), "2025-W32-WE"},
		{dayValue(2025, 2, 30), ""},
		{dayValue(0, 2, 29), "XXXX-02-29"},
		{dayValue(0, 0, 15), "XXXX-XX-15"},
		{dayValue(2025, 8, 32), ""},
		{dayValue(2025, 8, 300), ""},
		{dateValue(Date{}), ""},
		{dateValue(Of(2025, 8, 7)), "2025-08-07"},
		{dateValue(Of(0, 8, 7)), "BC0001-08-07"},
		{dateValue(Of(2025, 8, 7).At(14, 30, 0)), "2025-08-07T14:30"},
		{dateValue(Of(2025, 8, 7).At(14, 30, 9)), "2025-08-07T14:30:09"},
		{clockValue(14, 30, -1), "T14:30"},
		{clockValue(14, -1, -1), "T14"},
		{clockValue(14, 30, 0), "T14:30:00"},
		{clockValue(24, 0, -1), ""},
		{clockValue(14, -1, 5), ""},
		{partValue(night), "TNI"},
		{thursday.at(clockValue(18, 0, -1)), "2025-08-07T18:00"},
		{thursday.at(partValue(morning)), "2025-08-07TMO"},
		{thursday.at(thursday), ""},
		{thursday.at(partValue(morning)).at(partValue(night)), ""},
		{monthValue(2025, 8).at(partValue(morning)), ""},
		{weekendValue(2025, 8).at(partValue(morning)), ""},
		{weekdayValue(0, 0, time.Thursday).at(partValue(evening)), "XXXX-WXX-4TEV"},
		{lengthValue(2, 0, weeks), "P2W"},
		{lengthValue(unknown, 0, days), "PXD"},
		{lengthValue(15, 1, years), "P1.5Y"},
		{lengthValue(150, 2, years), "P1.5Y"},
		{lengthValue(20, 1, hours), "PT2H"},
		{lengthValue(-2, 0, days), ""},
		{lengthValue(2, 0, years).and(3, 0, months).and(1, 0, days), "P2Y3M1D"},
		{lengthValue(2, 0, months).and(3, 0, years), ""},
		{lengthValue(2, 0, hours).and(2, 0, minutes), "PT2H2M"},
		{thursday.and(2, 0, days), ""},
		{presentValue(), "PRESENT_REF"},
		{pastValue(), "PAST_REF"},
		{futureValue(), "FUTURE_REF"},
		{rangeValue(thursday, dayValue(2025, 8, 9)), "2025-08-07/2025-08-09"},
		{rangeValue(thursday, thursday), ""},
		{rangeValue(thursday, Value{}), "2025-08-07/.."},
		{rangeValue(Value{}, Value{}), ""},
		{rangeValue(yearValue(2011), yearValue(2014)), ""},
		{rangeValue(thursday, presentValue()), ""},
		{rangeValue(lengthValue(1, 0, days), thursday), ""},
		{daysValue(Of(2011, 1, 1), Of(2015, 1, 1)), "2011-01-01/2015-01-01"},
		{daysValue(Of(2025, 8, 7).At(18, 0, 0), Of(2025, 8, 8)), "2025-08-07T18:00/2025-08-08T00:00"},
		{daysValue(Date{}, Of(2015, 1, 1)), "../2015-01-01"},
	} {
		if s := c.got.String(); s != c.want {
			t.Errorf("got %q, want %q", s, c.want)
		}
		if c.got != (Value{}) {
			checkValue(t, c.got)
		}
	}
}

func TestSize(t *testing.T) {
	if n := unsafe.Sizeof(Date{}); n != 8 {
		t.Errorf("a Date has %d bytes", n)
	}
	if n := unsafe.Sizeof(Value{}); n > 24 {
		t.Errorf("a Value has %d bytes", n)
	}
	if n := unsafe.Sizeof(Hijri{}); n > 8 {
		t.Errorf("a Hijri has %d bytes", n)
	}
}
