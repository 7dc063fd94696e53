package gazetteer

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"

	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
)

// The form of AppendBinary, numbers little-endian:
//
//	7 bytes   magic
//	1 byte    version of the form, a digit
//	8 bytes   number of tables
//	then for each table, the earliest first
//	8 bytes   length of the table
//	8 bytes   number of words of 8 bytes that say which entries are hidden; 0: none is
//	…         these words, then the table, with zeros up to a whole 8 bytes
//	8 bytes   CRC-32 (IEEE) of all these numbers and words; a table has checksums of its own
const (
	magic   = "khabarG"
	version = '2'
)

// AppendBinary appends g to b in the form that Load reads. Equal gazetteers give equal bytes. It never fails; the error is
// for encoding.BinaryAppender.
func (g *Gazetteer) AppendBinary(b []byte) ([]byte, error) {
	sum := uint32(0)
	number := func(n uint64) {
		b = binary.LittleEndian.AppendUint64(b, n)
		sum = crc32.Update(sum, crc32.IEEETable, b[len(b)-8:])
	}
	b = append(append(b, magic...), version)
	number(uint64(len(g.layers)))
	for _, l := range g.layers {
		data := l.table.Data()
		number(uint64(len(data)))
		number(uint64(len(l.hidden)))
		for _, w := range l.hidden {
			number(w)
		}
		b = append(b, data...)
		b = append(b, make([]byte, -len(data)&7)...)
	}
	return binary.LittleEndian.AppendUint64(b, uint64(sum)), nil
}

// Load opens what AppendBinary wrote. It reads data in place and keeps it: a file that is mapped or embedded takes no heap.
// All of data is checked, so that nothing that Load accepts can panic later; the error says what is damaged, or that another
// version of the module wrote it. Time is linear in data.
func Load(data string) (*Gazetteer, error) {
	r := reader{rest: data}
	if err := r.magic(); err != nil {
		return nil, err
	}
	n := r.number()
	if n == 0 || n > maxTables {
		return nil, fmt.Errorf("gazetteer: the data has %d tables", n)
	}
	var layers []*layer
	for i := range n {
		l, err := r.layer()
		if err != nil {
			return nil, fmt.Errorf("gazetteer: table %d: %w", i+1, err)
		}
		layers = append(layers, l)
	}
	switch sum := uint64(r.sum); {
	case len(r.rest) < 8:
		return nil, fmt.Errorf("gazetteer: %w", errShort)
	case len(r.rest) > 8:
		return nil, fmt.Errorf("gazetteer: %d bytes too many at the end", len(r.rest)-8)
	case r.number() != sum:
		return nil, errors.New("gazetteer: the checksum does not fit: the data was damaged")
	}
	return stack(layers...), nil
}

// maxTables is as many tables as a hit can number.
const maxTables = match.MaxTables

var errShort = errors.New("the data ends too early")

// A reader takes data apart.
type reader struct {
	rest string
	sum  uint32 // of the numbers so far
}

// magic takes the first 8 bytes.
func (r *reader) magic() error {
	if len(r.rest) <= len(magic) || r.rest[:len(magic)] != magic {
		return errors.New("gazetteer: the data does not begin as AppendBinary begins")
	}
	if v := r.rest[len(magic)]; v != version {
		return fmt.Errorf("gazetteer: the data has version %q of the form, want %q: build it again", v, version)
	}
	r.rest = r.rest[len(magic)+1:]
	return nil
}

// number takes 8 bytes; it is 0 where there are fewer.
func (r *reader) number() uint64 {
	if len(r.rest) < 8 {
		r.rest = ""
		return 0
	}
	b := []byte(r.rest[:8])
	r.rest, r.sum = r.rest[8:], crc32.Update(r.sum, crc32.IEEETable, b)
	return binary.LittleEndian.Uint64(b)
}

func (r *reader) layer() (*layer, error) {
	size, words := r.number(), r.number()
	if words > uint64(len(r.rest))/8 {
		return nil, errShort
	}
	var hidden []uint64
	for range words {
		hidden = append(hidden, r.number())
	}
	pad := -size & 7
	if size > uint64(len(r.rest)) || pad > uint64(len(r.rest))-size {
		return nil, errShort
	}
	t, err := pack.Open(r.rest[:size])
	if err == nil {
		err = t.Check()
	}
	if err != nil {
		return nil, err
	}
	switch n := t.NumEntries(); {
	case words != 0 && words != uint64(n+63)/64:
		return nil, fmt.Errorf("%d words of hidden entries for %d entries", words, n)
	case words != 0 && n%64 != 0 && hidden[words-1]>>(n%64) != 0:
		return nil, errors.New("an entry is hidden that is not there")
	case strings.Trim(r.rest[size:size+pad], "\x00") != "":
		return nil, errors.New("there are not only zeros after the table")
	}
	r.rest = r.rest[size+pad:]
	l := newLayer(t)
	l.hidden = hidden
	return l, nil
}
