package main

import (
	_ "embed"
	"html/template"
	"log/slog"
	"maps"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// A service answers requests. It is an http.Handler.
type service struct {
	limits    limits
	names     *gazetteer.Gazetteer
	extractor *entity.Extractor
	gate      gate
	metrics   *metrics
	page      *template.Template
	log       *slog.Logger
	ready     atomic.Bool
	mux       *http.ServeMux
}

func newService(names *gazetteer.Gazetteer, l limits, log *slog.Logger) *service {
	s := &service{
		limits: l, names: names, extractor: entity.New(names, nil),
		gate: newGate(l), metrics: newMetrics(time.Now()), page: newPage(), log: log,
		mux: http.NewServeMux(),
	}
	for path, m := range s.routes() {
		if path == "/" {
			path = "/{$}"
		}
		s.mux.Handle(path, m)
	}
	s.mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		problem(http.StatusNotFound, "there is nothing at this path; /openapi.json says what there is").write(w)
	})
	return s
}

//go:embed openapi.json
var openapi []byte

// routes returns what answers which method of which path. Requests that read a text or a table pass the gate.
func (s *service) routes() map[string]methods {
	return map[string]methods{
		"/":             {"GET": s.form, "POST": s.gated(s.read)},
		"/v1/extract":   {"POST": s.gated(answering(s.extract))},
		"/v1/dates":     {"POST": s.gated(answering(s.dates))},
		"/v1/lookup":    {"GET": s.gated(answering(s.lookup))},
		"/v1/holders":   {"GET": s.gated(answering(s.holders))},
		"/openapi.json": {"GET": static("application/json", openapi)},
		"/healthz":      {"GET": s.health},
		"/readyz":       {"GET": s.readiness},
		"/metrics":      {"GET": s.scrape},
	}
}

// methods are what answers the methods of one path.
type methods map[string]http.HandlerFunc

// ServeHTTP answers with the handler of the method, a HEAD with that of GET.
func (m methods) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := m[r.Method]
	if r.Method == http.MethodHead {
		h = m[http.MethodGet]
	}
	if h == nil {
		allowed := slices.Sorted(maps.Keys(m))
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		problem(http.StatusMethodNotAllowed, "this path takes "+strings.Join(allowed, " and ")).write(w)
		return
	}
	h(w, r)
}

// ServeHTTP counts and times the request around what answers it. A panic is logged, and answered if nothing is yet.
func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c := &counting{ResponseWriter: w}
	begin := time.Now()
	s.metrics.begin()
	defer func() {
		if p := recover(); p != nil {
			s.log.Error("panic", "path", r.URL.Path, "panic", p, "stack", string(debug.Stack()))
			if c.code == 0 {
				problem(http.StatusInternalServerError, "the service has an error; it is logged").write(c)
			}
		}
		s.metrics.end(route(r), r.Method, c.status(), time.Since(begin))
	}()
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	s.mux.ServeHTTP(c, r)
}

// route returns the path that a request was answered for, as routes has it, and "other" if there is none.
func route(r *http.Request) string {
	switch r.Pattern {
	case "/{$}":
		return "/"
	case "/", "":
		return "other"
	}
	return r.Pattern
}

// counting remembers the status of an answer.
type counting struct {
	http.ResponseWriter
	code int
}

func (c *counting) WriteHeader(code int) {
	if c.code == 0 {
		c.code = code
	}
	c.ResponseWriter.WriteHeader(code)
}

func (c *counting) Write(b []byte) (int, error) {
	c.code = c.status()
	return c.ResponseWriter.Write(b)
}

// Unwrap is for http.ResponseController.
func (c *counting) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// status returns the code of the answer: 200 if none is set.
func (c *counting) status() int {
	if c.code == 0 {
		return http.StatusOK
	}
	return c.code
}

// static answers with data.
func static(kind string, data []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Cache-Control", "max-age=300")
		w.Write(data)
	}
}

// health says that the process lives.
func (s *service) health(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string]string{"status": "alive", "data": s.names.Version()})
}

// readiness says whether the service wants requests: not before its names are read, and not when it is about to stop.
func (s *service) readiness(w http.ResponseWriter, _ *http.Request) {
	if !s.ready.Load() {
		problem(http.StatusServiceUnavailable, "the service is starting or stopping").write(w)
		return
	}
	writeJSON(w, http.StatusOK, map[string]string{"status": "ready", "data": s.names.Version()})
}

// scrape writes the metrics.
func (s *service) scrape(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	w.Write(s.metrics.appendText(nil))
}
