package entity_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// persons reads with the built-in given and family names and lists the persons found. The persons of these sentences are
// made up: no list holds them.
func persons(s string) []string {
	x := entity.New(gazetteer.Default(), &entity.Options{Types: []gazetteer.Type{gazetteer.PERS}, NoTimes: true})
	out := []string{}
	for _, m := range x.Extract(entity.Document{Text: s}).Mentions {
		out = append(out, m.Text)
	}
	return out
}

func TestPersons(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		want []string
	}{
		"Honorific":      {"التقى الدكتور ياسر البدراني وفدا من النقابة", []string{"ياسر البدراني"}},
		"HonorificDot":   {"وأكد د. ياسر البدراني أن العمل مستمر", []string{"ياسر البدراني"}},
		"Rank":           {"قاد العميد حسام القرشاوي القوة", []string{"حسام القرشاوي"}},
		"LongTitle":      {"قال رئيس لجنة الشؤون الخارجية ياسر البدراني إن الجلسة أجلت", []string{"ياسر البدراني"}},
		"TitleAndNation": {"قال السفير البولندي زبيغنيو كوفالتشيك إن بلاده ترحب", []string{"زبيغنيو كوفالتشيك"}},
		"Speech":         {"وأوضح هشام المرزاقي أن الأسعار ارتفعت", []string{"هشام المرزاقي"}},
		"Apposed":        {"حضر اللقاء هشام المرزاقي، وزير النقل", []string{"هشام المرزاقي"}},
		"List":           {"حضر هشام المرزاقي ويوسف البدراني وحسام القرشاوي", []string{"هشام المرزاقي", "يوسف البدراني", "حسام القرشاوي"}},
		"Kin":            {"استقبل الأمير تركي بن فهد بن ماجد القرشاوي الوفد", []string{"تركي بن فهد بن ماجد القرشاوي"}},
		"Kunya":          {"يقول أبو غسان، وهو بائع في السوق", []string{"أبو غسان"}},
		"Servant":        {"قال عبد الستار القرشاوي إن القرار نهائي", []string{"عبد الستار القرشاوي"}},
		"Compound":       {"قال نور الدين المرزاقي إن القرار نهائي", []string{"نور الدين المرزاقي"}},
		"Proclitic":      {"تقرير لهشام المرزاقي من بيروت", []string{"هشام المرزاقي"}},
		"ForeignJoint":   {"وقال المدرب يورغن فان درخلينغ للصحفيين", []string{"يورغن فان درخلينغ"}},
		"WordAsGiven":    {"قال المحامي كريم المرزاقي إن موكله بريء", []string{"كريم المرزاقي"}},
		"EndsAtVerb":     {"هشام المرزاقي يعلن ترشحه", []string{"هشام المرزاقي"}},
		"EndsAtFormer":   {"الوزير هشام المرزاقي السابق", []string{"هشام المرزاقي"}},
		"EndsAtBlessing": {"الشيخ هشام المرزاقي رحمه الله", []string{"هشام المرزاقي"}},
		"EndsAtLine":     {"كتب: هشام المرزاقي\nياسر البدراني مراسل", []string{"هشام المرزاقي", "ياسر البدراني"}},
		"NameOfStreet":   {"في شارع هشام المرزاقي وقع الحادث", []string{}},
		"NameOfSchool":   {"تلاميذ مدرسة الشيخ هشام المرزاقي عادوا", []string{}},
		"OrdinaryGiven":  {"عقد لقاء مثمرا في حياة المدينة", []string{}},
		"PrepositionAla": {"الهجوم على القرية أمس", []string{}},
		"Month":          {"في شهر رمضان المبارك تزداد الزحمة", []string{}},
	} {
		if diff := cmp.Diff(tt.want, persons(tt.in)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", name, tt.in, diff)
		}
	}
}

// TestBareNames: a full name that no list holds explains the bare names elsewhere in the text, before it too.
func TestBareNames(t *testing.T) {
	x := entity.New(gazetteer.Default(), &entity.Options{Types: []gazetteer.Type{gazetteer.PERS}, NoTimes: true})
	entities := func(s string) [][]string {
		r := x.Extract(entity.Document{Text: s})
		out := make([][]string, len(r.Entities))
		for _, m := range r.Mentions {
			out[m.Entity] = append(out[m.Entity], m.Text)
		}
		return out
	}
	for name, tt := range map[string]struct {
		in   string
		want [][]string
	}{
		"After":      {"قال السفير فالنتين غروموفيتش إن بلاده ترحب. وأضاف غروموفيتش أن اللقاء قريب.", [][]string{{"فالنتين غروموفيتش", "غروموفيتش"}}},
		"Before":     {"رحب غروموفيتش باللقاء. وكان السفير فالنتين غروموفيتش قد وصل أمس.", [][]string{{"غروموفيتش", "فالنتين غروموفيتش"}}},
		"Clitic":     {"قال الدكتور هشام المرزاقي إن العمل مستمر. ووفقا للمرزاقي فالنتائج قريبة. وبالمرزاقي نبدأ.", [][]string{{"هشام المرزاقي", "لمرزاقي", "المرزاقي"}}},
		"TwoBearers": {"حضر هشام المرزاقي ويوسف المرزاقي. وقال المرزاقي إن الحفل ناجح.", [][]string{{"هشام المرزاقي"}, {"يوسف المرزاقي"}, {"المرزاقي"}}},
		"Namesake":   {"قالت الدكتورة سوزان بوتين إن العمل مستمر", [][]string{{"سوزان بوتين"}}},
	} {
		if diff := cmp.Diff(tt.want, entities(tt.in)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", name, tt.in, diff)
		}
	}
	r := x.Extract(entity.Document{Text: "قالت الدكتورة سوزان بوتين إن العمل مستمر"})
	if i := slices.IndexFunc(r.Entities, func(e entity.Entity) bool { return e.ID != "" }); i >= 0 {
		t.Errorf("a namesake is linked to %s", r.Entities[i].ID)
	}
}
