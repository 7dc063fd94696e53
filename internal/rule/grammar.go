package rule

import (
	"fmt"
	"strings"

	"github.com/khabar-go/khabar/internal/text"
)

// A Spec says what word lists and rows are written in.
type Spec struct {
	Classes []string         // their names, by number
	Values  map[string]int32 // names that a word list may use for values
	Signs   map[rune]uint16  // what ~ and ^ may be followed by: bits of Word.Gap
	Space   uint16           // signs that stand for nothing: spaces and direction marks
	Joiner  byte             // the folded letter that & asks for
	Closing string           // the closing signs that the element ) takes in
	Shut    uint16           // the bits of Word.Gap that they are
}

// A Row is one row of a table, as written.
type Row struct {
	Name, Pattern, Maker, Example string
	Line                          int
}

// A Grammar is compiled word lists and rows. It is read-only and safe for concurrent use.
type Grammar struct {
	lex     lexicon
	rows    []Row
	code    []code // of the rows
	strata  []stratum
	names   []string // of classes and literals
	space   uint16
	joiner  byte
	closing string
	shut    uint16
	longest int // steps of the longest row
}

// A stratum is a table of rows, by the classes that can begin them.
type stratum struct {
	begins  Set
	singles Set         // the classes of which one token may be a whole match
	classes []beginning // by class
}

// A beginning is what a class can begin.
type beginning struct {
	rows []start // in order
	any  start   // what one of them can go on with, whatever the signs
}

// A start is a row and what may follow its first word of one class.
type start struct {
	row    int32
	single bool   // nothing: one token may be the whole match
	joined bool   // a joining word that stands alone
	second Set    // a word of these classes
	may    uint16 // the signs that may stand before the second word
	must   uint16 // one of these does; 0: it may be without
}

// goesOn reports whether a row may go on with a word of the classes next, or with a joining word, behind the signs of a gap.
func (s *start) goesOn(next *Set, joiner bool, gap uint16) bool {
	return s.single || gap&^s.may == 0 && (s.must == 0 || gap&s.must != 0) && (s.second.Meets(next) || joiner && s.joined)
}

// anySign is the signs before a word that may follow a closing sign, which does not count.
const anySign = 1<<16 - 1

// code is the program of one row.
type code struct {
	prog   []inst
	firsts []link
	needs  []Set // every match has a token of each of these sets
}

// possible reports whether a match may lie in words that have tokens of the classes in set.
func (c *code) possible(set *Set) bool {
	for i := range c.needs {
		if !c.needs[i].Meets(set) {
			return false
		}
	}
	return true
}

// A Builder collects word lists and rows.
type Builder struct {
	doc     text.Doc // of the spelling under way
	spec    Spec
	classes map[string]Class
	names   []string
	lits    map[string]Class
	groups  map[string]node
	senses  []sense
	rows    []Row
	trees   []node
	strata  []int // rows of each stratum so far
}

// NewBuilder returns a builder without words or rows.
func NewBuilder(spec Spec) *Builder {
	b := &Builder{spec: spec, classes: make(map[string]Class), lits: make(map[string]Class), groups: make(map[string]node)}
	for _, name := range spec.Classes {
		b.classes[name] = Class(len(b.names))
		b.names = append(b.names, name)
	}
	return b
}

// literal returns the hidden class of a literal, and adds the literal to the words.
func (b *Builder) literal(s string) (Class, string) {
	if c, ok := b.lits[s]; ok {
		return c, ""
	}
	if len(b.names) >= MaxClasses {
		return 0, fmt.Sprintf("more than %d classes and literals", MaxClasses)
	}
	c := Class(len(b.names))
	if reason := b.addSpelling(s, SetOf(c), 0); reason != "" {
		return 0, reason
	}
	b.names = append(b.names, `"`+s+`"`)
	b.lits[s] = c
	return c, ""
}

// Rows adds a table of rows as the next stratum. file is its name in errors.
func (b *Builder) Rows(file, src string) error {
	for n, line := range lines(src) {
		r, reason := splitRow(line)
		if reason != "" {
			return &Error{File: file, Line: n, Input: line, Reason: reason}
		}
		r.Line = n
		tree, at, reason := b.parse(r.Pattern)
		if reason != "" {
			return &Error{File: file, Line: n, Column: strings.Index(line, r.Pattern) + at + 1, Input: r.Pattern, Reason: reason}
		}
		if r.Maker == "=" {
			if _, taken := b.classes[r.Name]; taken {
				return &Error{File: file, Line: n, Input: r.Name, Reason: "a class has this name"}
			}
			b.groups[r.Name] = tree
			continue
		}
		if tree.nullable() {
			return &Error{File: file, Line: n, Input: r.Pattern, Reason: "the pattern matches no word at all"}
		}
		b.rows, b.trees = append(b.rows, r), append(b.trees, tree)
	}
	b.strata = append(b.strata, len(b.rows))
	return nil
}

// splitRow reads name | pattern | maker | example. The pattern may hold | inside a group.
func splitRow(line string) (r Row, reason string) {
	name, rest, ok := strings.Cut(line, "|")
	if !ok {
		return r, "want name | pattern | maker | example"
	}
	depth, cols := 0, []string{}
	from := 0
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case '[':
			depth++
		case ']':
			depth = max(depth-1, 0)
		case '|':
			if depth == 0 && len(cols) < 2 {
				cols, from = append(cols, rest[from:i]), i+1
			}
		}
	}
	cols = append(cols, rest[from:])
	if len(cols) != 3 {
		return r, "want name | pattern | maker | example"
	}
	r = Row{Name: strings.TrimSpace(name), Pattern: strings.TrimSpace(cols[0]), Maker: strings.TrimSpace(cols[1]), Example: strings.TrimSpace(cols[2])}
	if r.Name == "" || r.Pattern == "" || r.Maker == "" {
		return r, "name, pattern and maker must not be empty"
	}
	return r, ""
}

// Grammar compiles what was added.
func (b *Builder) Grammar() (*Grammar, error) {
	if len(b.names) > MaxClasses {
		return nil, fmt.Errorf("rule: %d classes and literals, more than %d", len(b.names), MaxClasses)
	}
	g := &Grammar{rows: b.rows, names: b.names, space: b.spec.Space, joiner: b.spec.Joiner, closing: b.spec.Closing, shut: b.spec.Shut}
	g.lex.build(b.senses)
	first := 0
	for _, last := range b.strata {
		g.addStratum(b.trees[first:last], first)
		first = last
	}
	return g, nil
}

// addStratum compiles the rows of one stratum, numbered from first.
func (g *Grammar) addStratum(trees []node, first int) {
	st := stratum{classes: make([]beginning, len(g.names))}
	var programs compiler
	for i := range trees {
		c := code{needs: trees[i].needs(nil)}
		c.prog, c.firsts = programs.program(&trees[i])
		g.longest = max(g.longest, len(c.prog))
		g.addStarts(&st, &c, int32(first+i))
		g.code = append(g.code, c)
	}
	g.strata = append(g.strata, st)
}

// addStarts enters a row under the classes that can begin it.
func (g *Grammar) addStarts(st *stratum, c *code, row int32) {
	starts := make(map[Class]*start)
	var order []Class
	for _, first := range c.firsts {
		step := &c.prog[first.pc]
		s := starts[step.class]
		if s == nil {
			s = &start{row: row, must: anySign}
			starts[step.class] = s
			order = append(order, step.class)
		}
		s.follow(c.prog, step.links)
	}
	for _, class := range order {
		s, b := starts[class], &st.classes[class]
		b.rows = append(b.rows, *s)
		b.any.may, b.any.single, b.any.joined = anySign, b.any.single || s.single, b.any.joined || s.joined
		b.any.second.Join(&s.second)
		st.begins.Add(class)
		if s.single {
			st.singles.Add(class)
		}
	}
}

// follow notes what the links of a first step lead to.
func (s *start) follow(prog []inst, links []link) {
	for _, l := range links {
		next := &prog[l.pc]
		if next.op == instMatch {
			s.single = true
			continue
		}
		s.second.Add(next.class)
		s.joined = s.joined || next.joined
		s.may |= next.may
		switch {
		case l.shut:
			s.may, s.must = anySign, 0
		case next.must == 0:
			s.must = 0
		case s.must == anySign:
			s.must = next.must
		case s.must != 0:
			s.must |= next.must
		}
	}
}

// Rows returns all rows, in order. It is not to be changed.
func (g *Grammar) Rows() []Row { return g.rows }

// Begins returns the classes of which a token can begin a row of a stratum.
func (g *Grammar) Begins(stratum int) Set { return g.strata[stratum].begins }

// Name returns the name of a class; of a literal, the literal in quotes.
func (g *Grammar) Name(c Class) string { return g.names[c] }

// isJoiner reports whether word w is the joining letter alone.
func (g *Grammar) isJoiner(d *text.Doc, w int) bool {
	return w < len(d.Words) && d.Words[w].N == 1 && d.Letters[d.Words[w].Letters] == g.joiner
}
