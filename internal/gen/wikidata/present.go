package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// The tables that are read, and those that are written, with their columns.
const (
	countries = "countries"
	groups    = "groups"
	terms     = "terms"
)

// columnsOf returns the columns of a table that this program writes; nil if it writes none of that name.
func columnsOf(name string) []string {
	switch name {
	case people:
		return strings.Fields("id ar aliases weak latin latin_aliases country fame source")
	case places:
		return strings.Fields("id type iso2 ar aliases weak latin latin_aliases kind parent fame source")
	case orgs:
		return strings.Fields("id type ar aliases weak abbrev latin latin_aliases country kind fame source")
	case offices:
		return strings.Fields("id head jurisdiction institution ar aliases latin country source")
	case terms:
		return strings.Fields("office holder holder_name from to acting source")
	}
	return nil
}

// written are the tables that are written, in the order of the report.
var written = [...]string{people, places, orgs, offices, terms}

// A table is one of the tables that people edit. It is read for what is in it: whether it is right the compiler of the
// tables says.
type table struct {
	name    string
	columns []string
	rows    []row
}

// A row is a line of a table by its columns.
type row struct {
	table *table
	cells []string
}

// get returns the cell of a column; empty if the table has none of that name.
func (r row) get(column string) string {
	if i := slices.Index(r.table.columns, column); i >= 0 {
		return r.cells[i]
	}
	return ""
}

// set changes the cell of a column.
func (r row) set(column, cell string) { r.cells[slices.Index(r.table.columns, column)] = cell }

// list returns the parts of a cell.
func (r row) list(column string) []string {
	if cell := r.get(column); cell != "" {
		return strings.Split(cell, "|")
	}
	return nil
}

// add adds a row with cells by column.
func (t *table) add(cells map[string]string) row {
	r := row{t, make([]string, len(t.columns))}
	for column, cell := range cells {
		r.set(column, cell)
	}
	t.rows = append(t.rows, r)
	return r
}

// sort puts the rows in the order that the tables have: by the first two cells, then by the rest.
func (t *table) sort() {
	slices.SortStableFunc(t.rows, func(a, b row) int { return slices.Compare(a.cells, b.cells) })
}

// bytes returns the file of a table.
func (t *table) bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n", strings.Join(t.columns, "\t"))
	for _, r := range t.rows {
		b.WriteString(strings.Join(r.cells, "\t"))
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// readTable reads a table. One that this program writes must have its columns.
func readTable(files fs.FS, name string) (*table, error) {
	t := &table{name: name, columns: columnsOf(name)}
	file := name + ".tsv"
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return nil, err
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if i == 0 {
			columns := strings.Split(strings.TrimPrefix(line, "# "), "\t")
			if t.columns != nil && !slices.Equal(columns, t.columns) {
				return nil, fmt.Errorf("%s:1: %q: want the columns %q", file, line, t.columns)
			}
			t.columns = columns
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != len(t.columns) {
			return nil, fmt.Errorf("%s:%d: %q: the line has %d columns, want %d", file, i+1, line, len(cells), len(t.columns))
		}
		t.rows = append(t.rows, row{t, cells})
	}
	return t, nil
}

// A presence is what the tables list already. It is not changed while the dump is read, so that all workers may ask it.
type presence struct {
	tables map[string]*table
	rows   map[string]row      // by id
	items  map[id]string       // the table of a Wikidata id
	ours   map[string][]string // ids of ours by table, Latin name and country
}

// newPresence returns tables without rows.
func newPresence() *presence {
	p := &presence{make(map[string]*table), make(map[string]row), make(map[id]string), make(map[string][]string)}
	for _, name := range reported {
		p.tables[name] = &table{name: name, columns: columnsOf(name)}
	}
	return p
}

// readPresent reads all tables of a folder.
func readPresent(files fs.FS) (*presence, error) {
	p := newPresence()
	for _, name := range reported {
		t, err := readTable(files, name)
		if err != nil {
			return nil, err
		}
		p.tables[name] = t
		if name != terms {
			p.note(t)
		}
	}
	return p, nil
}

// note makes the rows of a table found by their ids.
func (p *presence) note(t *table) {
	for _, r := range t.rows {
		p.rows[r.get("id")] = r
		if n := number([]byte(r.get("id")), 'Q'); n != 0 {
			p.items[n] = t.name
		} else {
			p.addOurs(r)
		}
	}
}

func (p *presence) addOurs(r row) {
	code := r.get("country") + r.get("iso2")
	for _, name := range append(r.list("latin"), r.list("latin_aliases")...) {
		key := oursKey(r.table.name, name, code)
		p.ours[key] = append(p.ours[key], r.get("id"))
	}
}

func oursKey(table, latin, code string) string { return table + "\t" + code + "\t" + foldKey(latin) }

// lists reports whether an item is in one of the tables.
func (p *presence) lists(n id) bool { return p.items[n] != "" }

// table returns the table that lists an item; empty if none does.
func (p *presence) table(n id) string { return p.items[n] }

// namesakes returns the ids of ours with a Latin name, the country and the table of e, sorted.
func (p *presence) namesakes(e *entity) (ids []string) {
	if len(p.ours) == 0 || e.listed != "" || e.la == "" {
		return nil
	}
	for _, name := range append([]string{e.la}, e.latin...) {
		ids = append(ids, p.ours[oursKey(e.table, name, e.country)]...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
