package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// readBody reads the body of a request of one kind and at most so many bytes.
func readBody(w http.ResponseWriter, r *http.Request, kind string, most int64) ([]byte, *failure) {
	got, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := params["charset"]; err != nil || got != kind || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return nil, problem(http.StatusUnsupportedMediaType, "the Content-Type must be "+kind+" in UTF-8")
	}
	tooLarge := problem(http.StatusRequestEntityTooLarge, fmt.Sprintf("the body may have %d bytes", most))
	if r.ContentLength > most {
		return nil, tooLarge
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	var slow net.Error
	switch {
	case err == nil:
		return body, nil
	case errors.As(err, new(*http.MaxBytesError)):
		return nil, tooLarge
	case errors.As(err, &slow) && slow.Timeout():
		return nil, problem(http.StatusRequestTimeout, "the body did not come in time")
	}
	return nil, problem(http.StatusBadRequest, "the body breaks off")
}

// readJSON reads the one JSON object of a request into v, and refuses fields that v does not have.
func readJSON(w http.ResponseWriter, r *http.Request, most int64, v any) *failure {
	body, f := readBody(w, r, "application/json", most)
	if f != nil {
		return f
	}
	if !utf8.Valid(body) {
		return problem(http.StatusBadRequest, "the body is not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return problem(http.StatusBadRequest, says(err))
	}
	if _, err := d.Token(); err != io.EOF {
		return problem(http.StatusBadRequest, "something follows the object")
	}
	if bytes.TrimLeft(body, " \t\r\n")[0] != '{' { // null
		return problem(http.StatusBadRequest, "the body is no object")
	}
	return nil
}

// says returns an error of package json in words of the sender.
func says(err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Sprintf("byte %d: %v", syntax.Offset, syntax)
	case errors.As(err, &kind) && kind.Field == "":
		return "the body is no object"
	case errors.As(err, &kind):
		return fmt.Sprintf("%s is a %s, and must be a %s", kind.Field, kind.Value, kind.Type)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "the JSON breaks off"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// checkText returns what is wrong with a text: there is none, or it is too long.
func (s *service) checkText(text *string) *failure {
	switch {
	case text == nil:
		return problem(http.StatusBadRequest, "text is missing")
	case utf8.RuneCountInString(*text) > s.limits.text:
		return problem(http.StatusUnprocessableEntity, fmt.Sprintf("text may have %d characters", s.limits.text))
	}
	return nil
}

// A query reads the parameters of a GET, each given at most once, and remembers what is wrong with the first bad one.
type query struct {
	values  url.Values
	known   []string
	failure *failure
}

func readQuery(r *http.Request) *query {
	v, err := url.ParseQuery(r.URL.RawQuery)
	q := &query{values: v}
	if err != nil {
		q.refuse("the query is no list of name=value")
	}
	return q
}

// refuse remembers what is wrong.
func (q *query) refuse(format string, args ...any) {
	if q.failure == nil {
		q.failure = problem(http.StatusBadRequest, fmt.Sprintf(format, args...))
	}
}

// get returns a parameter of at most so many characters, "" if it is not given.
func (q *query) get(name string, most int) string {
	q.known = append(q.known, name)
	v := q.values[name]
	switch {
	case len(v) == 0:
		return ""
	case len(v) > 1:
		q.refuse("%s is given more than once", name)
	case !utf8.ValidString(v[0]):
		q.refuse("%s is not UTF-8", name)
	case utf8.RuneCountInString(v[0]) > most:
		q.refuse("%s may have %d characters", name, most)
	}
	return v[0]
}

// required is get for a parameter that must be given, and not be empty.
func (q *query) required(name string, most int) string {
	v := q.get(name, most)
	if v == "" {
		q.refuse("%s is missing", name)
	}
	return v
}

// number returns a parameter between 1 and most, def if it is not given.
func (q *query) number(name string, def, most int) int {
	v := q.get(name, 10)
	if !q.values.Has(name) {
		return def
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > most {
		q.refuse("%s is no number from 1 to %d", name, most)
	}
	return n
}

// done returns what is wrong with the parameters, those among it that nobody asked for.
func (q *query) done() *failure {
	for name := range q.values {
		if !slices.Contains(q.known, name) {
			q.refuse("there is no parameter %q", name)
		}
	}
	return q.failure
}
