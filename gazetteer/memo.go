package gazetteer

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/khabar-go/khabar/internal/match"
)

// A memo keeps the spellings in one table that were last asked for: names that no list has come again and again in the news of
// a day. It never changes an answer, and is safe for concurrent use.
type memo struct {
	once  sync.Once
	slots []atomic.Pointer[remembered]
}

// A remembered is one answer of speller.Near.
type remembered struct {
	letters string
	found   []match.Spelling
}

// memoSlots is how many answers are kept: the unlisted names of some ten thousand articles, in a megabyte or two. It is a power
// of two.
const memoSlots = 1 << 14

// get returns the spellings of letters, as ask finds them.
func (m *memo) get(letters []byte, ask func(letters []byte) match.Spellings) match.Spellings {
	m.once.Do(func() { m.slots = make([]atomic.Pointer[remembered], memoSlots) })
	h := uint32(2166136261) // FNV-1a
	for _, c := range letters {
		h = (h ^ uint32(c)) * 16777619
	}
	slot := &m.slots[h%memoSlots]
	if r := slot.Load(); r != nil && r.letters == string(letters) {
		var out match.Spellings
		out.N = copy(out.Of[:], r.found)
		return out
	}
	out := ask(letters)
	slot.Store(&remembered{letters: string(letters), found: slices.Clone(out.Of[:out.N])})
	return out
}
