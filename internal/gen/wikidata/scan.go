package main

import (
	"bytes"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// A scanner reads the JSON of one line, forward only and without allocation. The first fault stays: after it every method
// returns at once, and loops end. What is skipped is held to be balanced and its strings to be closed; its numbers and
// literals are not looked at.
type scanner struct {
	b   []byte
	i   int    // the next byte
	bad string // the reason of the first fault, which is at i; empty: none
}

// maxDepth bounds the nesting of a value. Entities have ten levels.
const maxDepth = 64

func (s *scanner) ok() bool { return s.bad == "" }

// fail notes a fault at the next byte, unless there is one.
func (s *scanner) fail(reason string) {
	if s.bad == "" {
		s.bad = reason
	}
}

// space passes over white space. Dumps have none between values.
func (s *scanner) space() {
	for s.i < len(s.b) {
		switch s.b[s.i] {
		case ' ', '\t', '\r', '\n':
			s.i++
		default:
			return
		}
	}
}

// peek returns the first byte of the next value or sign; 0 at the end and after a fault.
func (s *scanner) peek() byte {
	s.space()
	if s.bad != "" || s.i == len(s.b) {
		return 0
	}
	return s.b[s.i]
}

// take passes over the sign c and reports whether it was there.
func (s *scanner) take(c byte) bool {
	if s.peek() != c {
		return false
	}
	s.i++
	return true
}

// open enters an object or an array, given as { or [. Where an object is wanted, an empty array is one: that is how the
// writer of dumps writes an empty map. It returns false if there is nothing in it.
func (s *scanner) open(c byte) bool {
	empty := c == '{' && s.peek() == '['
	if !empty && !s.take(c) {
		s.fail(fmt.Sprintf("want %c", c))
		return false
	}
	if empty {
		s.i++
		c = '['
	}
	if s.take(c + 2) { // ] is [ + 2, } is { + 2
		return false
	}
	if empty {
		s.fail("want an object")
	}
	return s.ok()
}

// more goes to the next part of the object or array that c opened, after one was read: it reports whether there is one.
func (s *scanner) more(c byte) bool {
	if s.take(',') {
		return true
	}
	if !s.take(c + 2) {
		s.fail(fmt.Sprintf("want , or %c", c+2))
	}
	return false
}

// key reads the key of a part of an object, and the colon. Keys of entities have no escapes.
func (s *scanner) key() []byte {
	k := s.raw()
	if !s.take(':') {
		s.fail("want :")
	}
	return k
}

// raw reads a string and returns what is between its quotes, escapes and all.
func (s *scanner) raw() []byte {
	if s.peek() != '"' {
		s.fail("want a string")
		return nil
	}
	from := s.i + 1
	to := closing(s.b, from)
	if to < 0 {
		s.fail("the string has no end")
		return nil
	}
	s.i = to + 1
	return s.b[from:to]
}

// closing returns where the string that begins at from ends: the first quote that no backslash escapes, or -1.
func closing(b []byte, from int) int {
	for i := from; ; {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return -1
		}
		i += n
		back := i
		for back > from && b[back-1] == '\\' {
			back--
		}
		if (i-back)%2 == 0 {
			return i
		}
		i++
	}
}

// skip passes over a value and returns its bytes.
func (s *scanner) skip() []byte {
	c := s.peek()
	from := s.i
	switch {
	case c == '"':
		s.raw()
	case c == '{', c == '[':
		s.skipNested()
	case c == 't', c == 'f', c == 'n', c == '-', '0' <= c && c <= '9':
		for s.i < len(s.b) && !ends(s.b[s.i]) {
			s.i++
		}
	default:
		s.fail("want a value")
	}
	if !s.ok() {
		return nil
	}
	return s.b[from:s.i]
}

// ends reports whether c cannot stand in a number or a literal.
func ends(c byte) bool {
	switch c {
	case ',', ']', '}', ' ', '\t', '\r', '\n':
		return true
	}
	return false
}

// skipNested passes over an object or an array.
func (s *scanner) skipNested() {
	depth, arrays := 0, uint64(0) // bit n of arrays: level n is an array
	for i := s.i; i < len(s.b); i++ {
		switch c := s.b[i]; c {
		case '"':
			to := closing(s.b, i+1)
			if to < 0 {
				s.i = i
				s.fail("the string has no end")
				return
			}
			i = to
		case '{', '[':
			if depth == maxDepth {
				s.i = i
				s.fail("the value is nested too deep")
				return
			}
			arrays = arrays<<1 | uint64(c>>5&1^1)
			depth++
		case '}', ']':
			if uint64(c>>5&1^1) != arrays&1 {
				s.i = i
				s.fail("the bracket closes none")
				return
			}
			arrays >>= 1
			if depth--; depth == 0 {
				s.i = i + 1
				return
			}
		}
	}
	s.i = len(s.b)
	s.fail("the value ends too early")
}

// unquote returns the text of a raw string. Escapes that are none stay as they are, and halves of surrogate pairs become
// U+FFFD; bytes that are not UTF-8 are for the caller to refuse.
func unquote(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		if raw[i] != '\\' || i+1 == len(raw) {
			out = append(out, raw[i])
			i++
			continue
		}
		if raw[i+1] == 'u' {
			r, n := unescape(raw[i:])
			out = utf8.AppendRune(out, r)
			i += n
			continue
		}
		out = append(out, plain(raw[i+1])...)
		i += 2
	}
	return string(out)
}

// plain returns what a backslash and c stand for.
func plain(c byte) string {
	switch c {
	case '"', '\\', '/':
		return string(rune(c))
	case 'b':
		return "\b"
	case 'f':
		return "\f"
	case 'n':
		return "\n"
	case 'r':
		return "\r"
	case 't':
		return "\t"
	}
	return "\\" + string([]byte{c})
}

// unescape reads \uXXXX, or two of them that are one rune, and returns its length in bytes.
func unescape(raw []byte) (rune, int) {
	r, ok := hex4(raw)
	if !ok {
		return utf8.RuneError, 2
	}
	if utf16.IsSurrogate(r) {
		if low, ok := hex4(raw[6:]); ok {
			if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
				return both, 12
			}
		}
		return utf8.RuneError, 6
	}
	return r, 6
}

// hex4 reads \uXXXX.
func hex4(raw []byte) (rune, bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	r := rune(0)
	for _, c := range raw[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
