package rule

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/text"
)

// maxWords is the most words of a match: a state's visits to the words from the first on are the bits of one integer.
const maxWords = 63

// A Part is one word, or run of words, of a match that its row names by a class.
type Part struct {
	Class Class
	Word  uint32 // its first word
	Token Token
}

// A Match is a row that matches words First to Next, half-open.
type Match struct {
	Row         int
	First, Next uint32
	Cut         text.Cut // how word First is read
	Closed      bool     // the closing sign after the last word belongs to the match
	Parts       []Part   // in the order of the text, literals included
}

// Part returns the first part of a class, or nil.
func (m *Match) Part(c Class) *Part {
	for i := range m.Parts {
		if m.Parts[i].Class == c {
			return &m.Parts[i]
		}
	}
	return nil
}

// Value returns the value of the first part of a class, or otherwise.
func (m *Match) Value(c Class, otherwise int32) int32 {
	if p := m.Part(c); p != nil {
		return p.Token.Value
	}
	return otherwise
}

// Has reports whether the match has a part of a class.
func (m *Match) Has(c Class) bool { return m.Part(c) != nil }

// A Matcher holds the memory of matching. It must not be used by two goroutines at once; the zero value is ready.
type Matcher struct {
	g       *Grammar
	d       *text.Doc
	l       *Lattice
	tried   []int32  // by row: the last word it was tried at, plus one
	visited []uint64 // by step of the row under way
	code    *code
	start   int
	stack   []Part
	best    Match
	parts   []Part // of all candidates at a word
	found   []candidate
	match   Match
}

type candidate struct {
	Match
	from, to int // in Matcher.parts
}

// Find matches the rows of a stratum at every word of the lattice from left to right. accept is called with the matches at a
// word, best first, until it takes one; matching goes on after the words taken. The match and its parts are valid during
// the call only.
func (m *Matcher) Find(g *Grammar, stratum int, d *text.Doc, l *Lattice, accept func(*Match) bool) {
	m.g, m.d, m.l = g, d, l
	if len(m.visited) < g.longest {
		m.visited = make([]uint64, g.longest)
	}
	if len(m.tried) < len(g.rows) {
		m.tried = make([]int32, len(g.rows))
	}
	clear(m.tried)
	begins := &g.begins[stratum]
	for w := 0; w < l.Len(); {
		next := w + 1
		for i, tokens := 0, l.Tokens(w); i < len(tokens); i++ {
			if tokens[i].Set.Meets(begins) {
				next = m.at(g.strata[stratum], w, accept)
				break
			}
		}
		w = next
	}
	m.g, m.d, m.l, m.code = nil, nil, nil, nil
}

// at offers the matches at word w and returns where to go on.
func (m *Matcher) at(rows [][]int32, w int, accept func(*Match) bool) int {
	m.found, m.parts = m.found[:0], m.parts[:0]
	tokens := m.l.Tokens(w)
	for i := range tokens {
		t := &tokens[i]
		for rest := t.Set; rest != (Set{}); {
			c := rest.first()
			rest[c/64] &^= 1 << (c % 64)
			for _, r := range rows[c] {
				if code := &m.g.code[r]; (code.single || m.follows(code, t.Next)) && m.tried[r] != int32(w)+1 {
					m.tried[r] = int32(w) + 1
					m.try(int(r), w)
				}
			}
		}
	}
	for range m.found {
		c := m.longest()
		m.match = c.Match
		m.match.Parts = m.parts[c.from:c.to]
		if accept(&m.match) {
			return max(int(m.match.Next), w+1)
		}
		c.Next = 0
	}
	return w + 1
}

// longest returns the candidate that reaches farthest; of several, that of the first row.
func (m *Matcher) longest() *candidate {
	best := &m.found[0]
	for i := range m.found {
		c := &m.found[i]
		if c.Next > best.Next || c.Next == best.Next && c.Row < best.Row {
			best = c
		}
	}
	return best
}

// follows reports whether word w may be the second word of a row.
func (m *Matcher) follows(c *code, w uint32) bool {
	tokens := m.l.Tokens(int(w))
	for i := range tokens {
		if tokens[i].Set.Meets(&c.second) {
			return true
		}
	}
	return c.joined && m.g.isJoiner(m.d, int(w))
}

// try runs one row at word w and keeps its longest match.
func (m *Matcher) try(row, w int) {
	m.code, m.start = &m.g.code[row], w
	clear(m.visited[:len(m.code.prog)])
	m.best = Match{Row: row, First: uint32(w)}
	m.stack = m.stack[:0]
	from := len(m.parts)
	m.run(m.code.entry, w, false)
	if m.best.Next > 0 {
		m.found = append(m.found, candidate{Match: m.best, from: from, to: len(m.parts)})
	}
}

// run goes on from step pc at word w; closed says that a closing sign before w belongs to the match.
func (m *Matcher) run(pc int32, w int, closed bool) {
	if w-m.start > maxWords || m.visited[pc]>>(w-m.start)&1 != 0 {
		return
	}
	m.visited[pc] |= 1 << (w - m.start)
	step := &m.code.prog[pc]
	switch step.op {
	case instSplit:
		m.run(step.x, w, closed)
		m.run(step.y, w, closed)
	case instShut:
		if m.closes(w) {
			m.run(step.x, w, true)
		}
	case instMatch:
		m.keep(w, closed)
	case instWord:
		m.word(step, w, closed)
	}
}

// keep stores the words up to w as the row's match if none reaches farther.
func (m *Matcher) keep(w int, closed bool) {
	if uint32(w) <= m.best.Next {
		return
	}
	from := len(m.parts)
	if m.best.Next > 0 {
		from -= len(m.best.Parts)
	}
	m.parts = append(m.parts[:from], m.stack...)
	m.best.Parts = m.parts[from:]
	m.best.Next, m.best.Closed = uint32(w), closed || m.stack[len(m.stack)-1].Token.Closed
	m.best.Cut = m.stack[0].Token.Cut
}

// word takes a word step at word w with every token that fits.
func (m *Matcher) word(step *inst, w int, closed bool) {
	if w >= len(m.d.Words) || w > m.start && !m.enters(step, w, closed) {
		return
	}
	if step.joined && m.g.isJoiner(m.d, w) && w+1 < len(m.d.Words) && uint16(m.d.Words[w+1].Gap)&^m.g.space == 0 {
		m.tokens(step, w+1, text.Whole)
	}
	switch {
	case step.joined:
		if m.d.Words[w].Cuts.Has(text.Cut1) && m.d.Letters[m.d.Words[w].Letters] == m.g.joiner {
			m.tokens(step, w, text.Cut1)
		}
	case w == m.start:
		m.tokens(step, w, text.NumCuts)
	default:
		m.tokens(step, w, text.Whole)
	}
}

// tokens goes on after every token of word w that is of the step's class and read as c; NumCuts: in any reading.
func (m *Matcher) tokens(step *inst, w int, c text.Cut) {
	tokens := m.l.Tokens(w)
	for i := range tokens {
		if t := &tokens[i]; t.Set.Has(step.class) && (t.Cut == c || c == text.NumCuts) {
			m.stack = append(m.stack, Part{Class: step.class, Word: uint32(w), Token: *t})
			m.run(step.x, int(t.Next), false)
			m.stack = m.stack[:len(m.stack)-1]
		}
	}
}

// enters reports whether the signs before word w are those that the step asks for.
func (m *Matcher) enters(step *inst, w int, closed bool) bool {
	gap := uint16(m.d.Words[w].Gap) &^ m.g.space
	if closed || len(m.stack) > 0 && m.stack[len(m.stack)-1].Token.Closed {
		gap &^= m.g.shut
	}
	return gap&^step.may == 0 && (step.must == 0 || gap&step.must != 0)
}

// closes reports whether a closing sign comes next after the word before w.
func (m *Matcher) closes(w int) bool {
	_, ok := m.g.ClosedEnd(m.d, w-1)
	return ok
}

// ClosedEnd returns the byte after the closing sign that follows word w, spaces aside, and whether there is one.
func (g *Grammar) ClosedEnd(d *text.Doc, w int) (int, bool) {
	for i, r := range d.GapText(w + 1) {
		switch {
		case strings.ContainsRune(g.closing, r):
			return int(d.Words[w].End) + i + utf8.RuneLen(r), true
		case r != ' ':
			return 0, false
		}
	}
	return 0, false
}
