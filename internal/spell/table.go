package spell

import (
	"fmt"
	"strings"
)

// eachRow calls f with the cells of every line of a table, which tabs part. Empty lines and those that begin with # are passed over. It
// stops at the first error, and names the line in it.
func eachRow(table string, f func(cells []string) error) error {
	n := 0
	for line := range strings.Lines(table) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := f(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("line %d: %q: %w", n, line, err)
		}
	}
	return nil
}
