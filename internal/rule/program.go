package rule

import "slices"

// An inst is one step of a row's program.
type inst struct {
	op     instOp
	class  Class
	joined bool
	must   uint16
	may    uint16
	x, y   int32  // the steps after it; split tries x first
	links  []link // of a word step: what may come after it, the preferred first
	ends   []link // of them those that lead to the end
	after  Set    // the classes of the others
	joins  bool   // one of the others begins with a joining word
}

// A link leads from one word step to the next, or to the end.
type link struct {
	pc   int32
	shut bool // over a closing sign
}

type instOp uint8

const (
	instWord  instOp = iota // a token of the class
	instSplit               //
	instShut                // a closing sign after the word
	instMatch               //
)

// A compiler makes programs of rows. Its memory is used again.
type compiler struct {
	prog []inst // of the row under way
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

// program returns the word steps of a row, its end as the last, and the links to those that can begin it.
func (c *compiler) program(n *node) ([]inst, []link) {
	c.prog = c.prog[:0]
	entry := c.emit(n, c.add(inst{op: instMatch}))
	for pc := range c.prog {
		if c.prog[pc].op == instWord {
			c.prog[pc].links = c.links(nil, link{pc: c.prog[pc].x})
		}
	}
	firsts := c.links(nil, link{pc: entry})
	steps := c.compact(firsts)
	for i := range steps {
		steps[i].lookAhead(steps)
	}
	return steps, firsts
}

// lookAhead notes what the links of a step lead to, so that most words need not be tried with each of them.
func (i *inst) lookAhead(steps []inst) {
	for _, l := range i.links {
		if to := &steps[l.pc]; to.op == instMatch {
			i.ends = append(i.ends, l)
		} else {
			i.after.Add(to.class)
			i.joins = i.joins || to.joined
		}
	}
}

// compact returns the word steps and the end alone, and renumbers all links.
func (c *compiler) compact(firsts []link) []inst {
	kept := 0
	for pc := range c.prog {
		if op := c.prog[pc].op; op == instWord || op == instMatch {
			kept++
		}
	}
	steps := make([]inst, 0, kept)
	number := make([]int32, len(c.prog))
	for pc := range c.prog {
		if op := c.prog[pc].op; op == instWord || op == instMatch {
			number[pc] = int32(len(steps))
			steps = append(steps, c.prog[pc])
		}
	}
	renumber := func(links []link) {
		for i := range links {
			links[i].pc = number[links[i].pc]
		}
	}
	renumber(firsts)
	for i := range steps {
		renumber(steps[i].links)
	}
	return steps
}

// links appends the word steps, and the end, that can be reached from a step without a word between. The steps that only choose are gone so
// before matching begins.
func (c *compiler) links(to []link, from link) []link {
	switch i := &c.prog[from.pc]; i.op {
	case instShut:
		return c.links(to, link{i.x, true})
	case instSplit:
		return c.links(c.links(to, link{i.x, from.shut}), link{i.y, from.shut})
	}
	if slices.Contains(to, from) {
		return to
	}
	return append(to, from)
}
