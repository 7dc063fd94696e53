package rule

import (
	"slices"

	"github.com/khabar-go/khabar/internal/text"
)

// A Token is one reading of a run of words.
type Token struct {
	Set    Set
	Value  int32    // what the class makes of it
	Next   uint32   // the word after its last
	Cut    text.Cut // how its first word is read
	Closed bool     // the closing sign after its last word belongs to it
}

// A Lattice holds the tokens that begin at each word of a text, and over them the expressions that were found. Its memory is reused by
// Reset.
type Lattice struct {
	ends   []uint32 // ends[w]: the end of the tokens of word w
	tokens []Token
	busy   []uint32 // the words that have tokens
	over   []laid   // in the order of their words

	// More, if not nil, is called for a word that is asked about before it is done, and does the words up to it; those before
	// From it may skip. So only the words that matching comes to need tokens.
	More func(w int)
	from int // where matches under way begin
}

// From returns the word at which the matches under way begin: none will look at a word before it.
func (l *Lattice) From() int { return l.from }

// laid is an expression over the words.
type laid struct {
	word uint32
	Token
}

// Reset empties the lattice.
func (l *Lattice) Reset() {
	l.ends, l.tokens, l.busy, l.over, l.from = l.ends[:0], l.tokens[:0], l.busy[:0], l.over[:0], 0
}

// Add adds a token to the word under way.
func (l *Lattice) Add(t Token) { l.tokens = append(l.tokens, t) }

// Done ends the word under way and begins the next.
func (l *Lattice) Done() {
	end := uint32(len(l.tokens))
	if n := len(l.ends); end > 0 && (n == 0 || end > l.ends[n-1]) {
		l.busy = append(l.busy, uint32(n))
	}
	l.ends = append(l.ends, end)
}

// Skip ends the word under way and those after it before word w: they have no tokens.
func (l *Lattice) Skip(w int) {
	from := len(l.ends)
	if w <= from {
		return
	}
	l.ends = slices.Grow(l.ends, w-from)[:w]
	end, skipped := uint32(len(l.tokens)), l.ends[from:]
	for i := range skipped {
		skipped[i] = end
	}
}

// Len returns the number of words that are done.
func (l *Lattice) Len() int { return len(l.ends) }

// Tokens returns the tokens of word w, without expressions; nil for a word that is not done and that More does not do. The
// result is part of the lattice.
func (l *Lattice) Tokens(w int) []Token {
	if w >= len(l.ends) {
		if l.More == nil {
			return nil
		}
		if l.More(w); w >= len(l.ends) {
			return nil
		}
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

// Lift takes all expressions away.
func (l *Lattice) Lift() { l.over = l.over[:0] }

// Lay lays an expression over the words from word on. Expressions must not overlap and be laid in their order. The words inside one have no
// tokens any more, apart from those that begin with it.
func (l *Lattice) Lay(word int, t Token) { l.over = append(l.over, laid{uint32(word), t}) }

// at returns what begins at word w: the expression over it, if there is one, and the tokens of words.
func (l *Lattice) at(w int) (over *Token, tokens []Token) {
	if len(l.over) > 0 {
		return l.above(w)
	}
	return nil, l.Tokens(w)
}

// above is at with expressions over the words.
func (l *Lattice) above(w int) (over *Token, tokens []Token) {
	lo, hi := 0, len(l.over) // the first expression after w
	for lo < hi {
		if mid := (lo + hi) / 2; int(l.over[mid].word) <= w {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo > 0 {
		switch x := &l.over[lo-1]; {
		case int(x.word) == w:
			over = &x.Token
		case w < int(x.Next):
			return nil, nil
		}
	}
	return over, l.Tokens(w)
}
