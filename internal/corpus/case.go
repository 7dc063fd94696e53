package corpus

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// A Doc is a text with what is to be found in it.
type Doc struct {
	Name      string // of the case or document, for messages
	Text      string
	Published string // ISO 8601; empty: unknown
	Country   string
	Spans     []Span
}

// A Span is a mention or a time expression, text[Start:End] of a Doc.
type Span struct {
	Start, End int
	Type       string
	ID         string // of the entry, or the value of a time; empty: it is not said
	Label      string // the English name of the entry; empty: it is not said
	Holder     string // id of who holds an office; empty: it is not said
	State      State
	Reason     string // of a state that is not Required
}

// IsTime reports whether s is a time expression and no mention.
func (s Span) IsTime() bool {
	switch s.Type {
	case "DATE", "TIME", "DURATION", "SET":
		return true
	}
	return false
}

// A State is what it means that a span is found or not.
type State uint8

const (
	Required State = iota // must be found
	Optional              // may be found
	Missing               // should be found, and is not yet
	Wrong                 // should not be found, and still is
)

// A SyntaxError says what is wrong with a file of cases, and where.
type SyntaxError struct {
	File   string
	Line   int
	Input  string
	Reason string
}

// Error returns file, line, quoted input and reason.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d: %q: %s", e.File, e.Line, e.Input, e.Reason)
}

// A File is the cases of one file.
type File struct {
	Skips map[string]string // type → reason
	Cases []Doc
}

// ReadCases reads the cases of a file.
func ReadCases(files fs.FS, name string) (*File, error) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	r := &reader{file: name, out: &File{Skips: map[string]string{}}}
	for l := range strings.Lines(string(data)) {
		r.line++
		if err := r.read(strings.TrimRight(l, "\r\n")); err != nil {
			return nil, err
		}
	}
	return r.out, r.endCase()
}

// A reader is where the reading of a file stands.
type reader struct {
	file   string
	line   int
	out    *File
	doc    *Doc       // the case being read; nil before the first
	wants  []expected // its spans
	inText bool
	text   strings.Builder
}

// An expected is a line of a span, which is placed when the text is known.
type expected struct {
	line    int
	columns []string
}

func (r *reader) read(l string) error {
	switch name, begins := strings.CutPrefix(l, "=== "); {
	case begins:
		err := r.endCase()
		r.doc, r.wants, r.inText = &Doc{Name: name}, nil, false
		r.text.Reset()
		return err
	case r.inText:
		r.text.WriteString(l + "\n")
	case l == "":
		r.inText = r.doc != nil
	case l[0] != '#':
		return r.given(strings.Split(l, "\t"))
	}
	return nil
}

// given takes a line before the text.
func (r *reader) given(columns []string) error {
	switch {
	case r.doc == nil && columns[0] == "skip" && len(columns) == 3:
		r.out.Skips[columns[1]] = columns[2]
	case r.doc == nil:
		return r.refuse(r.line, columns, "no case has begun, and it is no skip with a type and a reason")
	case columns[0] == "published" && len(columns) == 2:
		r.doc.Published = columns[1]
	case columns[0] == "country" && len(columns) == 2:
		r.doc.Country = columns[1]
	case len(columns) < 2 || len(columns) > 4:
		return r.refuse(r.line, columns, "want type, words, id and reason, parted by tabs")
	default:
		r.wants = append(r.wants, expected{r.line, columns})
	}
	return nil
}

func (r *reader) refuse(line int, columns []string, reason string) error {
	return &SyntaxError{r.file, line, strings.Join(columns, "\t"), reason}
}

// endCase places the spans of the case that was read in its text.
func (r *reader) endCase() error {
	if r.doc == nil {
		return nil
	}
	text, err := unescape(strings.Trim(r.text.String(), "\n"))
	if err != nil {
		return r.refuse(r.line, []string{r.doc.Name}, err.Error())
	}
	r.doc.Text = text
	for _, w := range r.wants {
		s, reason := w.place(text)
		if reason != "" {
			return r.refuse(w.line, w.columns, reason)
		}
		r.doc.Spans = append(r.doc.Spans, s)
	}
	r.out.Cases = append(r.out.Cases, *r.doc)
	return nil
}

// place returns the span that w means in text, or why there is none.
func (w expected) place(text string) (s Span, problem string) {
	c := append(w.columns, "", "")
	s.Type, s.Reason = c[0], c[3]
	s.ID, s.Holder, _ = strings.Cut(c[2], "=")
	var wrong, optional bool
	s.Type, wrong = strings.CutPrefix(s.Type, "-")
	s.Type, optional = strings.CutSuffix(s.Type, "?")
	switch {
	case wrong && s.Reason == "":
		return s, "a wrong find without a reason"
	case wrong:
		s.State = Wrong
	case optional:
		s.State = Optional
	case s.Reason != "":
		s.State = Missing
	}
	words, nth, many := strings.Cut(c[1], "#")
	words, err := unescape(words)
	if err != nil {
		return s, err.Error()
	}
	n := 1
	if many {
		if n, err = strconv.Atoi(nth); err != nil || n < 1 {
			return s, "no number after #"
		}
	}
	for from := 0; ; n-- {
		i := strings.Index(text[from:], words)
		if i < 0 || words == "" {
			return s, "the text does not hold these words so often"
		}
		s.Start, s.End = from+i, from+i+len(words)
		if n == 1 {
			return s, ""
		}
		from = s.End
	}
}

// unescape resolves the escapes in a text.
func unescape(s string) (string, error) {
	if !strings.Contains(s, `\`) {
		return s, nil
	}
	var b strings.Builder
	for len(s) > 0 {
		r, multibyte, rest, err := strconv.UnquoteChar(s, 0)
		if err != nil {
			return "", fmt.Errorf("escape in %.20q: %w", s, err)
		}
		if multibyte || r < 0x80 {
			b.WriteRune(r)
		} else {
			b.WriteByte(byte(r))
		}
		s = rest
	}
	return b.String(), nil
}
