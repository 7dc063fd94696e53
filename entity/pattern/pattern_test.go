package pattern

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/entity"
)

// compileAll gives a Finder with time enough for anything that ends.
func compileAll(t testing.TB, patterns ...Pattern) *Finder {
	t.Helper()
	f, err := Compile(enough, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		phenomenon, expr, group, text string
		want                          []string
	}{
		{"the whole match", `القضية \d+`, "", "في القضية 17 والقضية 18", []string{"القضية 17", "القضية 18"}},
		{"a group by its number", `القضية (\d+)/(\d+)`, "2", "القضية 17/2024", []string{"2024"}},
		{"a group by its name", `القضية (?<number>\d+)/(\d+)`, "number", "القضية 17/2024", []string{"17"}},
		{"the last time of a group", `(?:(\d),?)+`, "1", "1,2,3", []string{"3"}},
		{"a group that took no part", `قضية (\d+)|طعن`, "1", "طعن ثم قضية 5", []string{"5"}},
		{"an empty group", `قضية(\d*)`, "1", "قضية قضية5", []string{"5"}},
		{"empty matches", `x*`, "", "axbxx", []string{"x", "xx"}},
		{"letters written on to it stay outside", `(?<=\bو|\bب)طعن\b`, "", "وطعن بطعن تطعن", []string{"طعن", "طعن"}},
		{"Arabic digits are digits", `\d+`, "", "رقم ١٧", []string{"١٧"}},
		{"marks are letters of a word", `\b\w+\b`, "", "بُوتيـن", []string{"بُوتيـن"}},
		{"behind an emoji", `بوتين`, "", "💩 بوتين", []string{"بوتين"}},
		{"behind bytes that are no letters", `بوتين`, "", "\xff\xd8 بوتين\x80", []string{"بوتين"}},
		{"an undecodable byte", `\uFFFD+`, "", "ا\xff\xfe\uFFFDا", []string{"\xff\xfe\uFFFD"}},
		{"beyond the first mark of the text", `z`, "", strings.Repeat("ب💩", 200) + "z", []string{"z"}},
		{"a back reference", `(\w+) \1\b`, "", "جدا جدا", []string{"جدا جدا"}},
		{"nothing", `بوتين`, "", "", nil},
	} {
		f := compileAll(t, Pattern{Expr: tt.expr, Type: "CASE", Group: tt.group, Score: .7})
		found, err := f.AppendFind(nil, tt.text)
		if err != nil {
			t.Errorf("%s: AppendFind: %v", tt.phenomenon, err)
		}
		if diff := cmp.Diff(tt.want, texts(found, tt.text)); diff != "" {
			t.Errorf("%s: `%s` in %q (-want +got):\n%s", tt.phenomenon, tt.expr, tt.text, diff)
		}
		for _, x := range found {
			if x.Type != "CASE" || x.Score != .7 {
				t.Errorf("%s: found %+v", tt.phenomenon, x)
			}
		}
	}
}

func texts(found []entity.Found, text string) (out []string) {
	for _, f := range found {
		out = append(out, text[f.Start:f.End])
	}
	return out
}

func TestFindAppends(t *testing.T) {
	f := compileAll(t, Pattern{Expr: "b", Type: "B"}, Pattern{Expr: "a", Type: "A"})
	before := entity.Found{ID: "before"}
	for range 2 { // the second time in used memory
		got, err := f.AppendFind([]entity.Found{before}, "ab")
		want := []entity.Found{before, {Span: entity.Span{Start: 1, End: 2}, Type: "B"}, {Span: entity.Span{Start: 0, End: 1}, Type: "A"}}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("error %v (-want +got):\n%s", err, diff)
		}
	}
}

func TestNoPatterns(t *testing.T) {
	if found, err := compileAll(t).AppendFind(nil, "بوتين"); found != nil || err != nil {
		t.Errorf("without patterns: %v, %v", found, err)
	}
}

func TestCompileRefuses(t *testing.T) {
	good := Pattern{Expr: "a", Type: "A"}
	for _, tt := range []struct {
		fault  string
		p      Pattern
		offset int
		want   string
	}{
		{"an open group", Pattern{Expr: `(a)(b`, Type: "A"}, 3, `pattern 2: at byte 3: "(b": missing closing )`},
		{"an open group, in a name of its own", Pattern{Expr: `قضية (`, Type: "A", Name: "case"}, 9, `pattern 2 "case": at byte 9: "(": missing closing )`},
		{"a group closed twice", Pattern{Expr: `a)b`, Type: "A"}, 1, `pattern 2: at byte 1: ")b": unexpected )`},
		{"nothing to repeat", Pattern{Expr: `*a`, Type: "A"}, 0, `pattern 2: at byte 0: "*a": missing argument to repetition operator`},
		{"a range backwards", Pattern{Expr: `(ab[z-a]c)`, Type: "A"}, 6, `pattern 2: at byte 6: "a]c)": [z-a] range in reverse order`},
		{"an open class", Pattern{Expr: `x[a-`, Type: "A"}, 1, `pattern 2: at byte 1: "[a-": unterminated [] set`},
		{"an open class that ends in an escape", Pattern{Expr: `(x[\d`, Type: "A"}, 2, `pattern 2: at byte 2: "[\\d": unterminated [] set`},
		{"an open group around a closed one", Pattern{Expr: `x((\d)`, Type: "A"}, 1, `pattern 2: at byte 1: "((\\d)": missing closing )`},
		{"an open group after the first thousand letters", Pattern{Expr: strings.Repeat("(a)", 1000) + `(\d`, Type: "A"}, 3000, `pattern 2: at byte 3000: "(\\d": missing closing )`},
		{"a class of letters that is none", Pattern{Expr: `\p{Foo}`, Type: "A"}, 6, `pattern 2: at byte 6: "}": unknown unicode category, script, or property 'Foo'`},
		{"a reference to no group", Pattern{Expr: `(a)\2`, Type: "A"}, 3, `pattern 2: at byte 3: "\\2": reference to undefined group number 2`},
		{"a backslash at the end", Pattern{Expr: `ab\`, Type: "A"}, 2, `pattern 2: at byte 2: "\\": illegal \ at end of pattern`},
		{"not UTF-8", Pattern{Expr: "ب\uFFFD\xff", Type: "A"}, 5, `pattern 2: at byte 5: "\xff": the expression is not UTF-8`},
		{"a fault late in a long one", Pattern{Expr: strings.Repeat("ab|", 2000) + "*", Type: "A"}, 6000, `pattern 2: at byte 6000: "*": missing argument to repetition operator`},
		{"too long", Pattern{Expr: strings.Repeat("(", maxExpr+1), Type: "A"}, maxExpr, `pattern 2: at byte 65536: "(": the expression is longer than 65,536 bytes`},
		{"no type", Pattern{Expr: "a"}, -1, `pattern 2: "a": the pattern has no type`},
		{"a score that is none", Pattern{Expr: "a", Type: "A", Score: 2}, -1, `pattern 2: "a": the score 2 is not between 0 and 1`},
		{"no such group by number", Pattern{Expr: `(a)`, Type: "A", Group: "2"}, -1, `pattern 2: "(a)": the expression has no group "2"`},
		{"no such group by name", Pattern{Expr: `(?<n>a)`, Type: "A", Group: "m"}, -1, `pattern 2: "(?<n>a)": the expression has no group "m"`},
		{"a long expression is cut", Pattern{Expr: strings.Repeat("ب", 50)}, -1, `pattern 2: "` + strings.Repeat("ب", 30) + `…": the pattern has no type`},
	} {
		f, err := Compile(enough, good, tt.p, good)
		var e *Error
		if f != nil || !errors.As(err, &e) {
			t.Errorf("%s: Compile gives %v, %v", tt.fault, f, err)
			continue
		}
		if e.Pattern != 2 || e.Offset != tt.offset || err.Error() != tt.want {
			t.Errorf("%s: at %d\n\t%v, want at %d\n\t%s", tt.fault, e.Offset, err, tt.offset, tt.want)
		}
	}
	if f, err := Compile(0, good); f != nil || err == nil {
		t.Errorf("Compile without a budget: %v, %v", f, err)
	}
}
