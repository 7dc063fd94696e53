package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// chunks reads all chunks of a dump.
func chunks(r io.Reader) ([]chunk, error) { return allChunks(newLineReader(r, "d")) }

// allChunks reads all chunks, in fresh memory each.
func allChunks(l *lineReader) (out []chunk, err error) {
	for {
		c, err := l.next(nil)
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		out = append(out, c)
	}
}

// numbered returns the lines that hold entities, with their numbers.
func numbered(cs []chunk) (out []string) {
	for _, c := range cs {
		c.eachLine(func(line []byte, n int) { out = append(out, fmt.Sprintf("%d %s", n, line)) })
	}
	return out
}

func TestEachLine(t *testing.T) {
	for _, tt := range []struct {
		phenomenon, dump string
		want             []string
	}{
		{"as dumps are", "[\n{a},\n{b}\n]\n", []string{"2 {a}", "3 {b}"}},
		{"CR LF", "[\r\n{a},\r\n{b}\r\n]\r\n", []string{"2 {a}", "3 {b}"}},
		{"no line end at the end", "[\n{a},\n{b}\n]", []string{"2 {a}", "3 {b}"}},
		{"cut off", "[\n{a},\n{b", []string{"2 {a}", "3 {b"}},
		{"empty lines", "[\n\n{a},\n\n{b}\n]", []string{"3 {a}", "5 {b}"}},
		{"no brackets", "{a}\n{b}\n", []string{"1 {a}", "2 {b}"}},
		{"what is no entity", "[\nx\n]", []string{"2 x"}},
		{"empty dump", "[\n]\n", nil},
		{"nothing", "", nil},
	} {
		for _, r := range []io.Reader{strings.NewReader(tt.dump), iotest.OneByteReader(strings.NewReader(tt.dump)), iotest.DataErrReader(strings.NewReader(tt.dump))} {
			cs, err := chunks(r)
			if got := numbered(cs); err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("%s: got %q, %v, want %q", tt.phenomenon, got, err, tt.want)
			}
		}
	}
}

func TestLinesAcrossChunks(t *testing.T) {
	var b strings.Builder
	for n := range 300 {
		fmt.Fprintf(&b, "{%d %s},\n", n, strings.Repeat("x", n*n%(50_000)))
	}
	b.WriteString("{" + strings.Repeat("y", 3*chunkSize) + "}\n")
	cs, err := chunks(strings.NewReader(b.String()))
	if err != nil || len(cs) < 4 {
		t.Fatalf("%d chunks, %v", len(cs), err)
	}
	var all strings.Builder
	line := 1
	for _, c := range cs {
		if c.line != line {
			t.Errorf("a chunk begins at line %d, want %d", c.line, line)
		}
		line += strings.Count(string(c.data), "\n")
		all.Write(c.data)
	}
	if all.String() != b.String() {
		t.Error("the chunks are not the dump")
	}
}

// repeated gives one byte for ever.
type repeated byte

func (r repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(r)
	}
	return len(p), nil
}

func TestLineTooLongIsPassedOver(t *testing.T) {
	const most = 3 * chunkSize
	l := newLineReader(io.MultiReader(strings.NewReader("{a},\n"), io.LimitReader(repeated('x'), 3*most), strings.NewReader("\n{b}\n")), "d")
	l.most = most
	cs, err := allChunks(l)
	if err != nil {
		t.Fatal(err)
	}
	var faults []string
	for _, c := range cs {
		if c.fault != nil {
			faults = append(faults, fmt.Sprintf("%d %s", c.fault.line, c.fault.reason))
		}
	}
	if got := numbered(cs); !slices.Equal(got, []string{"1 {a}", "3 {b}"}) || !slices.Equal(faults, []string{"2 the line has more than 3145728 bytes"}) {
		t.Errorf("got lines %q, faults %q", got, faults)
	}
}

func TestDumpBreaksOff(t *testing.T) {
	_, err := chunks(io.MultiReader(strings.NewReader("[\n{a},\n{b"), iotest.ErrReader(io.ErrUnexpectedEOF)))
	if !errors.Is(err, io.ErrUnexpectedEOF) || err.Error() != "d:3: the dump breaks off: unexpected EOF" {
		t.Errorf("got %v", err)
	}
}

func TestProcessKeepsOrder(t *testing.T) {
	var b strings.Builder
	for n := range 50_000 {
		fmt.Fprintf(&b, "%d %s\n", n, strings.Repeat("x", n%100))
	}
	for _, cores := range []int{1, 2, 7} {
		next := 0
		err := process(newLineReader(strings.NewReader(b.String()), "d"), cores,
			func() func(chunk) []int {
				return func(c chunk) (out []int) {
					c.eachLine(func(line []byte, _ int) {
						n := 0
						fmt.Sscan(string(line), &n)
						out = append(out, n)
					})
					return out
				}
			},
			func(ns []int) error {
				for _, n := range ns {
					if n != next {
						t.Fatalf("%d cores: got %d, want %d", cores, n, next)
					}
					next++
				}
				return nil
			})
		if err != nil || next != 50_000 {
			t.Errorf("%d cores: %d lines, %v", cores, next, err)
		}
	}
}

func TestProcessStops(t *testing.T) {
	enough := errors.New("enough")
	work := func() func(chunk) int { return func(chunk) int { return 0 } }
	err := process(newLineReader(io.MultiReader(strings.NewReader("\n"), endless{}), "d"), 2, work, func(int) error { return enough })
	if err != enough {
		t.Errorf("got %v, want what take returned", err)
	}
	err = process(newLineReader(iotest.ErrReader(enough), "d"), 2, work, func(int) error { return nil })
	if !errors.Is(err, enough) {
		t.Errorf("got %v, want what the reader returned", err)
	}
}

// endless is empty lines.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return repeated('\n').Read(p) }

func TestFaultNamesItsPlace(t *testing.T) {
	line := []byte(`{"id":"Q1",` + strings.Repeat("م", 50))
	for _, tt := range []struct {
		at   int
		want string
	}{
		{0, `d:7: byte 1: "{\"id\":\"Q1\",مممممممممممممممممممممممم\xd9": why`},
		{len(line), `d:7: byte 112: "مممممممممممممممممممممممممممممم": why`},
	} {
		if got := newFault("d", 7, line, tt.at, "why").Error(); got != tt.want {
			t.Errorf("fault at %d: %s, want %s", tt.at, got, tt.want)
		}
	}
}
