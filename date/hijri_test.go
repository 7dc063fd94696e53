package date

import "testing"

// TestHijriEveryDay: every day of the years 1343–1500 goes to Hijri and back in both calendars, each the day after the one before.
func TestHijriEveryDay(t *testing.T) {
	for _, c := range []Calendar{UmmAlQura, Tabular} {
		first := Hijri{Year: 1343, Month: 1, Day: 1, Calendar: c}.Gregorian()
		end := Hijri{Year: 1501, Month: 1, Day: 1, Calendar: c}.Gregorian()
		before, days := first.AddDays(-1).Hijri().In(c), 0
		for d := first; d != end; d = d.AddDays(1) {
			h := d.Hijri().In(c)
			if h.Calendar != c || h.Gregorian() != d {
				t.Fatalf("%v is %v, which is %v", d, h, h.Gregorian())
			}
			if h.Year == before.Year && h.Month == before.Month && h.Day != before.Day+1 || h.Month != before.Month && h.Day != 1 || h.Year != before.Year && h.Month != 1 {
				t.Fatalf("after %v comes %v", before, h)
			}
			if c == UmmAlQura {
				if got, err := HijriOf(int(h.Year), int(h.Month), int(h.Day)); got != h || err != nil {
					t.Fatalf("HijriOf(%v) = %v, %v", h, got, err)
				}
			}
			before = h
			days++
		}
		if days < 158*354 || days > 158*355 {
			t.Errorf("158 years have %d days", days)
		}
	}
}

// TestHijriKnown checks days that news reported.
func TestHijriKnown(t *testing.T) {
	for _, c := range []struct {
		h       Hijri
		want    string
		weekday string
	}{
		{Hijri{Year: 1400, Month: 1, Day: 1}, "1979-11-20", "Tuesday"},    // siege of the Great Mosque
		{Hijri{Year: 1445, Month: 10, Day: 1}, "2024-04-10", "Wednesday"}, // Eid al-Fitr
		{Hijri{Year: 1445, Month: 12, Day: 10}, "2024-06-16", "Sunday"},   // Eid al-Adha
		{Hijri{Year: 1446, Month: 9, Day: 1}, "2025-03-01", "Saturday"},   // Ramadan
		{Hijri{Year: 1447, Month: 1, Day: 1}, "2025-06-26", "Thursday"},
		{Hijri{Year: 1, Month: 1, Day: 1}, "0622-07-19", "Friday"},
		{Hijri{Year: 1447, Month: 1, Day: 1, Calendar: Tabular}, "2025-06-27", "Friday"},
		{Hijri{Year: 9666, Month: 4, Day: 2}, "9999-12-31", "Friday"},
	} {
		if d := c.h.Gregorian(); d.String() != c.want || d.Weekday().String() != c.weekday || d.Hijri().In(c.h.Calendar) != c.h {
			t.Errorf("%v is %v %v, or %v, want %s %s", c.h, d.Weekday(), d, d.Hijri().In(c.h.Calendar), c.weekday, c.want)
		}
	}
}

// TestHijriSpan: a month or year alone covers all of its days.
func TestHijriSpan(t *testing.T) {
	for _, c := range []struct {
		h        Hijri
		from, to string
	}{
		{Hijri{Year: 1446, Month: 9}, "2025-03-01", "2025-03-30"},
		{Hijri{Year: 1446}, "2024-07-07", "2025-06-26"},
		{Hijri{Year: 1446, Calendar: Tabular}, "2024-07-08", "2025-06-27"},
		{Hijri{Year: 1446, Month: 9, Day: 29}, "2025-03-29", "2025-03-30"},
		{Hijri{Year: 1342}, "1923-08-14", "1924-08-01"},
		{Hijri{Year: 9666}, "", ""},
	} {
		if from, to := c.h.span(); from.String() != c.from || to.String() != c.to {
			t.Errorf("%v is [%v, %v), want [%s, %s)", c.h, from, to, c.from, c.to)
		}
	}
}

func TestHijriInvalid(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{1446, 9, 30, "date.HijriOf(1446, 9, 30): this month has 29 days"},
		{1446, 9, 0, "date.HijriOf(1446, 9, 0): this month has 29 days"},
		{1446, 13, 1, "date.HijriOf(1446, 13, 1): no such month"},
		{1446, 0, 1, "date.HijriOf(1446, 0, 1): no such month"},
		{0, 1, 1, "date.HijriOf(0, 1, 1): year out of range 1–9666"},
		{70000, 1, 1, "date.HijriOf(70000, 1, 1): year out of range 1–9666"},
		{9666, 4, 3, "date.HijriOf(9666, 4, 3): day after 9999-12-31"},
	} {
		if h, err := HijriOf(c.y, c.m, c.d); err == nil || err.Error() != c.want || !h.IsZero() {
			t.Errorf("HijriOf(%d, %d, %d) = %v, %v\nwant %s", c.y, c.m, c.d, h, err, c.want)
		}
	}
	for _, h := range []Hijri{
		{},
		{Month: 9, Day: 15},
		{Year: 1446, Day: 15},
		{Year: 1446, Month: 13},
		{Year: 1446, Month: -1},
		{Year: 1446, Month: 32767, Day: 1},
		{Year: 1446, Month: 9, Day: 30},
		{Year: 1446, Month: 9, Day: -1},
		{Year: -1, Month: 9, Day: 1},
		{Year: 9667, Month: 1, Day: 1},
	} {
		if d := h.Gregorian(); !d.IsZero() || !h.In(Tabular).IsZero() {
			t.Errorf("%+v is %v", h, d)
		}
	}
	if h := Of(622, 7, 18).Hijri(); !h.IsZero() {
		t.Errorf("the day before the calendar is %v", h)
	}
}
