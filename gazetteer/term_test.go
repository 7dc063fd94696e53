package gazetteer

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/pack"
)

// offices is a table with one office of one holder at a time and one of several.
func offices(t testing.TB) *Gazetteer {
	return build(t,
		Entry{ID: "president", Type: OCC, Name: "الرئيس الفلاني", Terms: []Term{
			{Holder: "A", From: "2009-01-20", To: "2017-01-20"},
			{Holder: "B", From: "2017-01-20", To: "2021-01-20"},
			{Holder: "C", From: "2021-01-20", To: "2025-01-20"},
			{Holder: "B", From: "2025-01-20"},
			{Holder: "فلان القديم", From: "1990", To: "2009-01"},
		}},
		Entry{ID: "chair", Type: OCC, Name: "عضو المجلس", Terms: []Term{
			{Holder: "A", From: "2000"},
			{Holder: "B", From: "2001"},
		}},
		Entry{ID: "B", Type: PERS, Name: "علان"},
	)
}

// holders writes terms as holder:from–to.
func write(terms []Term) []string {
	var out []string
	for _, t := range terms {
		s := t.Holder + ":" + t.From + "–" + t.To
		if t.Acting {
			s += " acting"
		}
		out = append(out, s)
	}
	return out
}

func TestHolders(t *testing.T) {
	g := offices(t)
	tests := []struct {
		phenomenon, office, day string
		want                    []string
	}{
		{"inside a term", "president", "2012-06-01", []string{"A:2009-01-20–2017-01-20"}},
		{"the last full day", "president", "2021-01-19", []string{"B:2017-01-20–2021-01-20"}},
		{"the day of the hand-over, who took over first", "president", "2021-01-20", []string{"C:2021-01-20–2025-01-20", "B:2017-01-20–2021-01-20"}},
		{"an open term", "president", "2026-11-20", []string{"B:2025-01-20–"}},
		{"before all", "president", "1989-12-31", nil},
		{"a term known to the year and the month", "president", "2009-01", []string{"A:2009-01-20–2017-01-20", "فلان القديم:1990–2009-01"}},
		{"a year", "president", "2017", []string{"B:2017-01-20–2021-01-20", "A:2009-01-20–2017-01-20"}},
		{"any day", "chair", "", []string{"B:2001–", "A:2000–"}},
		{"several holders", "chair", "2020-01-01", []string{"B:2001–", "A:2000–"}},
		{"no such day", "president", "2012-13-01", nil},
		{"no such office", "king", "2012-06-01", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, write(g.Holders(tt.office, tt.day))); diff != "" {
			t.Errorf("%s: Holders(%q, %q) -want +got:\n%s", tt.phenomenon, tt.office, tt.day, diff)
		}
	}
}

func TestHoldersWithOwnTerms(t *testing.T) {
	tests := []struct {
		phenomenon string
		own        Entry
		office     string
		want       []string
	}{
		{"a successor ends the open term",
			Entry{ID: "D", Name: "فلتان", Terms: []Term{{Office: "president", From: "2026-11-20"}}}, "president",
			[]string{"D:2026-11-20–", "B:2025-01-20–2026-11-20", "C:2021-01-20–2025-01-20", "B:2017-01-20–2021-01-20", "A:2009-01-20–2017-01-20", "فلان القديم:1990–2009-01"}},
		{"an acting successor, known to the month",
			Entry{ID: "president", Terms: []Term{{Holder: "D", From: "2026-11", Acting: true}}}, "president",
			[]string{"D:2026-11– acting", "B:2025-01-20–2026-11", "C:2021-01-20–2025-01-20", "B:2017-01-20–2021-01-20", "A:2009-01-20–2017-01-20", "فلان القديم:1990–2009-01"}},
		{"an end alone ends the term of its holder",
			Entry{ID: "president", Terms: []Term{{Holder: "B", To: "2026-05-01"}}}, "president",
			[]string{"B:2025-01-20–2026-05-01", "C:2021-01-20–2025-01-20", "B:2017-01-20–2021-01-20", "A:2009-01-20–2017-01-20", "فلان القديم:1990–2009-01"}},
		{"an end alone in the past ends the term then",
			Entry{ID: "president", Terms: []Term{{Holder: "B", To: "2020-05-01"}}}, "president",
			[]string{"B:2025-01-20–", "C:2021-01-20–2025-01-20", "B:2017-01-20–2020-05-01", "A:2009-01-20–2017-01-20", "فلان القديم:1990–2009-01"}},
		{"another start replaces the term that it touches",
			Entry{ID: "president", Terms: []Term{{Holder: "B", From: "2025-01-21"}}}, "president",
			[]string{"B:2025-01-21–", "C:2021-01-20–2025-01-20", "B:2017-01-20–2021-01-20", "A:2009-01-20–2017-01-20", "فلان القديم:1990–2009-01"}},
		{"a holder more of an office with several ends nothing",
			Entry{ID: "D", Name: "فلتان", Terms: []Term{{Office: "chair", From: "2020"}}}, "chair",
			[]string{"D:2020–", "B:2001–", "A:2000–"}},
		{"an office that the earlier table does not know",
			Entry{ID: "king", Name: "ملك فلان", Terms: []Term{{Holder: "B", From: "2020"}, {Holder: "D", From: "2022"}}}, "king",
			[]string{"D:2022–", "B:2020–"}},
		{"an open term of ours ends when a known later one begins",
			Entry{ID: "E", Name: "فلتان", Terms: []Term{{Office: "president", From: "2019-01-01"}}}, "president",
			[]string{"B:2025-01-20–", "C:2021-01-20–2025-01-20", "E:2019-01-01–2021-01-20", "B:2017-01-20–2019-01-01", "A:2009-01-20–2017-01-20", "فلان القديم:1990–2009-01"}},
	}
	for _, tt := range tests {
		g := offices(t).With(build(t, tt.own))
		if diff := cmp.Diff(tt.want, write(g.Holders(tt.office, ""))); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.phenomenon, diff)
		}
	}
}

func TestTermsOfAnEntry(t *testing.T) {
	g := offices(t).With(build(t, Entry{ID: "president", Terms: []Term{{Holder: "D", From: "2026-11-20"}}}))
	e, _ := g.Entry("B")
	want := []Term{
		{Office: "chair", Holder: "B", From: "2001"},
		{Office: "president", Holder: "B", From: "2017-01-20", To: "2021-01-20"},
		{Office: "president", Holder: "B", From: "2025-01-20", To: "2026-11-20"},
	}
	if diff := cmp.Diff(want, e.Terms); diff != "" {
		t.Errorf("terms of B -want +got:\n%s", diff)
	}
	if e, _ := g.Entry("president"); len(e.Terms) != 6 || e.Name != "الرئيس الفلاني" {
		t.Errorf("Entry(president) = %+v, want 6 terms and its name", e)
	}
}

func TestWithoutHidesTerms(t *testing.T) {
	g := offices(t)
	if got := g.Without("president").Holders("president", ""); got != nil {
		t.Errorf("the office is hidden, but has %v", write(got))
	}
	want := []string{"A:2000–"}
	if diff := cmp.Diff(want, write(g.Without("B").Holders("chair", ""))); diff != "" {
		t.Errorf("a holder is hidden: -want +got:\n%s", diff)
	}
}

// TestHoldersIn holds the terms without strings to those with them.
func TestHoldersIn(t *testing.T) {
	more := build(t, Entry{ID: "president", Type: OCC, Name: "الرئيس الفلاني", Terms: []Term{{Holder: "D", From: "2029-01-20"}}})
	for _, g := range []*Gazetteer{offices(t), offices(t).Without("president"), offices(t).With(more)} {
		for _, office := range []string{"president", "chair", "none"} {
			for _, day := range []string{"", "2012", "2016-05", "2017-01-20", "2025-08-08", "2030-01-01", "nonsense"} {
				want := g.Holders(office, day)
				have := g.HoldersIn(nil, office, day)
				if len(want) != len(have) {
					t.Fatalf("%s on %q: %d terms, want %d", office, day, len(have), len(want))
				}
				for i, x := range have {
					id := or(x.Holder, x.HolderName)
					if id != want[i].Holder || x.Acting != want[i].Acting {
						t.Errorf("%s on %q: %v, want %v", office, day, x, want[i])
					}
					if ended := want[i].To != "" && want[i].To < "2016-05-05"; EndedBefore(x, "2016-05-05") != ended {
						t.Errorf("%v ended before 2016-05-05: %v, want %v", want[i], !ended, ended)
					}
					if !slices.ContainsFunc(g.HeldIn(nil, id, day), func(y pack.Term) bool { return y == x }) {
						t.Errorf("%s does not hold %s on %q", id, office, day)
					}
				}
			}
		}
	}
}
