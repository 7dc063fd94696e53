package date_test

import (
	"fmt"
	"time"

	"github.com/khabar-go/khabar/date"
)

// «The delegation arrived on Thursday morning and leaves after two days.»
func ExampleFind() {
	const text = "وصل الوفد صباح الخميس ويغادر بعد يومين"
	for _, t := range date.Find(text, &date.Options{Reference: date.MustParse("2025-08-09")}) {
		fmt.Println(t.Start, t.End, t.Text, t.Value, t.From, t.To)
	}
	// Output:
	// 18 39 صباح الخميس 2025-08-07TMO 2025-08-07T06:00 2025-08-07T12:00
	// 60 70 يومين P2D
}

// One slice serves for many texts; each call begins with an empty one of the same memory.
func ExampleAppendFind() {
	var found []date.Timex
	for _, text := range []string{"قمة بغداد في 17 مايو 2025", "بيان بلا تاريخ", "انتخابات نوفمبر 2026"} {
		found = date.AppendFind(found[:0], text, nil)
		for _, t := range found {
			fmt.Println(t.Text, t.Value)
		}
	}
	// Output:
	// 17 مايو 2025 2025-05-17
	// نوفمبر 2026 2026-11
}

// The fields of an expression beside its value: what is left open, what bends it, and what the same day is in the other calendar.
func ExampleTimex() {
	const text = "منذ يومين، في مطلع عام 2024، ويوم 15 رمضان 1445 هـ الموافق 25 مارس 2024"
	for _, t := range date.Find(text, &date.Options{Reference: date.MustParse("2025-08-09")}) {
		fmt.Printf("%s: %s %s, %s", t.Text, t.Type, t.Value, t.Grain)
		if t.Mod != "" {
			fmt.Print(", mod ", t.Mod)
		}
		if !t.Reach.IsZero() {
			fmt.Print(", reaches ", t.Reach)
		}
		if !t.Hijri.IsZero() {
			fmt.Print(", hijri ", t.Hijri)
		}
		if t.Twin >= 0 {
			fmt.Print(", twin ", t.Twin)
		}
		fmt.Println()
	}
	// Output:
	// يومين: DURATION P2D, day, reaches 2025-08-07
	// مطلع عام 2024: DATE 2024, year, mod START
	// يوم 15 رمضان 1445 هـ: DATE 2024-03-25, day, hijri 1445-09-15, twin 3
	// 25 مارس 2024: DATE 2024-03-25, day, twin 2
}

// Without a day to count from, the value says only what the text says.
func ExampleOptions() {
	const text = "الاجتماع يوم الأربعاء"
	published := date.MustParse("2025-08-11") // a Monday
	for _, opt := range []*date.Options{nil, {Reference: published}, {Reference: published, Direction: date.Future}} {
		t := date.Find(text, opt)[0]
		fmt.Println(t.Text, t.Value)
	}
	// Output:
	// يوم الأربعاء XXXX-WXX-3
	// يوم الأربعاء 2025-08-06
	// يوم الأربعاء 2025-08-13
}

// Saudi papers follow a printed calendar; elsewhere a month begins when its moon is seen.
func ExampleOptions_hijri() {
	const text = "بدأ الصوم في 1 رمضان 1446 هـ"
	for shift := range 2 {
		t := date.Find(text, &date.Options{HijriShift: shift})[0]
		fmt.Println(t.Hijri, t.Value)
	}
	// Output:
	// 1446-09-01 2025-03-01
	// 1446-09-01 2025-03-02
}

func ExampleDirection() {
	const text = "يعود الملف في 20 ديسمبر"
	for _, d := range []date.Direction{date.Past, date.Future} {
		t := date.Find(text, &date.Options{Reference: date.MustParse("2025-08-11"), Direction: d})[0]
		fmt.Println(t.Text, t.Value)
	}
	// Output:
	// 20 ديسمبر 2024-12-20
	// 20 ديسمبر 2025-12-20
}

// What could be read both ways has a note.
func ExampleOrder() {
	const text = "صدر القرار بتاريخ 02/03/2016"
	for _, o := range []date.Order{date.DayFirst, date.MonthFirst} {
		t := date.Find(text, &date.Options{Order: o})[0]
		fmt.Println(t.Text, t.Value, t.Note)
	}
	// Output:
	// 02/03/2016 2016-03-02 order-ambiguous
	// 02/03/2016 2016-02-03 order-ambiguous
}

func ExampleDate() {
	signed := date.Of(2025, time.August, 15)
	next := signed.AddDays(30)
	fmt.Println(signed, next, signed.Compare(next), next.Weekday())
	count := map[date.Date]int{signed: 2} // comparable
	fmt.Println(count[date.MustParse("2025-08-15")], date.Date{}.IsZero())
	// Output:
	// 2025-08-15 2025-09-14 -1 Sunday
	// 2 true
}

func ExampleMustParse() {
	fmt.Println(date.MustParse("2025-08-15T14:30").Clock())
	// Output: 14 30 0 true
}

// A day, a month and a year of the Islamic calendar.
func ExampleHijri() {
	for _, h := range []date.Hijri{{Year: 1446, Month: 9, Day: 1}, {Year: 1446, Month: 9}, {Year: 1446}, {Year: 1446, Month: 13}} {
		fmt.Println(h, h.Gregorian())
	}
	// Output:
	// 1446-09-01 2025-03-01
	// 1446-09 2025-03-01
	// 1446 2024-07-07
	// 1446-13
}

// The calendars differ by a day or two.
func ExampleCalendar() {
	for _, c := range []date.Calendar{date.UmmAlQura, date.Tabular} {
		fmt.Println(date.Hijri{Year: 1446, Month: 10, Day: 1, Calendar: c}.Gregorian())
	}
	// Output:
	// 2025-03-30
	// 2025-03-31
}

// Values are compared as they are and counted by what they span.
func ExampleValue() {
	const text = "في الربع الأول من 2025 زار العراق ثلاث مرات، وبقي في كل مرة أسبوعين"
	for _, t := range date.Find(text, nil) {
		from, to, ok := t.Value.Span()
		n, unit, isLength := t.Value.Length()
		fmt.Println(t.Text, t.Value, from, to, ok, n, unit, isLength)
	}
	// Output:
	// الربع الأول من 2025 2025-Q1 2025-01-01 2025-04-01 true 0  false
	// أسبوعين P2W   false 2 week true
}
