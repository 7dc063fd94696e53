package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A merger puts what a dump gave into the tables: new rows, and the empty cells of old ones that it can fill. All else it
// only reports.
type merger struct {
	*harvest
	present *presence
	source  string
	report  *report
	heads   []string       // of offices, the longest first
	bearers map[string]int // how many rows list a name, by its fold
	ready   map[id]*entity // offices that become rows if somebody held them
}

// maxBearers is the most rows that may list one name; the compiler of the tables refuses more.
const maxBearers = 50

// merge merges a harvest into the tables of p, and says what it did.
func merge(h *harvest, p *presence, source string) *report {
	m := &merger{
		harvest: h, present: p, source: source, report: newReport(),
		bearers: make(map[string]int), ready: make(map[id]*entity),
	}
	m.count()
	slices.SortFunc(h.entities, func(a, b *entity) int { return cmp.Compare(a.id, b.id) })
	for _, e := range h.entities {
		m.take(e)
	}
	m.mergeTerms()
	m.vanished()
	for _, name := range written {
		p.tables[name].sort()
	}
	return m.report
}

// count counts the bearers of names, and collects the heads of offices.
func (m *merger) count() {
	for _, t := range m.present.tables {
		for _, r := range t.rows {
			for _, column := range nameColumns {
				for _, name := range r.list(column) {
					m.bearers[foldKey(name)]++
				}
			}
		}
	}
	for _, r := range m.present.tables[offices].rows {
		m.heads = append(m.heads, r.get("head"))
	}
	slices.SortFunc(m.heads, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	m.heads = slices.Compact(m.heads)
}

// nameColumns are the columns that hold names.
var nameColumns = [...]string{"ar", "aliases", "weak", "abbrev", "latin", "latin_aliases"}

// take puts one entity where it belongs.
func (m *merger) take(e *entity) {
	switch {
	case e.listed != "":
		m.compare(e, m.present.rows[e.id.String()])
	case len(e.namesake) > 0:
		for _, ours := range e.namesake {
			m.report.say(e.table, proposed, "%s\t%s\t%s\t%s", ours, e.id, e.la, e.country)
		}
	case columnsOf(e.table) == nil:
	case e.refused != "":
		m.report.say(e.table, leftOut, "%s %s", e.id, e.refused)
	case !e.row || e.la == "" && e.table == offices:
	case e.table == offices:
		m.ready[e.id] = e
	default:
		m.add(e)
	}
}

// add adds the row of an entity, unless too many rows have its name already.
func (m *merger) add(e *entity) {
	e.arabic, e.latin = m.rare(e.arabic), m.rare(e.latin)
	e.weak, e.abbrev = m.rare(e.weak), m.rare(e.abbrev)
	if len(m.rare([]string{e.ar})) == 0 {
		m.report.say(e.table, leftOut, "%s %s: more than %d rows have the name", e.id, e.ar, maxBearers)
		return
	}
	if e.table != offices { // which must have one
		e.la = join(m.rare([]string{e.la}))
	}
	t := m.present.tables[e.table]
	cells := map[string]string{
		"id": e.id.String(), "ar": e.ar, "aliases": join(e.arabic), "latin": e.la, "country": e.country,
		"fame": strconv.Itoa(e.fame), "source": m.source,
	}
	further := join(e.latin)
	switch e.table {
	case people:
		cells["weak"], cells["latin_aliases"] = join(e.weak), further
	case places:
		cells["iso2"], cells["type"], cells["kind"], cells["latin_aliases"] = e.country, e.typ, e.kind, further
		delete(cells, "country")
		cells["parent"] = m.listed(e.nation)
	case orgs:
		cells["type"], cells["kind"], cells["latin_aliases"], cells["abbrev"] = e.typ, e.kind, further, join(e.abbrev)
	case offices:
		cells["aliases"] = join(slices.Concat(e.arabic, e.weak))
		cells["head"] = m.head(e)
		cells["jurisdiction"], cells["institution"] = m.listed(e.jurisdiction), m.listed(e.institution)
		delete(cells, "fame")
	}
	r := t.add(cells)
	m.present.rows[e.id.String()], m.present.items[e.id] = r, e.table
	m.report.say(e.table, added, "%s", strings.Join(r.cells, "\t"))
}

// rare returns the names that may be listed once more.
func (m *merger) rare(names []string) (out []string) {
	for _, name := range names {
		key := foldKey(name)
		if m.bearers[key] < maxBearers {
			m.bearers[key]++
			out = append(out, name)
		}
	}
	return out
}

// listed returns the id of an item if a table lists it; empty otherwise.
func (m *merger) listed(n id) string {
	if !m.present.lists(n) {
		return ""
	}
	return n.String()
}

func join(names []string) string { return strings.Join(names, "|") }

// head returns the head of an office: that of its class, if the name begins with the same word, or else the longest head
// of the tables that the name begins with.
func (m *merger) head(e *entity) string {
	word, _, _ := strings.Cut(e.kind, " ")
	if foldKey(firstWord(e.ar)) == foldKey(word) {
		return e.kind
	}
	for _, h := range m.heads {
		if strings.HasPrefix(foldKey(e.ar)+" ", foldKey(h)+" ") {
			return h
		}
	}
	return e.kind
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// compare fills what is empty in a row and reports what the dump has otherwise.
func (m *merger) compare(e *entity, r row) {
	table := r.table.name
	said := func(names []string) string { return strings.Join(names, "، ") }
	if more := unlisted(r, append([]string{e.ar}, slices.Concat(e.arabic, e.weak)...), "ar", "aliases", "weak", "abbrev"); len(more) > 0 {
		m.report.say(table, changed, "%s %s: further names: %s", e.id, r.get("ar"), said(more))
	}
	if e.la != "" && r.get("latin") != "" && len(unlisted(r, []string{e.la}, "latin", "latin_aliases")) > 0 {
		m.report.say(table, changed, "%s %s: latin %q, the dump: %q", e.id, r.get("ar"), r.get("latin"), e.la)
	}
	if columnsOf(table) == nil {
		return
	}
	code := "country"
	if table == places {
		code = "iso2"
	}
	if e.country != "" && r.get(code) != "" && r.get(code) != e.country {
		m.report.say(table, changed, "%s %s: %s %s, the dump: %s", e.id, r.get("ar"), code, r.get(code), e.country)
	}
	m.fill(r, code, e.country)
	m.fill(r, "latin", e.la)
}

// unlisted returns the names that none of some columns of r has.
func unlisted(r row, names []string, columns ...string) (out []string) {
	var has list
	for _, c := range columns {
		for _, name := range r.list(c) {
			has.keys = append(has.keys, foldKey(name))
		}
	}
	for _, name := range names {
		if has.add(name) {
			out = append(out, name)
		}
	}
	return out
}

// fill sets a cell that is empty, notes the source and reports it.
func (m *merger) fill(r row, column, cell string) {
	if cell == "" || r.get(column) != "" {
		return
	}
	r.set(column, cell)
	if !slices.Contains(strings.Split(r.get("source"), "+"), m.source) {
		r.set("source", r.get("source")+"+"+m.source)
	}
	at := r.get("id") + " " + r.get("ar")
	if r.table.name == terms {
		at = strings.Join(r.cells[:4], " ")
	}
	m.report.say(r.table.name, filled, "%s: %s %s", at, column, cell)
}

// vanished reports rows whose item the dump does not have.
func (m *merger) vanished() {
	for _, name := range reported {
		for _, r := range m.present.tables[name].rows {
			n := number([]byte(r.get("id")), 'Q')
			switch into, ok := m.merged[n]; {
			case n == 0:
			case ok:
				m.report.say(name, vanished, "%s %s: is now %s", n, r.get("ar"), into)
			case !m.seen.has(n):
				m.report.say(name, vanished, "%s %s", n, r.get("ar"))
			}
		}
	}
}
