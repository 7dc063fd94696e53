package pack

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestMay: no form is passed over, and of words that begin none few pass.
func TestMay(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	models := []model{{}, sample(), small()}
	for range 100 {
		models = append(models, randomModel(r))
	}
	for _, m := range models {
		tab := m.table(t)
		for _, f := range m.forms {
			words := strings.Fields(f.words)
			h, next := Hash(words[0]), r.Uint64()
			if len(words) > 1 {
				next = Hash(words[1])
			}
			if tab.May(h, next, 1) == 0 {
				t.Errorf("%q is passed over", f.words)
			}
			if alone := tab.May(h, next, 0); len(words) == 1 && alone == 0 {
				t.Errorf("%q is passed over at the end of a text", f.words)
			}
		}
	}
}

// TestMayNot: of the words and pairs that begin no form, one in fifty passes at most.
func TestMayNot(t *testing.T) {
	b := NewBuilder()
	e := b.AddEntry(Entry{ID: "q"})
	r := rand.New(rand.NewPCG(5, 6))
	word := func() string {
		return string([]byte{byte(r.IntN(256)), byte(r.IntN(256)), byte(r.IntN(256)), byte(r.IntN(256))})
	}
	const forms, asked = 5000, 100_000
	for range forms {
		b.AddForm([]string{word()}, Bearing{Entry: e})
		b.AddForm([]string{word(), word(), word()}, Bearing{Entry: e})
	}
	data, err := b.Bytes("test")
	if err != nil {
		t.Fatal(err)
	}
	tab, alone, pairs := open(t, string(data)), 0, 0
	for range asked {
		h, next := Hash(word()), Hash(word())
		alone += int(tab.May(h, next, 0))
		pairs += int(tab.May(h, next, 1))
	}
	if alone > asked/50 || pairs > asked/25 {
		t.Errorf("of %d words without a form %d pass alone, %d with the next", asked, alone, pairs)
	}
}

// TestWithoutFilter opens what version 1.2 wrote: everything may be a form.
func TestWithoutFilter(t *testing.T) {
	tab := open(t, string(sealFirst(t, split(t, sample().table(t).Data()), int(secFilter))))
	if tab.May(1, 2, 0) != 1 {
		t.Error("a table without a filter passes over words")
	}
}
