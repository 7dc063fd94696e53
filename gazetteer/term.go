package gazetteer

import (
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
	var out []Term
	for _, t := range g.HoldersIn(nil, office, day) {
		out = append(out, unpackTerm(t))
	}
	return out
}

// HoldersIn appends what Holders returns to dst, without making strings; for package entity.
func (g *Gazetteer) HoldersIn(dst []pack.Term, office, day string) []pack.Term {
	s, ok := onDay(day)
	if !ok {
		return dst
	}
	from := len(dst)
	if len(g.layers) == 1 {
		dst = g.layers[0].appendTerms(dst, office)
	} else {
		dst = append(dst, g.terms(office)...)
	}
	kept := dst[:from]
	for _, t := range dst[from:] {
		if t.From < s.To && s.From < t.To {
			kept = append(kept, t)
		}
	}
	slices.Reverse(kept[from:])
	return kept
}

// EndedBefore reports whether a term ended before a day, or in the month or year of the day if no more is known of its end; for
// package entity.
func EndedBefore(t pack.Term, day string) bool {
	s, err := tenure.Parse(day)
	if err != nil || t.To == pack.Ever {
		return false
	}
	last := tenure.First(t.To-1, t.ToPrec)
	return last < s.From || last == s.From && t.ToPrec != pack.Day
}

// onDay returns the days of a day, a month or a year; of an empty day, all.
func onDay(day string) (tenure.Span, bool) {
	if day == "" {
		return tenure.Span{From: pack.Always, To: pack.Ever}, true
	}
	s, err := tenure.Parse(day)
	return s, err == nil
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

// HeldIn appends the terms of a holder that touch a day, written as for Holders, in no order; for package entity.
func (g *Gazetteer) HeldIn(dst []pack.Term, holder, day string) []pack.Term {
	if len(g.layers) == 1 {
		return g.layers[0].heldIn(dst, holder, day)
	}
	for _, office := range g.offices(holder) {
		from := len(dst)
		dst = g.HoldersIn(dst, office, day)
		others := func(t pack.Term) bool { return or(t.Holder, t.HolderName) != holder }
		dst = dst[:from+len(slices.DeleteFunc(dst[from:], others))]
	}
	return dst
}

// heldIn is HeldIn of a table alone: of terms that none is laid over, each stands as it is.
func (l *layer) heldIn(dst []pack.Term, holder, day string) []pack.Term {
	s, ok := onDay(day)
	if !ok || l.isHidden(holder) {
		return dst
	}
	for _, i := range l.termsHeld(holder) {
		if t := l.table.Term(int(i)); t.Holder == holder && t.From < s.To && s.From < t.To && !l.isHidden(t.Office) {
			dst = append(dst, t)
		}
	}
	return dst
}

// offices returns the offices that holder has in any table, sorted.
func (g *Gazetteer) offices(holder string) []string {
	var out []string
	for _, l := range g.layers {
		for _, i := range l.termsHeld(holder) {
			if t := l.table.Term(int(i)); t.Holder == holder {
				out = append(out, t.Office)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// termsHeld returns the numbers of the terms of a holder, and hardly of another.
func (l *layer) termsHeld(holder string) []int32 {
	h := l.holders
	h.once.Do(func() {
		keys := make([]uint64, l.table.NumTerms())
		for i := range keys {
			keys[i] = uint64(holderHash(l.table.Term(i).Holder))<<32 | uint64(i)
		}
		slices.Sort(keys)
		h.hashes, h.terms = make([]uint32, len(keys)), make([]int32, len(keys))
		for i, k := range keys {
			h.hashes[i], h.terms[i] = uint32(k>>32), int32(uint32(k))
		}
	})
	hash := holderHash(holder)
	first, _ := slices.BinarySearch(h.hashes, hash)
	last := first
	for last < len(h.hashes) && h.hashes[last] == hash {
		last++
	}
	return h.terms[first:last]
}

// holderHash is the hash by which terms are sorted.
func holderHash(holder string) uint32 {
	h := uint32(2166136261) // FNV-1a
	for i := range len(holder) {
		h = (h ^ uint32(holder[i])) * 16777619
	}
	return h
}
