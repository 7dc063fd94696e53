package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"
)

// A progress tells somebody who waits how far a pass over a dump is.
type progress struct {
	w        io.Writer
	d        *dump
	title    string
	entities atomic.Int64
	started  time.Time
	stop     chan struct{}
	stopped  chan struct{}
}

// step is the time between two lines of progress.
const step = 2 * time.Second

// watch begins to write to w about d; nothing if w is nil. done must be called.
func watch(w io.Writer, d *dump, title string) *progress {
	p := &progress{w: w, d: d, title: title, started: time.Now(), stop: make(chan struct{}), stopped: make(chan struct{})}
	if w == nil {
		close(p.stopped)
		return p
	}
	go func() {
		defer close(p.stopped)
		tick := time.NewTicker(step)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				fmt.Fprintf(p.w, "\r\033[K%s", p.line(time.Since(p.started)))
			case <-p.stop:
				fmt.Fprintf(p.w, "\r\033[K%s\n", p.line(time.Since(p.started)))
				return
			}
		}
	}()
	return p
}

// done ends the writing.
func (p *progress) done() {
	close(p.stop)
	<-p.stopped
}

// line says how much was read, how fast, and how long the rest takes at that rate.
func (p *progress) line(since time.Duration) string {
	read, unpacked := p.d.read.Load(), p.d.unpacked.Load()
	rate := float64(unpacked) / max(since.Seconds(), 1e-3)
	s := fmt.Sprintf("%s: %d entities, %s", p.title, p.entities.Load(), megabytes(read))
	if p.d.size > 0 {
		s += " of " + megabytes(p.d.size)
	}
	s += fmt.Sprintf(", unpacked %s at %s/s", megabytes(unpacked), megabytes(int64(rate)))
	if p.d.size > read && read > 0 {
		left := time.Duration(float64(since) * float64(p.d.size-read) / float64(read))
		s += ", " + left.Round(time.Second).String() + " left"
	}
	return s
}

// megabytes writes a number of bytes as a person reads it.
func megabytes(n int64) string {
	if n >= 10e9 {
		return fmt.Sprintf("%.1f GB", float64(n)/1e9)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
