package date

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/text"
)

// An article of ours, with the expressions of one and the words of many.
const article = `الرباط، الخميس 7 أغسطس 2025. أعلنت وزارة الخارجية المغربية أمس الأربعاء أن اللقاء الذي كان مقررا عقده في منتصف الشهر الماضي بين وفدي البلدين سيعقد يومي 14 و15 غشت الجاري في العاصمة،
بعد أكثر من ثلاث سنوات من القطيعة التي أعقبت أزمة دبلوماسية حادة. وقال المتحدث باسم الوزارة للصحافيين إن الاتفاق الموقع سنة 2019 ما زال ساريا، وإن الجانبين اتفقا على مراجعة بنوده المتعلقة بالتجارة والصيد البحري
خلال الأسابيع المقبلة، مشيرا إلى أن الوفد سيصل الساعة العاشرة صباحا إلى مطار محمد الخامس، حيث يستقبله كبار المسؤولين وعدد من السفراء المعتمدين. وكانت المحادثات قد توقفت في نوفمبر الماضي دون أن يحدد الطرفان موعدا لاستئنافها.
`

func BenchmarkFind(b *testing.B) {
	for _, c := range []struct {
		name, text string
		count      int
	}{
		{"short", article[:len("الرباط، الخميس 7 أغسطس 2025.")], 1},
		{"long", strings.Repeat(article, 50), 450},
	} {
		b.Run("text="+c.name, func(b *testing.B) {
			opt := &Options{Reference: MustParse("2025-08-07")}
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			var dst []Timex
			for b.Loop() {
				dst = AppendFind(dst[:0], c.text, opt)
			}
			if len(dst) != c.count {
				b.Errorf("found %d, want %d", len(dst), c.count)
			}
		})
		b.Run("analyze/text="+c.name, func(b *testing.B) {
			d := new(text.Doc)
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				d.Reset(c.text, 0)
			}
		})
	}
}
