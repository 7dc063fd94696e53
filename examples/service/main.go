// Service answers over HTTP who and what is named in an Arabic article, and when; and shows it on a page.
//
//	go run ./examples/service                     then open localhost:8080 in a browser
//	curl -H 'Content-Type: application/json' -d '{"text":"قال بوتين في موسكو"}' localhost:8080/v1/extract
//
// The paths:
//
//	/                       a page where one pastes an article and sees it read; it needs no script
//	/v1/extract, /v1/dates  POST JSON: mentions, entities and times of a text; its times alone
//	/v1/lookup, /v1/holders GET: what a name may mean; who holds an office on a day
//	/openapi.json           all of that, described
//	/healthz, /readyz       whether the process lives; whether it wants requests
//	/metrics                counts and times in the text form of Prometheus
//
// What a request may take is limited, see limits: its size, its time, and how many there are at once. SIGTERM or an interrupt
// ends the program when the requests under way are answered; -drain keeps it answering for a while before, with /readyz
// saying no, so that a load balancer can turn away first.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
)

func main() {
	addr := flag.String("addr", "localhost:8080", "listen on `host:port`")
	file := flag.String("gazetteer", "", "read names of one's own from `FILE`")
	only := flag.Bool("only", false, "use only the names of that file")
	drain := flag.Duration("drain", 0, "how long to go on after a signal before the server closes")
	l := standard()
	flag.IntVar(&l.text, "text", l.text, "most `characters` of a text")
	flag.IntVar(&l.working, "working", l.working, "most texts that are read at once")
	flag.IntVar(&l.admitted, "admitted", l.admitted, "most requests at once")
	flag.Parse()
	names, err := input.Names(*file, *only)
	if err == nil {
		stopped, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer cancel()
		err = listen(stopped, *addr, newService(names, l, slog.Default()), *drain)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "service:", err)
		os.Exit(1)
	}
}

// limits are what a request may take. With the standard ones the texts under way take at most 400 MB, however they come.
type limits struct {
	text     int           // characters of a text
	admitted int           // requests at once; more are refused at once
	working  int           // texts read at once: each takes a core
	patience time.Duration // how long a request waits to be worked on before it is refused
	header   time.Duration // to send the header
	request  time.Duration // to send the whole request
	answer   time.Duration // from the header to the end of the answer
	idle     time.Duration // between two requests of a connection
	stop     time.Duration // for the requests under way when the server closes
}

// standard returns limits for articles: the longest ones have some 50,000 characters, most 3,000.
func standard() limits {
	return limits{
		text: 100_000, admitted: 256, working: runtime.GOMAXPROCS(0), patience: 5 * time.Second,
		header: 5 * time.Second, request: 10 * time.Second, answer: 30 * time.Second, idle: 60 * time.Second, stop: 20 * time.Second,
	}
}

// body returns the most bytes that a text within the limits takes in a request: twelve a character, as JSON writes one
// outside the first plane, or a form, and the other fields.
func (l limits) body() int64 { return 12*int64(l.text) + 4096 }

// listen serves until stopped is done.
func listen(stopped context.Context, addr string, s *service, drain time.Duration) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	s.log.Info("ready", "addr", l.Addr().String(), "names", s.names.Version())
	return serve(stopped, l, s, drain)
}

// serve answers on l until stopped is done, and then what is under way. It returns when all is answered, or an error when
// the time for that is over.
func serve(stopped context.Context, l net.Listener, s *service, drain time.Duration) error {
	server := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: s.limits.header,
		ReadTimeout:       s.limits.request,
		WriteTimeout:      s.limits.answer,
		IdleTimeout:       s.limits.idle,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	s.extractor.Extract(entity.Document{Text: "خبر"}) // the first text is slower than the others
	s.ready.Store(true)
	select {
	case err := <-failed:
		return err
	case <-stopped.Done():
	}
	s.ready.Store(false)
	time.Sleep(drain)
	closing, cancel := context.WithTimeout(context.Background(), s.limits.stop)
	defer cancel()
	err := server.Shutdown(closing)
	if err != nil {
		err = errors.Join(errors.New("some requests are cut off"), err, server.Close())
	}
	s.log.Info("stopped")
	return err
}
