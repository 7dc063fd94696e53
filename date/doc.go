// Package date finds and reads the time expressions of Arabic text, and has the value types that say when they are.
//
// [Find] returns the expressions of a text, each a [Timex]: its bytes, a TIMEX3 value, and the days it covers. What a text leaves open,
// as «أمس» (yesterday) does, is counted from a reference day:
//
//	text := "وصل الوفد صباح الخميس"
//	for _, t := range date.Find(text, &date.Options{Reference: date.MustParse("2025-08-09")}) {
//		fmt.Println(text[t.Start:t.End], t.Value, t.From, t.To)
//	}
//	// صباح الخميس 2025-08-07TMO 2025-08-07T06:00 2025-08-07T12:00
//
// Finding takes any bytes and never fails. Reading a text that someone wrote as a date on purpose can: [Parse], [ParseValue] and
// [HijriOf] return errors that quote their input and say what does not exist or was not expected.
//
// # Limits
//
// Time and memory are linear in the text; behind 2 GiB it is not read. Days run from -9998-01-01 to 9999-12-31, Hijri years from 1;
// a count has at most 15 digits. What is beyond is not found, and an error where it is parsed.
//
// # Days
//
// A [Date] is a day of the civil calendar, with or without a time of day, and without a time zone, because a text has none: «15 أغسطس» is
// one day in Rabat and Muscat, although not the same 24 hours. [Date.In] makes a [time.Time] of it for a place, [FromTime] does the reverse.
// Intervals are half-open, [from, to): one day ends with the next, the evening of a day with its midnight.
//
// # Values
//
// A [Value] is what an expression says in TIMEX3, the scheme of TimeML and ISO 24617-1, no more and no less: 2025 if it says a year, 2025-W33 if it says a week, PT3H if it counts hours.
// [Value.Span] gives the days of a place in time, [Value.Length] how long a length is. TIMEX3 leaves some things to its users; here
//
//   - morning is 06–12, afternoon 12–18, evening 18–24, night 21–06, midday 11–13, daytime 06–18;
//   - seasons are the whole months from March, June, September and December, so winter ends in the next year;
//   - weeks are those of ISO 8601, from Monday, and a weekend is Saturday and Sunday;
//   - decades and centuries are the years that share their first digits: "20" is 2000–2099;
//   - a range ends before its second day, as intervals do: "2011-01-01/2015-01-01" is four years.
//
// # The Islamic calendar
//
// A [Hijri] is a day in one of two calendars. Umm al-Qura, the official calendar of Saudi Arabia, is known by its printed table for the years
// 1343–1500 (1924–2077) as the paper Umm al-Qura and King Fahd University printed it, irregular months of the first years included: tables
// in common use (ICU, the JDK) smooth these away and differ by a day in many years before 1420. Other years are counted by the tabular
// civil calendar, which can also be had for all. Neither says when a month was in fact begun by sighting: [Options].HijriShift moves the days of a text from
// a country that was later or earlier.
//
// # Concurrency
//
// Dates, Hijris and Values are immutable and comparable with ==; their zero values are none. All functions are safe for
// concurrent use.
package date
