package pack

import (
	"encoding/binary"
	"unicode/utf8"
)

// A coder writes the names of an entry in few bytes. Spellings of one thing resemble each other, so a name is stored as what
// differs from the name shown: how many bytes both share at the start and at the end, and what stands between. There a rune
// of the window, 128 runes in a row that hold most letters of the table, takes one byte, from 0x80 on.
//
// A name is a uvarint (four times the bytes of the middle, plus 1 for a weak name, plus 2 if something is shared), where
// something is shared two more (the bytes shared at the start, at the end), and the middle. A byte that is neither ASCII
// nor of a rune of the window follows escape.
type coder struct {
	window rune
}

const (
	windowRunes = 128
	escape      = 0x01

	weakName   = 1
	sharedName = 2
)

// windowOf returns the window that holds most runes, given how many fall into each.
func windowOf(runes map[rune]int) rune {
	best, most := rune(0), 0
	for w, n := range runes {
		if n > most || n == most && w < best {
			best, most = w, n
		}
	}
	return best * windowRunes
}

// encode appends names and weak names.
func (c coder) encode(dst []byte, name string, names, weak []string) []byte {
	for _, s := range names {
		dst = c.appendName(dst, name, s, 0)
	}
	for _, s := range weak {
		dst = c.appendName(dst, name, s, weakName)
	}
	return dst
}

func (c coder) appendName(dst []byte, name, s string, flags uint64) []byte {
	head := sharedHead(name, s)
	tail := sharedTail(name[head:], s[head:])
	var buf [128]byte
	middle := c.squeeze(buf[:0], s[head:len(s)-tail])
	if head+tail > 0 {
		flags |= sharedName
	}
	dst = binary.AppendUvarint(dst, uint64(len(middle))<<2|flags)
	if head+tail > 0 {
		dst = binary.AppendUvarint(dst, uint64(head))
		dst = binary.AppendUvarint(dst, uint64(tail))
	}
	return append(dst, middle...)
}

// sharedHead returns how many bytes a and b have in common at the start, whole runes.
func sharedHead(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	return n
}

// sharedTail returns how many bytes a and b have in common at the end, whole runes.
func sharedTail(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(b[len(b)-n]) {
		n--
	}
	return n
}

// squeeze appends s in as few bytes as the window allows.
func (c coder) squeeze(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case size == 1 && s[i] < utf8.RuneSelf && s[i] != escape:
			dst = append(dst, s[i])
		case size > 1 && r >= c.window && r < c.window+windowRunes:
			dst = append(dst, 0x80|byte(r-c.window))
		default:
			for _, b := range []byte(s[i : i+size]) {
				dst = append(dst, escape, b)
			}
		}
		i += size
	}
	return dst
}

// stretch appends what squeeze made s of; false if s ends in an escape.
func (c coder) stretch(dst []byte, s string) ([]byte, bool) {
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b >= 0x80:
			dst = utf8.AppendRune(dst, c.window+rune(b&0x7F))
		case b != escape:
			dst = append(dst, b)
		case i+1 == len(s):
			return dst, false
		default:
			i++
			dst = append(dst, s[i])
		}
	}
	return dst, true
}

// decode returns the names and weak names in s; false if s is broken.
func (c coder) decode(s, name string) (names, weak []string, ok bool) {
	var buf []byte
	for len(s) > 0 {
		var head, tail uint64
		size, n := uvarint(s)
		flags := size & (weakName | sharedName)
		if flags&sharedName != 0 {
			var m, k int
			head, m = uvarint(s[n:])
			tail, k = uvarint(s[n+m:])
			if m == 0 || k == 0 {
				return names, weak, false
			}
			n += m + k
		}
		s, size = s[n:], size>>2
		if n == 0 || head > uint64(len(name)) || tail > uint64(len(name))-head || size > uint64(len(s)) {
			return names, weak, false
		}
		if buf, ok = c.stretch(append(buf[:0], name[:head]...), s[:size]); !ok {
			return names, weak, false
		}
		buf = append(buf, name[len(name)-int(tail):]...)
		s = s[size:]
		if flags&weakName != 0 {
			weak = append(weak, string(buf))
		} else {
			names = append(names, string(buf))
		}
	}
	return names, weak, true
}

// uvarint reads a number of at most 5 bytes and returns how many it took; 0 if s is broken.
func uvarint(s string) (x uint64, n int) {
	for i := 0; i < len(s) && i < 5; i++ {
		x |= uint64(s[i]&0x7F) << (7 * i)
		if s[i] < 0x80 {
			return x, i + 1
		}
	}
	return 0, 0
}
