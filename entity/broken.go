package entity

import (
	"bytes"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// A breakage is a way in which programs break Arabic text.
type breakage struct {
	code, text string
	lost       bool // nothing of the text can be read
}

// The breakages.
var (
	visualOrder    = breakage{"visual-order", "the letters stand in the order of display, last to first; nothing is read", true}
	mojibake       = breakage{"mojibake", "the text was decoded in a wrong encoding; nothing is read", true}
	lamAlefSwapped = breakage{"lam-alef-swapped", "lam and alef stand in the wrong order where they were one sign; words are mended where a list has them", false}
)

// A few words may be quoted from a broken text, or misspelt.
const (
	leastBroken = 3  // words that show a breakage
	brokenShare = 20 // and one word in so many
)

// breakages returns how d is broken. It looks only at what no sound text has more than once or twice.
func breakages(dst []breakage, d *text.Doc) []breakage {
	final, first, swapped := 0, 0, 0
	for w := range d.Words {
		x := &d.Words[w]
		if x.Kind != text.Arabic || x.N < 3 {
			continue
		}
		if x.Spelt&(arabic.Marbuta|arabic.Maqsura) != 0 {
			switch s := d.Text[x.Start:x.End]; {
			case strings.HasPrefix(s, marbuta), strings.HasPrefix(s, maqsura):
				first++
			case strings.HasSuffix(s, marbuta), strings.HasSuffix(s, maqsura):
				final++
			}
		}
		if f := d.Fold(w); f[0] == arabic.Alef && f[1] == arabic.Alef && f[2] == arabic.Lam {
			swapped++
		}
	}
	many := func(n int) bool { return n >= leastBroken && n*brokenShare >= len(d.Words) }
	switch {
	case many(first) && first > final:
		dst = append(dst, visualOrder)
	case wrongEncoding(d):
		dst = append(dst, mojibake)
	case many(swapped):
		dst = append(dst, lamAlefSwapped)
	}
	return dst
}

// Letters that end words and begin none.
const (
	marbuta = "\u0629"
	maqsura = "\u0649"
)

// wrongEncoding reports whether d is Arabic in UTF-8 that was read as windows-1252, so that every second letter is Ø or Ù, or as
// windows-1256, so that it is ط or ظ; or Arabic in windows-1256 that was read as windows-1252, so that its articles are Çá.
func wrongEncoding(d *text.Doc) bool {
	s := d.Text[:d.Read]
	runes := strings.Count(s, "Ø") + strings.Count(s, "Ù")
	if runes >= leastWrong && runes*4 >= wide(s) {
		return true
	}
	if articles := strings.Count(s, "Çá"); articles >= leastWrong && articles*16 >= wide(s) {
		return true
	}
	letters := bytes.Count(d.Letters, []byte{arabic.Tah}) + bytes.Count(d.Letters, []byte{arabic.Zah})
	return letters >= leastWrong && letters*2 >= len(d.Letters)
}

// leastWrong is the letters that show a wrong encoding at least.
const leastWrong = 4

// wide counts the runes of s beyond ASCII.
func wide(s string) int {
	n := 0
	for _, r := range s {
		if r >= 0x80 {
			n++
		}
	}
	return n
}
