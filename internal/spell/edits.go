package spell

import (
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
)

// An Edit is one step from a name to another: letters that they do not share.
type Edit struct {
	I, J   uint8 // where its letters begin in both names
	DI, DJ uint8 // how many they are; 0: the other name alone has some
	Cost   int32
}

// Edits appends the edits of the cheapest alignment of x and y, first to last, and returns their cost. Of equally cheap
// alignments it is the one that has letters in common as late as possible.
func (c *Costs) Edits(dst []Edit, x, y *Name) ([]Edit, int) {
	if x.long || y.long {
		return dst, Far
	}
	t := &tracer{aligner: aligner{c: c, x: x, y: y, limit: Far - 1}, rows: rowsOf(int(x.n)+2, int(y.n)+1)}
	t.rows[0].clear() // the row above the first
	t.first(&t.rows[1])
	for i := 1; i <= int(x.n); i++ {
		t.row(i, &t.rows[i+1], &t.rows[i], &t.rows[i-1])
	}
	from := len(dst)
	for i, j := int(x.n), int(y.n); i+j > 0; {
		e := t.last(i, j)
		if e.Cost > 0 {
			dst = append(dst, e)
		}
		i, j = int(e.I), int(e.J)
	}
	for a, b := from, len(dst)-1; a < b; a, b = a+1, b-1 {
		dst[a], dst[b] = dst[b], dst[a]
	}
	return dst, int(t.cost(int(x.n), int(y.n)))
}

// A tracer keeps all rows of an alignment.
type tracer struct {
	aligner
	rows []row
}

// rowsOf returns n rows of m costs.
func rowsOf(n, m int) []row {
	rows, memory := make([]row, n), make([]int32, n*m)
	for i := range rows {
		rows[i].cost, memory = memory[:m:m], memory[m:]
	}
	return rows
}

// cost is that of making the first j letters of y of the first i of x.
func (t *tracer) cost(i, j int) int32 { return t.rows[i+1].cost[j] }

// last returns the last step to the first i letters of x and the first j of y.
func (t *tracer) last(i, j int) Edit {
	for _, d := range [...][2]int{{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}, {2, 2}, {2, 0}, {0, 2}} {
		if d[0] > i || d[1] > j {
			continue
		}
		e := Edit{I: uint8(i - d[0]), J: uint8(j - d[1]), DI: uint8(d[0]), DJ: uint8(d[1])}
		e.Cost = t.stepCost(e)
		if t.cost(int(e.I), int(e.J))+e.Cost == t.cost(i, j) {
			return e
		}
	}
	panic("spell: no step leads to a cell") // row takes only the steps above
}

// stepCost is the least cost of a step of this shape.
func (t *tracer) stepCost(e Edit) int32 {
	c, x, y, i, j := t.c, t.x, t.y, int(e.I), int(e.J)
	switch [2]uint8{e.DI, e.DJ} {
	case [2]uint8{1, 1}:
		return c.putCost(x, y, i, j)
	case [2]uint8{1, 0}:
		return int32(x.gaps[i])
	case [2]uint8{0, 1}:
		return int32(y.gaps[j])
	case [2]uint8{2, 1}:
		return orFar(c.pair[x.unit(i+1)][letter(y.raw[j])])
	case [2]uint8{1, 2}:
		return orFar(c.pair[y.unit(j+1)][letter(x.raw[i])])
	case [2]uint8{2, 0}:
		return x.articleCost(c, i+1)
	case [2]uint8{0, 2}:
		return y.articleCost(c, j+1)
	}
	cost := orFar(c.pairs[x.unit(i+1)][y.unit(j+1)])
	if x.raw[i] != x.raw[i+1] && x.raw[i] == y.raw[j+1] && x.raw[i+1] == y.raw[j] {
		cost = min(cost, c.swapCost(x.raw[i], x.raw[i+1]))
	}
	return cost
}

// unit returns the unit that ends at letter i of x; 0: none.
func (x *Name) unit(i int) uint8 {
	if u := x.two[i]; u != articleEnds {
		return u
	}
	return 0
}

// articleCost is the cost of the article that ends at letter i of x.
func (x *Name) articleCost(c *Costs, i int) int32 {
	if x.two[i] == articleEnds {
		return int32(c.article)
	}
	return far
}

func orFar(cost int16) int32 {
	if cost == 0 {
		return far
	}
	return int32(cost)
}

// Describe writes edits as people read them: "غ→ج +ا -و ع~م", which is put for put, put in, taken out, and two letters that
// change places. A space is written _.
func Describe(edits []Edit, x, y *Name) string {
	var b strings.Builder
	for _, e := range edits {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		from, to := x.raw[e.I:e.I+e.DI], y.raw[e.J:e.J+e.DJ]
		switch {
		case e.DI == 0:
			b.WriteByte('+')
			write(&b, to)
		case e.DJ == 0:
			b.WriteByte('-')
			write(&b, from)
		case e.DI == 2 && e.DJ == 2 && from[0] == to[1] && from[1] == to[0]:
			write(&b, from[:1])
			b.WriteByte('~')
			write(&b, from[1:])
		default:
			write(&b, from)
			b.WriteString("→")
			write(&b, to)
		}
	}
	return b.String()
}

// write writes folded letters.
func write(b *strings.Builder, letters []byte) {
	for _, l := range letters {
		if l == Space {
			b.WriteByte('_')
		} else {
			b.WriteRune(arabic.Rune(l))
		}
	}
}
