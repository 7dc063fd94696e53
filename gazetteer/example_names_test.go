package gazetteer_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
)

func ExampleDefault() {
	g := gazetteer.Default()
	e, ok := g.Entry("Q7747")
	fmt.Println(e.Name, e.Latin, e.Type, e.Country, ok)
	// Output: فلاديمير بوتين Vladimir Putin PERS RU true
}

// Tab-separated: id, type, names in Arabic, names in Latin letters.
func ExampleRead() {
	const table = "# our beat\n" +
		"desk-1\tORG\tهيئة متابعة الإعمار|هيئة الإعمار\tReconstruction Board\n" +
		"desk-2\tPERS\tفلان الفلاني\n"
	own, err := gazetteer.Read(strings.NewReader(table), "own.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	for e := range own.Entries() {
		fmt.Println(e.ID, e.Type, e.Name, e.Names, e.Latin)
	}
	// Output:
	// desk-1 ORG هيئة متابعة الإعمار [هيئة الإعمار] Reconstruction Board
	// desk-2 PERS فلان الفلاني []
}

// An error says file, line and field, to people and to programs.
func ExampleError() {
	_, err := gazetteer.Read(strings.NewReader("desk-1\tORG\tهيئة الإعمار\ndesk-1\tORG\tهيئة النقل\n"), "own.tsv")
	var bad *gazetteer.Error
	if errors.As(err, &bad) {
		fmt.Println(bad.File, bad.Line, bad.Field, bad.Reason)
	}
	fmt.Println(err)
	// Output:
	// own.tsv 2 id the id was given before, at 1
	// own.tsv:2: id "desk-1": the id was given before, at 1
}

// A table of many names is compiled once and embedded into the program, which then reads it in place.
func ExampleLoad() {
	own, err := gazetteer.Build(slices.Values([]gazetteer.Entry{{ID: "desk-1", Type: gazetteer.ORG, Name: "هيئة الإعمار"}}))
	if err != nil {
		fmt.Println(err)
		return
	}
	b, _ := own.AppendBinary(nil) // at build time, into a file; in the program: //go:embed own.gaz
	same, err := gazetteer.Load(string(b))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(same.Find("قالت هيئة الإعمار")), same.Version() == own.Version())
	_, err = gazetteer.Load("not a table")
	fmt.Println(err)
	// Output:
	// 1 true
	// gazetteer: the data does not begin as AppendBinary begins
}

// «the Egyptians» names the country, by another kind of name.
func ExampleGazetteer() {
	g := gazetteer.Default()
	const text = "وصل المصريون إلى القاهرة"
	for _, m := range g.Find(text) {
		e, _ := g.Entry(m.IDs[0])
		fmt.Println(text[m.Start:m.End], e.Latin, m.How)
	}
	// Output:
	// المصريون Egypt demonym
	// القاهرة Cairo name
}

// All that an entry can hold. «النصر» is also an ordinary word, victory: as a weak name it means the paper only where the text says so.
func ExampleEntry() {
	own, err := gazetteer.Build(slices.Values([]gazetteer.Entry{{
		ID: "desk-3", Type: gazetteer.ORG, Name: "صحيفة النصر", Latin: "An-Nasr", Country: "DZ",
		Names: []string{"جريدة النصر"}, Weak: []string{"النصر"}, Fame: 200,
	}}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range own.Find("كتبت جريدة النصر عن النصر") {
		fmt.Println(m.Start, m.End, m.How)
	}
	// Output:
	// 9 30 name
	// 20 30 weak name
	// 36 46 weak name
}

// A term is written in the entry of the holder or in that of the office. Its last day belongs to it.
func ExampleTerm() {
	own, err := gazetteer.Build(slices.Values([]gazetteer.Entry{
		{ID: "desk-2", Type: gazetteer.PERS, Name: "فلان الفلاني"},
		{ID: "desk-4", Type: gazetteer.OCC, Name: "رئيس هيئة الإعمار", Terms: []gazetteer.Term{
			{Holder: "desk-2", From: "2024-02", To: "2025-06-30", Acting: true},
		}},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2024-01-31", "2024-02-01", "2025-06-30", "2025-07-01"} {
		fmt.Println(day, len(own.Holders("desk-4", day)))
	}
	// Output:
	// 2024-01-31 0
	// 2024-02-01 1
	// 2025-06-30 1
	// 2025-07-01 0
}

// A type of your own is a label like any other.
func ExampleType() {
	const shipment gazetteer.Type = "SHIP"
	own, err := gazetteer.Build(slices.Values([]gazetteer.Entry{{ID: "imo-1", Type: shipment, Name: "سفينة الأمل"}}))
	if err != nil {
		fmt.Println(err)
		return
	}
	e, _ := own.Entry("imo-1")
	fmt.Println(e.Type, e.Type == gazetteer.PRODUCT)
	// Output: SHIP false
}

func ExampleMatch() {
	g := gazetteer.Default()
	const text = "من طرابلس وللرياض"
	for _, m := range g.Find(text) {
		fmt.Print(m.Start, " ", m.End, " ", text[m.Start:m.End], ":")
		for _, id := range m.IDs {
			e, _ := g.Entry(id)
			fmt.Print(" ", e.Latin, " ", e.Country, ";")
		}
		fmt.Println()
	}
	// Output:
	// 5 17 طرابلس: Tripoli LY; Tripoli LB;
	// 22 32 لرياض: Riyadh SA; Al Riyadh SA; Riyadh Province SA;
}

// How a name was found, and in what it differs from the listed one.
func ExampleCandidate() {
	for _, name := range []string{"Q22686", "الولايات المتحدة", "ايمانويل ماكرون", "ريكس تليرسون"} {
		for _, c := range gazetteer.Default().Lookup(name, &gazetteer.LookupOptions{Max: 1}) {
			fmt.Printf("%s: %s, %s %q\n", name, c.Latin, c.How, c.Edits)
		}
	}
	// Output:
	// Q22686: Donald Trump, id ""
	// الولايات المتحدة: United States, listed ""
	// ايمانويل ماكرون: Emmanuel Macron, fold "ا→إ"
	// ريكس تليرسون: Rex Tillerson, near "+ي -ي"
}

// A near spelling, the same where only listed names count, and a name asked for as a place alone.
func ExampleLookupOptions() {
	g := gazetteer.Default()
	for _, c := range g.Lookup("فلوديمير زيلنسكي", nil) {
		fmt.Println(c.Latin, c.How)
	}
	fmt.Println(len(g.Lookup("فلوديمير زيلنسكي", &gazetteer.LookupOptions{Exact: true})))
	for _, c := range g.Lookup("الأردن", &gazetteer.LookupOptions{Types: []gazetteer.Type{gazetteer.GPE}, Max: 1}) {
		fmt.Println(c.ID, c.Latin, c.Type)
	}
	// Output:
	// Volodymyr Zelenskyy near
	// 0
	// Q810 Jordan GPE
}
