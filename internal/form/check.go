package form

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// A Script is the script that a column of a table is written in.
type Script uint8

// The scripts of columns.
const (
	Any    Script = iota
	Arabic        // at least one Arabic word; Latin words and digits may stand beside it
	Latin         // Latin letters and digits only
)

// The reasons to refuse a name in our own tables, where a slip of the editor would hide for years. A caller's names are
// not held to them: they are found all the same.
const (
	OneLetter   Reason = "the name has one letter, which texts are full of"
	Space       Reason = "the name has a space at an end, two together or one that is no plain space"
	Dressed     Reason = "the name has vowel signs, tatweel or presentation forms"
	Unbalanced  Reason = "the name has an unbalanced bracket or quote"
	NotArabic   Reason = "the name is not in Arabic script"
	NotLatin    Reason = "the name is not in Latin script"
	PersianKeys Reason = "the name has the yeh or kaf of a Persian keyboard"
)

// Check returns the Reason why a name of script s may not stand in our own tables; nil if it may. It finds what Forms
// does not refuse; a name must pass both.
func Check(name string, s Script) error {
	for _, r := range name {
		if Hidden(r) {
			return Reason(fmt.Sprintf("the name has the invisible character %U", r))
		}
	}
	switch {
	case strings.Join(strings.FieldsFunc(name, unicode.IsSpace), " ") != name:
		return Space
	case !balanced(name):
		return Unbalanced
	case strings.ContainsAny(name, "\u06A9\u06CC"):
		return PersianKeys
	}
	d := text.Analyze(name)
	if len(d.Words) == 1 && utf8.RuneCount(d.Letters) == 1 {
		return OneLetter
	}
	return checkWords(d, s)
}

// Hidden reports whether r is invisible: a control character, a direction mark, a joiner, a soft hyphen.
func Hidden(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co) }

// checkWords refuses words that folding would have to undress, and words of another script.
func checkWords(d *text.Doc, s Script) error {
	var kinds [text.Other + 1]int
	for _, w := range d.Words {
		if w.Spelt&(arabic.Marks|arabic.Tatweel|arabic.Presentation) != 0 {
			return Dressed
		}
		kinds[w.Kind]++
	}
	switch {
	case s == Arabic && (kinds[text.Arabic] == 0 || kinds[text.Other] != 0):
		return NotArabic
	case s == Latin && (kinds[text.Latin] == 0 || kinds[text.Arabic]+kinds[text.Other] != 0):
		return NotLatin
	}
	return nil
}

// balanced reports whether brackets and quotes close in the order in which they open.
func balanced(name string) bool {
	var open []rune
	for _, r := range name {
		switch r {
		case '(', '[', '{', '«', '“':
			open = append(open, closing(r))
		case '"':
			if len(open) > 0 && open[len(open)-1] == r {
				open = open[:len(open)-1]
			} else {
				open = append(open, r)
			}
		case ')', ']', '}', '»', '”':
			if len(open) == 0 || open[len(open)-1] != r {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

// closing returns the bracket that closes r.
func closing(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	case '«':
		return '»'
	}
	return '”'
}
