package export

import (
	"unicode"
	"unicode/utf8"
)

// Zero-width joiner and non-joiner.
const (
	zwj  = '\u200d'
	zwnj = '\u200c'
)

// right are the letters that join the letter before them only: Joining_Type R of Unicode's ArabicShaping.txt, Arabic blocks.
var right = &unicode.RangeTable{R16: []unicode.Range16{
	{0x622, 0x625, 1}, {0x627, 0x629, 2}, {0x62f, 0x632, 1}, {0x648, 0x648, 1}, {0x671, 0x673, 1}, {0x675, 0x677, 1},
	{0x688, 0x699, 1}, {0x6c0, 0x6c3, 3}, {0x6c4, 0x6cb, 1}, {0x6cd, 0x6cf, 2}, {0x6d2, 0x6d3, 1}, {0x6d5, 0x6d5, 1},
	{0x6ee, 0x6ef, 1}, {0x759, 0x75b, 1}, {0x76b, 0x76c, 1}, {0x771, 0x773, 2}, {0x774, 0x774, 1}, {0x778, 0x779, 1},
	{0x870, 0x882, 1}, {0x88e, 0x88e, 1}, {0x8aa, 0x8ac, 1}, {0x8ae, 0x8ae, 1}, {0x8b1, 0x8b2, 1}, {0x8b9, 0x8b9, 1},
}}

// both are those that join on both sides, types D and C: all other letters of the blocks but the hamza and its like.
var both = &unicode.RangeTable{R16: []unicode.Range16{
	{0x620, 0x620, 1}, {0x626, 0x628, 2}, {0x62a, 0x62e, 1}, {0x633, 0x647, 1}, {0x649, 0x64a, 1}, {0x66e, 0x66f, 1},
	{0x678, 0x687, 1}, {0x69a, 0x6bf, 1}, {0x6c1, 0x6c2, 1}, {0x6cc, 0x6ce, 2}, {0x6d0, 0x6d1, 1}, {0x6fa, 0x6fc, 1},
	{0x6ff, 0x6ff, 1}, {0x74e, 0x758, 1}, {0x75c, 0x76a, 1}, {0x76d, 0x770, 1}, {0x772, 0x772, 1}, {0x775, 0x777, 1},
	{0x77a, 0x77f, 1}, {0x883, 0x886, 1}, {0x889, 0x88d, 1}, {0x8a0, 0x8a9, 1}, {0x8af, 0x8b0, 1}, {0x8b3, 0x8b8, 1},
	{0x8ba, 0x8c8, 1}, {0x200d, 0x200d, 1},
}}

// joined reports whether the letters on both sides of a place in a text are written joined. Marks between them count for
// nothing.
func joined(text string, at int) bool {
	before := rune(-1)
	for rest := text[:at]; rest != ""; {
		c, size := utf8.DecodeLastRuneInString(rest)
		if !unicode.Is(unicode.Mn, c) {
			before = c
			break
		}
		rest = rest[:len(rest)-size]
	}
	if !unicode.Is(both, before) {
		return false
	}
	for _, c := range text[at:] {
		if !unicode.Is(unicode.Mn, c) {
			return unicode.In(c, both, right)
		}
	}
	return false
}
