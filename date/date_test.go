package date

import (
	"encoding/json"
	"testing"
	"time"
)

// TestDateEveryDay walks all the days that a Date holds beside package time.
func TestDateEveryDay(t *testing.T) {
	at := time.Date(minYear, 1, 1, 0, 0, 0, 0, time.UTC)
	d := Of(minYear, 1, 1)
	for at.Year() <= maxYear {
		if y, m, n := d.YMD(); y != at.Year() || m != at.Month() || n != at.Day() || d.Weekday() != at.Weekday() {
			t.Fatalf("%v %v, want %v", d, d.Weekday(), at)
		}
		next := d.AddDays(1)
		if next.AddDays(-1) != d && !next.IsZero() {
			t.Fatalf("the day before %v is %v", next, next.AddDays(-1))
		}
		d, at = next, at.AddDate(0, 0, 1)
	}
	if !d.IsZero() || !Of(minYear, 1, 1).AddDays(-1).IsZero() {
		t.Errorf("days out of range are not zero")
	}
}

func TestOfInvalid(t *testing.T) {
	for _, c := range []struct {
		y int
		m time.Month
		d int
	}{
		{2025, 2, 29}, {2025, 2, 30}, {2025, 0, 1}, {2025, 13, 1}, {2025, 1, 0}, {2025, 1, 32}, {10000, 1, 1}, {-9999, 12, 31}, {0, 0, 0},
	} {
		if d := Of(c.y, c.m, c.d); !d.IsZero() {
			t.Errorf("Of(%d, %d, %d) = %v", c.y, c.m, c.d, d)
		}
	}
}

func TestAt(t *testing.T) {
	day := Of(2025, 8, 15)
	for _, c := range []struct {
		hour, minute, second int
		want                 string
	}{
		{0, 0, 0, "2025-08-15T00:00"},
		{23, 59, 59, "2025-08-15T23:59:59"},
		{24, 0, 0, ""},
		{-1, 0, 0, ""},
		{0, 60, 0, ""},
		{0, 0, 60, ""},
	} {
		d := day.At(c.hour, c.minute, c.second)
		if d.String() != c.want {
			t.Errorf("At(%d, %d, %d) = %q, want %q", c.hour, c.minute, c.second, d, c.want)
		}
		hour, minute, second, ok := d.Clock()
		if ok != (c.want != "") || ok && (hour != c.hour || minute != c.minute || second != c.second) {
			t.Errorf("%v: Clock() = %d, %d, %d, %v", d, hour, minute, second, ok)
		}
	}
	if _, _, _, ok := day.Clock(); ok {
		t.Errorf("a day has a time of day")
	}
	if !(Date{}).At(1, 2, 3).IsZero() {
		t.Errorf("no day has a time of day")
	}
	if got := Of(day.At(9, 0, 0).YMD()); got != day {
		t.Errorf("the day of a time of day is %v", got)
	}
}

func TestCompare(t *testing.T) {
	ordered := []Date{
		{},
		Of(minYear, 1, 1),
		Of(2025, 8, 14).At(23, 59, 59),
		Of(2025, 8, 15),
		Of(2025, 8, 15).At(0, 0, 0),
		Of(2025, 8, 15).At(14, 30, 0),
		Of(maxYear, 12, 31),
	}
	for i, d := range ordered {
		for j, e := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := d.Compare(e); got != want {
				t.Errorf("%v.Compare(%v) = %d, want %d", d, e, got, want)
			}
		}
	}
}

// TestZero: nothing done to no day gives a day.
func TestZero(t *testing.T) {
	var d Date
	y, m, n := d.YMD()
	if y != 0 || m != 0 || n != 0 || !d.AddDays(1).IsZero() || !d.In(time.UTC).IsZero() || !d.Hijri().IsZero() || d.String() != "" || !FromTime(time.Time{}).IsZero() {
		t.Errorf("the zero Date is some day")
	}
}

func TestAddDaysOutOfRange(t *testing.T) {
	for _, n := range []int{1<<31 - 1, -1 << 31, lastDay - firstDay + 1} {
		if d := Of(2025, 8, 15).AddDays(n); !d.IsZero() {
			t.Errorf("AddDays(%d) = %v", n, d)
		}
	}
}

func TestTime(t *testing.T) {
	riyadh := time.FixedZone("", 3*60*60)
	late := time.Date(2025, 8, 14, 22, 30, 5, 999, time.UTC)
	for _, c := range []struct {
		got, want Date
	}{
		{FromTime(late), Of(2025, 8, 14).At(22, 30, 5)},
		{FromTime(late.In(riyadh)), Of(2025, 8, 15).At(1, 30, 5)},
		{FromTime(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)), Date{}},
	} {
		if c.got != c.want {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	d := Of(2025, 8, 15).At(1, 30, 5)
	if got := d.In(riyadh); !got.Equal(late.Truncate(time.Second)) || FromTime(got) != d {
		t.Errorf("%v in Riyadh is %v", d, got)
	}
	if got, want := Of(2025, 8, 15).In(nil), time.Date(2025, 8, 15, 0, 0, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("a day in no zone is %v, want %v", got, want)
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Date
	}{
		{"2025-08-15", Of(2025, 8, 15)},
		{"2024-02-29", Of(2024, 2, 29)},
		{"0001-01-01", Of(1, 1, 1)},
		{"0000-12-31", Of(0, 12, 31)},
		{"-0043-03-15", Of(-43, 3, 15)},
		{"-9998-01-01", Of(-9998, 1, 1)},
		{"2025-08-15T14:30", Of(2025, 8, 15).At(14, 30, 0)},
		{"2025-08-15 14:30:05", Of(2025, 8, 15).At(14, 30, 5)},
		{"2025-08-15T00:00:00", Of(2025, 8, 15).At(0, 0, 0)},
	} {
		if got, err := Parse(c.in); got != c.want || err != nil {
			t.Errorf("Parse(%q) = %v, %v, want %v", c.in, got, err, c.want)
		}
	}
	for _, c := range []struct{ in, want string }{
		{"", `date.Parse(""): not 4 digits`},
		{"2025", `date.Parse("2025"): no "-"`},
		{"2025-08", `date.Parse("2025-08"): no "-"`},
		{"2025-8-15", `date.Parse("2025-8-15"): not 2 digits (at "8-15")`},
		{"15-08-2025", `date.Parse("15-08-2025"): not 4 digits`},
		{"٢٠٢٥-٠٨-١٥", `date.Parse("٢٠٢٥-٠٨-١٥"): not 4 digits`},
		{"2025-13-15", `date.Parse("2025-13-15"): no such month (at "13-15")`},
		{"2025-02-29", `date.Parse("2025-02-29"): this month has 28 days (at "02-29")`},
		{"2024-02-30", `date.Parse("2024-02-30"): this month has 29 days (at "02-30")`},
		{"2025-04-31", `date.Parse("2025-04-31"): this month has 30 days (at "04-31")`},
		{"2025-08-00", `date.Parse("2025-08-00"): this month has 31 days (at "08-00")`},
		{"-0000-01-01", `date.Parse("-0000-01-01"): year 0 has no sign`},
		{"-9999-01-01", `date.Parse("-9999-01-01"): year before -9998`},
		{"12025-08-15", `date.Parse("12025-08-15"): no "-" (at "5-08-15")`},
		{"2025-08-15T", `date.Parse("2025-08-15T"): not 2 digits`},
		{"2025-08-15T14", `date.Parse("2025-08-15T14"): no minutes`},
		{"2025-08-15T24:00", `date.Parse("2025-08-15T24:00"): no such time of day (at "24:00")`},
		{"2025-08-15T14:30Z", `date.Parse("2025-08-15T14:30Z"): no time zones are read; see FromTime (at "Z")`},
		{"2025-08-15T14:30:00+03:00", `date.Parse("2025-08-15T14:30:00+03:00"): no time zones are read; see FromTime (at "+03:00")`},
		{"2025-08-15T14:30:00.5", `date.Parse("2025-08-15T14:30:00.5"): no fractions of a second are kept (at ".5")`},
		{"2025-08-15 ", `date.Parse("2025-08-15 "): not 2 digits`},
		{"2025-08-15TMO", `date.Parse("2025-08-15TMO"): not 2 digits (at "MO")`},
		{"2025-08-15x", `date.Parse("2025-08-15x"): unexpected text (at "x")`},
	} {
		if d, err := Parse(c.in); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", c.in, d)
		} else if err.Error() != c.want || !d.IsZero() {
			t.Errorf("Parse(%q) = %v, %v\nwant %s", c.in, d, err, c.want)
		}
	}
}

func TestMustParse(t *testing.T) {
	if got := MustParse("2025-08-15"); got != Of(2025, 8, 15) {
		t.Errorf("MustParse = %v", got)
	}
	defer func() {
		if recover() == nil {
			t.Errorf("MustParse does not panic")
		}
	}()
	MustParse("2025-02-30")
}

// TestText takes every kind of value through JSON and back.
func TestText(t *testing.T) {
	type all struct {
		None, Day, Time, Old       Date
		NoHijri, Hijri, Month, Tab Hijri
		NoValue, Value             Value
	}
	in := all{
		Day:   Of(2025, 8, 15),
		Time:  Of(2025, 8, 15).At(14, 30, 5),
		Old:   Of(-43, 3, 15),
		Hijri: Hijri{Year: 1446, Month: 9, Day: 15},
		Month: Hijri{Year: 1446, Month: 9},
		Tab:   Hijri{Year: 1446, Calendar: Tabular},
		Value: yearValue(2025),
	}
	text, err := json.Marshal(in)
	const want = `{"None":"","Day":"2025-08-15","Time":"2025-08-15T14:30:05","Old":"-0043-03-15",` +
		`"NoHijri":"","Hijri":"1446-09-15","Month":"1446-09","Tab":"1446 (tabular)","NoValue":"","Value":"2025"}`
	if string(text) != want || err != nil {
		t.Errorf("got  %s, %v\nwant %s", text, err, want)
	}
	var out all
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("read back as %+v, %v", out, err)
	}
	for _, bad := range []string{`{"Day":"2025-02-30"}`, `{"Hijri":"1446-09-30"}`, `{"Hijri":"1446-00"}`, `{"Hijri":"1446-09-00"}`, `{"Hijri":"0000"}`, `{"Value":"2025-02-30"}`} {
		if err := json.Unmarshal([]byte(bad), &out); err == nil || out != in {
			t.Errorf("%s is read as %+v, %v", bad, out, err)
		}
	}
}

// FuzzParse: what Parse accepts is what package time does, and is printed and read back as the same Date.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"2025-08-15", "2025-08-15T14:30", "2025-08-15 14:30:05", "-0043-03-15", "2025-02-30", "2025-08-15T24:00", "2025-08-15T14:30Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		want, ok := slowParse(s)
		if ok != (err == nil) || d != want {
			t.Fatalf("Parse(%q) = %v, %v, want %v, %v", s, d, err, want, ok)
		}
		if again, err2 := Parse(d.String()); err == nil && (again != d || err2 != nil) {
			t.Fatalf("Parse(%q) = %v, %v", d, again, err2)
		}
	})
}
