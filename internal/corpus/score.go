package corpus

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Count is how often an answer agreed on spans of one type. A span is right only if both limits and the type are.
type Count struct {
	Right, Extra, Missed int // found, found wrongly, not found
	Same, Other          int // of the right ones with an id: it is the one expected, or another
}

// Precision is the share of what is found that is right, 1 if nothing is found.
func (c Count) Precision() float64 { return share(c.Right, c.Right+c.Extra) }

// Recall is the share of what is to be found that is found, 1 if there is nothing.
func (c Count) Recall() float64 { return share(c.Right, c.Right+c.Missed) }

// F is the harmonic mean of both.
func (c Count) F() float64 { return share(2*c.Right, 2*c.Right+c.Extra+c.Missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// A Score counts by type, over one document or many.
type Score struct{ Types map[string]Count }

// Add counts what was found in d. A span that overlaps an optional one and is nowhere expected counts neither way.
func (s *Score) Add(d Doc, found []Span) {
	if s.Types == nil {
		s.Types = map[string]Count{}
	}
	for _, p := range pairs(d, found) {
		if p.want.State == Optional || p.want.State == Wrong || p.want.Type == "" && d.nearOptional(p.got) {
			continue
		}
		typ := cmp.Or(p.want.Type, p.got.Type)
		c := s.Types[typ]
		switch {
		case p.got.Type == "":
			c.Missed++
		case p.want.Type == "":
			c.Extra++
		default:
			c.Right++
			c.link(p)
		}
		s.Types[typ] = c
	}
}

// link counts whether the ids of a span agree. An entry with an id of ours, which no source states, agrees by its name.
func (c *Count) link(p pair) {
	switch {
	case p.want.ID == "" || p.got.ID == "":
	case p.want.ID == p.got.ID, strings.HasPrefix(p.got.ID, "kh-") && strings.EqualFold(p.want.Label, p.got.Label):
		c.Same++
	default:
		c.Other++
	}
}

// nearOptional reports whether a span overlaps an optional one of its kind: names and times are two streams.
func (d Doc) nearOptional(s Span) bool {
	return slices.ContainsFunc(d.Spans, func(o Span) bool {
		return o.State == Optional && s.Start < o.End && o.Start < s.End && o.IsTime() == s.IsTime()
	})
}

// String lists the types with precision, recall and F, and how many ids are right, one a line.
func (s *Score) String() string {
	var b strings.Builder
	for _, t := range slices.Sorted(maps.Keys(s.Types)) {
		c := s.Types[t]
		fmt.Fprintf(&b, "%-8s P %.3f  R %.3f  F %.3f of %-4d ids %d right, %d wrong\n", t, c.Precision(), c.Recall(), c.F(), c.Right+c.Missed, c.Same, c.Other)
	}
	return b.String()
}

// A pair is a span that is expected and the same one found; either may be the zero Span.
type pair struct{ want, got Span }

// pairs returns each span of d and of what was found, together where they agree, in text order.
func pairs(d Doc, found []Span) []pair {
	var ps []pair
	used := make([]bool, len(found))
	for _, w := range d.Spans {
		p := pair{want: w}
		for i, g := range found {
			if !used[i] && g.Start == w.Start && g.End == w.End && g.Type == w.Type {
				p.got, used[i] = g, true
				break
			}
		}
		ps = append(ps, p)
	}
	for i, g := range found {
		if !used[i] {
			ps = append(ps, pair{got: g})
		}
	}
	slices.SortStableFunc(ps, func(a, b pair) int { return cmp.Compare(a.start(), b.start()) })
	return ps
}

func (p pair) start() int {
	if p.want.Type != "" {
		return p.want.Start
	}
	return p.got.Start
}
