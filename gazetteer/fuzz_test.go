package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzFold holds that Fold is stable and that a name is found, at its own bytes, in a text that is nothing but the name.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "عبدُ اللهـ ", "إس-400", "أ.ف.ب", "Ǝẞ\u0130", "ﷺ ﻻ", "\xff\u200fال", "كوفيد19", "٣٫٥", "a,b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if again := Fold(folded); again != folded {
			t.Fatalf("%q folds to %q and then to %q", s, folded, again)
		}
		if strings.TrimSpace(folded) != folded || strings.Contains(folded, "  ") || !utf8.ValidString(folded) {
			t.Fatalf("%q folds to %q", s, folded)
		}
		g, err := Build(slices.Values([]Entry{{ID: "x", Name: s}}))
		if err != nil {
			return
		}
		for _, m := range g.Find(s) {
			if m.Start < 0 || m.End <= m.Start || m.End > len(s) || !utf8.ValidString(s[m.Start:m.End]) || !slices.Equal(m.IDs, []string{"x"}) || m.How == "" {
				t.Fatalf("Find(%q) = %+v", s, m)
			}
		}
		if strings.Contains(folded, " ") { // a comma or a line end may part its words
			return
		}
		if ms := g.Find(s); len(ms) == 0 || !slices.ContainsFunc(ms, func(m Match) bool { return Fold(s[m.Start:m.End]) == folded }) {
			t.Fatalf("Find(%q) of a name of one word = %+v", s, ms)
		}
	})
}

// FuzzTables holds the laws of With and Without over two tables of a few names and ids.
func FuzzTables(f *testing.F) {
	f.Add("ab", "bc", "فلان|علان|فلان الفلاني", "قال فلان الفلاني لعلان")
	f.Add("aabb", "", "ب|\u0640ب", "ب")
	f.Fuzz(func(t *testing.T, low, high, names, text string) {
		a, b := few(low, names, 0), few(high, names, 1)
		if a == nil || b == nil || len(text) > 1<<12 {
			return
		}
		g := a.With(b)
		for e := range g.Entries() {
			one, ok := g.Entry(e.ID)
			if !ok || fmt.Sprint(one) != fmt.Sprint(e) {
				t.Fatalf("Entry(%q) = %+v, %t; Entries has %+v", e.ID, one, ok, e)
			}
			if over, ok := b.Entry(e.ID); ok && (e.Name != over.Name || e.Type != over.Type) {
				t.Fatalf("%+v, but the later table has %+v", e, over)
			}
			without := g.Without(e.ID)
			if _, ok := without.Entry(e.ID); ok {
				t.Fatalf("Without(%q) has it", e.ID)
			}
			for _, m := range without.Find(text) {
				if slices.Contains(m.IDs, e.ID) {
					t.Fatalf("Without(%q) finds it in %q", e.ID, text)
				}
			}
		}
		spans := map[[2]int]bool{}
		for _, m := range slices.Concat(a.Find(text), b.Find(text)) {
			spans[[2]int{m.Start, m.End}] = true
		}
		last := 0
		for _, m := range g.Find(text) {
			if !spans[[2]int{m.Start, m.End}] || m.Start < last || len(m.IDs) == 0 {
				t.Fatalf("both tables find %+v in %q, none alone does, or it is not in order", m, text)
			}
			last = m.Start
		}
		if again, err := Load(packed(t, g)); err != nil || again.Version() != g.Version() || fmt.Sprint(entries(again)) != fmt.Sprint(entries(g)) {
			t.Fatalf("through AppendBinary and Load: %v", err)
		}
	})
}

// few returns a table with an entry for each letter of ids, which share the names; nil if Build refuses it.
func few(ids, names string, turn int) *Gazetteer {
	if len(ids) > 8 || len(names) > 200 {
		return nil
	}
	list := strings.Split(names, "|")
	types := []Type{PERS, GPE, ORG}
	var es []Entry
	for i, id := range ids {
		n := (i + turn) % len(list)
		es = append(es, Entry{ID: string(id), Type: types[(i+turn)%len(types)], Name: list[n], Names: list[n:], Fame: i})
	}
	g, err := Build(slices.Values(es))
	if err != nil {
		return nil
	}
	return g
}

// FuzzHolders asks who held an office on a day, and looks at every term for it.
func FuzzHolders(f *testing.F) {
	f.Add("2020-01-01", "2021", "2020-06", "2022-12-31", "2020-06-15")
	f.Add("", "2020", "2020", "", "2020-12-31")
	f.Add("2020", "2019", "x", "", "")
	f.Add("0001", "", "0010-06", "", "0")
	f.Fuzz(func(t *testing.T, from1, to1, from2, to2, day string) {
		terms := []Term{{Holder: "p", From: from1, To: to1}, {Holder: "q", From: from2, To: to2}}
		g, err := Build(slices.Values([]Entry{{ID: "o", Name: "رئيس", Terms: terms}, {ID: "p", Name: "فلان"}, {ID: "q", Name: "علان"}}))
		if err != nil {
			return
		}
		var want []string
		first, last, ok := isoDays(day, day)
		for _, x := range terms {
			if from, to, _ := isoDays(x.From, x.To); ok && from <= last && first <= to {
				want = append(want, x.Holder+" "+x.From)
			}
		}
		var got []string
		for _, x := range g.Holders("o", day) {
			got = append(got, x.Holder+" "+x.From)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Errorf("Holders on %q of %+v: %q, want %q", day, terms, got, want)
		}
	})
}

// isoDays returns the first day of from and the last of to, as strings that compare as days do.
func isoDays(from, to string) (first, last string, ok bool) {
	if _, _, err := packTerm("o", Term{Holder: "p", From: from, To: to}); err != nil {
		return "", "", false
	}
	return pad(from, "0000", "-01-01"), pad(to, "9999", "-12-31"), true
}

// pad gives a day that lacks its year, month or day these.
func pad(day, year, rest string) string {
	if day == "" {
		day = year
	}
	return day + rest[len(day)-len(year):]
}
