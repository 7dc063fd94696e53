package pattern_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/entity/pattern"
	"github.com/khabar-go/khabar/gazetteer"
)

// «Putin: case 17/2024 and case 3/2025 are closed.»
func Example() {
	cases, err := pattern.Compile(50*time.Millisecond, pattern.Pattern{
		Expr: `القضية (?<number>\d+/\d{4})`, Type: "CASE", Group: "number", Name: "court case", Score: .95,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	x := entity.New(gazetteer.Default(), &entity.Options{Finders: []entity.Finder{cases}})
	r := x.Extract(entity.Document{Text: "قال بوتين إن القضية 17/2024 والقضية 3/2025 أغلقتا"})
	for _, m := range r.Mentions {
		fmt.Println(m.Start, m.End, m.Type, m.Text, r.Entity(m).Name, m.Why)
	}
	// Output:
	// 7 17 PERS بوتين فلاديمير بوتين short name «فلاديمير بوتين» beside «قال»
	// 36 43 CASE 17/2024 17/2024 the caller's finder
	// 59 65 CASE 3/2025 3/2025 the caller's finder
}

func ExampleCompile_error() {
	_, err := pattern.Compile(50*time.Millisecond,
		pattern.Pattern{Expr: `القضية (\d+)`, Type: "CASE", Group: "1"},
		pattern.Pattern{Expr: `قرار رقم (\d+`, Type: "LAW", Group: "1", Name: "decision"},
	)
	fmt.Println(err)
	// Output:
	// pattern 2 "decision": at byte 16: "(\\d+": missing closing )
}

// An expression that has very many ways to match costs its budget and no more, and the result says so.
func Example_budget() {
	f, err := pattern.Compile(50*time.Millisecond, pattern.Pattern{Expr: `(ه+)+!`, Type: "LAUGH"})
	if err != nil {
		fmt.Println(err)
		return
	}
	x := entity.New(gazetteer.Default(), &entity.Options{Finders: []entity.Finder{f}})
	r := x.Extract(entity.Document{Text: "ههههههههههههههههههههههههههههههههههههههههههههههه"})
	fmt.Println(r.Notes[0].Code, r.Notes[0].Text)
	// Output:
	// budget-spent pattern 1: the budget of 50ms is spent
}

// One Finder of several patterns, asked directly: what it gives is what an Extractor reads.
func ExampleFinder() {
	f, err := pattern.Compile(time.Second,
		pattern.Pattern{Expr: `القرار (?:رقم )?(\d{3,4})`, Group: "1", Type: gazetteer.LAW},
		pattern.Pattern{Expr: `#[\w_]+`, Type: "TAG"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	const text = "القرار رقم 2254 و#جنيف"
	found, err := f.AppendFind(nil, text)
	for _, m := range found {
		fmt.Println(m.Start, m.End, m.Type, text[m.Start:m.End])
	}
	fmt.Println(err)
	// Output:
	// 20 24 LAW 2254
	// 27 36 TAG #جنيف
	// <nil>
}

// Letters are read as written: the expression itself allows for hamza and the article.
func ExamplePattern() {
	f, err := pattern.Compile(time.Second, pattern.Pattern{
		Expr: `(?:ال)?[أا]مر (?:ال)?ملكي رقم (?<number>[أا]?/?\d+)`, Group: "number", Type: gazetteer.LAW, Name: "royal order", Score: .98,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	r := entity.New(gazetteer.Default(), &entity.Options{Finders: []entity.Finder{f}}).Extract(entity.Document{Text: "صدر امر ملكي رقم أ/284"})
	fmt.Println(r.Mentions[0].Type, r.Mentions[0].Text)
	// Output: LAW أ/284
}

func ExampleError() {
	_, err := pattern.Compile(time.Second, pattern.Pattern{Expr: `رحلة [A-Z`, Type: "FLIGHT", Name: "flight"})
	var bad *pattern.Error
	if errors.As(err, &bad) {
		fmt.Println(bad.Pattern, bad.Name, bad.Offset, bad.Reason)
	}
	// Output: 1 flight 9 unterminated [] set
}
