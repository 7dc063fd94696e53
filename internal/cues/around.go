package cues

import (
	_ "embed"
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// around.tsv is compiled from news by
//
//	go run ./internal/gen/around -src internal/names/src -news FOLDER -out internal/cues/around.tsv

//go:embed around.tsv
var aroundTSV string

// Around says how much what stands before and after a word speaks for the word being a person's name, in hundredths of log
// odds. Words that it does not list speak by their shape.
type Around struct {
	rows  []beside
	index []uint16 // of rows, one more: open addressing by the high bits of a mixed hash, at most half full
	shift uint     // how many low bits are left out
}

// beside is what one context speaks for a name after it and before it.
type beside struct {
	hash          uint64
	before, after int16
}

// Before returns what context c before a word speaks for a name.
func (a *Around) Before(c Context) int { return int(a.find(c).before) }

// After returns what context c after a word speaks for a name.
func (a *Around) After(c Context) int { return int(a.find(c).after) }

func (a *Around) find(c Context) beside {
	if i, ok := a.row(c.word); ok {
		return a.rows[i]
	}
	if i, ok := a.row(c.shape); ok {
		return a.rows[i]
	}
	return beside{}
}

func (a *Around) row(hash uint64) (int, bool) {
	for i := hash * mixer >> a.shift; ; i = (i + 1) & uint64(len(a.index)-1) {
		switch n := a.index[i]; {
		case n == 0:
			return 0, false
		case a.rows[n-1].hash == hash:
			return int(n - 1), true
		}
	}
}

// mixer brings the first letters of a hash to its high bits.
const mixer = 0xD6E8FEB86659FD93

// place indexes the rows.
func (a *Around) place() {
	size := 64 - bits.LeadingZeros(uint(2*len(a.rows)))
	a.index, a.shift = make([]uint16, 1<<size), uint(64-size)
	for n := range a.rows {
		i := a.rows[n].hash * mixer >> a.shift
		for a.index[i] != 0 {
			i = (i + 1) & uint64(len(a.index)-1)
		}
		a.index[i] = uint16(n + 1)
	}
}

// A Context is what stands on one side of a word: a word or a sign, and its shape.
type Context struct{ word, shape uint64 }

// Beside returns the context of word w of d on the side of word next, which is the word before it or after it and may be none.
func Beside(d *text.Doc, w, next int) Context {
	at := max(w, next)
	if next < 0 || next >= len(d.Words) || d.Words[w].Sentence != d.Words[next].Sentence {
		return Context{word: keyHash(edgeKey), shape: keyHash(edgeKey)}
	}
	if key := signKey(d.Words[at].Gap); key != "" {
		return Context{word: keyHash(key), shape: keyHash(key)}
	}
	if d.Words[next].Kind != text.Arabic || d.Words[next].N == 0 {
		return Context{word: keyHash(otherKey), shape: keyHash(otherKey)}
	}
	f := d.Fold(next)
	return Context{word: d.Words[next].Hash, shape: shapeHash(f)}
}

// How around.tsv writes contexts that are no words.
const (
	edgeKey  = "^" // the edge of a sentence
	otherKey = "0" // digits, another script
	shapeKey = "*" // «ال*ه»: begins with the article and ends in ه
)

// signKeys are how around.tsv writes the signs between two words, the first that is there.
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

// Keys returns how around.tsv writes the context of word w of d on the side of word next, and its shape.
func Keys(d *text.Doc, w, next int) (word, shape string) {
	if next < 0 || next >= len(d.Words) || d.Words[w].Sentence != d.Words[next].Sentence {
		return edgeKey, edgeKey
	}
	if key := signKey(d.Words[max(w, next)].Gap); key != "" {
		return key, key
	}
	if d.Words[next].Kind != text.Arabic || d.Words[next].N == 0 {
		return otherKey, otherKey
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

// readAround reads around.tsv.
func readAround(src string) (*Around, error) {
	a := &Around{rows: make([]beside, 0, strings.Count(src, "\n"))}
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, numbers, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		first, second, ok := strings.Cut(numbers, "\t")
		if !ok {
			return nil, fmt.Errorf("around.tsv: %q: want a context, before and after", line)
		}
		before, err := strconv.ParseInt(first, 10, 16)
		if err != nil {
			return nil, fmt.Errorf("around.tsv: %q: %w", line, err)
		}
		after, err := strconv.ParseInt(second, 10, 16)
		if err != nil {
			return nil, fmt.Errorf("around.tsv: %q: %w", line, err)
		}
		hash, err := contextHash(key)
		if err != nil {
			return nil, err
		}
		a.rows = append(a.rows, beside{hash, int16(before), int16(after)})
	}
	if len(a.rows) >= 1<<16 {
		return nil, fmt.Errorf("around.tsv: %d rows, more than can be numbered", len(a.rows))
	}
	a.place()
	return a, nil
}

// contextHash returns the hash of a context as around.tsv writes it.
func contextHash(key string) (uint64, error) {
	begin, last, ok := strings.Cut(key, shapeKey)
	var room [32]byte
	letters := room[:0]
	for _, r := range begin {
		if c := arabic.Code(r); c != 0 {
			letters = append(letters, c)
		}
	}
	switch {
	case ok:
		end := []rune(last)
		i := slices.Index(starts[:], string(letters))
		if i < 0 || len(end) != 1 || arabic.Code(end[0]) == 0 {
			return 0, fmt.Errorf("around.tsv: %q is no shape", key)
		}
		return text.Hash([]byte{0xF1, byte(i), arabic.Code(end[0])}), nil
	case len(letters) > 0:
		return text.Hash(letters), nil
	}
	return keyHash(key), nil
}
