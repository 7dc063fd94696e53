package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// maxLine is the longest line of a gold file.
const maxLine = 64 << 20

// ReadGold reads documents as JSON Lines: id, text, published or null, mentions and timexes, each with start and end in
// bytes, type, qid and name_en or value, and optional.
func ReadGold(r io.Reader, file string) ([]Doc, error) {
	var docs []Doc
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		var g struct {
			ID, Text  string
			Published *string
			Mentions  []goldSpan
			Timexes   []goldSpan
		}
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		d := Doc{Name: g.ID, Text: g.Text}
		if g.Published != nil {
			d.Published = *g.Published
		}
		for _, s := range append(g.Mentions, g.Timexes...) {
			if s.Start < 0 || s.Start >= s.End || s.End > len(g.Text) || g.Text[s.Start:s.End] != s.Text {
				return nil, fmt.Errorf("%s:%d: %d-%d is not %q in the text", file, n, s.Start, s.End, s.Text)
			}
			d.Spans = append(d.Spans, s.span())
		}
		docs = append(docs, d)
	}
	return docs, lines.Err()
}

type goldSpan struct {
	Start, End int
	Text, Type string
	QID, Value string
	NameEN     string `json:"name_en"`
	Optional   bool
}

func (g goldSpan) span() Span {
	s := Span{Start: g.Start, End: g.End, Type: g.Type, ID: g.QID + g.Value, Label: g.NameEN}
	if g.Optional {
		s.State = Optional
	}
	return s
}
