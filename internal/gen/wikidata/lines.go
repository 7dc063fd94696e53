package main

import (
	"bytes"
	"fmt"
	"io"
)

const (
	// chunkSize is how many bytes a core gets at a time: a few hundred entities.
	chunkSize = 1 << 20
	// maxLine bounds the memory of a line. The largest entities have some four million bytes.
	maxLine = 64 << 20
)

// A chunk is some whole lines of a dump.
type chunk struct {
	data  []byte
	line  int // the number of the first, from 1
	fault *fault
}

// A fault is a broken line.
type fault struct {
	file   string
	line   int
	byte   int // of the line, from 1; 0: the whole line
	input  string
	reason string
}

// Error returns file, line, byte, quoted input and reason.
func (f *fault) Error() string {
	if f.byte == 0 {
		return fmt.Sprintf("%s:%d: %q: %s", f.file, f.line, f.input, f.reason)
	}
	return fmt.Sprintf("%s:%d: byte %d: %q: %s", f.file, f.line, f.byte, f.input, f.reason)
}

// newFault returns what is wrong at a byte of a line, from 0, with some of the line: from there on, or, where that is
// next to nothing, the end of it.
func newFault(file string, line int, data []byte, at int, reason string) *fault {
	const most, least = 60, 20
	at = min(at, len(data))
	quoted := data[at:]
	if len(quoted) < least {
		quoted = data[max(0, len(data)-most):]
	}
	return &fault{file, line, at + 1, string(quoted[:min(len(quoted), most)]), reason}
}

// A lineReader cuts a dump into chunks.
type lineReader struct {
	r    io.Reader
	name string
	line int    // lines that were given
	rest []byte // the beginning of the next
	end  bool
	most int // the bytes of the longest line that is read
}

func newLineReader(r io.Reader, name string) *lineReader {
	return &lineReader{r: r, name: name, most: maxLine}
}

// next returns the next chunk, in the memory of buf if it fits, or io.EOF. A line that is too long is a fault of an empty
// chunk. Another error says where the dump broke off.
func (l *lineReader) next(buf []byte) (chunk, error) {
	buf = append(buf[:0], l.rest...)
	l.rest = l.rest[:0]
	for !l.end {
		if cap(buf)-len(buf) < chunkSize/2 {
			buf = append(make([]byte, 0, max(chunkSize, 2*cap(buf))), buf...)
		}
		n, err := l.fill(buf)
		from := len(buf)
		buf = buf[:from+n]
		if err != nil {
			return chunk{}, fmt.Errorf("%s:%d: the dump breaks off: %w", l.name, l.line+1+lineEnds(buf), err)
		}
		if at := bytes.LastIndexByte(buf[from:], '\n'); at >= 0 {
			l.rest = append(l.rest, buf[from+at+1:]...)
			return l.cut(buf[:from+at+1]), nil
		}
		if len(buf) >= l.most {
			return l.pass(buf)
		}
	}
	if len(buf) == 0 {
		return chunk{}, io.EOF
	}
	return l.cut(buf), nil
}

// cut makes a chunk of whole lines.
func (l *lineReader) cut(data []byte) chunk {
	c := chunk{data: data, line: l.line + 1}
	l.line += lineEnds(data)
	return c
}

func lineEnds(data []byte) int { return bytes.Count(data, []byte("\n")) }

// fill reads into the free memory of buf until that is full or the dump ends.
func (l *lineReader) fill(buf []byte) (n int, err error) {
	free := buf[len(buf):min(cap(buf), len(buf)+chunkSize)]
	for n < len(free) && err == nil {
		var m int
		m, err = l.r.Read(free[n:])
		n += m
	}
	if err == io.EOF {
		l.end, err = true, nil
	}
	return n, err
}

// pass reads to the end of a line that is too long.
func (l *lineReader) pass(buf []byte) (chunk, error) {
	f := newFault(l.name, l.line+1, buf, 0, fmt.Sprintf("the line has more than %d bytes", l.most))
	f.byte = 0
	for !l.end {
		n, err := l.fill(buf[:0])
		if err != nil {
			return chunk{}, err
		}
		if at := bytes.IndexByte(buf[:n], '\n'); at >= 0 {
			l.rest = append(l.rest, buf[at+1:n]...)
			break
		}
	}
	l.line++
	return chunk{fault: f, line: l.line}, nil
}

// eachLine calls f with every line of c that holds an entity, with its number. The brackets around all and the commas
// between entities are left out.
func (c chunk) eachLine(f func(line []byte, n int)) {
	n := c.line
	for data := c.data; len(data) > 0; n++ {
		line := data
		if at := bytes.IndexByte(data, '\n'); at >= 0 {
			line, data = data[:at], data[at+1:]
		} else {
			data = nil
		}
		line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte(","))
		if len(line) > 1 || len(line) == 1 && line[0] != '[' && line[0] != ']' {
			f(line, n)
		}
	}
}
