package main

import (
	"cmp"
	"slices"
	"time"
)

// A term is one tenure of an office, as a person's item states it.
type term struct {
	office, holder       id
	from, to             day
	acting               bool
	over                 bool // it ended, on a day that is not known
	replaces, replacedBy id   // who held the office before and after
}

// terms returns the terms of a person in offices that the tables may have. A term that ended before the years of interest
// is left out.
func (j *judge) terms(holder id) (out []term) {
	statements(j.item.claims[positionHeld], func(st statement) {
		office := st.item()
		if !j.isOffice(office, offices) {
			return
		}
		t := j.qualified(st)
		t.office, t.holder = office, holder
		if t.to == "" || string(t.to[:4]) >= j.options.since {
			out = append(out, t)
		}
	})
	return out
}

// qualified reads what qualifies a position held. That there is no end means that the term lasts.
func (j *judge) qualified(st statement) (t term) {
	st.qualifier("P580", func(sn snak) { t.from = cmp.Or(t.from, sn.day()) })
	st.qualifier("P582", func(sn snak) {
		t.to = cmp.Or(t.to, sn.day())
		t.over = t.over || sn.kind != "novalue"
	})
	st.qualifier("P1365", func(sn snak) { t.replaces = cmp.Or(t.replaces, sn.item()) })
	st.qualifier("P1366", func(sn snak) { t.replacedBy = cmp.Or(t.replacedBy, sn.item()) })
	for _, role := range [...]string{"P5102", "P3831"} {
		st.qualifier(role, func(sn snak) { t.acting = t.acting || slices.Contains(j.rules.acting, sn.item()) })
	}
	return t
}

// complete fills in the days that other terms of the office tell: one begins where the one it replaces ends, and a holder
// who died holds no longer.
func complete(terms []term, died func(id) day) {
	slices.SortFunc(terms, func(a, b term) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.holder, b.holder), cmp.Compare(a.to, b.to))
	})
	for i := range terms {
		t := &terms[i]
		if t.from == "" && t.replaces != 0 {
			t.from = latest(terms, t.replaces, t.to)
		}
		if t.to == "" && t.replacedBy != 0 {
			t.to = earliest(terms, t.replacedBy, t.from)
		}
		if t.to == "" && !t.over {
			if d := died(t.holder); d != "" && d.last() >= t.from.first() {
				t.to = d
			}
		}
	}
}

// latest returns the last day, not after to, on which a term of a holder ends.
func latest(terms []term, holder id, to day) (d day) {
	for _, u := range terms {
		if u.holder == holder && (to == "" || u.to <= to) {
			d = max(d, u.to)
		}
	}
	return d
}

// earliest returns the first day, not before from, on which a term of a holder begins.
func earliest(terms []term, holder id, from day) (d day) {
	for _, u := range terms {
		if u.holder == holder && u.from != "" && u.from >= from && (d == "" || u.from < d) {
			d = u.from
		}
	}
	return d
}

// fault returns why a term may not stand in the tables by itself; empty if it may.
func (t term) fault() string {
	switch {
	case t.from == "":
		return "the dump does not say when the term began"
	case t.to == "" && (t.over || t.replacedBy != 0):
		return "the term is over, but the dump does not say since when"
	case t.to != "" && t.to.last() < t.from.first():
		return "the term ends before it starts"
	}
	return ""
}

// first returns the first day of a day, a month or a year.
func (d day) first() string {
	switch len(d) {
	case len("2006"):
		return string(d) + "-01-01"
	case len("2006-01"):
		return string(d) + "-01"
	}
	return string(d)
}

// last returns the last day of a day, a month or a year.
func (d day) last() string {
	switch len(d) {
	case len("2006"):
		return string(d) + "-12-31"
	case len("2006-01"):
		t, err := time.Parse("2006-01", string(d))
		if err != nil {
			return string(d)
		}
		return t.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	return string(d)
}

// overlaps reports whether two terms have a day in common whatever the days that are not known. A term that ends on the
// day, or in the month or year, in which the other begins does not overlap it.
func (t term) overlaps(u term) bool {
	begins := func(t term) string { return t.from.last() }
	ends := func(t term) string {
		if t.to == "" {
			return "9999"
		}
		return t.to.first()
	}
	return begins(t) < ends(u) && begins(u) < ends(t)
}
