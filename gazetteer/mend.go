package gazetteer

import (
	"bytes"
	"slices"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/pack"
)

// mendedCost marks a spelling that is broken and not another: no edit costs so little.
const mendedCost = 1

// mend appends what folded letters were before they were broken, where that is certain if a list has it: the article before an
// alef whose ligature a program took apart in the wrong order («االتحاد», «األوروبي»), and a letter that is written three times
// or more for emphasis, once and twice. At most two are appended.
func mend(dst [][]byte, letters []byte) [][]byte {
	if swapped(letters) {
		m := bytes.Clone(letters)
		m[1], m[2] = arabic.Lam, arabic.Alef
		dst = append(dst, m)
	}
	if long(letters) {
		dst = append(dst, shorten(letters, 1), shorten(letters, 2))
	}
	return dst
}

// broken reports whether mend has something to say.
func broken(letters []byte) bool { return swapped(letters) || long(letters) }

// leastSwapped is the letters of the shortest word that begins with an article and an alef.
const leastSwapped = 5

// swapped reports whether letters begin as no Arabic word does: with two alefs and a lam.
func swapped(letters []byte) bool {
	return len(letters) >= leastSwapped && letters[0] == arabic.Alef && letters[1] == arabic.Alef && letters[2] == arabic.Lam
}

// emphasis is how often a letter stands in a row that does not belong to the word.
const emphasis = 3

// long reports whether a letter stands in a row for emphasis.
func long(letters []byte) bool {
	for i := 1; i < len(letters); i += 2 { // any three in a row have one of these pairs
		if l := letters[i]; l == letters[i-1] && (i > 1 && l == letters[i-2] || i+1 < len(letters) && l == letters[i+1]) {
			return true
		}
	}
	return false
}

// shorten writes letters of emphasis n times.
func shorten(letters []byte, n int) []byte {
	var out []byte
	for i := 0; i < len(letters); {
		end := i
		for end < len(letters) && letters[end] == letters[i] {
			end++
		}
		if end-i >= emphasis {
			out = append(out, bytes.Repeat(letters[i:i+1], n)...)
		} else {
			out = append(out, letters[i:end]...)
		}
		i = end
	}
	return out
}

// mended returns the word of t that broken letters are; None if they are none.
func mended(t *pack.Table, letters []byte) uint32 {
	var buf [3][]byte
	for _, m := range mend(buf[:0], letters) {
		if word, ok := t.Word(string(m)); ok {
			return word
		}
	}
	return pack.None
}

// mended returns words with those mended whose spelling is broken; nil if none is.
func (q *query) mended(words []string) []string {
	var out []string
	for i, w := range words {
		for _, l := range q.g.layers {
			if !broken([]byte(w)) {
				break
			}
			if word := mended(l.table, []byte(w)); word != pack.None {
				if out == nil {
					out = slices.Clone(words)
				}
				out[i] = l.table.Letters(word)
				break
			}
		}
	}
	return out
}
