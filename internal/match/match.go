// Package match finds every form of several tables at every word of a text, and at every permitted cut of that word.
package match

import (
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A Hit is a form found in a text, 16 bytes.
type Hit struct {
	First, Last uint32 // words of the Doc, inclusive
	Form        uint32 // of the table
	Table       uint16 // index of the tables given to Find
	Cut         text.Cut
}

// Find appends every form at every word and cut to dst, in order of First, Cut, Last, Table.
func Find(dst []Hit, d *text.Doc, tables []*pack.Table) []Hit { panic("todo") }
