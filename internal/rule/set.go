package rule

import "math/bits"

// A Class is the number of a class of words: its place in [Spec].Classes. Literals get numbers after them.
type Class uint8

// MaxClasses is the most classes that a grammar has, literals included: few machine words keep a token small.
const MaxClasses = 64 * setWords

const setWords = 4

// A Set is a set of classes.
type Set [setWords]uint64

// SetOf returns the set of some classes.
func SetOf(classes ...Class) Set {
	var s Set
	for _, c := range classes {
		s.Add(c)
	}
	return s
}

// Add puts a class into the set.
func (s *Set) Add(c Class) { s[c/64] |= 1 << (c % 64) }

// Has reports whether c is in the set.
func (s *Set) Has(c Class) bool { return s[c/64]>>(c%64)&1 != 0 }

// Meets reports whether the sets share a class.
func (s *Set) Meets(t *Set) bool { return s[0]&t[0]|s[1]&t[1]|s[2]&t[2]|s[3]&t[3] != 0 }

// Join adds the classes of t.
func (s *Set) Join(t *Set) {
	for i := range s {
		s[i] |= t[i]
	}
}

// Without returns the classes of s that are not in t.
func (s Set) Without(t *Set) Set {
	for i := range s {
		s[i] &^= t[i]
	}
	return s
}

// keep takes away the classes that are not in t.
func (s *Set) keep(t *Set) {
	for i := range s {
		s[i] &= t[i]
	}
}

// first returns the lowest class of the set; the set must not be empty.
func (s *Set) first() Class {
	for i, w := range s {
		if w != 0 {
			return Class(64*i + bits.TrailingZeros64(w))
		}
	}
	return 0
}
