package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// The header: see the package comment.
const (
	magic      = "\x89khabar\n"
	major      = 1
	minor      = 3 // 1: sections kbuc, kwor, ktag; 2: kpri; 3: filt
	headerSize = 24
	dirSize    = 16
)

// The offsets of the header.
const (
	atMajor    = 8
	atMinor    = 10
	atSections = 12
	atLength   = 16
	atSum      = 20
)

// maxSections bounds the directory, so that a header that lies is found before it is believed.
const maxSections = 256

// A section is one part of a table.
type section int

const (
	secVersion section = iota
	secNums
	secBuckets
	secWords
	secLetters
	secWordTraits
	secRanks
	secKids
	secNext
	secKinds
	secFormEntries
	secFormKinds
	secListEntries
	secListKinds
	secEntries
	secEntrySums
	secEntryStrings
	secLabels
	secTexts
	secTerms
	secKeyBuckets
	secKeyWords
	secKeyTags
	secKeyPrints
	secFilter
	numSections
)

// nums is section nums.
type nums [numNums]uint64

// sections names each section and says how many bytes it has; nil: any number. A table may lack the optional ones.
var sections = [numSections]struct {
	tag      string
	size     func(n nums) uint64
	optional bool
}{
	secVersion:      {"vers", nil, false},
	secNums:         {"nums", func(nums) uint64 { return 4 * uint64(numNums) }, false},
	secBuckets:      {"buck", func(n nums) uint64 { return bucketSize * (n.allBuckets() + 1) }, false},
	secWords:        {"word", func(n nums) uint64 { return 2 * (n[numWords] + spareWords) }, false},
	secLetters:      {"lett", nil, false},
	secWordTraits:   {"wtra", func(n nums) uint64 { return n[numWords] }, false},
	secRanks:        {"rank", func(n nums) uint64 { return rankSize * records(n[numNodes], rankNodes) }, false},
	secKids:         {"kids", func(n nums) uint64 { return 4 * (n[numInner] + 1) }, false},
	secNext:         {"next", func(n nums) uint64 { return 4 * (n[numNodes] - n[numFirsts]) }, false},
	secKinds:        {"kind", func(n nums) uint64 { return 4 * n[numKinds] }, false},
	secFormEntries:  {"fent", func(n nums) uint64 { return 4 * n[numForms] }, false},
	secFormKinds:    {"fkin", func(n nums) uint64 { return 2 * n[numForms] }, false},
	secListEntries:  {"lent", func(n nums) uint64 { return 4 * n[numListed] }, false},
	secListKinds:    {"lkin", func(n nums) uint64 { return 2 * n[numListed] }, false},
	secEntries:      {"entr", func(n nums) uint64 { return entrySize * n[numEntries] }, false},
	secEntrySums:    {"esum", func(n nums) uint64 { return 4 * records(n[numEntries], sumEntries) }, false},
	secEntryStrings: {"estr", nil, false},
	secLabels:       {"labl", nil, false},
	secTexts:        {"texs", nil, false},
	secTerms:        {"term", func(n nums) uint64 { return termSize * n[numTerms] }, false},
	secKeyBuckets:   {"kbuc", nil, true},
	secKeyWords:     {"kwor", nil, true},
	secKeyTags:      {"ktag", nil, true},
	secKeyPrints:    {"kpri", nil, true},
	secFilter:       {"filt", nil, true},
}

// records is how many records hold n things, so many in each.
func records(n, each uint64) uint64 { return (n + each - 1) / each }

// allBuckets is the number of buckets of first words and of others.
func (n nums) allBuckets() uint64 {
	return uint64(buckets(uint32(n[numFirsts]))) + uint64(buckets(uint32(n[numWords]-n[numFirsts])))
}

// A num is one of the numbers of section nums.
type num int

const (
	numWords   num = iota // distinct words
	numFirsts             // of these, how many begin a form
	numNodes              // nodes of the trie
	numInner              // of these, how many have children
	numForms              // of these, how many are forms
	numKinds              // combinations of traits, demand and tail
	numListed             // records of the lists of those that name several things
	numEntries            //
	numTerms              //
	numWindow             // the first of the 128 runes that names store in one byte
	numNums               // how many numbers there are
)

// Sizes of records and of what shares one.
const (
	bucketSize = 8
	spareWords = 3 // so that four words can be read at once
	rankSize   = 24
	rankNodes  = 64
	entrySize  = 22
	sumEntries = 16
	termSize   = 24
)

// The offsets of an entry record.
const (
	entryBytes   = 0  // u32: bytes of its strings
	entryParent  = 4  // u32: reference
	entryFame    = 8  // u32
	entryID      = 12 // u16: bytes of the id
	entryName    = 14 // u16: bytes of the name
	entryLatin   = 16 // u16: bytes of the Latin name
	entryType    = 18 // u16: label
	entryCountry = 20 // u16: label
)

// The offsets of a term record.
const (
	termOffice   = 0  // u32: reference
	termHolder   = 4  // u32: reference
	termName     = 8  // u32: reference
	termFrom     = 12 // i32: day
	termTo       = 16 // i32: day
	termFromPrec = 20 // u8
	termToPrec   = 21 // u8
	termActing   = 22 // u8: 0 or 1
	termZero     = 23 // u8: 0
)

// A reference is the number of an entry, or with textRef the number of a text; None refers to nothing.
const textRef = 1 << 31

// None is the number of no word, node, form or entry.
const None = 1<<32 - 1

// listRef in section fent says that a form has a list of bearings.
const listRef = 1 << 31

// le32 reads four bytes of s at i.
func le32(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// le16 reads two bytes of s at i.
func le16(s string, i int) uint32 {
	s = s[i : i+2]
	return uint32(s[0]) | uint32(s[1])<<8
}

// le64 reads eight bytes of s at i.
func le64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// An Error says why data is no table.
type Error struct {
	Section string // its tag; "header" for the header and the directory
	Reason  string
}

func (e *Error) Error() string { return fmt.Sprintf("pack: %s: %s", e.Section, e.Reason) }

// headerError returns an Error of the header.
func headerError(format string, args ...any) error {
	return &Error{Section: "header", Reason: fmt.Sprintf(format, args...)}
}

// wrong returns an Error of section s.
func (s section) wrong(format string, args ...any) error {
	return &Error{Section: sections[s].tag, Reason: fmt.Sprintf(format, args...)}
}

// A writer holds the sections of a table that is being built.
type writer struct {
	sec [numSections][]byte
	num [numNums]uint32
}

// put32 appends a number to a section.
func (w *writer) put32(s section, x uint32) {
	w.sec[s] = binary.LittleEndian.AppendUint32(w.sec[s], x)
}

// put64 appends a number of eight bytes to a section.
func (w *writer) put64(s section, x uint64) {
	w.sec[s] = binary.LittleEndian.AppendUint64(w.sec[s], x)
}

// put16 appends a number of two bytes to a section.
func (w *writer) put16(s section, x uint16) {
	w.sec[s] = binary.LittleEndian.AppendUint16(w.sec[s], x)
}

// bytes returns the table.
func (w *writer) bytes() ([]byte, error) {
	for _, x := range w.num {
		w.put32(secNums, x)
	}
	return seal(&w.sec)
}

// errTooLarge: offsets of the format have 32 bits.
var errTooLarge = errors.New("pack: more than 4 GiB")

// seal returns the header, the directory and all sections.
func seal(sec *[numSections][]byte) ([]byte, error) {
	var dir []byte
	at := uint64(headerSize + dirSize*int(numSections))
	for i, data := range sec {
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
	for _, data := range sec {
		out = append(out, data...)
	}
	return out, nil
}
