package match

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// oneOff is a Speller for which words that differ in one letter are spellings of each other, at a cost of the letter's place.
type oneOff struct{ odd byte }

// Likely doubts words that end in the letter odd.
func (s oneOff) Likely(_ string, rest []byte) bool { return rest[len(rest)-1] != s.odd }

func (s oneOff) Near(t *pack.Table, lead string, rest []byte) (out Spellings) {
	letters := append([]byte(lead), rest...)
	for w := range uint32(t.NumWords()) {
		if cost, ok := s.Cost(letters, t.Letters(w)); ok && out.N < MaxSpellings {
			out.Of[out.N] = Spelling{w, cost}
			out.N++
		}
	}
	return out
}

func (oneOff) Cost(letters []byte, listed string) (uint16, bool) {
	if len(letters) != len(listed) {
		return 0, false
	}
	at, n := 0, 0
	for i := range letters {
		if letters[i] != listed[i] {
			at, n = i, n+1
		}
	}
	return uint16(100 * at), n == 1
}

func (oneOff) Asked(uint32) {}

func (oneOff) Mend(*pack.Table, []byte) uint32 { return pack.None }

// showNear writes near hits: the text, the name, the word of the text and the listed one.
func showNear(d *text.Doc, tables []*pack.Table, near []NearHit) []string {
	var out []string
	for _, h := range near {
		listed := tables[h.Table].Letters(h.Word)
		out = append(out, show(d, tables, []Hit{h.Hit})[0]+": "+text.Fold(d.Text[d.Words[h.At].Start:d.Words[h.At].End])+" "+readable(listed))
	}
	return out
}

// readable returns folded letters in letters that a person can read.
func readable(letters string) string {
	var b strings.Builder
	for _, c := range []byte(letters) {
		b.WriteRune(0x0620 + rune(c))
	}
	return b.String()
}

func TestFindNear(t *testing.T) {
	for _, x := range []struct {
		phenomenon string
		names      []string
		text       string
		want       []string
	}{
		{
			phenomenon: "a name in one word",
			names:      []string{"زيلينسكي"},
			text:       "قال زيلينسكو اليوم",
			want:       []string{"زيلينسكو = زيلينسكي: زيلينسكو زيلينسكي"},
		},
		{
			phenomenon: "behind a proclitic",
			names:      []string{"زيلينسكي"},
			text:       "وزيلينسكو",
			want:       []string{"زيلينسكو = زيلينسكي: وزيلينسكو زيلينسكي"},
		},
		{
			phenomenon: "the first word of a name",
			names:      []string{"فولوديمير زيلينسكي"},
			text:       "فولوديمار زيلينسكي",
			want:       []string{"فولوديمار زيلينسكي = فولوديمير زيلينسكي: فولوديمار فولوديمير"},
		},
		{
			phenomenon: "a later word",
			names:      []string{"جو بايدن"},
			text:       "جو بايدر",
			want:       []string{"جو بايدر = جو بايدن: بايدر بايدن"},
		},
		{
			phenomenon: "two words are too many",
			names:      []string{"فولوديمير زيلينسكي"},
			text:       "فولوديمار زيلينسكو",
		},
		{
			phenomenon: "a listed word is no other spelling",
			names:      []string{"زيلينسكي", "زيلينسكو الأول"},
			text:       "زيلينسكو",
		},
		{
			phenomenon: "a word that is listed without its proclitic is none",
			names:      []string{"وزيلينسكي", "زيلينسكو"},
			text:       "وزيلينسكو",
		},
		{
			phenomenon: "a short word that begins",
			names:      []string{"بوشر"},
			text:       "بوشن",
		},
		{
			phenomenon: "a part of another name may be one inside a name",
			names:      []string{"جو بايدن", "تيم بايدر"},
			text:       "جو بايدر",
			want:       []string{"جو بايدر = جو بايدن: بايدر بايدن"},
		},
		{
			phenomenon: "another name is none inside a name",
			names:      []string{"جو بايدن", "بايدر"},
			text:       "جو بايدر",
		},
		{
			phenomenon: "another name is inside a name if next to nothing is between them",
			names:      []string{"جو بايدن", "رايدن"},
			text:       "جو رايدن",
			want:       []string{"جو رايدن = جو بايدن: رايدن بايدن"},
		},
		{
			phenomenon: "many ways to go on, and a word that no table has",
			names:      append(manyNames("جو "), "جو بايدن"),
			text:       "جو بايدر",
			want:       []string{"جو بايدر = جو بايدن: بايدر بايدن"},
		},
		{
			phenomenon: "many ways to go on, and a word that a table has",
			names:      append(manyNames("جو "), "جو بايدن", "تيم بايدر"),
			text:       "جو بايدر",
		},
		{
			phenomenon: "an unlikely word",
			names:      []string{"زيلينسكي"},
			text:       "زيلينسكس",
		},
		{
			phenomenon: "over a comma",
			names:      []string{"جو بايدن"},
			text:       "جو، بايدر",
		},
	} {
		t.Run(x.phenomenon, func(t *testing.T) {
			d := text.Analyze(x.text)
			tables := []*pack.Table{table(t, x.names...)}
			_, near := FindNear(nil, nil, d, tables, oneOff{0x13})
			if diff := cmp.Diff(x.want, showNear(d, tables, near)); diff != "" {
				t.Errorf("FindNear(%q) (-want +got):\n%s", x.text, diff)
			}
		})
	}
}

// manyNames returns names that go on from one in more ways than are all compared.
func manyNames(begin string) (names []string) {
	for x := 'ب'; len(names) <= mostKids; x++ {
		if unicode.IsLetter(x) {
			names = append(names, begin+strings.Repeat(string(x), 3))
		}
	}
	return names
}

// nearSlowly is FindNear for one table, by comparing every run of words with every form.
func nearSlowly(d *text.Doc, t *pack.Table, s Speller) []NearHit {
	forms := formsOf(t)
	k := known{d: d, t: t, forms: forms}
	var near []NearHit
	for first := range d.Words {
		for c := range text.NumCuts {
			if !d.Words[first].Cuts.Has(c) {
				continue
			}
			for form, have := range forms {
				if h, ok := k.match(first, c, have, s); ok {
					h.Form = uint32(form)
					near = append(near, h)
				}
			}
		}
	}
	return near
}

// known is what nearSlowly knows of words.
type known struct {
	d     *text.Doc
	t     *pack.Table
	forms [][]string
}

// word returns the letters of reading c of word w.
func (k *known) word(w int, c text.Cut) string {
	_, lost, rest := k.d.Reading(w, c)
	return lead(lost) + string(rest)
}

// match reports whether the words from first on are a form but for one.
func (k *known) match(first int, c text.Cut, form []string, s Speller) (h NearHit, ok bool) {
	odd := -1
	for i, listed := range form {
		w := first + i
		if w >= len(k.d.Words) || i > 0 && !k.d.Passes(w) {
			return h, false
		}
		letters := k.word(w, text.Whole)
		if i == 0 {
			letters = k.word(w, c)
		}
		if letters == listed {
			continue
		}
		cost, near := s.Cost([]byte(letters), listed)
		if odd >= 0 || !near || i == 0 && !k.begins(w, c, s) || i > 0 && !k.goesOn(form[:i], letters, listed, w, cost, s) {
			return h, false
		}
		odd = i
		number, _ := k.t.Word(listed)
		h = NearHit{Hit: Hit{First: uint32(first), Last: uint32(first + len(form) - 1), Cut: c}, At: uint32(w), Spelling: Spelling{number, cost}}
	}
	return h, odd >= 0
}

// readsAs reports whether a reading of word w is listed.
func (k *known) readsAs(w int, whole bool) bool {
	for c := range text.NumCuts {
		if !k.d.Words[w].Cuts.Has(c) || c == text.Whole && !whole {
			continue
		}
		if _, ok := k.t.Word(k.word(w, c)); ok {
			return true
		}
	}
	return false
}

func (k *known) begins(w int, c text.Cut, s Speller) bool {
	_, lost, rest := k.d.Reading(w, c)
	return k.d.Words[w].Kind == text.Arabic && len(rest) >= leastAlone && s.Likely(lead(lost), rest) && !k.readsAs(w, true)
}

// says reports whether a word is a form.
func (k *known) says(word string) bool {
	return slices.ContainsFunc(k.forms, func(f []string) bool { return len(f) == 1 && f[0] == word })
}

func (k *known) goesOn(before []string, letters, listed string, w int, cost uint16, s Speller) bool {
	ways := make(map[string]bool)
	for _, f := range k.forms {
		if len(f) > len(before) && slices.Equal(f[:len(before)], before) {
			ways[f[len(before)]] = true
		}
	}
	_, isWord := k.t.Word(letters)
	switch {
	case len(ways) > mostKids && !isWord && !ways[letters] && len(letters) >= leastAlone && s.Likely("", []byte(letters)):
		return k.d.Words[w].Kind == text.Arabic && !k.readsAs(w, false)
	case ways[letters], len(ways) > mostKids, k.d.Words[w].Kind != text.Arabic, len(letters) < leastInside, k.readsAs(w, false):
		return false
	case isWord && k.says(letters) && cost > mostNamed, isWord && k.says(listed) && !k.says(letters):
		return false
	}
	return letters[0] == listed[0] || letters[len(letters)-1] == listed[len(listed)-1]
}

func FuzzFindNear(f *testing.F) {
	for seed := range uint64(100) {
		f.Add(seed, "")
	}
	f.Add(uint64(3), "ولباسى لباسي ولباسا لل ﻻ باسسي")
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		if len(s) > 1<<10 {
			t.Skip("the slow way takes too long")
		}
		r := rand.New(rand.NewPCG(seed, seed))
		names := randomNames(r, r.IntN(30))
		tab := table(t, names...)
		d := text.Analyze(misspell(r, randomText(r, names)) + s)
		speller := oneOff{0x08}
		hits, near := FindNear(nil, nil, d, []*pack.Table{tab}, speller)
		if diff := cmp.Diff(Find(nil, d, []*pack.Table{tab}), hits); diff != "" {
			t.Errorf("FindNear(%q) finds others than Find (-Find +FindNear):\n%s", d.Text, diff)
		}
		seen := make([]Seen, len(d.Words))
		for w := range seen {
			seen[w] = Look(d, w, []*pack.Table{tab}, speller)
		}
		hitsSeen, nearSeen := FindSeen(nil, nil, d, seen, []*pack.Table{tab}, speller)
		if diff := cmp.Diff(hits, hitsSeen) + cmp.Diff(near, nearSeen); diff != "" {
			t.Errorf("FindSeen(%q) finds others than FindNear (-FindNear +FindSeen):\n%s", d.Text, diff)
		}
		want := nearSlowly(d, tab, speller)
		slices.SortFunc(want, compareNear)
		got := slices.Clone(near)
		slices.SortFunc(got, compareNear)
		if few(tab) {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("FindNear(%q) (-slow +fast):\n%s", d.Text, diff)
			}
		}
		for i := 1; i < len(near); i++ {
			if near[i].First < near[i-1].First {
				t.Errorf("FindNear(%q) is not in order: %v", d.Text, near)
			}
		}
	})
}

// few reports whether no word of a table has more than MaxSpellings spellings, so that none is left out.
func few(t *pack.Table) bool { return t.NumWords() <= MaxSpellings*4 }

// misspell exchanges letters of s.
func misspell(r *rand.Rand, s string) string {
	runes := []rune(s)
	for range len(runes) / 8 {
		at := r.IntN(len(runes))
		if slices.Contains(letters, runes[at]) {
			runes[at] = letters[r.IntN(len(letters))]
		}
	}
	return string(runes)
}

func compareNear(x, y NearHit) int {
	return slices.Compare(
		[]uint32{x.First, uint32(x.Cut), x.Last, x.Form, x.At, x.Word},
		[]uint32{y.First, uint32(y.Cut), y.Last, y.Form, y.At, y.Word})
}

// TestNearAllocs asks about names that the text does not misspell.
func TestNearAllocs(t *testing.T) {
	d := text.Analyze(strings.Repeat("وقال للكرملين فلاديمير بوتين جو بايدر ", 50))
	tables := []*pack.Table{table(t, "بوتين", "فلاديمير بوتين", "جو بايدن"), table(t, "الكرملين")}
	hits, near := FindNear(nil, nil, d, tables, oneOff{0x08})
	if n := testing.AllocsPerRun(20, func() { hits, near = FindNear(hits[:0], near[:0], d, tables, oneOff{0x08}) }); n > 2 || len(near) != 50 {
		t.Errorf("FindNear allocates %v times for %d near hits, want at most 2 and 50", n, len(near))
	}
}
