package pack

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// noNil lets a nil slice equal an empty one.
var noNil = cmpopts.EquateEmpty()

func TestRoundTrip(t *testing.T) {
	checkModel(t, sample())
	checkModel(t, model{})
}

// checkModel builds m and compares all that the table says with what the model says, found the slow way.
func checkModel(t *testing.T, m model) {
	t.Helper()
	tab := m.table(t)
	if got := tab.Version(); got != "test" {
		t.Errorf("Version() = %q", got)
	}
	checkEntries(t, m, tab)
	checkForms(t, m, tab)
	checkTerms(t, m, tab)
	checkWords(t, m, tab)
}

func checkEntries(t *testing.T, m model, tab *Table) {
	t.Helper()
	want := slices.Clone(m.entries)
	slices.SortFunc(want, func(x, y Entry) int { return strings.Compare(x.ID, y.ID) })
	var got []Entry
	for n := range uint32(tab.NumEntries()) {
		e := tab.Entry(n)
		got = append(got, e)
		one := Entry{ID: tab.ID(n), Type: tab.Type(n), Name: tab.Name(n), Latin: tab.Latin(n), Country: tab.Country(n), Parent: tab.Parent(n), Fame: tab.Fame(n)}
		if diff := cmp.Diff(e, one, noNil, cmpopts.IgnoreFields(Entry{}, "Names", "Weak")); diff != "" {
			t.Errorf("entry %d: Entry and the methods for its fields differ (-Entry +methods):\n%s", n, diff)
		}
		if found, ok := tab.Find(e.ID); !ok || found != n {
			t.Errorf("Find(%q) = %d, %v, want %d", e.ID, found, ok, n)
		}
		if found, ok := tab.Find(e.ID + "\x00"); ok {
			t.Errorf("Find(%q) = %d, want none", e.ID+"\x00", found)
		}
	}
	if diff := cmp.Diff(want, got, noNil); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	if n, ok := tab.Find(""); ok {
		t.Errorf("Find(\"\") = %d, want none", n)
	}
}

// bearings returns what a form names, as the Builder promises.
func (m model) bearings(tab *Table, words string) []Bearing {
	var list []Bearing
	for _, f := range m.forms {
		if strings.Join(strings.Fields(f.words), " ") != words {
			continue
		}
		f.Entry, _ = tab.Find(f.id)
		i := slices.IndexFunc(list, func(x Bearing) bool {
			return x.Entry == f.Entry && x.Demand == f.Demand && x.Tail == f.Tail
		})
		switch {
		case i < 0:
			list = append(list, f.Bearing)
		case list[i].Traits&f.Traits&Weak != 0:
			list[i].Traits |= f.Traits
		default:
			list[i].Traits = (list[i].Traits | f.Traits) &^ Weak
		}
	}
	slices.SortFunc(list, func(x, y Bearing) int {
		return slices.Compare(
			[]int{-tab.Fame(x.Entry), int(x.Entry), int(x.Demand), int(x.Tail)},
			[]int{-tab.Fame(y.Entry), int(y.Entry), int(y.Demand), int(y.Tail)},
		)
	})
	return list
}

func checkForms(t *testing.T, m model, tab *Table) {
	t.Helper()
	seen := map[uint32]string{}
	for _, f := range m.forms {
		words := strings.Fields(f.words)
		n, ok := tab.Lookup(words)
		if !ok {
			t.Fatalf("Lookup(%q): none", words)
		}
		joined := strings.Join(words, " ")
		if old, twice := seen[n]; twice && old != joined {
			t.Errorf("Lookup(%q) and Lookup(%q) are both %d", old, joined, n)
		}
		seen[n] = joined
		var got []Bearing
		for i := range tab.Bearings(n) {
			got = append(got, tab.Bearing(n, i))
		}
		if diff := cmp.Diff(m.bearings(tab, joined), got); diff != "" {
			t.Errorf("bearings of %q (-want +got):\n%s", words, diff)
		}
		for _, none := range [][]string{append(slices.Clone(words), "?"), append(slices.Clone(words), words[0]+"?"), words[:0]} {
			if n, ok := tab.Lookup(none); ok {
				t.Errorf("Lookup(%q) = %d, want none", none, n)
			}
		}
	}
	if len(seen) != tab.NumForms() {
		t.Errorf("NumForms() = %d, want %d", tab.NumForms(), len(seen))
	}
	later := map[string]bool{}
	for _, f := range m.forms {
		for _, w := range strings.Fields(f.words)[1:] {
			later[w] = true
		}
	}
	for word := range uint32(tab.NumWords()) {
		if letters := tab.Letters(word); tab.Later(word) != later[letters] {
			t.Errorf("Later(%q) = %v, want %v", letters, !later[letters], later[letters])
		}
	}
}

func checkTerms(t *testing.T, m model, tab *Table) {
	t.Helper()
	want := slices.Clone(m.terms)
	slices.SortFunc(want, compareTerms)
	want = slices.Compact(want)
	var got []Term
	for i := range tab.NumTerms() {
		x := tab.Term(i)
		got = append(got, x)
		n, ok := tab.TermHolder(i)
		if found, listed := tab.Find(x.Holder); ok != listed || ok && n != found {
			t.Errorf("TermHolder(%d) = %d, %v, want %d, %v", i, n, ok, found, listed)
		}
		if first, last := tab.Terms(x.Office); i < first || i >= last {
			t.Errorf("Terms(%q) = [%d,%d), want %d in it", x.Office, first, last, i)
		}
	}
	if diff := cmp.Diff(want, got, noNil); diff != "" {
		t.Errorf("terms (-want +got):\n%s", diff)
	}
	if first, last := tab.Terms("no such office"); first != last {
		t.Errorf("terms of no office: [%d,%d)", first, last)
	}
}

func checkWords(t *testing.T, m model, tab *Table) {
	t.Helper()
	want := map[string]WordTraits{}
	for _, f := range m.forms {
		for w := range strings.FieldsSeq(f.words) {
			want[w] = 0
		}
	}
	for _, w := range m.words {
		have := want[w.letters]
		want[w.letters] = (have|w.traits)&15 | WordTraits(max(have.Common(), w.common)<<4)
	}
	got := map[string]WordTraits{}
	for n := range uint32(tab.NumWords()) {
		s := tab.Letters(n)
		got[s] = tab.WordTraits(n)
		if found, ok := tab.Word(s); !ok || found != n {
			t.Errorf("Word(%q) = %d, %v, want %d", s, found, ok, n)
		}
		first, other := tab.First(Hash(s), s[:1], []byte(s[1:])), tab.Other(Hash(s), []byte(s))
		if begins := tab.Root(n).Is(); begins && (first != n || other != None) || !begins && (first != None || other != n) {
			t.Errorf("First(%q) = %d, Other = %d; word %d, begins a form: %v", s, first, other, n, begins)
		}
		if found, ok := tab.Word(s + "?"); ok {
			t.Errorf("Word(%q) = %d, want none", s+"?", found)
		}
	}
	long := strings.Repeat("x", MaxLetters+1)
	if found, ok := tab.Word(long); ok {
		t.Errorf("Word(%q) = %d, want none", long, found)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

func FuzzRoundTrip(f *testing.F) {
	for seed := range uint64(50) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		checkModel(t, randomModel(rand.New(rand.NewPCG(seed, seed))))
	})
}
