package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// news is our own: articles over a month, two of which date a meeting differently, while others name one day of two years on purpose.
const news = `{"id":"a","published":"2025-08-09","text":"أعلن الكرملين أن الرئيس الروسي فلاديمير بوتين سيلتقي دونالد ترامب في ألاسكا يوم 15 أغسطس 2025. وقال وزير الخارجية الروسي سيرغي لافروف في موسكو إن الوفد جاهز."}
{"id":"b","published":"2025-08-10","text":"يلتقي دونالد ترامب وفلاديمير بوتين في ألاسكا يوم 15 أغسطس 2024، بحسب الكرملين."}
{"id":"c","published":"2025-09-01","text":"زار الرئيس الفرنسي إيمانويل ماكرون بيروت. ورحب الرئيس اللبناني جوزيف عون به في لبنان."}
{"id":"d","published":"2025-09-02","text":"توفي الرئيس المصري السابق محمد مرسي في القاهرة. وكان الرئيس المصري محمد مرسي انتخب في يوم 24 يونيو 2012. ووصل الوفد القطري في اليوم التالي."}
{"id":"e","published":"2025-09-03","text":"تجتمع لجنة السياسة النقدية في البنك المركزي المصري يوم 7 سبتمبر الجاري. وهجم مسلحون من حركة حماس على إسرائيل في 7 أكتوبر 2023."}
{"id":"f","published":"2025-09-04","text":"وتجتمع لجنة السياسة النقدية في البنك المركزي المصري الأحد المقبل. وكانت حركة حماس هاجمت إسرائيل في 7 أكتوبر. وفي ذكرى 24 يونيو 2014 زار محمد مرسي القاهرة."}
{"id":"g","published":"2025-09-20","text":"يزور رئيس الوزراء الهندي ناريندرا مودي طوكيو في 5 أكتوبر المقبل ليلتقي شيغيرو إيشيبا.\nموعد الزيارة: 5 أكتوبر 2024."}
`

// archived returns the file of a database with news.
func archived(t *testing.T) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "news.db")
	if got := ask(t, news, "-db", db, "load"); got != "7 documents added, 0 were there\n" {
		t.Fatalf("said %q", got)
	}
	return db
}

// ask runs the program and returns what it writes.
func ask(t *testing.T, in string, args ...string) string {
	t.Helper()
	var out, warn bytes.Buffer
	if err := run(args, strings.NewReader(in), &out, &warn); err != nil || warn.Len() > 0 {
		t.Fatalf("%q: %v %s", args, err, warn.String())
	}
	return out.String()
}

func TestQuestions(t *testing.T) {
	db := archived(t)
	for _, c := range []struct {
		name string
		args []string
		want []string // lines
		not  string
	}{
		{"holders", []string{"ask", "holders"}, []string{
			"الرئيس الروسي\tفلاديمير بوتين\t2025-08-09\t2025-08-09\t1\t1", "الرئيس اللبناني\tجوزاف عون\t2025-09-01\t2025-09-01\t1\t1",
		}, "مرسي"},
		{"together, spelt otherwise", []string{"ask", "together", "فلاديمر بوتن"}, []string{"فلاديمير بوتين\tدونالد ترامب\t2\t2"}, "ماكرون"},
		{"together, of one", []string{"ask", "together", "ترامب"}, []string{"دونالد ترامب\tفلاديمير بوتين\t2\t2"}, "ماكرون"},
		{"next week", []string{"-day", "2025-08-10", "ask", "next-week"}, []string{"2025-08-15\tيوم 15 أغسطس 2025\t"}, "2024"},
		{"next week, told twice", []string{"-day", "2025-09-04", "ask", "next-week"}, []string{"2025-09-07\t"}, "القطري"},
		{"places by month", []string{"ask", "places", "ماكرون"}, []string{"2025-09\tإيمانويل ماكرون\tبيروت\t1"}, "ألاسكا"},
		{"disagree", []string{"ask", "disagree"}, []string{"2024-08-15\t2025-08-15\tb\ta\t4\t"}, "حماس"},
		{"disagree, in one article", []string{"ask", "disagree"}, []string{"2024-10-05\t2025-10-05\tg\tg\t"}, ""},
		{"search in another spelling", []string{"search", "الاسكا", "ترامپ"}, []string{"a\t2025-08-09\t", "b\t2025-08-10\t"}, "ماكرون"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ask(t, "", append([]string{"-db", db}, c.args...)...)
			for _, want := range c.want {
				if !strings.Contains(got, "\n"+want) {
					t.Errorf("no line %q in\n%s", want, got)
				}
			}
			if c.not != "" && strings.Contains(got, c.not) {
				t.Errorf("%s in\n%s", c.not, got)
			}
		})
	}
}

func TestLoadingAgainAddsNothing(t *testing.T) {
	db := archived(t)
	if got := ask(t, news, "-db", db, "load"); got != "0 documents added, 7 were there\n" {
		t.Errorf("said %q", got)
	}
}

func TestBadDocumentIsSkippedAndTold(t *testing.T) {
	var out, warn bytes.Buffer
	err := run([]string{"-db", filepath.Join(t.TempDir(), "x.db"), "load"}, strings.NewReader("{broken\n"+news), &out, &warn)
	if err == nil || out.String() != "7 documents added, 0 were there\n" || !strings.Contains(warn.String(), "1") {
		t.Errorf("error %v, output %q, warning %q", err, out.String(), warn.String())
	}
}

func TestUnknownQuestion(t *testing.T) {
	var out bytes.Buffer
	err := run([]string{"-db", archived(t), "ask", "why"}, nil, &out, &out)
	if err == nil || !strings.Contains(err.Error(), "disagree, holders, next-week, places, together") {
		t.Errorf("error %v", err)
	}
}

// TestQuotesInWordsAreNoSyntax asks for what full-text queries would take for operators.
func TestQuotesInWordsAreNoSyntax(t *testing.T) {
	db := archived(t)
	for _, words := range []string{`"`, `بوتين OR "`, `*`, `folded:بوتين`} {
		var out bytes.Buffer
		err := run([]string{"-db", db, "search", words}, nil, &out, &out)
		if empty := match(words) == ""; empty != (err != nil) {
			t.Errorf("%s: error %v, nothing to look for: %t", words, err, empty)
		}
	}
}
