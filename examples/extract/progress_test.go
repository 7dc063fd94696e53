package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestProgress(t *testing.T) {
	var shown strings.Builder
	now, read := time.Unix(0, 0), int64(0)
	p := &progress{w: &shown, now: func() time.Time { return now }, read: func() int64 { return read }, total: 4e6}
	p.start()
	for i := range 2000 {
		now, read = now.Add(time.Millisecond), read+1000
		p.done(1500, i == 900)
	}
	p.clear()
	p.end()
	want := strings.NewReplacer("<", "\r", ">", "\x1b[K").Replace(`
<500 documents, 0.8 MB, 1.5 MB/s, 12 %, 0:04 left>
<1,000 documents (1 bad), 1.5 MB, 1.5 MB/s, 25 %, 0:03 left>
<1,500 documents (1 bad), 2.2 MB, 1.5 MB/s, 38 %, 0:03 left>
<2,000 documents (1 bad), 3.0 MB, 1.5 MB/s, 50 %, 0:02 left>
<>
<2,000 documents (1 bad), 3.0 MB in 0:02, 1.5 MB/s>
`)
	got := "\n" + strings.ReplaceAll(strings.TrimSuffix(shown.String(), "\n"), "\x1b[K", "\x1b[K\n")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestShortWorkShowsNothing, and so does work whose progress nobody sees.
func TestShortWorkShowsNothing(t *testing.T) {
	var shown strings.Builder
	p := &progress{w: &shown, now: func() time.Time { return time.Unix(0, 0) }}
	for _, p := range []*progress{p, nil} {
		p.start()
		p.done(1, false)
		p.clear()
		p.end()
	}
	if shown.Len() > 0 {
		t.Errorf("shown: %q", shown.String())
	}
}

// TestUnknownTotal: of a pipe nobody knows how long it is.
func TestUnknownTotal(t *testing.T) {
	p := &progress{now: func() time.Time { return time.Unix(0, 0) }, read: func() int64 { return 7 }}
	p.start()
	p.docs, p.text = 1234567, 5e6
	if got, want := p.line(time.Unix(2, 0)), "1,234,567 documents, 5.0 MB, 2.5 MB/s"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestClock(t *testing.T) {
	for d, want := range map[time.Duration]string{0: "0:00", 7499 * time.Millisecond: "0:07", 754 * time.Second: "12:34", 3723 * time.Second: "1:02:03"} {
		if got := clock(d); got != want {
			t.Errorf("clock(%v) = %s, want %s", d, got, want)
		}
	}
}
