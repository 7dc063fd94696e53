package gazetteer

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// build builds a table or fails the test.
func build(t testing.TB, entries ...Entry) *Gazetteer {
	t.Helper()
	g, err := Build(slices.Values(entries))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// found returns the names of g in text, each as span=ids.
func found(g *Gazetteer, text string) []string {
	var out []string
	for _, m := range g.Find(text) {
		out = append(out, text[m.Start:m.End]+"="+strings.Join(m.IDs, ","))
	}
	return out
}

func TestFindOwnEntries(t *testing.T) {
	tests := []struct {
		phenomenon string
		names      []string
		text       string
		want       []string
	}{
		{"not a part of a word", []string{"فهم"}, "ففهمت الأمر", nil},
		{"with conjunction", []string{"فهم"}, "قال ففهم", []string{
			"فهم=X",
		}},
		{"inflected word is another name", []string{"الراعي"}, "مر الراعي والراعية والراعيان.", []string{
			"الراعي=X",
		}},
		{"listed parted, written joined", []string{"حسن نصر الله"}, "قال حسن نصرالله.", []string{
			"حسن نصرالله=X",
		}},
		{"listed joined, written parted", []string{"حسن نصرالله"}, "قال حسن نصر الله.", []string{
			"حسن نصر الله=X",
		}},
		{"hyphen and digits", []string{"إس-400"}, "منظومة إس-400 و«إس 400»", []string{
			"إس-400=X",
			"إس 400=X",
		}},
		{"dots, the last ends the sentence", []string{"أ.ف.ب"}, "بحسب أ.ف.ب.", []string{
			"أ.ف.ب=X",
		}},
		{"article after a preposition", []string{"الكرملين"}, "قال للكرملين", []string{
			"لكرملين=X",
		}},
		{"marks and tatweel", []string{"بوتين"}, "قال بُوتيـن", []string{
			"بُوتيـن=X",
		}},
		{"Latin, whatever the case", []string{"Fox News"}, "قالت FOX news", []string{
			"FOX news=X",
		}},
		{"a preposition is no name in yeh", []string{"علي"}, "على الباب علي", []string{
			"علي=X",
		}},
		{"a name inside another", []string{"دونالد ترامب", "ترامب"}, "دونالد ترامب", []string{
			"دونالد ترامب=X",
			"ترامب=X",
		}},
	}
	for _, tt := range tests {
		g := build(t, Entry{ID: "X", Names: tt.names})
		if diff := cmp.Diff(tt.want, found(g, tt.text)); diff != "" {
			t.Errorf("%s: Find(%q) -want +got:\n%s", tt.phenomenon, tt.text, diff)
		}
	}
}

func TestBuildKeepsEntries(t *testing.T) {
	want := []Entry{
		{ID: "X1", Type: PERS, Name: "فلان", Latin: "Fulan", Country: "EG", Names: []string{"ابن فلان", "Mr Fulan"}, Weak: []string{"أمل"}, Fame: 7},
		{ID: "X2", Type: "WEAPON", Name: "إس-400"},
		{ID: "X3", Name: "Nobody", Latin: "Nobody"},
	}
	got := slices.Collect(build(t, want...).Entries())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Entries after Build -want +got:\n%s", diff)
	}
}

func TestBuildShowsTheFirstName(t *testing.T) {
	tests := []struct {
		entry Entry
		want  string
	}{
		{Entry{ID: "X", Names: []string{"فلان", "علان"}, Latin: "Fulan"}, "فلان"},
		{Entry{ID: "X", Latin: "Fulan"}, "Fulan"},
		{Entry{ID: "X", Weak: []string{"أمل"}}, "أمل"},
	}
	for _, tt := range tests {
		if e, _ := build(t, tt.entry).Entry("X"); e.Name != tt.want {
			t.Errorf("Build of %+v shows %q, want %q", tt.entry, e.Name, tt.want)
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	tests := []struct {
		fault string
		entry Entry
		field string
		part  string // of the reason
	}{
		{"no id", Entry{Name: "فلان"}, "id", "no id"},
		{"id with a tab", Entry{ID: "X\t1", Name: "فلان"}, "id", "invisible character"},
		{"id that is not UTF-8", Entry{ID: "\xff", Name: "فلان"}, "id", "UTF-8"},
		{"type with a line end", Entry{ID: "X", Type: "A\nB", Name: "فلان"}, "type", "invisible character"},
		{"no name", Entry{ID: "X"}, "names", "no name"},
		{"empty further name", Entry{ID: "X", Name: "فلان", Names: []string{""}}, "names", "empty"},
		{"only a space", Entry{ID: "X", Name: " "}, "name", "no letters"},
		{"only tatweel", Entry{ID: "X", Name: "ـ"}, "name", "no letters"},
		{"only a vowel sign", Entry{ID: "X", Weak: []string{"\u0651"}}, "weak", "no letters"},
		{"thirteen words", Entry{ID: "X", Name: strings.Repeat("فلان ", 13)}, "name", "more than 12 words"},
		{"a name that is not UTF-8", Entry{ID: "X", Name: "\xd8"}, "name", "UTF-8"},
		{"a country in words", Entry{ID: "X", Name: "فلان", Country: "Egypt"}, "country", "two capital letters"},
		{"a country in small letters", Entry{ID: "X", Name: "فلان", Country: "eg"}, "country", "two capital letters"},
		{"too much fame", Entry{ID: "X", Name: "فلان", Fame: 1001}, "fame", "between 0 and 1000"},
		{"negative fame", Entry{ID: "X", Name: "فلان", Fame: -1}, "fame", "between 0 and 1000"},
		{"a day that is none", Entry{ID: "X", Name: "فلان", Terms: []Term{{Office: "O", From: "2023-02-29"}}}, "terms[0].from", "the day is none"},
		{"an end before its start", Entry{ID: "X", Name: "فلان", Terms: []Term{{Office: "O"}, {Office: "O", From: "2024", To: "2023-12-31"}}}, "terms[1].to", "before it starts"},
		{"a term of nobody", Entry{ID: "X", Name: "فلان", Terms: []Term{{From: "2024"}}}, "terms[0].office", "no holder"},
		{"a term of others", Entry{ID: "X", Name: "فلان", Terms: []Term{{Office: "O", Holder: "Y"}}}, "terms[0].office", "neither"},
	}
	for _, tt := range tests {
		good := Entry{ID: "good", Name: "علان"}
		g, err := Build(slices.Values([]Entry{good, tt.entry, good}))
		var e *Error
		if g != nil || !errors.As(err, &e) || e.Line != 2 || e.Field != tt.field || !strings.Contains(e.Reason, tt.part) {
			t.Errorf("%s: Build gives %v, %v; want an error at entry 2, field %s, with %q", tt.fault, g, err, tt.field, tt.part)
		}
	}
}

func TestBuildRefusesAnIDTwice(t *testing.T) {
	_, err := Build(slices.Values([]Entry{{ID: "X", Name: "فلان"}, {ID: "Y", Name: "فلان"}, {ID: "X", Name: "علان"}}))
	const want = `gazetteer: entry 3: id "X": the id was given before, at 1`
	if err == nil || err.Error() != want {
		t.Errorf("Build gives %v, want %s", err, want)
	}
}

func TestWeakNames(t *testing.T) {
	g := build(t, Entry{ID: "X", Name: "تقدم", Names: []string{"حزب تقدم", "ت"}, Weak: []string{"تقدم"}})
	var hows []string
	for _, m := range g.Find("أعلن حزب تقدم (ت)") {
		hows = append(hows, m.How)
	}
	if want := []string{"name", "weak name", "weak name"}; !slices.Equal(hows, want) {
		t.Errorf("Find says %q, want %q", hows, want)
	}
}

func TestBuildOfNothing(t *testing.T) {
	g := build(t)
	if n := len(slices.Collect(g.Entries())); n != 0 || len(g.Find("فلان")) != 0 || len(g.Lookup("فلان", nil)) != 0 {
		t.Errorf("the empty Gazetteer has %d entries or finds something", n)
	}
}
