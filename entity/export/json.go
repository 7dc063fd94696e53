package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// Version is the form of the JSON that this package writes, see the package comment.
const Version = "khabar/1"

// A record is a document as JSON: the result's fields beside the document's.
type record struct {
	Format    string    `json:"format"`
	Text      string    `json:"text"`
	Published date.Date `json:"published,omitzero"`
	Country   string    `json:"country,omitempty"`
	*entity.Result
}

// NewJSON returns a Writer of one JSON object that holds all documents: {"format": Version, "documents": […]}. Each has the
// fields of a line of NewJSONLines.
func NewJSON(w io.Writer) *Writer {
	return &Writer{w: w, form: jsonForm{whole: true}, anyUnit: true}
}

// NewJSONLines returns a Writer of one JSON object a line. Each has the fields of entity.Result under the names of their
// tags, and the document's: format, which is [Version]; text; published and country, left out where empty. Letters stand as
// themselves, not as escapes. Offsets are in the unit of the result, which the field unit names.
func NewJSONLines(w io.Writer) *Writer {
	return &Writer{w: w, form: jsonForm{}, anyUnit: true}
}

// jsonForm writes JSON: whole, as one object, else as lines.
type jsonForm struct{ whole bool }

func (f jsonForm) head(b []byte, _ entity.Document) []byte {
	if f.whole {
		b = append(b, `{"format":"`+Version+`","documents":[`+"\n"...)
	}
	return b
}

func (f jsonForm) document(b []byte, n int, d entity.Document, r *entity.Result) ([]byte, error) {
	if f.whole && n > 0 {
		b = append(b, ",\n"...)
	}
	c := *r
	c.ID = d.ID
	out := bytes.NewBuffer(b)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	if err := e.Encode(record{Version, d.Text, d.Published, d.Country, &c}); err != nil {
		return b, err
	}
	b = out.Bytes()
	if f.whole {
		b = b[:len(b)-1] // the line end
	}
	return b, nil
}

func (f jsonForm) tail(b []byte) []byte {
	if f.whole {
		b = append(b, "\n]}\n"...)
	}
	return b
}

// ReadJSON reads what NewJSON or NewJSONLines wrote and calls f with each document and its result, as they were when they
// were written. It stops at the first error, which may be f's; an error of the input says which document it is in. Fields
// that it does not know are passed over; another version than [Version], and a result that is not of its document, are
// errors. No more than one value is in memory at a time: a line, or all that NewJSON wrote.
func ReadJSON(r io.Reader, f func(entity.Document, *entity.Result) error) error {
	in := json.NewDecoder(r)
	for n := 1; ; {
		var value json.RawMessage
		err := in.Decode(&value)
		if err == io.EOF {
			return nil
		}
		var whole struct {
			Documents []json.RawMessage `json:"documents"`
		}
		if err == nil {
			err = json.Unmarshal(value, &whole)
		}
		if err != nil {
			return fmt.Errorf("export: document %d: %w", n, err)
		}
		documents := whole.Documents
		if documents == nil {
			documents = []json.RawMessage{value}
		}
		for _, one := range documents {
			d, r, err := readRecord(one)
			if err != nil {
				return fmt.Errorf("export: document %d: %w", n, err)
			}
			if err := f(d, r); err != nil {
				return err
			}
			n++
		}
	}
}

// readRecord reads a document.
func readRecord(b []byte) (d entity.Document, r *entity.Result, err error) {
	rec := record{Result: new(entity.Result)}
	if err := json.Unmarshal(b, &rec); err != nil {
		return d, nil, err
	}
	if rec.Format != Version {
		return d, nil, fmt.Errorf("format is %q, not %q", rec.Format, Version)
	}
	d = entity.Document{ID: rec.ID, Text: rec.Text, Published: rec.Published, Country: rec.Country}
	return d, rec.Result, check(d, rec.Result, true)
}
