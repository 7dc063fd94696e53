package pattern

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"unicode/utf8"

	"github.com/khabar-go/khabar/entity"
)

// oracles are expressions that mean the same to the engine and to package regexp, which knows bytes, and the groups to take.
var oracles = []struct {
	expr  string
	group int
}{
	{`[اأإآ]ل[ء-ي]+`, 0},
	{`القضية (?:رقم )?([0-9]+/[0-9]{2,4})`, 1},
	{`(a|ab)(c|bcd)*(d*)`, 2},
	{`x*(y?)`, 0},
	{`[^a-z]+`, 0},
	{`[a-c]+(z)?`, 1},
	{`(?s).`, 0},
	{"\uFFFD", 0},
}

// FuzzFind holds that finds are at the bytes that package regexp gives, whatever the text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "في القضية رقم 17/2024 و", "💩abcd\xffabxy\x80", "\u064bآل ﷲ \ufffd", "\xed\xa0\x80z"} {
		f.Add(s)
	}
	var fast []*Finder
	var slow []*regexp.Regexp
	for _, o := range oracles {
		fast = append(fast, compileAll(f, Pattern{Expr: o.expr, Type: "X", Group: strconv.Itoa(o.group)}))
		slow = append(slow, regexp.MustCompile(o.expr))
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i, o := range oracles {
			var want []entity.Span
			for _, m := range slow[i].FindAllStringSubmatchIndex(s, -1) {
				if from, to := m[2*o.group], m[2*o.group+1]; from < to {
					want = append(want, entity.Span{Start: from, End: to})
				}
			}
			got, err := fast[i].AppendFind(nil, s)
			if err != nil || !slices.Equal(want, spans(got)) {
				t.Errorf("`%s` in %q: %v, %v, want %v", o.expr, s, spans(got), err, want)
			}
		}
	})
}

func spans(found []entity.Found) (out []entity.Span) {
	for _, f := range found {
		out = append(out, f.Span)
	}
	return out
}

// FuzzCompile holds that any expression is compiled or refused with a place in it, and that what is compiled gives spans
// of whole letters, in time.
func FuzzCompile(f *testing.F) {
	for _, s := range []string{`(a|b)*c\1`, `(?<n>a)(?(n)b|c)`, `(?<=\bو)\w+`, `[z-a]`, `\p{IsArabic}`, `(?i:a)(?-i:b`, `a{2,1}`, "\xff", `(?#`, `(?<a-b>x)`} {
		f.Add(s, "قال وبوتين aab\xff")
	}
	f.Fuzz(func(t *testing.T, expr, text string) {
		finder, err := Compile(little, Pattern{Expr: expr, Type: "X"})
		var e *Error
		switch {
		case err == nil:
		case finder != nil || !errors.As(err, &e) || e.Reason == "" || e.Offset < 0 || e.Offset > len(expr):
			t.Fatalf("Compile(%q) = %v, %v", expr, finder, err)
		default:
			if utf8.ValidString(expr) && e.Offset < len(expr) && !utf8.RuneStart(expr[e.Offset]) {
				t.Errorf("Compile(%q): byte %d is inside a letter", expr, e.Offset)
			}
			return
		}
		found, err := finder.AppendFind(nil, text)
		if err != nil && !timeout(err) && err.Error() != "pattern 1: needs more memory than it may" {
			t.Errorf("`%s` in %q: %v", expr, text, err)
		}
		for _, x := range found {
			if x.Start < 0 || x.End <= x.Start || x.End > len(text) {
				t.Fatalf("`%s` in %q: %+v", expr, text, x)
			}
			if back := string([]rune(text[:x.Start])) + string([]rune(text[x.Start:x.End])) + string([]rune(text[x.End:])); back != string([]rune(text)) {
				t.Errorf("`%s` in %q: [%d,%d) parts a letter", expr, text, x.Start, x.End)
			}
		}
	})
}
