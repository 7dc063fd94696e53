package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/khabar-go/khabar/internal/form"
	fold "github.com/khabar-go/khabar/internal/text"
)

// labelText returns the text of a label: {"language":"ar","value":"…"}.
func labelText(value []byte) string { return text(field(value, "value")) }

// aliasTexts returns the texts of an array of labels.
func aliasTexts(value []byte) (out []string) {
	if value == nil {
		return nil
	}
	s := scanner{b: value}
	for ok := s.open('['); ok && s.ok(); ok = s.more('[') {
		if a := labelText(s.skip()); a != "" {
			out = append(out, a)
		}
	}
	return out
}

// A namer makes names for the tables of the names of a dump. It keeps memory between calls and is not for concurrent use.
type namer struct {
	forms form.Maker
}

// maxNames bounds each list of names. More are a sign of spellings that nobody writes.
const maxNames = 16

// arabic returns an Arabic name as the tables want it, or the reason why it can be none.
func (n *namer) arabic(s string) (string, error) { return n.check(undress(s), form.Arabic) }

// latin is arabic for Latin names.
func (n *namer) latin(s string) (string, error) { return n.check(tidy(s), form.Latin) }

func (n *namer) check(s string, script form.Script) (string, error) {
	if strings.Contains(s, "|") {
		return "", form.Reason("the name has a bar")
	}
	if err := form.Check(s, script); err != nil {
		return "", err
	}
	if _, err := n.forms.Forms(s); err != nil {
		return "", err
	}
	return s, nil
}

// tidy takes from a name what its writer did not mean as part of it: invisible characters, spaces too many, and what
// tells pages of one name apart: «جورج بوش (الابن)» is no name.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case form.Hidden(r) && !unicode.IsSpace(r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if strings.HasSuffix(s, ")") {
		if at := strings.LastIndex(s, " ("); at > 0 {
			s = s[:at]
		}
	}
	return strings.TrimRight(s, " ،,;؛:")
}

// undress is tidy without vowel signs, tatweel and the letters of a Persian keyboard, which newspapers do not write.
func undress(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u0640', unicode.Is(unicode.Mn, r):
			return -1
		case r == '\u06CC':
			return 'ي'
		case r == '\u06A9':
			return 'ك'
		}
		return r
	}, s)
	return tidy(s)
}

// ofPlace cuts from the name of a place what tells places of one name apart: «سبرينغفيلد، إلينوي».
func ofPlace(s string, place bool) string {
	if at := strings.IndexAny(s, "،,"); place && at > 0 {
		return strings.TrimSpace(s[:at])
	}
	return s
}

// foldKey is equal for names that the library takes for one.
func foldKey(s string) string { return fold.Fold(s) }

// A list collects names, each once however it is spelt.
type list struct {
	names []string
	keys  []string
}

// add adds a name, unless it is empty, there already or one too many, and reports whether it did.
func (l *list) add(name string) bool {
	if name == "" || len(l.names) == maxNames {
		return false
	}
	key := foldKey(name)
	if slices.Contains(l.keys, key) {
		return false
	}
	l.names, l.keys = append(l.names, name), append(l.keys, key)
	return true
}

// isAbbreviation reports whether a name is letters of other words: capitals (UNRWA), or single Arabic letters with spaces
// between (أ ف ب).
func isAbbreviation(s string) bool {
	words := strings.Fields(s)
	if len(words) == 1 {
		return len(s) >= 2 && len(s) <= 7 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	}
	for _, w := range words {
		if r := []rune(w); len(r) != 1 || !unicode.Is(unicode.Arabic, r[0]) {
			return false
		}
	}
	return len(words) > 1
}
