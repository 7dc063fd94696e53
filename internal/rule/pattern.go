package rule

import (
	"strings"
	"unicode/utf8"
)

// A node is a part of a pattern.
type node struct {
	op    nodeOp
	class Class  // atom
	sub   []node // cat, alt; the one of opt and plus
	enter enter  // what may stand before it
	at    int    // byte of the pattern, for errors
}

type nodeOp uint8

const (
	atom nodeOp = iota // a word of a class
	cat                // one after the other
	alt                // one of several
	opt                // or nothing, but rather something
	plus               // once or more, rather more
	shut               // a closing sign
)

// enter says what stands between a word and the one before it.
type enter struct {
	must, may uint16 // one of these signs; any of these signs
	joined    bool   // the joining letter
}

// A parser reads one pattern.
type parser struct {
	b   *Builder
	s   string
	i   int
	err string // what is wrong at byte i
}

// parse returns the tree of a pattern. On failure reason says what is wrong at byte at.
func (b *Builder) parse(pattern string) (n node, at int, reason string) {
	p := &parser{b: b, s: pattern}
	n = p.alternatives()
	if p.err == "" && p.i < len(p.s) {
		p.fail("a group is not opened")
	}
	return n, p.i, p.err
}

func (p *parser) fail(reason string) node {
	if p.err == "" {
		p.err = reason
	}
	return node{}
}

func (p *parser) space() {
	for p.i < len(p.s) && p.s[p.i] == ' ' {
		p.i++
	}
}

// alternatives reads a | b up to a closing bracket or the end.
func (p *parser) alternatives() node {
	n := node{op: alt, at: p.i}
	for p.err == "" {
		n.sub = append(n.sub, p.sequence())
		if p.i >= len(p.s) || p.s[p.i] != '|' {
			break
		}
		p.i++
	}
	if len(n.sub) == 1 {
		return n.sub[0]
	}
	return n
}

// sequence reads elements up to | or a group's end. A ) that space or the end precedes is the closing-sign element only
// where it is written alone: " ) ".
func (p *parser) sequence() node {
	n := node{op: cat, at: p.i}
	for p.err == "" {
		p.space()
		if p.i >= len(p.s) || p.s[p.i] == '|' || p.s[p.i] == ']' {
			break
		}
		n.sub = append(n.sub, p.element())
	}
	if len(n.sub) == 0 && p.err == "" {
		return p.fail("an empty pattern or group")
	}
	return n
}

// element reads [signs][&]atom[?|+].
func (p *parser) element() node {
	at := p.i
	if p.s[p.i] == ')' {
		p.i++
		return p.suffix(node{op: shut, at: at})
	}
	var e enter
	for p.err == "" && p.i < len(p.s) {
		switch p.s[p.i] {
		case '~':
			p.i++
			e.must |= p.signs()
		case '^':
			p.i++
			e.may |= p.signs()
		case '&':
			p.i++
			e.joined = true
		default:
			n := p.atom()
			if p.err == "" && e != (enter{}) && !n.entered(e) {
				p.i = at
				return p.fail("signs and & need a word after them that is not optional")
			}
			return p.suffix(n)
		}
	}
	return p.fail("nothing stands after a sign or &")
}

// signs reads the signs after ~ or ^.
func (p *parser) signs() uint16 {
	set := uint16(0)
	for p.i < len(p.s) {
		r, size := utf8.DecodeRuneInString(p.s[p.i:])
		sign := p.b.spec.Signs[r]
		if sign == 0 {
			break
		}
		set |= sign
		p.i += size
	}
	if set == 0 {
		p.fail("want a sign")
	}
	return set
}

// atom reads a class, a literal, a named group or a [group].
func (p *parser) atom() node {
	at, c := p.i, p.s[p.i]
	switch {
	case c == '[':
		p.i++
		n := p.alternatives()
		if p.err != "" {
			return n
		}
		if p.i >= len(p.s) || p.s[p.i] != ']' {
			p.i = at
			return p.fail("a group is not closed")
		}
		p.i++
		return n
	case c == '"':
		end := strings.IndexByte(p.s[at+1:], '"')
		if end < 0 {
			return p.fail("a literal is not closed")
		}
		p.i += end + 2
		class, reason := p.b.literal(p.s[at+1 : at+1+end])
		if reason != "" {
			p.i = at
			return p.fail(reason)
		}
		return node{op: atom, class: class, at: at}
	case isLetter(c):
		for p.i < len(p.s) && (isLetter(p.s[p.i]) || '0' <= p.s[p.i] && p.s[p.i] <= '9') {
			p.i++
		}
		name := p.s[at:p.i]
		if class, ok := p.b.classes[name]; ok {
			return node{op: atom, class: class, at: at}
		}
		if group, ok := p.b.groups[name]; ok {
			return group.clone()
		}
		p.i = at
		return p.fail("neither a class nor a group that an earlier row defines")
	}
	return p.fail("want a class, a literal or a [group]")
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func (p *parser) suffix(n node) node {
	if p.i < len(p.s) && p.err == "" {
		switch p.s[p.i] {
		case '?':
			p.i++
			return node{op: opt, sub: []node{n}, at: n.at}
		case '+':
			if n.nullable() {
				return p.fail("what is repeated may be nothing")
			}
			p.i++
			return node{op: plus, sub: []node{n}, at: n.at}
		}
	}
	return n
}

// clone copies n, so that entered changes one use of a named group only.
func (n *node) clone() node {
	c := *n
	c.sub = make([]node, len(n.sub))
	for i := range n.sub {
		c.sub[i] = n.sub[i].clone()
	}
	return c
}

// nullable reports whether n matches no word.
func (n *node) nullable() bool {
	switch n.op {
	case opt, shut:
		return true
	case plus:
		return n.sub[0].nullable()
	case cat:
		for i := range n.sub {
			if !n.sub[i].nullable() {
				return false
			}
		}
		return true
	case alt:
		for i := range n.sub {
			if n.sub[i].nullable() {
				return true
			}
		}
	}
	return false
}

// entered adds e to the words that n can begin with; false if n can be nothing. A leading optional element and the word
// after it are both entered by e.
func (n *node) entered(e enter) bool {
	switch n.op {
	case atom:
		n.enter.must |= e.must
		n.enter.may |= e.may
		n.enter.joined = n.enter.joined || e.joined
		return true
	case opt:
		n.sub[0].entered(e)
		return false
	case plus:
		// Only the first round is entered so: the repetition keeps what it says itself.
		first := n.sub[0].clone()
		if !first.entered(e) {
			return false
		}
		rest := node{op: opt, sub: []node{*n}, at: n.at}
		*n = node{op: cat, sub: []node{first, rest}, at: n.at}
		return true
	case cat:
		for i := range n.sub {
			if n.sub[i].entered(e) {
				return true
			}
		}
		return false
	case alt:
		all := true
		for i := range n.sub {
			all = n.sub[i].entered(e) && all
		}
		return all
	}
	return false
}

// needs appends sets of classes of each of which every match of n has a token.
func (n *node) needs(to []Set) []Set {
	switch n.op {
	case atom:
		return append(to, SetOf(n.class))
	case cat:
		for i := range n.sub {
			to = n.sub[i].needs(to)
		}
	case plus:
		return n.sub[0].needs(to)
	case alt:
		var first, last Set // of the needs of each alternative
		for i := range n.sub {
			one := n.sub[i].needs(nil)
			if len(one) == 0 {
				return to
			}
			first.Join(&one[0])
			last.Join(&one[len(one)-1])
		}
		if first == last {
			return append(to, first)
		}
		return append(to, first, last)
	}
	return to
}
