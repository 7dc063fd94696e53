package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/text"
)

// any takes every word for a likely name.
func anyWord([]byte) int { return 1000 }

func TestFindNear(t *testing.T) {
	g := build(t,
		Entry{ID: "zelensky", Type: PERS, Name: "فولوديمير زيلينسكي", Latin: "Volodymyr Zelensky", Names: []string{"زيلينسكي"}, Fame: 900},
		Entry{ID: "guterres", Type: PERS, Name: "أنطونيو غوتيريش", Latin: "António Guterres", Names: []string{"غوتيريش"}, Fame: 700},
		Entry{ID: "obscure", Type: PERS, Name: "ماركو بارديني", Latin: "Marco Bardini", Names: []string{"بارديني"}, Fame: 50},
		Entry{ID: "kathmandu", Type: GPE, Name: "كاتماندو", Latin: "Kathmandu", Fame: 600},
		Entry{ID: "andalusia", Type: GPE, Name: "أندلوسيا", Latin: "Andalusia", Fame: 600},
		Entry{ID: "xi", Type: PERS, Name: "شي جين بينغ", Latin: "Xi Jinping", Fame: 900},
		Entry{ID: "salman", Type: PERS, Name: "سلمان بن عبد العزيز", Latin: "Salman", Fame: 900},
		Entry{ID: "sanchez", Type: PERS, Name: "بيدرو سانشيز", Latin: "Pedro Sánchez", Names: []string{"سانشيز"}, Fame: 800},
		Entry{ID: "own", Type: PERS, Name: "ماتيوش مورافيتسكي", Latin: "Mateusz Morawiecki", Names: []string{"مورافيتسكي"}},
	)
	for _, x := range []struct {
		phenomenon, text string
		want             []string // text, id, edits, and whether it needs support
	}{
		{"a long vowel", "وصل زيلنسكي أمس", []string{"زيلنسكي zelensky +ي false"}},
		{"behind a proclitic", "ولجوتيريش", []string{"جوتيريش guterres ج→غ false"}},
		{"a full name", "فولودمير زيلينسكي", []string{"فولودمير زيلينسكي zelensky +ي false"}},
		{"the second word of a name", "أنطونيو جوتيريش", []string{
			"أنطونيو جوتيريش guterres ج→غ false",
			"جوتيريش guterres ج→غ false",
		}},
		{"a surname that nobody knows", "قال برديني", []string{"برديني obscure +ا true"}},
		{"a place", "إلى كتماندو", []string{"كتماندو kathmandu +ا false"}},
		{"an adjective of origin is no place", "الإرث الأندلسي", nil},
		{"a caller does not say how famous", "قال مورافيسكي", []string{"مورافيسكي own +ت false"}},
		{"another name", "زيدان", nil},
		{"listed", "زيلينسكي", nil},
		{"a name of a few letters", "بوش", nil},
		{"a slip of the pen in a last name, where the text names the person in full", "أنطونيو غوتيريش ثم غوتيريث، غوتريبش", []string{"غوتيريث guterres ث→ش true"}},
		{"no slip but another ending", "أنطونيو غوتيريش والغوتيريشية", nil},
		{"the last words of a full name", "شي جين بينغ ثم قال جين بينغ", []string{"جين بينغ xi  true"}},
		{"the last words of a full name are the father's", "سلمان بن عبد العزيز والملك عبد العزيز", nil},
		{"a first name that begins otherwise, before a last one", "بيردرو سانشيز", []string{"بيردرو سانشيز sanchez -ر false"}},
		{"both names spelt otherwise", "بيدور سانشز", []string{"بيدور سانشز sanchez -و +و +ي false", "سانشز sanchez +ي false"}},
	} {
		d := text.Analyze(x.text)
		_, near := g.FindNear(nil, nil, d, anyWord)
		var got []string
		for _, h := range near {
			got = append(got, fmt.Sprint(nearText(d, h), " ", g.EntryAt(g.Bearers(nil, h.Hit)[0]).ID(), " ", g.Edits(d, h), " ", h.Weak))
		}
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("%s: FindNear(%q) -want +got:\n%s", x.phenomenon, x.text, diff)
		}
	}
}

func nearText(d *text.Doc, h match.NearHit) string {
	return d.Text[d.CutStart(int(h.First), h.Cut):d.Words[h.Last].End]
}

func TestFindNearAsksWhatIsLikely(t *testing.T) {
	g := build(t, Entry{ID: "kathmandu", Type: GPE, Name: "كاتماندو", Latin: "Kathmandu", Fame: 600})
	d := text.Analyze("إلى كتماندو وإلى كاتماندو")
	var asked []string
	hits, near := g.FindNear(nil, nil, d, func(letters []byte) int {
		asked = append(asked, readable([]string{string(letters)}))
		return 0
	})
	if len(hits) != 1 || len(near) != 0 {
		t.Errorf("%d hits and %d near ones, want the listed one alone", len(hits), len(near))
	}
	if want := []string{"كتماندو", "تماندو"}; !cmp.Equal(asked, want) {
		t.Errorf("asked about %q, want %q", asked, want)
	}
}

// TestFindNearOfHiddenEntries links nothing to an entry that is taken away.
func TestFindNearOfHiddenEntries(t *testing.T) {
	g := build(t, Entry{ID: "kathmandu", Type: GPE, Name: "كاتماندو", Latin: "Kathmandu", Fame: 600}).Without("kathmandu")
	if _, near := g.FindNear(nil, nil, text.Analyze("إلى كتماندو"), anyWord); len(near) != 0 {
		t.Errorf("%d near hits of a hidden entry", len(near))
	}
}

// FuzzLookup holds the laws of Lookup: the names of an entry mean it or a namesake, and marks never change an answer.
func FuzzLookup(f *testing.F) {
	f.Add("فولوديمير زيلينسكي", "زيلنسكي")
	f.Add("شاهد شهر", "شاهدشهر")
	f.Add("بايدن", "بايدن (Biden)")
	f.Add("Volodymyr Zelensky", "Zelenskyy")
	f.Fuzz(func(t *testing.T, name, query string) {
		g, err := Build(func(yield func(Entry) bool) {
			_ = yield(Entry{ID: "x", Type: GPE, Name: name, Fame: 500}) && yield(Entry{ID: "y", Type: GPE, Name: "زيلينسكو", Latin: "Zelensko"})
		})
		if err != nil {
			return
		}
		if got := g.Lookup(name, nil); len(got) == 0 || got[0].ID != "x" && Fold(got[0].Form) != Fold(name) && got[0].How != "id" {
			t.Errorf("Lookup of the listed name %q = %+v", name, got)
		}
		if !utf8.ValidString(query) { // dress would mend it
			return
		}
		plain := g.Lookup(query, nil)
		for _, c := range plain {
			if c.Score <= 0 || c.Score > 1 {
				t.Errorf("Lookup(%q): %s has score %g", query, c.ID, c.Score)
			}
		}
		for _, other := range []string{dress(query), shape(query)} {
			dressed := g.Lookup(other, nil)
			if !slices.EqualFunc(plain, dressed, func(c, d Candidate) bool { return c.ID == d.ID }) {
				t.Errorf("Lookup(%q) = %+v, of %q = %+v", query, plain, other, dressed)
			}
		}
	})
}

// dress puts vowel signs and tatweel behind every letter of Arabic.
func dress(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
		if 'ا' <= r && r <= 'ي' && r != '\u0640' && !('\u063B' <= r && r <= '\u063F') {
			b.WriteString("\u064E\u0640")
		}
	}
	return b.String()
}

// shape writes every letter of Arabic as an isolated presentation form with a joiner behind it.
func shape(s string) string {
	var b strings.Builder
	for _, r := range s {
		form, ok := isolated(r)
		if b.WriteRune(form); ok {
			b.WriteRune('\u200D')
		}
	}
	return b.String()
}

// isolated returns the isolated presentation form of a letter; false if it has none.
func isolated(r rune) (rune, bool) {
	const letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
	forms := [...]rune{
		0xFE80, 0xFE81, 0xFE83, 0xFE85, 0xFE87, 0xFE89, 0xFE8D, 0xFE8F, 0xFE93, 0xFE95, 0xFE99, 0xFE9D,
		0xFEA1, 0xFEA5, 0xFEA9, 0xFEAB, 0xFEAD, 0xFEAF, 0xFEB1, 0xFEB5, 0xFEB9, 0xFEBD, 0xFEC1, 0xFEC5,
		0xFEC9, 0xFECD, 0xFED1, 0xFED5, 0xFED9, 0xFEDD, 0xFEE1, 0xFEE5, 0xFEE9, 0xFEED, 0xFEEF, 0xFEF1,
	}
	i := slices.Index([]rune(letters), r)
	if i < 0 {
		return r, false
	}
	return forms[i], true
}
