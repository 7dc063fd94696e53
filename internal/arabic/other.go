package arabic

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Of returns the Info of any rune. A rune that folds to several letters, or to letters of a third script, has a class of
// its own and is spelt out by Decompose.
func Of(r rune) Info {
	switch {
	case r < 0:
		return oth
	case r < utf8.RuneSelf:
		return ASCII[r]
	case r >= block && r < block+0x100:
		return arab[r-block]
	case r >= 0x2000 && r < 0x2070:
		return punctuation[r-0x2000]
	}
	if i, ok := presentation(r); ok {
		return i
	}
	return rare(r)
}

// presentation is rare for the presentation forms, of which a text out of a PDF consists: decomposed once.
func presentation(r rune) (Info, bool) {
	if r < 0xFB50 || r > 0xFEFF || r > 0xFDFF && r < 0xFE70 {
		return 0, false
	}
	forms.once.Do(func() {
		for i := range forms.infos {
			forms.infos[i] = rare(0xFB50 + rune(i))
		}
	})
	return forms.infos[r-0xFB50], true
}

var forms struct {
	once  sync.Once
	infos [0xFF00 - 0xFB50]Info
}

// rare is Of for runes that no table holds.
func rare(r rune) Info {
	switch r {
	case 0x00A0, 0x3000:
		return spc
	case 0x00AB, 0x00BB: // angle quotes
		return quo
	case 0x00AD: // soft hyphen
		return mark
	case 0x00B4, 0x02B9, 0x02BB, 0x02BC, 0x02BE, 0x02BF, 0x02C8: // accents and modifier letters that stand for a glottal stop
		return apo
	case 0x00B7, 0x3002:
		return dot
	case 0x0085:
		return lin
	case 0x2212: // minus
		return hyp
	case 0x25A0, 0x25AA, 0x25CB, 0x25CF, 0x25E6, 0x2605, 0x2713, 0x27A2, 0x25BA, 0x25C4:
		return bul
	case 0xFD3E: // ornate right bracket, which closes
		return clo
	case 0xFD3F:
		return opn
	case 0xFEFF:
		return bidi
	}
	switch {
	case unicode.Is(unicode.Mn, r):
		return mark
	case r >= 0x0750 && r <= 0x077F || r >= 0x0870 && r <= 0x08FF: // further Arabic letters, of languages that news does not print
		if unicode.IsLetter(r) {
			return Info(OtherLetter) << 16
		}
		return oth
	case unicode.IsLetter(r) || compatible(r):
		return compound(r)
	case unicode.Is(unicode.Mc, r):
		return Info(OtherLetter) << 16
	case unicode.Is(unicode.Pd, r):
		return hyp
	case unicode.Is(unicode.Ps, r):
		return opn
	case unicode.Is(unicode.Pe, r):
		return clo
	case unicode.Is(unicode.Pi, r) || unicode.Is(unicode.Pf, r):
		return quo
	case unicode.Is(unicode.Zs, r):
		return spc
	}
	return oth
}

// compatible reports whether r is a digit of another width.
func compatible(r rune) bool { return r >= 0xFF10 && r <= 0xFF19 }

// compound tells whether the letter r is one Latin or Arabic letter in another dress, several, or of a third script.
func compound(r rune) Info {
	var buf [16]byte
	letters, class, _ := Decompose(buf[:0], r)
	switch {
	case class == OtherLetter:
		return Info(OtherLetter) << 16
	case len(letters) == 0:
		return oth
	}
	trace := Info(Foreign) << 8
	if class == ArabicLetter {
		trace = Info(Presentation) << 8
	}
	if len(letters) > 1 {
		return Info(Compound)<<16 | trace
	}
	return Info(class)<<16 | trace | Info(letters[0])
}

// Decompose appends the folded letters of r and returns them with their class and the trace of folding. A rune whose
// decomposition holds signs (ﷺ is a sentence) folds to nothing.
func Decompose(dst []byte, r rune) ([]byte, Class, Spelt) {
	if s, ok := latin(r); ok {
		return append(dst, s...), LatinLetter, Foreign
	}
	from, class, spelt := len(dst), OtherLetter, Spelt(0)
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	for _, d := range string(norm.NFKD.Bytes(buf[:n])) {
		var i Info
		switch {
		case d < utf8.RuneSelf:
			i = ASCII[d]
		case d >= block && d < block+0x100:
			i = arab[d-block]
		case unicode.Is(unicode.Mn, d):
			i = mark
		default:
			return third(dst[:from], r)
		}
		switch i.Class() {
		case ArabicLetter, LatinLetter, Digit:
			dst, class, spelt = append(dst, i.Letter()), i.Class(), spelt|i.Spelt()
		case Sign:
			if d == ' ' && len(dst) == from { // an isolated vowel sign: a space and the mark
				continue
			}
			return dst[:from], Sign, 0
		}
	}
	switch class {
	case ArabicLetter:
		spelt |= Presentation
	case LatinLetter:
		spelt |= Foreign
	case OtherLetter:
		return third(dst[:from], r)
	}
	return dst, class, spelt
}

// third appends a letter of a third script in lower case.
func third(dst []byte, r rune) ([]byte, Class, Spelt) {
	if !unicode.IsLetter(r) && !unicode.Is(unicode.Mc, r) {
		return dst, Sign, 0
	}
	return utf8.AppendRune(dst, unicode.ToLower(r)), OtherLetter, 0
}

// latin gives the letters that have no decomposition.
func latin(r rune) (string, bool) {
	switch r {
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'ø', 'Ø':
		return "o", true
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d", true
	case 'ħ', 'Ħ':
		return "h", true
	case 'ı':
		return "i", true
	case 'ł', 'Ł':
		return "l", true
	case 'þ', 'Þ':
		return "th", true
	case 'ə', 'Ə', 'ǝ', 'Ǝ':
		return "a", true
	}
	return "", false
}
