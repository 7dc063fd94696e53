package gazetteer

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Read reads entries in one of two forms, which it tells apart by the first line that holds any:
//
//   - TSV: id, type, names separated by |, Latin names separated by |. The first name is the one shown. Type and Latin
//     names may be empty, and the last column may be left out.
//   - JSON Lines: one object a line with the fields of [Entry] in small letters. Only they hold further fields and terms.
//
// Text is UTF-8. Lines end in LF or CR LF; a byte order mark, empty lines and lines that begin with # are passed over. The
// name of the file is for errors only. An error is an [*Error], but for those of r, and then nothing is loaded. See [Build]
// for what an entry must be, and for what it costs. A line has at most 64 MB; one is in memory at a time.
func Read(r io.Reader, file string) (*Gazetteer, error) {
	b := newBuilder()
	lines := lineReader{r: bufio.NewReaderSize(r, 1<<16)}
	var parse func(line []byte) (Entry, error)
	for {
		line, err := lines.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, place(err, file, lines.n)
		}
		if parse == nil {
			if parse = parseTSV; line[0] == '{' {
				parse = parseJSON
			}
		}
		e, err := parse(line)
		if err == nil {
			err = b.add(&e, lines.n)
		}
		if err != nil {
			return nil, place(err, file, lines.n)
		}
	}
	g, err := b.finish()
	if err != nil {
		return nil, place(err, file, lines.n)
	}
	return g, nil
}

// place puts file and line into err.
func place(err error, file string, line int) error {
	var e *Error
	if errors.As(err, &e) {
		e.File, e.Line = or(file, "input"), line
		return e
	}
	return fmt.Errorf("%s:%d: %w", or(file, "input"), line, err)
}

// maxLine bounds the memory of a line. A person with all terms and names takes a few thousand bytes.
const maxLine = 64 << 20

// A lineReader gives the lines of a table that hold an entry.
type lineReader struct {
	r   *bufio.Reader
	n   int // number of the line given last, from 1
	buf []byte
}

// next returns the next line that is neither empty nor a comment, without its end; it is valid until the next call.
func (l *lineReader) next() ([]byte, error) {
	for {
		line, err := l.line()
		if err != nil {
			return nil, err
		}
		if l.n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
			if bytes.HasPrefix(line, []byte{0xFF, 0xFE}) || bytes.HasPrefix(line, []byte{0xFE, 0xFF}) {
				return nil, &Error{Input: short(string(line)), Reason: "the file is in UTF-16, want UTF-8"}
			}
		}
		if len(bytes.TrimSpace(line)) > 0 && line[0] != '#' {
			return line, nil
		}
	}
}

// line returns the next line. It counts lines and bounds their length.
func (l *lineReader) line() ([]byte, error) {
	l.buf = l.buf[:0]
	for {
		part, err := l.r.ReadSlice('\n')
		l.buf = append(l.buf, part...)
		switch {
		case len(l.buf) > maxLine:
			l.n++
			return nil, &Error{Input: short(string(l.buf)), Reason: "the line is longer than 64 MB"}
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && (err != io.EOF || len(l.buf) == 0):
			return nil, err
		}
		l.n++
		line := bytes.TrimSuffix(l.buf, []byte("\n"))
		return bytes.TrimSuffix(line, []byte("\r")), nil
	}
}
