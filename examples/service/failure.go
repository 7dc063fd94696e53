package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

// A failure is an answer that says what is wrong, in the form of RFC 9457.
type failure struct {
	Title  string `json:"title"`  // of the status
	Status int    `json:"status"` // that of the answer
	Detail string `json:"detail"` // what is wrong with this request
	retry  bool   // it may be tried again soon
}

func problem(status int, detail string) *failure {
	return &failure{Title: http.StatusText(status), Status: status, Detail: detail}
}

func (f *failure) write(w http.ResponseWriter) {
	f.headers(w)
	w.Header().Set("Content-Type", "application/problem+json")
	write(w, f.Status, f)
}

// headers sets the headers that go with f, whatever form the answer has. After a request that was too large or too slow, the
// rest of which may yet come, the connection is of no more use.
func (f *failure) headers(w http.ResponseWriter) {
	if f.retry {
		w.Header().Set("Retry-After", "1")
	}
	if f.Status == http.StatusRequestEntityTooLarge || f.Status == http.StatusRequestTimeout {
		w.Header().Set("Connection", "close")
	}
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	write(w, status, v)
}

// write writes v, all of whose types JSON knows. Who has gone away gets nothing.
func write(w http.ResponseWriter, status int, v any) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	w.WriteHeader(status)
	w.Write(b.Bytes())
}
