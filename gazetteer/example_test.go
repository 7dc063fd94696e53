package gazetteer_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
)

func Example() {
	const table = "X1\tORG\tنادي الفلاح|الفلاح\tFalah Club\n"
	own, err := gazetteer.Read(strings.NewReader(table), "own.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	g := gazetteer.Default().With(own)
	const text = "هنأ بوتين نادي الفلاح"
	for _, m := range g.Find(text) {
		fmt.Println(m.Start, m.End, text[m.Start:m.End], m.IDs)
	}
	// Output:
	// 7 17 بوتين [Q7747]
	// 18 39 نادي الفلاح [X1]
	// 27 39 الفلاح [X1]
}

func ExampleBuild() {
	g, err := gazetteer.Build(slices.Values([]gazetteer.Entry{
		{ID: "X1", Type: gazetteer.PERS, Name: "حسن نصر الله"},
		{ID: "X2", Type: gazetteer.PRODUCT, Name: "إس-400", Latin: "S-400"},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	const text = "قال حسن نصرالله إن منظومة «إس 400» وصلت"
	for _, m := range g.Find(text) {
		fmt.Println(m.Start, m.End, text[m.Start:m.End], m.IDs)
	}
	// Output:
	// 7 28 حسن نصرالله [X1]
	// 49 57 إس 400 [X2]
}

func ExampleBuild_refused() {
	_, err := gazetteer.Build(slices.Values([]gazetteer.Entry{
		{ID: "X1", Name: "فلان"},
		{ID: "X2", Name: "ـ"},
	}))
	fmt.Println(err)
	// Output:
	// gazetteer: entry 2: name "ـ": the name has no letters, only marks or signs
}

// A caller's file ends a term and begins the next, so that tomorrow's government needs no new release.
func ExampleGazetteer_Holders() {
	const table = `{"id":"X1","type":"PERS","name":"فلان الفلاني","terms":[{"office":"Q11696","from":"2029-01-20"}]}`
	own, err := gazetteer.Read(strings.NewReader(table), "own.jsonl")
	if err != nil {
		fmt.Println(err)
		return
	}
	g := gazetteer.Default().With(own)
	for _, day := range []string{"2012-06-01", "2021-01-20", "2029-06-01"} {
		for _, t := range g.Holders("Q11696", day) { // president of the United States
			e, _ := g.Entry(t.Holder)
			fmt.Println(day, e.Name, t.From, t.To)
		}
	}
	// Output:
	// 2012-06-01 باراك أوباما 2009-01-20 2017-01-20
	// 2021-01-20 جو بايدن 2021-01-20 2025-01-20
	// 2021-01-20 دونالد ترامب 2017-01-20 2021-01-20
	// 2029-06-01 فلان الفلاني 2029-01-20
}

// A caller's file may also end a term and say no more: from the next day on nobody is known to hold the office. A term of the
// same office and holder replaces the built-in one.
func ExampleGazetteer_Holders_end() {
	const table = `{"id":"Q7747","type":"PERS","name":"فلاديمير بوتين","terms":[{"office":"Q218295","from":"2012-05-07","to":"2030-05-06"}]}`
	own, err := gazetteer.Read(strings.NewReader(table), "own.jsonl")
	if err != nil {
		fmt.Println(err)
		return
	}
	g := gazetteer.Default().With(own)
	for _, day := range []string{"2003-06-01", "2010-06-01", "2030-05-06", "2030-05-07"} {
		fmt.Print(day)
		for _, t := range g.Holders("Q218295", day) { // president of Russia
			e, _ := g.Entry(t.Holder)
			fmt.Print(" ", e.Latin)
		}
		fmt.Println()
	}
	// Output:
	// 2003-06-01 Vladimir Putin
	// 2010-06-01 Dmitry Medvedev
	// 2030-05-06 Vladimir Putin
	// 2030-05-07
}

func ExampleGazetteer_Lookup() {
	for _, name := range []string{"عبدالفتاح السيسى", "DONALD TRUMP", "محمد"} {
		fmt.Println(name)
		for _, c := range gazetteer.Default().Lookup(name, nil) {
			fmt.Printf("  %s %s (%s), %s\n", c.ID, c.Latin, c.Type, c.How)
		}
	}
	// Output:
	// عبدالفتاح السيسى
	//   Q307871 Abdel Fattah el-Sisi (PERS), fold
	// DONALD TRUMP
	//   Q22686 Donald Trump (PERS), latin
	// محمد
}

func ExampleGazetteer_With() {
	own, err := gazetteer.Build(slices.Values([]gazetteer.Entry{
		{ID: "X9", Name: "بوتين"}, // the name, not the president
		{ID: "Q22686", Names: []string{"الرئيس البرتقالي"}, Name: "ترامب"}, // a further name of his
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	g := gazetteer.Default().With(own)
	const text = "بوتين والرئيس البرتقالي"
	for _, m := range g.Find(text) {
		fmt.Println(text[m.Start:m.End], m.IDs)
	}
	e, _ := g.Entry("Q22686")
	fmt.Println(e.Name, e.Latin)
	// Output:
	// بوتين [X9]
	// الرئيس البرتقالي [Q22686]
	// ترامب Donald Trump
}

func ExampleGazetteer_Without() {
	g := gazetteer.Default().Without("Q7747")
	fmt.Println(len(g.Lookup("فلاديمير بوتين", nil)))
	// Output:
	// 0
}

func ExampleFold() {
	fmt.Println(gazetteer.Fold("السيسى، «إِس-٤٠٠» و Élysée"))
	// Output:
	// السيسي اس 400 و elysee
}

func ExampleCompare() {
	score, edits := gazetteer.Compare("غوتيريش", "جوتيريس")
	fmt.Printf("%.2f %s\n", score, edits)
	score, edits = gazetteer.Compare("عبدالله", "عبد الله")
	fmt.Printf("%.2f %q\n", score, edits)
	// Output:
	// 0.96 غ→ج ش→س
	// 1.00 "+_"
}
