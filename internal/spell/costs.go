package spell

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/khabar-go/khabar/internal/arabic"
)

//go:embed costs.tsv
var costsTable string

// Far is a cost that no alignment reaches.
const Far = 1 << 24

// Space stands between the words of a Name. It is no letter: the letters of Arabic script end at it and go on after it.
const Space = ' '

const (
	latin      = arabic.Yeh + 1 // every Latin letter: edits of them were not counted and cost the same
	other      = latin + 1      // every other byte, digits among them: they differ or they do not
	numLetters = other + 1
	border     = 0 // what stands beside the first and the last letter of a word
)

// A place is where in its word a letter stands.
type place uint8

const (
	initial place = 1 << iota
	final
	numPlaces = initial | final + 1
)

// Costs are the costs of edits. They are read-only and safe for concurrent use.
type Costs struct {
	put     [numLetters][numLetters][numPlaces]int16 // a letter for another
	gap     [numLetters][numPlaces]int16             // a letter that one name lacks
	after   [numLetters][numLetters]int16            // more for that letter after another
	before  [numLetters][numLetters]int16            // and before another
	units   [numLetters][numLetters]uint8            // the number of two letters that edits take as one; 0: none
	pair    [maxUnits][numLetters]int16              // a unit for a letter; 0: no such edit
	pairs   [maxUnits][maxUnits]int16                // a unit for a unit; 0: no such edit
	swap    [3]int16                                 // two letters that change places, by how many are long vowels
	space   int16                                    // a space that one name lacks
	article int16                                    // an article that one name lacks
	trust   [maxTrust + 1]int16                      // by the letters of the shorter name: the odds before any cost

	share [numLetters]int16 // the least share of a letter in an edit of several
	alone [numLetters]int16 // what a letter costs at least that one name has and the other has not

	keys keyCosts
}

const (
	maxUnits = 64 // below articleEnds
	maxTrust = 14
	least    = 5   // of any edit
	putLatin = 450 // a Latin letter for another
	gapLatin = 350 // a Latin letter that one name lacks
)

// Default returns the counted costs, read on first use.
func Default() *Costs {
	once.Do(func() {
		var err error
		if costs, err = Parse(costsTable); err != nil {
			panic("spell: costs.tsv: " + err.Error()) // a test reads the table
		}
	})
	return costs
}

var (
	once  sync.Once
	costs *Costs
)

// A costRow is a row of the table: what it is about, and what it adds to the cost of an edit.
type costRow struct {
	op, where string
	x, y      string // folded letters
	cost      int
}

// Parse reads a table of costs: lines of operation, x, y, place and cost, parted by tabs, and columns that are not read; a
// line that begins with # is a comment. An error names the line.
//
//	put     x y               y for x or x for y; each one letter or two; without x and y: letters that have no row
//	put     x y initial       more at the start of both words (final: at the end of both)
//	gap     x                 x in one name only
//	gap     x   initial       more at the start of its word (final: at its end); without x: whatever letter
//	gap     x y after         more after letter y (before: before y); without y: at the start (end) of its word
//	swap    n                 two letters change places, n of them ا و ي
//	space                     a space in one name only
//	article                   an article in one name only
//	trust   n                 odds that two names are one of which the shorter has n letters, before any cost
func Parse(table string) (*Costs, error) {
	p := parser{c: new(Costs)}
	p.blank()
	var adding []costRow // what adds to costs comes after them
	err := eachRow(table, func(cells []string) error {
		r, err := parseRow(cells)
		switch {
		case err != nil:
			return err
		case r.where != "":
			adding = append(adding, r)
			return nil
		}
		return p.row(r)
	})
	if err != nil {
		return nil, err
	}
	for _, r := range adding {
		if err := p.row(r); err != nil {
			return nil, fmt.Errorf("%s %s: %w", r.op, r.where, err)
		}
	}
	p.floor()
	p.c.bound()
	p.c.keys.derive(p.c)
	return p.c, nil
}

func parseRow(cells []string) (r costRow, err error) {
	if len(cells) < 5 {
		return r, fmt.Errorf("%d columns, want at least 5", len(cells))
	}
	r = costRow{op: cells[0], x: cells[1], y: cells[2], where: cells[3]}
	if r.cost, err = strconv.Atoi(cells[4]); err != nil || r.cost != int(int16(r.cost)) {
		return r, fmt.Errorf("cost %q is no number of two bytes", cells[4])
	}
	if r.op != "swap" && r.op != "trust" {
		if r.x, err = letters(r.x); err == nil {
			r.y, err = letters(r.y)
		}
	}
	return r, err
}

// letters returns the folded letters of a cell, which must be written as they fold.
func letters(cell string) (string, error) {
	var buf [8]byte
	out := buf[:0]
	for _, r := range cell {
		l := arabic.Code(r)
		if l == 0 {
			return "", fmt.Errorf("%q is no folded letter", r)
		}
		out = append(out, l)
	}
	return string(out), nil
}

// A parser fills Costs.
type parser struct {
	c     *Costs
	units uint8
}

// unset marks what no row gave a cost.
const unset = -1 << 15

func (p *parser) blank() {
	for x := range numLetters {
		for y := range numLetters {
			p.c.put[x][y] = [numPlaces]int16{unset, unset, unset, unset}
		}
		p.c.gap[x] = [numPlaces]int16{unset, unset, unset, unset}
	}
}

// row takes one row.
func (p *parser) row(r costRow) error {
	c, cost := p.c, int16(r.cost)
	switch r.op + " " + r.where {
	case "put ":
		return p.put(r.x, r.y, cost)
	case "put initial", "put final":
		return p.putAt(r.x, r.y, placeOf(r.where), cost)
	case "gap ":
		return p.gap(r.x, cost)
	case "gap initial", "gap final":
		p.each(r.x, func(x byte) { addAt(&c.gap[x], placeOf(r.where), cost) })
	case "gap after":
		return beside(&c.after, r.x, r.y, cost)
	case "gap before":
		return beside(&c.before, r.x, r.y, cost)
	case "swap ":
		return number(c.swap[:], r.x, cost)
	case "trust ":
		return number(c.trust[:], r.x, cost)
	case "space ":
		c.space = cost
	case "article ":
		c.article = cost
	default:
		return fmt.Errorf("no such operation")
	}
	return nil
}

func placeOf(where string) place {
	if where == "initial" {
		return initial
	}
	return final
}

// addAt adds to the costs at a place.
func addAt(costs *[numPlaces]int16, at place, cost int16) {
	for i := range place(numPlaces) {
		if i&at != 0 {
			costs[i] += cost
		}
	}
}

func number(costs []int16, n string, cost int16) error {
	i, err := strconv.Atoi(n)
	if err != nil || i < 0 || i >= len(costs) {
		return fmt.Errorf("want a number from 0 to %d", len(costs)-1)
	}
	costs[i] = cost
	return nil
}

func (p *parser) put(x, y string, cost int16) error {
	c := p.c
	switch {
	case x == "" && y == "":
		for x := range byte(numLetters) {
			for y := range byte(numLetters) {
				if c.put[x][y][0] == unset {
					c.put[x][y] = [numPlaces]int16{cost, cost, cost, cost}
				}
			}
		}
	case len(x) == 1 && len(y) == 1:
		c.put[x[0]][y[0]] = [numPlaces]int16{cost, cost, cost, cost}
		c.put[y[0]][x[0]] = c.put[x[0]][y[0]]
	case len(x) == 2 && len(y) == 2:
		c.pairs[p.unit(x)][p.unit(y)] = max(cost, least)
		c.pairs[p.unit(y)][p.unit(x)] = max(cost, least)
	case len(x) == 2 && len(y) == 1:
		c.pair[p.unit(x)][y[0]] = max(cost, least)
	case len(x) == 1 && len(y) == 2:
		c.pair[p.unit(y)][x[0]] = max(cost, least)
	default:
		return fmt.Errorf("want one letter or two for one or two")
	}
	if p.units >= maxUnits-1 {
		return fmt.Errorf("more than %d units", maxUnits-1)
	}
	return nil
}

// unit returns the number of two letters.
func (p *parser) unit(s string) uint8 {
	n := &p.c.units[s[0]][s[1]]
	if *n == 0 {
		p.units = min(p.units+1, maxUnits-1)
		*n = p.units
	}
	return *n
}

func (p *parser) putAt(x, y string, at place, cost int16) error {
	if x == "" && y == "" {
		for x := range numLetters {
			for y := range numLetters {
				addAt(&p.c.put[x][y], at, cost)
			}
		}
		return nil
	}
	if len(x) != 1 || len(y) != 1 || x == y {
		return fmt.Errorf("want two letters")
	}
	addAt(&p.c.put[x[0]][y[0]], at, cost)
	addAt(&p.c.put[y[0]][x[0]], at, cost)
	return nil
}

func (p *parser) gap(x string, cost int16) error {
	if len(x) > 1 {
		return fmt.Errorf("want a letter")
	}
	p.each(x, func(l byte) {
		if x != "" || p.c.gap[l][0] == unset {
			p.c.gap[l] = [numPlaces]int16{cost, cost, cost, cost}
		}
	})
	return nil
}

// each calls f with the letter x, or with all if there is none.
func (p *parser) each(x string, f func(x byte)) {
	if x != "" {
		f(x[0])
		return
	}
	for l := range byte(numLetters) {
		f(l)
	}
}

func beside(costs *[numLetters][numLetters]int16, x, y string, cost int16) error {
	if len(x) != 1 || len(y) > 1 {
		return fmt.Errorf("want a letter, and one or none beside it")
	}
	l := byte(border)
	if y != "" {
		l = y[0]
	}
	costs[x[0]][l] = cost
	return nil
}

// floor lifts every edit to the least cost, and makes what may not be edited far.
func (p *parser) floor() {
	for x := range byte(numLetters) {
		for y := range byte(numLetters) {
			for at := range p.c.put[x][y] {
				v := &p.c.put[x][y][at]
				*v = max(*v, least)
				switch {
				case x == latin && y == latin:
					*v = putLatin
				case x >= latin || y >= latin || x == Space || y == Space:
					*v = far
				}
			}
		}
	}
	p.c.gap[latin] = [numPlaces]int16{gapLatin, gapLatin, gapLatin, gapLatin}
	for i := range p.c.swap {
		p.c.swap[i] = max(p.c.swap[i], least)
	}
	p.c.space, p.c.article = max(p.c.space, least), max(p.c.article, least)
}

// far is a cost past every budget that still adds up.
const far = 1 << 14

// bound finds what each letter costs at least that only one name has: it is left out, or its share of an edit in which others may
// be such letters, too.
func (c *Costs) bound() {
	for x := range byte(numLetters) {
		c.share[x] = far
		for y := range byte(numLetters) {
			if y != x {
				c.share[x] = min(c.share[x], slices.Min(c.put[x][y][:])/2)
			}
		}
	}
	for a := range byte(numLetters) {
		for b := range byte(numLetters) {
			if u := c.units[a][b]; u != 0 {
				c.shareUnit(a, b, u)
			}
		}
	}
	for x := range byte(numLetters) {
		c.alone[x] = c.share[x]
		for _, gap := range c.gap[x] {
			c.alone[x] = min(c.alone[x], max(least, gap+slices.Min(c.after[x][:])+slices.Min(c.before[x][:])))
		}
	}
	for _, x := range [...]byte{Space, latin, other} { // several of these may be one bit, or in an article
		c.alone[x], c.share[x] = 0, 0
	}
	for _, x := range [...]byte{arabic.Alef, arabic.Lam} {
		c.alone[x], c.share[x] = min(c.alone[x], c.article/2), min(c.share[x], c.article/2)
	}
}

// shareUnit lowers the shares of the letters of unit u, a and b, and of those that it stands for.
func (c *Costs) shareUnit(a, b byte, u uint8) {
	lower := func(cost int16, letters ...byte) {
		for _, l := range letters {
			c.share[l] = min(c.share[l], cost)
		}
	}
	for y := range byte(numLetters) {
		if cost := c.pair[u][y]; cost != 0 {
			lower(cost/3, a, b, y)
		}
		for z := range byte(numLetters) {
			if cost := c.pairs[u][c.units[y][z]]; cost != 0 {
				lower(cost/4, a, b, y, z)
			}
		}
	}
}
