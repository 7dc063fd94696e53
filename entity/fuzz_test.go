package entity_test

import (
	"encoding/json"
	"io"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// FuzzExtract holds the laws of a Result, with any document and any finder: its spans, that used memory gives what fresh
// memory gives, that what stands behind MaxBytes is as if it were not there, that JSON keeps it, and its offsets in other
// units.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"", "قال وبوتين للكرملين", "حركة «فتح» \"فتح", "\xff\x00 ﻻ ﷲ 💩", "15 أغسطس 2025 م", "الولايات المتحدة الأمريكية.",
		"الرئيس الأميركي ونظيره الروسي فلاديمير بوتين", "الأحد 7 أغسطس 2025\n\nرام الله (أ.ف.ب)", "\u202bبُوتيـن\u202c 💩\ufffd",
		"الاحتياطي الفيدرالي المريك", // found: a name that crosses another at the end
	} {
		f.Add(s, 0, "2025-08-07", "EG", 0, 6)
		f.Add(s, 20, "", "", -1, 1000)
		f.Add(s+s, len(s)+1, "1999", "\xff", 1, 9)
	}
	var used entity.Result
	f.Fuzz(func(t *testing.T, s string, most int, day, country string, from, to int) {
		published, _ := date.Parse(day)
		d := entity.Document{ID: country, Text: s, Published: published, Country: country}
		finders := []entity.Finder{finder{extra: []entity.Found{{Span: entity.Span{Start: from, End: to}, Type: "X", Score: .99}}}}
		x := entity.New(gazetteer.Default(), &entity.Options{Finders: finders, MaxBytes: most})
		r := x.Extract(d)
		CheckLaws(t, r, s)
		if r.Read < 0 || r.Read > len(s) || most > 0 && r.Read > most || most <= 0 && r.Read != len(s) {
			t.Fatalf("read %d of %d bytes, at most %d", r.Read, len(s), most)
		}
		x.ExtractInto(&used, d)
		same(t, "in used memory", r, &used)
		checkJSON(t, r, utf8.ValidString(s+country))
		checkUnits(t, r, s)
		d.Text = s[:r.Read]
		less := x.Extract(d)
		less.Notes, r.Notes = nil, nil
		same(t, "without what is not read", r, less)
		if err := x.Trace(io.Discard, d); err != nil {
			t.Fatalf("Trace: %v", err)
		}
	})
}

// same fails if two results differ as JSON.
func same(t *testing.T, how string, want, got *entity.Result) {
	t.Helper()
	a, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(a), string(b)); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", how, diff)
	}
}

// checkJSON writes r as JSON, reads it and writes it again. What is not UTF-8 becomes U+FFFD once.
func checkJSON(t *testing.T, r *entity.Result, valid bool) {
	t.Helper()
	again := func(r *entity.Result) *entity.Result {
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		back := new(entity.Result)
		if err := json.Unmarshal(b, back); err != nil {
			t.Fatalf("%v in %s", err, b)
		}
		return back
	}
	if !valid {
		r = again(r)
	}
	same(t, "through JSON", r, again(r))
}

// checkUnits counts every offset of r by itself.
func checkUnits(t *testing.T, r *entity.Result, s string) {
	t.Helper()
	count := map[entity.Unit]func(s string) int{
		entity.Bytes: func(s string) int { return len(s) },
		entity.Runes: utf8.RuneCountInString,
		entity.UTF16: func(s string) int { return len(utf16.Encode([]rune(s))) },
	}
	before := offsets(r)
	for unit, n := range count {
		c := r.In(unit, s)
		for i, at := range offsets(c) {
			if want := n(s[:before[i]]); c.Unit != unit || at != want {
				t.Fatalf("%q: byte %d is %d in %s, want %d", s, before[i], at, c.Unit, want)
			}
		}
		for i, m := range c.Mentions {
			if m.Text != r.Mentions[i].Text || m.Parent != r.Mentions[i].Parent {
				t.Fatalf("In(%s) makes mention %+v of %+v", unit, m, r.Mentions[i])
			}
		}
	}
	if diff := cmp.Diff(before, offsets(r)); diff != "" {
		t.Fatalf("In changed its receiver:\n%s", diff)
	}
}

// offsets returns all offsets of r.
func offsets(r *entity.Result) []int {
	at := []int{r.Read}
	for _, m := range r.Mentions {
		at = append(at, m.Start, m.End)
	}
	for _, m := range r.Times {
		at = append(at, m.Start, m.End)
	}
	for _, m := range r.Sentences {
		at = append(at, m.Start, m.End)
	}
	for _, m := range r.Notes {
		at = append(at, m.Start, m.End)
	}
	return at
}
