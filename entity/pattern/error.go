package pattern

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"
	"github.com/dlclark/regexp2/v2/syntax"
)

// An Error says which pattern Compile refuses, and why.
type Error struct {
	Pattern int    // its number, from 1
	Name    string // and its name
	Expr    string
	Offset  int // byte of Expr that cannot stand there, len(Expr) if something is missing at the end; −1: it is not Expr that is wrong
	Reason  string
}

// Error returns the pattern, the place, the quoted rest of the expression and the reason.
func (e *Error) Error() string {
	who := called(e.Pattern, e.Name)
	switch {
	case e.Offset < 0:
		return fmt.Sprintf("%s: %q: %s", who, short(e.Expr), e.Reason)
	case e.Offset < len(e.Expr):
		return fmt.Sprintf("%s: at byte %d: %q: %s", who, e.Offset, short(e.Expr[e.Offset:]), e.Reason)
	}
	return fmt.Sprintf("%s: at byte %d, its end: %q: %s", who, e.Offset, short(e.Expr), e.Reason)
}

// maxQuoted is how much of an expression an Error quotes.
const maxQuoted = 60

// short cuts s, at a rune.
func short(s string) string {
	if len(s) <= maxQuoted {
		return s
	}
	n := maxQuoted
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// invalidAt returns where s stops being UTF-8.
func invalidAt(s string) int {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return i
		}
	}
	return len(s)
}

// parse compiles expr; a panic of the engine is an error.
func parse(expr string) (re *regexp2.Regexp, err error) {
	defer func() {
		if p := recover(); p != nil {
			re, err = nil, fmt.Errorf("regexp2: %v", p)
		}
	}()
	return regexp2.Compile(expr)
}

// reason returns what the engine says, without the expression.
func reason(err error) string {
	var e *syntax.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	if len(e.Args) == 0 {
		return e.Code.String()
	}
	return fmt.Sprintf(e.Code.String(), e.Args...)
}

// fewParses is how many beginnings position parses before it halves the rest.
const fewParses = 1 << 9

// position returns the byte of expr at which err arises. The engine does not say it, but it reads from left to right and
// stops at the first fault: all beginnings of expr that reach beyond the place have the fault, and the one that ends there
// has not.
func position(expr string, err error) int {
	ends := make([]int, 0, len(expr)+1) // of the beginnings
	for i := range expr {
		ends = append(ends, i)
	}
	ends = append(ends, len(expr))
	i := len(ends) - 1
	for n := 0; i > 0 && !before(expr[:ends[i]], err); n++ {
		if i--; n == fewParses {
			i = sort.Search(i, func(i int) bool { return !before(expr[:ends[i+1]], err) })
			break
		}
	}
	return ends[i]
}

// before reports whether a beginning of an expression ends before the fault of err: it has none, or another, which the rest
// mends. A group that is not closed begins behind what has no fault at all.
func before(expr string, err error) bool {
	_, got := parse(expr)
	if got == nil {
		return true
	}
	was, is := reasonCode(err), reasonCode(got)
	return is != was && was != syntax.ErrMissingParen && is != syntax.ErrIllegalEndEscape
}

// reasonCode returns the code of a fault.
func reasonCode(err error) syntax.ErrorCode {
	var e *syntax.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return syntax.ErrorCode(err.Error())
}
