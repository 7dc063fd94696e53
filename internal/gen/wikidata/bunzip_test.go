package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
)

// packed is a dump in two streams of several blocks.
func packed(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/dump.json.bz2")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func bunzipped(r io.Reader, cores int) ([]byte, error) {
	z := newBunzip(bufio.NewReader(r), cores)
	defer z.Close()
	return io.ReadAll(z)
}

func TestBunzip(t *testing.T) {
	data := packed(t)
	want, err := io.ReadAll(bzip2.NewReader(bytes.NewReader(data)))
	if err != nil {
		t.Fatal(err)
	}
	const empty = "BZh9\x17\x72\x45\x38\x50\x90\x00\x00\x00\x00"
	for _, tt := range []struct {
		phenomenon string
		data       []byte
		want       []byte
	}{
		{"streams of blocks", data, want},
		{"an empty stream", []byte(empty), nil},
		{"empty streams around others", []byte(empty + string(data) + empty), want},
	} {
		for _, cores := range []int{1, 4} {
			got, err := bunzipped(iotest.HalfReader(bytes.NewReader(tt.data)), cores)
			if err != nil || !bytes.Equal(got, tt.want) {
				t.Errorf("%s, %d cores: %d bytes, %v, want %d", tt.phenomenon, cores, len(got), err, len(tt.want))
			}
		}
	}
}

// TestBunzipRefusesWhatBzip2Refuses damages a file at many places: compress/bzip2 and bunzip refuse it alike.
func TestBunzipRefusesWhatBzip2Refuses(t *testing.T) {
	data := packed(t)
	for i := 0; i < len(data); i += 1187 {
		bad := bytes.Clone(data)
		bad[i] ^= 0x10
		_, want := io.ReadAll(bzip2.NewReader(bytes.NewReader(bad)))
		_, got := bunzipped(bytes.NewReader(bad), 2)
		if (got == nil) != (want == nil) {
			t.Errorf("byte %d: got %v, bzip2: %v", i, got, want)
		}
	}
	for _, n := range []int{1, 4, 10, 2000, len(data) - 1} {
		if _, err := bunzipped(bytes.NewReader(data[:n]), 2); err == nil {
			t.Errorf("%d bytes: no error", n)
		}
	}
	if _, err := bunzipped(strings.NewReader(string(data)+"more"), 2); err == nil {
		t.Error("something behind the last stream: no error")
	}
}

// TestMagicInsideBlock cuts a block in two, as bits that look like the beginning of a block do.
func TestMagicInsideBlock(t *testing.T) {
	data := packed(t)
	want, err := io.ReadAll(bzip2.NewReader(bytes.NewReader(data)))
	if err != nil {
		t.Fatal(err)
	}
	z := &bunzip{order: make(chan *piece, 100), stop: make(chan struct{}), close: func() {}}
	cuts := 0
	send := func(p *piece) {
		p.done = make(chan unpacked, 1)
		if p.kind == blockMagic {
			data, err := p.unpack()
			p.done <- unpacked{data, err}
		}
		z.order <- p
	}
	split(bufio.NewReader(bytes.NewReader(data)), func(p *piece) bool {
		if p.kind == blockMagic && cuts < 2 {
			cuts++
			at := 1001 + p.from
			rest := &piece{kind: blockMagic, bits: bits{b: p.b[at/8:], from: at % 8, n: p.n - 1001}}
			p.n = 1001
			send(p)
			p = rest
		}
		send(p)
		return true
	})
	close(z.order)
	got, err := io.ReadAll(z)
	if err != nil || !bytes.Equal(got, want) || cuts != 2 {
		t.Errorf("%d bytes, %v, after %d cuts, want %d bytes", len(got), err, cuts, len(want))
	}
}

func TestBits(t *testing.T) {
	s := bits{b: []byte{0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc}, from: 4, n: 40}
	if got := s.uint(4, 16); got != 0x3456 {
		t.Errorf("uint = %x", got)
	}
	for i := range 9 {
		if got, want := s.word(i), s.uint(i, 32); got != want {
			t.Errorf("word(%d) = %x, want %x", i, got, want)
		}
	}
	j := joined(bits{s.b, 4, 5}, bits{s.b, 8, 17})
	if got := j.uint(0, 22); got != 0x2<<18|0x3456<<1 || j.n != 22 {
		t.Errorf("joined = %x, %d bits", got, j.n)
	}
}
