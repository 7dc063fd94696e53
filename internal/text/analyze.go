package text

import (
	"slices"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/arabic"
)

// MaxBytes is the longest text that a Doc reads: positions are 32 bits, and a signed int of 32 bits must hold them.
const MaxBytes = 1<<31 - 1

// Analyze returns the words of s. It takes any bytes; a byte that is not UTF-8 is a sign.
func Analyze(s string) *Doc {
	d := new(Doc)
	d.Reset(s, 0)
	return d
}

// Reset reads s into d, reusing d's memory. It reads at most maxBytes bytes, up to the end of a word; 0 means MaxBytes.
// Time is linear in the text, whatever the text.
func (d *Doc) Reset(s string, maxBytes int) {
	if maxBytes <= 0 || maxBytes > MaxBytes {
		maxBytes = MaxBytes
	}
	cut := len(s) > maxBytes
	if cut {
		maxBytes = wholeRune(s, maxBytes)
	}
	*d = Doc{Text: s, Words: d.Words[:0], Letters: d.Letters[:0], Sentences: d.Sentences[:0], Read: min(len(s), maxBytes)}
	if d.Words == nil {
		d.Words = make([]Word, 0, d.Read/10+8)
		d.Letters = make([]byte, 0, d.Read/2+usualWord)
	}
	a := analyzer{Doc: d, s: s[:d.Read]}
	a.run()
	if cut {
		d.dropLast()
	}
	d.segment()
}

// wholeRune returns n, or the start of the rune of s that byte n is inside of.
func wholeRune(s string, n int) int {
	for i := n; i > 0 && i > n-utf8.UTFMax; i-- {
		if utf8.RuneStart(s[i]) {
			return i
		}
	}
	return n
}

// dropLast takes away the word that the limit may have split, and the signs after it.
func (d *Doc) dropLast() {
	n := len(d.Words)
	if n == 0 {
		d.Read = 0
		return
	}
	last := d.Words[n-1]
	if d.Tail == 0 {
		d.Words, d.Letters = d.Words[:n-1], d.Letters[:last.Letters]
		d.Read, d.Tail = int(last.Start), last.Gap
	}
}

// An analyzer is one pass over a text.
type analyzer struct {
	*Doc
	s   string
	gap arabic.Signs // signs since the last word
}

func (a *analyzer) run() {
	s := a.s
	for i := 0; i < len(s); {
		c := s[i]
		var info arabic.Info
		size := 1
		switch {
		case c == ' ':
			a.gap |= arabic.Space
			i++
			continue
		case c < utf8.RuneSelf:
			info = arabic.ASCII[c]
		case isArabic(c) && i+1 < len(s) && isTail(s[i+1]):
			info, size = arabic.Arabic(c<<6|s[i+1]&0x3F), 2
		default:
			info, size = a.rare(i)
		}
		switch info.Class() {
		case arabic.ArabicLetter:
			i = a.arabicWord(i)
		case arabic.LatinLetter:
			i = a.word(i, Latin)
		case arabic.Digit:
			i = a.word(i, Digits)
		case arabic.OtherLetter:
			i = a.word(i, Other)
		case arabic.Compound:
			i = a.word(i, a.compoundKind(i))
		case arabic.Stretch:
			a.gap |= arabic.Hyphen
			i += size
		case arabic.Mark: // a mark without a letter
			a.gap |= arabic.Other
			i += size
		default:
			if info.Signs()&(arabic.Line|arabic.Paragraph) != 0 {
				i = a.lines(i)
				continue
			}
			a.gap |= info.Signs()
			i += size
		}
	}
	a.Tail = a.gap
}

// isArabic reports whether c leads a rune of U+0600 to U+06FF.
func isArabic(c byte) bool { return c&0xFC == 0xD8 }

// isTail reports whether c continues a rune.
func isTail(c byte) bool { return c&0xC0 == 0x80 }

// rare is the Info of a rune outside the two tables.
func (a *analyzer) rare(i int) (arabic.Info, int) {
	r, size := utf8.DecodeRuneInString(a.s[i:])
	if r == utf8.RuneError {
		a.Broken++
		return arabic.Info(arabic.Other), size
	}
	return arabic.Of(r), size
}

// lines reads a run of line ends and spaces: two line ends are a paragraph, as \r\n is one.
func (a *analyzer) lines(i int) int {
	ends := 0
	for ; i < len(a.s); i++ {
		switch a.s[i] {
		case '\n':
			ends++
		case '\r':
			if i+1 >= len(a.s) || a.s[i+1] != '\n' {
				ends++
			}
		case '\f', '\v', 0x1D:
			ends += 2
		case ' ', '\t':
		default:
			if info, size := a.rare(i); ends == 0 { // U+2028, U+2029, U+0085
				a.gap |= info.Signs()
				return i + size
			}
			return a.lineEnd(i, ends)
		}
	}
	return a.lineEnd(i, ends)
}

func (a *analyzer) lineEnd(i, ends int) int {
	if ends > 1 || a.gap&arabic.Line != 0 {
		a.gap |= arabic.Paragraph
	}
	a.gap |= arabic.Line
	return i
}

// usualWord is the longest word that arabicWord reads by itself; a longer one is read by word.
const usualWord = 64

// arabicWord reads a word from i, the first rune of which is a letter of the Arabic table, and returns the byte after it.
// It is the inner loop of everything: a word of plain letters, two bytes each. Any other word is left to word.
func (a *analyzer) arabicWord(i int) int {
	from := len(a.Letters)
	a.Letters = slices.Grow(a.Letters, usualWord)
	s, letters := a.s[i:], a.Letters[from:from+usualWord]
	h, trace, k := uint64(0), arabic.Info(0), 0
	for ; k < len(letters) && 2*k+1 < len(s); k++ {
		two := uint16(s[2*k+1]) | uint16(s[2*k])<<8
		if two&0xFCC0 != 0xD880 {
			break
		}
		info := arabic.Arabic(byte(two>>2&0xC0 | two&0x3F))
		if info.Class() != arabic.ArabicLetter {
			break
		}
		letters[k] = info.Letter()
		h = h*multiplier + uint64(info.Letter())
		trace |= info
	}
	if k == usualWord || 2*k < len(s) && s[2*k] >= 0xC2 && a.runsOn(i+2*k) {
		return a.word(i, Arabic)
	}
	a.Letters = a.Letters[:from+k]
	a.addWord(i, i+2*k, Arabic, trace.Spelt(), h, from)
	return i + 2*k
}

// runsOn reports whether the rune at i belongs to the Arabic word before it: a mark, a stretched line, a presentation form
// or a joiner.
func (a *analyzer) runsOn(i int) bool {
	r, _ := utf8.DecodeRuneInString(a.s[i:])
	switch c := arabic.Of(r).Class(); c {
	case arabic.ArabicLetter, arabic.Mark, arabic.Stretch:
		return true
	case arabic.Compound:
		return a.compoundKind(i) == Arabic
	}
	return false
}

// word reads a word of kind k from i and returns the byte after it.
func (a *analyzer) word(i int, k Kind) int {
	s := a.s
	from, end := len(a.Letters), i
	spelt, stretch := arabic.Spelt(0), arabic.Spelt(0)
loop:
	for j := i; j < len(s); {
		r, size := utf8.DecodeRuneInString(s[j:])
		if r == utf8.RuneError {
			break
		}
		info := arabic.Of(r)
		switch c := info.Class(); c {
		case arabic.ArabicLetter, arabic.LatinLetter, arabic.Digit:
			if Kind(c-arabic.ArabicLetter) != k {
				break loop
			}
			a.put(from, info.Letter())
			spelt |= info.Spelt() | stretch
		case arabic.Compound, arabic.OtherLetter:
			var buf [24]byte
			more, class, trace := arabic.Decompose(buf[:0], r)
			if Kind(class-arabic.ArabicLetter) != k {
				break loop
			}
			a.put(from, more...)
			spelt |= trace | stretch
		case arabic.Mark:
			spelt |= arabic.Marks
		case arabic.Stretch:
			if k != Arabic {
				break loop
			}
			stretch = arabic.Tatweel
			j += size
			continue
		default:
			break loop
		}
		j += size
		end = j
	}
	a.addWord(i, end, k, spelt, Hash(a.Letters[from:]), from)
	return end
}

// put appends letters of the word that began at from, up to the longest that a Word can count.
func (a *analyzer) put(from int, letters ...byte) {
	room := TooLong - (len(a.Letters) - from)
	a.Letters = append(a.Letters, letters[:min(len(letters), room)]...)
}

func (a *analyzer) compoundKind(i int) Kind {
	r, _ := utf8.DecodeRuneInString(a.s[i:])
	var buf [24]byte
	_, class, _ := arabic.Decompose(buf[:0], r)
	return Kind(class - arabic.ArabicLetter)
}

// addWord stores a word whose letters begin at from. The fields are written where they stay: a Word built elsewhere and
// copied costs as much as reading the letters.
func (a *analyzer) addWord(start, end int, k Kind, spelt arabic.Spelt, hash uint64, from int) {
	n := len(a.Words)
	if n == cap(a.Words) {
		a.Words = append(a.Words, Word{})
	}
	a.Words = a.Words[:n+1]
	w := &a.Words[n]
	letters := a.Letters[from:]
	w.Start, w.End = uint32(start), uint32(end)
	w.Letters, w.N = uint32(from), uint16(min(len(letters), TooLong))
	w.Kind, w.Spelt, w.Gap, w.Hash = k, spelt, a.gap, hash
	w.Cuts = 0
	if k == Arabic && proclitic[letters[0]] != 0 {
		w.Cuts = cuts(letters)
		if spelt&arabic.Presentation != 0 {
			w.Cuts = wholeRunes(a.s[start:end], w.Cuts)
		}
	}
	a.gap = 0
}

// proclitic says which place among proclitics a letter may have.
var proclitic = [256]uint8{
	arabic.Waw: 1, arabic.Feh: 1,
	arabic.Beh: 2, arabic.Lam: 2, arabic.Kaf: 2,
}

// cuts returns the proclitic readings of a word that begins with a proclitic: at least two letters stay.
func cuts(f []byte) Cuts {
	if len(f) < 3 || len(f) > maxCut {
		return 0
	}
	c := Cuts(1 << Cut1)
	if f[0] == arabic.Lam {
		if f[1] == arabic.Lam && len(f) > 3 {
			c |= 1 << Cut1Alef
		}
		return c
	}
	if proclitic[f[0]] == 1 && proclitic[f[1]] == 2 && len(f) > 3 {
		c |= 1 << Cut2
		if f[1] == arabic.Lam && f[2] == arabic.Lam && len(f) > 4 {
			c |= 1 << Cut2Alef
		}
	}
	return c
}

// wholeRunes takes from c the cuts that would split a rune of s.
func wholeRunes(s string, c Cuts) Cuts {
	for x := Cut1; x < NumCuts; x++ {
		if _, ok := skip(s, x.letters()); !ok {
			c &^= 1 << x
		}
	}
	return c
}
