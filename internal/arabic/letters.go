// Package arabic holds the letters: how a rune is folded, what folding takes away from it, and which kind of sign a rune
// between words is.
//
// A folded letter is one byte: an Arabic letter is its distance from U+0620, a Latin letter and a digit are themselves in
// ASCII, lower case. A letter of another script is its lower-case UTF-8, one to four bytes from 0x80 on, so no two
// scripts share a byte sequence.
package arabic

// A Letter is the code of a folded Arabic letter: its rune less U+0620.
type Letter = byte

// The folded Arabic letters.
const (
	Hamza Letter = iota + 0x01
	_            // alef madda, folded
	_            // alef with hamza above, folded
	_            // waw with hamza, folded
	_            // alef with hamza below, folded
	_            // yeh with hamza, folded
	Alef
	Beh
	_ // teh marbuta, folded
	Teh
	Theh
	Jeem
	Hah
	Khah
	Dal
	Thal
	Reh
	Zain
	Seen
	Sheen
	Sad
	Dad
	Tah
	Zah
	Ain
	Ghain
)

// The folded Arabic letters from feh on; U+063B to U+0640 hold no letter of the alphabet.
const (
	Feh Letter = iota + 0x21
	Qaf
	Kaf
	Lam
	Meem
	Noon
	Heh
	Waw
	_ // alef maqsura, folded
	Yeh
)

// base is the rune that a Letter is counted from.
const base = 0x0620

// Rune returns the rune of a folded letter: the Arabic letter, or c itself for Latin letters and digits.
func Rune(c byte) rune {
	if c <= Yeh {
		return base + rune(c)
	}
	return rune(c)
}

// Code returns the folded letter of an Arabic rune that is its own fold, such as 'ب'; 0 if r is none.
func Code(r rune) Letter {
	if r < base || r > base+rune(Yeh) {
		return 0
	}
	i := arab[r-block]
	if i.Class() != ArabicLetter || rune(i.Letter())+base != r {
		return 0
	}
	return i.Letter()
}

// Spelt says what folding took away from a word.
type Spelt uint8

const (
	HamzaAlef    Spelt = 1 << iota // an alef was written with hamza, madda or wasla
	Carrier                        // a hamza stood on waw or yeh
	Maqsura                        // a yeh was written without dots, ى
	Marbuta                        // a heh was written with dots, ة
	Marks                          // vowel signs, joiners and other marks without a letter of their own
	Tatweel                        // a stretched line, ـ
	Foreign                        // a Persian, Urdu or other added letter, or a Latin letter with a sign
	Presentation                   // a presentation form: one shape of a letter, or several letters in one rune
)

// Signs is a set of kinds of sign between two words.
type Signs uint16

const (
	Space      Signs = 1 << iota
	Hyphen           // hyphens, dashes, minus, and a tatweel that joins nothing
	Dot              // full stop, middle dot, decimal sign
	Slash            // both slashes
	Quote            // double and angle quotes
	Apostrophe       // single quotes and apostrophes
	Comma            // commas and semicolons
	Colon            //
	Open             // opening brackets
	Close            // closing brackets
	Bullet           // list marks, stars, bars
	Line             // one line end
	Paragraph        // two line ends, a page or paragraph separator
	Bidi             // direction marks and the byte order mark
	Stop             // exclamation and question marks, ellipsis, Urdu full stop
	Other            // anything else: symbols, currency, control and undecodable bytes
)

// Class says what a rune does in a text.
type Class uint8

const (
	Sign         Class = iota // stands between words
	ArabicLetter              //
	LatinLetter               //
	Digit                     //
	OtherLetter               // a letter of a third script
	Mark                      // belongs to the letter before it and folds to nothing
	Stretch                   // tatweel
	Compound                  // folds to several letters: see Decompose
)

// Info is what one rune folds to: a class, with a letter and the trace of folding, or with the kind of sign.
type Info uint32

// Class returns the class of the rune.
func (i Info) Class() Class { return Class(i >> 16) }

// Letter returns the folded letter; 0 for signs and marks.
func (i Info) Letter() Letter { return Letter(i) }

// Spelt returns the trace of folding of a letter or mark.
func (i Info) Spelt() Spelt { return Spelt(i >> 8) }

// Signs returns the kind of a sign.
func (i Info) Signs() Signs { return Signs(i) }
