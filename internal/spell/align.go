package spell

import (
	"math/bits"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// MaxLetters bounds the folded bytes of a Name, as the time of an alignment grows with the square. No name that is written
// in two ways is as long.
const MaxLetters = 128

// A Name is folded letters made ready for many alignments. Its zero value is the empty name.
type Name struct {
	n       uint8
	letters uint8             // that are no space
	long    bool              // longer than MaxLetters: far from every name
	raw     [MaxLetters]byte  //
	gaps    [MaxLetters]int16 // what it costs to leave each out
	places  [MaxLetters]place
	two     [MaxLetters]uint8 // what ends at each letter: a unit of Costs, an article, or nothing
}

// articleEnds in Name.two says that the article of a word ends at the letter.
const articleEnds = 255

// Letters returns the folded bytes of x, its words parted by Space.
func (x *Name) Letters() []byte { return x.raw[:x.n] }

// Name returns the words of a text as a Name.
func (c *Costs) Name(d *text.Doc) (x Name) {
	for w := range d.Words {
		x.Append(d.Fold(w))
	}
	c.Ready(&x)
	return x
}

// Append adds a word to x. Ready must follow the last.
func (x *Name) Append(word []byte) { appendWord(x, word) }

// AppendString is Append.
func (x *Name) AppendString(word string) { appendWord(x, word) }

func appendWord[T []byte | string](x *Name, word T) {
	if x.n > 0 && x.n < MaxLetters {
		x.raw[x.n] = Space
		x.n++
	}
	n := copy(x.raw[x.n:], word)
	x.long = x.long || n < len(word)
	x.n += uint8(n)
	x.letters += uint8(n)
}

// Clear makes x the empty name.
func (x *Name) Clear() { x.n, x.letters, x.long = 0, 0, false }

// Is reports whether x has these folded letters.
func (x *Name) Is(letters string) bool { return !x.long && string(x.raw[:x.n]) == letters }

// Set makes x the name of folded letters, its words parted by Space.
func (c *Costs) Set(x *Name, letters string) {
	x.n = uint8(copy(x.raw[:], letters))
	x.long = int(x.n) < len(letters)
	x.letters = 0
	for _, l := range x.raw[:x.n] {
		if l != Space {
			x.letters++
		}
	}
	c.Ready(x)
}

// letter returns the Arabic letter of a folded byte, latin or other.
func letter(b byte) byte {
	switch {
	case b < latin:
		return b
	case b-'a' <= 'z'-'a':
		return latin
	}
	return other
}

// Ready finds what edits cost at each letter of x.
func (c *Costs) Ready(x *Name) {
	left := byte(border)
	for i, b := range x.raw[:x.n] {
		l, right := letter(b), byte(border)
		if i+1 < int(x.n) && x.raw[i+1] != Space {
			right = letter(x.raw[i+1])
		}
		if b == Space {
			x.gaps[i], x.places[i], x.two[i], left = c.space, 0, 0, border
			continue
		}
		x.places[i] = 0
		if left == border {
			x.places[i] |= initial
		}
		if right == border {
			x.places[i] |= final
		}
		x.gaps[i] = far
		if l != other {
			x.gaps[i] = max(least, c.gap[l][x.places[i]]+c.after[l][left]+c.before[l][right])
		}
		x.two[i] = c.units[left][l]
		if l == arabic.Lam && left == arabic.Alef && x.places[i-1]&initial != 0 && x.follow(i+1) {
			x.two[i] = articleEnds
		}
		left = l
	}
}

// follow reports whether a word goes on for two letters from i.
func (x *Name) follow(i int) bool {
	return i+1 < int(x.n) && x.raw[i] != Space && x.raw[i+1] != Space
}

// Cost returns the least cost of making y of x. Past limit it may be any number above limit.
func (c *Costs) Cost(x, y *Name, limit int) int {
	if x.long || y.long {
		return Far
	}
	a := aligner{c: c, x: x, y: y, limit: int32(min(limit, Far-1))}
	if y.n < short {
		var memory [3][short]int32
		return a.cost(memory[0][:y.n+1], memory[1][:y.n+1], memory[2][:y.n+1])
	}
	var memory [3][MaxLetters + 1]int32
	return a.cost(memory[0][:y.n+1], memory[1][:y.n+1], memory[2][:y.n+1])
}

// short is above the letters of nearly every word, whose rows take less memory to make.
const short = 16

// cost aligns the names in three rows of memory.
func (a *aligner) cost(memory ...[]int32) int {
	var rows [3]row
	for i := range rows {
		rows[i].cost = memory[i]
	}
	a.first(&rows[0])
	rows[2].lo, rows[2].hi = MaxLetters+1, -1 // the row above the first
	for i := 1; i <= int(a.x.n); i++ {
		r, above, above2 := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		if above.hi < 0 && above2.hi < 0 {
			return Far
		}
		a.row(i, r, above, above2)
	}
	return int(rows[a.x.n%3].cost[a.y.n])
}

// Least returns a bound of the cost between x and folded letters that is had at once: what the letters cost at least that only
// one of them has.
func (c *Costs) Least(x *Name, y string) int {
	var has, other uint64
	for i := range len(y) {
		other |= 1 << letter(y[i])
	}
	sum := 0
	for i, b := range x.raw[:x.n] {
		l := letter(b)
		if has>>l&1 == 0 && other>>l&1 == 0 {
			sum += int(min(x.gaps[i], c.share[l]))
		}
		has |= 1 << l
	}
	for d := other &^ has; d != 0; d &= d - 1 {
		sum += int(c.alone[bits.TrailingZeros64(d)])
	}
	return sum
}

// An aligner aligns two names. Row i of its matrix is the costs of making the first letters of y of the first i of x.
type aligner struct {
	c     *Costs
	x, y  *Name
	limit int32
}

// A row is one row of the matrix. Those within the limit lie in [lo, hi]; hi is -1 if there are none.
type row struct {
	lo, hi int
	cost   []int32
}

// note widens r by the cost v at j.
func (r *row) note(j int, v, limit int32) {
	r.cost[j] = v
	if v <= limit {
		r.lo, r.hi = min(r.lo, j), j
	}
}

// clear makes all of the row far.
func (r *row) clear() {
	r.lo, r.hi = MaxLetters+1, -1
	for j := range r.cost {
		r.cost[j] = Far
	}
}

// first fills row 0.
func (a *aligner) first(r *row) {
	y := a.y
	r.clear()
	r.note(0, 0, a.limit)
	for j := 1; j <= int(y.n); j++ {
		v := r.cost[j-1] + int32(y.gaps[j-1])
		if y.two[j-1] == articleEnds {
			v = min(v, r.cost[j-2]+int32(a.c.article))
		}
		r.note(j, v, a.limit)
	}
}

// row fills row i, at least 1, from the two above it. Where nothing within the limit can come from, it leaves far.
func (a *aligner) row(i int, r, above, above2 *row) {
	x, y := a.x, a.y
	r.clear()
	l, at, gap, two := x.raw[i-1], x.places[i-1], int32(x.gaps[i-1]), x.two[i-1]
	put := &a.c.put[letter(l)]
	end := max(above.hi, above2.hi) + 2
	from := min(above.lo, above2.lo)
	if from == 0 {
		v := above.cost[0] + gap
		if two == articleEnds {
			v = min(v, above2.cost[0]+int32(a.c.article))
		}
		r.note(0, v, a.limit)
		from = 1
	}
	up, left := above.cost[:y.n+1], int32(Far)
	if from <= int(y.n) {
		left = r.cost[from-1]
	}
	for j := from; j <= int(y.n); j++ {
		if j > end && r.hi < j-2 {
			return
		}
		b := y.raw[j-1]
		v := min(up[j]+gap, left+int32(y.gaps[j-1]))
		if b == l {
			v = min(v, up[j-1])
		} else {
			v = min(v, up[j-1]+int32(put[letter(b)][at&y.places[j-1]]))
			if i > 1 && j > 1 && y.raw[j-2] == l && x.raw[i-2] == b {
				v = min(v, above2.cost[j-2]+a.c.swapCost(l, b))
			}
		}
		if two|y.two[j-1] != 0 {
			v = a.twos(v, i, j, r, above, above2)
		}
		r.note(j, v, a.limit)
		left = v
	}
}

// twos returns the least of v and the edits that take two letters of one name or of both.
func (a *aligner) twos(v int32, i, j int, r, above, above2 *row) int32 {
	c, ux, uy := a.c, a.x.two[i-1], a.y.two[j-1]
	switch {
	case ux == articleEnds:
		v = min(v, above2.cost[j]+int32(c.article))
	case ux != 0:
		if p := c.pair[ux][letter(a.y.raw[j-1])]; p != 0 {
			v = min(v, above2.cost[j-1]+int32(p))
		}
	}
	switch {
	case uy == articleEnds:
		v = min(v, r.cost[j-2]+int32(c.article))
	case uy != 0:
		if p := c.pair[uy][letter(a.x.raw[i-1])]; p != 0 {
			v = min(v, above.cost[j-2]+int32(p))
		}
		if ux != 0 && ux != articleEnds {
			if p := c.pairs[ux][uy]; p != 0 {
				v = min(v, above2.cost[j-2]+int32(p))
			}
		}
	}
	return v
}

// putCost is the cost of letter j of y for letter i of x.
func (c *Costs) putCost(x, y *Name, i, j int) int32 {
	a, b := x.raw[i], y.raw[j]
	if a == b {
		return 0
	}
	return int32(c.put[letter(a)][letter(b)][x.places[i]&y.places[j]])
}

// swapCost is the cost of two letters, which differ, that change places.
func (c *Costs) swapCost(a, b byte) int32 {
	if a >= other || b >= other || a == Space || b == Space {
		return far
	}
	return int32(c.swap[isVowel(a)+isVowel(b)])
}

// isVowel is 1 for the letters that write long vowels.
func isVowel(l byte) int {
	if l == arabic.Alef || l == arabic.Waw || l == arabic.Yeh {
		return 1
	}
	return 0
}

// SpaceCost is the cost of a space that one name lacks.
func (c *Costs) SpaceCost() int { return int(c.space) }

// Shorter returns the letters of the shorter of two names.
func (x *Name) Shorter(y *Name) int { return min(int(x.letters), int(y.letters)) }

// Trust returns the log odds, in hundredths, that two names are one of which nothing is known but how long they are.
func (c *Costs) Trust(x, y *Name) int { return c.TrustOf(x.Shorter(y)) }

// TrustOf is Trust for names of which the shorter has so many letters.
func (c *Costs) TrustOf(letters int) int { return int(c.trust[min(letters, maxTrust)]) }
