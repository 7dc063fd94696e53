package pack

import (
	"encoding/binary"
	"math"
)

// A writer holds the sections of a table that is being built.
type writer struct {
	sec [numSections][]byte
	num [numNums]uint32
}

// put32 appends a number to a section.
func (w *writer) put32(s section, x uint32) {
	w.sec[s] = binary.LittleEndian.AppendUint32(w.sec[s], x)
}

// put16 appends a number of two bytes to a section.
func (w *writer) put16(s section, x uint16) {
	w.sec[s] = binary.LittleEndian.AppendUint16(w.sec[s], x)
}

// bytes returns the header and all sections.
func (w *writer) bytes() ([]byte, error) {
	for _, x := range w.num {
		w.put32(secNums, x)
	}
	var dir []byte
	at := uint64(headerSize + dirSize*int(numSections))
	for i, data := range w.sec {
		if at+uint64(len(data)) > math.MaxUint32 {
			return nil, errTooLarge
		}
		dir = append(dir, sections[i].tag...)
		dir = binary.LittleEndian.AppendUint32(dir, checksum(string(data)))
		dir = binary.LittleEndian.AppendUint32(dir, uint32(at))
		dir = binary.LittleEndian.AppendUint32(dir, uint32(len(data)))
		at += uint64(len(data))
	}
	out := make([]byte, 0, at)
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint16(out, major)
	out = binary.LittleEndian.AppendUint16(out, minor)
	out = binary.LittleEndian.AppendUint32(out, uint32(numSections))
	out = binary.LittleEndian.AppendUint32(out, uint32(at))
	out = binary.LittleEndian.AppendUint32(out, checksum(string(out), string(dir)))
	out = append(out, dir...)
	for _, data := range w.sec {
		out = append(out, data...)
	}
	return out, nil
}
