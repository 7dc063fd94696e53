package entity_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// names is a small gazetteer that most tests read with, so that they do not hang on the built-in data.
func names(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Build(slices.Values([]gazetteer.Entry{
		{ID: "Q22686", Type: gazetteer.PERS, Name: "دونالد ترامب", Names: []string{"ترامب", "ترمب"}, Latin: "Donald Trump", Fame: 900},
		{ID: "Q7747", Type: gazetteer.PERS, Name: "فلاديمير بوتين", Names: []string{"بوتين"}, Latin: "Vladimir Putin", Fame: 900},
		{ID: "Q1", Type: gazetteer.PERS, Name: "عمر البشير", Weak: []string{"البشير"}, Latin: "Omar al-Bashir", Fame: 300},
		{ID: "Q30", Type: gazetteer.GPE, Name: "الولايات المتحدة", Names: []string{"الولايات المتحدة الأمريكية"}, Country: "US", Fame: 900},
		{ID: "Q159", Type: gazetteer.GPE, Name: "روسيا", Country: "RU", Fame: 800},
		{ID: "Q649", Type: gazetteer.GPE, Name: "موسكو", Country: "RU", Fame: 700},
		{ID: "Q133255", Type: gazetteer.ORG, Name: "الكرملين", Country: "RU", Fame: 600},
		{ID: "Q90", Type: gazetteer.GPE, Name: "باريس", Country: "FR", Fame: 700},
		{ID: "X1", Type: gazetteer.GPE, Name: "اريس", Fame: 10},
		{ID: "X2", Type: gazetteer.FAC, Name: "مطار موسكو الدولي", Country: "RU", Fame: 100},
		{ID: "Q42418", Type: gazetteer.ORG, Name: "حركة فتح", Weak: []string{"فتح"}, Country: "PS", Fame: 500},
	}))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// show lists mentions as "type text id", indented by nesting.
func show(r *entity.Result) []string {
	out := []string{}
	for _, m := range r.Mentions {
		depth := 0
		for p := m.Parent; p >= 0; p = r.Mentions[p].Parent {
			depth++
		}
		id := "-"
		if e := r.Entity(m); e != nil && e.ID != "" {
			id = e.ID
		}
		out = append(out, strings.Repeat("  ", depth)+string(m.Type)+" "+m.Text+" "+id)
	}
	return out
}

func TestExtract(t *testing.T) {
	x := entity.New(names(t), nil)
	for name, tt := range map[string]struct {
		in   string
		want []string
	}{
		"Plain":        {"قال بوتين في موسكو", []string{"PERS بوتين Q7747", "GPE موسكو Q649"}},
		"Proclitic":    {"التقى ترمب وبوتين", []string{"PERS ترمب Q22686", "PERS بوتين Q7747"}},
		"LostAlef":     {"دعوة للكرملين", []string{"ORG لكرملين Q133255"}},
		"Longest":      {"الولايات المتحدة الأمريكية وروسيا", []string{"GPE الولايات المتحدة الأمريكية Q30", "GPE روسيا Q159"}},
		"WholeBefore":  {"وصل إلى باريس", []string{"GPE باريس Q90"}},
		"Nested":       {"هبط في مطار موسكو الدولي", []string{"FAC مطار موسكو الدولي X2", "  GPE موسكو Q649"}},
		"NoNesting":    {"قال فلاديمير بوتين", []string{"PERS فلاديمير بوتين Q7747"}},
		"WeakAlone":    {"كان البشير الذي جاء", []string{}},
		"WeakNamed":    {"البشير قال إن عمر البشير باق", []string{"PERS البشير Q1", "PERS عمر البشير Q1"}},
		"WeakTitled":   {"قال الرئيس البشير", []string{"OCC الرئيس -", "PERS البشير Q1"}},
		"NoWordInside": {"الموسكوفية والترامبية", []string{}},
		"OtherSurname": {"", []string{}},
		"LineEnd":      {"الولايات\nالمتحدة", []string{}},
		"Quotes":       {"حركة «فتح» قالت", []string{"ORG فتح Q42418"}},
		"QuoteBroken":  {"حركة «فتح الجديدة» قالت", []string{"ORG فتح الجديدة -"}},
		"QuotesAround": {"«حركة فتح» قالت", []string{"ORG حركة فتح Q42418"}},
	} {
		if diff := cmp.Diff(tt.want, show(x.Extract(entity.Document{Text: tt.in}))); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", name, tt.in, diff)
		}
	}
}

func TestOneEntity(t *testing.T) {
	r := entity.New(names(t), nil).Extract(entity.Document{Text: "قال ترامب ثم أضاف ترمب وبوتين ثم دونالد ترامب"})
	if len(r.Entities) != 2 {
		t.Fatalf("%d entities, want 2: %+v", len(r.Entities), r.Entities)
	}
	if got := slices.Collect(r.MentionsOf(0)); !slices.Equal(got, []int{0, 1, 3}) {
		t.Errorf("MentionsOf(0) = %v, want [0 1 3]", got)
	}
	for range r.MentionsOf(-1) {
		t.Error("MentionsOf(-1) yields a mention")
	}
}

func TestOptions(t *testing.T) {
	const s = "قال بوتين الخميس 7 أغسطس 2025 في مطار موسكو الدولي"
	types := entity.New(names(t), &entity.Options{Types: []gazetteer.Type{gazetteer.GPE}}).Extract(entity.Document{Text: s})
	if diff := cmp.Diff([]string{"GPE موسكو Q649"}, show(types)); diff != "" {
		t.Errorf("only GPE (-want +got):\n%s", diff)
	}
	if len(types.Entities) != 1 || len(types.Times) == 0 {
		t.Errorf("only GPE: entities %+v, times %+v", types.Entities, types.Times)
	}
	none := entity.New(names(t), &entity.Options{MinScore: 1, NoTimes: true}).Extract(entity.Document{Text: s})
	if len(none.Mentions)+len(none.Entities)+len(none.Times) != 0 {
		t.Errorf("nothing sure and no times: %+v", none)
	}
	short := entity.New(names(t), &entity.Options{MaxBytes: 20}).Extract(entity.Document{Text: s})
	if diff := cmp.Diff([]string{"PERS بوتين Q7747"}, show(short)); diff != "" || short.Read != 18 || len(short.Notes) != 1 || short.Notes[0].Code != "not-read" {
		t.Errorf("20 bytes: read %d, notes %+v, mentions (-want +got):\n%s", short.Read, short.Notes, diff)
	}
}

// finder finds one string, and anything else that it is told to.
type finder struct {
	find  string
	extra []entity.Found
	err   error
}

func (f finder) AppendFind(dst []entity.Found, text string) ([]entity.Found, error) {
	if i := strings.Index(text, f.find); f.find != "" && i >= 0 {
		dst = append(dst, entity.Found{Span: entity.Span{Start: i, End: i + len(f.find)}, Type: "CASE", ID: "C1", Name: "قضية", Score: .9})
	}
	return append(dst, f.extra...), f.err
}

func TestFinder(t *testing.T) {
	x := entity.New(names(t), &entity.Options{Finders: []entity.Finder{
		finder{find: "القضية 17/2024", err: errors.New("no memory")},
		finder{extra: []entity.Found{
			{Span: entity.Span{Start: -1, End: 3}, Type: "X"},
			{Span: entity.Span{Start: 0, End: 1 << 30}, Type: "X"},
			{Span: entity.Span{Start: 1, End: 3}, Type: "X"}, // inside a rune
			{Span: entity.Span{Start: 4, End: 4}, Type: "X"},
			{Span: entity.Span{Start: 6, End: 7}, Type: "X"}, // a space
		}},
	}})
	r := x.Extract(entity.Document{Text: "قال بوتين إن القضية 17/2024 مغلقة"})
	if diff := cmp.Diff([]string{"PERS بوتين Q7747", "CASE القضية 17/2024 C1"}, show(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(r.Notes) != 1 || r.Notes[0].Code != "finder-failed" || r.Notes[0].Text != "no memory" {
		t.Errorf("notes: %+v", r.Notes)
	}
}

func TestFinderOutOfTime(t *testing.T) {
	slow := finder{find: "بوتين", err: fmt.Errorf("the third rule: %w", context.DeadlineExceeded)}
	r := entity.New(names(t), &entity.Options{Finders: []entity.Finder{slow}}).Extract(entity.Document{Text: "قال بوتين"})
	if len(r.Mentions) != 1 || len(r.Notes) != 1 || r.Notes[0].Code != "budget-spent" || r.Notes[0].Text != slow.err.Error() {
		t.Errorf("mentions %+v, notes %+v", r.Mentions, r.Notes)
	}
}

func TestIn(t *testing.T) {
	const s = "💩 قال بوتين كلمته."
	r := entity.New(names(t), nil).Extract(entity.Document{Text: s})
	for _, tt := range []struct {
		unit       entity.Unit
		start, end int
	}{{entity.Bytes, 12, 22}, {entity.Runes, 6, 11}, {entity.UTF16, 7, 12}} {
		got := r.In(tt.unit, s)
		if m := got.Mentions[0]; m.Start != tt.start || m.End != tt.end || got.Unit != tt.unit {
			t.Errorf("In(%s) = [%d,%d) in %s, want [%d,%d)", tt.unit, m.Start, m.End, got.Unit, tt.start, tt.end)
		}
	}
	if m := r.Mentions[0]; m.Start != 12 {
		t.Errorf("In changed its receiver: %+v", m)
	}
	if got := r.In("lines", s); got.Unit != entity.Bytes || got.Mentions[0].Start != 12 {
		t.Errorf("an unknown unit gives %+v", got)
	}
}

func TestJSON(t *testing.T) {
	r := entity.New(names(t), nil).Extract(entity.Document{ID: "a", Text: "زار ترامب مطار موسكو الدولي", Published: date.MustParse("2025-08-07")})
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var back entity.Result
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(&back)
	if err != nil || string(again) != string(b) {
		t.Errorf("JSON there and back: %v\n%s\n%s", err, b, again)
	}
	for _, want := range []string{`"id":"a"`, `"unit":"bytes"`, `"parent":1`, `"parent":-1`, `"times":[]`, `"notes":[]`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("no %s in %s", want, b)
		}
	}
}

func TestTimeNote(t *testing.T) {
	r := entity.New(names(t), nil).Extract(entity.Document{Text: "عقد الاجتماع يوم الأحد 7 أغسطس 2025 في موسكو"})
	if len(r.Notes) != 1 || r.Notes[0].Code != "weekday-differs" || len(r.Times) != 1 || r.Notes[0].Start != r.Times[0].Start {
		t.Errorf("a Thursday called Sunday: notes %+v, times %+v", r.Notes, r.Times)
	}
}

func TestReuse(t *testing.T) {
	x := entity.New(names(t), nil)
	var r entity.Result
	long := strings.Repeat("قال دونالد ترامب في موسكو إن مطار موسكو الدولي مغلق. ", 50)
	x.ExtractInto(&r, entity.Document{Text: long})
	n := testing.AllocsPerRun(20, func() { x.ExtractInto(&r, entity.Document{Text: long}) })
	if n > 10 {
		t.Errorf("ExtractInto allocates %v times, want at most 10", n)
	}
	x.ExtractInto(&r, entity.Document{Text: "قال بوتين"})
	fresh := x.Extract(entity.Document{Text: "قال بوتين"})
	if diff := cmp.Diff(show(fresh), show(&r)); diff != "" || len(r.Entities) != 1 {
		t.Errorf("a Result used again (-new +used):\n%s", diff)
	}
}

func TestTrace(t *testing.T) {
	var b strings.Builder
	if err := entity.New(names(t), nil).Trace(&b, entity.Document{Text: "كان البشير في باريس"}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"PERS «البشير»", "too weak", "mention of Q90", "GPE «اريس»", "another span was better"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in:\n%s", want, b.String())
		}
	}
}

// CheckLaws checks what a caller may rely on.
func CheckLaws(t *testing.T, r *entity.Result, s string) {
	t.Helper()
	spans := map[[2]int]bool{}
	for i, m := range r.Mentions {
		if m.Start < 0 || m.End <= m.Start || m.End > len(s) || s[m.Start:m.End] != m.Text {
			t.Fatalf("mention %d [%d,%d) %q", i, m.Start, m.End, m.Text)
		}
		if !utf8.RuneStart(s[m.Start]) || m.End < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[m.End]) {
			t.Fatalf("mention %d [%d,%d) splits a rune of %q", i, m.Start, m.End, s)
		}
		if spans[[2]int{m.Start, m.End}] {
			t.Fatalf("two mentions at [%d,%d)", m.Start, m.End)
		}
		spans[[2]int{m.Start, m.End}] = true
		if m.Parent >= i || m.Entity < -1 || m.Entity >= len(r.Entities) || m.Holder < -1 || m.Holder >= len(r.Entities) || m.Score < 0 || m.Score > 1 {
			t.Fatalf("mention %d: %+v", i, m)
		}
		if p := m.Parent; p >= 0 && (m.Start < r.Mentions[p].Start || m.End > r.Mentions[p].End) {
			t.Fatalf("mention %d %+v is not inside %+v", i, m, r.Mentions[p])
		}
		for _, o := range r.Mentions[:i] {
			if o.Start < m.Start && m.Start < o.End && o.End < m.End || o.Start > m.Start {
				t.Fatalf("[%d,%d) after [%d,%d)", m.Start, m.End, o.Start, o.End)
			}
		}
	}
	for _, u := range []entity.Unit{entity.Runes, entity.UTF16} {
		runes := []rune(s)
		if c := r.In(u, s); u == entity.Runes && utf8.ValidString(s) {
			for i, m := range c.Mentions {
				if got := string(runes[m.Start:m.End]); got != r.Mentions[i].Text {
					t.Fatalf("runes [%d,%d) are %q, want %q", m.Start, m.End, got, r.Mentions[i].Text)
				}
			}
		}
	}
}
