package main

import (
	"encoding/xml"
	"html"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

const form = "application/x-www-form-urlencoded"

// visible returns the text of a page without its markup.
func visible(page string) string {
	var b strings.Builder
	for page != "" {
		text, rest, _ := strings.Cut(page, "<")
		_, page, _ = strings.Cut(rest, ">")
		b.WriteString(html.UnescapeString(text))
	}
	return b.String()
}

func TestForm(t *testing.T) {
	w := ask(newTest(nil), "GET", "/", "")
	page := w.Body.String()
	for _, want := range []string{`<html lang="ar" dir="rtl">`, `<form method="post"`, `<textarea id="text" name="text"`, `maxlength="100000"`, `name="published"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	harmless(t, w.Header(), page)
}

// harmless checks that a page has no script, and that a browser would run none.
func harmless(t *testing.T, h http.Header, page string) {
	t.Helper()
	if policy := h.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "script") {
		t.Errorf("policy %q", policy)
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "javascript:") {
		t.Error("the page has a script")
	}
}

// TestRead: the article is shown with its names, and stands in the form again.
func TestRead(t *testing.T) {
	s := newTest(nil)
	const text = "قال بوتين في موسكو.\r\nوصل الرئيس الأميركي أمس."
	w := ask(s, "POST", "/", url.Values{"text": {text}, "published": {"2025-08-16"}}.Encode(), form)
	page := w.Body.String()
	if w.Code != http.StatusOK {
		t.Fatalf("status %d: %s", w.Code, page)
	}
	for _, want := range []string{"Q7747", "Q649", "Q11696", "Donald Trump", "2025-08-15", `value="2025-08-16"`, "</html>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if n := strings.Count(visible(page), "وصل الرئيس الأميركي أمس."); n != 2 {
		t.Errorf("the text is there %d times, want twice: in the article and in the form", n)
	}
	harmless(t, w.Header(), page)
	idle(t, s)
}

// TestInjection: markup in a text is text, in the article and in the form.
func TestInjection(t *testing.T) {
	const text = `</textarea></div><script>alert(1)</script> قال "بوتين" <b onclick=x>`
	w := ask(newTest(nil), "POST", "/", url.Values{"text": {text}}.Encode(), form)
	harmless(t, w.Header(), w.Body.String())
	if page := w.Body.String(); strings.Count(visible(page), "<script>alert(1)</script>") != 2 || strings.Contains(page, "<b ") {
		t.Errorf("page %s", page)
	}
}

// TestFormRefusals: the page says what is wrong, with its status, and keeps what was pasted.
func TestFormRefusals(t *testing.T) {
	s := newTest(func(l *limits) { l.text = 20 })
	for _, c := range []struct {
		body, kind string
		status     int
		want, kept string
	}{
		{url.Values{"text": {strings.Repeat("خبر ", 6)}}.Encode(), form, 422, "النص طويل جدا", "خبر خبر خبر خبر خبر خبر "},
		{"text=" + strings.Repeat("x", 5000), form, 413, "النص طويل جدا", ""},
		{"text=x&published=2025-02-30", form, 400, "تحقق من النص", "x"},
		{"published=2025-02-03", form, 400, "تحقق من النص", ""},
		{"text=%", form, 400, "تحقق من النص", ""},
		{`{"text":"x"}`, "application/json", 415, "تعذرت قراءة الطلب", ""},
	} {
		w := ask(s, "POST", "/", c.body, c.kind)
		page := w.Body.String()
		_, kept, _ := strings.Cut(page, "<textarea")
		_, kept, _ = strings.Cut(kept, ">\n")
		kept, _, _ = strings.Cut(kept, "</textarea>")
		if w.Code != c.status || !strings.Contains(page, c.want) || kept != c.kept {
			t.Errorf("%.50s: status %d, want %d; kept %q, want %q; page: %s", c.body, w.Code, c.status, kept, c.kept, page)
		}
		harmless(t, w.Header(), page)
	}
	s.gate.working = make(chan struct{}) // nobody works
	s.gate.patience = 0
	if w := ask(s, "POST", "/", "text=x", form); w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "مشغولة") || w.Header().Get("Retry-After") == "" {
		t.Errorf("status %d: %s", w.Code, w.Body)
	}
	idle(t, s)
}

// TestWellFormed: the pages are well-formed XML, too.
func TestWellFormed(t *testing.T) {
	s := newTest(nil)
	for method, in := range map[string]string{"GET": "", "POST": "text=x&published=2025-02-03"} {
		d := xml.NewDecoder(ask(s, method, "/", in, form).Body)
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(method, err)
			}
		}
	}
}
