package pack

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// A form is one call of AddForm: words joined by spaces, and the id of the entry.
type form struct {
	words, id string
	Bearing   // Entry is not used
}

// A word is one call of AddWord.
type word struct {
	letters string
	traits  WordTraits
	common  int
}

// A model is what a table is built of.
type model struct {
	entries []Entry
	forms   []form
	terms   []Term
	words   []word
}

// keyOf is the key of a word: its first letter and its length, and none for words that begin with o.
func keyOf(letters string) uint32 {
	if letters[0] == 'o' {
		return 0
	}
	return uint32(letters[0])<<8 | uint32(len(letters))
}

// printOf is the print of a word: a bit for each of its letters.
func printOf(letters string) (p uint64) {
	for i := range len(letters) {
		p |= 1 << (letters[i] % 64)
	}
	return p
}

// bytes builds the model in its order.
func (m model) bytes(version string) ([]byte, error) {
	b := NewBuilder()
	b.Key(keyOf)
	b.Print(printOf)
	number := map[string]uint32{}
	for _, e := range m.entries {
		number[e.ID] = b.AddEntry(e)
	}
	for _, f := range m.forms {
		f.Entry = number[f.id]
		b.AddForm(strings.Fields(f.words), f.Bearing)
	}
	for _, t := range m.terms {
		b.AddTerm(t)
	}
	for _, w := range m.words {
		b.AddWord(w.letters, w.traits, w.common)
	}
	return b.Bytes(version)
}

// table builds and checks the model.
func (m model) table(t testing.TB) *Table {
	t.Helper()
	data, err := m.bytes("test")
	if err != nil {
		t.Fatal(err)
	}
	return open(t, string(data))
}

func open(t testing.TB, data string) *Table {
	t.Helper()
	tab, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := tab.Check(); err != nil {
		t.Fatal(err)
	}
	return tab
}

// sample has one of everything, and more of some than one block holds.
func sample() model {
	m := model{
		entries: []Entry{
			{ID: "Q159", Type: "GPE", Name: "روسيا", Latin: "Russia", Country: "RU", Fame: 990, Names: []string{"روسيا الاتحادية", "روسيا", "Россия\x01é"}, Weak: []string{"روس"}},
			{ID: "Q7747", Type: "PERS", Name: "فلاديمير بوتين", Latin: "Vladimir Putin", Country: "RU", Parent: "Q159", Fame: 980, Names: []string{"بوتين", "فلاديمير فلاديميروفيتش بوتين", "فلاديمير بوتن"}},
			{ID: "kh-other-putin", Type: "PERS", Name: "بوتين", Parent: "Q1, not listed", Fame: 3},
			{ID: "bare"},
		},
		forms: []form{
			{words: "rusya", id: "Q159", Bearing: Bearing{Traits: Full}},
			{words: "rusya ittihadiya", id: "Q159", Bearing: Bearing{Traits: Alias}},
			{words: "rus", id: "Q159", Bearing: Bearing{Traits: Demonym | Plural, Demand: NoMaqsura}},
			{words: "putin", id: "kh-other-putin", Bearing: Bearing{Traits: Short}},
			{words: "putin", id: "Q7747", Bearing: Bearing{Traits: Short, Tail: 2}},
			{words: "putin", id: "Q7747", Bearing: Bearing{Traits: Short | Weak, Demand: WantMarbuta}},
			{words: "vladimir putin", id: "Q7747", Bearing: Bearing{Traits: Full}},
			{words: "a b c d e f g h i j k l", id: "bare", Bearing: Bearing{Traits: 1<<16 - 1, Demand: 255, Tail: 255}},
		},
		terms: []Term{
			{Office: "Q218295", Holder: "Q7747", From: 15467, To: Ever, FromPrec: Day, ToPrec: Day},
			{Office: "Q218295", Holder: "Q7747", From: 10957, To: 14006, FromPrec: Day, ToPrec: Month, Acting: true},
			{Office: "Q218295", HolderName: "ميدفيديف", From: 14006, To: 15467, FromPrec: Month, ToPrec: Year},
			{Office: "Q159", Holder: "Q23530", HolderName: "Medvedev", From: Always, To: 3, FromPrec: Day},
		},
		words: []word{
			{"vladimir", Given | Family, 3},
			{"only", Joiner, MaxCommon},
		},
	}
	for i := range 100 {
		id := fmt.Sprintf("kh-%d", i*i)
		m.entries = append(m.entries, Entry{ID: id, Name: strings.Repeat("name ", i%5), Fame: i * 7 % 10})
		m.forms = append(m.forms, form{words: fmt.Sprintf("kh %d", i), id: id}, form{words: "kh", id: id}, form{words: fmt.Sprintf("%d kh", i*i), id: id})
	}
	return m
}

// randomModel is small, with strings and words of few letters so that they are often equal or begin alike.
func randomModel(r *rand.Rand) model {
	id := func() string { return fmt.Sprintf("Q%d", r.IntN(60)) }
	short := func(letters ...string) string {
		var s strings.Builder
		for range r.IntN(6) {
			s.WriteString(letters[r.IntN(len(letters))])
		}
		return s.String()
	}
	name := func() string { return short("ا", "ب", "a", " ", "é", "\xff", "\x01", "日", "\U0001F600") }
	var m model
	listed := map[string]bool{}
	for range r.IntN(40) {
		e := Entry{ID: id(), Type: short("A", "B"), Name: name(), Latin: name(), Country: short("C"), Fame: r.IntN(4)}
		if listed[e.ID] {
			continue
		}
		listed[e.ID] = true
		for range r.IntN(5) {
			e.Names = append(e.Names, name())
			e.Weak = append(e.Weak, name()+e.Name)
		}
		if r.IntN(2) == 0 {
			e.Parent = id()
		}
		m.entries = append(m.entries, e)
	}
	for range r.IntN(200) {
		if len(m.entries) == 0 {
			break
		}
		f := form{id: m.entries[r.IntN(len(m.entries))].ID, Bearing: Bearing{Traits: Traits(r.IntN(1 << 16)), Demand: Demand(r.IntN(3)), Tail: uint8(r.IntN(3))}}
		for range 1 + r.IntN(4)*r.IntN(5) {
			f.words += fmt.Sprintf(" w%d", r.IntN(3+r.IntN(200)))
		}
		if len(strings.Fields(f.words)) <= MaxWords {
			m.forms = append(m.forms, f)
		}
	}
	for range r.IntN(30) {
		from := int32(r.IntN(5))
		m.terms = append(m.terms, Term{Office: id(), Holder: id(), HolderName: name(), From: from, To: from + 1 + int32(r.IntN(3)), FromPrec: Precision(r.IntN(3)), ToPrec: Precision(r.IntN(3)), Acting: r.IntN(2) == 0})
		m.words = append(m.words, word{letters: "w" + name(), traits: WordTraits(r.IntN(8)), common: r.IntN(16)})
	}
	return m
}
