package export

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/entity"
)

// check reports why r cannot be the result for d.
func check(d entity.Document, r *entity.Result, anyUnit bool) error {
	fault := ""
	switch {
	case r == nil:
		fault = "there is no result"
	case r.Unit != entity.Bytes && !anyUnit:
		fault = fmt.Sprintf("offsets are in %s, not in bytes", r.Unit)
	case r.Unit == entity.Bytes:
		fault = checkSpans(d.Text, r)
	}
	if fault == "" && r != nil {
		fault = checkLinks(r)
	}
	if fault != "" {
		return fmt.Errorf("export: document %q: %s", d.ID, fault)
	}
	return nil
}

// checkSpans returns what is wrong with the offsets of r, "" if nothing.
func checkSpans(text string, r *entity.Result) string {
	for i, m := range r.Mentions {
		if f := checkSpan(text, m.Start, m.End, m.Text); f != "" {
			return fmt.Sprintf("mention %d: %s", i, f)
		}
	}
	for i, t := range r.Times {
		if f := checkSpan(text, t.Start, t.End, t.Text); f != "" {
			return fmt.Sprintf("time %d: %s", i, f)
		}
	}
	for i, s := range r.Sentences {
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			return fmt.Sprintf("sentence %d: %d-%d is outside a text of %d bytes", i, s.Start, s.End, len(text))
		}
	}
	return ""
}

func checkSpan(text string, start, end int, covered string) string {
	switch {
	case start < 0 || start >= end || end > len(text):
		return fmt.Sprintf("%d-%d is no span of a text of %d bytes", start, end, len(text))
	case text[start:end] != covered:
		return fmt.Sprintf("%d-%d is %q in the text, %q in the result", start, end, text[start:end], covered)
	case !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]):
		return fmt.Sprintf("%d-%d cuts a character", start, end)
	}
	return ""
}

// checkLinks returns what is wrong with the order, the nesting and the indexes of the mentions of r, "" if nothing.
func checkLinks(r *entity.Result) string {
	var open []int // ends of the mentions around
	last := 0
	for i, m := range r.Mentions {
		for len(open) > 0 && open[len(open)-1] <= m.Start {
			open = open[:len(open)-1]
		}
		switch {
		case m.Start < last:
			return fmt.Sprintf("mention %d stands before the one ahead of it", i)
		case len(open) > 0 && m.End > open[len(open)-1]:
			return fmt.Sprintf("mention %d crosses another", i)
		case m.Parent >= i:
			return fmt.Sprintf("mention %d has the later mention %d around it", i, m.Parent)
		case m.Entity >= len(r.Entities) || m.Holder >= len(r.Entities):
			return fmt.Sprintf("mention %d has entity %d and holder %d of %d", i, m.Entity, m.Holder, len(r.Entities))
		}
		open, last = append(open, m.End), m.Start
	}
	return ""
}

// valid returns d and r with every byte that is not UTF-8 written as U+FFFD. What was given is left as it is.
func valid(d entity.Document, r *entity.Result) (entity.Document, *entity.Result) {
	if utf8.ValidString(d.Text) {
		return d, r
	}
	c := r.In(entity.Bytes, d.Text) // a copy
	if r.Unit == entity.Bytes {
		c = moved(c, d.Text)
	}
	d.Text = repaired(d.Text)
	for i := range c.Mentions {
		c.Mentions[i].Text = repaired(c.Mentions[i].Text)
	}
	for i := range c.Times {
		c.Times[i].Text = repaired(c.Times[i].Text)
	}
	return d, c
}

// repaired writes U+FFFD for each byte that is not UTF-8. strings.ToValidUTF8 writes one for a run of them.
func repaired(s string) string {
	var b strings.Builder
	for _, c := range s {
		b.WriteRune(c)
	}
	return b.String()
}

// moved rewrites the byte offsets of r for the repaired text.
func moved(r *entity.Result, text string) *entity.Result {
	place := make([]int, len(text)+1) // where each byte goes
	at := 0
	for i, c := range text {
		n := utf8.RuneLen(c)
		for j := i; j < len(text) && (j == i || !utf8.RuneStart(text[j])); j++ {
			place[j] = at
		}
		at += n
	}
	place[len(text)] = at
	move := func(offsets ...*int) {
		for _, p := range offsets {
			*p = place[min(max(*p, 0), len(text))]
		}
	}
	move(&r.Read)
	for i := range r.Mentions {
		move(&r.Mentions[i].Start, &r.Mentions[i].End)
	}
	for i := range r.Times {
		move(&r.Times[i].Start, &r.Times[i].End)
	}
	for i := range r.Sentences {
		move(&r.Sentences[i].Start, &r.Sentences[i].End)
	}
	for i := range r.Notes {
		move(&r.Notes[i].Start, &r.Notes[i].End)
	}
	return r
}
