package rule

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/text"
)

// A sense is one meaning of a spelling, 64 bytes.
type sense struct {
	letters string // folded letters of the first word
	set     Set
	value   int32
	second  uint64  // hash of the second word; 0: there is none
	demand  *demand // nil: the one word is all that is asked for
}

// A demand is what a spelling asks for beyond its first word.
type demand struct {
	more  []string // letters of the words after the first
	exact string   // the spelling demanded; empty: any
}

// equal reports whether two demands ask for the same.
func (a *demand) equal(b *demand) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.exact == b.exact && slices.Equal(a.more, b.more)
}

// A lexicon maps the hash of a first word to its senses: open addressing in a table at most half full.
type lexicon struct {
	filter [1 << filterBits / 64]uint64 // a bit for every hash in the table, by other bits than those of its place: most words are not in it
	slots  []slot
	senses []sense
}

// filterBits is the size of the filter, 8 kB: of the words that are not listed one in fifty passes it.
const filterBits = 16

// spread mixes the letters of a hash before the filter takes its high bits, which the last letters of a word alone do not reach. It is odd
// and no power of the multiplier of the hashes.
const spread = 0xD6E8FEB86659FD93

type slot struct {
	hash     uint64
	from, to uint32 // senses, all of one first word; from == to: empty
}

// build lays the senses out by the hash of their first words; those of one word stay in the order in which they were written.
func (l *lexicon) build(written []sense) {
	type hashed struct {
		hash uint64
		at   int32
	}
	order := make([]hashed, len(written))
	for i := range written {
		order[i] = hashed{text.Hash([]byte(written[i].letters)), int32(i)}
	}
	slices.SortFunc(order, func(a, b hashed) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.at, b.at)) })
	words := 0
	for i := range order {
		if i == 0 || order[i].hash != order[i-1].hash {
			words++
		}
	}
	size := 16
	for size < 2*words {
		size *= 2
	}
	l.slots = make([]slot, size)
	l.senses = make([]sense, 0, len(written))
	for i := 0; i < len(order); {
		h, from := order[i].hash, len(l.senses)
		for ; i < len(order) && order[i].hash == h; i++ {
			l.senses = l.senses[:from+len(merge(l.senses[from:], written[order[i].at]))]
		}
		bit := h * spread >> (64 - filterBits)
		l.filter[bit/64] |= 1 << (bit % 64)
		at := l.place(h)
		for l.slots[at].from != l.slots[at].to {
			at = (at + 1) & (size - 1)
		}
		l.slots[at] = slot{hash: h, from: uint32(from), to: uint32(len(l.senses))}
	}
}

// merge adds s to the senses of a word: one with the same spelling and value takes its classes.
func merge(senses []sense, s sense) []sense {
	for i := range senses {
		t := &senses[i]
		if t.value == s.value && t.letters == s.letters && t.demand.equal(s.demand) {
			t.set.Join(&s.set)
			return senses
		}
	}
	return append(senses, s)
}

// place is where the probing for a hash begins.
func (l *lexicon) place(h uint64) int { return int(h*spread>>32) & (len(l.slots) - 1) }

// find returns the senses of a first word by its hash and letters; alef says that an alef stands before the letters rest, for which the hash
// vouches.
func (l *lexicon) find(h uint64, alef bool, rest []byte) []sense {
	for i := l.place(h); ; i = (i + 1) & (len(l.slots) - 1) {
		s := &l.slots[i]
		if s.from == s.to {
			return nil
		}
		if s.hash != h {
			continue
		}
		letters := l.senses[s.from].letters
		if alef {
			letters = letters[1:]
		}
		if letters == string(rest) {
			return l.senses[s.from:s.to]
		}
	}
}

// has reports whether a hash may be in the table.
func (l *lexicon) has(h uint64) bool {
	bit := h * spread >> (64 - filterBits)
	return l.filter[bit/64]>>(bit%64)&1 != 0
}

// read returns the senses of word w read as c.
func (l *lexicon) read(d *text.Doc, w int, c text.Cut) []sense {
	if c == text.Whole {
		if h := d.Words[w].Hash; l.has(h) {
			return l.find(h, false, d.Fold(w))
		}
		return nil
	}
	h, alef, rest := d.Reading(w, c)
	if !l.has(h) {
		return nil
	}
	return l.find(h, alef, rest)
}

// Words adds a word list to the grammar. file is its name in errors.
func (b *Builder) Words(file, src string) error {
	b.senses = slices.Grow(b.senses, strings.Count(src, "|")+strings.Count(src, "\n"))
	for n, line := range lines(src) {
		cols := strings.Split(line, "\t")
		at := func(input, reason string) error {
			return &Error{File: file, Line: n, Input: input, Reason: reason}
		}
		if len(cols) != 3 {
			return at(line, "want three columns separated by tabs: classes, value, spellings")
		}
		var set Set
		for name := range strings.SplitSeq(strings.TrimSpace(cols[0]), "+") {
			c, ok := b.classes[name]
			if !ok {
				return at(name, "no such class")
			}
			set.Add(c)
		}
		value, ok := b.value(strings.TrimSpace(cols[1]))
		if !ok {
			return at(cols[1], "neither a whole number nor a named value")
		}
		for spelling := range strings.SplitSeq(cols[2], "|") {
			if reason := b.addSpelling(strings.TrimSpace(spelling), set, value); reason != "" {
				return at(spelling, reason)
			}
		}
	}
	return nil
}

// lines yields the lines of a table that hold something, with their numbers; # begins a comment line.
func lines(src string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.SplitSeq(src, "\n") {
			n++
			line = strings.TrimRight(line, "\r")
			if strings.TrimSpace(line) == "" || line[0] == '#' {
				continue
			}
			if !yield(n, line) {
				return
			}
		}
	}
}

func (b *Builder) value(s string) (int32, bool) {
	if v, ok := b.spec.Values[s]; ok {
		return v, true
	}
	v, err := strconv.ParseInt(s, 10, 32)
	return int32(v), err == nil
}

// addSpelling adds one spelling with its optional parts written out; it returns what is wrong with it.
func (b *Builder) addSpelling(s string, set Set, value int32) (reason string) {
	open, shut := strings.IndexByte(s, '('), strings.IndexByte(s, ')')
	if open >= 0 {
		if shut < open {
			return "a bracket is not closed"
		}
		with, without := s[:open]+s[open+1:shut]+s[shut+1:], s[:open]+s[shut+1:]
		if reason := b.addSpelling(with, set, value); reason != "" {
			return reason
		}
		return b.addSpelling(without, set, value)
	}
	if shut >= 0 {
		return "a bracket is not opened"
	}
	exact, demanded := strings.CutPrefix(s, "=")
	d := &b.doc
	d.Reset(exact, 0)
	if len(d.Words) == 0 {
		return "no word"
	}
	e := sense{set: set, value: value, letters: string(d.Fold(0))}
	switch {
	case demanded && len(d.Words) > 1:
		return "only a spelling of one word can be demanded"
	case demanded:
		e.demand = &demand{exact: exact}
	case len(d.Words) > 1:
		e.demand, e.second = new(demand), d.Words[1].Hash
		for w := 1; w < len(d.Words); w++ {
			e.demand.more = append(e.demand.more, string(d.Fold(w)))
		}
	}
	b.senses = append(b.senses, e)
	return ""
}

// Next returns the first word of d from w on that may be listed, in some reading, or has a kind that stop tells; len(d.Words) if there is none.
// Most words of a text are passed over here, so it is a loop of its own.
func (g *Grammar) Next(d *text.Doc, w int, stop text.Kind) int {
	for words := d.Words; w < len(words); w++ {
		x := &words[w]
		if g.lex.has(x.Hash) || x.Kind == stop || x.Cuts != 0 && g.lex.hasCut(d, w) {
			return w
		}
	}
	return len(d.Words)
}

// May reports whether word w may be listed, in some reading.
func (g *Grammar) May(d *text.Doc, w int) bool {
	x := &d.Words[w]
	return g.lex.has(x.Hash) || x.Cuts != 0 && g.lex.hasCut(d, w)
}

// hasCut reports whether a reading of word w without its proclitics may be in the table.
func (l *lexicon) hasCut(d *text.Doc, w int) bool {
	if l.has(d.CutHash(w)) {
		return true
	}
	for c := text.Cut2; d.Words[w].Cuts>>c != 0; c++ {
		if d.Words[w].Cuts.Has(c) {
			if h, _, _ := d.Reading(w, c); l.has(h) {
				return true
			}
		}
	}
	return false
}

// AddWords adds the tokens of word w to the lattice: its senses whole, then in each reading without proclitics. It returns how many there are.
func (g *Grammar) AddWords(l *Lattice, d *text.Doc, w int) int {
	x := &d.Words[w]
	n := len(l.tokens)
	if g.lex.has(x.Hash) {
		g.addSenses(l, d, w, text.Whole, g.lex.find(x.Hash, false, d.Fold(w)))
	}
	for c := text.Cut1; x.Cuts>>c != 0; c++ {
		if x.Cuts.Has(c) {
			g.addSenses(l, d, w, c, g.lex.read(d, w, c))
		}
	}
	return len(l.tokens) - n
}

func (g *Grammar) addSenses(l *Lattice, d *text.Doc, w int, c text.Cut, senses []sense) {
	for i := range senses {
		s := &senses[i]
		if next := g.reach(d, w, c, s); next > 0 {
			l.Add(Token{Set: s.set, Value: s.value, Next: uint32(next), Cut: c})
		}
	}
}

// reach returns the word after a sense's last if the text has it from word w on, else 0.
func (g *Grammar) reach(d *text.Doc, w int, c text.Cut, s *sense) int {
	if s.demand == nil {
		return w + 1
	}
	return g.meets(d, w, c, s)
}

// meets is reach for a sense that asks for more than its first word.
func (g *Grammar) meets(d *text.Doc, w int, c text.Cut, s *sense) int {
	if s.second != 0 && (w+1 >= len(d.Words) || d.Words[w+1].Hash != s.second) {
		return 0
	}
	if s.demand.exact != "" && !spelt(d.Text[d.CutStart(w, c):d.Words[w].End], s.demand.exact) {
		return 0
	}
	for _, m := range s.demand.more {
		w++
		if w >= len(d.Words) || uint16(d.Words[w].Gap)&^g.space != 0 || string(d.Fold(w)) != m {
			return 0
		}
	}
	return w + 1
}

// spelt reports whether written is the spelling exact, marks and stretching aside.
func spelt(written, exact string) bool {
	for _, r := range written {
		want, size := utf8.DecodeRuneInString(exact)
		switch {
		case size > 0 && r == want:
			exact = exact[size:]
		case !unicode.In(r, unicode.Mn, unicode.Lm):
			return false
		}
	}
	return exact == ""
}

// Longest returns the first of the longest tokens of word w read as c.
func (g *Grammar) Longest(d *text.Doc, w int, c text.Cut) (Token, bool) {
	var best Token
	for i, senses := 0, g.lex.read(d, w, c); i < len(senses); i++ {
		if next := g.reach(d, w, c, &senses[i]); next > int(best.Next) {
			best = Token{Set: senses[i].set, Value: senses[i].value, Next: uint32(next), Cut: c}
		}
	}
	return best, best.Next > 0
}

// Is reports whether the words from w to next, half-open, are listed with class c, word w being read as cut.
func (g *Grammar) Is(d *text.Doc, w, next int, cut text.Cut, c Class) bool {
	for i, senses := 0, g.lex.read(d, w, cut); i < len(senses); i++ {
		if senses[i].set.Has(c) && g.reach(d, w, cut, &senses[i]) == next {
			return true
		}
	}
	return false
}

// Classes returns the classes of all senses of word w, in every reading.
func (g *Grammar) Classes(d *text.Doc, w int) Set {
	var set Set
	x := &d.Words[w]
	if g.lex.has(x.Hash) {
		g.join(&set, d, w, text.Whole)
	}
	if x.Cuts != 0 && g.lex.hasCut(d, w) {
		for c := text.Cut1; x.Cuts>>c != 0; c++ {
			if x.Cuts.Has(c) {
				g.join(&set, d, w, c)
			}
		}
	}
	return set
}

// Senses returns the classes that word w may have, in every reading and whatever stands beside it, and those that it always
// has. Both depend on its letters alone.
func (g *Grammar) Senses(d *text.Doc, w int) (may, has Set) {
	for c := range text.NumCuts {
		if !d.Words[w].Cuts.Has(c) {
			continue
		}
		for i, senses := 0, g.lex.read(d, w, c); i < len(senses); i++ {
			may.Join(&senses[i].set)
			if senses[i].demand == nil {
				has.Join(&senses[i].set)
			}
		}
	}
	return may, has
}

// join adds the classes of the senses of word w read as c.
func (g *Grammar) join(set *Set, d *text.Doc, w int, c text.Cut) {
	for i, senses := 0, g.lex.read(d, w, c); i < len(senses); i++ {
		if g.reach(d, w, c, &senses[i]) > 0 {
			set.Join(&senses[i].set)
		}
	}
}
