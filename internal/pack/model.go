package pack

// MaxWords is the most words of a form. It bounds the walk from any word of a text, so finding is linear whatever the text.
const MaxWords = 12

// MaxLetters is the most folded bytes of one word of a form.
const MaxLetters = 255

// Traits say what kind of name a form is of its entry. Several bits of one group mean "any of these": a form may be dual
// or plural.
type Traits uint16

// The traits of a form.
const (
	Full     Traits = 1 << iota // the name in full: given and family name, the official name of a state
	Short                       // a part that stands for the whole: a bare surname
	Alias                       // another name
	Abbrev                      // initials or an acronym
	Demonym                     // what people or things of the entry are called: الروسي of Russia
	Seat                        // a seat that stands for its institution: the Kremlin
	Weak                        // also an ordinary word: proposes nothing without support from the text
	Feminine                    //
	Dual                        //
	Plural                      //
	Latin                       // written in Latin letters
	Town                        // its entry is a city, a town or a village
	Club                        // its entry is a sports club
	Local                       // its entry is a body of a kind that most countries have
)

// Demand says how the last word of a form must be spelt where its fold alone is ambiguous. The bits are asked of what
// folding took away from the word of the text; no bit: any spelling.
type Demand uint8

// What a form may demand of its last word.
const (
	WantMaqsura Demand = 1 << iota // ends in ى
	NoMaqsura                      // does not
	WantMarbuta                    // ends in ة
	NoMarbuta                      // does not
	WantHamza                      // has an alef with hamza
	NoHamza                        // has none
)

// A Bearing is one thing that a form names.
type Bearing struct {
	Entry  uint32 // from AddEntry while building; the number of the entry in a Table
	Traits Traits //
	Demand Demand //
	Tail   uint8  // letters at the end of the last word that are an enclitic, outside the span
}

// A Bearer is a Bearing of one of several tables.
type Bearer struct {
	Bearing
	Table uint16
}

// An Entry is a thing that has names.
type Entry struct {
	ID      string   // unique and not empty
	Type    string   //
	Name    string   // how it is shown
	Latin   string   // the same in Latin letters
	Country string   // ISO 3166
	Parent  string   // id of what it belongs to, listed here or not; empty: nothing
	Names   []string // its names as given, in that order
	Weak    []string // those that need support from the text
	Fame    int      // 0 to 65,535; more is more famous
}

// The ends of an open Term.
const (
	Always = -1 << 31  // From: since ever
	Ever   = 1<<31 - 1 // To: still
)

// Precision says how much of a day is known.
type Precision uint8

// The precisions of a day.
const (
	Year Precision = iota
	Month
	Day
)

// A Term is one tenure of an office. Days count from 1970-01-01; a day known to the month or year is its first day in
// From and the first day after it in To.
type Term struct {
	Office     string // id of an entry, listed here or not
	Holder     string // likewise; empty: only HolderName is known
	HolderName string //
	From, To   int32  // days, half-open; Always, Ever
	FromPrec   Precision
	ToPrec     Precision
	Acting     bool
}

// WordTraits say what a single word is, whatever forms it is part of: three bits and a class of commonness.
type WordTraits uint8

// The traits of a word. The high four bits hold its commonness.
const (
	Given  WordTraits = 1 << iota // a given name
	Family                        // a family name
	Joiner                        // joins with the word after it into one name: عبد, أبو, بن
)

// MaxCommon is the commonest class of words.
const MaxCommon = 15

// Common returns the class of commonness, from 0, rare, to MaxCommon.
func (t WordTraits) Common() int { return int(t >> 4) }
