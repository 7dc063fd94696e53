package date

import "strconv"

// A parseError says which function was to read what, and where and why it could not.
type parseError struct {
	call   string
	in     string
	rest   string // the part of in from where it is wrong
	reason string
}

func (e *parseError) Error() string {
	s := "date." + e.call + "(" + strconv.Quote(e.in) + "): " + e.reason
	if e.rest != "" && e.rest != e.in {
		s += " (at " + strconv.Quote(e.rest) + ")"
	}
	return s
}

// A reader reads a written date or value from left to right. After its first failure it reads nothing more, so that only err need be asked.
type reader struct {
	in     string
	at     int    // what is before it has been read
	reason string // why reading failed; empty: it has not
}

// fail stops reading at this place.
func (r *reader) fail(reason string) {
	if r.reason == "" {
		r.reason = reason
	}
}

// failAt stops reading because of what was read from an earlier place on.
func (r *reader) failAt(at int, reason string) {
	if r.reason == "" {
		r.at, r.reason = at, reason
	}
}

// err returns what is wrong for a caller that wants all of the text read, and nil if nothing is.
func (r *reader) err(call string) error {
	if r.reason == "" && r.at < len(r.in) {
		r.reason = "unexpected text"
	}
	if r.reason == "" {
		return nil
	}
	return &parseError{call: call, in: r.in, rest: r.in[r.at:], reason: r.reason}
}

// next reports whether s comes next.
func (r *reader) next(s string) bool {
	rest := r.in[r.at:]
	return r.reason == "" && len(rest) >= len(s) && rest[:len(s)] == s
}

// take reads s, if it comes next.
func (r *reader) take(s string) bool {
	ok := r.next(s)
	if ok {
		r.at += len(s)
	}
	return ok
}

// want reads s, which must come next.
func (r *reader) want(s string) {
	if !r.take(s) {
		r.fail("no " + strconv.Quote(s))
	}
}

// run returns how many digits come next.
func (r *reader) run() int {
	n := 0
	for r.reason == "" && r.at+n < len(r.in) && '0' <= r.in[r.at+n] && r.in[r.at+n] <= '9' {
		n++
	}
	return n
}

// number reads n digits, which must come next; n is at most 15.
func (r *reader) number(n int) int64 {
	if r.run() < n {
		r.fail("not " + strconv.Itoa(n) + " digits")
		return 0
	}
	v := int64(0)
	for range n {
		v = v*10 + int64(r.in[r.at]-'0')
		r.at++
	}
	return v
}

// clock reads a time of day; minute and second are −1 where it says none, and after a failure.
func (r *reader) clock() (hour, minute, second int) {
	start := r.at
	hour, minute, second = int(r.number(2)), -1, -1
	if r.take(":") {
		minute = int(r.number(2))
		if r.take(":") {
			second = int(r.number(2))
		}
	}
	if !validClock(hour, max(minute, 0), max(second, 0)) {
		r.failAt(start, "no such time of day")
		return 0, -1, -1
	}
	return hour, minute, second
}

// appendDigits appends n, which is not negative, with zeros before it up to a width.
func appendDigits(b []byte, n int64, width int) []byte {
	if n >= 10 || width > 1 {
		b = appendDigits(b, n/10, width-1)
	}
	return append(b, byte('0'+n%10))
}
