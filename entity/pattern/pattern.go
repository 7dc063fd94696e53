package pattern

import (
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// A Pattern is one expression and what it finds. Expr and Type must be set.
type Pattern struct {
	Expr  string         // at most 65,536 bytes
	Type  gazetteer.Type // of the mentions: a label of gazetteer, or the caller's own
	Group string         // the name or the number of the group that is the mention; empty: the whole match
	Name  string         // what errors and notes call the pattern; empty: its number
	Score float32        // the share of its finds that are right, 0 to 1; 0 stands for a half
}

// A Finder finds the mentions of patterns. It is immutable and safe for concurrent use.
type Finder struct {
	budget   time.Duration
	patterns []compiled
	left     *atomic.Int32 // searches that were left and still run
	most     int32         // how many may be
	searches *sync.Pool    // of *search: memory to use again
}

var _ entity.Finder = (*Finder)(nil)

type compiled struct {
	Pattern
	re    *regexp2.Regexp
	group int
}

// Compile compiles patterns into a Finder that spends at most budget on a document, all patterns together. It stops at the
// first pattern that it refuses, with an [*Error].
func Compile(budget time.Duration, patterns ...Pattern) (*Finder, error) {
	if budget <= 0 {
		return nil, fmt.Errorf("pattern: the budget %v is not positive", budget)
	}
	f := &Finder{
		budget: budget, left: new(atomic.Int32), most: int32(runtime.GOMAXPROCS(0)),
		searches: &sync.Pool{New: func() any { return new(search) }},
	}
	for i, p := range patterns {
		c, err := compile(p)
		if err != nil {
			err.Pattern, err.Name, err.Expr = i+1, p.Name, p.Expr
			return nil, err
		}
		f.patterns = append(f.patterns, c)
	}
	return f, nil
}

// maxExpr bounds the depth to which groups nest, and with it the stack of the parser, which is recursive.
const maxExpr = 1 << 16

func compile(p Pattern) (compiled, *Error) {
	c := compiled{Pattern: p}
	switch {
	case p.Type == "":
		return c, &Error{Offset: -1, Reason: "the pattern has no type"}
	case !(p.Score >= 0 && p.Score <= 1):
		return c, &Error{Offset: -1, Reason: fmt.Sprintf("the score %v is not between 0 and 1", p.Score)}
	case len(p.Expr) > maxExpr:
		return c, &Error{Offset: maxExpr, Reason: "the expression is longer than 65,536 bytes"}
	case !utf8.ValidString(p.Expr):
		return c, &Error{Offset: invalidAt(p.Expr), Reason: "the expression is not UTF-8"}
	}
	re, err := parse(p.Expr)
	if err != nil {
		return c, &Error{Offset: position(p.Expr, err), Reason: reason(err)}
	}
	c.re = re
	if p.Group != "" {
		if c.group = group(re, p.Group); c.group < 0 {
			return c, &Error{Offset: -1, Reason: "the expression has no group " + strconv.Quote(p.Group)}
		}
	}
	return c, nil
}

// group returns the number of a group of re by its name or number; −1: there is none.
func group(re *regexp2.Regexp, name string) int {
	for i, n := range re.GetGroupNames() {
		if n == name {
			return re.GetGroupNumbers()[i]
		}
	}
	return -1
}

// called is how errors and notes call pattern n, from 1.
func called(n int, name string) string {
	if name == "" {
		return fmt.Sprintf("pattern %d", n)
	}
	return fmt.Sprintf("pattern %d %q", n, name)
}
