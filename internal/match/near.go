package match

import (
	"sync"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A Speller knows which listed words a word of a text may be another spelling of. It is asked only about words that no table
// has, and about the words that follow a name begun.
type Speller interface {
	// Likely reports whether the letters lead and rest may be of a name at all.
	Likely(lead string, rest []byte) bool
	// Asked is told of every word of the text that begins no form and that Near is asked about, in order.
	Asked(w uint32)
	// Near returns the nearest words of forms of t, given the letters lead and rest of a word.
	Near(t *pack.Table, lead string, rest []byte) Spellings
	// Cost returns what is between the letters of a word and a listed one; false if that is too much.
	Cost(letters []byte, listed string) (cost uint16, ok bool)
	// Mend returns the word of t that letters are if their spelling is broken and they are certainly that; else None.
	Mend(t *pack.Table, letters []byte) uint32
}

// MaxSpellings is the most listed words that a word is read as.
const MaxSpellings = 8

// Spellings are listed words, the nearest first.
type Spellings struct {
	N  int
	Of [MaxSpellings]Spelling
}

// A Spelling is a listed word that a word of the text is another spelling of, and what is between them.
type Spelling struct {
	Word uint32
	Cost uint16
}

// A NearHit is a form of which one word is spelt in another way in the text.
type NearHit struct {
	Hit
	At uint32 // the word of the Doc that is spelt so
	Spelling
	Odds   int32  // how sure it is, in hundredths of log odds: this and the rest is for the caller of FindNear to say
	Weak   bool   // only if the text names the same thing elsewhere
	Mended bool   // no other spelling, but the same one broken
	Listed string // the whole name, folded, where more than that word is spelt in another way; else empty: for the caller to say, too
}

// The words that are asked about.
const (
	leastAlone  = 5   // letters of a word that begins a near hit: shorter ones are near too much
	leastInside = 3   // and of one that goes on with a name
	mostLonger  = 3   // letters that a spelling has more than another
	commonest   = 9   // the class from which on a word alone begins no name that is looked for: «في», «أن»
	mostNamed   = 165 // of the cost of a name that is in a longer one another spelling of its part: one letter
	mostKids    = 16  // ways to go on with a name that are all compared with a word that goes on with none of them: else keys must do
)

// FindNear is Find, and appends to near the hits in which one word is another spelling of a listed one: the first, if it is
// likely to be a name and no table has it in any reading, or a later one that does not go on with a name of few ways to go on.
// Near hits come in order of First; every word is asked about once a table and reading.
func FindNear(dst []Hit, near []NearHit, d *text.Doc, tables []*pack.Table, s Speller) ([]Hit, []NearHit) {
	return FindSeen(dst, near, d, nil, tables, s)
}

// FindSeen is FindNear for a caller who remembers what Look said of every word of d; nil: of none.
func FindSeen(dst []Hit, near []NearHit, d *text.Doc, seen []Seen, tables []*pack.Table, s Speller) ([]Hit, []NearHit) {
	var few [fewTables]walker
	note := watches.Get().(*watch)
	defer watches.Put(note)
	note.begun, note.stops = false, note.stops[:0]
	walkers := few[:0]
	for i, t := range tables[:min(len(tables), MaxTables)] {
		x := newWalker(d, t, uint16(i))
		x.watch, x.seen = note, seen
		walkers = append(walkers, x)
	}
	for w := range d.Words {
		of := anySeen
		if seen != nil {
			of = seen[w]
		}
		dst = at(dst, walkers, d, w, of)
		for _, at := range note.stops {
			near = walkers[at.of].goOnNear(near, s, walkers, at, w)
		}
		begun := note.begun
		note.begun, note.stops = false, note.stops[:0]
		if begun || of&SeenAsked == 0 {
			continue
		}
		cuts := readings(0)
		if seen == nil || of&SeenNear != 0 {
			cuts = keyed(tables, d, s, w)
		}
		if seen != nil || cuts != 0 {
			s.Asked(uint32(w))
			for i := range walkers {
				near = walkers[i].beginNear(near, s, w, cuts)
			}
		}
	}
	return dst, near
}

var watches = sync.Pool{New: func() any { return new(watch) }}

// A watch is what walkers note of one word.
type watch struct {
	begun bool   // a reading of it begins a form
	stops []stop // where names that a reading of it begins do not go on
}

// A stop is a place where the words of a text leave the forms of a table.
type stop struct {
	node pack.Node // the last that they reach
	last uint32    // the word that leads no further
	of   uint16    // the table
	cut  text.Cut
}

// nameGoesOn reports whether word last, which is that of the table but does not go on with the n words of a form from first on, may be
// another spelling of one that does: what is begun is a name and not one of the commonest words, and it says nothing else.
func (x *walker) nameGoesOn(first, n, last, word uint32) bool {
	w := &x.d.Words[last]
	if w.Kind != text.Arabic || int(w.N) < leastInside {
		return false
	}
	most := uint8(commonest)
	if word != pack.None {
		switch says(x.t, word) {
		case ordinary:
			return false
		case named:
			most = 1
		}
	}
	return n > 1 || x.t.WordTraits(first).Common() < int(most)
}

// readings is a set of text.Cut.
type readings uint8

// keyed returns the readings of word w that are asked about: those that are likely names, unless a table has one of any kind.
func keyed(tables []*pack.Table, d *text.Doc, s Speller, w int) (likely readings) {
	x := &d.Words[w]
	if x.Kind != text.Arabic || int(x.N) < leastAlone || x.N > pack.MaxLetters {
		return 0
	}
	if s.Likely("", d.Fold(w)) {
		likely = 1 << text.Whole
	}
	if x.Cuts != 0 {
		for c := text.Whole + 1; c < text.NumCuts; c++ {
			if !x.Cuts.Has(c) {
				continue
			}
			if _, lost, rest := d.Reading(w, c); len(rest) >= leastAlone && s.Likely(lead(lost), rest) {
				likely |= 1 << c
			}
		}
	}
	if likely == 0 {
		return 0
	}
	for c := range text.NumCuts {
		if !x.Cuts.Has(c) {
			continue
		}
		hash, lost, rest := d.Reading(w, c)
		for _, t := range tables {
			if has(t, hash, lost, rest) {
				return 0
			}
		}
	}
	return likely
}

// lead is what stands before the rest of a reading.
func lead(lost bool) string {
	if lost {
		return alef
	}
	return ""
}

// has reports whether a table has a word.
func has(t *pack.Table, hash uint64, lost bool, rest []byte) bool {
	if lost {
		_, ok := t.Word(alef + string(rest))
		return ok
	}
	return t.First(hash, "", rest) != pack.None || t.Other(hash, rest) != pack.None
}

// beginNear appends the near hits that begin with readings of word w.
func (x *walker) beginNear(near []NearHit, s Speller, w int, cuts readings) []NearHit {
	for c := range text.NumCuts {
		if cuts>>c&1 == 0 {
			continue
		}
		_, lost, rest := x.d.Reading(w, c)
		spellings := s.Near(x.t, lead(lost), rest)
		for _, sp := range spellings.Of[:spellings.N] {
			h := NearHit{Hit: Hit{First: uint32(w), Table: x.table, Cut: c}, At: uint32(w), Spelling: sp}
			near = x.below(near, s, x.t.Root(sp.Word), h, w)
		}
	}
	return near
}

// What a listed word says that stands alone.
type saying uint8

const (
	nothing  saying = iota // it is a part of names
	named                  // it is a name by itself, which in longer names may be spelt otherwise
	ordinary               // it is an ordinary word, or a given name: another one is another
)

// says returns what a word of t says.
func says(t *pack.Table, word uint32) saying {
	traits := t.WordTraits(word)
	switch {
	case traits.Common() > 0:
		return ordinary
	case t.Root(word).Form == pack.None:
		return nothing
	case traits&pack.Given != 0:
		return ordinary
	}
	return named
}

// mayGoOn reports whether word w may be another spelling of a listed one, and whether a table has it, and as what: it has it in no
// reading, or whole and as part of names.
func mayGoOn(walkers []walker, d *text.Doc, w int) (known bool, as saying, ok bool) {
	x := &d.Words[w]
	if x.Kind != text.Arabic || int(x.N) < leastInside || x.N > pack.MaxLetters {
		return false, 0, false
	}
	for c := range text.NumCuts {
		if !x.Cuts.Has(c) {
			continue
		}
		hash, lost, rest := d.Reading(w, c)
		for i := range walkers {
			if !has(walkers[i].t, hash, lost, rest) {
				continue
			}
			if c != text.Whole {
				return true, 0, false
			}
			known, as = true, max(as, says(walkers[i].t, number(walkers[i].t, d, w)))
			if as == ordinary {
				return true, as, false
			}
		}
	}
	return known, as, true
}

// goOnNear appends the near hits of names that begin with word w, in which the word that ends a stop is spelt in another way. A listed
// word may stand for one that says no more than it does, and a name for another if next to nothing is between them. Where there are
// many ways to go on, only a word that no table has is looked for among them, by its key.
func (x *walker) goOnNear(near []NearHit, s Speller, walkers []walker, at stop, w int) []NearHit {
	known, as, ok := mayGoOn(walkers, x.d, int(at.last))
	if !ok {
		return near
	}
	letters := x.d.Fold(int(at.last))
	h := NearHit{Hit: Hit{First: uint32(w), Table: x.table, Cut: at.cut}, At: at.last}
	if at.node.Kids() > mostKids {
		if known || len(letters) < leastAlone || !s.Likely("", letters) {
			return near
		}
		spellings := s.Near(x.t, "", letters)
		for _, h.Spelling = range spellings.Of[:spellings.N] {
			near = x.below(near, s, x.t.Step(at.node, h.Word), h, int(at.last))
		}
		return near
	}
	for i := range at.node.Kids() {
		number, kid := x.t.Kid(at.node, i)
		listed := x.t.Letters(number)
		if !Resemble(letters, listed) || known && says(x.t, number) > as {
			continue
		}
		if cost, ok := s.Cost(letters, listed); ok && (as != named || cost <= mostNamed) {
			h.Spelling = Spelling{number, cost}
			near = x.below(near, s, kid, h, int(at.last))
		}
	}
	return near
}

// Resemble reports whether two words may be one at first sight: they begin or end alike, and are about as long.
func Resemble(a []byte, b string) bool {
	return len(a) > 0 && len(b) > 0 && len(a) <= len(b)+mostLonger && len(b) <= len(a)+mostLonger &&
		(a[0] == b[0] || a[len(a)-1] == b[len(b)-1])
}

// below appends the near hits of the forms from a node on, to which word last leads. Of a text whose spelling is broken, the words
// after it are, too.
func (x *walker) below(near []NearHit, s Speller, node pack.Node, h NearHit, last int) []NearHit {
	for node.Is() {
		if node.Form != pack.None {
			h.Last, h.Form = uint32(last), node.Form
			near = append(near, h)
		}
		last++
		if !node.Inner() || last >= len(x.d.Words) || !x.d.Passes(last) {
			return near
		}
		word := number(x.t, x.d, last)
		if word == pack.None {
			word = s.Mend(x.t, x.d.Fold(last))
		}
		node = x.t.Step(node, word)
	}
	return near
}

// number returns the number in t of word w, read whole.
func number(t *pack.Table, d *text.Doc, w int) uint32 {
	hash, letters := d.Words[w].Hash, d.Fold(w)
	if word := t.First(hash, "", letters); word != pack.None {
		return word
	}
	return t.Other(hash, letters)
}
