package main

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// mergeTerms puts the terms of the dump beside those of the tables, office by office.
func (m *merger) mergeTerms() {
	byOffice := make(map[id][]term)
	for _, t := range m.terms {
		byOffice[t.office] = append(byOffice[t.office], t)
	}
	present := make(map[string][]row)
	for _, r := range m.present.tables[terms].rows {
		present[r.get("office")] = append(present[r.get("office")], r)
	}
	for _, office := range sortedKeys(byOffice) {
		if m.present.table(office) != offices && m.ready[office] == nil {
			continue
		}
		o := officeTerms{m, office, present[office.String()]}
		complete(byOffice[office], func(n id) day { return m.holders[n].died })
		o.merge(byOffice[office])
	}
}

// officeTerms are the terms of one office.
type officeTerms struct {
	*merger
	office id
	rows   []row
}

// several is the share of terms that overlap the one before above which an office is held by several at a time, as a seat
// in a parliament is.
const several = 0.25

// merge adds terms that no row has. The terms are sorted by their first day.
func (o *officeTerms) merge(ts []term) {
	ts = slices.CompactFunc(ts, func(a, b term) bool { return a.holder == b.holder && a.from == b.from })
	if o.isSeveral(ts) {
		o.report.say(terms, leftOut, "%s: %d terms of an office that several hold at a time", o.office, len(ts))
		return
	}
	var fresh []term
	for _, t := range ts {
		if r, ok := o.row(t); ok {
			o.compare(t, r)
		} else {
			fresh = append(fresh, t)
		}
	}
	var sound []term
	for _, t := range fresh {
		if reason := o.fault(t, sound); reason != "" {
			o.report.say(terms, leftOut, "%s %s %s %s–%s: %s", o.office, t.holder, o.name(t), t.from, t.to, reason)
			continue
		}
		sound = append(sound, t)
	}
	if len(sound) > 0 && o.ready[o.office] != nil {
		o.add(o.ready[o.office])
		delete(o.ready, o.office)
	}
	if !o.present.lists(o.office) {
		return
	}
	for _, t := range sound {
		o.write(t)
	}
}

// isSeveral reports whether an office has several holders at a time.
func (o *officeTerms) isSeveral(ts []term) bool {
	n := 0
	for i := 1; i < len(ts); i++ {
		a, b := ts[i-1], ts[i]
		if a.fault() == "" && b.fault() == "" && a.holder != b.holder && !a.acting && !b.acting && a.to != "" && a.overlaps(b) {
			n++
		}
	}
	return n >= 3 && float64(n) > several*float64(len(ts))
}

// fault returns why a term may not be written beside those that are sound and the rows; empty if it may.
func (o *officeTerms) fault(t term, sound []term) string {
	if reason := t.fault(); reason != "" {
		return reason
	}
	if h := o.holders[t.holder]; h.ar == "" && h.la == "" {
		return "the holder has no name"
	}
	if t.acting {
		return ""
	}
	for _, u := range append(o.listedTerms(), sound...) {
		if !u.acting && u.holder != t.holder && t.overlaps(u) {
			return "it overlaps the term from " + string(u.from)
		}
	}
	return ""
}

// listedTerms returns the terms of the rows; a holder without an id is 0.
func (o *officeTerms) listedTerms() (out []term) {
	for _, r := range o.rows {
		out = append(out, term{
			office: o.office, holder: number([]byte(r.get("holder")), 'Q'),
			from: day(r.get("from")), to: day(r.get("to")), acting: r.get("acting") != "",
		})
	}
	return out
}

// near is how far apart the first days of what is one term may be: appointed, and sworn in.
const near = 45 * 24 * time.Hour

// row returns the row that has the term: of the same holder, by id or by name, and beginning at about the same time.
func (o *officeTerms) row(t term) (row, bool) {
	for _, r := range o.rows {
		if o.sameHolder(r, t) && about(day(r.get("from")), t.from) {
			return r, true
		}
	}
	return row{}, false
}

// sameHolder reports whether the holder of a row is that of a term.
func (o *officeTerms) sameHolder(r row, t term) bool {
	if number([]byte(r.get("holder")), 'Q') == t.holder {
		return true
	}
	h, ours := o.holders[t.holder], o.present.rows[r.get("holder")]
	arabic, latin, _ := strings.Cut(r.get("holder_name"), "|")
	for _, name := range [...]string{latin, ours.getIf("latin")} {
		if name != "" && foldKey(name) == foldKey(h.la) {
			return true
		}
	}
	return arabic != "" && foldKey(arabic) == foldKey(h.ar)
}

// getIf is get for a row that may be none.
func (r row) getIf(column string) string {
	if r.table == nil {
		return ""
	}
	return r.get(column)
}

// about reports whether two days may be the same within near. One that is not known may be any.
func about(a, b day) bool {
	if a == "" || b == "" {
		return true
	}
	parse := func(s string) time.Time { t, _ := time.Parse(time.DateOnly, s); return t }
	return parse(a.first()).Sub(parse(b.last())) <= near && parse(b.first()).Sub(parse(a.last())) <= near
}

// compare fills the end of a row's term and reports what the dump has otherwise.
func (o *officeTerms) compare(t term, r row) {
	at := strings.Join(r.cells[:4], " ")
	if r.get("holder") != t.holder.String() {
		o.report.say(terms, proposed, "%s: the holder may be %s %s", at, t.holder, o.name(t))
	}
	if t.fault() != "" {
		return
	}
	if old := day(r.get("from")); old != "" && (old.first() > t.from.last() || t.from.first() > old.last()) {
		o.report.say(terms, changed, "%s: the dump: from %s", at, t.from)
	}
	old := day(r.get("to"))
	switch {
	case old == "" && t.to != "" && o.followed(r, t):
		o.report.say(terms, leftOut, "%s: would end on %s, after a later term begins", at, t.to)
	case old == "" && t.to != "" && t.to.last() >= day(r.get("from")).first():
		o.fill(r, "to", string(t.to))
	case old != "" && t.to == "" || old != "" && (old.first() > t.to.last() || t.to.first() > old.last()):
		o.report.say(terms, changed, "%s: to %s, the dump: %s", at, old, cmp.Or(string(t.to), "still"))
	}
}

// followed reports whether the end that the dump gives to a row's term runs into another row.
func (o *officeTerms) followed(r row, t term) bool {
	ended := term{holder: t.holder, from: day(r.get("from")), to: t.to}
	for i, u := range o.listedTerms() {
		if &o.rows[i].cells[0] != &r.cells[0] && !u.acting && u.holder != t.holder && ended.overlaps(u) {
			return true
		}
	}
	return false
}

// name returns a name of the holder of a term, for the report.
func (o *officeTerms) name(t term) string {
	return cmp.Or(o.holders[t.holder].ar, o.holders[t.holder].la)
}

// write adds the row of a term. A holder whom no table lists is written by name.
func (o *officeTerms) write(t term) {
	cells := map[string]string{
		"office": o.office.String(), "from": string(t.from), "to": string(t.to), "source": o.source,
		"holder": o.listed(t.holder),
	}
	if cells["holder"] == "" {
		cells["holder_name"] = o.holders[t.holder].ar + "|" + o.holders[t.holder].la
	}
	if t.acting {
		cells["acting"] = "1"
	}
	r := o.present.tables[terms].add(cells)
	o.report.say(terms, added, "%s", strings.Join(r.cells, "\t"))
}
