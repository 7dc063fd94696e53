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
	Token *Token // not to be changed
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
	st      *stratum
	tried   []int32  // by row: the last word it was tried at, plus one
	visited []uint64 // by step of the row under way
	code    *code
	start   int
	first   Set // the classes of the first word
	stack   []Part
	best    Match
	parts   []Part // of all candidates at a word
	found   []candidate
	match   Match
	views   [views]view
	run     run
}

// A run is words without a gap between their tokens: a match does not reach beyond it.
type run struct {
	end int // the word after its last
	set Set // the classes of all its tokens
}

// A view is what begins at a word.
type view struct {
	word   int // plus one; 0: no word
	over   *Token
	tokens []Token
	set    Set  // the classes of all of them
	joiner bool // the word is the joining letter alone
}

// views is how many words a matcher keeps in view, a power of two: rows look at the same few again and again.
const views = 8

type candidate struct {
	Match
	from, to int // in Matcher.parts
}

// lead is how many words before an expression a row may begin that takes it in.
const lead = 5

// Find matches the rows of a stratum from left to right: at every word of the lattice, or, where expressions are laid over it, from
// a few words before each. accept is called with the matches at a word, best first, until it takes one; matching goes on after
// the words taken, of which accept may leave the last by lowering Next. The match and its parts are valid during the call only.
func (m *Matcher) Find(g *Grammar, stratum int, d *text.Doc, l *Lattice, accept func(*Match) bool) {
	m.FindFrom(l.busy, g, stratum, d, l, accept)
}

// FindFrom is Find for a caller who knows which words, in order, may begin a match. It has no other words to try unless
// expressions are laid over the lattice.
func (m *Matcher) FindFrom(starts []uint32, g *Grammar, stratum int, d *text.Doc, l *Lattice, accept func(*Match) bool) {
	m.g, m.d, m.l, m.st = g, d, l, &g.strata[stratum]
	if len(m.visited) < g.longest {
		m.visited = make([]uint64, g.longest)
	}
	if len(m.tried) < len(g.rows) {
		m.tried = make([]int32, len(g.rows))
	}
	clear(m.tried)
	m.views, m.run = [views]view{}, run{}
	if len(l.over) == 0 {
		w := 0
		for _, next := range starts {
			n := int(next)
			if n < w {
				continue
			}
			if l.from = n; !m.idle(n, l.Tokens(n)) {
				w = m.words(n, n+1, accept)
			}
		}
	} else {
		w := 0
		for i := range l.over {
			first := int(l.over[i].word)
			for w = max(w, first-lead); w < first; {
				if len(l.Tokens(w)) == 0 {
					w++
				} else {
					w = m.words(w, w+1, accept)
				}
			}
			if m.stalled(i) {
				w = max(w, first+1)
			}
			w = m.words(w, first+1, accept)
		}
	}
	m.g, m.d, m.l, m.st, m.code = nil, nil, nil, nil, nil
	m.views = [views]view{}
}

// stalled reports whether the expression laid i-th, and the tokens that begin with it, can begin no match because nothing follows.
func (m *Matcher) stalled(i int) bool {
	l, x := m.l, &m.l.over[i]
	next := int(x.Next)
	if x.Set.Meets(&m.st.singles) || i+1 < len(l.over) && int(l.over[i+1].word) == next || len(l.Tokens(next)) > 0 || m.g.isJoiner(m.d, next) {
		return false
	}
	for _, t := range l.Tokens(int(x.word)) {
		if int(t.Next) > next || t.Set.Meets(&m.st.singles) {
			return false
		}
	}
	return true
}

// words offers the matches that begin at words w to last, half-open, and returns the word after the last one taken, or last.
func (m *Matcher) words(w, last int, accept func(*Match) bool) int {
	for w < last {
		v := m.view(w)
		if !v.set.Meets(&m.st.begins) || v.over == nil && m.idle(w, v.tokens) {
			w++
			continue
		}
		m.first = v.set
		w = m.at(w, v.over, v.tokens, accept)
	}
	return w
}

// view returns what begins at word w. It is valid until another word is viewed.
func (m *Matcher) view(w int) *view {
	v := &m.views[w%views]
	if v.word == w+1 {
		return v
	}
	v.word = w + 1
	v.over, v.tokens = m.l.at(w)
	v.set, v.joiner = Set{}, m.g.isJoiner(m.d, w)
	if v.over != nil {
		v.set = v.over.Set
	}
	for i := range v.tokens {
		v.set.Join(&v.tokens[i].Set)
	}
	return v
}

// classes returns the classes of the tokens in the run of words that word w lies in, or of more.
func (m *Matcher) classes(w int) *Set {
	if w < m.run.end {
		return &m.run.set
	}
	r := run{end: w + 1}
	for ; w < len(m.d.Words); w++ {
		v := m.view(w)
		if w >= r.end && !v.joiner && v.set == (Set{}) {
			break
		}
		r.set.Join(&v.set)
		r.end = max(r.end, w+1)
		if v.over != nil {
			r.end = max(r.end, int(v.over.Next))
		}
		for i := range v.tokens {
			r.end = max(r.end, int(v.tokens[i].Next))
		}
	}
	m.run = r
	return &m.run.set
}

// possible reports whether a row may match words of the run that word w lies in. A lattice that is done word by word is not
// done for this.
func (m *Matcher) possible(c *code, w int) bool { return m.l.More != nil || c.possible(m.classes(w)) }

// idle reports whether the tokens of a word can begin no match because nothing follows, as most often.
func (m *Matcher) idle(w int, tokens []Token) bool {
	if len(m.l.over) > 0 || len(m.l.Tokens(w+1)) > 0 || m.g.isJoiner(m.d, w+1) {
		return false
	}
	for i := range tokens {
		if int(tokens[i].Next) != w+1 || tokens[i].Set.Meets(&m.st.singles) {
			return false
		}
	}
	return true
}

// at offers the matches at word w and returns where to go on.
func (m *Matcher) at(w int, over *Token, tokens []Token, accept func(*Match) bool) int {
	m.found, m.parts = m.found[:0], m.parts[:0]
	if over != nil {
		m.token(over, w)
	}
	for i := range tokens {
		m.token(&tokens[i], w)
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

// token tries the rows that a token can begin and the words after it can go on.
func (m *Matcher) token(t *Token, w int) {
	rest := t.Set
	rest.keep(&m.st.begins)
	if rest == (Set{}) {
		return
	}
	v := m.view(int(t.Next))
	next, joiner, gap := v.set, v.joiner, m.gap(int(t.Next), t.Closed)
	if next == (Set{}) && !joiner {
		rest.keep(&m.st.singles)
	}
	for rest != (Set{}) {
		c := rest.first()
		rest[c/64] &^= 1 << (c % 64)
		b := &m.st.classes[c]
		if !b.any.goesOn(&next, joiner, gap) {
			continue
		}
		for i := range b.rows {
			s := &b.rows[i]
			if s.goesOn(&next, joiner, gap) && m.tried[s.row] != int32(w)+1 && m.possible(&m.g.code[s.row], w) {
				m.tried[s.row] = int32(w) + 1
				m.try(int(s.row), w)
			}
		}
	}
}

// gap returns the signs before word w that a step must allow; closed: a closing sign is part of the token before it.
func (m *Matcher) gap(w int, closed bool) uint16 {
	if w >= len(m.d.Words) {
		return 0
	}
	gap := uint16(m.d.Words[w].Gap) &^ m.g.space
	if closed {
		gap &^= m.g.shut
	}
	return gap
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

// try runs one row at word w and keeps its longest match.
func (m *Matcher) try(row, w int) {
	m.code, m.start = &m.g.code[row], w
	clear(m.visited[:len(m.code.prog)])
	m.best = Match{Row: row, First: uint32(w)}
	m.stack = m.stack[:0]
	from := len(m.parts)
	for _, l := range m.code.firsts {
		if step := &m.code.prog[l.pc]; m.first.Has(step.class) || step.joined {
			m.word(step, w, false)
		}
	}
	if m.best.Next > 0 {
		m.found = append(m.found, candidate{Match: m.best, from: from, to: len(m.parts)})
	}
}

// follow goes on after a word step that took the words before w.
func (m *Matcher) follow(step *inst, w int) {
	if w-m.start > maxWords {
		return
	}
	v, links := m.view(w), step.links
	if !step.after.Meets(&v.set) && !(v.joiner && step.joins) {
		links = step.ends
	}
	if len(links) == 0 {
		return
	}
	next, joiner := v.set, v.joiner
	bit := uint64(1) << (w - m.start)
	for _, l := range links {
		to := &m.code.prog[l.pc]
		if to.op == instWord && !next.Has(to.class) && !(joiner && to.joined) || m.visited[l.pc]&bit != 0 || l.shut && !m.closes(w) {
			continue
		}
		m.visited[l.pc] |= bit
		if to.op == instMatch {
			m.keep(w, l.shut)
		} else {
			m.word(to, w, l.shut)
		}
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
	v := m.view(w)
	over, tokens := v.over, v.tokens
	if over != nil {
		m.take(step, over, w, c)
	}
	for i := range tokens {
		m.take(step, &tokens[i], w, c)
	}
}

func (m *Matcher) take(step *inst, t *Token, w int, c text.Cut) {
	if t.Set.Has(step.class) && (t.Cut == c || c == text.NumCuts) {
		m.stack = append(m.stack, Part{Class: step.class, Word: uint32(w), Token: t})
		m.follow(step, int(t.Next))
		m.stack = m.stack[:len(m.stack)-1]
	}
}

// enters reports whether the signs before word w are those that the step asks for.
func (m *Matcher) enters(step *inst, w int, closed bool) bool {
	gap := m.gap(w, closed || len(m.stack) > 0 && m.stack[len(m.stack)-1].Token.Closed)
	return gap&^step.may == 0 && (step.must == 0 || gap&step.must != 0)
}

// closes reports whether a closing sign comes next after the word before w.
func (m *Matcher) closes(w int) bool {
	_, ok := m.g.ClosedEnd(m.d, w-1)
	return ok
}

// ClosedEnd returns the byte after the closing sign that follows word w, spaces aside, and whether there is one. Two
// apostrophes are one sign.
func (g *Grammar) ClosedEnd(d *text.Doc, w int) (int, bool) {
	gap := d.GapText(w + 1)
	for i, r := range gap {
		switch {
		case strings.HasPrefix(gap[i:], "''"):
			return int(d.Words[w].End) + i + 2, true
		case strings.ContainsRune(g.closing, r):
			return int(d.Words[w].End) + i + utf8.RuneLen(r), true
		case r != ' ':
			return 0, false
		}
	}
	return 0, false
}
