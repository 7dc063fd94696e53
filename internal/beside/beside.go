// Package beside says how much what stands on both sides of a word speaks for the word being a person's name. The points of a
// table are counted in news by internal/gen/around.
package beside

import (
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// A Table says how much what stands before and after a word speaks for the word being a person's name, in hundredths of log
// odds. Words that it does not list speak by their shape.
type Table struct {
	rows  []row
	index []uint16 // of rows, one more: open addressing by the high bits of a mixed hash, at most half full
	shift uint     // how many low bits are left out
}

// A row is what one context speaks for a name after it and before it.
type row struct {
	hash          uint64
	before, after int16
}

// Before returns what context c before a word speaks for a name.
func (t *Table) Before(c Context) int { return int(t.find(c).before) }

// After returns what context c after a word speaks for a name.
func (t *Table) After(c Context) int { return int(t.find(c).after) }

func (t *Table) find(c Context) row {
	if i, ok := t.at(c.word); ok {
		return t.rows[i]
	}
	if i, ok := t.at(c.shape); ok {
		return t.rows[i]
	}
	return row{}
}

func (t *Table) at(hash uint64) (int, bool) {
	for i := hash * mixer >> t.shift; ; i = (i + 1) & uint64(len(t.index)-1) {
		switch n := t.index[i]; {
		case n == 0:
			return 0, false
		case t.rows[n-1].hash == hash:
			return int(n - 1), true
		}
	}
}

// mixer brings the first letters of a hash to its high bits.
const mixer = 0xD6E8FEB86659FD93

// place indexes the rows.
func (t *Table) place() {
	size := 64 - bits.LeadingZeros(uint(2*len(t.rows)))
	t.index, t.shift = make([]uint16, 1<<size), uint(64-size)
	for n := range t.rows {
		i := t.rows[n].hash * mixer >> t.shift
		for t.index[i] != 0 {
			i = (i + 1) & uint64(len(t.index)-1)
		}
		t.index[i] = uint16(n + 1)
	}
}

// A Context is what stands on one side of a word: a word or a sign, and its shape.
type Context struct{ word, shape uint64 }

// At returns the context of word w of d on the side of word next, which is the word before it or after it and may be none.
func At(d *text.Doc, w, next int) Context {
	if key := keyOf(d, w, next); key != "" {
		return Context{word: keyHash(key), shape: keyHash(key)}
	}
	return Context{word: d.Words[next].Hash, shape: shapeHash(d.Fold(next))}
}

// keyOf returns how a table writes what stands between words w and next, or in place of next; empty if it is next that counts.
func keyOf(d *text.Doc, w, next int) string {
	if next < 0 || next >= len(d.Words) || d.Words[w].Sentence != d.Words[next].Sentence {
		return edgeKey
	}
	if key := signKey(d.Words[max(w, next)].Gap); key != "" {
		return key
	}
	if d.Words[next].Kind != text.Arabic || d.Words[next].N == 0 {
		return otherKey
	}
	return ""
}

// How a table writes contexts that are no words.
const (
	edgeKey  = "^" // the edge of a sentence
	otherKey = "0" // digits, another script
	shapeKey = "*" // «ال*ه»: begins with the article and ends in ه
)

// signKeys are how a table writes the signs between two words, the first that is there.
var signKeys = [...]struct {
	signs arabic.Signs
	key   string
}{
	{arabic.Quote, `"`},
	{arabic.Open, "("},
	{arabic.Close, ")"},
	{arabic.Colon, ":"},
	{arabic.Comma, ","},
	{^(arabic.Space | arabic.Bidi), "-"},
}

func signKey(gap arabic.Signs) string {
	for i := range signKeys {
		if gap&signKeys[i].signs != 0 {
			return signKeys[i].key
		}
	}
	return ""
}

// keyHash is the hash of a context that is no word; no folded word has letters above Yeh.
func keyHash(key string) uint64 { return text.Hash([]byte{0xF0, key[0]}) }

// starts are how words begin that shapes tell apart, as folded letters, the first that fits.
var starts = [...]string{
	string(rune(arabic.Waw)) + article,
	article,
	string(rune(arabic.Lam)) + string(rune(arabic.Lam)),
	string(rune(arabic.Beh)) + article,
	string(rune(arabic.Waw)),
	string(rune(arabic.Yeh)),
	string(rune(arabic.Teh)),
	string(rune(arabic.Beh)),
	string(rune(arabic.Lam)),
	string(rune(arabic.Feh)),
	string(rune(arabic.Seen)),
	"",
}

const article = string(rune(arabic.Alef)) + string(rune(arabic.Lam))

// shapeOf returns which of starts letters begin with, and the last letter.
func shapeOf(letters []byte) (start int, last byte) {
	for i, s := range starts {
		if len(letters) > len(s)+1 && string(letters[:len(s)]) == s {
			return i, letters[len(letters)-1]
		}
	}
	return len(starts) - 1, letters[len(letters)-1]
}

func shapeHash(letters []byte) uint64 {
	start, last := shapeOf(letters)
	return text.Hash([]byte{0xF1, byte(start), last})
}

// Keys returns how a table writes the context of word w of d on the side of word next, and its shape.
func Keys(d *text.Doc, w, next int) (word, shape string) {
	if key := keyOf(d, w, next); key != "" {
		return key, key
	}
	f := d.Fold(next)
	start, last := shapeOf(f)
	return readable(f), readable([]byte(starts[start])) + shapeKey + readable([]byte{last})
}

// readable writes folded letters as letters.
func readable(folded []byte) string {
	var b strings.Builder
	for _, c := range folded {
		b.WriteRune(arabic.Rune(c))
	}
	return b.String()
}

// Read reads a table: lines of a context and its points before and after a name, parted by tabs; # begins a comment. An error
// quotes the line or the context.
func Read(src string) (*Table, error) {
	t := &Table{rows: make([]row, 0, strings.Count(src, "\n"))}
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, numbers, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		first, second, ok := strings.Cut(numbers, "\t")
		if !ok {
			return nil, fmt.Errorf("beside: %q: want a context, before and after", line)
		}
		before, err := strconv.ParseInt(first, 10, 16)
		if err != nil {
			return nil, fmt.Errorf("beside: %q: %w", line, err)
		}
		after, err := strconv.ParseInt(second, 10, 16)
		if err != nil {
			return nil, fmt.Errorf("beside: %q: %w", line, err)
		}
		hash, err := contextHash(key)
		if err != nil {
			return nil, err
		}
		t.rows = append(t.rows, row{hash, int16(before), int16(after)})
	}
	if len(t.rows) >= 1<<16 {
		return nil, fmt.Errorf("beside: %d rows, more than can be numbered", len(t.rows))
	}
	t.place()
	return t, nil
}

// contextHash returns the hash of a context as a table writes it.
func contextHash(key string) (uint64, error) {
	begin, last, isShape := strings.Cut(key, shapeKey)
	var room [32]byte
	letters := room[:0]
	for _, r := range begin {
		if c := arabic.Code(r); c != 0 {
			letters = append(letters, c)
		}
	}
	switch {
	case isShape:
		end := []rune(last)
		i := slices.Index(starts[:], string(letters))
		if i < 0 || len(end) != 1 || arabic.Code(end[0]) == 0 {
			return 0, fmt.Errorf("beside: %q is no shape", key)
		}
		return text.Hash([]byte{0xF1, byte(i), arabic.Code(end[0])}), nil
	case len(letters) > 0:
		return text.Hash(letters), nil
	case key == "":
		return 0, fmt.Errorf("beside: a row has no context")
	}
	return keyHash(key), nil
}
