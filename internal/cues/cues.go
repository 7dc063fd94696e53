// Package cues holds the words that stand beside names and speak for them: titles, verbs of speech, prepositions and
// head nouns of places. words.tsv is the table that people edit.
package cues

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/text"
)

// A Set is a set of classes of cue words.
type Set uint8

// The classes of cue words.
const (
	Title      Set = 1 << iota // stands before a person's name: an office, a rank, an honorific, or its last word
	Speech                     // a verb whose subject is often a person
	PlacePrep                  // a preposition of place
	PlaceHead                  // a noun that the name of a place follows
	CityHead                   // a noun that cities have and states have not
	numClasses = iota
)

var classNames = [numClasses]string{"title", "speech", "placeprep", "placehead", "cityhead"}

//go:embed words.tsv
var words string

// A Table maps words to their classes. It is immutable and safe for concurrent use.
type Table struct {
	slots []slot // open addressing, at most half full
	shift uint
}

type slot struct {
	hash uint64
	set  Set
}

// Default returns the built-in table, read on first use.
func Default() *Table { return load() }

func load() *Table {
	once.Do(func() { table = read(words) })
	return table
}

var (
	once  sync.Once
	table *Table
)

// read builds the table. A line it cannot read is a fault of the program that a test shows.
func read(src string) *Table {
	t := &Table{slots: make([]slot, 1024), shift: 54}
	for line := range strings.Lines(src) {
		class, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || class == "" || class[0] == '#' {
			continue
		}
		for i, name := range classNames {
			if name != class {
				continue
			}
			for word := range strings.SplitSeq(list, "|") {
				d := text.Analyze(word)
				if n := len(d.Words); n > 0 {
					t.add(d.Words[n-1].Hash, 1<<i) // of two words the last stands beside the name
				}
			}
		}
	}
	return t
}

func (t *Table) add(hash uint64, s Set) {
	i := t.find(hash)
	t.slots[i].hash = hash
	t.slots[i].set |= s
}

// find returns the slot of hash, or the empty one where it would stand.
func (t *Table) find(hash uint64) uint64 {
	mask := uint64(len(t.slots) - 1)
	i := hash >> t.shift & mask
	for t.slots[i].set != 0 && t.slots[i].hash != hash {
		i = (i + 1) & mask
	}
	return i
}

// Of returns the classes of word w of d, whole or without its proclitics. Words are told apart by a 64-bit hash.
func (t *Table) Of(d *text.Doc, w int) Set {
	x := &d.Words[w]
	s := t.slots[t.find(x.Hash)].set
	if s == 0 && x.Cuts != 0 {
		for c := text.Cut1; c < text.NumCuts && s == 0; c++ {
			if x.Cuts.Has(c) {
				h, _, _ := d.Reading(w, c)
				s = t.slots[t.find(h)].set
			}
		}
	}
	return s
}
