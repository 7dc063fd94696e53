package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/gazetteer"
)

// newTest returns a service over the built-in names with the standard limits, as changed by change.
func newTest(change func(*limits)) *service {
	l := standard()
	if change != nil {
		change(&l)
	}
	return newService(gazetteer.Default(), l, slog.New(slog.DiscardHandler))
}

// ask sends one request; a body is JSON if it is a POST's and kind does not say something else.
func ask(s http.Handler, method, path, body string, kind ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	for _, k := range kind {
		r.Header.Set("Content-Type", k)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// TestAnswers asks for each thing that can be asked, and holds the answers to openapi.json.
func TestAnswers(t *testing.T) {
	s := newTest(nil)
	s.ready.Store(true)
	for _, c := range []struct {
		method, path, body string
		wants              []string
	}{
		{"POST", "/v1/extract", `{"id": "a", "text": "قال بوتين في موسكو إن الرئيس الأميركي وصل أمس", "published": "2025-08-16T08:00:00+03:00"}`,
			[]string{`{"id":"a","unit":"bytes"`, `"start":7,"end":17,"text":"بوتين","type":"PERS"`, `"id":"Q22686"`, `"value":"2025-08-15"`}},
		{"POST", "/v1/extract", `{"text": "🌴 بوتين", "offsets": "utf16", "id": null, "country": null, "published": null}`, []string{`"unit":"utf16"`, `"start":3,"end":8`}},
		{"POST", "/v1/extract", `{"text": "🌴 بوتين", "offsets": "runes", "country": "EG", "published": ""}`, []string{`"unit":"runes"`, `"start":2,"end":7`}},
		{"POST", "/v1/extract", `{"text": ""}`, []string{`"mentions":[],"entities":[],"times":[]`}},
		{"POST", "/v1/extract", `{"text": "\u0000\ufffd <script>"}`, []string{`"mentions":[]`}},
		{"POST", "/v1/dates", `{"text": "التقيا الخميس", "reference": "2025-08-15", "direction": "past"}`, []string{`"start":13,"end":25`, `"value":"2025-08-14"`}},
		{"POST", "/v1/dates", `{"text": "التقيا الخميس", "reference": "2025-08-15", "direction": "future"}`, []string{`"value":"2025-08-21"`}},
		{"POST", "/v1/dates", `{"text": "لا شيء"}`, []string{`{"times":[]}`}},
		{"GET", "/v1/lookup?name=%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "", []string{`{"name":"بوتين","candidates":[{"id":"Q7747","type":"PERS"`}},
		{"GET", "/v1/lookup?name=Vladimir+Putin&type=PERS&max=1", "", []string{`"id":"Q7747"`}},
		{"GET", "/v1/lookup?name=Vladimir+Putin&type=GPE", "", []string{`"candidates":[]`}},
		{"GET", "/v1/holders?office=Q11696&day=2012-05-01", "", []string{`"latin":"Barack Obama"`, `"to":"2017-01-20"`}},
		{"GET", "/v1/holders?office=Q11696", "", []string{`"Q22686"`, `"Q207"`}},
		{"GET", "/v1/holders?office=Q11696&day=1066-10-14", "", []string{`"terms":[]`}},
		{"GET", "/healthz", "", []string{`"alive"`}},
		{"GET", "/readyz", "", []string{`"ready"`}},
		{"GET", "/openapi.json", "", []string{`"openapi": "3.1.0"`}},
	} {
		w := ask(s, c.method, c.path, c.body)
		if w.Code != http.StatusOK {
			t.Errorf("%s %s %s: status %d: %s", c.method, c.path, c.body, w.Code, w.Body)
		}
		for _, want := range c.wants {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("%s %s %s: answer lacks %s: %s", c.method, c.path, c.body, want, w.Body)
			}
		}
		conforms(t, c.method, c.path, w)
	}
}

// TestRefusals sends what cannot be answered: the status and the words say why, and nothing of it is held.
func TestRefusals(t *testing.T) {
	s := newTest(func(l *limits) { l.text = 10 })
	long := strings.Repeat("خ", 11)
	for _, c := range []struct {
		method, path, body, kind string
		status                   int
		want                     string
	}{
		{"POST", "/v1/extract", ``, "", 400, "the JSON breaks off"},
		{"POST", "/v1/extract", `{"text": "x"`, "", 400, "the JSON breaks off"},
		{"POST", "/v1/extract", `{"text": x}`, "", 400, "byte 10: invalid character"},
		{"POST", "/v1/extract", `{"text": "x"} {}`, "", 400, "something follows the object"},
		{"POST", "/v1/extract", "{\"text\": \"\xe3\"}", "", 400, "the body is not UTF-8"},
		{"POST", "/v1/extract", `null`, "", 400, "the body is no object"},
		{"POST", "/v1/extract", `["x"]`, "", 400, "the body is no object"},
		{"POST", "/v1/extract", `{}`, "", 400, "text is missing"},
		{"POST", "/v1/extract", `{"text": null}`, "", 400, "text is missing"},
		{"POST", "/v1/extract", `{"text": 1}`, "", 400, "text is a number, and must be a string"},
		{"POST", "/v1/extract", `{"text": "x", "txet": "y"}`, "", 400, `unknown field \"txet\"`},
		{"POST", "/v1/extract", `{"text": "x", "published": "yesterday"}`, "", 400, `\"yesterday\" is no day`},
		{"POST", "/v1/extract", `{"text": "x", "published": "2025-02-30"}`, "", 400, `\"2025-02-30\" is no day`},
		{"POST", "/v1/extract", `{"text": "x", "country": "Egypt"}`, "", 400, `country \"Egypt\"`},
		{"POST", "/v1/extract", `{"text": "x", "offsets": "words"}`, "", 400, `offsets \"words\"`},
		{"POST", "/v1/extract", `{"text": "` + long + `"}`, "", 422, "text may have 10 characters"},
		{"POST", "/v1/extract", `{"text": "` + strings.Repeat("x", 5000) + `"}`, "", 413, "the body may have 4216 bytes"},
		{"POST", "/v1/extract", `{"text": "x"}`, "text/plain", 415, "must be application/json"},
		{"POST", "/v1/extract", `{"text": "x"}`, "application/json; charset=windows-1256", 415, "in UTF-8"},
		{"POST", "/v1/extract", `{"text": "x"}`, "", 200, ""},
		{"GET", "/v1/extract", "", "", 405, "this path takes POST"},
		{"POST", "/v1/dates", `{"text": "` + long + `"}`, "", 422, "text may have 10 characters"},
		{"POST", "/v1/dates", `{"text": "x", "direction": "up"}`, "", 400, `direction \"up\"`},
		{"GET", "/v1/lookup", "", "", 400, "name is missing"},
		{"GET", "/v1/lookup?name=" + strings.Repeat("x", 201), "", "", 400, "name may have 200 characters"},
		{"GET", "/v1/lookup?name=x&name=y", "", "", 400, "name is given more than once"},
		{"GET", "/v1/lookup?name=%E3", "", "", 400, "name is not UTF-8"},
		{"GET", "/v1/lookup?name=%", "", "", 400, "the query is no list"},
		{"GET", "/v1/lookup?name=x&max=0", "", "", 400, "max is no number from 1 to 50"},
		{"GET", "/v1/lookup?name=x&max=", "", "", 400, "max is no number from 1 to 50"},
		{"GET", "/v1/lookup?name=x&type=GOD", "", "", 400, `there is no type \"GOD\"`},
		{"GET", "/v1/lookup?name=x&nmae=y", "", "", 400, `there is no parameter \"nmae\"`},
		{"GET", "/v1/holders?office=Q11696&day=2025-02-30", "", "", 400, `day \"2025-02-30\"`},
		{"GET", "/v1/holders?office=Q11696&day=2025-02-01T10:00", "", "", 400, "is none such as 2025-08-07"},
		{"GET", "/v1/holders?office=Q1", "", "", 404, `there is no office \"Q1\"`},
		{"GET", "/v1/holders?office=Q22686", "", "", 404, `there is no office \"Q22686\"`},
		{"GET", "/v2/extract", "", "", 404, "/openapi.json says what there is"},
		{"GET", "/readyz", "", "", 503, "starting or stopping"},
		{"DELETE", "/", "", "", 405, "this path takes GET and POST"},
	} {
		kinds := []string{}
		if c.kind != "" {
			kinds = append(kinds, c.kind)
		}
		w := ask(s, c.method, c.path, c.body, kinds...)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("%s %s %.100s: status %d, want %d with %q: %s", c.method, c.path, c.body, w.Code, c.status, c.want, w.Body)
		}
		if w.Code == http.StatusMethodNotAllowed && w.Header().Get("Allow") == "" {
			t.Errorf("%s %s: no Allow", c.method, c.path)
		}
		if c.status != http.StatusNotFound || strings.HasPrefix(c.path, "/v1/") {
			conforms(t, c.method, c.path, w)
		}
	}
	idle(t, s)
}

// idle checks that no request holds anything.
func idle(t *testing.T, s *service) {
	t.Helper()
	s.metrics.mu.Lock()
	defer s.metrics.mu.Unlock()
	if a, w := len(s.gate.admitted), len(s.gate.working); a != 0 || w != 0 || s.metrics.inFlight != 0 {
		t.Errorf("%d requests are admitted, %d worked on, %d in flight", a, w, s.metrics.inFlight)
	}
}

// TestLongestText: the longest text is read in every way in which it can be written, and so the bound of the body is no
// bound of its own.
func TestLongestText(t *testing.T) {
	s := newTest(func(l *limits) { l.text = 1000 })
	for name, character := range map[string]string{"letters": "خ", "escapes": `\u062e`, "pairs": `\ud83c\udf34`, "spaces": " "} {
		if w := ask(s, "POST", "/v1/extract", `{"text":"`+strings.Repeat(character, 1000)+`","published":"2025-08-16"}`); w.Code != http.StatusOK {
			t.Errorf("%s: status %d: %s", name, w.Code, w.Body)
		}
	}
}

func TestHead(t *testing.T) {
	if w := ask(newTest(nil), "HEAD", "/healthz", ""); w.Code != http.StatusOK {
		t.Errorf("status %d", w.Code)
	}
}

// TestPanicIsAnswered: it costs its request, and no other.
func TestPanicIsAnswered(t *testing.T) {
	var logged strings.Builder
	s := newService(gazetteer.Default(), standard(), slog.New(slog.NewTextHandler(&logged, nil)))
	s.mux.HandleFunc("/panic", s.gated(func(http.ResponseWriter, *http.Request) { panic("a fault") }))
	w := ask(s, "GET", "/panic", "")
	var f failure
	if err := json.NewDecoder(w.Body).Decode(&f); err != nil || w.Code != http.StatusInternalServerError || f.Status != w.Code {
		t.Errorf("status %d, %+v, error %v", w.Code, f, err)
	}
	if !strings.Contains(logged.String(), "a fault") || !strings.Contains(logged.String(), "api_test.go") {
		t.Errorf("logged: %s", &logged)
	}
	idle(t, s)
}

// body returns what an answer holds.
func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Error(err)
	}
	r.Body.Close()
	return string(b)
}
