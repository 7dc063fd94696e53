package entity

import (
	"slices"
	"unicode/utf8"

	"github.com/khabar-go/khabar/date"
)

// A Unit is what offsets count.
type Unit string

// The units: bytes of UTF-8, code points, and UTF-16 code units as JavaScript and Java count them. An undecodable byte
// counts as one of each.
const (
	Bytes Unit = "bytes"
	Runes Unit = "runes"
	UTF16 Unit = "utf16"
)

// In returns a copy of r with its offsets in u. The text must be the document's; r must be in bytes, otherwise, and for an
// unknown unit, the copy is unchanged. It reads the text once. Entities are shared with r. It is safe for concurrent use.
func (r *Result) In(u Unit, text string) *Result {
	c := *r
	c.inner = nil
	c.Mentions, c.Times, c.Sentences, c.Notes = slices.Clone(r.Mentions), slices.Clone(r.Times), slices.Clone(r.Sentences), slices.Clone(r.Notes)
	if r.Unit != Bytes || u != Runes && u != UTF16 {
		return &c
	}
	c.Unit = u
	at := c.offsets()
	slices.SortFunc(at, func(a, b *int) int { return *a - *b })
	convert(at, u, text)
	return &c
}

// offsets returns every offset of r.
func (r *Result) offsets() []*int {
	at := []*int{&r.Read}
	for i := range r.Mentions {
		at = append(at, &r.Mentions[i].Start, &r.Mentions[i].End)
	}
	for i := range r.Times {
		at = append(at, timeSpan(&r.Times[i])...)
	}
	for i := range r.Sentences {
		at = append(at, &r.Sentences[i].Start, &r.Sentences[i].End)
	}
	for i := range r.Notes {
		at = append(at, &r.Notes[i].Start, &r.Notes[i].End)
	}
	return at
}

func timeSpan(t *date.Timex) []*int { return []*int{&t.Start, &t.End} }

// convert rewrites sorted byte offsets of text in one pass over it.
func convert(at []*int, u Unit, text string) {
	count, byteAt := 0, 0
	for _, p := range at {
		want := min(*p, len(text))
		for byteAt < want {
			r, size := utf8.DecodeRuneInString(text[byteAt:])
			byteAt += size
			count++
			if u == UTF16 && r >= 0x10000 {
				count++
			}
		}
		*p = count
	}
}
