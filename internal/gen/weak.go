package gen

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/pack"
)

// A weakness is a form that means an entry only where the text supports it.
type weakness struct {
	form   string // folded words
	entry  uint32
	traits pack.Traits
	why    string
}

// WeakForms lists the weak forms that the tables of files give, for a person to read: form, type and name of the entry, its
// id and the reason, sorted by form. Forms that the compiler makes, such as surnames and the forms of a demonym, are left out.
func WeakForms(files fs.FS) ([]byte, error) {
	c, err := readAll(files)
	if err != nil {
		return nil, err
	}
	ids := make(map[uint32]string, len(c.entries))
	for id, e := range c.entries {
		ids[e.number] = id
	}
	var lines []string
	for _, w := range c.weak {
		if !isMade(w.traits) {
			id := ids[w.entry]
			e := c.entries[id]
			lines = append(lines, fmt.Sprintf("%s\t%s\t%s\t%s\t%s\n", readable(w.form), e.typ, e.name, id, w.why))
		}
	}
	slices.Sort(lines)
	var out bytes.Buffer
	out.WriteString("# form\ttype\tname\tid\twhy it is weak\n")
	for _, line := range slices.Compact(lines) {
		out.WriteString(line)
	}
	return out.Bytes(), nil
}

// isMade reports whether a form with traits t stands in no table, but was made of a name that does.
func isMade(t pack.Traits) bool { return t&(pack.Full|pack.Alias|pack.Abbrev|pack.Seat) == 0 }

// readable writes folded words in letters.
func readable(words string) string {
	var s strings.Builder
	for _, c := range []byte(words) {
		switch {
		case c == ' ':
			s.WriteByte(c)
		case c <= arabic.Yeh:
			s.WriteRune(arabic.Rune(c))
		default:
			s.WriteByte(c)
		}
	}
	return s.String()
}
