// Package names holds the built-in names: src/*.tsv, which people edit, and names.bin, what is compiled of them.
//
// After an edit run go generate here; a test fails while names.bin is not current. README.md says what the columns are.
package names

import _ "embed"

//go:generate go run ../gen/names -src src -out names.bin -weak ../../docs/weak-forms.tsv

//go:embed names.bin
var data string

// Data returns the table of the built-in names, for pack.Open. It lies in the program's read-only data and takes no heap.
func Data() string { return data }
