package rule

// An inst is one step of a row's program.
type inst struct {
	op     instOp
	class  Class
	joined bool
	must   uint16
	may    uint16
	x, y   int32 // the steps after it; split tries x first
}

type instOp uint8

const (
	instWord  instOp = iota // a token of the class
	instSplit               //
	instShut                // a closing sign after the word
	instMatch               //
)

// compile appends the program of n before step next and returns its entry.
type compiler struct {
	prog []inst
}

func (c *compiler) add(i inst) int32 {
	c.prog = append(c.prog, i)
	return int32(len(c.prog) - 1)
}

// emit lays n out backwards: next is the step after it.
func (c *compiler) emit(n *node, next int32) int32 {
	switch n.op {
	case atom:
		return c.add(inst{op: instWord, class: n.class, joined: n.enter.joined, must: n.enter.must, may: n.enter.may | n.enter.must, x: next})
	case shut:
		return c.add(inst{op: instShut, x: next})
	case cat:
		for i := len(n.sub) - 1; i >= 0; i-- {
			next = c.emit(&n.sub[i], next)
		}
		return next
	case alt:
		entry := c.emit(&n.sub[len(n.sub)-1], next)
		for i := len(n.sub) - 2; i >= 0; i-- {
			entry = c.add(inst{op: instSplit, x: c.emit(&n.sub[i], next), y: entry})
		}
		return entry
	case opt:
		return c.add(inst{op: instSplit, x: c.emit(&n.sub[0], next), y: next})
	case plus:
		loop := c.add(inst{op: instSplit, y: next})
		c.prog[loop].x = c.emit(&n.sub[0], loop)
		return c.prog[loop].x
	}
	return next
}

// program returns the steps of a row and its entry.
func program(n *node) ([]inst, int32) {
	var c compiler
	entry := c.emit(n, c.add(inst{op: instMatch}))
	return c.prog, entry
}

// words calls yield for every word step that can be reached from pc without a word between, and reports whether the end
// can be reached so.
func words(prog []inst, pc int32, seen []bool, yield func(int32)) (match bool) {
	if seen[pc] {
		return false
	}
	seen[pc] = true
	switch i := &prog[pc]; i.op {
	case instWord:
		yield(pc)
	case instMatch:
		return true
	case instShut:
		return words(prog, i.x, seen, yield)
	case instSplit:
		x := words(prog, i.x, seen, yield)
		y := words(prog, i.y, seen, yield)
		return x || y
	}
	return false
}
