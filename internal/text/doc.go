// Package text splits a text into words once and folds them once. Everything later speaks of word numbers; only a Doc
// maps words, cuts and letters to bytes.
//
// A word is letters of one kind: letters and digits part («مارس2011» and «إس-400» are two words each). Texts and listed
// names are split by the same code, so spaces, hyphens and neither are one form.
package text

import "github.com/khabar-go/khabar/internal/arabic"

// A Word is one word of a Doc, 32 bytes.
type Word struct {
	Start, End uint32       // bytes of Doc.Text, marks and inner tatweel included
	Letters    uint32       // its folded letters are Doc.Letters[Letters:][:N]
	N          uint16       // number of folded bytes; TooLong: more than a name can have
	Kind       Kind         //
	Spelt      arabic.Spelt // what folding took away
	Gap        arabic.Signs // the kinds of sign between the word before and this one
	Cuts       Cuts         // the proclitic readings that the word permits
	Sentence   uint32       // index of Doc.Sentences
	Hash       uint64       // Hash of the folded letters
}

// TooLong is the N of a word of 65,535 folded bytes or more. Its letters beyond that are not kept; it is part of no name.
const TooLong = 1<<16 - 1

// Kind is the script of a word.
type Kind uint8

// The kinds of word.
const (
	Arabic Kind = iota
	Latin
	Digits
	Other // a third script
)

// A Cut is one way to read a word: whole, or without its proclitics.
type Cut uint8

// The readings of a word. A cut of one letter takes و ف ب ل or ك away, a cut of two و or ف and then ب ل or ك. With Alef,
// a lost alef stands before the rest: لل is ل and ال.
const (
	Whole Cut = iota
	Cut1
	Cut2
	Cut1Alef
	Cut2Alef
	NumCuts
)

// letters is the number of letters that c takes away.
func (c Cut) letters() int { return int(1 + (c-1)&1) }

// Cuts is a set of Cut, without Whole, which is always a reading.
type Cuts uint8

// Has reports whether c is in the set.
func (s Cuts) Has(c Cut) bool { return c == Whole || s>>c&1 != 0 }

// A Sentence is a run of words that a full stop, a question or exclamation mark, or a line end closes.
type Sentence struct {
	First, Last int32 // words, half-open
	Kind        SentenceKind
}

// SentenceKind says where a sentence stands.
type SentenceKind uint8

// The kinds of sentence.
const (
	Prose   SentenceKind = iota
	Heading              // a short line of its own without a stop, or a row of a flattened table
	Item                 // a line that a bullet, a dash or a number opens
)

// A Doc is a text with its words. It is read-only after Analyze or Reset and then safe for concurrent use.
type Doc struct {
	Text      string
	Words     []Word
	Letters   []byte // folded letters of all words, one after the other
	Sentences []Sentence
	Tail      arabic.Signs // the kinds of sign after the last word
	Read      int          // bytes of Text that were read
	Broken    int          // replacement characters and undecodable bytes seen
}

// Fold returns the folded letters of word w. The result is part of d.Letters.
func (d *Doc) Fold(w int) []byte {
	x := &d.Words[w]
	return d.Letters[x.Letters : x.Letters+uint32(x.N)]
}

// Reading returns the reading c of word w: its hash, whether an alef stands before the rest, and the rest of its letters.
// The reading must be permitted.
func (d *Doc) Reading(w int, c Cut) (hash uint64, alef bool, rest []byte) {
	x, f := &d.Words[w], d.Fold(w)
	switch c {
	case Cut1:
		return x.Hash - uint64(f[0])*power[x.N-1], false, f[1:]
	case Cut2:
		return x.Hash - uint64(f[0])*power[x.N-1] - uint64(f[1])*power[x.N-2], false, f[2:]
	case Cut1Alef:
		return x.Hash + (uint64(arabic.Alef)-uint64(f[0]))*power[x.N-1], true, f[1:]
	case Cut2Alef:
		return x.Hash - uint64(f[0])*power[x.N-1] + (uint64(arabic.Alef)-uint64(f[1]))*power[x.N-2], true, f[2:]
	}
	return x.Hash, false, f
}

// CutHash returns the hash of the reading Cut1 of word w, which must be permitted.
func (d *Doc) CutHash(w int) uint64 {
	x := &d.Words[w]
	return x.Hash - uint64(d.Letters[x.Letters])*power[x.N-1]
}

// CutStart returns the byte of d.Text where the reading c of word w starts.
func (d *Doc) CutStart(w int, c Cut) int {
	x := &d.Words[w]
	if c == Whole {
		return int(x.Start)
	}
	if x.Spelt&(arabic.Marks|arabic.Tatweel|arabic.Presentation) == 0 {
		return int(x.Start) + 2*c.letters()
	}
	at, _ := skip(d.Text[x.Start:x.End], c.letters())
	return int(x.Start) + at
}

// TailStart returns the byte of d.Text after which the last n letters of word w stand: the end of a span that leaves an
// enclitic outside. It is the end of the word if n is 0 or a rune would be split.
func (d *Doc) TailStart(w, n int) int {
	x := &d.Words[w]
	if n == 0 || n >= int(x.N) {
		return int(x.End)
	}
	at, ok := skip(d.Text[x.Start:x.End], int(x.N)-n)
	if !ok {
		return int(x.End)
	}
	return int(x.Start) + at
}

// skip returns the byte after n letters of s, and their marks, and whether a rune ends there.
func skip(s string, n int) (at int, ok bool) {
	var buf [24]byte
	for i, r := range s {
		info := arabic.Of(r)
		switch info.Class() {
		case arabic.Mark, arabic.Stretch:
		case arabic.Compound, arabic.OtherLetter:
			if n <= 0 {
				return i, n == 0
			}
			letters, _, _ := arabic.Decompose(buf[:0], r)
			n -= len(letters)
		default:
			if n <= 0 {
				return i, n == 0
			}
			n--
		}
	}
	return len(s), n == 0
}

// inName is the signs that a name may run across.
const inName = arabic.Space | arabic.Hyphen | arabic.Dot | arabic.Apostrophe | arabic.Quote | arabic.Bidi

// Passes reports whether a name may run on from word w-1 to word w: they share a sentence, and between them is nothing but
// spaces, hyphens, dots, apostrophes, quotes and direction marks.
func (d *Doc) Passes(w int) bool {
	return w > 0 && d.Words[w].Gap&^inName == 0 && d.Words[w].Sentence == d.Words[w-1].Sentence
}

// GapText returns the signs between word w-1 and word w; w may be 0 or len(d.Words).
func (d *Doc) GapText(w int) string {
	from, to := 0, d.Read
	if w > 0 {
		from = int(d.Words[w-1].End)
	}
	if w < len(d.Words) {
		to = int(d.Words[w].Start)
	}
	return d.Text[from:to]
}
