package input

import (
	"fmt"
	"path"
	"strings"
	"unicode"
)

// FileNames gives each document the name of a file, without an ending. The zero value is ready for use.
type FileNames struct{ given map[string]bool }

// Of returns a name for the document with an id that it has given to no other: the last part of the id without its ending,
// of letters, digits, dots, hyphens and underscores only, so that no id leads out of a folder. Names that differ in their
// case only are one name, as they are for some file systems.
func (f *FileNames) Of(id string) string {
	if f.given == nil {
		f.given = map[string]bool{}
	}
	base := path.Base(strings.ReplaceAll(id, `\`, "/"))
	base = strings.TrimSuffix(base, path.Ext(base))
	base = strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.L, unicode.M, unicode.N) || strings.ContainsRune("._-", r) {
			return r
		}
		return '-'
	}, base)
	if base = strings.Trim(base, ".-"); base == "" {
		base = "document"
	}
	if runes := []rune(base); len(runes) > 60 {
		base = string(runes[:60])
	}
	name := base
	for n := 2; f.given[strings.ToLower(name)]; n++ {
		name = fmt.Sprint(base, "-", n)
	}
	f.given[strings.ToLower(name)] = true
	return name
}
