package main

import (
	"bytes"
	"fmt"
)

// The sections of a report, in their order.
const (
	added    = "new"
	filled   = "filled"
	changed  = "the dump has otherwise"
	proposed = "ids: of ours, and what may be the same in Wikidata"
	vanished = "not in the dump any more"
	leftOut  = "left out"
)

var sections = [...]string{added, filled, changed, proposed, vanished, leftOut}

// A report says to a person what a dump would change in the tables, and what was changed.
type report struct {
	doubts []string                       // about the rules
	lines  map[string]map[string][]string // by table and section
}

func newReport() *report { return &report{lines: make(map[string]map[string][]string)} }

// say adds a line on a table to a section.
func (r *report) say(table, section, format string, args ...any) {
	if r.lines[table] == nil {
		r.lines[table] = make(map[string][]string)
	}
	r.lines[table][section] = append(r.lines[table][section], fmt.Sprintf(format, args...))
}

// count returns how many lines a section of a table has.
func (r *report) count(table, section string) int { return len(r.lines[table][section]) }

// bytes returns the report: first the counts, then the lines.
func (r *report) bytes() []byte {
	var b bytes.Buffer
	for _, d := range r.doubts {
		fmt.Fprintf(&b, "rule %s\n", d)
	}
	fmt.Fprintf(&b, "%-10s %8s %8s %8s %8s %8s %8s\n", "table", "new", "filled", "other", "ids", "gone", "left out")
	for _, table := range reported {
		fmt.Fprintf(&b, "%-10s", table)
		for _, section := range sections {
			fmt.Fprintf(&b, " %8d", r.count(table, section))
		}
		b.WriteByte('\n')
	}
	for _, table := range reported {
		for _, section := range sections {
			if r.count(table, section) == 0 {
				continue
			}
			fmt.Fprintf(&b, "\n%s: %s\n", table, section)
			for _, line := range r.lines[table][section] {
				fmt.Fprintf(&b, "  %s\n", line)
			}
		}
	}
	return b.Bytes()
}

// reported are the tables that a report speaks of, in its order.
var reported = [...]string{countries, groups, people, places, orgs, offices, terms}
