// Package input is what the example programs read: lines of any length, days as people write them, and names of one's own.
package input

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/gazetteer"
)

// maxLine is the longest line that is read, in bytes: a document is one line, and a book is no news.
const maxLine = 1 << 30

// Lines returns a scanner over the lines of r.
func Lines(r io.Reader) *bufio.Scanner {
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxLine)
	return s
}

// A Day is a date.Date as feeds write it in JSON: a day, a day with a time, or a moment with a zone, of which the day and
// the time of day count that it has where it was written. An empty string and null are no day.
type Day struct{ date.Date }

// UnmarshalText reads a day.
func (d *Day) UnmarshalText(b []byte) error {
	if err := d.Date.UnmarshalText(b); err == nil {
		return nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05"} { // both allow fractions of a second
		if t, err := time.Parse(layout, string(b)); err == nil {
			d.Date = date.FromTime(t)
			return nil
		}
	}
	return fmt.Errorf("%q is no day such as 2025-08-07 or 2025-08-07T14:30", b)
}

// Names returns the gazetteer that the flags -gazetteer and -only ask for: the built-in names, those of a file beside them,
// or those of the file only.
func Names(file string, only bool) (*gazetteer.Gazetteer, error) {
	if file == "" {
		if only {
			return nil, errors.New("-only goes with -gazetteer FILE")
		}
		return gazetteer.Default(), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	own, err := gazetteer.Read(f, file)
	if err := cmp.Or(err, f.Close()); err != nil {
		return nil, err
	}
	if only {
		return own, nil
	}
	return gazetteer.Default().With(own), nil
}

// QID returns id if it is one of Wikidata, Q and a number, else nil.
func QID(id string) *string {
	digits, ok := strings.CutPrefix(id, "Q")
	if !ok || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return nil
	}
	return &id
}
