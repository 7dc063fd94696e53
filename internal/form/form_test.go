package form

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// readable returns the words of f in letters that a person can read.
func readable(f Form) string {
	var b strings.Builder
	for i, w := range f.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, c := range []byte(w) {
			b.WriteRune(arabic.Rune(c))
		}
	}
	return b.String()
}

func formsOf(t *testing.T, name string) []string {
	t.Helper()
	var m Maker
	forms, err := m.Forms(name)
	if err != nil {
		t.Fatalf("Forms(%q) = %v", name, err)
	}
	var got []string
	for _, f := range forms {
		got = append(got, readable(f))
	}
	return got
}

func TestForms(t *testing.T) {
	tests := []struct {
		phenomenon, name string
		want             []string
	}{
		{"one word", "بوتين", []string{
			"بوتين",
		}},
		{"folded letters", "أُورُوبـّا", []string{
			"اوروبا",
		}},
		{"letters and digits part, signs do not matter", "إس-400", []string{
			"اس 400",
		}},
		{"dots between letters", "أ.ف.ب", []string{
			"ا ف ب",
		}},
		{"Latin", "Élysée Palace", []string{
			"elysee palace",
		}},
		{"servant of God is joined", "عبد الله الثاني", []string{
			"عبد الله الثاني",
			"عبدالله الثاني",
		}},
		{"servant of God is parted", "عبدالله", []string{
			"عبدالله",
			"عبد الله",
		}},
		{"father of, in three cases and joined", "أبو ظبي", []string{
			"ابو ظبي",
			"ابوظبي",
			"ابي ظبي",
			"ابا ظبي",
		}},
		{"father of is parted", "أبوظبي", []string{
			"ابوظبي",
			"ابو ظبي",
			"ابي ظبي",
			"ابا ظبي",
		}},
		{"victory of God", "حسن نصرالله", []string{
			"حسن نصرالله",
			"حسن نصر الله",
		}},
		{"sword of the faith", "سيف الدين", []string{
			"سيف الدين",
			"سيفالدين",
		}},
		{"two joiners", "محمود عبد الله نور الدين", []string{
			"محمود عبد الله نور الدين",
			"محمود عبد الله نورالدين",
			"محمود عبدالله نور الدين",
			"محمود عبدالله نورالدين",
		}},
		{"son of is joined but never parted", "بنكيران", []string{
			"بنكيران",
		}},
		{"a short word is no neighbour", "أبو جا", []string{
			"ابو جا",
			"ابي جا",
			"ابا جا",
		}},
		{"a joiner alone", "عبد", []string{
			"عبد",
		}},
		{"digits do not join", "بن 1948", []string{
			"بن 1948",
		}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, formsOf(t, tt.name)); diff != "" {
			t.Errorf("%s: Forms(%q) -want +got:\n%s", tt.phenomenon, tt.name, diff)
		}
	}
}

func TestFormsRefuses(t *testing.T) {
	tests := []struct {
		name string
		want Reason
	}{
		{"", Empty},
		{"\xff", NotUTF8},
		{"بوتين\x00", Control},
		{" ", NoLetters},
		{"\u0640", NoLetters},
		{"\u0651", NoLetters},
		{"«»", NoLetters},
		{strings.Repeat("كلمة ", 13), TooMany},
		{strings.Repeat("ب", 256), WordTooLong},
	}
	var m Maker
	for _, tt := range tests {
		_, err := m.Forms(tt.name)
		if reason := Reason(""); !errors.As(err, &reason) || reason != tt.want {
			t.Errorf("Forms(%q) error %v, want %v", tt.name, err, tt.want)
		}
	}
}

func TestFormsOfTwelveWords(t *testing.T) {
	name := strings.Repeat("كلمة ", 11) + "عبدالله"
	if got := formsOf(t, name); len(got) != 1 {
		t.Errorf("Forms(%q) = %q, want one form: parted it has 13 words", name, got)
	}
}

func TestFormsAreBounded(t *testing.T) {
	name := strings.TrimSpace(strings.Repeat("عبد الله ", 6))
	if got := formsOf(t, name); len(got) != maxForms {
		t.Errorf("Forms(%q) gave %d forms, want %d", name, len(got), maxForms)
	}
}

func TestSpeltOfLastWord(t *testing.T) {
	var m Maker
	forms, err := m.Forms("أبو موسى")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range forms {
		if f.Spelt != arabic.Maqsura {
			t.Errorf("form %s has Spelt %b, want Maqsura", readable(f), f.Spelt)
		}
	}
}

// TestJoiners spells the joiners: one that is not folded as texts are would never join.
func TestJoiners(t *testing.T) {
	heads, tails := heads[:], tails[:]
	words := []string{
		"عبد",
		"أبو",
		"أبي",
		"أبا",
		"أم",
		"بن",
		"بو",
		"ذو",
		"بور",
		"سان",
		"سانت",
		"نيو",
		"دي",
		"دو",
		"دير",
		"فان",
		"فون",
		"لو",
		"ماك",
		"مك",
		"الله",
		"الدين",
		"الإسلام",
		"الحق",
		"الرحمن",
	}
	for i, j := range append(slices.Clone(heads), tails...) {
		if want := string(text.Analyze(words[i]).Letters); j.letters != want {
			t.Errorf("joiner %d is %q, want %q (%s)", i, j.letters, want, words[i])
		}
	}
	if len(words) != len(heads)+len(tails) {
		t.Errorf("%d words for %d joiners", len(words), len(heads)+len(tails))
	}
}

// slowForms is the oracle of Forms without the cases of «أبو»: it tries every set of joints between the words of a name.
func slowForms(words []string) []string {
	if len(words) == 0 {
		return []string{""}
	}
	var out []string
	add := func(first string, rest []string) {
		for _, s := range slowForms(rest) {
			out = append(out, strings.Trim(first+" "+s, " "))
		}
	}
	add(words[0], words[1:])
	if len(words) > 1 && joins(words[0], words[1]) {
		add(words[0]+words[1], words[2:])
	}
	if at := parts(words[0]); at > 0 {
		add(words[0][:at]+" "+words[0][at:], words[1:])
	}
	return out
}

func FuzzForms(f *testing.F) {
	for _, s := range []string{
		"عبد الله بن عبدالعزيز",
		"أبو ظبي",
		"إس-400",
		"Élysée",
		"\u0640",
		"中国",
		"ﷲ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		var m Maker
		forms, err := m.Forms(name)
		if err != nil {
			return
		}
		d := text.Analyze(name)
		var words []string
		arabicOnly := true
		for w := range d.Words {
			words = append(words, string(d.Fold(w)))
			arabicOnly = arabicOnly && d.Words[w].Kind == text.Arabic
		}
		got := make(map[string]bool)
		for i, form := range forms {
			checkForm(t, name, form)
			key := strings.Join(form.Words, " ")
			if got[key] {
				t.Errorf("Forms(%q) gives %q twice", name, key)
			}
			got[key] = true
			if i == 0 && !slices.Equal(form.Words, words) {
				t.Errorf("first form of %q is %q, want it as written, %q", name, form.Words, words)
			}
		}
		if !arabicOnly || len(words) > 6 {
			return
		}
		for _, want := range slowForms(words) {
			if len(forms) < maxForms && !got[want] {
				t.Errorf("Forms(%q) lacks %q", name, want)
			}
		}
	})
}

// checkForm holds the laws of a form: words that texts can have.
func checkForm(t *testing.T, name string, f Form) {
	t.Helper()
	if len(f.Words) == 0 || len(f.Words) > MaxWords {
		t.Errorf("form of %q has %d words", name, len(f.Words))
	}
	for _, w := range f.Words {
		if w == "" || len(w) > MaxLetters {
			t.Errorf("form of %q has word %q", name, w)
		}
	}
}

func TestCheck(t *testing.T) {
	tests := []struct {
		name   string
		script Script
		want   Reason
	}{
		{"بوتين", Arabic, ""},
		{"إس-400", Arabic, ""},
		{"قناة CNN", Arabic, ""},
		{"كتائب القسام (غزة)", Arabic, ""},
		{"Élysée", Latin, ""},
		{"G20", Latin, ""},
		{"و", Arabic, OneLetter},
		{"أ.", Arabic, OneLetter},
		{"7", Any, OneLetter},
		{"中", Any, OneLetter},
		{"x", Latin, OneLetter},
		{" بوتين", Arabic, Space},
		{"دونالد  ترامب", Arabic, Space},
		{"دونالد\u00A0ترامب", Arabic, Space},
		{"بُوتين", Arabic, Dressed},
		{"بوتـين", Arabic, Dressed},
		{"ﻼ", Arabic, Dressed},
		{"بوتين (الرئيس", Arabic, Unbalanced},
		{"بوتين)", Arabic, Unbalanced},
		{"حركة «فتح", Arabic, Unbalanced},
		{"حركة \"فتح", Arabic, Unbalanced},
		{"([)]", Any, Unbalanced},
		{"Putin", Arabic, NotArabic},
		{"1948", Arabic, NotArabic},
		{"Путин", Arabic, NotArabic},
		{"بوتين", Latin, NotLatin},
		{"Путин", Latin, NotLatin},
		{"خامنه\u0627\u06CC", Arabic, PersianKeys},
		{"بوتين\u200F", Arabic, "the name has the invisible character U+200F"},
		{"نيم\u200Cفاصله", Arabic, "the name has the invisible character U+200C"},
		{"بوتين\t", Arabic, "the name has the invisible character U+0009"},
	}
	for _, tt := range tests {
		err := Check(tt.name, tt.script)
		var got Reason
		errors.As(err, &got)
		if got != tt.want || (err == nil) != (tt.want == "") {
			t.Errorf("Check(%q, %d) = %v, want %q", tt.name, tt.script, err, tt.want)
		}
	}
}

// TestMakerReuse keeps the letters of one call while the Maker makes others.
func TestMakerReuse(t *testing.T) {
	var m Maker
	first, err := m.Forms("أبو ظبي")
	if err != nil {
		t.Fatal(err)
	}
	kept := slices.Clone(first[0].Words)
	if _, err := m.Forms("عبد الفتاح السيسي"); err != nil {
		t.Fatal(err)
	}
	if got := readable(Form{Words: kept}); got != "ابو ظبي" {
		t.Errorf("kept words read %q after another call", got)
	}
}
