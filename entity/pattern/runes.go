package pattern

import "unicode/utf8"

// every is how many runes lie between two marks of runes.
const every = 64

// runes is a text as the engine reads it, rune by rune, and where these stand. An undecodable byte is one rune.
type runes struct {
	s     string
	all   []rune
	marks []int // byte of every 64th rune
}

// decode reads t.s.
func (t *runes) decode() {
	t.all, t.marks = t.all[:0], t.marks[:0]
	for at, r := range t.s {
		if len(t.all)%every == 0 {
			t.marks = append(t.marks, at)
		}
		t.all = append(t.all, r)
	}
}

// byteAt returns the byte at which rune i begins; of the one behind the last, the length of the text.
func (t *runes) byteAt(i int) int {
	if i == len(t.all) {
		return len(t.s)
	}
	at := t.marks[i/every]
	for range i % every {
		_, n := utf8.DecodeRuneInString(t.s[at:])
		at += n
	}
	return at
}
