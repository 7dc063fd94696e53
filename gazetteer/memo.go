package gazetteer

import (
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
	found   match.Spellings
}

// memoSlots is how many answers are kept: the unlisted names of some thousand articles, in half a megabyte at most. It is a
// power of two.
const memoSlots = 1 << 12

// get returns the spellings of letters, as ask finds them.
func (m *memo) get(letters []byte, ask func(letters []byte) match.Spellings) match.Spellings {
	m.once.Do(func() { m.slots = make([]atomic.Pointer[remembered], memoSlots) })
	h := uint32(2166136261) // FNV-1a
	for _, c := range letters {
		h = (h ^ uint32(c)) * 16777619
	}
	slot := &m.slots[h%memoSlots]
	if r := slot.Load(); r != nil && r.letters == string(letters) {
		return r.found
	}
	r := &remembered{letters: string(letters), found: ask(letters)}
	slot.Store(r)
	return r.found
}
