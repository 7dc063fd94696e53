package pack

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
)

// split returns the sections of a table, to be changed and sealed again.
func split(t testing.TB, data string) *[numSections][]byte {
	t.Helper()
	tab, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var sec [numSections][]byte
	for i, s := range tab.sec {
		sec[i] = []byte(s)
	}
	return &sec
}

// openSealed seals sections and opens and checks the table.
func openSealed(t testing.TB, sec *[numSections][]byte) (*Table, error) {
	t.Helper()
	data, err := seal(sec)
	if err != nil {
		t.Fatal(err)
	}
	tab, err := Open(string(data))
	if err == nil {
		err = tab.Check()
	}
	return tab, err
}

func TestSealKeepsATable(t *testing.T) {
	want := sample().table(t).Data()
	tab, err := openSealed(t, split(t, want))
	if err != nil || tab.Data() != want {
		t.Errorf("a table split and sealed is another (error %v)", err)
	}
}

// TestDamage flips one bit of every byte: the checksums find it.
func TestDamage(t *testing.T) {
	data := []byte(sample().table(t).Data())
	for i := range data {
		data[i] ^= 1 << (i % 8)
		tab, err := Open(string(data))
		if err == nil {
			err = tab.Check()
		}
		if e := new(Error); !errors.As(err, &e) || e.Section == "" || e.Reason == "" {
			t.Errorf("byte %d flipped: error %v, want a section and a reason", i, err)
		}
		data[i] ^= 1 << (i % 8)
	}
}

// TestTruncated cuts data at every length, and adds to it.
func TestTruncated(t *testing.T) {
	data := sample().table(t).Data()
	for n := range data {
		if _, err := Open(data[:n]); err == nil {
			t.Errorf("Open takes the first %d of %d bytes", n, len(data))
		}
	}
	if _, err := Open(data + "\x00"); err == nil {
		t.Error("Open takes a byte too many")
	}
}

// set32 writes a number of a section.
func set32(sec []byte, at int, x uint32) { binary.LittleEndian.PutUint32(sec[at:], x) }

// sealHeader makes the checksum of the header right.
func sealHeader(data []byte) {
	n := int(binary.LittleEndian.Uint32(data[atSections:]))
	set32(data, atSum, checksum(string(data[:atSum]), string(data[headerSize:headerSize+dirSize*n])))
}

func TestHeader(t *testing.T) {
	record := func(data []byte, sec section) []byte { return data[headerSize+dirSize*int(sec):][:dirSize] }
	for _, x := range []struct {
		name   string
		change func(data []byte)
		want   string // empty: it is taken
	}{
		{"magic", func(d []byte) { d[1] = 'K' }, `begins with "\x89Khabar\n", want "\x89khabar\n"`},
		{"major version", func(d []byte) { d[atMajor] = 2 }, "format version 2.3, want 1: build the data again"},
		{"minor version", func(d []byte) { d[atMinor] = 9 }, ""},
		{"length", func(d []byte) { d[atLength]++ }, "bytes, want"},
		{"number of sections", func(d []byte) { d[atSections+3] = 1 }, "sections in"},
		{"tag twice", func(d []byte) { copy(record(d, secKids), "next") }, `section "next": there are two`},
		{"tag missing", func(d []byte) { copy(record(d, secKids), "????") }, `section "kids": missing`},
		{"gap", func(d []byte) { record(d, secKids)[8]++ }, `section "kids": bytes [`},
		{"overlap", func(d []byte) { record(d, secKids)[8]-- }, `section "kids": bytes [`},
		{"too long", func(d []byte) { record(d, secTerms)[15] = 0xFF }, `section "term": bytes [`},
		{"too short", func(d []byte) { record(d, secFilter)[13]-- }, "sections end at byte"},
	} {
		t.Run(x.name, func(t *testing.T) {
			data := []byte(sample().table(t).Data())
			x.change(data)
			if binary.LittleEndian.Uint32(data[atSections:]) < maxSections {
				sealHeader(data)
			}
			_, err := Open(string(data))
			if x.want == "" && err != nil || x.want != "" && (err == nil || !strings.HasPrefix(err.Error(), "pack: header: ") || !strings.Contains(err.Error(), x.want)) {
				t.Errorf("Open: error %v, want one of the header with %q", err, x.want)
			}
		})
	}
}

// TestLaterSections: a section that this version does not know is ignored.
func TestLaterSections(t *testing.T) {
	sec := split(t, sample().table(t).Data())
	last := sec[numSections-1]
	sec[numSections-1] = append(slices.Clone(last), "of a later version"...)
	data, err := seal(sec)
	if err != nil {
		t.Fatal(err)
	}
	at := headerSize + dirSize*int(numSections-1)
	r := slices.Clone(data[at:][:dirSize])
	copy(r, "late")
	set32(r, 4, checksum("of a later version"))
	set32(r, 8, binary.LittleEndian.Uint32(r[8:])+uint32(len(last))+dirSize)
	set32(r, 12, uint32(len("of a later version")))
	set32(data, at+4, checksum(string(last)))
	set32(data, at+12, uint32(len(last)))
	for i := range int(numSections) {
		offset := data[headerSize+dirSize*i+8:]
		set32(offset, 0, binary.LittleEndian.Uint32(offset)+dirSize)
	}
	data = slices.Insert(data, at+dirSize, r...)
	data[atSections]++
	set32(data, atLength, uint32(len(data)))
	sealHeader(data)
	tab := open(t, string(data))
	if n, ok := tab.Find("Q7747"); !ok || tab.Name(n) != "فلاديمير بوتين" {
		t.Errorf("Find in a table with a section more: %d, %v", n, ok)
	}
	data[len(data)-1]++
	if tab, err = Open(string(data)); err == nil {
		err = tab.Check()
	}
	if err == nil || !strings.Contains(err.Error(), "late") {
		t.Errorf("a damaged section of a later version: error %v", err)
	}
}

// readAll calls every method of a table for all that it holds.
func readAll(tab *Table) {
	for n := range uint32(tab.NumEntries()) {
		e := tab.Entry(n)
		tab.Find(e.ID)
		tab.Type(n)
		tab.Latin(n)
	}
	for form := range uint32(tab.NumForms()) {
		for i := range tab.Bearings(form) {
			tab.ID(tab.Bearing(form, i).Entry)
		}
	}
	for i := range tab.NumTerms() {
		tab.Terms(tab.Term(i).Office)
		tab.TermHolder(i)
	}
	for w := range uint32(tab.NumWords()) {
		tab.WordTraits(w)
		tab.Word(tab.Letters(w))
		for _, same := range tab.Keyed(nil, keyOf(tab.Letters(w)), 0, 64) {
			tab.Letters(same)
		}
		readNode(tab, tab.Root(w), 1)
	}
}

// readNode goes to every node below x.
func readNode(tab *Table, x Node, depth int) {
	if depth > MaxWords {
		panic("deeper than a form can be")
	}
	kids := 0
	for w := range uint32(tab.NumWords()) {
		if !x.Inner() {
			return
		}
		if next := tab.Step(x, w); next.Is() {
			if word, kid := tab.Kid(x, kids); word != w || kid != next {
				panic("another kid than that of the step")
			}
			kids++
			readNode(tab, next, depth+1)
		}
	}
	if kids != x.Kids() {
		panic("kids that no word leads to")
	}
}

// FuzzCheck changes sections of a table, each change 4 bytes: section, where, how, how much. Whatever the change, Open and
// Check must not panic, and when both are content no reader may.
func FuzzCheck(f *testing.F) {
	f.Add([]byte{})
	for sec := range byte(numSections) {
		f.Add([]byte{sec, 0, 0, 1})
		f.Add([]byte{sec, 200, 1, 255})
		f.Add([]byte{sec, 3, 2, 4})
		f.Add([]byte{sec, 9, 3, 9, sec + 1, 77, 0, 2})
	}
	data := small().table(f).Data()
	f.Fuzz(func(t *testing.T, changes []byte) {
		sec := split(t, data)
		for ; len(changes) >= 4; changes = changes[4:] {
			change(sec, changes[0], changes[1], changes[2], changes[3])
		}
		tab, err := openSealed(t, sec)
		if e := new(Error); err != nil && !errors.As(err, &e) {
			t.Fatalf("error %v is no *Error", err)
		}
		if err == nil {
			readAll(tab)
		}
	})
}

// small is a model of few bytes, so that the fuzzer soon meets each.
func small() model {
	m := sample()
	m.entries, m.forms = m.entries[:18], slices.DeleteFunc(m.forms, func(f form) bool {
		return strings.HasPrefix(f.id, "kh-") && len(f.id) > len("kh-99") && f.id != "kh-other-putin"
	})
	return m
}

// change adds to, sets, removes or repeats bytes of a section.
func change(secs *[numSections][]byte, sec, at, how, by byte) {
	s := &secs[int(sec)%int(numSections)]
	if len(*s) == 0 {
		*s = append(*s, by)
		return
	}
	i := int(at) * 7 % len(*s)
	switch how % 4 {
	case 0:
		(*s)[i] += by
	case 1:
		(*s)[i] = by
	case 2:
		*s = slices.Delete(*s, i, min(len(*s), i+int(by%32)))
	case 3:
		*s = slices.Insert(*s, i, slices.Clone((*s)[i:min(len(*s), i+int(by%32))])...)
	}
}
