package text

import (
	"strings"
	"testing"
	"unicode/utf8"
	"unsafe"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/arabic"
)

func TestWordSize(t *testing.T) {
	if got := unsafe.Sizeof(Word{}); got != 32 {
		t.Errorf("a Word has %d bytes, want 32", got)
	}
}

func TestFold(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"HamzaAlef":        {"أمريكا إيران آسيا ٱلله", "امريكا ايران اسيا الله"},
		"Carrier":          {"مسؤول رئيس", "مسوول رييس"},
		"AlefMaqsura":      {"مصطفى فى", "مصطفي في"},
		"TaaMarbuta":       {"غزة", "غزه"},
		"LoneHamza":        {"شعراء", "شعراء"},
		"Marks":            {"مُحَمَّدٌ", "محمد"},
		"Tatweel":          {"بوتـــين", "بوتين"},
		"PersianKafYeh":    {"کابل علی", "كابل علي"},
		"ForeignLetters":   {"پوتين ڤلاديمير گوتيريش چاد ژان", "بوتين فلاديمير كوتيريش جاد زان"},
		"Presentation":     {"ﻗﺎﻝ ﺑﻮﺗﻴﻦ", "قال بوتين"},
		"LamAlefLigature":  {"ﻻهاي", "لاهاي"},
		"AllahLigature":    {"حزب ﷲ", "حزب الله"},
		"LigatureSentence": {"النبي ﷺ قال", "النبي قال"},
		"ArabicDigits":     {"٢٠٢٥ ۲۰۲۵ 2025", "2025 2025 2025"},
		"FullWidthDigits":  {"２０２５", "2025"},
		"LatinCase":        {"CNN Macron", "cnn macron"},
		"LatinSigns":       {"Émmanuel Łódź Þór Straße", "emmanuel lodz thor strasse"},
		"ThirdScript":      {"ПУТИН 普京", "путин 普京"},
		"ZeroWidthJoiner":  {"می\u200cخواهم", "ميخواهم"},
		"DigitsPart":       {"مارس2011 إس-400 كوفيد19", "مارس 2011 اس 400 كوفيد 19"},
		"Superscript":      {"م²", "م"},
		"Nothing":          {" . \u200f", ""},
	} {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", name, tt.in, got, tt.want)
		}
		if again := Fold(Fold(tt.in)); again != tt.want {
			t.Errorf("%s: folding twice gives %q, want %q", name, again, tt.want)
		}
	}
}

func TestSpelt(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want arabic.Spelt
	}{
		{"قال", 0},
		{"إلى", arabic.HamzaAlef | arabic.Maqsura},
		{"هيئة", arabic.Carrier | arabic.Marbuta},
		{"مَن", arabic.Marks},
		{"بـوتين", arabic.Tatweel},
		{"بوتينـ", 0}, // the line joins nothing: it is a sign
		{"گاز", arabic.Foreign},
		{"ﺑﻮﺗﻴﻦ", arabic.Presentation},
	} {
		if got := Analyze(tt.in).Words[0].Spelt; got != tt.want {
			t.Errorf("Spelt of %q = %b, want %b", tt.in, got, tt.want)
		}
	}
}

func TestGap(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want arabic.Signs
	}{
		{"قال بوتين", arabic.Space},
		{"قال\u00a0بوتين", arabic.Space},
		{"عربي-إسرائيلي", arabic.Hyphen},
		{"روسياـ أوكرانيا", arabic.Hyphen | arabic.Space},
		{"شباط/فبراير", arabic.Slash},
		{"حركة «فتح", arabic.Space | arabic.Quote},
		{"حركة “فتح", arabic.Space | arabic.Quote},
		{"قال: نعم", arabic.Colon | arabic.Space},
		{"قال، نعم", arabic.Comma | arabic.Space},
		{"قال (نعم", arabic.Open | arabic.Space},
		{"قال\nنعم", arabic.Line},
		{"قال\r\nنعم", arabic.Line},
		{"قال\n \nنعم", arabic.Line | arabic.Paragraph},
		{"قال\r\n\r\nنعم", arabic.Line | arabic.Paragraph},
		{"قال\u200fنعم", arabic.Bidi},
		{"قال؟ نعم", arabic.Stop | arabic.Space},
		{"قال\x00نعم", arabic.Other},
		{"قال\xffنعم", arabic.Other},
		{"أن ّ بوتين", arabic.Space | arabic.Other},
		{"مارس2011", 0},
	} {
		d := Analyze(tt.in)
		if got := d.Words[1].Gap; got != tt.want {
			t.Errorf("gap of %q = %b, want %b", tt.in, got, tt.want)
		}
	}
}

// readings lists every reading of the only word of s, with the text from where it starts.
func readings(s string) []string {
	d := Analyze(s)
	var out []string
	for c := range NumCuts {
		if !d.Words[0].Cuts.Has(c) {
			continue
		}
		hash, alef, rest := d.Reading(0, c)
		letters := append([]byte(nil), rest...)
		if alef {
			letters = append([]byte{arabic.Alef}, letters...)
		}
		r := string(appendReadable(nil, letters, Arabic))
		if hash != Hash(letters) {
			r += " (wrong hash)"
		}
		out = append(out, r+" "+d.Text[d.CutStart(0, c):])
	}
	return out
}

func TestCuts(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"بوتين", []string{"بوتين بوتين", "وتين وتين"}},
		{"وبوتين", []string{"وبوتين وبوتين", "بوتين بوتين", "وتين وتين"}},
		{"للكرملين", []string{"للكرملين للكرملين", "لكرملين لكرملين", "الكرملين لكرملين"}},
		{"وللكرملين", []string{"وللكرملين وللكرملين", "للكرملين للكرملين", "لكرملين لكرملين", "الكرملين لكرملين"}},
		{"فلبنان", []string{"فلبنان فلبنان", "لبنان لبنان", "بنان بنان"}},
		{"وَلِبِنان", []string{"ولبنان وَلِبِنان", "لبنان لِبِنان", "بنان بِنان"}},
		{"ﻻهاي", []string{"لاهاي ﻻهاي"}}, // the ligature would be split
		{"وﻻهاي", []string{"ولاهاي وﻻهاي", "لاهاي ﻻهاي"}},
		{"ون", []string{"ون ون"}},
		{"رون", []string{"رون رون"}},
	} {
		if diff := cmp.Diff(tt.want, readings(tt.in)); diff != "" {
			t.Errorf("readings of %q (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestTailStart(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want string
	}{
		{"رئيسها", 2, "رئيس"},
		{"خارجيّته", 1, "خارجيّت"},
		{"رئيسها", 0, "رئيسها"},
		{"ها", 2, "ها"},
	} {
		d := Analyze(tt.in)
		if got := d.Text[:d.TailStart(0, tt.n)]; got != tt.want {
			t.Errorf("TailStart(%q, %d) leaves %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}

func sentences(s string) []string {
	d := Analyze(s)
	var out []string
	for _, x := range d.Sentences {
		kind := [...]string{"", "heading: ", "item: "}[x.Kind]
		out = append(out, kind+d.Text[d.Words[x.First].Start:d.Words[x.Last-1].End])
	}
	return out
}

func TestSentences(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		want []string
	}{
		"Stops":        {"قال بوتين ذلك. وأضاف لافروف؟ نعم!", []string{"قال بوتين ذلك", "وأضاف لافروف", "نعم"}},
		"Abbreviation": {"قال د. أحمد لوكالة ا.ف.ب ذلك. انتهى", []string{"قال د. أحمد لوكالة ا.ف.ب ذلك", "انتهى"}},
		"Number":       {"بلغ 2.5 مليون عام 2015. وأضاف", []string{"بلغ 2.5 مليون عام 2015", "وأضاف"}},
		"ForgotSpace":  {"انتهى الاجتماع.وقال الوزير", []string{"انتهى الاجتماع", "وقال الوزير"}},
		"Latin":        {"موقع example.com الإخباري", []string{"موقع example.com الإخباري"}},
		"Heading":      {"قمة ألاسكا\n\nقال بوتين إن اللقاء جيد.", []string{"heading: قمة ألاسكا", "قال بوتين إن اللقاء جيد"}},
		"Items":        {"الوفد:\n- بوتين\n• لافروف\n1. أوشاكوف", []string{"heading: الوفد", "item: بوتين", "item: لافروف", "item: 1. أوشاكوف"}},
		"QuoteAfter":   {"قال «انتهى الأمر». وذهب", []string{"قال «انتهى الأمر", "وذهب"}},
		"OneSentence":  {"قال بوتين", []string{"قال بوتين"}},
	} {
		if diff := cmp.Diff(tt.want, sentences(tt.in)); diff != "" {
			t.Errorf("%s: sentences of %q (-want +got):\n%s", name, tt.in, diff)
		}
	}
}

func TestPasses(t *testing.T) {
	for in, want := range map[string]bool{
		"حركة فتح": true, "حركة «فتح": true, "أ.ف": true, "إس-400": true, "دي'أورسيه": true, "قال\u200f بوتين": true,
		"لندن، باريس": false, "لندن (باريس": false, "لندن\nباريس": false, "لندن/باريس": false, "ذلك المقر. وقال": false, "لندن: باريس": false,
	} {
		d := Analyze(in)
		if got := d.Passes(len(d.Words) - 1); got != want {
			t.Errorf("Passes over %q = %v, want %v", in, got, want)
		}
	}
}

func TestMaxBytes(t *testing.T) {
	const s = "قال بوتين ذلك"
	for limit, want := range map[int]struct {
		read  int
		words int
	}{
		0:      {len(s), 3},
		len(s): {len(s), 3},
		12:     {7, 1},  // inside بوتين
		17:     {7, 1},  // at its end: it might go on
		18:     {18, 2}, // after the space
		3:      {0, 0},
	} {
		d := new(Doc)
		d.Reset(s, limit)
		if d.Read != want.read || len(d.Words) != want.words {
			t.Errorf("Reset(%q, %d) read %d bytes and %d words, want %d and %d", s, limit, d.Read, len(d.Words), want.read, want.words)
		}
	}
}

func TestLongWord(t *testing.T) {
	for _, letter := range []string{"ب", "b", "7", "ж", "ﺑ"} {
		d := Analyze(strings.Repeat(letter, 70_000) + " بوتين")
		if len(d.Words) != 2 || d.Words[0].N != TooLong || d.Words[0].Cuts != 0 {
			t.Errorf("70,000 times %q: %d words, N = %d", letter, len(d.Words), d.Words[0].N)
		}
	}
}

func TestReuse(t *testing.T) {
	d := Analyze(strings.Repeat("قال بوتين ذلك. ", 100))
	if n := testing.AllocsPerRun(100, func() { d.Reset("قال بوتين ذلك. وأضاف", 0) }); n != 0 {
		t.Errorf("Reset allocates %v times, want 0", n)
	}
	if diff := cmp.Diff(Analyze("قال بوتين ذلك. وأضاف"), d); diff != "" {
		t.Errorf("a Doc used again differs (-new +used):\n%s", diff)
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"", "قال بوتين ذلك. وأضاف", "وللكرملين ﻻهاي ﷲ ﷺ", "د. أ.ف.ب 2.5", "\xff\xd8 \u200f\u0640\u064b", "a1ب2\r\n\r\nx", "إس-400 كوفيد19", "²ªº½Ⅷﬁ㎏"} {
		f.Add(s, 0)
		f.Add(s, 7)
	}
	f.Fuzz(func(t *testing.T, s string, limit int) {
		d := new(Doc)
		d.Reset(s, limit)
		checkLaws(t, d)
	})
}

// checkLaws checks what later stages rely on.
func checkLaws(t *testing.T, d *Doc) {
	t.Helper()
	end, letters, rebuilt := 0, 0, ""
	for i, w := range d.Words {
		if int(w.Start) < end || w.End <= w.Start || int(w.End) > d.Read {
			t.Fatalf("word %d [%d,%d) after byte %d of %d", i, w.Start, w.End, end, d.Read)
		}
		rebuilt += d.GapText(i) + d.Text[w.Start:w.End]
		end = int(w.End)
		if int(w.Letters) != letters || w.N == 0 {
			t.Fatalf("word %d: letters at %d, want %d; N = %d", i, w.Letters, letters, w.N)
		}
		letters += int(w.N)
		if w.Hash != Hash(d.Fold(i)) && w.N != TooLong {
			t.Fatalf("word %d: wrong hash", i)
		}
		for c := range NumCuts {
			if at := d.CutStart(i, c); w.Cuts.Has(c) && (at < int(w.Start) || at >= end || !utf8.RuneStart(d.Text[at])) {
				t.Fatalf("word %d %q: cut %d at byte %d", i, d.Text[w.Start:w.End], c, at)
			}
		}
		for n := range 4 {
			if at := d.TailStart(i, n); at <= int(w.Start) || at > end || at < len(d.Text) && at < end && !utf8.RuneStart(d.Text[at]) {
				t.Fatalf("word %d %q: tail of %d at byte %d", i, d.Text[w.Start:w.End], n, at)
			}
		}
		folded := string(appendReadable(nil, d.Fold(i), w.Kind))
		if again := Analyze(folded); w.N < 1000 && (len(again.Words) != 1 || string(again.Fold(0)) != string(d.Fold(i)) || again.Words[0].Kind != w.Kind) {
			t.Fatalf("word %d: %q folds to %q and then to %q", i, d.Text[w.Start:w.End], folded, Fold(folded))
		}
	}
	if rebuilt += d.GapText(len(d.Words)); rebuilt != d.Text[:d.Read] {
		t.Fatalf("words and gaps give %q, want %q", rebuilt, d.Text[:d.Read])
	}
	next := int32(0)
	for i, x := range d.Sentences {
		if x.First != next || x.Last <= x.First {
			t.Fatalf("sentence %d is words [%d,%d), want from %d", i, x.First, x.Last, next)
		}
		for w := x.First; w < x.Last; w++ {
			if d.Words[w].Sentence != uint32(i) {
				t.Fatalf("word %d is of sentence %d, want %d", w, d.Words[w].Sentence, i)
			}
		}
		next = x.Last
	}
	if int(next) != len(d.Words) {
		t.Fatalf("sentences end at word %d of %d", next, len(d.Words))
	}
}
