package gazetteer

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func people(t testing.TB) *Gazetteer {
	return build(t,
		Entry{ID: "sisi", Type: PERS, Name: "عبد الفتاح السيسي", Latin: "Abdel Fattah el-Sisi", Names: []string{"السيسي"}, Fame: 700},
		Entry{ID: "assad1", Type: PERS, Name: "بشار الأسد", Names: []string{"الأسد"}, Fame: 700},
		Entry{ID: "assad2", Type: PERS, Name: "حافظ الأسد", Names: []string{"الأسد"}, Fame: 500},
		Entry{ID: "lion", Type: LOC, Name: "الأسد", Fame: 100},
		Entry{ID: "rai", Type: PERS, Name: "الراعي"},
		Entry{ID: "paris", Type: GPE, Name: "باريس", Latin: "Paris"},
	)
}

func TestLookup(t *testing.T) {
	g := people(t)
	tests := []struct {
		phenomenon, name string
		opt              *LookupOptions
		want             []string // id, how and edits
	}{
		{"as listed", "عبد الفتاح السيسي", nil, []string{"sisi listed "}},
		{"joined, alef maqsura", "عبدالفتاح السيسى", nil, []string{"sisi fold +_ ى→ي"}},
		{"tatweel", "السـيسي", nil, []string{"sisi fold -ـ"}},
		{"Latin in capitals", "PARIS", nil, []string{"paris latin A→a R→r I→i S→s"}},
		{"an id", "assad2", nil, []string{"assad2 id "}},
		{"best first by fame", "الأسد", nil, []string{"assad1 listed ", "assad2 listed ", "lion listed "}},
		{"of a type", "الأسد", &LookupOptions{Types: []Type{LOC, ORG}}, []string{"lion listed "}},
		{"at most", "الأسد", &LookupOptions{Max: 2}, []string{"assad1 listed ", "assad2 listed "}},
		{"fewer than none", "الأسد", &LookupOptions{Max: -1, Types: []Type{"NONE"}}, nil},
		{"with an article", "الباريس", nil, []string{"paris near -ال"}},
		{"without its article", "راعي", nil, []string{"rai near +ال"}},
		{"near", "عبد الفتاح السيسسي", nil, []string{"sisi near -س"}},
		{"a letter of emphasis", "السيييسي", nil, []string{"sisi near -ي -ي"}},
		{"exact", "راعي", &LookupOptions{Exact: true}, nil},
		{"unknown", "فلان الفلاني", nil, nil},
		{"empty", "", nil, nil},
		{"only signs", "«»", nil, nil},
		{"the article alone", "ال", nil, nil},
		{"not UTF-8", "\xff", nil, nil},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range g.Lookup(tt.name, tt.opt) {
			got = append(got, c.ID+" "+c.How+" "+c.Edits)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: Lookup(%q) -want +got:\n%s", tt.phenomenon, tt.name, diff)
		}
	}
}

func TestLookupScores(t *testing.T) {
	g := people(t)
	sum := float32(0)
	for i, c := range g.Lookup("الأسد", nil) {
		if c.Score <= 0 || c.Score > 1 || i == 0 && c.Score < .7 {
			t.Errorf("candidate %d has score %g", i, c.Score)
		}
		sum += c.Score
	}
	if sum < .99 || sum > 1.01 {
		t.Errorf("the candidates of a listed name share %g, want 1", sum)
	}
	one := g.Lookup("باريس", nil)
	if len(one) != 1 || one[0].Score != 1 || one[0].Name != "باريس" || one[0].Latin != "Paris" || one[0].Type != GPE || one[0].Form != "باريس" {
		t.Errorf("Lookup of the only bearer = %+v", one)
	}
}

func TestLookupInTheLaterTableFirst(t *testing.T) {
	g := people(t).With(build(t, Entry{ID: "own", Name: "الأسد"}, Entry{ID: "assad2", Name: "الأسد الأب"}))
	var got []string
	for _, c := range g.Lookup("الأسد", nil) {
		got = append(got, fmt.Sprint(c.ID, " ", c.Name))
	}
	want := []string{"own الأسد", "assad1 بشار الأسد", "assad2 الأسد الأب", "lion الأسد"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := g.Without("own", "assad1", "assad2", "lion").Lookup("الأسد", nil); got != nil {
		t.Errorf("all entries are hidden, but Lookup gives %+v", got)
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		a, b     string
		min, max float32
		edits    string
	}{
		{"بوتين", "بوتين", 1, 1, ""},
		{"السيسي", "السيسى", 1, 1, "ي→ى"},
		{"عبد الله", "عبدالله", 1, 1, "-_"},
		{"بوتين", "بُوتين", 1, 1, "+\u064f"},
		{"غوتيريش", "جوتيريس", .7, .99, "غ→ج ش→س"},
		{"ترامب", "ترمب", .7, .99, "-ا"},
		{"محمد", "محمود", .2, .6, "+و"},
		{"حكم", "حمك", .2, .6, "ك~م"},
		{"بوتين", "ترامب", 0, .5, ""},
		{"", "بوتين", 0, 0, ""},
		{"«»", "«»", 0, 0, ""},
	}
	for _, tt := range tests {
		score, edits := Compare(tt.a, tt.b)
		if score < tt.min || score > tt.max || tt.edits != "" && edits != tt.edits {
			t.Errorf("Compare(%q, %q) = %g, %q; want %g to %g, %q", tt.a, tt.b, score, edits, tt.min, tt.max, tt.edits)
		}
	}
}

// FuzzCompare holds that a score is between 0 and 1, the same both ways, and 1 for names of one fold.
func FuzzCompare(f *testing.F) {
	f.Add("عبدالله", "عبد الله")
	f.Add("غوتيريش", "جوتيريس")
	f.Add("Paris", "باريس")
	f.Fuzz(func(t *testing.T, a, b string) {
		score, edits := Compare(a, b)
		back, _ := Compare(b, a)
		if score < 0 || score > 1 || score != back {
			t.Errorf("Compare(%q, %q) = %g, and %g the other way", a, b, score, back)
		}
		if same := Fold(a) == Fold(b); same && Fold(a) != "" && score != 1 {
			t.Errorf("Compare(%q, %q) = %g, %q; want 1: both fold to %q", a, b, score, edits, Fold(a))
		}
	})
}
