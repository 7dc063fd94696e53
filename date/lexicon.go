package date

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/numeral"
	"github.com/khabar-go/khabar/internal/rule"
)

// The tables that people edit: words with their classes, and rows of three strata.
var (
	//go:embed src/words.tsv
	wordsTSV string
	//go:embed src/links.tsv
	linksTSV string
	//go:embed src/cues.tsv
	cuesTSV string
	//go:embed src/rows.txt
	rowsTXT string
	//go:embed src/joined.txt
	joinedTXT string
	//go:embed src/ranges.txt
	rangesTXT string
)

// values are the names that words.tsv uses for values.
func values() map[string]int32 {
	return map[string]int32{
		"century": int32(centuries), "decade": int32(decades), "year": int32(years), "quarter": int32(quarters), "half": halfYear,
		"month": int32(months), "week": int32(weeks), "day": int32(days), "hour": int32(hours), "minute": int32(minutes),
		"second":  int32(seconds),
		"morning": int32(morning), "dawn": partDawn, "noon": partNoon, "afternoon": int32(afternoon), "evening": int32(evening),
		"night": int32(night), "midnight": partMidnight,
	}
}

// Parts of the day that are clock times, or have no code of their own.
const (
	partDawn int32 = 100 + iota
	partNoon
	partMidnight
)

// halfYear stands for the unit of halves, which is no unit of lengths.
const halfYear = 99

// A grammar is the compiled tables, with the makers of their rows.
type grammar struct {
	*rule.Grammar
	makers []maker // by row
	links  *rule.Grammar
	cues   *rule.Grammar
}

var compiled struct {
	sync.Once
	grammar
}

// theGrammar returns the grammar, compiled on first use.
func theGrammar() *grammar {
	compiled.Do(func() {
		g, err := compile()
		if err != nil {
			panic(err) // a test compiles the tables
		}
		compiled.grammar = *g
	})
	return &compiled.grammar
}

func compile() (*grammar, error) {
	b := rule.NewBuilder(rule.Spec{
		Classes: classNames[:],
		Values:  values(),
		Signs: map[rune]uint16{
			'/': uint16(arabic.Slash), '-': uint16(arabic.Hyphen), '.': uint16(arabic.Dot), ',': uint16(arabic.Comma),
			':': uint16(arabic.Colon), '(': uint16(arabic.Open | arabic.Quote), ')': uint16(arabic.Close | arabic.Quote),
		},
		Space:   uint16(arabic.Space | arabic.Bidi),
		Joiner:  arabic.Waw,
		Closing: ")]»\"”",
		Shut:    uint16(arabic.Close | arabic.Quote),
	})
	for _, err := range []error{
		b.Words("words.tsv", wordsTSV),
		b.Words("numeral/words.tsv", numeral.Words("Numeral")),
		b.Rows("rows.txt", rowsTXT),
		b.Rows("joined.txt", joinedTXT),
		b.Rows("ranges.txt", rangesTXT),
	} {
		if err != nil {
			return nil, err
		}
	}
	compiled, err := b.Grammar()
	if err != nil {
		return nil, err
	}
	g := &grammar{Grammar: compiled}
	if g.links, err = compileWords("links.tsv", linksTSV, classNames[:]); err != nil {
		return nil, err
	}
	if g.cues, err = compileWords("cues.tsv", cuesTSV, cueNames[:]); err != nil {
		return nil, err
	}
	for _, r := range compiled.Rows() {
		m := makerOf(r.Maker)
		if m == nil {
			return nil, fmt.Errorf("date: row %s: no maker %q", r.Name, r.Maker)
		}
		g.makers = append(g.makers, m)
	}
	return g, nil
}

// compileWords compiles a table of words without rows.
func compileWords(file, src string, classes []string) (*rule.Grammar, error) {
	b := rule.NewBuilder(rule.Spec{Classes: classes, Values: values(), Space: uint16(arabic.Space | arabic.Bidi), Joiner: arabic.Waw})
	if err := b.Words(file, src); err != nil {
		return nil, err
	}
	return b.Grammar()
}
