package gazetteer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// parseJSON reads one object with the fields of Entry.
func parseJSON(line []byte) (Entry, error) {
	var e Entry
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return Entry{}, explain(err, line)
	}
	if rest := bytes.TrimSpace(line[d.InputOffset():]); len(rest) > 0 {
		return Entry{}, &Error{Input: short(string(rest)), Reason: "something follows the object"}
	}
	return e, nil
}

// explain says what encoding/json found wrong, and where.
func explain(err error, line []byte) *Error {
	e := &Error{Input: short(string(line)), Reason: strings.TrimPrefix(err.Error(), "json: ")}
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		from := min(max(0, int(syntax.Offset)-1), len(line))
		e.Input, e.Reason = short(string(line[from:])), fmt.Sprintf("byte %d: %s", from+1, syntax.Error())
	case errors.As(err, &wrong):
		e.Field, e.Input, e.Reason = wrong.Field, wrong.Value, "want "+wrong.Type.String()
	case errors.Is(err, io.ErrUnexpectedEOF):
		e.Reason = "the object ends too early"
	case strings.HasPrefix(e.Reason, "unknown field "):
		e.Field, e.Reason = strings.Trim(strings.TrimPrefix(e.Reason, "unknown field "), `"`), "an entry has no such field"
	}
	return e
}
