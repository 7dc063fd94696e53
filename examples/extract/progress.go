package main

import (
	"fmt"
	"io"
	"strconv"
	"time"
)

// every is how often a progress is written, and how long work must take to be worth one.
const every = 500 * time.Millisecond

// A progress shows a person on a terminal how far long work is. A nil progress shows nothing.
type progress struct {
	w     io.Writer
	now   func() time.Time
	read  func() int64 // bytes of the sources that have been read
	total int64        // bytes of all sources; 0: not known

	begin, shown time.Time
	docs, bad    int
	text         int64 // bytes of the documents that are done
}

// start begins to count the time.
func (p *progress) start() {
	if p != nil {
		p.begin = p.now()
		p.shown = p.begin
	}
}

// done counts one document, and shows how far the work is if it is time.
func (p *progress) done(text int, bad bool) {
	if p == nil {
		return
	}
	p.docs++
	p.text += int64(text)
	if bad {
		p.bad++
	}
	if now := p.now(); now.Sub(p.shown) >= every {
		p.shown = now
		fmt.Fprintf(p.w, "\r%s\x1b[K", p.line(now))
	}
}

// clear takes the line away, so that another message can stand there.
func (p *progress) clear() {
	if p != nil && p.shown != p.begin {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// end says what has been done, if it was worth a progress.
func (p *progress) end() {
	if p == nil || p.shown == p.begin {
		return
	}
	now := p.now()
	took := now.Sub(p.begin)
	fmt.Fprintf(p.w, "\r%s, %.1f MB in %s, %s\x1b[K\n", p.counts(), mega(p.text), clock(took), p.rate(took))
}

// line returns how far the work is, how fast it goes and, if it is known how much there is, when it will be done.
func (p *progress) line(now time.Time) string {
	took := now.Sub(p.begin)
	s := fmt.Sprintf("%s, %.1f MB, %s", p.counts(), mega(p.text), p.rate(took))
	read := p.read()
	if p.total <= 0 || read <= 0 {
		return s
	}
	share := min(1, float64(read)/float64(p.total))
	left := time.Duration(float64(took) * (1 - share) / share)
	return fmt.Sprintf("%s, %.0f %%, %s left", s, 100*share, clock(left))
}

func (p *progress) counts() string {
	s := grouped(p.docs) + " documents"
	if p.bad > 0 {
		s += fmt.Sprintf(" (%d bad)", p.bad)
	}
	return s
}

func (p *progress) rate(took time.Duration) string {
	return fmt.Sprintf("%.1f MB/s", mega(p.text)/max(took.Seconds(), 1e-3))
}

func mega(bytes int64) float64 { return float64(bytes) / 1e6 }

// grouped returns n with a comma between thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// clock returns d as 0:07, 12:34 or 1:02:03.
func clock(d time.Duration) string {
	s := int(d.Round(time.Second).Seconds())
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}
