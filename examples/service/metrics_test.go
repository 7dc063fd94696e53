package main

import (
	"bufio"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestMetrics: requests are counted by route, method and code, and timed by route.
func TestMetrics(t *testing.T) {
	m := newMetrics(time.Unix(1, 500e6))
	for _, took := range []time.Duration{500 * time.Microsecond, 2500 * time.Microsecond, 30 * time.Millisecond, 7 * time.Second} {
		m.begin()
		m.end("/v1/extract", "POST", 200, took)
	}
	m.begin()
	m.end("other", "BREW", 404, 0)
	m.begin()
	m.read(100)
	m.read(23)
	got := regexp.MustCompile(`(?m)^(# HELP|go_).*\n`).ReplaceAllString(string(m.appendText(nil)), "")
	got = regexp.MustCompile(`(?m)^.*_seconds_bucket.route="other".*\n`).ReplaceAllString(got, "")
	want := strings.TrimLeft(`
# TYPE khabar_requests_total counter
khabar_requests_total{route="/v1/extract",method="POST",code="200"} 4
khabar_requests_total{route="other",method="other",code="404"} 1
# TYPE khabar_request_seconds histogram
khabar_request_seconds_bucket{route="/v1/extract",le="0.001"} 1
khabar_request_seconds_bucket{route="/v1/extract",le="0.0025"} 2
khabar_request_seconds_bucket{route="/v1/extract",le="0.005"} 2
khabar_request_seconds_bucket{route="/v1/extract",le="0.01"} 2
khabar_request_seconds_bucket{route="/v1/extract",le="0.025"} 2
khabar_request_seconds_bucket{route="/v1/extract",le="0.05"} 3
khabar_request_seconds_bucket{route="/v1/extract",le="0.1"} 3
khabar_request_seconds_bucket{route="/v1/extract",le="0.25"} 3
khabar_request_seconds_bucket{route="/v1/extract",le="0.5"} 3
khabar_request_seconds_bucket{route="/v1/extract",le="1"} 3
khabar_request_seconds_bucket{route="/v1/extract",le="5"} 3
khabar_request_seconds_bucket{route="/v1/extract",le="+Inf"} 4
khabar_request_seconds_sum{route="/v1/extract"} 7.033
khabar_request_seconds_count{route="/v1/extract"} 4
khabar_request_seconds_sum{route="other"} 0
khabar_request_seconds_count{route="other"} 1
# TYPE khabar_texts_total counter
khabar_texts_total 2
# TYPE khabar_text_bytes_total counter
khabar_text_bytes_total 123
# TYPE khabar_requests_in_flight gauge
khabar_requests_in_flight 1
# TYPE process_start_time_seconds gauge
process_start_time_seconds 1.5
# TYPE go_goroutines gauge
# TYPE go_memstats_heap_alloc_bytes gauge
`, "\n")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestMetricsOfRequests: what a client makes up, paths and methods, makes no series of its own.
func TestMetricsOfRequests(t *testing.T) {
	s := newTest(nil)
	ask(s, "POST", "/v1/extract", article)
	ask(s, "POST", "/v1/extract", "{")
	ask(s, "GET", "/", "")
	ask(s, "GET", "/a", "")
	ask(s, "GET", "/b//../c", "")
	ask(s, "BREW", "/v1/extract", "")
	w := ask(s, "GET", "/metrics", "")
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "text/plain; version=0.0.4; charset=utf-8" {
		t.Errorf("status %d, header %v", w.Code, w.Header())
	}
	var got []string
	for lines := bufio.NewScanner(w.Body); lines.Scan(); {
		if l := lines.Text(); strings.HasPrefix(l, "khabar_requests_total{") || strings.HasPrefix(l, "khabar_text") {
			got = append(got, l)
		}
	}
	want := []string{
		`khabar_requests_total{route="/",method="GET",code="200"} 1`,
		`khabar_requests_total{route="/v1/extract",method="POST",code="200"} 1`,
		`khabar_requests_total{route="/v1/extract",method="POST",code="400"} 1`,
		`khabar_requests_total{route="/v1/extract",method="other",code="405"} 1`,
		`khabar_requests_total{route="other",method="GET",code="307"} 1`,
		`khabar_requests_total{route="other",method="GET",code="404"} 1`,
		"khabar_texts_total 1",
		"khabar_text_bytes_total 33",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
