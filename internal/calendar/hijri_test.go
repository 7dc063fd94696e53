package calendar

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestUmmAlQuraEveryDay walks every day of the table: dates follow each other, and both directions agree.
func TestUmmAlQuraEveryDay(t *testing.T) {
	day := Day(1924, 8, 1)
	for y := tableFirst; y < tableEnd; y++ {
		for m := 1; m <= 12; m++ {
			for d := 1; d <= HijriMonthDays(UmmAlQura, y, m); d++ {
				if got := HijriDay(UmmAlQura, y, m, d); got != day {
					t.Fatalf("HijriDay(%d, %d, %d) = %d, want %d", y, m, d, got, day)
				}
				if gy, gm, gd := HijriDate(UmmAlQura, day); gy != y || gm != m || gd != d {
					t.Fatalf("HijriDate(%d) = %d-%d-%d, want %d-%d-%d", day, gy, gm, gd, y, m, d)
				}
				day++
			}
		}
	}
	if want := Day(2077, 11, 17); day != want {
		t.Errorf("the table ends before day %d, want %d", day, want)
	}
}

// TestTabularEveryDay walks the tabular calendar by its definition.
func TestTabularEveryDay(t *testing.T) {
	leap := []int{2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29}
	day := Day(622, 7, 19)
	for y := 1; y <= 1600; y++ {
		for m := 1; m <= 12; m++ {
			n := 30
			if m%2 == 0 && (m < 12 || !slices.Contains(leap, y%30)) {
				n = 29
			}
			if got := HijriMonthDays(Tabular, y, m); got != n {
				t.Fatalf("HijriMonthDays(Tabular, %d, %d) = %d, want %d", y, m, got, n)
			}
			for d := 1; d <= n; d++ {
				if got := HijriDay(Tabular, y, m, d); got != day {
					t.Fatalf("HijriDay(Tabular, %d, %d, %d) = %d, want %d", y, m, d, got, day)
				}
				if gy, gm, gd := HijriDate(Tabular, day); gy != y || gm != m || gd != d {
					t.Fatalf("HijriDate(Tabular, %d) = %d-%d-%d, want %d-%d-%d", day, gy, gm, gd, y, m, d)
				}
				day++
			}
		}
	}
}

// TestUmmAlQuraOutside: before and after the table the calendar is the tabular one, and no day is lost where they meet.
func TestUmmAlQuraOutside(t *testing.T) {
	for _, c := range []struct{ y, m, d, gy, gm, gd int }{
		{1, 1, 1, 622, 7, 19},
		{1300, 1, 1, 1882, 11, 12},
		{1342, 12, 28, 1924, 7, 31},
		{1343, 1, 1, 1924, 8, 1},
		{1500, 12, 30, 2077, 11, 16},
		{1501, 1, 1, 2077, 11, 17},
		{1600, 12, 29, 2174, 11, 24},
	} {
		day := Day(c.gy, c.gm, c.gd)
		if got := HijriDay(UmmAlQura, c.y, c.m, c.d); got != day {
			t.Errorf("HijriDay(%d, %d, %d) = %d, want %d", c.y, c.m, c.d, got, day)
		}
		if y, m, d := HijriDate(UmmAlQura, day); y != c.y || m != c.m || d != c.d {
			t.Errorf("HijriDate(%d-%d-%d) = %d-%d-%d, want %d-%d-%d", c.gy, c.gm, c.gd, y, m, d, c.y, c.m, c.d)
		}
	}
}

func TestHijriInvalid(t *testing.T) {
	for _, c := range []struct {
		calendar Hijri
		y, m, d  int
		want     bool
	}{
		{UmmAlQura, 1446, 9, 29, true},
		{UmmAlQura, 1446, 9, 30, false},
		{Tabular, 1446, 9, 30, true},
		{UmmAlQura, 1446, 0, 1, false},
		{UmmAlQura, 1446, 13, 1, false},
		{UmmAlQura, 1446, 9, 0, false},
		{UmmAlQura, 1345, 5, 31, true},
		{UmmAlQura, 1343, 9, 29, false},
		{UmmAlQura, 1342, 12, 29, false},
		{Tabular, 1342, 12, 29, true},
		{Tabular, 1447, 12, 30, true},
		{Tabular, 1446, 12, 30, false},
	} {
		if got := HijriValid(c.calendar, c.y, c.m, c.d); got != c.want {
			t.Errorf("HijriValid(%d, %d, %d, %d) = %v", c.calendar, c.y, c.m, c.d, got)
		}
	}
}

// TestCorpus checks every month of published lists of the two calendars.
func TestCorpus(t *testing.T) {
	corpus := os.Getenv("KHABAR_CORPUS")
	if corpus == "" {
		t.Skip("KHABAR_CORPUS names no folder with lists of months")
	}
	for _, c := range []struct {
		file        string
		calendar    Hijri
		first, last int
	}{
		{"hijri_umalqura.tsv", UmmAlQura, tableFirst, tableEnd - 1},
		{"hijri_tabular_civil.tsv", Tabular, 1300, 1600},
	} {
		months := 0
		for m := range readMonths(t, filepath.Join(corpus, "date", c.file)) {
			if m.year < c.first || m.year > c.last {
				continue
			}
			months++
			if day, n := HijriDay(c.calendar, m.year, m.month, 1), HijriMonthDays(c.calendar, m.year, m.month); day != m.day || n != m.length {
				t.Errorf("%s: %d-%d begins on %d with %d days, want %d with %d", c.file, m.year, m.month, day, n, m.day, m.length)
			}
		}
		if want := 12 * (c.last - c.first + 1); months != want {
			t.Errorf("%s: %d months, want %d", c.file, months, want)
		}
	}
}

// A listedMonth is a line of a list of months: its first day and length.
type listedMonth struct{ year, month, day, length int }

func readMonths(t *testing.T, file string) func(func(listedMonth) bool) {
	return func(yield func(listedMonth) bool) {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			line := lines.Text()
			if line == "" || line[0] == '#' {
				continue
			}
			var m listedMonth
			var y, mo, d int
			if _, err := fmt.Sscanf(line, "%d\t%d\t%d-%d-%d\t%d", &m.year, &m.month, &y, &mo, &d, &m.length); err != nil {
				t.Fatalf("%s: %q: %v", file, line, err)
			}
			m.day = Day(y, mo, d)
			if !yield(m) {
				return
			}
		}
	}
}
