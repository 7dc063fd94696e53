// Package numeral reads Arabic numbers: cardinals, ordinals and fractions in words of all genders and cases, digits, and
// both mixed («خمسة وعشرون», «الحادي والعشرين», «3 آلاف», «2.5 مليون», «ثلاثمائة»).
package numeral

import (
	_ "embed"
	"sync"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A Number is a number that a text writes.
type Number struct {
	Thousandths int64 // the number times 1,000
	Next        int   // the word after its last
	Kind        Kind
	Feminine    bool // of an ordinal: الثالثة
	Definite    bool // with the article
	Digits      bool // it begins with digits
}

// Kind is what a number is used for.
type Kind uint8

// The kinds of number.
const (
	Cardinal Kind = iota
	Ordinal
	Fraction // a share of one: نصف
)

// Max is the largest number that is read, without its fraction.
const Max = 1_000_000_000_000

// Int returns the number if it is whole.
func (n Number) Int() (int64, bool) { return n.Thousandths / 1000, n.Thousandths%1000 == 0 }

// Words lists the number words in the format of package rule, their classes written over by class: a table of one's own
// that includes it knows where At is worth trying.
func Words(class string) string {
	var out []byte
	for line := range lines(words) {
		out = append(append(out, class...), line[len(field(line)):]...)
	}
	return string(out)
}

//go:embed words.tsv
var words string

// lines yields the entries of a word list with their line ends.
func lines(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			end := 0
			for end < len(s) && s[end] != '\n' {
				end++
			}
			line := s[:min(end+1, len(s))]
			s = s[len(line):]
			if line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// field returns the first column of a line.
func field(line string) string {
	i := 0
	for line[i] != '\t' {
		i++
	}
	return line[:i]
}

// kinds is a set of the classes of number words, which are so few that one machine word holds it.
type kinds uint64

// The classes of number words, in the order of the names that words.tsv calls them by. Bound words are numbers only before a ten.
const (
	unit kinds = 1 << iota
	bound
	teen
	ten
	hundred
	power
	twice
	share
	theUnit
	theTeen
	theTen
	theHundred
	nth
	nthBound
	nthTeen
	nthF
	nthBoundF
	nthTeenF
)

var table struct {
	sync.Once
	*rule.Grammar
}

// lexicon returns the table of number words, built on first use.
func lexicon() *rule.Grammar {
	table.Do(func() {
		b := rule.NewBuilder(rule.Spec{
			Classes: []string{
				"Unit", "Bound", "Teen", "Ten", "Hundred", "Power", "Twice", "Share", "TheUnit", "TheTeen", "TheTen", "TheHundred",
				"Nth", "NthBound", "NthTeen", "NthF", "NthBoundF", "NthTeenF",
			},
			Space: uint16(arabic.Space | arabic.Bidi), Joiner: arabic.Waw,
		})
		if err := b.Words("words.tsv", words); err != nil {
			panic(err) // a test reads the table
		}
		g, err := b.Grammar()
		if err != nil {
			panic(err)
		}
		table.Grammar = g
	})
	return table.Grammar
}

// At reads the number that begins with word w, read as c: the longest there is. It reports false if none begins there.
func At(d *text.Doc, w int, c text.Cut) (Number, bool) {
	r := reader{d: d, g: lexicon()}
	if d.Words[w].Kind == text.Digits {
		return r.digits(w)
	}
	return r.words(w, c)
}
