package pack

import (
	"encoding/binary"
	"math/bits"
)

// Section filt is a Bloom filter with two bits a key, both in one of its 64-bit words: of every word that is a form alone and of every first
// two words of longer forms. Half of the words of a text begin some form, but few go on as one does, and most of a text is passed over here
// without a look at anything else.

// filterBits is how many bits the filter has for each key, or up to twice as many: one in 70 keys that it does not have passes, or one in 250.
const filterBits = 16

// mostFilter is the largest filter. Of a larger one each question waits for memory, as does a question to the words themselves, of which there
// is then less than of the filter: such a table has none, and Probe asks for many words together.
const mostFilter = 1 << 19

// filterBytes returns the size of the filter of so many keys: a power of two, so that a small change of the sources leaves most of it.
func filterBytes(keys uint64) uint64 {
	return 8 << max(bits.Len64((max(keys*filterBits, 1)-1)/64), 1)
}

// aloneKey is the key of a word of hash h.
func aloneKey(h uint64) uint64 { return h * spread }

// pairKey is the key of two words of hashes h and next.
func pairKey(h, next uint64) uint64 { return (bits.RotateLeft64(h*spread, 32) + next) * spread }

// filterMask returns the bits of a key in its word of the filter.
func filterMask(key uint64) uint64 { return 1<<(key>>20&63) | 1<<(key>>26&63) }

// May returns 1 if a form may be the word of hash h alone or, if goesOn is 1, begin with it and one of hash next; 0: none does. Package match
// asks this for every reading of every word before anything else, so it is without a branch that hangs on the text.
func (t *Table) May(h, next, goesOn uint64) uint8 {
	if t.filterShift == 0 {
		return 1
	}
	filter, shift := t.sec[secFilter], t.filterShift&63
	alone, pair := aloneKey(h), pairKey(h, next)
	a := filterMask(alone) &^ le64(filter, int(alone>>shift)*8)
	p := filterMask(pair)&^le64(filter, int(pair>>shift)*8) | (goesOn - 1)
	return uint8(((a|-a)&(p|-p))>>63 ^ 1)
}

// makeFilter returns section filt for the words and forms of t.
func (t *Table) makeFilter() []byte {
	hash := t.hashes()
	keys := uint64(0)
	t.eachKey(hash, func(uint64) { keys++ })
	if filterBytes(keys) > mostFilter {
		return nil
	}
	out := make([]byte, filterBytes(keys))
	shift := filterShift(len(out))
	t.eachKey(hash, func(key uint64) {
		at := out[8*(key>>shift):]
		binary.LittleEndian.PutUint64(at, binary.LittleEndian.Uint64(at)|filterMask(key))
	})
	return out
}

// eachKey tells the keys of the filter, each once unless two words share a hash.
func (t *Table) eachKey(hash []uint64, tell func(key uint64)) {
	for n := range t.num[numFirsts] {
		root := t.node(n)
		if root.Form != None {
			tell(aloneKey(hash[n]))
		}
		for kid := root.first; kid < root.end; kid++ {
			tell(pairKey(hash[n], hash[t.wordOf(kid, t.num[numFirsts])]))
		}
	}
}

// hashes returns the hashes of all words.
func (t *Table) hashes() []uint64 {
	out, at := make([]uint64, t.num[numWords]), uint32(0)
	for w := range t.num[numWords] {
		n := t.wordLength(w)
		out[w] = Hash(t.sec[secLetters][at : at+n])
		at += n
	}
	return out
}

// filterShift returns by how much a key is shifted to be the number of a word of a filter of so many bytes, which are a power of two.
func filterShift(bytes int) uint8 { return uint8(64 - (bits.Len(uint(bytes)) - 4)) }

// putFilter writes section filt, of the words and forms that are written.
func (w *writer) putFilter() {
	t := &Table{num: w.num}
	for _, s := range [...]section{secWords, secLetters, secRanks, secKids, secNext} {
		t.sec[s] = string(w.sec[s])
	}
	w.sec[secFilter] = t.makeFilter()
}

// filterSize checks the length of the filter, which a table may lack.
func (t *Table) filterSize() error {
	n := len(t.sec[secFilter])
	if n == 0 {
		return nil
	}
	if n < 16 || n&(n-1) != 0 {
		return secFilter.wrong("%d bytes, want a power of two of at least 16", n)
	}
	t.filterShift = filterShift(n)
	return nil
}

// Filtered reports whether t has a filter, so that May says more than that all may be.
func (t *Table) Filtered() bool { return t.filterShift != 0 }

// checkFilter checks that the filter is that of the words and forms.
func (t *Table) checkFilter() error {
	if have := t.sec[secFilter]; have != "" && have != string(t.makeFilter()) {
		return secFilter.wrong("it is not that of the forms")
	}
	return nil
}
