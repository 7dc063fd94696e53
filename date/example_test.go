package date_test

import (
	"fmt"
	"time"

	"github.com/khabar-go/khabar/date"
)

func ExampleOf() {
	d := date.Of(2025, time.August, 15)
	fmt.Println(d, d.Weekday())
	fmt.Println(d.AddDays(20))
	fmt.Println(date.Of(2025, time.February, 30).IsZero())
	// Output:
	// 2025-08-15 Friday
	// 2025-09-04
	// true
}

func ExampleParse() {
	d, err := date.Parse("2025-08-15T14:30")
	fmt.Println(d, err)
	_, err = date.Parse("2025-02-30")
	fmt.Println(err)
	// Output:
	// 2025-08-15T14:30 <nil>
	// date.Parse("2025-02-30"): this month has 28 days (at "02-30")
}

// A feed gives a moment with a zone; the paper's day is that of its own town.
func ExampleFromTime() {
	published, err := time.Parse(time.RFC3339, "2025-08-14T22:30:00Z")
	if err != nil {
		fmt.Println(err)
		return
	}
	riyadh := time.FixedZone("Riyadh", 3*60*60)
	fmt.Println(date.FromTime(published.In(riyadh)))
	// Output: 2025-08-15T01:30
}

func ExampleDate_At() {
	d := date.Of(2025, time.August, 15)
	fmt.Println(d.At(18, 0, 0))
	fmt.Println(d.At(18, 0, 0).In(time.UTC))
	// Output:
	// 2025-08-15T18:00
	// 2025-08-15 18:00:00 +0000 UTC
}

func ExampleDate_Hijri() {
	d := date.Of(2025, time.June, 26)
	fmt.Println(d.Hijri())
	fmt.Println(d.Hijri().In(date.Tabular))
	// Output:
	// 1447-01-01
	// 1446-12-29 (tabular)
}

func ExampleHijriOf() {
	h, err := date.HijriOf(1446, 9, 29)
	fmt.Println(h.Gregorian(), err)
	_, err = date.HijriOf(1446, 9, 30)
	fmt.Println(err)
	// Output:
	// 2025-03-29 <nil>
	// date.HijriOf(1446, 9, 30): this month has 29 days
}

func ExampleParseValue() {
	_, err := date.ParseValue("2025-W53")
	fmt.Println(err)
	// Output: date.ParseValue("2025-W53"): this year has 52 weeks
}

func ExampleValue_Span() {
	for _, s := range []string{"2025-W33", "2025-08-15TNI", "202", "2011-01-01/2015-01-01", "XXXX-08-15", "P2W"} {
		v, err := date.ParseValue(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		from, to, ok := v.Span()
		fmt.Println(v, from, to, ok)
	}
	// Output:
	// 2025-W33 2025-08-11 2025-08-18 true
	// 2025-08-15TNI 2025-08-15T21:00 2025-08-16T06:00 true
	// 202 2020-01-01 2030-01-01 true
	// 2011-01-01/2015-01-01 2011-01-01 2015-01-01 true
	// XXXX-08-15   false
	// P2W   false
}

func ExampleValue_Length() {
	for _, s := range []string{"P2W", "P1.5Y", "P2Y3M", "P1M2D", "PXD"} {
		v, err := date.ParseValue(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		n, unit, ok := v.Length()
		fmt.Printf("%v %v %q %v\n", v, n, unit, ok)
	}
	// Output:
	// P2W 2 "week" true
	// P1.5Y 1.5 "year" true
	// P2Y3M 27 "month" true
	// P1M2D 0 "" false
	// PXD 0 "day" false
}
