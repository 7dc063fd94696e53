package gen

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// An Error says what is wrong in a table, and where.
type Error struct {
	File   string
	Line   int    // from 1
	Column string // empty: the whole line
	Input  string
	Reason string
}

// Error returns file, line, column, quoted input and reason.
func (e *Error) Error() string {
	if e.Column == "" {
		return fmt.Sprintf("%s:%d: %q: %s", e.File, e.Line, e.Input, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s %q: %s", e.File, e.Line, e.Column, e.Input, e.Reason)
}

// A schema says what a table must look like.
type schema struct {
	file    string
	columns []column
	key     int // no two rows agree in so many first columns; 0: in all
}

// A column is one column of a table.
type column struct {
	name string
	kind kind
	must bool // it may not be empty
}

// A table is a file that passed the checks of its schema.
type table struct {
	schema
	rows []row
	data []byte
}

// A row is one line of a table.
type row struct {
	table *table
	line  int
	cells []string
}

// read reads a table and checks all that a schema says.
func (s schema) read(files fs.FS) (*table, error) {
	data, err := fs.ReadFile(files, s.file)
	if err != nil {
		return nil, err
	}
	t := &table{schema: s, data: data}
	lines := bytes.Split(data, []byte("\n"))
	if len(data) == 0 || len(lines[len(lines)-1]) != 0 {
		return nil, &Error{File: s.file, Line: len(lines), Input: string(lines[len(lines)-1]), Reason: "the last line has no end"}
	}
	if want := s.header(); string(lines[0]) != want {
		return nil, &Error{File: s.file, Line: 1, Input: string(lines[0]), Reason: fmt.Sprintf("the header is not %q", want)}
	}
	for i, line := range lines[1 : len(lines)-1] {
		r := row{table: t, line: i + 2, cells: strings.Split(string(line), "\t")}
		if err := r.check(); err != nil {
			return nil, err
		}
		t.rows = append(t.rows, r)
	}
	return t, t.checkOrder()
}

// header returns the first line of the file.
func (s schema) header() string {
	var names []string
	for _, c := range s.columns {
		names = append(names, c.name)
	}
	return "# " + strings.Join(names, "\t")
}

// check checks the cells of r one by one.
func (r row) check() error {
	if len(r.cells) != len(r.table.columns) {
		return r.refuse("", fmt.Sprintf("the line has %d columns, want %d", len(r.cells), len(r.table.columns)))
	}
	for i, c := range r.table.columns {
		cell := r.cells[i]
		if cell == "" {
			if c.must {
				return r.refuse(c.name, "the cell is empty")
			}
			continue
		}
		if reason := c.kind.check(cell); reason != "" {
			return r.refuse(c.name, reason)
		}
	}
	return nil
}

// checkOrder refuses rows that are not sorted by the first two columns, and rows of one key.
func (t *table) checkOrder() error {
	key := t.key
	if key == 0 {
		key = len(t.columns)
	}
	seen := make(map[string]int)
	for i, r := range t.rows {
		k := strings.Join(r.cells[:key], "\t")
		if first, again := seen[k]; again {
			return r.refuse(t.columns[0].name, fmt.Sprintf("the same is on line %d", first))
		}
		seen[k] = r.line
		if i > 0 && slices.Compare(t.rows[i-1].cells[:2], r.cells[:2]) > 0 {
			return r.refuse("", fmt.Sprintf("the line is not sorted: it stands before line %d", t.rows[i-1].line))
		}
	}
	return nil
}

// refuse returns an Error at a column of r; empty: at the line.
func (r row) refuse(column, reason string) *Error {
	input := strings.Join(r.cells, "\t")
	if column != "" {
		input = r.get(column)
	}
	return &Error{File: r.table.file, Line: r.line, Column: column, Input: input, Reason: reason}
}

// refuseName is refuse for one name of a list.
func (r row) refuseName(column, name, reason string) *Error {
	return &Error{File: r.table.file, Line: r.line, Column: column, Input: name, Reason: reason}
}

// get returns the cell of a column, which the schema must have.
func (r row) get(column string) string {
	for i, c := range r.table.columns {
		if c.name == column {
			return r.cells[i]
		}
	}
	panic("gen: " + r.table.file + " has no column " + column)
}

// has reports whether the table has a column.
func (r row) has(name string) bool {
	return slices.ContainsFunc(r.table.columns, func(c column) bool { return c.name == name })
}

// list returns the parts of the cell of a column; none if it is empty.
func (r row) list(column string) []string {
	cell := r.get(column)
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
