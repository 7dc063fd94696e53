// Dates reads documents, one JSON object a line, and writes their time expressions with their values.
//
//	{"id": "1", "text": "التقيا الخميس", "reference": "2025-08-15", "direction": "past"}
//	{"id":"1","pred":[{"start":13,"end":25,"text":"الخميس","values":["2025-08-14"]}]}
//
// The reference is the day, with its time if known, that the text was written on, or null. The direction says how a weekday
// or a day is read that no verb places: past, future, or empty for what news mostly mean. The first value is what the
// expression says; a second is the day or hour that it reaches: «منذ يومين» is a length of two days, and a day. A range of clock
// times whose day is not said stands without it and with it.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/examples/internal/input"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "dates:", err)
		os.Exit(1)
	}
}

type document struct {
	ID        string    `json:"id"`
	Text      string    `json:"text"`
	Reference input.Day `json:"reference"`
	Direction direction `json:"direction"`
}

type answer struct {
	ID    string       `json:"id"`
	Found []expression `json:"pred"`
}

type expression struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Values []string `json:"values"`
}

// A direction is a date.Direction by its name.
type direction struct{ date.Direction }

// UnmarshalText reads the name of a direction.
func (d *direction) UnmarshalText(b []byte) error {
	switch string(b) {
	case "":
		d.Direction = date.AsReported
	case "past":
		d.Direction = date.Past
	case "future":
		d.Direction = date.Future
	default:
		return fmt.Errorf("direction %q is neither past nor future nor empty", b)
	}
	return nil
}

// run answers each line of r that is not blank, and stops at the first that is no document.
func run(r io.Reader, w io.Writer) error {
	lines, out := input.Lines(r), bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	var found []date.Timex
	var failed error
	for n := 1; failed == nil && lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var d document
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			failed = fmt.Errorf("line %d: %w", n, err)
			break
		}
		found = date.AppendFind(found[:0], d.Text, &date.Options{Reference: d.Reference.Date, Direction: d.Direction.Direction})
		failed = enc.Encode(answer{d.ID, expressions(found, d.Reference.Date)})
	}
	return cmp.Or(failed, lines.Err(), out.Flush())
}

// hours returns a range of clock times on one day without the day, which the text does not say; none for other values.
func hours(v date.Value) []string {
	from, to, ok := strings.Cut(v.String(), "/")
	day, first, _ := strings.Cut(from, "T")
	same, last, _ := strings.Cut(to, "T")
	if !ok || day != same {
		return nil
	}
	return []string{"T" + first + "/T" + last}
}

func sameDay(a, b date.Date) bool {
	y, m, d := a.YMD()
	return date.Of(y, m, d) == date.Of(b.YMD()) && !a.IsZero()
}

// expressions returns what was found in the form of the answer, for a text of day ref.
func expressions(found []date.Timex, ref date.Date) []expression {
	out := []expression{}
	for _, t := range found {
		e := expression{t.Start, t.End, t.Text, []string{t.Value.String()}}
		switch {
		case !t.Reach.IsZero():
			e.Values = append(e.Values, t.Reach.String())
		case t.Type == "TIME" && t.Anchor != "" && sameDay(t.From, ref):
			e.Values = append(hours(t.Value), e.Values...)
		}
		out = append(out, e)
	}
	return out
}
