// Package packtest makes up tables and texts for tests and benchmarks: words that look like Arabic, names of them, and text
// that holds some of the names. The same arguments give the same result.
package packtest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// seed is any number; it is fixed so that benchmarks of different days read the same text.
const seed = 0x6b686162

// roots are the letters that roots are made of, patterns how three of them become a word. The letters in which cuts begin,
// و ف ب ل ك, begin about as many words as they do in news.
const roots = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"

// patterns have 1, 2 and 3 for the letters of a root.
var patterns = [...]string{
	"123",
	"1ا23",
	"12ا3",
	"12ي3",
	"12و3",
	"م12و3",
	"ا123",
	"ت12ي3",
	"م1ا23",
	"1و23",
	"123ي",
	"123ان",
	"12ا3ي",
	"1ا23ي",
	"123ة",
	"12ي3ة",
	"1ي23",
	"م123",
	"ا12ا3",
	"12ا32",
}

// Words returns n distinct words of 3 to 7 letters.
func Words(r *rand.Rand, n int) []string {
	letters := []rune(roots)
	seen := make(map[string]bool, n)
	words := make([]string, 0, n)
	for len(words) < n {
		var b strings.Builder
		root := [3]rune{}
		for i := range root {
			root[i] = letters[r.IntN(len(letters))]
		}
		for _, c := range patterns[r.IntN(len(patterns))] {
			if c <= '3' {
				c = root[c-'1']
			}
			b.WriteRune(c)
		}
		if r.IntN(4) == 0 {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
		if w := b.String(); !seen[w] {
			seen[w] = true
			words = append(words, w)
		}
	}
	return words
}

// pick returns one of words, the first far more often than the last, as words of a language are.
func pick(r *rand.Rand, words []string) string {
	f := r.Float64()
	return words[int(f*f*f*float64(len(words)))]
}

// A World is made-up entries with their names and the words of the language that they live in.
type World struct {
	Entries  []Entry
	Ordinary []string // words that are names of nothing, the commonest first
}

// Entry is an entry and its names.
type Entry struct {
	ID    string
	Latin string
	Names []string // the first is the name in full, of 2 to 4 words
	Fame  int
}

// NewWorld returns n entries with 5 names each, of 1 to 4 words: the full name, the surname, given name and surname, and
// spellings of these.
func NewWorld(n int) *World {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	all := Words(r, 30_000+5_000+n)
	w := &World{Ordinary: all[:30_000]}
	given, family := all[30_000:35_000], all[35_000:]
	for i := range n {
		w.Entries = append(w.Entries, entry(r, i, given, family))
	}
	return w
}

// entry returns entry i.
func entry(r *rand.Rand, i int, given, family []string) Entry {
	first, last := pick(r, given), family[r.IntN(len(family))]
	var full strings.Builder
	full.WriteString(first)
	for range r.IntN(3) {
		full.WriteString(" " + pick(r, given))
	}
	other := vary(r, last)
	return Entry{
		ID:    fmt.Sprintf("Q%d", 1000+i*7),
		Latin: fmt.Sprintf("Person %d of Somewhere", i),
		Names: []string{full.String() + " " + last, last, first + " " + last, other, first + " " + other},
		Fame:  r.IntN(1000),
	}
}

// vary returns another spelling of a word.
func vary(r *rand.Rand, w string) string {
	letters := []rune(w)
	at := 1 + r.IntN(len(letters)-1)
	return string(letters[:at]) + string("اويه"[2*r.IntN(4):][:2]) + string(letters[at:])
}

// Builder returns a builder that holds the world.
func (w *World) Builder() *pack.Builder {
	b := pack.NewBuilder()
	var d text.Doc
	words := make([]string, 0, pack.MaxWords)
	for _, e := range w.Entries {
		n := b.AddEntry(pack.Entry{ID: e.ID, Type: "PERS", Name: e.Names[0], Latin: e.Latin, Country: "XA", Names: e.Names, Fame: e.Fame})
		for _, name := range e.Names {
			d.Reset(name, 0)
			words = words[:0]
			for i := range d.Words {
				words = append(words, string(d.Fold(i)))
			}
			b.AddForm(words, pack.Bearing{Entry: n, Traits: pack.Full})
		}
	}
	return b
}

// Table returns the world as a table.
func (w *World) Table() *pack.Table {
	data, err := w.Builder().Bytes("made up")
	if err != nil {
		panic(err)
	}
	t, err := pack.Open(string(data))
	if err != nil {
		panic(err)
	}
	return t
}

// proclitics stand before a word in one case of four.
var proclitics = [...]string{
	"و",
	"ب",
	"ل",
	"ال",
	"وال",
	"لل",
	"ف",
	"ول",
}

// Text returns a text of about n bytes in which one word in eight or so begins a name.
func (w *World) Text(n int) string {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		if r.IntN(4) == 0 {
			b.WriteString(proclitics[r.IntN(len(proclitics))])
		}
		if r.IntN(8) == 0 {
			names := w.Entries[r.IntN(len(w.Entries))].Names
			b.WriteString(names[r.IntN(len(names))])
		} else {
			b.WriteString(pick(r, w.Ordinary))
		}
		switch {
		case i%100 == 0:
			b.WriteString(".\n")
		case i%15 == 0:
			b.WriteString("، ")
		case i%40 == 0:
			b.WriteString(" 2025 ")
		default:
			b.WriteString(" ")
		}
	}
	return b.String()
}
