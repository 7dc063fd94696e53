package pattern

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/khabar-go/khabar/entity"
)

// AppendFind appends what the patterns find in text to dst, pattern by pattern and in text order within each; the finds of
// one pattern do not overlap. Empty finds, and matches in which the group took no part, are left out. The error says which
// patterns did not read all of the text: because the budget is spent, then its method Timeout reports true, or because the engine
// would need more memory than it may, 100,000 steps to come back to. It takes any bytes.
//
// Reading takes memory of four and a half times the text, used again.
func (f *Finder) AppendFind(dst []entity.Found, text string) ([]entity.Found, error) {
	if len(f.patterns) == 0 || text == "" {
		return dst, nil
	}
	s := f.searches.Get().(*search)
	s.begin(f, text)
	go s.run()
	timer := time.NewTimer(f.budget)
	defer timer.Stop()
	select {
	case <-s.done:
	case <-timer.C:
		if dst, err, left := s.leave(dst); left {
			return dst, err
		}
		<-s.done
	}
	dst, err := append(dst, s.found...), s.failure()
	f.searches.Put(s)
	return dst, err
}

// A search is the search of all patterns of f in one text. It runs in a goroutine of its own; what both sides look at
// is found and faults, behind mu.
type search struct {
	f     *Finder
	text  runes
	until time.Time
	done  chan struct{}

	mu       sync.Mutex
	left     bool // nobody waits for it any more
	finished bool
	at       int // the pattern that is being searched
	found    []entity.Found
	faults   []string
	spent    bool
}

func (s *search) begin(f *Finder, text string) {
	if s.done == nil {
		s.done = make(chan struct{}, 1)
	}
	s.f, s.text.s, s.until = f, text, time.Now().Add(f.budget)
	s.left, s.finished, s.spent, s.at = false, false, false, 0
	s.found, s.faults = s.found[:0], s.faults[:0]
}

// run searches all patterns, until the time is up.
func (s *search) run() {
	defer s.end()
	s.text.decode()
	for i := range s.f.patterns {
		s.mu.Lock()
		s.at = i
		s.mu.Unlock()
		if s.rest() <= 0 {
			s.fault(i, "")
			return
		}
		if !s.pattern(i) {
			return
		}
	}
}

// end tells the one who waits or, if nobody does, that it has ended.
func (s *search) end() {
	s.text.s = ""
	s.mu.Lock()
	s.finished = true
	left := s.left
	s.mu.Unlock()
	if left {
		s.f.left.Add(-1)
		s.f.searches.Put(s)
		return
	}
	s.done <- struct{}{}
}

// leave takes what is found so far and leaves the search to itself, unless it has finished or too many are left already.
func (s *search) leave(dst []entity.Found) (_ []entity.Found, err error, left bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.finished {
		return dst, nil, false
	}
	if s.f.left.Add(1) > s.f.most {
		s.f.left.Add(-1)
		return dst, nil, false
	}
	s.left = true
	if !s.spent {
		s.note(s.at, "")
	}
	return append(dst, s.found...), s.failure(), true
}

// pattern searches pattern i. The engine's clock may be late and stop a search that has time left; then it goes on behind
// the last match. more says that there is time for others.
func (s *search) pattern(i int) (more bool) {
	defer func() {
		if p := recover(); p != nil {
			s.fault(i, fmt.Sprintf("the engine broke: %v", p))
			more = true
		}
	}()
	c := &s.f.patterns[i]
	re := *c.re // MatchTimeout of this copy is for this search
	for from := 0; ; {
		whole := true
		re.MatchTimeout = s.rest()
		err := re.FindRunesMatches(s.text.all, from, func(m regexp2.MatchView) bool {
			start, n, _ := m.GroupRange(0)
			from = min(start+max(n, 1), len(s.text.all))
			re.MatchTimeout = s.rest()
			whole = s.keep(c, m) && re.MatchTimeout > 0
			return whole
		})
		switch {
		case err == nil && whole:
			return true
		case errors.Is(err, regexp2.ErrBacktrackingStackLimit):
			s.fault(i, "needs more memory than it may")
			return true
		case s.rest() <= 0:
			s.fault(i, "")
			return false
		}
	}
}

// rest is the time that is left.
func (s *search) rest() time.Duration { return time.Until(s.until) }

// keep adds what a match finds. It reports whether somebody still waits for it.
func (s *search) keep(c *compiled, m regexp2.MatchView) bool {
	start, n, ok := m.GroupRange(c.group)
	s.mu.Lock()
	defer s.mu.Unlock()
	if ok && n > 0 && !s.left {
		span := entity.Span{Start: s.text.byteAt(start), End: s.text.byteAt(start + n)}
		s.found = append(s.found, entity.Found{Span: span, Type: c.Type, Score: c.Score})
	}
	return !s.left
}

// fault notes that pattern i did not read all of the text, and why; the empty reason is that the time is up.
func (s *search) fault(i int, reason string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.left {
		s.note(i, reason)
	}
}

// note is fault for one who holds mu.
func (s *search) note(i int, reason string) {
	who := called(i+1, s.f.patterns[i].Name)
	if reason == "" {
		reason, s.spent = fmt.Sprintf("the budget of %v is spent", s.f.budget), true
		if i+1 < len(s.f.patterns) {
			who += " and those behind it"
		}
	}
	s.faults = append(s.faults, who+": "+reason)
}

// failure is the error of all faults.
func (s *search) failure() error {
	if len(s.faults) == 0 {
		return nil
	}
	return &failure{text: strings.Join(s.faults, "; "), spent: s.spent}
}

// A failure says which patterns did not read all of a text.
type failure struct {
	text  string
	spent bool
}

func (f *failure) Error() string { return f.text }

// Timeout reports whether the budget was spent; package entity asks.
func (f *failure) Timeout() bool { return f.spent }
