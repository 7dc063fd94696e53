package gazetteer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/text"
)

// Fold returns what is left of s when names are compared: words parted by single spaces, without vowel signs, tatweel and
// signs, with one alef, yeh and heh for all their spellings, Latin letters small and bare. Folding twice changes nothing.
func Fold(s string) string { return text.Fold(s) }

// Compare says how alike two names are in spelling, from 0 to 1, and by which edits of the first the second is made:
// "غ→ج +ا -و ع~م", which is put for put, put in, taken out, and two letters that change places. The score is 1, and edits
// say only what folding takes away, where Fold is the same or differs in a joiner: «عبدالله», «عبد الله». Else it is 1 less
// the cost of the edits over the cost of writing the longer name anew; letters that spellings of one name often exchange
// cost less than others.
func Compare(a, b string) (score float32, edits string) {
	if sameName(a, b) {
		return 1, surface(a, b)
	}
	x, y := []rune(Fold(a)), []rune(Fold(b))
	if len(x) == 0 || len(y) == 0 || len(x) > maxCompare || len(y) > maxCompare {
		return 0, ""
	}
	cost, list := align(x, y)
	whole := max(total(x), total(y))
	return max(0, 1-float32(cost)/float32(whole)), strings.Join(list, " ")
}

// maxCompare bounds the letters that Compare aligns, whose time grows with the square: no name has as many.
const maxCompare = 256

// sameName reports whether a and b have a form in common.
func sameName(a, b string) bool {
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

// surface gives the edits between two names of one fold, letter by letter as written.
func surface(a, b string) string {
	x, y := []rune(a), []rune(b)
	if a == b || len(x) > maxCompare || len(y) > maxCompare {
		return ""
	}
	_, list := align(x, y)
	return strings.Join(list, " ")
}

// The costs of edits, in tenths of a plain one.
const (
	plainCost = 10
	nearCost  = 3 // between letters of one class
	vowelCost = 4 // a long vowel or a hamza put in or taken out
	spaceCost = 2
)

// classes gives the classes of a letter, one bit each: letters of one class are exchanged by spellings of one name.
var classes = [...]uint16{
	'غ' - base: 1 << 0,
	'ج' - base: 1 << 0,
	'ق' - base: 1 << 0,
	'ك' - base: 1<<0 | 1<<1,
	'خ' - base: 1 << 1,
	'ه' - base: 1<<1 | 1<<2,
	'ح' - base: 1 << 2,
	'ت' - base: 1 << 3,
	'ط' - base: 1 << 3,
	'س' - base: 1<<4 | 1<<5,
	'ص' - base: 1 << 4,
	'ش' - base: 1 << 5,
	'ث' - base: 1<<4 | 1<<3,
	'د' - base: 1 << 6,
	'ض' - base: 1<<6 | 1<<7,
	'ذ' - base: 1<<6 | 1<<7,
	'ظ' - base: 1<<6 | 1<<7,
	'ز' - base: 1 << 7,
	'ف' - base: 1<<8 | 1<<9,
	'ب' - base: 1 << 8,
	'و' - base: 1<<9 | 1<<10,
	'ا' - base: 1 << 10,
	'ي' - base: 1 << 10,
}

// base is the rune that classes counts from.
const base = 0x0620

// near reports whether a and b share a class.
func near(a, b rune) bool {
	i, j := uint32(a-base), uint32(b-base)
	return i < uint32(len(classes)) && j < uint32(len(classes)) && classes[i]&classes[j] != 0
}

// gap is the cost of putting r in or taking it out.
func gap(r rune) int {
	switch r {
	case ' ':
		return spaceCost
	case 'ا', 'و', 'ي', 'ء', 'ه':
		return vowelCost
	}
	return plainCost
}

func swap(a, b rune) int {
	switch {
	case a == b:
		return 0
	case near(a, b):
		return nearCost
	}
	return plainCost
}

func total(s []rune) int {
	n := 0
	for _, r := range s {
		n += gap(r)
	}
	return n
}

// align returns the least cost of making y of x, and the edits.
func align(x, y []rune) (int, []string) {
	width := len(y) + 1
	cost := make([]int, (len(x)+1)*width)
	at := func(i, j int) *int { return &cost[i*width+j] }
	for i := range len(x) + 1 {
		for j := range len(y) + 1 {
			if i+j > 0 {
				*at(i, j) = cheapest(x, y, i, j, at).cost
			}
		}
	}
	var list []string
	for i, j := len(x), len(y); i+j > 0; {
		e := cheapest(x, y, i, j, at)
		if e.cost != *at(i-e.dx, j-e.dy) {
			list = append(list, e.describe(x[:i], y[:j]))
		}
		i, j = i-e.dx, j-e.dy
	}
	slices.Reverse(list)
	return *at(len(x), len(y)), list
}

// An edit is the last step to a prefix of both names.
type edit struct {
	cost   int // of the whole way there
	dx, dy int // letters that it takes of each name
}

// cheapest returns the best last step to x[:i] and y[:j].
func cheapest(x, y []rune, i, j int, at func(i, j int) *int) edit {
	best := edit{cost: 1 << 30}
	try := func(cost, dx, dy int) {
		if c := cost + *at(i-dx, j-dy); c < best.cost {
			best = edit{cost: c, dx: dx, dy: dy}
		}
	}
	if i > 0 && j > 0 {
		try(swap(x[i-1], y[j-1]), 1, 1)
	}
	if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] && x[i-1] != x[i-2] {
		try(plainCost, 2, 2)
	}
	if i > 0 {
		try(gap(x[i-1]), 1, 0)
	}
	if j > 0 {
		try(gap(y[j-1]), 0, 1)
	}
	return best
}

// describe writes the edit, the last of x and y, as Compare says it.
func (e edit) describe(x, y []rune) string {
	switch {
	case e.dx == 2:
		return fmt.Sprintf("%c~%c", x[len(x)-2], x[len(x)-1])
	case e.dx == 0:
		return fmt.Sprintf("+%c", y[len(y)-1])
	case e.dy == 0:
		return fmt.Sprintf("-%c", x[len(x)-1])
	}
	return fmt.Sprintf("%c→%c", x[len(x)-1], y[len(y)-1])
}
