package main

import (
	"cmp"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"
	"time"
)

// metrics are the counts of the service. Three counters, a histogram and four gauges are few enough to be written here: the
// text form of Prometheus is a line each, and the client library with its dependencies would be most of the program.
type metrics struct {
	started time.Time

	mu       sync.Mutex
	inFlight int
	requests map[answered]uint64
	seconds  map[string]*histogram // by route
	texts    uint64
	bytes    uint64
}

// answered is what requests are counted by.
type answered struct {
	route, method string
	code          int
}

// bounds are the upper bounds of the buckets of a histogram, in seconds: an article takes milliseconds.
func bounds() [11]float64 {
	return [...]float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 5}
}

// A histogram counts durations by bucket, the last of which is without a bound.
type histogram struct {
	buckets [12]uint64
	sum     float64
}

func newMetrics(now time.Time) *metrics {
	return &metrics{started: now, requests: map[answered]uint64{}, seconds: map[string]*histogram{}}
}

// begin counts a request that begins.
func (m *metrics) begin() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.inFlight++
}

// end counts one that is answered. A method that nobody knows is not told apart: a client must not be able to make as many
// series as it likes.
func (m *metrics) end(route, method string, code int, took time.Duration) {
	if !slices.Contains([]string{"GET", "HEAD", "POST"}, method) {
		method = "other"
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.inFlight--
	m.requests[answered{route, method, code}]++
	h := m.seconds[route]
	if h == nil {
		h = new(histogram)
		m.seconds[route] = h
	}
	upper := bounds()
	i, _ := slices.BinarySearch(upper[:], took.Seconds())
	h.buckets[i]++
	h.sum += took.Seconds()
}

// read counts a text.
func (m *metrics) read(bytes int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.texts++
	m.bytes += uint64(bytes)
}

// appendText appends all metrics in the text form.
func (m *metrics) appendText(b []byte) []byte {
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	m.mu.Lock()
	defer m.mu.Unlock()
	b = head(b, "khabar_requests_total", "counter", "Requests answered.")
	for _, a := range slices.SortedFunc(maps.Keys(m.requests), func(a, b answered) int {
		return cmp.Or(cmp.Compare(a.route, b.route), cmp.Compare(a.method, b.method), cmp.Compare(a.code, b.code))
	}) {
		b = fmt.Appendf(b, "khabar_requests_total{route=%q,method=%q,code=\"%d\"} %d\n", a.route, a.method, a.code, m.requests[a])
	}
	b = head(b, "khabar_request_seconds", "histogram", "How long requests took, from their header to the end of the answer.")
	for _, route := range slices.Sorted(maps.Keys(m.seconds)) {
		b = m.seconds[route].appendText(b, route)
	}
	b = one(b, "khabar_texts_total", "counter", "Texts read.", float64(m.texts))
	b = one(b, "khabar_text_bytes_total", "counter", "Bytes of the texts read.", float64(m.bytes))
	b = one(b, "khabar_requests_in_flight", "gauge", "Requests that are being answered.", float64(m.inFlight))
	b = one(b, "process_start_time_seconds", "gauge", "When the process began, in Unix time.", float64(m.started.UnixMilli())/1000)
	b = one(b, "go_goroutines", "gauge", "Goroutines that there are.", float64(runtime.NumGoroutine()))
	return one(b, "go_memstats_heap_alloc_bytes", "gauge", "Bytes of the heap in use.", float64(mem.HeapAlloc))
}

// appendText appends the histogram of a route.
func (h *histogram) appendText(b []byte, route string) []byte {
	upper, n := bounds(), uint64(0)
	for i, count := range h.buckets {
		le := "+Inf"
		if i < len(upper) {
			le = fmt.Sprint(upper[i])
		}
		n += count
		b = fmt.Appendf(b, "khabar_request_seconds_bucket{route=%q,le=%q} %d\n", route, le, n)
	}
	b = fmt.Appendf(b, "khabar_request_seconds_sum{route=%q} %g\n", route, h.sum)
	return fmt.Appendf(b, "khabar_request_seconds_count{route=%q} %d\n", route, n)
}

// head appends what stands before the lines of a metric.
func head(b []byte, name, kind, help string) []byte {
	return fmt.Appendf(b, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, kind)
}

// one appends a metric without labels.
func one(b []byte, name, kind, help string, value float64) []byte {
	return fmt.Appendf(head(b, name, kind, help), "%s %g\n", name, value)
}
