package corpus

import (
	"cmp"
	"fmt"
	"strings"
)

// Diff returns how what was found in d differs from what is expected, "" if it does not: one line a span, in text order,
// with - for one that is missing, + for one too many, and ! for one whose mark no longer fits. Types in skips are left out.
func Diff(d Doc, found []Span, skips map[string]string) string {
	var b strings.Builder
	for _, p := range pairs(d, found) {
		if _, skip := skips[cmp.Or(p.want.Type, p.got.Type)]; !skip {
			p.diff(&b, d)
		}
	}
	return b.String()
}

// diff writes the lines of one pair.
func (p pair) diff(b *strings.Builder, d Doc) {
	want, got := p.want.Type != "", p.got.Type != ""
	wrongID := want && got && !(agree(p.want.ID, p.got.ID) && agree(p.want.Holder, p.got.Holder))
	switch p.want.State {
	case Missing:
		if got && !wrongID {
			line(b, '!', d, p.want, "is found: take away "+p.want.Reason)
		}
		return
	case Wrong:
		if !got {
			line(b, '!', d, p.want, "is no longer found: take the line away")
		}
		return
	case Optional:
		if !got {
			return
		}
	}
	if want && (!got || wrongID) {
		line(b, '-', d, p.want, p.want.id())
	}
	if got && (!want || wrongID) {
		line(b, '+', d, p.got, p.got.id())
	}
}

// agree reports whether an id is the one wanted, or none is.
func agree(want, got string) bool { return want == "" || want == got }

// id returns the id and the holder as a case writes them.
func (s Span) id() string {
	if s.Holder == "" {
		return s.ID
	}
	return s.ID + "=" + s.Holder
}

func line(b *strings.Builder, sign byte, d Doc, s Span, note string) {
	fmt.Fprintf(b, "%c %d-%d\t%s\t%s\t%s\n", sign, s.Start, s.End, s.Type, d.Text[s.Start:s.End], note)
}
