package pack

import (
	"encoding/binary"
	"slices"
	"strings"
)

// A list is a section of sorted strings: how many, where each ends after the last of these numbers, and the strings.
type list string

// listOf returns the list of the keys of set, sorted, and gives each its number.
func listOf(set map[string]uint32) []byte {
	keys := make([]string, 0, len(set))
	size := 0
	for k := range set {
		keys = append(keys, k)
		size += len(k)
	}
	slices.Sort(keys)
	out := make([]byte, 0, 4+4*len(keys)+size)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(keys)))
	end := 0
	for i, k := range keys {
		set[k] = uint32(i)
		end += len(k)
		out = binary.LittleEndian.AppendUint32(out, uint32(end))
	}
	for _, k := range keys {
		out = append(out, k...)
	}
	return out
}

// fits reports whether the numbers of l are all there; it does not look at them.
func (l list) fits() bool {
	return len(l) >= 4 && uint64(len(l)) >= 4+4*uint64(le32(string(l), 0))
}

func (l list) len() uint32 { return le32(string(l), 0) }

// at returns string i.
func (l list) at(i uint32) string {
	s := string(l)
	from, to := uint32(0), le32(s, 4+4*int(i))
	if i > 0 {
		from = le32(s, 4*int(i))
	}
	s = s[4+4*int(l.len()):]
	return s[from:to]
}

// check reports whether every string is inside l and after the one before it.
func (l list) check(sec section) error {
	from, strs := uint32(0), uint32(len(l)-4-4*int(l.len()))
	for i := range l.len() {
		to := le32(string(l), 4+4*int(i))
		if to < from || to > strs {
			return sec.wrong("string %d ends at byte %d, the one before at %d, all at %d", i, to, from, strs)
		}
		if i > 0 && strings.Compare(l.at(i-1), l.at(i)) >= 0 {
			return sec.wrong("string %d, %q, is not after %q", i, l.at(i), l.at(i-1))
		}
		from = to
	}
	if from != strs {
		return sec.wrong("strings end at byte %d of %d", from, strs)
	}
	return nil
}
