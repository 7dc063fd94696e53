package entity_test

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// The texts of the benchmarks: our own, in the manner of three kinds of paper.
const (
	newswire = `واشنطن (وكالات) - أعلن الرئيس الأميركي دونالد ترامب، الخميس 7 أغسطس 2025، أنه سيلتقي نظيره الروسي فلاديمير بوتين في ولاية ألاسكا، وذلك لبحث إنهاء الحرب في أوكرانيا. وقال المتحدث باسم الكرملين ديمتري بيسكوف للصحفيين في موسكو إن "العمل جار على قدم وساق"، فيما طالب الرئيس الأوكراني فولوديمير زيلينسكي بمشاركة بلاده في أي مفاوضات.
`
	maghreb = `استقبل رئيس الحكومة المغربية، اليوم الاثنين بالرباط، وفدا عن الاتحاد الأوروبي يقوده المفوض المكلف بالجوار. وأوضح بلاغ لوزارة الشؤون الخارجية والتعاون الإفريقي أن الجانبين تدارسا ملفات الهجرة والصيد البحري، علما أن الاتفاق الموقع يوم 12 يوليوز 2023 ينتهي متم شهر دجنبر المقبل. وكانت الجزائر وتونس وموريتانيا قد عبرت عن موقف مماثل.
`
	feature = `لم يكن أحد يتوقع أن تطول الأزمة إلى هذا الحد؛ فالناس هنا يعدون الأيام، والأسواق خالية، والمدارس أغلقت أبوابها منذ أكثر من ثلاثة أشهر. يقول أبو أحمد، وهو صاحب متجر صغير قرب الجامع الكبير: «كنا نظن أنها أسابيع وتنتهي». وفي المساء تضيء المصابيح القليلة شوارع لم تعد تعرف الزحام.
`
)

func BenchmarkExtract(b *testing.B) {
	for _, bm := range []struct{ name, text string }{
		{"short", newswire},
		{"long", strings.Repeat(newswire, 200)},
		{"varied", strings.Repeat(newswire+maghreb+feature+"\n", 70)},
	} {
		b.Run("text="+bm.name, func(b *testing.B) {
			d := entity.Document{Text: bm.text, Published: date.Of(2025, 8, 8)}
			x, r := entity.Default(), new(entity.Result)
			x.ExtractInto(r, d)
			mentions, times := len(r.Mentions), len(r.Times)
			if mentions == 0 || times == 0 {
				b.Fatal("nothing found")
			}
			b.SetBytes(int64(len(bm.text)))
			b.ReportAllocs()
			for b.Loop() {
				x.ExtractInto(r, d)
				if len(r.Mentions) != mentions || len(r.Times) != times {
					b.Fatal(len(r.Mentions), len(r.Times))
				}
			}
		})
	}
}
