package pack

import (
	"hash/crc32"
	"sync"
)

// A Table is built data, read in place. It is read-only and safe for concurrent use. Strings that it returns share its
// data unless the method says otherwise.
type Table struct {
	data string
	sec  [numSections]string
	num  [numNums]uint32

	firstBuckets, otherBuckets uint32 // buckets of the words that begin a form, and of the others
	keyBuckets                 uint32 // buckets of keyed words; 0: there are no keys
	filterShift                uint8  // of the keys of the filter; 0: there is none

	laterOnce sync.Once
	later     []uint64 // a bit for every word that stands in a form after its first
}

// Open returns the table in data. It reads the header and the lengths of the sections and allocates nothing but the Table;
// whether the rest can be believed is for Check to say. Before that, reading broken data may panic.
func Open(data string) (*Table, error) {
	t := &Table{data: data}
	if err := t.header(); err != nil {
		return nil, err
	}
	if err := t.directory(); err != nil {
		return nil, err
	}
	if err := t.sizes(); err != nil {
		return nil, err
	}
	t.firstBuckets = buckets(t.num[numFirsts])
	t.otherBuckets = buckets(t.num[numWords] - t.num[numFirsts])
	return t, nil
}

// header checks all before the directory.
func (t *Table) header() error {
	s := t.data
	if len(s) < headerSize {
		return headerError("%d bytes, want at least %d", len(s), headerSize)
	}
	if s[:len(magic)] != magic {
		return headerError("begins with %q, want %q", s[:len(magic)], magic)
	}
	if v := le16(s, atMajor); v != major {
		return headerError("format version %d.%d, want %d: build the data again", v, le16(s, atMinor), major)
	}
	if n := le32(s, atLength); uint64(n) != uint64(len(s)) {
		return headerError("%d bytes, want %d", len(s), n)
	}
	n := le32(s, atSections)
	if n > maxSections || headerSize+dirSize*int(n) > len(s) {
		return headerError("%d sections in %d bytes, want at most %d", n, len(s), maxSections)
	}
	if sum := checksum(s[:atSum], s[headerSize:headerSize+dirSize*int(n)]); sum != le32(s, atSum) {
		return headerError("checksum %08x, want %08x", sum, le32(s, atSum))
	}
	return nil
}

// directory finds the sections.
func (t *Table) directory() error {
	var seen [numSections]bool
	n := int(le32(t.data, atSections))
	at := uint64(headerSize + dirSize*n)
	for i := range n {
		tag, _, offset, length := t.dir(i)
		if uint64(offset) != at || at+uint64(length) > uint64(len(t.data)) {
			return headerError("section %q: bytes [%d,%d) of %d, want it to begin at %d", tag, offset, uint64(offset)+uint64(length), len(t.data), at)
		}
		at += uint64(length)
		sec, known := sectionOf(tag)
		if !known {
			continue
		}
		if seen[sec] {
			return headerError("section %q: there are two", tag)
		}
		seen[sec] = true
		t.sec[sec] = t.data[offset:at]
	}
	if at != uint64(len(t.data)) {
		return headerError("sections end at byte %d of %d", at, len(t.data))
	}
	for sec, have := range seen {
		if !have && !sections[sec].optional {
			return headerError("section %q: missing", sections[sec].tag)
		}
	}
	return nil
}

// dir returns record i of the directory.
func (t *Table) dir(i int) (tag string, sum, offset, length uint32) {
	d := t.data[headerSize+dirSize*i:][:dirSize]
	return d[:4], le32(d, 4), le32(d, 8), le32(d, 12)
}

// sectionOf returns the section of a tag.
func sectionOf(tag string) (section, bool) {
	for i := range sections {
		if sections[i].tag == tag {
			return section(i), true
		}
	}
	return 0, false
}

// sizes checks the length of every section against the numbers.
func (t *Table) sizes() error {
	if have, want := len(t.sec[secNums]), 4*int(numNums); have < want {
		return secNums.wrong("%d bytes, want %d", have, want)
	}
	var n nums
	for i := range n {
		t.num[i] = le32(t.sec[secNums], 4*i)
		n[i] = uint64(t.num[i])
	}
	switch {
	case n[numFirsts] > n[numWords]:
		return secNums.wrong("%d first words of %d", n[numFirsts], n[numWords])
	case n[numFirsts] > n[numNodes] || n[numInner] > n[numNodes] || n[numForms] > n[numNodes]:
		return secNums.wrong("%d nodes: %d of first words, %d inner, %d forms", n[numNodes], n[numFirsts], n[numInner], n[numForms])
	}
	for sec, x := range sections {
		if x.size == nil {
			continue
		}
		if have, want := uint64(len(t.sec[sec])), x.size(n); have != want {
			return section(sec).wrong("%d bytes, want %d", have, want)
		}
	}
	if err := t.keySizes(); err != nil {
		return err
	}
	if err := t.filterSize(); err != nil {
		return err
	}
	for _, sec := range [...]section{secLabels, secTexts} {
		if !list(t.sec[sec]).fits() {
			return sec.wrong("%d bytes are too few", len(t.sec[sec]))
		}
	}
	return nil
}

// Data returns what Open was given.
func (t *Table) Data() string { return t.data }

// Version returns the version of the data, as given to Builder.Bytes.
func (t *Table) Version() string { return t.sec[secVersion] }

// checksum returns the CRC-32 (IEEE) of the parts, one after the other. Package crc32 would have it faster, but takes only
// bytes, and strings would have to be copied.
func checksum(parts ...string) uint32 {
	sum := ^uint32(0)
	for _, s := range parts {
		for i := range len(s) {
			sum = crc32.IEEETable[byte(sum)^s[i]] ^ sum>>8
		}
	}
	return ^sum
}
