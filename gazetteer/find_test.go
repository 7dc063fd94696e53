package gazetteer

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/text"
)

// slowFind is the oracle of Find: every run of words and every cut against a map of all forms, table by table. Names in
// one or two words that end in ى or ي and would demand a spelling are not for it.
func slowFind(tables [][]Entry, s string) map[string]bool {
	ids := make(map[string][]string) // folded words → ids by the latest table
	for _, table := range tables {
		mine := make(map[string][]string)
		for _, e := range table {
			for _, name := range slices.Concat([]string{e.Name, e.Latin}, e.Names, e.Weak) {
				var m form.Maker
				forms, err := m.Forms(name)
				if err != nil {
					continue
				}
				for _, f := range forms {
					key := strings.Join(f.Words, " ")
					if !slices.Contains(mine[key], e.ID) {
						mine[key] = append(mine[key], e.ID)
					}
				}
			}
		}
		for key, list := range mine {
			slices.Sort(list)
			ids[key] = list
		}
	}
	out := make(map[string]bool)
	d := text.Analyze(s)
	for first := range d.Words {
		for cut := range text.NumCuts {
			if !d.Words[first].Cuts.Has(cut) {
				continue
			}
			_, alef, rest := d.Reading(first, cut)
			key := string(rest)
			if alef {
				key = article[:1] + key
			}
			for last := first; last < len(d.Words) && last < first+form.MaxWords; last++ {
				if last > first {
					if !d.Passes(last) {
						break
					}
					key += " " + string(d.Fold(last))
				}
				if list, ok := ids[key]; ok {
					out[s[d.CutStart(first, cut):d.Words[last].End]+"="+strings.Join(list, ",")] = true
				}
			}
		}
	}
	return out
}

func TestFindAgainstOracle(t *testing.T) {
	a := []Entry{
		{ID: "P1", Name: "دونالد ترامب", Names: []string{"ترامب", "دونالد جون ترامب"}, Latin: "Donald Trump"},
		{ID: "P2", Name: "عبد الله الثاني", Weak: []string{"عبدالله"}},
		{ID: "G1", Name: "أبو ظبي"},
		{ID: "G2", Name: "لبنان"},
		{ID: "O1", Name: "وكالة أ.ف.ب", Names: []string{"أ.ف.ب"}},
		{ID: "O2", Name: "الكرملين"},
	}
	b := []Entry{
		{ID: "P9", Name: "ترامب"},
		{ID: "G1", Name: "أبوظبي", Names: []string{"إمارة أبو ظبي"}},
		{ID: "W1", Name: "إس-400"},
	}
	texts := []string{
		"قال دونالد ترامب لعبد الله الثاني في أبو ظبي إن لبنان بخير",
		"وأبوظبي وبأبي ظبي ولأبوظبي، وفي إمارة أبوظبي",
		"للكرملين وللبنان وفللبنان وبلبنان",
		"وكالة «أ.ف.ب» عن Donald Trump، ومنظومة إس-400",
		"دونالد\nترامب، دونالد (ترامب)، دونالد \"جون\" ترامب",
		"عبد اللهِ الثانِي وعبداللّه",
		"",
	}
	for _, tt := range []struct {
		name   string
		tables [][]Entry
	}{{"one table", [][]Entry{a}}, {"two tables", [][]Entry{a, b}}, {"the other way round", [][]Entry{b, a}}} {
		g := build(t)
		for _, table := range tt.tables {
			g = g.With(build(t, table...))
		}
		for _, s := range texts {
			got := make(map[string]bool)
			for _, m := range g.Find(s) {
				list := slices.Sorted(slices.Values(m.IDs))
				got[s[m.Start:m.End]+"="+strings.Join(list, ",")] = true
			}
			if diff := cmp.Diff(slowFind(tt.tables, s), got); diff != "" {
				t.Errorf("%s: Find(%q) -oracle +got:\n%s", tt.name, s, diff)
			}
		}
	}
}

func TestFindNamesAtMostSixteen(t *testing.T) {
	var list []Entry
	for i := range 40 {
		list = append(list, Entry{ID: string(rune('A' + i)), Name: "فلان", Fame: 10 * i})
	}
	m := build(t, list...).Find("فلان")
	if len(m) != 1 || len(m[0].IDs) != maxIDs || m[0].IDs[0] != string(rune('A'+39)) {
		t.Errorf("Find = %+v, want the %d most famous", m, maxIDs)
	}
}

func TestFindOfAnyBytes(t *testing.T) {
	g := tableA(t)
	for _, s := range []string{"\xff\xfe", "\xd9", strings.Repeat("ال", 1000), "علان\x00علان", "\u202bعلان\u202c"} {
		for _, m := range g.Find(s) {
			if m.Start < 0 || m.End > len(s) || m.Start >= m.End {
				t.Errorf("Find(%q) gives %+v", s, m)
			}
		}
	}
}
