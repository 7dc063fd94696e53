package main

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"
)

// stdin is the name of standard input as a dump.
const stdin = "-"

// A dump is a dump while it is read.
type dump struct {
	io.Reader // what is in it, unpacked
	name      string
	size      int64        // bytes of the file; 0: not known
	read      atomic.Int64 // bytes of the file that were read
	unpacked  atomic.Int64
	file      *os.File
	packed    io.Reader // what unpacks it
}

// openDump opens a dump that is packed by gzip or bzip2, or not at all, which its first bytes say.
func openDump(name string, cores int) (*dump, error) {
	d := &dump{name: name, file: os.Stdin}
	if name != stdin {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		d.file = f
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			d.size = info.Size()
		}
	}
	packed := bufio.NewReaderSize(&counter{d.file, &d.read}, 1<<20)
	unpacked, err := unpack(packed, cores)
	if err != nil {
		d.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	d.packed = unpacked
	d.Reader = &counter{unpacked, &d.unpacked}
	return d, nil
}

// unpack returns what is packed in r.
func unpack(r *bufio.Reader, cores int) (io.Reader, error) {
	head, err := r.Peek(3)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch string(head) {
	case "\x1f\x8b\x08":
		return gzip.NewReader(r)
	case "BZh":
		return newBunzip(r, cores), nil
	}
	return r, nil
}

// Close closes the file, and ends what unpacks it.
func (d *dump) Close() error {
	if c, ok := d.packed.(*bunzip); ok {
		c.Close()
	}
	if d.file == os.Stdin {
		return nil
	}
	return d.file.Close()
}

// A counter counts the bytes that are read from r.
type counter struct {
	r io.Reader
	n *atomic.Int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}
