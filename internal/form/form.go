// Package form says what a listed name becomes: the sequences of folded words under which it is found in a text.
//
// A name is split and folded by internal/text, as texts are, so signs do not matter: «إس-400» and «إس 400» are one form,
// and so are «أ.ف.ب» and «أ ف ب». Beside the name as written stand its twins, in which a joiner is joined to its
// neighbour or parted from it («عبد الله» and «عبدالله», «أبو ظبي» and «أبوظبي»), or «أبو» has another case («أبي ظبي»).
// The joiners are a closed list. A caller's names and the built-in ones become forms by the same code.
package form

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

const (
	// MaxWords is the most words that a form may have. The longest names of bodies in the news have nine.
	MaxWords = pack.MaxWords
	// MaxLetters is the most folded bytes that a word of a form may have. The longest words of names are German.
	MaxLetters = pack.MaxLetters
	// maxForms bounds the twins of a name: two joiners in a name are rare, three have not been seen.
	maxForms = 8
)

// A Reason says why a name is refused. It completes the sentence "the name is refused: …".
type Reason string

// Error returns the reason.
func (r Reason) Error() string { return string(r) }

// The reasons to refuse any name, whoever lists it: it could never be found.
const (
	Empty       Reason = "the name is empty"
	NotUTF8     Reason = "the name is not UTF-8"
	Control     Reason = "the name has a control character"
	NoLetters   Reason = "the name has no letters, only marks or signs"
	TooMany     Reason = "the name has more than 12 words"
	WordTooLong Reason = "a word of the name has more than 255 letters"
)

// A Form is one sequence of words under which a name is found.
type Form struct {
	Words []string     // folded letters, as text.Doc.Fold gives them
	Latin bool         // it has Latin letters and none of another script
	Spelt arabic.Spelt // what folding took away from the last word
}

// OneLetter reports whether f is a single letter or digit, which texts are full of in lists and initials.
func (f *Form) OneLetter() bool { return len(f.Words) == 1 && utf8.RuneCountInString(f.Words[0]) == 1 }

// A Maker makes the forms of names in memory that it reuses. The zero Maker is ready; it is not for concurrent use.
type Maker struct {
	doc    text.Doc
	source []word
	path   []string
	forms  []Form
	words  []string
}

// A word is one word of a name as written, with what may be done to it.
type word struct {
	from, to int // bytes of the letters of the whole name
	arabic   bool
}

// Forms returns the forms of name, the one as written first, or the Reason why it is refused. The next call reuses the
// slices, but not the letters of the words.
func (m *Maker) Forms(name string) ([]Form, error) {
	if err := m.read(name); err != nil {
		return nil, err
	}
	last := m.doc.Words[len(m.doc.Words)-1]
	m.forms, m.words, m.path = m.forms[:0], m.words[:0], m.path[:0]
	m.walk(0, string(m.doc.Letters))
	m.inflect()
	latin := m.latin()
	for i := range m.forms {
		m.forms[i].Latin, m.forms[i].Spelt = latin, last.Spelt
	}
	return m.forms, nil
}

// read splits name into m.source and refuses what cannot be a name.
func (m *Maker) read(name string) error {
	switch {
	case name == "":
		return Empty
	case !utf8.ValidString(name):
		return NotUTF8
	case strings.ContainsFunc(name, unicode.IsControl):
		return Control
	}
	m.doc.Reset(name, 0)
	switch {
	case len(m.doc.Words) == 0:
		return NoLetters
	case len(m.doc.Words) > MaxWords:
		return TooMany
	}
	m.source = m.source[:0]
	for _, w := range m.doc.Words {
		if w.N > MaxLetters {
			return WordTooLong
		}
		from, to := int(w.Letters), int(w.Letters)+int(w.N)
		m.source = append(m.source, word{from, to, w.Kind == text.Arabic})
	}
	return nil
}

func (m *Maker) latin() bool {
	latin := false
	for _, w := range m.doc.Words {
		switch w.Kind {
		case text.Arabic, text.Other:
			return false
		case text.Latin:
			latin = true
		}
	}
	return latin
}

// walk adds every form that begins with m.path and goes on with the words from i; letters are those of the whole name.
func (m *Maker) walk(i int, letters string) {
	if len(m.forms) == maxForms || len(m.path) > MaxWords {
		return
	}
	if i == len(m.source) {
		m.add(m.path)
		return
	}
	w := m.source[i]
	s := letters[w.from:w.to]
	m.step(i+1, letters, s)
	if !w.arabic {
		return
	}
	if i+1 < len(m.source) {
		next := m.source[i+1]
		if next.arabic && next.to-w.from <= MaxLetters && joins(s, letters[next.from:next.to]) {
			m.step(i+2, letters, letters[w.from:next.to])
		}
	}
	if at := parts(s); at > 0 {
		m.step(i+1, letters, s[:at], s[at:])
	}
}

// step goes on with the word next after words.
func (m *Maker) step(next int, letters string, words ...string) {
	depth := len(m.path)
	m.path = append(m.path, words...)
	m.walk(next, letters)
	m.path = m.path[:depth]
}

// inflect adds the forms that begin with «أبو» in its two other cases.
func (m *Maker) inflect() {
	for _, f := range m.forms {
		if len(f.Words) < 2 || f.Words[0] != nominative {
			continue
		}
		for _, other := range [...]string{genitive, accusative} {
			if len(m.forms) < maxForms {
				m.add(f.Words)
				m.forms[len(m.forms)-1].Words[0] = other
			}
		}
	}
}

// add appends a copy of words as a form. Earlier forms keep their words even if the memory behind them grows.
func (m *Maker) add(words []string) {
	from := len(m.words)
	m.words = append(m.words, words...)
	m.forms = append(m.forms, Form{Words: m.words[from:len(m.words):len(m.words)]})
}
