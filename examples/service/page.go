package main

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"net/url"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/entity/export"
)

//go:embed page.html
var pageHTML string

func newPage() *template.Template {
	return template.Must(template.New("").Parse(pageHTML))
}

// policy is what a browser may do on the page: nothing but show it and send its form.
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// fields are what a form holds, and what is wrong with it.
type fields struct {
	Text, Published, Wrong string
	Most                   int // characters of Text
}

// form answers with the empty form.
func (s *service) form(w http.ResponseWriter, r *http.Request) {
	s.writePage(w, http.StatusOK, "page", fields{})
}

// read answers with the article that a form holds, its names marked, and below them the form again.
func (s *service) read(w http.ResponseWriter, r *http.Request) {
	in, d, f := s.readForm(w, r)
	var result *entity.Result
	if f == nil {
		result, f = s.result(r, d)
	}
	if f != nil {
		in.Wrong = wrong(f)
		f.headers(w)
		s.writePage(w, f.Status, "page", in)
		return
	}
	var b bytes.Buffer
	view := export.NewHTML(&b, "خبر")
	err := view.Write(d, result)
	if err == nil {
		err = s.page.ExecuteTemplate(&b, "again", s.bounded(in))
	}
	if err == nil {
		err = view.Close()
	}
	if err != nil {
		panic(err)
	}
	writeHTML(w, http.StatusOK, b.Bytes())
}

// readForm reads the fields of a form, and the document that they are. A text's fields are returned with a failure, too, so
// that nobody has to paste it again.
func (s *service) readForm(w http.ResponseWriter, r *http.Request) (in fields, d entity.Document, f *failure) {
	body, f := readBody(w, r, "application/x-www-form-urlencoded", s.limits.body())
	if f != nil {
		return in, d, f
	}
	v, err := url.ParseQuery(string(body))
	if err != nil {
		return in, d, problem(http.StatusBadRequest, "the form is no list of name=value")
	}
	in = fields{Text: v.Get("text"), Published: v.Get("published")}
	text := &in.Text
	if !v.Has("text") {
		text = nil
	}
	if f := s.checkText(text); f != nil {
		return in, d, f
	}
	day := date.Date{}
	if in.Published != "" {
		if day, err = date.Parse(in.Published); err != nil {
			return in, d, problem(http.StatusBadRequest, err.Error())
		}
	}
	return in, entity.Document{Text: in.Text, Published: day}, nil
}

// wrong says in Arabic what a failure means to who sits before the form.
func wrong(f *failure) string {
	switch f.Status {
	case http.StatusRequestEntityTooLarge, http.StatusUnprocessableEntity:
		return "النص طويل جدا."
	case http.StatusRequestTimeout:
		return "لم يصل النص في الوقت المحدد. حاول مرة أخرى."
	case http.StatusServiceUnavailable:
		return "الخدمة مشغولة الآن. حاول بعد لحظات."
	}
	return "تعذرت قراءة الطلب: تحقق من النص ومن تاريخ النشر."
}

// writePage writes a page of a template.
func (s *service) writePage(w http.ResponseWriter, status int, name string, in fields) {
	var b bytes.Buffer
	if err := s.page.ExecuteTemplate(&b, name, s.bounded(in)); err != nil {
		panic(err)
	}
	writeHTML(w, status, b.Bytes())
}

// bounded returns in with the bound of its text.
func (s *service) bounded(in fields) fields {
	in.Most = s.limits.text
	return in
}

func writeHTML(w http.ResponseWriter, status int, b []byte) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
	h.Set("Referrer-Policy", "no-referrer")
	w.WriteHeader(status)
	w.Write(b)
}
