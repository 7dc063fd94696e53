package date

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/text"
)

func ExampleFind() {
	text := "قال الوزير أمس إن اللقاء سيعقد يومي 14 و15 غشت الجاري بعد أكثر من ثلاث سنوات من القطيعة."
	for _, x := range Find(text, &Options{Reference: MustParse("2025-08-07")}) {
		fmt.Printf("%d–%d %s %s %q\n", x.Start, x.End, x.Type, x.Value, x.Mod)
	}
	// Output:
	// 20–26 DATE 2025-08-06 ""
	// 56–92 DATE 2025-08-14/2025-08-16 ""
	// 100–133 DURATION P3Y "MORE_THAN"
}

// Without a reference a date in the first lines serves as one, and the result says so.
func TestDateline(t *testing.T) {
	for _, test := range []struct{ text, want, anchor string }{
		{"date 2025-08-07\n\nوصل الوزير أمس.", "2025-08-06", "dateline"},
		{"الرباط، الخميس 7 أغسطس 2025\nوصل الوزير أمس.", "2025-08-06", "dateline"},
		{"وصل الوزير أمس.\nوكان قد غادر في 7 أغسطس 2025.", "2025-08-06", "dateline"},
		{"سطر\nسطر\nسطر\n7 أغسطس 2025\nوصل الوزير أمس.", "PAST_REF", ""},
	} {
		found := Find(test.text, nil)
		for _, x := range found {
			if x.Text == "أمس" && (x.Value.String() != test.want || x.Anchor != test.anchor) {
				t.Errorf("%q: أمس is %s from %q, want %s from %q", test.text, x.Value, x.Anchor, test.want, test.anchor)
			}
		}
	}
}

func TestOptions(t *testing.T) {
	ref := MustParse("2025-08-07")
	for _, test := range []struct {
		option string
		text   string
		opt    Options
		want   string
	}{
		{"Order", "في 02/03/2016", Options{Order: MonthFirst}, "2016-02-03"},
		{"OrderImpossible", "في 22/03/2016", Options{Order: MonthFirst}, "2016-03-22"},
		{"Direction", "السبت", Options{Reference: ref, Direction: Future}, "2025-08-09"},
		{"DirectionPast", "السبت", Options{Reference: ref, Direction: Past}, "2025-08-02"},
		{"Calendar", "9 رمضان 1393 هـ", Options{Calendar: Tabular}, "1973-10-06"},
		{"HijriShift", "1 رمضان 1446 هـ", Options{HijriShift: 1}, "2025-03-02"},
		{"WeekStart", "الأسبوع المقبل", Options{Reference: MustParse("2025-08-10")}, "2025-W34"},
		{"WeekStartMonday", "الأسبوع المقبل", Options{Reference: MustParse("2025-08-10"), WeekStart: 1}, "2025-W33"},
	} {
		found := Find(test.text, &test.opt)
		if len(found) != 1 || found[0].Value.String() != test.want {
			t.Errorf("%s: Find(%q) = %s, want %s", test.option, test.text, shown(found), test.want)
		}
	}
}

// A day in two calendars is two expressions that point to each other; a disagreement of more than a day is noted.
func TestTwins(t *testing.T) {
	for _, test := range []struct{ text, note string }{
		{"الرياض 15 رمضان 1446 هـ الموافق 15 مارس 2025 م واس", ""},
		{"الرياض 15 رمضان 1446 هـ الموافق 16 مارس 2025 م واس", ""},
		{"الرياض 15 رمضان 1446 هـ الموافق 18 مارس 2025 م واس", "twin-differs"},
		{"الرياض 22/2/1428هـ الموافق لـ12/3/2007م.", ""},
	} {
		found := Find(test.text, nil)
		if len(found) != 2 || found[0].Twin != 1 || found[1].Twin != 0 || found[0].Note != test.note {
			t.Errorf("Find(%q) = %s", test.text, shown(found))
		}
	}
}

// checkLaws reports what is not so of every result: spans inside, rising, apart, between runes; their text; a value of their own.
func checkLaws(t *testing.T, s string, found []Timex) {
	t.Helper()
	last := 0
	for i, x := range found {
		if x.Start < last || x.End <= x.Start || x.End > len(s) || x.Text != s[x.Start:x.End] {
			t.Fatalf("Find(%q): expression %d is %d–%d %q after %d", s, i, x.Start, x.End, x.Text, last)
		}
		if !utf8.RuneStart(s[x.Start]) || x.End < len(s) && !utf8.RuneStart(s[x.End]) && utf8.ValidString(s) {
			t.Errorf("Find(%q): expression %d splits a rune", s, i)
		}
		if v, err := ParseValue(x.Value.String()); x.Value != (Value{}) && (err != nil || v != x.Value) {
			t.Errorf("Find(%q): value %q of %q is not read back: %v", s, x.Value, x.Text, err)
		}
		if !x.From.IsZero() && x.From.Compare(x.To) >= 0 {
			t.Errorf("Find(%q): %q is %s to %s", s, x.Text, x.From, x.To)
		}
		if x.Twin >= len(found) || x.Rule == "" || x.Type == "" {
			t.Errorf("Find(%q): %+v", s, x)
		}
		last = x.End
	}
}

func FuzzFind(f *testing.F) {
	f.Add("يومي 14 و15 ماي الجاري 15/8/2025 هـ", "2025-08-07", uint64(0))
	f.Add("", "", uint64(99))
	var pieces []string
	for line := range strings.SplitSeq(wordsTSV, "\n") {
		if cols := strings.Split(line, "\t"); len(cols) == 3 {
			for p := range strings.SplitSeq(cols[2], "|") {
				pieces = append(pieces, strings.Trim(strings.TrimSpace(p), "=()"))
			}
		}
	}
	pieces = append(pieces, "1", "31", "2", "15", "2025", "1446", "30", "00", "7", "99", "9999999999999", "3.5")
	signs := []string{" ", " ", " ", "/", "-", ".", ":", "، ", " و", " ب", "(", ") ", "\n", "ـ ", ""}
	f.Fuzz(func(t *testing.T, s, ref string, seed uint64) {
		if seed != 0 { // a text of the grammar's own words
			var b strings.Builder
			for range 30 {
				b.WriteString(pieces[seed>>20%uint64(len(pieces))])
				seed = seed*6364136223846793005 + 1442695040888963407
				b.WriteString(signs[seed>>40%uint64(len(signs))])
			}
			s += b.String()
		}
		opt := &Options{HijriShift: int(seed>>50%5) - 2, Direction: Direction(seed >> 55 % 3), Calendar: Calendar(seed >> 58 % 2)}
		if d, err := Parse(ref); err == nil {
			opt.Reference = d
		}
		found := Find(s, opt)
		checkLaws(t, s, found)
		if again := Find(s, opt); !slices.Equal(found, again) {
			t.Errorf("Find(%q) = %s, the second time %s", s, shown(found), shown(again))
		}
	})
}

// Time is linear in texts that repeat what the rows look for; in a square of it this test would take minutes.
func TestLinear(t *testing.T) {
	opt := &Options{Reference: MustParse("2025-08-07T12:00")}
	for _, piece := range []string{
		"يوم ", "و", "1/", "1,", "1.", "2010-", "ثلاثة و", "ألف و", "السبت ", "من 1 إلى ", "بين ", "سنة و", "3 سنوات و", "5 مساء إلى ", "عامي 2010 و", "يومي 1 و",
	} {
		s := strings.Repeat(piece, 4000)
		checkLaws(t, s, Find(s, opt))
	}
}

// A finder that has its memory takes no more, however many words there are.
func TestAllocs(t *testing.T) {
	d, f := text.Analyze(strings.Repeat(article, 20)), new(finder)
	opt := &Options{Reference: MustParse("2025-08-07")}
	dst := f.find(nil, d, opt)
	if n := testing.AllocsPerRun(10, func() { dst = f.find(dst[:0], d, opt) }); n > 1 {
		t.Errorf("%v allocations for %d expressions, want at most 1", n, len(dst))
	}
}

// Texts of the corpora keep the laws.
func TestCorporaLaws(t *testing.T) {
	folder := os.Getenv("KHABAR_CORPUS")
	if folder == "" {
		t.Skip("KHABAR_CORPUS names no folder of corpora")
	}
	data, err := os.ReadFile(folder + "/gold/news.dev.jsonl")
	if err != nil {
		t.Skip(err)
	}
	s := string(data)
	checkLaws(t, s, Find(s, &Options{Reference: MustParse("2020-02-29T23:59")}))
}
