package text

import (
	"strings"
	"testing"
)

// prose is our own: marks, digits, quotes and Latin in about the measure of news.
const prose = `أعلن المتحدث باسم الكرملين ديمتري بيسكوف، الخميس 7 أغسطس 2025، أن الرئيس الروسي فلاديمير بوتين سيلتقي نظيره الأمريكي دونالد ترامب "في الأيام المقبلة".
وقال بيسكوف للصحفيين في موسكو إنّ الجانبين اتفقا على مكان اللقاء (ولن يعلن عنه الآن)، مضيفاً: «العمل جارٍ على قدم وساق». ونقلت وكالة رويترز Reuters عن مصدر أن 3.5 مليون دولار خُصصت للقمة.

`

func BenchmarkAnalyze(b *testing.B) {
	s := strings.Repeat(prose, 200)
	words := len(Analyze(s).Words)
	b.Run("words", func(b *testing.B) {
		b.SetBytes(int64(len(s)))
		d := new(Doc)
		for b.Loop() {
			d.Reset(s, 0)
			if len(d.Words) != words {
				b.Fatal(len(d.Words), words)
			}
		}
	})
	b.Run("range", func(b *testing.B) { // the bound: decode the same bytes
		b.SetBytes(int64(len(s)))
		for b.Loop() {
			n := 0
			for _, r := range s {
				n += int(r & 1)
			}
			if n == 0 {
				b.Fatal(n)
			}
		}
	})
}
