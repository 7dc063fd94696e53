package gazetteer

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"github.com/khabar-go/khabar/internal/pack"
)

// The form of AppendBinary, numbers little-endian:
//
//	8 bytes   magic
//	8 bytes   number of tables
//	then for each table, the earliest first
//	8 bytes   length of the table
//	8 bytes   number of words of 8 bytes that say which entries are hidden; 0: none is
//	…         these words, then the table, with zeros up to a whole 8 bytes
const magic = "khabarG1"

// AppendBinary appends g to b in the form that Load reads. Equal gazetteers give equal bytes.
func (g *Gazetteer) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, magic...)
	b = binary.LittleEndian.AppendUint64(b, uint64(len(g.layers)))
	for _, l := range g.layers {
		data := l.table.Data()
		b = binary.LittleEndian.AppendUint64(b, uint64(len(data)))
		b = binary.LittleEndian.AppendUint64(b, uint64(len(l.hidden)))
		for _, w := range l.hidden {
			b = binary.LittleEndian.AppendUint64(b, w)
		}
		b = append(b, data...)
		b = append(b, make([]byte, -len(data)&7)...)
	}
	return b, nil
}

// Load opens what AppendBinary wrote. It reads data in place and keeps it: a file that is mapped or embedded takes no heap.
// All of data is checked, so that nothing that Load accepts can panic later; the error says what is damaged.
func Load(data string) (*Gazetteer, error) {
	r := reader{rest: data}
	if !r.magic() {
		return nil, errors.New("gazetteer: the data does not begin as AppendBinary begins")
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
	if r.rest != "" {
		return nil, fmt.Errorf("gazetteer: %d bytes too many at the end", len(r.rest))
	}
	return stack(layers...), nil
}

// maxTables is as many tables as a hit can number.
const maxTables = 1 << 16

var errShort = errors.New("the data ends too early")

// A reader takes data apart.
type reader struct {
	rest string
}

func (r *reader) magic() bool {
	if len(r.rest) < len(magic) || r.rest[:len(magic)] != magic {
		return false
	}
	r.rest = r.rest[len(magic):]
	return true
}

// number takes 8 bytes; it is 0 where there are fewer.
func (r *reader) number() uint64 {
	if len(r.rest) < 8 {
		r.rest = ""
		return 0
	}
	n := binary.LittleEndian.Uint64([]byte(r.rest[:8]))
	r.rest = r.rest[8:]
	return n
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
