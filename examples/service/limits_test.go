package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// pipes is a listener without a network: its connections are pipes, whose deadlines keep to the clock of a test's bubble.
type pipes struct {
	conns  chan net.Conn
	closed context.Context
	close  context.CancelFunc
}

func newPipes() *pipes {
	closed, cancel := context.WithCancel(context.Background())
	return &pipes{make(chan net.Conn), closed, cancel}
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.conns:
		return c, nil
	case <-p.closed.Done():
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error   { p.close(); return nil }
func (p *pipes) Addr() net.Addr { return &net.TCPAddr{} }

// dial returns the client's end of a new connection.
func (p *pipes) dial(context.Context, string, string) (net.Conn, error) {
	client, server := net.Pipe()
	select {
	case p.conns <- server:
		return client, nil
	case <-p.closed.Done():
		return nil, errors.New("refused")
	}
}

// A running service is served on pipes.
type running struct {
	*service
	*pipes
	client http.Client
	stop   context.CancelFunc
	ended  chan error
}

// serving runs f with a service that is ready, in a bubble; then it stops the service, which must hold nothing any more.
func serving(t *testing.T, change func(*limits), drain time.Duration, f func(t *testing.T, r *running)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		stopped, stop := context.WithCancel(t.Context())
		r := &running{service: newTest(change), pipes: newPipes(), stop: stop, ended: make(chan error, 1)}
		r.client.Transport = &http.Transport{DialContext: r.dial}
		go func() { r.ended <- serve(stopped, r.pipes, r.service, drain) }()
		synctest.Wait()
		f(t, r)
		r.client.CloseIdleConnections()
		stop()
		time.Sleep(time.Hour) // of the bubble: longer than all limits
		idle(t, r.service)
	})
}

// post sends a text and returns the status, the answer and its header.
func (r *running) post(t *testing.T, text io.Reader) (int, string, http.Header) {
	t.Helper()
	a, err := r.client.Post("http://service/v1/extract", "application/json", text)
	if err != nil {
		t.Error(err)
		return 0, "", nil
	}
	return a.StatusCode, body(t, a), a.Header
}

const article = `{"text": "قال بوتين في موسكو"}`

// answers checks that a good request gets its answer.
func (r *running) answers(t *testing.T) {
	t.Helper()
	if code, answer, _ := r.post(t, strings.NewReader(article)); code != http.StatusOK || !strings.Contains(answer, "Q7747") {
		t.Errorf("a good request gets %d: %s", code, answer)
	}
}

// raw opens a connection and writes s.
func (r *running) raw(t *testing.T, s string) net.Conn {
	t.Helper()
	c, err := r.dial(t.Context(), "", "")
	if err == nil {
		_, err = io.WriteString(c, s)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// ends reads all that comes, and returns it with the time that it took.
func ends(c net.Conn) (string, time.Duration) {
	begin := time.Now()
	b, _ := io.ReadAll(bufio.NewReader(c))
	return string(b), time.Since(begin)
}

const head1000 = "POST /v1/extract HTTP/1.1\r\nHost: service\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"

// TestSlowBody: a body of which a byte comes now and then is waited for only so long.
func TestSlowBody(t *testing.T) {
	serving(t, nil, 0, func(t *testing.T, r *running) {
		c := r.raw(t, head1000)
		go func() {
			for {
				if _, err := io.WriteString(c, " "); err != nil {
					return
				}
				time.Sleep(time.Second)
			}
		}()
		answer, took := ends(c)
		if !strings.HasPrefix(answer, "HTTP/1.1 408 ") || !strings.Contains(answer, "the body did not come in time") || took != r.limits.request {
			t.Errorf("after %v: %s", took, answer)
		}
		idle(t, r.service)
		r.answers(t)
	})
}

// TestSlowHeader: a header that does not end is cut off.
func TestSlowHeader(t *testing.T) {
	serving(t, nil, 0, func(t *testing.T, r *running) {
		c := r.raw(t, "POST /v1/extract HTTP/1.1\r\nHost: ser")
		if answer, took := ends(c); answer != "" || took != r.limits.header {
			t.Errorf("after %v: %q", took, answer)
		}
		r.answers(t)
	})
}

// TestSlowReader: who does not fetch his answer loses it.
func TestSlowReader(t *testing.T) {
	serving(t, nil, 0, func(t *testing.T, r *running) {
		text := `{"text":"` + strings.Repeat("قال بوتين في موسكو. ", 200) + `"}`
		r.raw(t, strings.Replace(head1000, "1000", strconv.Itoa(len(text)), 1)+text)
		synctest.Wait()
		if n := len(r.gate.admitted); n != 1 || len(r.gate.working) != 0 {
			t.Errorf("%d requests are admitted, %d worked on, while one waits to be fetched", n, len(r.gate.working))
		}
		r.answers(t)
		time.Sleep(r.limits.answer)
		synctest.Wait()
		idle(t, r.service)
	})
}

// TestIdleConnection: one that asks nothing any more is closed.
func TestIdleConnection(t *testing.T) {
	serving(t, nil, 0, func(t *testing.T, r *running) {
		c := r.raw(t, "GET /healthz HTTP/1.1\r\nHost: service\r\n\r\n")
		if answer, took := ends(c); !strings.HasPrefix(answer, "HTTP/1.1 200 ") || took != r.limits.idle {
			t.Errorf("after %v: %q", took, answer)
		}
	})
}

// TestOversized: too large a body is refused, as soon as that is known, and its connection closed.
func TestOversized(t *testing.T) {
	serving(t, nil, 0, func(t *testing.T, r *running) {
		huge := strings.Replace(head1000, "1000", "1000000000000", 1)
		answer, took := ends(r.raw(t, huge)) // and not a byte of the body
		if !strings.HasPrefix(answer, "HTTP/1.1 413 ") || !strings.Contains(answer, "Connection: close") || took > time.Second {
			t.Errorf("after %v: %s", took, answer)
		}
		r.answers(t)
		endless := &counter{} // of no known length
		code, text, _ := r.post(t, endless)
		if code != http.StatusRequestEntityTooLarge || !strings.Contains(text, "the body may have 1204096 bytes") || endless.n.Load() > 2*r.limits.body() {
			t.Errorf("status %d after %d bytes: %s", code, endless.n.Load(), text)
		}
		r.answers(t)
	})
}

// A counter is a body without end.
type counter struct{ n atomic.Int64 }

func (c *counter) Read(p []byte) (int, error) {
	c.n.Add(int64(len(p)))
	return len(p), nil
}

// TestTooMany: with as many requests as are admitted under way, a further one is refused at once; health and metrics are
// not.
func TestTooMany(t *testing.T) {
	serving(t, func(l *limits) { l.admitted = 2 }, 0, func(t *testing.T, r *running) {
		r.raw(t, head1000)
		r.raw(t, head1000)
		synctest.Wait()
		begin := time.Now()
		code, answer, header := r.post(t, strings.NewReader(article))
		if code != http.StatusServiceUnavailable || header.Get("Retry-After") != "1" || time.Since(begin) > time.Second {
			t.Errorf("after %v status %d: %s", time.Since(begin), code, answer)
		}
		for _, path := range []string{"healthz", "readyz", "metrics"} {
			if a, err := r.client.Get("http://service/" + path); err != nil || a.StatusCode != http.StatusOK {
				t.Errorf("%s: %v, %v", path, a, err)
			} else {
				body(t, a)
			}
		}
		time.Sleep(r.limits.request)
		synctest.Wait()
		r.answers(t)
	})
}

// TestBusy: a text waits for its turn, and not longer than a client would.
func TestBusy(t *testing.T) {
	serving(t, func(l *limits) { l.working = 1 }, 0, func(t *testing.T, r *running) {
		r.gate.working <- struct{}{} // somebody works
		begin := time.Now()
		code, answer, header := r.post(t, strings.NewReader(article))
		if code != http.StatusServiceUnavailable || header.Get("Retry-After") != "1" || time.Since(begin) != r.limits.patience {
			t.Errorf("after %v status %d: %s", time.Since(begin), code, answer)
		}
		time.AfterFunc(time.Second, func() { <-r.gate.working })
		r.answers(t)
	})
}

// TestGraceful: after the signal a request under way is answered, new ones are not, and the program ends.
func TestGraceful(t *testing.T) {
	serving(t, nil, 0, func(t *testing.T, r *running) {
		c := r.raw(t, strings.Replace(head1000, "1000", strconv.Itoa(len(article)), 1))
		synctest.Wait()
		r.stop()
		synctest.Wait()
		if _, err := r.dial(t.Context(), "", ""); err == nil {
			t.Error("a new connection is accepted")
		}
		if _, err := io.WriteString(c, article); err != nil {
			t.Fatal(err)
		}
		if answer, _ := ends(c); !strings.HasPrefix(answer, "HTTP/1.1 200 ") || !strings.Contains(answer, "Q7747") {
			t.Errorf("the request under way gets %s", answer)
		}
		if err := <-r.ended; err != nil {
			t.Error(err)
		}
	})
}

// TestDrain: for a while after the signal all is answered, but the service says that it wants no more.
func TestDrain(t *testing.T) {
	serving(t, nil, 15*time.Second, func(t *testing.T, r *running) {
		r.stop()
		time.Sleep(10 * time.Second)
		if a, err := r.client.Get("http://service/readyz"); err != nil || a.StatusCode != http.StatusServiceUnavailable {
			t.Errorf("readyz: %v, %v", a, err)
		} else {
			body(t, a)
		}
		r.answers(t)
		if err := <-r.ended; err != nil {
			t.Error(err)
		}
	})
}

// TestStopHasAnEnd: a request that does not end is cut off, and the program says so.
func TestStopHasAnEnd(t *testing.T) {
	serving(t, func(l *limits) { l.stop = 2 * time.Second }, 0, func(t *testing.T, r *running) {
		r.raw(t, head1000)
		synctest.Wait()
		begin := time.Now()
		r.stop()
		if err := <-r.ended; err == nil || !strings.Contains(err.Error(), "cut off") || time.Since(begin) > 3*time.Second {
			t.Errorf("after %v: error %v", time.Since(begin), err)
		}
	})
}

func TestAddressInUse(t *testing.T) {
	if err := listen(t.Context(), "no:such:address", newTest(nil), 0); err == nil {
		t.Error("no error")
	}
}
