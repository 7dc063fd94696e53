package main

import (
	"context"
	"net/http"
	"time"
)

// A gate bounds how many requests there are. A request is admitted first, or refused at once; so the bodies that slow
// clients are sending are bounded in number. When all of it is there, it waits for its turn to be worked on: a slow client
// keeps no core from others.
type gate struct {
	admitted, working chan struct{}
	patience          time.Duration
}

func newGate(l limits) gate {
	return gate{make(chan struct{}, max(1, l.admitted)), make(chan struct{}, max(1, l.working)), l.patience}
}

// admit reports whether one more request may be read; then leave must follow.
func (g gate) admit() bool {
	select {
	case g.admitted <- struct{}{}:
		return true
	default:
		return false
	}
}

func (g gate) leave() { <-g.admitted }

// work calls f when it is its turn. It returns what is to be answered if that does not come in time.
func (g gate) work(ctx context.Context, f func()) *failure {
	ctx, cancel := context.WithTimeout(ctx, g.patience)
	defer cancel()
	select {
	case g.working <- struct{}{}:
		defer func() { <-g.working }()
		f()
		return nil
	case <-ctx.Done():
		return busy()
	}
}

// busy is the answer to what is one request too many.
func busy() *failure {
	f := problem(http.StatusServiceUnavailable, "the service is busy; try again in a moment")
	f.retry = true
	return f
}

// gated admits requests to h.
func (s *service) gated(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !s.gate.admit() {
			busy().write(w)
			return
		}
		defer s.gate.leave()
		h(w, r)
	}
}
