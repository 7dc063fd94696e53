package entity

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// quotes gives the span of x with both signs of every pair of quotes in it or none: a quote that opens inside and closes
// right after the span is taken in, one that closes elsewhere breaks the name.
func quotes(d *text.Doc, x proposal) (start, end int32, ok bool) {
	inside := arabic.Signs(0)
	for w := x.first + 1; w <= x.last; w++ {
		inside |= d.Words[w].Gap
	}
	if inside&arabic.Quote == 0 {
		return x.start, x.end, true
	}
	open := 0
	for _, r := range d.Text[x.start:x.end] {
		open += turn(r, open)
	}
	switch {
	case open == 0:
		return x.start, x.end, true
	case open > 1 || open < 0:
		return 0, 0, false
	}
	r, size := utf8.DecodeRuneInString(d.Text[x.end:])
	if turn(r, open) < 0 {
		return x.start, x.end + int32(size), true
	}
	return 0, 0, false
}

// turn is how r changes the number of open quotes: a straight quote closes what is open.
func turn(r rune, open int) int {
	switch {
	case strings.ContainsRune("«“„‹", r):
		return 1
	case strings.ContainsRune("»”›", r):
		return -1
	case r == '"' && open > 0:
		return -1
	case r == '"':
		return 1
	}
	return 0
}
