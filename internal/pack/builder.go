package pack

import (
	"fmt"
	"math"
	"strings"
)

// A Builder collects entries, forms, terms and words. The first thing that cannot be stored is what Bytes returns; what
// follows it is checked no more. A Builder is not safe for concurrent use.
type Builder struct {
	words   map[string]uint32 // number of each distinct word, in the order of adding
	letters []string
	traits  []WordTraits

	entries []Entry
	terms   []Term

	sequences []uint32 // the words of all forms, one form after the other
	forms     []formOf
	key       func(letters string) uint32
	print     func(letters string) uint64
	err       error
}

// formOf is one call of AddForm.
type formOf struct {
	at uint32 // its words are sequences[at:][:n]
	n  uint32
	Bearing
}

// NewBuilder returns an empty Builder.
func NewBuilder() *Builder { return &Builder{words: make(map[string]uint32)} }

// fail keeps the first error.
func (b *Builder) fail(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf("pack: "+format, args...)
	}
}

// AddEntry adds e and returns the number by which AddForm knows it; a Table numbers entries anew, by id. Two entries of one
// id are an error of Bytes.
func (b *Builder) AddEntry(e Entry) uint32 {
	switch {
	case e.ID == "":
		b.fail("entry %q has no id", e.Name)
	case len(e.ID) > math.MaxUint16 || len(e.Name) > math.MaxUint16 || len(e.Latin) > math.MaxUint16:
		b.fail("entry %.40q: id, name and Latin name have %d, %d and %d bytes, at most %d each are allowed", e.ID, len(e.ID), len(e.Name), len(e.Latin), math.MaxUint16)
	case e.Fame < 0 || uint64(e.Fame) > math.MaxUint32:
		b.fail("entry %q: fame %d is not within 0 and %d", e.ID, e.Fame, uint32(math.MaxUint32))
	case len(b.entries) >= textRef-1:
		b.fail("entry %q: too many entries", e.ID)
	}
	b.entries = append(b.entries, e)
	return uint32(len(b.entries) - 1)
}

// AddForm adds one thing that a form names. The words are 1 to MaxWords folded words of 1 to MaxLetters bytes each, as
// text.Doc.Fold gives them. A form that names several things is added once for each. The same entry, demand and tail added
// again join their traits, and the form is weak only if all of them are.
func (b *Builder) AddForm(words []string, be Bearing) {
	switch {
	case uint64(be.Entry) >= uint64(len(b.entries)):
		b.fail("form %q: entry %d of %d", words, be.Entry, len(b.entries))
	case len(words) == 0 || len(words) > MaxWords:
		b.fail("form %q: %d words, want 1 to %d", words, len(words), MaxWords)
	case uint64(len(b.sequences)) > math.MaxUint32-MaxWords || len(b.forms) >= listRef-1:
		b.fail("form %q: too many forms", words)
	}
	if b.err != nil {
		return
	}
	b.forms = append(b.forms, formOf{at: uint32(len(b.sequences)), n: uint32(len(words)), Bearing: be})
	for _, w := range words {
		b.sequences = append(b.sequences, b.word(w))
	}
}

// AddWord gives a word traits and a class of commonness, 0 to MaxCommon, whether or not a form has it. A word added again
// joins its traits and keeps the commonest class.
func (b *Builder) AddWord(letters string, t WordTraits, common int) {
	if common < 0 || common > MaxCommon || t.Common() != 0 {
		b.fail("word %q: commonness %d is not within 0 and %d", letters, common|t.Common(), MaxCommon)
		return
	}
	if w := b.word(letters); b.err == nil {
		have := b.traits[w]
		b.traits[w] = (have|t)&0x0F | WordTraits(max(have.Common(), common))<<4
	}
}

// Key says by which keys the words of forms are to be found beside their letters; 0: by none. Without it, they are not.
func (b *Builder) Key(of func(letters string) uint32) { b.key = of }

// Print gives keyed words prints: 64 bits by which those of one key are told apart without their letters.
func (b *Builder) Print(of func(letters string) uint64) { b.print = of }

// word returns the number of a word while building.
func (b *Builder) word(letters string) uint32 {
	if w, ok := b.words[letters]; ok {
		return w
	}
	if len(letters) == 0 || len(letters) > MaxLetters {
		b.fail("word %.40q: %d letters, want 1 to %d", letters, len(letters), MaxLetters)
	}
	letters = strings.Clone(letters)
	w := uint32(len(b.letters))
	b.words[letters] = w
	b.letters = append(b.letters, letters)
	b.traits = append(b.traits, 0)
	return w
}

// AddTerm adds a term. The same term added again is one term.
func (b *Builder) AddTerm(t Term) {
	switch {
	case t.Office == "":
		b.fail("term of %q has no office", t.Holder+t.HolderName)
	case t.Holder == "" && t.HolderName == "":
		b.fail("term of office %q has no holder", t.Office)
	case t.From >= t.To:
		b.fail("term of office %q: begins on day %d and ends before day %d", t.Office, t.From, t.To)
	case t.FromPrec > Day || t.ToPrec > Day:
		b.fail("term of office %q: precisions %d and %d, want at most %d", t.Office, t.FromPrec, t.ToPrec, Day)
	}
	b.terms = append(b.terms, t)
}

// Bytes returns the table of all that was added, or the first error. The bytes depend on what was added and on version, not
// on the order of adding. The Builder may be added to afterwards.
func (b *Builder) Bytes(version string) ([]byte, error) {
	if b.err != nil {
		return nil, b.err
	}
	w := &writer{}
	order, err := b.entryOrder()
	if err != nil {
		return nil, err
	}
	b.putEntries(w, order)
	words := b.putWords(w)
	if err := b.putForms(w, order, words); err != nil {
		return nil, err
	}
	b.putKeys(w, words)
	w.putFilter()
	w.sec[secVersion] = []byte(version)
	return w.bytes()
}
