package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// quoteSigns are the signs that quotes may be of: papers set names in «», “”, "", ” ” or two apostrophes alike.
const quoteSigns = arabic.Quote | arabic.Apostrophe

// quotes gives the span of x with both signs of every pair of quotes in it or none: a quote that opens inside and closes
// right after the span is taken in, one that closes elsewhere breaks the name.
func quotes(d *text.Doc, x proposal) (start, end int32, ok bool) {
	inside := arabic.Signs(0)
	for w := x.first + 1; w <= x.last; w++ {
		inside |= d.Words[w].Gap
	}
	if inside&quoteSigns == 0 {
		return x.start, x.end, true
	}
	var q quotation
	for at := int(x.start); at < int(x.end); {
		at += q.read(d.Text, at)
	}
	switch {
	case q.depth == 0 && !q.broken:
		return x.start, x.end, true
	case q.depth != 1 || q.broken:
		return 0, 0, false
	}
	if size := q.read(d.Text, int(x.end)); q.depth == 0 && !q.broken {
		return x.start, x.end + int32(size), true
	}
	return 0, 0, false
}

// A quotation counts the quotes that are open.
type quotation struct {
	open   [4]string // how they were opened
	depth  int
	broken bool // one closes that did not open
}

// mates says which signs close what a sign opens.
var mates = [...][2]string{
	{"«", "»"}, {"»", "«"}, {"“", "”“"}, {"”", "”“"}, {"„", "”“"}, {"‹", "›"}, {"\"", "\""}, {"''", "''"},
}

// read reads the sign or letter at byte at of s and returns how long it is. A sign that may open and close opens behind a
// space or a tatweel, and closes elsewhere.
func (q *quotation) read(s string, at int) int {
	sign := signAt(s, at)
	opens := strings.Contains("«“„‹", sign)
	if !opens && !strings.Contains("»”›\"", sign) && sign != "''" {
		return len(sign)
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	apart := at == 0 || unicode.IsSpace(before) || before == tatweel
	switch {
	case q.depth > 0 && !(apart && opens) && strings.Contains(matesOf(q.open[q.depth-1]), sign):
		q.depth--
	case q.depth < len(q.open) && (opens || apart || !strings.Contains("»”›", sign)):
		q.open[q.depth] = sign
		q.depth++
	default:
		q.broken = true
	}
	return len(sign)
}

// signAt returns the letter or sign at byte at of s, empty at its end; two apostrophes are one sign.
func signAt(s string, at int) string {
	if strings.HasPrefix(s[at:], "''") {
		return "''"
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	return s[at : at+size]
}

// matesOf returns the signs that close what sign opens; empty: it opens nothing.
func matesOf(sign string) string {
	for _, m := range mates {
		if m[0] == sign {
			return m[1]
		}
	}
	return ""
}

// tatweel stretches a proclitic before a quote: «لـ"فتح"».
const tatweel = '\u0640'
