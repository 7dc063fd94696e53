package gazetteer

import (
	"fmt"
	"strings"
)

// parseTSV reads id, type, names and Latin names.
func parseTSV(line []byte) (Entry, error) {
	s := string(line)
	cells := strings.Split(s, "\t")
	if len(cells) != 3 && len(cells) != 4 {
		return Entry{}, &Error{Input: short(s), Reason: fmt.Sprintf("the line has %d columns, want id, type, names and Latin names with tabs between them", len(cells))}
	}
	e := Entry{ID: strings.TrimSpace(cells[0]), Type: Type(strings.TrimSpace(cells[1]))}
	names, err := list("names", cells[2])
	if err != nil {
		return Entry{}, err
	}
	if len(names) > 0 {
		e.Name, e.Names = names[0], names[1:]
	}
	if len(cells) < 4 {
		return e, nil
	}
	latin, err := list("latin", cells[3])
	if err != nil {
		return Entry{}, err
	}
	if len(latin) > 0 {
		e.Latin, e.Names = latin[0], append(e.Names, latin[1:]...)
	}
	return e, nil
}

// list splits a cell at |. An empty cell is an empty list; an empty name in a list is an error.
func list(field, cell string) ([]string, error) {
	if strings.TrimSpace(cell) == "" {
		return nil, nil
	}
	names := strings.Split(cell, "|")
	for i, name := range names {
		if names[i] = strings.TrimSpace(name); names[i] == "" {
			return nil, &Error{Field: field, Input: short(cell), Reason: "one of the names is empty"}
		}
	}
	return names, nil
}
