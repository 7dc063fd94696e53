package pack

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestSameBytesInAnyOrder(t *testing.T) {
	m := sample()
	m.words = append(m.words, word{"vladimir", Joiner, 9})
	m.forms = append(m.forms, form{words: "putin", id: "Q7747", Bearing: Bearing{Traits: Alias, Demand: WantMarbuta}})
	want, err := m.bytes("1")
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		shuffle(r, m.entries)
		shuffle(r, m.forms)
		shuffle(r, m.terms)
		shuffle(r, m.words)
		if got, err := m.bytes("1"); err != nil || string(got) != string(want) {
			t.Fatalf("another order gives other bytes (error %v)", err)
		}
	}
	if got, _ := m.bytes("2"); string(got) == string(want) {
		t.Error("another version gives the same bytes")
	}
}

func shuffle[E any](r *rand.Rand, s []E) {
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
}

func TestBuilderErrors(t *testing.T) {
	long := strings.Repeat("x", 70_000)
	for _, x := range []struct {
		name string
		add  func(b *Builder)
		want string
	}{
		{"no id", func(b *Builder) { b.AddEntry(Entry{Name: "n"}) }, `entry "n" has no id`},
		{"long name", func(b *Builder) { b.AddEntry(Entry{ID: "q", Name: long}) }, `entry "q": id, name and Latin name have 1, 70000 and 0 bytes`},
		{"fame", func(b *Builder) { b.AddEntry(Entry{ID: "q", Fame: -1}) }, `entry "q": fame -1 is not within`},
		{"id twice", func(b *Builder) { b.AddEntry(Entry{ID: "q"}); b.AddEntry(Entry{ID: "q"}) }, `entry "q": added twice`},
		{"no words", func(b *Builder) { b.AddForm(nil, Bearing{Entry: b.AddEntry(Entry{ID: "q"})}) }, `form []: 0 words, want 1 to 12`},
		{"13 words", func(b *Builder) {
			b.AddForm(strings.Fields(strings.Repeat("a ", 13)), Bearing{Entry: b.AddEntry(Entry{ID: "q"})})
		}, `13 words, want 1 to 12`},
		{"empty word", func(b *Builder) { b.AddForm([]string{""}, Bearing{Entry: b.AddEntry(Entry{ID: "q"})}) }, `word "": 0 letters`},
		{"long word", func(b *Builder) { b.AddWord(long[:256], 0, 0) }, `256 letters, want 1 to 255`},
		{"unknown entry", func(b *Builder) { b.AddForm([]string{"a"}, Bearing{}) }, `form ["a"]: entry 0 of 0`},
		{"commonness", func(b *Builder) { b.AddWord("a", 0, 16) }, `word "a": commonness 16`},
		{"commonness as trait", func(b *Builder) { b.AddWord("a", 0x30, 0) }, `word "a": commonness 3`},
		{"no office", func(b *Builder) { b.AddTerm(Term{Holder: "h", To: 1}) }, `term of "h" has no office`},
		{"no holder", func(b *Builder) { b.AddTerm(Term{Office: "o", To: 1}) }, `term of office "o" has no holder`},
		{"empty term", func(b *Builder) { b.AddTerm(Term{Office: "o", Holder: "h", From: 5, To: 5}) }, `term of office "o": begins on day 5 and ends before day 5`},
		{"precision", func(b *Builder) { b.AddTerm(Term{Office: "o", Holder: "h", To: 1, ToPrec: 3}) }, `term of office "o": precisions 0 and 3`},
		{"too many kinds", func(b *Builder) {
			n := b.AddEntry(Entry{ID: "q"})
			for i := range 70_000 {
				b.AddForm([]string{fmt.Sprint(i >> 16)}, Bearing{Entry: n, Traits: Traits(i >> 16), Demand: Demand(i >> 8), Tail: uint8(i)})
			}
		}, `combinations of traits, demand and tail, at most 65536 are allowed`},
		{"too many types", func(b *Builder) {
			for i := range 70_000 {
				b.AddEntry(Entry{ID: fmt.Sprint(i), Type: fmt.Sprint("t", i)})
			}
		}, `70001 distinct types and countries`},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := NewBuilder()
			x.add(b)
			data, err := b.Bytes("1")
			if err == nil || !strings.Contains(err.Error(), x.want) || data != nil {
				t.Errorf("Bytes: %d bytes, error %v, want one with %q", len(data), err, x.want)
			}
		})
	}
}

// TestFirstError: what comes after an error is not what Bytes complains of.
func TestFirstError(t *testing.T) {
	b := NewBuilder()
	b.AddEntry(Entry{Name: "first"})
	b.AddEntry(Entry{Name: "second"})
	b.AddForm([]string{"a"}, Bearing{Entry: 9})
	if _, err := b.Bytes("1"); err == nil || err.Error() != `pack: entry "first" has no id` {
		t.Errorf("Bytes: error %v", err)
	}
}

// TestAddAfterBytes: a Builder may be asked for its table and go on.
func TestAddAfterBytes(t *testing.T) {
	b := NewBuilder()
	b.AddForm([]string{"a"}, Bearing{Entry: b.AddEntry(Entry{ID: "z"})})
	first, err := b.Bytes("1")
	if again, err2 := b.Bytes("1"); err != nil || err2 != nil || string(again) != string(first) {
		t.Fatalf("Bytes again gives other bytes (errors %v, %v)", err, err2)
	}
	b.AddForm([]string{"a", "b"}, Bearing{Entry: b.AddEntry(Entry{ID: "a"})})
	data, err := b.Bytes("1")
	if err != nil {
		t.Fatal(err)
	}
	tab := open(t, string(data))
	if form, ok := tab.Lookup([]string{"a"}); !ok || tab.ID(tab.Bearing(form, 0).Entry) != "z" || tab.NumForms() != 2 {
		t.Errorf("Lookup: form %d, %v, of %d", form, ok, tab.NumForms())
	}
}

func TestAllocs(t *testing.T) {
	data := sample().table(t).Data()
	if n := testing.AllocsPerRun(10, func() { Open(data) }); n != 1 {
		t.Errorf("Open allocates %v times, want once", n)
	}
	tab := open(t, data)
	words := []string{"vladimir", "putin"}
	n := testing.AllocsPerRun(10, func() {
		e, _ := tab.Find("Q7747")
		_ = tab.ID(e) + tab.Name(e) + tab.Latin(e)
		_, _, _, _ = tab.Type(e), tab.Country(e), tab.Parent(e), tab.Fame(e)
		form, _ := tab.Lookup(words)
		_ = tab.Bearing(form, tab.Bearings(form)-1)
		first, _ := tab.Terms("Q218295")
		_ = tab.Term(first)
	})
	if n != 1 { // the sum of strings
		t.Errorf("reading allocates %v times, want only the test's own", n)
	}
}
