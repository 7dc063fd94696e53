package gazetteer

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/tenure"
)

// packTerm reads a term of the entry id. On error it returns the field.
func packTerm(id string, t Term) (p pack.Term, field string, err error) {
	p = pack.Term{Office: or(t.Office, id), Holder: or(t.Holder, id), From: pack.Always, To: pack.Ever, Acting: t.Acting}
	switch {
	case p.Office == p.Holder:
		return p, "office", errors.New("the term has an office but no holder, or a holder but no office")
	case p.Office != id && p.Holder != id:
		return p, "office", errors.New("the term is neither of this office nor of this holder")
	case !plain(t.Office):
		return p, "office", errors.New("the id has an invisible character or is not UTF-8")
	case !utf8.ValidString(t.Holder) || strings.ContainsFunc(t.Holder, unicode.IsControl): // it may be a name
		return p, "holder", errors.New("the holder has a control character or is not UTF-8")
	}
	if t.From != "" {
		s, err := tenure.Parse(t.From)
		if err != nil {
			return p, "from", err
		}
		p.From, p.FromPrec = s.From, s.Prec
	}
	if t.To != "" {
		s, err := tenure.Parse(t.To)
		if err != nil {
			return p, "to", err
		}
		p.To, p.ToPrec = s.To, s.Prec
	}
	if p.To <= p.From {
		return p, "to", errors.New("the term ends before it starts")
	}
	return p, "", nil
}

// field returns the value of a field by its name in JSON.
func (t *Term) field(name string) string {
	switch name {
	case "office":
		return t.Office
	case "holder":
		return t.Holder
	case "from":
		return t.From
	}
	return t.To
}

// unpackTerm is the reverse of packTerm, with both ids.
func unpackTerm(p pack.Term) Term {
	t := Term{Office: p.Office, Holder: or(p.Holder, p.HolderName), Acting: p.Acting}
	if p.From != pack.Always {
		t.From = tenure.Format(p.From, p.FromPrec)
	}
	if p.To != pack.Ever {
		t.To = tenure.Format(p.To-1, p.ToPrec)
	}
	return t
}

// Holders returns the terms of an office that touch a day, the latest to begin first: so the first is who took over on
// that day, if someone did. A day is written as in [Term]; a month or a year is any day of it, and an empty day any day at
// all. It returns nil if day is none or nobody is known.
func (g *Gazetteer) Holders(office, day string) []Term {
	s := tenure.Span{From: pack.Always, To: pack.Ever}
	if day != "" {
		var err error
		if s, err = tenure.Parse(day); err != nil {
			return nil
		}
	}
	var out []Term
	terms := g.terms(office)
	for _, t := range slices.Backward(terms) {
		if t.From < s.To && s.From < t.To {
			out = append(out, unpackTerm(t))
		}
	}
	return out
}

// termsOf returns the terms of which id is the office or the holder, by office and day.
func (g *Gazetteer) termsOf(id string) []Term {
	var out []Term
	for _, t := range g.terms(id) {
		out = append(out, unpackTerm(t))
	}
	for _, office := range g.offices(id) {
		for _, t := range g.terms(office) {
			if t.Holder == id {
				out = append(out, unpackTerm(t))
			}
		}
	}
	return out
}

// Held returns the terms of a holder that touch a day, written as for Holders, by office; for package entity.
func (g *Gazetteer) Held(holder, day string) []Term {
	var out []Term
	for _, office := range g.offices(holder) {
		for _, t := range g.Holders(office, day) {
			if t.Holder == holder {
				out = append(out, t)
			}
		}
	}
	return out
}

// offices returns the offices that holder has in any table, sorted.
func (g *Gazetteer) offices(holder string) []string {
	var out []string
	for _, l := range g.layers {
		for _, i := range l.termsHeld(holder) {
			out = append(out, l.table.Term(int(i)).Office)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// termsHeld returns the numbers of the terms of a holder.
func (l *layer) termsHeld(holder string) []int32 {
	h := l.holders
	h.once.Do(func() {
		h.terms = make([]int32, l.table.NumTerms())
		for i := range h.terms {
			h.terms[i] = int32(i)
		}
		slices.SortStableFunc(h.terms, func(i, j int32) int {
			return cmp.Compare(l.table.Term(int(i)).Holder, l.table.Term(int(j)).Holder)
		})
	})
	first, _ := slices.BinarySearchFunc(h.terms, holder, func(i int32, id string) int {
		return cmp.Compare(l.table.Term(int(i)).Holder, id)
	})
	last := first
	for last < len(h.terms) && l.table.Term(int(h.terms[last])).Holder == holder {
		last++
	}
	return h.terms[first:last]
}
