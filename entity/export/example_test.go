package export_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/entity/export"
)

// read returns a sentence and what is found in it: «Putin and the American president arrived in Alaska on Friday.»
func read() (entity.Document, *entity.Result) {
	d := entity.Document{ID: "1", Text: "وصل بوتين والرئيس الأميركي إلى ألاسكا الجمعة.", Published: date.MustParse("2025-08-16")}
	return d, entity.Default().Extract(d)
}

func Example() {
	var page strings.Builder
	w := export.NewHTML(&page, "")
	if err := w.Write(read()); err != nil {
		log.Fatal(err)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Count(page.String(), `<span class="m `), "marks and samples of the legend")
	// Output: 8 marks and samples of the legend
}

func ExampleWriter() {
	w := export.NewCoNLL(os.Stdout, nil)
	if err := w.Write(read()); err != nil {
		log.Fatal(err)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(w.Close())
	// Output:
	// -DOCSTART- 1 _ O
	//
	// وصل 0-6 _ O
	// بوتين 7-17 Q7747 B-PERS
	// و 18-20 _ O
	// الرئيس 20-32 Q11696 B-OCC
	// الأميركي 33-49 Q11696 I-OCC
	// إلى 50-56 _ O
	// ألاسكا 57-69 Q797 B-GPE
	// الجمعة 70-82 _ O
	// . 82-83 _ O
	//
	// export: the writer is closed
}

// A result and a document that do not belong together are refused.
func ExampleWriter_Write() {
	d, r := read()
	d.Text = strings.Replace(d.Text, "بوتين", "ترامب", 1)
	fmt.Println(export.NewHTML(os.Stdout, "").Write(d, r))
	// Output: export: document "1": mention 0: 7-17 is "ترامب" in the text, "بوتين" in the result
}

func ExampleWriter_Close() {
	w := export.NewJSON(os.Stdout) // no document
	fmt.Println(w.Close())
	// Output:
	// {"format":"khabar/1","documents":[
	//
	// ]}
	// <nil>
}

func ExampleCoNLLOptions() {
	w := export.NewCoNLL(os.Stdout, &export.CoNLLOptions{Inner: true, Times: true})
	if err := w.Write(read()); err != nil {
		log.Fatal(err)
	}
	// Output:
	// -DOCSTART- 1 _ O
	//
	// وصل 0-6 _ O
	// بوتين 7-17 Q7747 B-PERS
	// والرئيس 18-32 _ O
	// الأميركي 33-49 Q30 B-NORP
	// إلى 50-56 _ O
	// ألاسكا 57-69 Q797 B-GPE
	// الجمعة 70-82 _ B-DATE
	// . 82-83 _ O
}

func ExampleNewCoNLL() {
	d := entity.Document{Text: "دعم لروسيا"}
	w := export.NewCoNLL(os.Stdout, nil)
	if err := w.Write(d, entity.Default().Extract(d)); err != nil {
		log.Fatal(err)
	}
	// Output:
	// -DOCSTART- _ _ O
	//
	// دعم 0-6 _ O
	// ل 7-9 _ O
	// روسيا 9-19 Q159 B-GPE
}

func ExampleNewHTML() {
	d := entity.Document{Text: "دعم لروسيا"}
	var page strings.Builder
	w := export.NewHTML(&page, "")
	if err := w.Write(d, entity.Default().Extract(d)); err != nil {
		log.Fatal(err)
	}
	_, text, _ := strings.Cut(page.String(), `<div class="text">`)
	text, _, _ = strings.Cut(text, `<span class="c">`)
	fmt.Println(text)
	// Output: <p dir="rtl">دعم ل&#x200d;<span class="m GPE" tabindex="0" data-k="بلد أو مدينة">&#x200d;روسيا
}

func ExampleNewJSON() {
	var out strings.Builder
	w := export.NewJSON(&out)
	for range 2 {
		if err := w.Write(read()); err != nil {
			log.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	n := 0
	err := export.ReadJSON(strings.NewReader(out.String()), func(entity.Document, *entity.Result) error { n++; return nil })
	fmt.Println(n, err)
	// Output: 2 <nil>
}

func ExampleNewJSONLines() {
	d := entity.Document{ID: "1", Text: "صباح الخير"}
	r := entity.Default().Extract(d)
	r.Data = "" // the version of the names
	if err := export.NewJSONLines(os.Stdout).Write(d, r); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {"format":"khabar/1","text":"صباح الخير","id":"1","unit":"bytes","mentions":[],"entities":[],"times":[],"sentences":[{"start":0,"end":19}],"notes":[],"read":19,"data":""}
}

func ExampleReadJSON() {
	lines := `{"format":"khabar/1","id":"1","text":"بوتين","unit":"bytes","mentions":[{"start":0,"end":10,"text":"بوتين","type":"PERS","parent":-1,"entity":-1,"holder":-1}]}`
	err := export.ReadJSON(strings.NewReader(lines), func(d entity.Document, r *entity.Result) error {
		for _, m := range r.Mentions {
			fmt.Println(d.ID, m.Start, m.End, m.Type, d.Text[m.Start:m.End])
		}
		return nil
	})
	fmt.Println(err)
	// Output:
	// 1 0 10 PERS بوتين
	// <nil>
}

func ExampleVersion() {
	err := export.ReadJSON(strings.NewReader(`{"format":"khabar/7"}`), nil)
	fmt.Println(export.Version, err)
	// Output: khabar/1 export: document 1: format is "khabar/7", not "khabar/1"
}

func ExampleWriteBrat() {
	d := entity.Document{Text: "قال بوتين في موسكو"}
	r := entity.Default().Extract(d)
	for i := range r.Mentions {
		r.Mentions[i].Why = entity.Why{} // no AnnotatorNotes
	}
	var text strings.Builder
	if err := export.WriteBrat(&text, os.Stdout, d, r); err != nil {
		log.Fatal(err)
	}
	// Output:
	// T1	PERS 4 9	بوتين
	// N1	Reference T1 Wikidata:Q7747	فلاديمير بوتين
	// T2	GPE 13 18	موسكو
	// N2	Reference T2 Wikidata:Q649	موسكو
}

func ExampleNewWebAnnotation() {
	d := entity.Document{ID: "7", Text: "دعم لروسيا"}
	w := export.NewWebAnnotation(os.Stdout, "https://example.org/articles/")
	if err := w.Write(d, entity.Default().Extract(d)); err != nil {
		log.Fatal(err)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://example.org/articles/","type":"AnnotationPage","items":[
	// {"id":"https://example.org/articles/7#m0","type":"Annotation","motivation":["classifying","identifying","describing"],"body":[{"type":"TextualBody","value":"GPE","format":"text/plain","purpose":"classifying"},{"type":"SpecificResource","source":"http://www.wikidata.org/entity/Q159","purpose":"identifying"},{"type":"TextualBody","value":"روسيا","format":"text/plain","language":"ar","purpose":"describing"},{"type":"TextualBody","value":"Russia","format":"text/plain","language":"en","purpose":"describing"}],"target":{"source":"https://example.org/articles/7","selector":[{"type":"TextPositionSelector","start":5,"end":10},{"type":"TextQuoteSelector","exact":"روسيا","prefix":"دعم ل"}]}}
	// ]}
}
