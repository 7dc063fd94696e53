package rule

import "github.com/khabar-go/khabar/internal/text"

// A Token is one reading of a run of words.
type Token struct {
	Set    Set
	Value  int32    // what the class makes of it
	Next   uint32   // the word after its last
	Cut    text.Cut // how its first word is read
	Closed bool     // the closing sign after its last word belongs to it
}

// A Lattice holds the tokens that begin at each word of a text. Its memory is reused by Reset.
type Lattice struct {
	ends   []uint32 // ends[w]: the end of the tokens of word w
	tokens []Token
}

// Reset empties the lattice.
func (l *Lattice) Reset() { l.ends, l.tokens = l.ends[:0], l.tokens[:0] }

// Add adds a token to the word under way.
func (l *Lattice) Add(t Token) { l.tokens = append(l.tokens, t) }

// Done ends the word under way and begins the next.
func (l *Lattice) Done() { l.ends = append(l.ends, uint32(len(l.tokens))) }

// Len returns the number of words that are done.
func (l *Lattice) Len() int { return len(l.ends) }

// Tokens returns the tokens of word w; nil for a word that is not done. The result is part of the lattice.
func (l *Lattice) Tokens(w int) []Token {
	if w >= len(l.ends) {
		return nil
	}
	from := uint32(0)
	if w > 0 {
		from = l.ends[w-1]
	}
	return l.tokens[from:l.ends[w]]
}

// Open returns the tokens of the word under way.
func (l *Lattice) Open() []Token {
	if len(l.ends) == 0 {
		return l.tokens
	}
	return l.tokens[l.ends[len(l.ends)-1]:]
}
