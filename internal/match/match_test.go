package match

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// fold returns the folded words of a name.
func fold(name string) []string {
	d := text.Analyze(name)
	words := make([]string, len(d.Words))
	for w := range words {
		words[w] = string(d.Fold(w))
	}
	return words
}

// table returns the table of names. Each is an entry of its own.
func table(t testing.TB, names ...string) *pack.Table {
	t.Helper()
	b := pack.NewBuilder()
	for _, name := range names {
		n := b.AddEntry(pack.Entry{ID: name, Name: name})
		b.AddForm(fold(name), pack.Bearing{Entry: n})
	}
	data, err := b.Bytes("test")
	if err != nil {
		t.Fatal(err)
	}
	tab, err := pack.Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := tab.Check(); err != nil {
		t.Fatal(err)
	}
	return tab
}

// show writes hits as readers see them: the text from the start of the cut word, and the table.
func show(d *text.Doc, tables []*pack.Table, hits []Hit) []string {
	var out []string
	for _, h := range hits {
		t := tables[h.Table]
		s := d.Text[d.CutStart(int(h.First), h.Cut):d.Words[h.Last].End]
		out = append(out, s+" = "+t.Name(t.Bearing(h.Form, 0).Entry))
	}
	return out
}

func TestFind(t *testing.T) {
	for _, x := range []struct {
		name  string
		names []string
		text  string
		want  []string
	}{
		{
			name:  "overlaps",
			names: []string{"عبد الفتاح السيسي", "السيسي", "عبد الفتاح", "الفتاح السيسي"},
			text:  "قال عبد الفتاح السيسي",
			want: []string{
				"عبد الفتاح = عبد الفتاح",
				"عبد الفتاح السيسي = عبد الفتاح السيسي",
				"الفتاح السيسي = الفتاح السيسي",
				"السيسي = السيسي",
			},
		},
		{
			name:  "cut of the first word alone",
			names: []string{"روسيا", "روسيا البيضاء"},
			text:  "وروسيا البيضاء وروسيا والبيضاء",
			want: []string{
				"روسيا = روسيا",
				"روسيا البيضاء = روسيا البيضاء",
				"روسيا = روسيا",
			},
		},
		{
			name:  "whole and cut both listed",
			names: []string{"بايدن", "ايدن"},
			text:  "بايدن",
			want: []string{
				"بايدن = بايدن",
				"ايدن = ايدن",
			},
		},
		{
			name:  "lost alef",
			names: []string{"الكرملين", "لبنان", "البنان"},
			text:  "للكرملين وللبنان",
			want: []string{
				"لكرملين = الكرملين",
				"لبنان = لبنان",
				"لبنان = البنان",
			},
		},
		{
			name:  "gaps that a name passes",
			names: []string{"حركة فتح", "جان بول", "إس 400"},
			text:  "حركة \"فتح\" وجان-بول وإس-400 وإس400",
			want: []string{
				"حركة \"فتح = حركة فتح",
				"جان-بول = جان بول",
				"إس-400 = إس 400",
				"إس400 = إس 400",
			},
		},
		{
			name:  "gaps that stop a name",
			names: []string{"حركة فتح"},
			text:  "حركة، فتح. حركة (فتح) حركة\nفتح",
		},
		{
			name:  "spelling that folds alike",
			names: []string{"أنقرة", "علي"},
			text:  "انقره على",
			want: []string{
				"انقره = أنقرة",
				"على = علي",
			},
		},
		{
			name:  "the longest form",
			names: []string{"أ ب ت ث ج ح خ د ذ ر ز س", "س ش"},
			text:  "أ ب ت ث ج ح خ د ذ ر ز س ش",
			want: []string{
				"أ ب ت ث ج ح خ د ذ ر ز س = أ ب ت ث ج ح خ د ذ ر ز س",
				"س ش = س ش",
			},
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := text.Analyze(x.text)
			tables := []*pack.Table{table(t, x.names...)}
			hits := Find(nil, d, tables)
			if diff := cmp.Diff(x.want, show(d, tables, hits)); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", x.text, diff)
			}
			if diff := cmp.Diff(findSlowly(d, tables), hits); diff != "" {
				t.Errorf("Find(%q) (-slow +fast):\n%s", x.text, diff)
			}
		})
	}
}

// TestTables has more tables than are walked without allocating, and an empty one.
func TestTables(t *testing.T) {
	d := text.Analyze("قال فلاديمير بوتين وبوتين")
	var tables []*pack.Table
	for range 5 {
		tables = append(tables, table(t, "بوتين", "فلاديمير بوتين"), table(t), table(t, "فلاديمير"))
	}
	for n := range tables {
		got, want := Find(nil, d, tables[:n]), findSlowly(d, tables[:n])
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d tables (-slow +fast):\n%s", n, diff)
		}
	}
	prefix := []Hit{{First: 77}}
	if got := Find(prefix, d, tables[:1]); len(got) != 4 || got[0] != prefix[0] {
		t.Errorf("Find after one hit: %v, want that one and 3 more", got)
	}
}

// TestHash holds the two definitions of the hash together: pack's is the format, text's is what texts come with.
func TestHash(t *testing.T) {
	for _, s := range []string{"", "\x07", "\x08\x21\x29", "abc123", strings.Repeat("\x0a\x1b", 40), "ж中"} {
		if got, want := text.Hash([]byte(s)), pack.Hash(s); got != want {
			t.Errorf("text.Hash(%q) = %#x, pack.Hash %#x", s, got, want)
		}
	}
}

func TestAlef(t *testing.T) {
	if got := fold("ا"); got[0] != alef {
		t.Errorf("an alef folds to %q, want %q", got[0], alef)
	}
}

func TestAllocs(t *testing.T) {
	d := text.Analyze(strings.Repeat("وقال للكرملين فلاديمير بوتين ", 50))
	tables := []*pack.Table{table(t, "بوتين", "فلاديمير بوتين"), table(t, "الكرملين")}
	hits := Find(nil, d, tables)
	if n := testing.AllocsPerRun(20, func() { hits = Find(hits[:0], d, tables) }); n != 0 || len(hits) != 150 {
		t.Errorf("Find allocates %v times for %d hits, want 0 and 150", n, len(hits))
	}
}

// findSlowly is Find without an index, a hash or a memory: it spells out every run of words of the text, reads its first
// word in every way, and compares it with every form.
func findSlowly(d *text.Doc, tables []*pack.Table) []Hit {
	listed := make([][][]string, len(tables))
	for i, t := range tables {
		listed[i] = formsOf(t)
	}
	var hits []Hit
	for first := range d.Words {
		for c := range text.NumCuts {
			if !d.Words[first].Cuts.Has(c) {
				continue
			}
			_, lost, rest := d.Reading(first, c)
			words := []string{string(rest)}
			if lost {
				words[0] = alef + words[0]
			}
			for last := first; ; {
				for i, forms := range listed {
					for form, have := range forms {
						if slices.Equal(have, words) {
							hits = append(hits, Hit{First: uint32(first), Last: uint32(last), Form: uint32(form), Table: uint16(i), Cut: c})
						}
					}
				}
				if last++; last == len(d.Words) || !d.Passes(last) || len(words) == pack.MaxWords {
					break
				}
				words = append(words, string(d.Fold(last)))
			}
		}
	}
	return hits
}

// formsOf returns the words of every form of a table whose entries have one name each.
func formsOf(t *pack.Table) [][]string {
	forms := make([][]string, t.NumForms())
	for form := range forms {
		forms[form] = fold(t.Name(t.Bearing(uint32(form), 0).Entry))
	}
	return forms
}

// letters are few, so that random names and texts meet: those that cuts take away, an alef, and some others.
var letters = []rune("ولباسىة")

// gaps stand between words, some in the way of a name.
var gaps = []string{" ", " ", " ", " ", " ", " \"", "-", ". ", "، ", "\n", "\u200f ", "’", " ("}

// article loses its alef after a ل.
const article = "ال"

// swallowing proclitics take the alef.
var swallowing = []string{
	"لل",
	"ولل",
}

// proclitics come before one word in three.
var proclitics = []string{
	"و",
	"ل",
	"وب",
	"ول",
}

// scribble returns n random words.
func scribble(r *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		if r.IntN(3) == 0 {
			words[i] = article
		}
		for range 2 + r.IntN(2) {
			words[i] += string(letters[r.IntN(len(letters))])
		}
	}
	return words
}

// randomNames returns n names of up to 12 words, some of which begin as another does.
func randomNames(r *rand.Rand, n int) []string {
	var names []string
	listed := map[string]bool{}
	for range n {
		words := scribble(r, 1+r.IntN(3))
		if r.IntN(8) == 0 {
			words = scribble(r, 1+r.IntN(pack.MaxWords))
		}
		if len(names) > 0 && r.IntN(3) == 0 {
			words = append(strings.Fields(names[r.IntN(len(names))]), words...)
		}
		name := strings.Join(words[:min(len(words), pack.MaxWords)], " ")
		if key := strings.Join(fold(name), " "); !listed[key] {
			listed[key] = true
			names = append(names, name)
		}
	}
	return names
}

// randomText returns a text of some of the names and other words, with proclitics, and with gaps that stop a name.
func randomText(r *rand.Rand, names []string) string {
	var b strings.Builder
	for range r.IntN(30) {
		words := scribble(r, 1)
		if len(names) > 0 && r.IntN(3) > 0 {
			words = strings.Fields(names[r.IntN(len(names))])
		}
		if r.IntN(3) == 0 {
			b.WriteString(proclitics[r.IntN(len(proclitics))])
		} else if rest, ok := strings.CutPrefix(words[0], article); ok && r.IntN(2) == 0 {
			words[0] = swallowing[r.IntN(len(swallowing))] + rest
		}
		for _, w := range words {
			b.WriteString(w)
			b.WriteString(gaps[r.IntN(len(gaps))])
		}
	}
	return b.String()
}

func FuzzFind(f *testing.F) {
	for seed := range uint64(100) {
		f.Add(seed, "")
	}
	f.Add(uint64(1), "وبل لل ﻻ كا\u064bس \u200fوفب. اى\xff سة")
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		if len(s) > 1<<10 {
			t.Skip("the slow way takes too long")
		}
		r := rand.New(rand.NewPCG(seed, seed))
		var tables []*pack.Table
		var all []string
		for range 1 + r.IntN(3) {
			names := randomNames(r, r.IntN(30))
			tables = append(tables, table(t, names...))
			all = append(all, names...)
		}
		d := text.Analyze(randomText(r, all) + s)
		got := Find(nil, d, tables)
		if diff := cmp.Diff(findSlowly(d, tables), got); diff != "" {
			t.Errorf("Find(%q) (-slow +fast):\n%s", d.Text, diff)
		}
		if !slices.IsSortedFunc(got, compareHits) {
			t.Errorf("Find(%q) is not in order: %v", d.Text, got)
		}
	})
}

// compareHits is the order that Find promises.
func compareHits(x, y Hit) int {
	return slices.Compare(
		[]uint32{x.First, uint32(x.Cut), x.Last, uint32(x.Table)},
		[]uint32{y.First, uint32(y.Cut), y.Last, uint32(y.Table)},
	)
}
