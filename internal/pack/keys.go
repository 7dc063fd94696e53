package pack

import (
	"cmp"
	"math/bits"
	"slices"
)

// A keyed word is one that a key finds.
type keyed struct {
	bucket uint32
	tag    byte
	word   uint32
	print  uint64
}

func compareKeyed(x, y keyed) int {
	return cmp.Or(cmp.Compare(x.bucket, y.bucket), cmp.Compare(x.tag, y.tag), cmp.Compare(x.word, y.word))
}

// putKeys writes the words of forms by key. number is the number of each word.
func (b *Builder) putKeys(w *writer, number []uint32) {
	if b.key == nil {
		return
	}
	keys := b.keys()
	n := buckets(uint32(len(keys)))
	var all []keyed
	for word, key := range keys {
		bucket, tag := place(uint64(key), n)
		x := keyed{bucket: bucket, tag: tag, word: number[word]}
		if b.print != nil {
			x.print = b.print(b.letters[word])
		}
		all = append(all, x)
	}
	slices.SortFunc(all, compareKeyed)
	next := uint32(0) // the bucket to begin
	for i, x := range all {
		for ; next <= x.bucket; next++ {
			w.put32(secKeyBuckets, uint32(i))
		}
		w.put32(secKeyWords, x.word)
		w.sec[secKeyTags] = append(w.sec[secKeyTags], x.tag)
		if b.print != nil {
			w.put64(secKeyPrints, x.print)
		}
	}
	for ; next <= n; next++ {
		w.put32(secKeyBuckets, uint32(len(all)))
	}
}

// keys returns the key of each word of a form that has one, by its number while building.
func (b *Builder) keys() map[uint32]uint32 {
	keys := make(map[uint32]uint32)
	for _, word := range b.sequences {
		if _, again := keys[word]; !again {
			keys[word] = b.key(b.letters[word])
		}
	}
	for word, key := range keys {
		if key == 0 {
			delete(keys, word)
		}
	}
	return keys
}

// Keyed appends the words to dst that have a key and of whose prints at most so many bits differ from print. One in 256 of those
// that have another key may stand there, too. In a table without prints none differs.
func (t *Table) Keyed(dst []uint32, key uint32, print uint64, most int) []uint32 {
	if t.keyBuckets == 0 {
		return dst
	}
	bucket, tag := place(uint64(key), t.keyBuckets)
	first, end := le32(t.sec[secKeyBuckets], 4*int(bucket)), le32(t.sec[secKeyBuckets], 4*int(bucket)+4)
	for i := first; i < end; i++ {
		if t.sec[secKeyTags][i] == tag && t.differ(i, print) <= most {
			dst = append(dst, le32(t.sec[secKeyWords], 4*int(i)))
		}
	}
	return dst
}

// differ returns how many bits of the print of keyed word i differ from another.
func (t *Table) differ(i uint32, print uint64) int {
	if len(t.sec[secKeyPrints]) == 0 {
		return 0
	}
	return bits.OnesCount64(le64(t.sec[secKeyPrints], 8*int(i)) ^ print)
}

// keySizes checks the lengths of the sections of keys, which are there together or not at all.
func (t *Table) keySizes() error {
	have := uint64(len(t.sec[secKeyBuckets]))
	if n := uint64(len(t.sec[secKeyWords])); n%4 != 0 {
		return secKeyWords.wrong("%d bytes", n)
	} else if tags := uint64(len(t.sec[secKeyTags])); tags != n/4 {
		return secKeyTags.wrong("%d bytes, want %d", tags, n/4)
	} else if prints := uint64(len(t.sec[secKeyPrints])); prints != 0 && prints != 2*n {
		return secKeyPrints.wrong("%d bytes, want %d", prints, 2*n)
	} else if want := 4 * (uint64(buckets(uint32(n/4))) + 1); have != want && (have != 0 || n != 0) {
		return secKeyBuckets.wrong("%d bytes, want %d", have, want)
	}
	if have != 0 {
		t.keyBuckets = buckets(uint32(len(t.sec[secKeyTags])))
	}
	return nil
}

// checkKeys checks that buckets share out the keyed words in order.
func (t *Table) checkKeys() error {
	at := uint32(0)
	for b := range t.keyBuckets {
		first, end := le32(t.sec[secKeyBuckets], 4*int(b)), le32(t.sec[secKeyBuckets], 4*int(b)+4)
		if first != at || end < first || int(end) > len(t.sec[secKeyTags]) {
			return secKeyBuckets.wrong("bucket %d has keyed words [%d,%d) of %d, want them from %d", b, first, end, len(t.sec[secKeyTags]), at)
		}
		last := keyed{}
		for i := first; i < end; i++ {
			x := keyed{bucket: b, tag: t.sec[secKeyTags][i], word: le32(t.sec[secKeyWords], 4*int(i))}
			if x.word >= t.num[numWords] {
				return secKeyWords.wrong("keyed word %d: word %d of %d", i, x.word, t.num[numWords])
			}
			if i > first && compareKeyed(last, x) >= 0 {
				return secKeyWords.wrong("keyed word %d is not after the one before", i)
			}
			last = x
		}
		at = end
	}
	if int(at) != len(t.sec[secKeyTags]) {
		return secKeyBuckets.wrong("buckets end at keyed word %d of %d", at, len(t.sec[secKeyTags]))
	}
	return nil
}
