package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"sync"
)

// A bzip2 file is streams: "BZh" and the size of its blocks as a digit, blocks, an end with a checksum of those of the
// blocks, and zero bits up to a whole byte. A block begins with 48 bits, at any bit of a byte, and its checksum of 32; an
// end begins with 48 others. So a file can be cut into blocks without unpacking it, each can be made a stream of its own,
// and compress/bzip2 can unpack them on all cores. That is the whole of this file.
//
// The 48 bits may also stand inside a block, once in many terabytes. A piece that does not unpack is therefore tried again
// with the next one behind it.
const (
	blockMagic = 0x314159265359
	endMagic   = 0x177245385090
	magicBits  = 48
	sumBits    = 32
	magicMask  = 1<<magicBits - 1
)

// maxBlock bounds the packed bytes between two magics. A block holds 900,000 bytes and may be a little larger than those
// if nothing repeats.
const maxBlock = 2 << 20

var errBlock = errors.New("bzip2: the data is damaged")

// A bunzip unpacks bzip2 on several cores. After Close the goroutines end.
type bunzip struct {
	order chan *piece
	stop  chan struct{}
	close func() // once
	data  []byte // of the piece that is read
	sum   uint32 // of the blocks of the stream
	err   error
}

// A piece is the bits from one magic to the next, or to the first.
type piece struct {
	bits
	kind uint64 // the magic it begins with; 0: none
	at   int64  // its first byte in the file
	err  error  // the file broke off
	done chan unpacked
}

// unpacked is what a block holds.
type unpacked struct {
	data []byte
	err  error
}

// bits are n bits of b from bit from on, the highest of a byte first.
type bits struct {
	b       []byte
	from, n int
}

// newBunzip begins to unpack r.
func newBunzip(r *bufio.Reader, cores int) *bunzip {
	z := &bunzip{order: make(chan *piece, 2*cores), stop: make(chan struct{})}
	z.close = sync.OnceFunc(func() { close(z.stop) })
	work := make(chan *piece)
	for range cores {
		go func() {
			for p := range work {
				data, err := p.unpack()
				p.done <- unpacked{data, err}
			}
		}()
	}
	go func() {
		defer close(z.order)
		defer close(work)
		split(r, func(p *piece) bool { return z.send(p, work) })
	}()
	return z
}

// send puts a piece in order, and to work if it is a block. It returns false if nobody wants more.
func (z *bunzip) send(p *piece, work chan<- *piece) bool {
	p.done = make(chan unpacked, 1)
	select {
	case z.order <- p:
	case <-z.stop:
		return false
	}
	if p.kind != blockMagic || p.err != nil {
		return true
	}
	select {
	case work <- p:
		return true
	case <-z.stop:
		return false
	}
}

// Close ends what runs in the background.
func (z *bunzip) Close() error {
	z.close()
	return nil
}

// Read reads what is unpacked.
func (z *bunzip) Read(b []byte) (int, error) {
	for len(z.data) == 0 {
		if z.err != nil {
			return 0, z.err
		}
		z.next()
	}
	n := copy(b, z.data)
	z.data = z.data[n:]
	return n, nil
}

// next unpacks the next piece.
func (z *bunzip) next() {
	p, ok := <-z.order
	switch {
	case !ok:
		z.err = io.EOF
	case p.err != nil:
		z.err = p.err
	case p.kind != blockMagic:
		z.err = z.endStream(p)
	default:
		z.block(p)
	}
}

// block takes the data of a block.
func (z *bunzip) block(p *piece) {
	u := <-p.done
	for tries := 0; u.err != nil && tries < 2; tries++ {
		next, ok := <-z.order
		if !ok || next.err != nil {
			break
		}
		p = &piece{bits: joined(p.bits, next.bits), kind: p.kind, at: p.at}
		u.data, u.err = p.unpack()
	}
	if u.err != nil {
		z.err = fmt.Errorf("block at byte %d: %w", p.at, u.err)
		return
	}
	z.data = u.data
	z.sum = (z.sum<<1 | z.sum>>31) ^ uint32(p.uint(magicBits, sumBits))
}

// endStream checks the end of a stream and the beginning of the next; before the first there is only the beginning.
func (z *bunzip) endStream(p *piece) error {
	at := 0
	if p.kind == endMagic {
		if p.n < magicBits+sumBits || uint32(p.uint(magicBits, sumBits)) != z.sum {
			return fmt.Errorf("end of stream at byte %d: %w", p.at, errBlock)
		}
		z.sum = 0
		at = magicBits + sumBits
		at += (8 - (p.from+at)%8) % 8
	}
	if at == p.n {
		return nil // the end of the file
	}
	if p.n-at != 32 || p.uint(at, 24) != 'B'<<16|'Z'<<8|'h' || p.uint(at+24, 8)-'1' > 8 {
		return fmt.Errorf("stream after byte %d: %w", p.at, errBlock)
	}
	return nil
}

// split cuts r into pieces and gives them to f until f wants no more. The last has an error if r breaks off.
func split(r *bufio.Reader, f func(*piece) bool) {
	p := new(piece)
	var window uint64 // the last 64 bits
	for at := int64(0); ; at++ {
		c, err := r.ReadByte()
		if err != nil {
			p.n = 8*len(p.b) - p.from
			if f(p) && (err != io.EOF || p.kind != endMagic) {
				f(&piece{err: brokenOff(err)})
			}
			return
		}
		p.b = append(p.b, c)
		window = window<<8 | uint64(c)
		if len(p.b) > maxBlock {
			f(&piece{err: fmt.Errorf("block at byte %d: %w", p.at, errBlock)})
			return
		}
		for k := 7; k >= 0; k-- { // a magic may end before each of the last 7 bits of c, or with c
			kind := window >> k & magicMask
			if kind != blockMagic && kind != endMagic {
				continue
			}
			start := 8*len(p.b) - k - magicBits
			if start < p.from || start == p.from && p.kind != 0 {
				continue
			}
			next := &piece{kind: kind, at: at + 1 - int64(len(p.b)) + int64(start/8)}
			next.bits = bits{b: bytes.Clone(p.b[start/8:]), from: start % 8}
			p.n = start - p.from
			if !f(p) {
				return
			}
			p = next
		}
	}
}

// brokenOff returns what the end of a file is before the end of a stream.
func brokenOff(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// unpack unpacks the block of a piece.
func (p *piece) unpack() ([]byte, error) {
	if p.n < magicBits+sumBits {
		return nil, errBlock
	}
	w := bitWriter{b: make([]byte, 0, len(p.b)+16)}
	w.add('B'<<24|'Z'<<16|'h'<<8|'9', 32)
	w.write(p.bits)
	w.add(endMagic>>24, 24)
	w.add(endMagic&(1<<24-1), 24)
	w.add(p.uint(magicBits, sumBits), sumBits) // of one block the sum is that of the stream
	var out bytes.Buffer
	out.Grow(1 << 20)
	_, err := out.ReadFrom(bzip2.NewReader(bytes.NewReader(w.bytes())))
	return out.Bytes(), err
}

// uint returns n bits, at most 64, from bit i on.
func (s bits) uint(i, n int) (v uint64) {
	for i += s.from; n > 0; i, n = i+1, n-1 {
		v = v<<1 | uint64(s.b[i/8]>>(7-i%8)&1)
	}
	return v
}

// joined returns one after the other.
func joined(s, t bits) bits {
	w := bitWriter{b: make([]byte, 0, len(s.b)+len(t.b)+1)}
	w.write(s)
	w.write(t)
	return bits{b: w.bytes(), n: s.n + t.n}
}

// A bitWriter puts bits together.
type bitWriter struct {
	b   []byte
	acc uint64 // the last n bits, n < 8, that make no byte yet
	n   int
}

// add adds the lowest n bits of v, at most 32.
func (w *bitWriter) add(v uint64, n int) {
	w.acc = w.acc<<n | v
	for w.n += n; w.n >= 8; w.n -= 8 {
		w.b = append(w.b, byte(w.acc>>(w.n-8)))
	}
	w.acc &= 1<<w.n - 1
}

// write adds s.
func (w *bitWriter) write(s bits) {
	i := 0
	for ; i+32 <= s.n; i += 32 {
		w.add(s.word(i), 32)
	}
	w.add(s.uint(i, s.n-i), s.n-i)
}

// word returns 32 bits from bit i on.
func (s bits) word(i int) uint64 {
	i += s.from
	v := uint64(0)
	for _, c := range s.b[i/8 : min(i/8+5, len(s.b))] {
		v = v<<8 | uint64(c)
	}
	if len(s.b) < i/8+5 {
		v <<= 8
	}
	return v >> (8 - i%8) & (1<<32 - 1)
}

// bytes returns all, the last byte filled with zeros.
func (w *bitWriter) bytes() []byte {
	if w.n > 0 {
		w.add(0, 8-w.n)
	}
	return w.b
}
