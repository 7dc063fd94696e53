package gazetteer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/spell"
	"github.com/khabar-go/khabar/internal/text"
)

// Fold returns what is left of s when names are compared: words parted by single spaces, without vowel signs, tatweel and
// signs, with one alef, yeh and heh for all their spellings, Latin letters small and bare. Folding twice changes nothing. It takes
// any bytes, in time that is linear in s; what is not UTF-8 parts words.
func Fold(s string) string { return text.Fold(s) }

// Compare says how likely two spellings are of one name, from 0 to 1, and by which edits of the first the second is made:
// "غ→ج +ا -و ع~م", which is put for put, put in, taken out, and two letters that change places; a space is written _. The
// score is 1, and edits say only what folding takes away, where Fold is the same or differs in a joiner: «عبدالله», «عبد
// الله». Else it depends on the edits, those that spellings of one name often have costing less than others, and on how long
// the names are. Names of more than 128 letters that do not fold alike are not compared, and score 0, and so does what has no letters.
//
// The edits are those of Damerau and Levenshtein, weighted: their costs were counted on pairs of spellings of one name against pairs of
// like names of two things, by position and by the letters beside. Time is the product of the lengths.
func Compare(a, b string) (score float32, edits string) {
	if sameName(a, b) {
		return 1, surface(a, b)
	}
	c := spell.Default()
	x, y := c.Name(text.Analyze(a)), c.Name(text.Analyze(b))
	if len(x.Letters()) == 0 || len(y.Letters()) == 0 {
		return 0, ""
	}
	list, cost := c.Edits(nil, &x, &y)
	return spell.Chance(c.Trust(&x, &y) - cost), spell.Describe(list, &x, &y)
}

// sameName reports whether a and b fold alike or have a form in common.
func sameName(a, b string) bool {
	if fold := Fold(a); fold == Fold(b) {
		return fold != ""
	}
	var m, n form.Maker
	x, err := m.Forms(a)
	if err != nil {
		return false
	}
	y, err := n.Forms(b)
	if err != nil {
		return false
	}
	for _, f := range x {
		for _, g := range y {
			if slices.Equal(f.Words, g.Words) {
				return true
			}
		}
	}
	return false
}

// maxSurface bounds the letters of names whose surfaces are aligned, whose time grows with the square.
const maxSurface = 256

// surface gives the edits between two names of one fold, rune by rune as written.
func surface(a, b string) string {
	x, y := []rune(a), []rune(b)
	if a == b || len(x) > maxSurface || len(y) > maxSurface {
		return ""
	}
	rest := longest(x, y)
	var list []string
	for i, j := 0, 0; i < len(x) || j < len(y); {
		switch {
		case i < len(x) && j < len(y) && x[i] == y[j]:
			i, j = i+1, j+1
		case i < len(x) && j < len(y) && rest[i+1][j+1] >= max(rest[i][j+1], rest[i+1][j]):
			list = append(list, fmt.Sprintf("%c→%c", x[i], y[j]))
			i, j = i+1, j+1
		case j == len(y) || i < len(x) && rest[i+1][j] >= rest[i][j+1]:
			list = append(list, "-"+visible(x[i]))
			i++
		default:
			list = append(list, "+"+visible(y[j]))
			j++
		}
	}
	return strings.Join(list, " ")
}

// longest returns how many runes x[i:] and y[j:] have in common, in order, for all i and j.
func longest(x, y []rune) [][]int {
	rest := make([][]int, len(x)+1)
	for i := len(x); i >= 0; i-- {
		rest[i] = make([]int, len(y)+1)
		for j := len(y) - 1; i < len(x) && j >= 0; j-- {
			if x[i] == y[j] {
				rest[i][j] = rest[i+1][j+1] + 1
			} else {
				rest[i][j] = max(rest[i+1][j], rest[i][j+1])
			}
		}
	}
	return rest
}

// visible returns a rune as edits show it.
func visible(r rune) string {
	if r == ' ' {
		return "_"
	}
	return string(r)
}
