package spell

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed bounds.tsv
var boundsTable string

// A Bound is how alike two names must be to be taken for one: a row of bounds.tsv.
type Bound struct {
	Use     string // where the question comes from
	Type    string // of the entry; empty: any
	Letters int    // the row is for names of which the shorter has at most so many letters
	Odds    int    // at least so sure, in hundredths of log odds
	Fame    int    // so much less for an entry of fame 1000
	Margin  int    // surer by so much than the next other name
	Exact   int    // at least so many of a hundred letters are the same
	Edits   int    // at most so many edits
	Latin   int    // the Latin name fits at most so much worse; Far: nobody asks
}

// Bounds are the rows of bounds.tsv in order.
type Bounds struct{ rows []Bound }

// DefaultBounds returns the table, read on first use.
func DefaultBounds() *Bounds {
	onceBounds.Do(func() {
		var err error
		if bounds, err = ParseBounds(boundsTable); err != nil {
			panic("spell: bounds.tsv: " + err.Error()) // a test reads the table
		}
	})
	return bounds
}

var (
	onceBounds sync.Once
	bounds     *Bounds
)

// ParseBounds reads lines of use, type, letters, odds, fame, margin, exact, edits and latin, parted by tabs; a line that begins with
// # is a comment. A type of - is any, a latin of - is not asked for. An error names the line.
func ParseBounds(table string) (*Bounds, error) {
	b := new(Bounds)
	err := eachRow(table, func(cells []string) error {
		row, err := parseBound(cells)
		b.rows = append(b.rows, row)
		return err
	})
	if err != nil {
		return nil, err
	}
	return b, nil
}

func parseBound(cells []string) (b Bound, err error) {
	numbers := [...]*int{&b.Letters, &b.Odds, &b.Fame, &b.Margin, &b.Exact, &b.Edits, &b.Latin}
	if len(cells) != 2+len(numbers) {
		return b, fmt.Errorf("%d columns, want %d", len(cells), 2+len(numbers))
	}
	b.Use, b.Type = cells[0], strings.Trim(cells[1], "-")
	for i, n := range numbers {
		if cell := cells[2+i]; n == &b.Latin && cell == "-" {
			*n = Far
		} else if *n, err = strconv.Atoi(cell); err != nil {
			return b, fmt.Errorf("%q is no number", cell)
		}
	}
	return b, nil
}

// For returns the first row for a use, a type and a number of letters; false if nothing is near enough there.
func (b *Bounds) For(use, typ string, letters int) (*Bound, bool) {
	for i := range b.rows {
		r := &b.rows[i]
		if r.Use == use && (r.Type == "" || r.Type == typ) && letters <= r.Letters {
			return r, true
		}
	}
	return nil, false
}

// Least is the odds that an entry of a fame from 0 to 1000 must reach.
func (b *Bound) Least(fame int) int { return b.Odds - b.Fame*min(fame, 1000)/1000 }

// A Likeness is what speaks for two names being one, in hundredths of log odds.
type Likeness struct {
	Cost   int  // of the edits
	Trust  int  // what the length of the names is worth
	Latin  int  // how much worse the first name fits the Latin one of the second than that does; 0 without one
	Backed bool // a Latin name is known
}

// Weights of a Latin name: it counts half, as both spellings may be loose, and no more than so much.
const (
	latinPercent = 50
	latinMost    = 400
)

// Odds returns the log odds that the names are one, in hundredths.
func (l Likeness) Odds() int { return l.Trust - l.Cost - latinPercent*l.Latin/100 }

// Most returns the greatest odds that a Latin name can make of a cost and a trust.
func (l Likeness) Most() int { return l.Trust - l.Cost + latinPercent*latinMost/100 }

// Chance returns the odds as a share, 0 to 1.
func Chance(odds int) float32 { return float32(1 / (1 + math.Exp(-float64(odds)/100))) }

// Like compares x with the name y of an entry of which l is the Latin name, which may be empty. Past limit the cost may be
// any number above limit.
func (c *Costs) Like(s *Sounds, x, y *Name, l *Latin, limit int) Likeness {
	k := Likeness{Cost: c.Cost(x, y, limit), Trust: c.Trust(x, y)}
	if k.Cost <= limit {
		k.Ask(s, x, y, l)
	}
	return k
}

// Ask adds what the Latin name l of y says of x.
func (k *Likeness) Ask(s *Sounds, x, y *Name, l *Latin) {
	if k.Cost == 0 || !l.Is() {
		return
	}
	first, second := s.Cost(l, x), s.Cost(l, y)
	if first < far && second < far {
		k.Backed = true
		k.Latin = max(-latinMost, min(latinMost, first-second))
	}
}

// Allows reports whether names of this likeness and these edits may be taken for one, if the entry has this fame and no
// other name is near.
func (b *Bound) Allows(k Likeness, fame int, edits []Edit, x, y *Name) bool {
	switch {
	case k.Odds() < b.Least(fame), len(edits) > b.Edits:
		return false
	case b.Latin < Far && (!k.Backed || k.Latin > b.Latin):
		return false
	}
	return Exact(edits, x, y) >= b.Exact
}

// Exact returns how many of a hundred letters of the longer name are the same in both.
func Exact(edits []Edit, x, y *Name) int {
	all := max(int(x.letters), int(y.letters))
	if all == 0 {
		return 0
	}
	changed := 0
	for _, e := range edits {
		if x.n > 0 && e.DI+e.DJ == 1 && (e.DI == 1 && x.raw[e.I] == Space || e.DJ == 1 && y.raw[e.J] == Space) {
			continue
		}
		changed += int(max(e.DI, e.DJ))
	}
	return 100 * max(0, all-changed) / all
}
