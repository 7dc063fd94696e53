package date

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/khabar-go/khabar/internal/text"
)

// An article of ours, with more expressions than most.
const article = `الرباط، الخميس 7 أغسطس 2025. أعلنت وزارة الخارجية المغربية أمس الأربعاء أن اللقاء الذي كان مقررا عقده في منتصف الشهر الماضي بين وفدي البلدين سيعقد يومي 14 و15 غشت الجاري في العاصمة،
بعد أكثر من ثلاث سنوات من القطيعة التي أعقبت أزمة دبلوماسية حادة. وقال المتحدث باسم الوزارة للصحافيين إن الاتفاق الموقع سنة 2019 ما زال ساريا، وإن الجانبين اتفقا على مراجعة بنوده المتعلقة بالتجارة والصيد البحري
خلال الأسابيع المقبلة، مشيرا إلى أن الوفد سيصل الساعة العاشرة صباحا إلى مطار محمد الخامس، حيث يستقبله كبار المسؤولين وعدد من السفراء المعتمدين. وكانت المحادثات قد توقفت في نوفمبر الماضي دون أن يحدد الطرفان موعدا لاستئنافها.
`

// BenchmarkDates reports, beside the time, how many times that of splitting the text into words it is, both by the fastest run of each text:
// what else the machine does would otherwise decide.
func BenchmarkDates(b *testing.B) {
	for _, c := range []struct {
		name  string
		texts []string
		count int // expressions; 0: not known
	}{
		{"short", []string{"الرباط، الخميس 7 أغسطس 2025."}, 1},
		{"long", []string{strings.Repeat(article, 50)}, 450},
		{"news", news(b), 0},
	} {
		b.Run("text="+c.name, func(b *testing.B) {
			if len(c.texts) == 0 {
				b.Skip("KHABAR_CORPUS names no folder of corpora")
			}
			benchmarkDates(b, c.texts, c.count)
		})
	}
}

func benchmarkDates(b *testing.B, texts []string, count int) {
	opt := &Options{Reference: MustParse("2025-08-07")}
	bytes := 0
	for _, s := range texts {
		bytes += len(s)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	var dst []Timex
	d, found := new(text.Doc), 0
	finding, splitting := make([]time.Duration, len(texts)), make([]time.Duration, len(texts)) // the fastest of each text
	for b.Loop() {
		found = 0
		for i, s := range texts {
			start := time.Now()
			dst = AppendFind(dst[:0], s, opt)
			keepFastest(&finding[i], start)
			found += len(dst)
		}
		for i, s := range texts {
			start := time.Now()
			d.Reset(s, 0)
			keepFastest(&splitting[i], start)
		}
	}
	if count > 0 && found != count {
		b.Errorf("found %d, want %d", found, count)
	}
	b.ReportMetric(float64(total(finding))/float64(total(splitting)), "×analyze")
}

// keepFastest lowers best to the time since start; 0 is none yet.
func keepFastest(best *time.Duration, start time.Time) {
	if took := time.Since(start); *best == 0 || took < *best {
		*best = took
	}
}

func total(times []time.Duration) (sum time.Duration) {
	for _, t := range times {
		sum += t
	}
	return sum
}

// news returns articles of the corpora, if there are any.
func news(b *testing.B) (texts []string) {
	files, _ := filepath.Glob(os.Getenv("KHABAR_CORPUS") + "/news/*.jsonl.gz")
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			b.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			b.Fatal(err)
		}
		lines := bufio.NewScanner(z)
		lines.Buffer(nil, 1<<24)
		for n := 0; n < 200 && lines.Scan(); n++ {
			var d struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
				b.Fatal(err)
			}
			texts = append(texts, d.Text)
		}
		f.Close()
	}
	return texts
}
