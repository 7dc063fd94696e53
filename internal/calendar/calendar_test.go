package calendar

import (
	"testing"
	"time"
)

// TestGregorian walks every day of 2,000 years beside package time.
func TestGregorian(t *testing.T) {
	day := Day(-500, 1, 1)
	at := time.Date(-500, 1, 1, 0, 0, 0, 0, time.UTC)
	for ; at.Year() < 2500; at, day = at.AddDate(0, 0, 1), day+1 {
		y, m, d := at.Year(), int(at.Month()), at.Day()
		if gy, gm, gd := Date(day); gy != y || gm != m || gd != d {
			t.Fatalf("Date(%d) = %d-%d-%d, want %d-%d-%d", day, gy, gm, gd, y, m, d)
		}
		if got := Day(y, m, d); got != day {
			t.Fatalf("Day(%d, %d, %d) = %d, want %d", y, m, d, got, day)
		}
		if !Valid(y, m, d) || MonthDays(y, m) != at.AddDate(0, 1, -d).Day() {
			t.Fatalf("Valid, MonthDays(%d, %d) = %v, %d", y, m, Valid(y, m, d), MonthDays(y, m))
		}
		if got := Weekday(day); got != at.Weekday() {
			t.Fatalf("Weekday(%d) = %v, want %v", day, got, at.Weekday())
		}
		wantYear, wantWeek := at.ISOWeek()
		if year, week := Week(day); year != wantYear || week != wantWeek {
			t.Fatalf("Week(%d-%d-%d) = %d-W%d, want %d-W%d", y, m, d, year, week, wantYear, wantWeek)
		}
		if week := WeekDay(wantYear, wantWeek); week != Monday(day) || Weekday(week) != time.Monday || day-week > 6 || wantWeek > Weeks(wantYear) {
			t.Fatalf("WeekDay(%d, %d) = %d, no Monday before %d", wantYear, wantWeek, week, day)
		}
	}
}

func TestEpoch(t *testing.T) {
	if got := Day(1970, 1, 1); got != 0 {
		t.Errorf("Day(1970, 1, 1) = %d, want 0", got)
	}
	if got := Day(2025, 3, 0); got != Day(2025, 2, 28) {
		t.Errorf("day 0 of March is %d, want the last of February", got)
	}
}

// FuzzDay: the two directions agree in a wide range, and a day later is a day more.
func FuzzDay(f *testing.F) {
	const most = 50_000_000
	for _, day := range []int32{0, -1, -epochOffset, cycleDays, hijriEpoch, hijriEpoch - 1, tableStart, most, -most} {
		f.Add(day)
	}
	f.Fuzz(func(t *testing.T, n int32) {
		day := int(n) % (most + 1)
		y, m, d := Date(day)
		if !Valid(y, m, d) || Day(y, m, d) != day {
			t.Fatalf("Date(%d) = %d-%d-%d, which is day %d", day, y, m, d, Day(y, m, d))
		}
		want := time.Unix(int64(day)*86400, 0).UTC()
		if want.Year() != y || int(want.Month()) != m || want.Day() != d {
			t.Fatalf("Date(%d) = %d-%d-%d, want %v", day, y, m, d, want)
		}
		for _, c := range []Hijri{UmmAlQura, Tabular} {
			y, m, d := HijriDate(c, day)
			if !HijriValid(c, y, m, d) || HijriDay(c, y, m, d) != day {
				t.Fatalf("HijriDate(%d, %d) = %d-%d-%d, which is day %d", c, day, y, m, d, HijriDay(c, y, m, d))
			}
		}
	})
}

func TestInvalid(t *testing.T) {
	for _, c := range []struct{ y, m, d int }{
		{2025, 2, 29}, {1900, 2, 29}, {2025, 4, 31}, {2025, 0, 1}, {2025, 13, 1}, {2025, 1, 0}, {2025, 1, 32}, {2025, -1, 1},
	} {
		if Valid(c.y, c.m, c.d) {
			t.Errorf("Valid(%d, %d, %d)", c.y, c.m, c.d)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct{ y, m, d, n, wantY, wantM, wantD int }{
		{2025, 1, 31, 1, 2025, 2, 28},
		{2024, 1, 31, 1, 2024, 2, 29},
		{2025, 3, 31, -1, 2025, 2, 28},
		{2025, 8, 7, 5, 2026, 1, 7},
		{2025, 8, 7, -8, 2024, 12, 7},
		{2025, 8, 7, 0, 2025, 8, 7},
		{2024, 2, 29, -48, 2020, 2, 29},
		{2024, 2, 29, 12, 2025, 2, 28},
		{1, 1, 1, -1, 0, 12, 1},
	} {
		if y, m, d := AddMonths(c.y, c.m, c.d, c.n); y != c.wantY || m != c.wantM || d != c.wantD {
			t.Errorf("AddMonths(%d, %d, %d, %d) = %d, %d, %d, want %d, %d, %d", c.y, c.m, c.d, c.n, y, m, d, c.wantY, c.wantM, c.wantD)
		}
	}
}
