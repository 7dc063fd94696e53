package entity_test

import (
	"fmt"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

func Example() {
	r := entity.Default().Extract(entity.Document{
		Text:      "التقى الرئيس الروسي نظيره المصري عبد الفتاح السيسي في موسكو الجمعة",
		Published: date.MustParse("2025-05-10"),
	})
	for _, m := range r.Mentions {
		fmt.Print(m.Start, " ", m.End, " ", m.Type, " ", m.Text)
		if h := r.Holder(m); h != nil {
			fmt.Print(" = ", h.Latin)
		} else if e := r.Entity(m); e != nil {
			fmt.Print(" → ", e.Latin)
		}
		fmt.Println()
	}
	for _, t := range r.Times {
		fmt.Println(t.Start, t.End, t.Text, t.Value)
	}
	// Output:
	// 11 36 OCC الرئيس الروسي = Vladimir Putin
	// 24 36 NORP الروسي → Russia
	// 37 60 OCC نظيره المصري = Abdel Fattah el-Sisi
	// 48 60 NORP المصري → Egypt
	// 61 93 PERS عبد الفتاح السيسي → Abdel Fattah el-Sisi
	// 99 109 GPE موسكو → Moscow
	// 110 122 الجمعة 2025-05-09
}

func ExampleDefault() {
	r := entity.Default().Extract(entity.Document{Text: "قال بوتين في موسكو"})
	for _, m := range r.Mentions {
		fmt.Println(m.Start, m.End, m.Type, m.Text, r.Entity(m).ID)
	}
	// Output:
	// 7 17 PERS بوتين Q7747
	// 23 33 GPE موسكو Q649
}

// Names of a desk beside the built-in ones.
func ExampleNew() {
	own, err := gazetteer.Read(strings.NewReader("desk-1\tORG\tهيئة متابعة الإعمار\n"), "own.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	x := entity.New(gazetteer.Default().With(own), nil)
	r := x.Extract(entity.Document{Text: "زارت هيئة متابعة الإعمار بغداد"})
	for _, m := range r.Mentions {
		fmt.Println(m.Text, r.Entity(m).ID)
	}
	// Output:
	// هيئة متابعة الإعمار desk-1
	// بغداد Q1530
}

// One Extractor serves all goroutines; each keeps a Result of its own to use again.
func ExampleExtractor() {
	x := entity.Default()
	articles := []string{"بوتين في موسكو", "ماكرون في باريس", "غوتيريش في نيويورك"}
	found := make([]string, len(articles))
	done := make(chan bool)
	for worker := range 2 {
		go func() {
			var r entity.Result
			for i := worker; i < len(articles); i += 2 {
				x.ExtractInto(&r, entity.Document{Text: articles[i]})
				found[i] = r.Entity(r.Mentions[0]).Latin
			}
			done <- true
		}()
	}
	<-done
	<-done
	fmt.Println(found)
	// Output: [Vladimir Putin Emmanuel Macron António Guterres]
}

// Why an answer is as it is: each reading that was weighed, with its features, score and fate.
func ExampleExtractor_Trace() {
	var b strings.Builder
	if err := entity.Default().Trace(&b, entity.Document{Text: "قال بوتين"}); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Contains(b.String(), "Q7747"))
	// Output: true
}

// What the day and the country of an article change: which Thursday, and whose president.
func ExampleDocument() {
	const text = "قال الرئيس الخميس"
	for _, d := range []entity.Document{
		{Text: text},
		{Text: text, Published: date.MustParse("2025-08-09"), Country: "EG"},
		{Text: text, Published: date.MustParse("2013-03-09"), Country: "EG"},
	} {
		r := entity.Default().Extract(d)
		fmt.Print(r.Times[0].Value)
		for _, m := range r.Mentions {
			if h := r.Holder(m); h != nil {
				fmt.Print(" ", m.Text, " = ", h.Latin)
			}
		}
		fmt.Println()
	}
	// Output:
	// XXXX-WXX-4
	// 2025-08-07 الرئيس = Abdel Fattah el-Sisi
	// 2013-03-07 الرئيس = Mohamed Morsi
}

func ExampleOptions() {
	x := entity.New(gazetteer.Default(), &entity.Options{
		Types:    []gazetteer.Type{gazetteer.GPE, gazetteer.PERS},
		MinScore: .5,
		NoTimes:  true,
		MaxBytes: 1 << 20, // of texts from outside
	})
	r := x.Extract(entity.Document{Text: "قال الرئيس الفرنسي إيمانويل ماكرون في بيروت اليوم"})
	for _, m := range r.Mentions {
		fmt.Println(m.Type, m.Text)
	}
	fmt.Println(len(r.Times))
	// Output:
	// PERS إيمانويل ماكرون
	// GPE بيروت
	// 0
}

// hashtags is a Finder: it proposes each run of letters behind a #.
type hashtags struct{}

func (hashtags) AppendFind(dst []entity.Found, text string) ([]entity.Found, error) {
	for i := strings.IndexByte(text, '#'); i >= 0; {
		end := len(text)
		if n := strings.IndexAny(text[i:], " \n"); n >= 0 {
			end = i + n
		}
		dst = append(dst, entity.Found{Span: entity.Span{Start: i, End: end}, Type: "TAG", Score: .99})
		next := strings.IndexByte(text[end:], '#')
		if next < 0 {
			break
		}
		i = end + next
	}
	return dst, nil
}

// A finder of the caller's own. For regular expressions package pattern has one ready.
func ExampleFinder() {
	x := entity.New(gazetteer.Default(), &entity.Options{Finders: []entity.Finder{hashtags{}}})
	r := x.Extract(entity.Document{Text: "بوتين في #قمة_ألاسكا"})
	for _, m := range r.Mentions {
		fmt.Println(m.Start, m.End, m.Type, m.Text)
	}
	// Output:
	// 0 10 PERS بوتين
	// 16 36 TAG #قمة_ألاسكا
	// 24 36 GPE ألاسكا
}

// What a Finder gives; one that names a thing sets ID and Name, and mentions of one ID share an Entity.
func ExampleFound() {
	found, err := hashtags{}.AppendFind(nil, "هنا #بغداد و #البصرة")
	for _, f := range found {
		fmt.Println(f.Start, f.End, f.Type)
	}
	fmt.Println(err)
	// Output:
	// 7 18 TAG
	// 22 35 TAG
	// <nil>
}

// All mentions of one thing, under whatever name.
func ExampleResult() {
	r := entity.Default().Extract(entity.Document{Text: "وصل دونالد ترامب إلى لندن. وقال ترمب إنه سعيد.", Published: date.MustParse("2025-09-17")})
	for i, e := range r.Entities {
		fmt.Print(e.Latin, ":")
		for j := range r.MentionsOf(i) {
			fmt.Print(" ", r.Mentions[j].Text, ";")
		}
		fmt.Println()
	}
	for _, s := range r.Sentences {
		fmt.Println(s.Start, s.End)
	}
	fmt.Println(r.Unit, r.Read)
	// Output:
	// Donald Trump: دونالد ترامب; ترمب;
	// London: لندن;
	// 0 46
	// 48 81
	// bytes 82
}

// For a page in JavaScript, whose strings count UTF-16 units.
func ExampleResult_In() {
	const text = "قال بوتين في موسكو"
	r := entity.Default().Extract(entity.Document{Text: text})
	for _, m := range r.In(entity.UTF16, text).Mentions {
		fmt.Println(m.Start, m.End, m.Text)
	}
	// Output:
	// 4 9 بوتين
	// 13 18 موسكو
}

// A name inside a name: Parent is the index of the one around it.
func ExampleMention() {
	r := entity.Default().Extract(entity.Document{Text: "وقال رئيس الوزراء العراقي"})
	for _, m := range r.Mentions {
		fmt.Println(m.Start, m.End, m.Type, m.Text, m.Parent)
	}
	// Output:
	// 9 47 OCC رئيس الوزراء العراقي -1
	// 33 47 NORP العراقي 0
}

// What is known of a thing, and of one that no list holds: its name alone.
func ExampleEntity() {
	r := entity.Default().Extract(entity.Document{Text: "قال بوتين للوزير ضرغام السلطاني"})
	for _, e := range r.Entities {
		if e.Type == gazetteer.PERS {
			fmt.Printf("%q %s, %q, %q\n", e.ID, e.Name, e.Latin, e.Country)
		}
	}
	// Output:
	// "Q7747" فلاديمير بوتين, "Vladimir Putin", "RU"
	// "" ضرغام السلطاني, "", ""
}

// What the listed name is, and what stood beside it.
func ExampleWhy() {
	r := entity.Default().Extract(entity.Document{Text: "قال بوتين"})
	w := r.Mentions[0].Why
	fmt.Println(w.Form, w.Cue)
	fmt.Println(w)
	// Output:
	// فلاديمير بوتين قال
	// short name «فلاديمير بوتين» beside «قال»
}

// A weekday that is not that of its date, and a text of which not all was read.
func ExampleNote() {
	x := entity.New(gazetteer.Default(), &entity.Options{MaxBytes: 60})
	r := x.Extract(entity.Document{Text: "وصل الوفد يوم الإثنين 15 أغسطس 2025، وغادر بعد ساعات من وصوله"})
	for _, n := range r.Notes {
		fmt.Println(n.Start, n.End, n.Code)
	}
	// Output:
	// 18 58 weekday-differs
	// 60 105 not-read
}

// A span selects bytes of the text, here a sentence.
func ExampleSpan() {
	const text = "وصل بوتين. غادر ماكرون."
	for _, s := range entity.Default().Extract(entity.Document{Text: text}).Sentences {
		fmt.Println(text[s.Start:s.End])
	}
	// Output:
	// وصل بوتين
	// غادر ماكرون
}

func ExampleUnit() {
	const text = "قمة 🇪🇬 في القاهرة"
	r := entity.Default().Extract(entity.Document{Text: text})
	for _, u := range []entity.Unit{entity.Bytes, entity.Runes, entity.UTF16} {
		m := r.In(u, text).Mentions
		fmt.Println(u, m[len(m)-1].Start, m[len(m)-1].End)
	}
	// Output:
	// bytes 21 35
	// runes 10 17
	// utf16 12 19
}
