package pack

import "math/bits"

// The format fixes the hash: a polynomial over the letters, so that a reader who has the hash of a word has that of its cut
// readings for a subtraction. Package text computes the same.
const multiplier = 0x9E3779B97F4A7C15

// spread moves every bit of a hash into its high bits, which choose the bucket: the last letters of a word have reached
// only the low ones.
const spread = 0xD6E8FEB86659FD93

// wordsPerBucket is the mean number of words in a bucket: four are compared at once, so more are often too many, and fewer
// make small tables faster but large ones too large for a cache.
const wordsPerBucket = 3

// Hash returns the hash of folded letters.
func Hash(letters string) uint64 {
	h := uint64(0)
	for i := range len(letters) {
		h = h*multiplier + uint64(letters[i])
	}
	return h
}

// buckets returns the number of buckets for n words.
func buckets(n uint32) uint32 { return n/wordsPerBucket + 1 }

// place returns the bucket, of n, in which a word of hash h stands, and 8 more bits of the hash. Both rise with h*spread.
func place(h uint64, n uint32) (bucket uint32, tag byte) {
	hi, lo := bits.Mul64(h*spread, uint64(n))
	return uint32(hi), byte(lo >> 56)
}

// First returns the number of the word whose letters are lead and rest, of hash h, if it begins a form; else None. Package
// match asks this once for every reading of every word.
func (t *Table) First(h uint64, lead string, rest []byte) uint32 {
	bucket, tag := place(h, t.firstBuckets)
	return t.inBucket(bucket, tag, lead, rest)
}

// Other is First among the words that begin no form.
func (t *Table) Other(h uint64, rest []byte) uint32 {
	bucket, tag := place(h, t.otherBuckets)
	return t.inBucket(t.firstBuckets+bucket, tag, "", rest)
}

// inBucket looks for a word among the few of its bucket. A record of section word has both the tag and the length, so that
// one in 65,536 different words goes further; four records are compared at once, as most words of a text are in no table.
func (t *Table) inBucket(bucket uint32, tag byte, lead string, rest []byte) uint32 {
	n := len(lead) + len(rest)
	if n == 0 || n > MaxLetters {
		return None
	}
	b := t.sec[secBuckets][bucketSize*int(bucket):][:2*bucketSize]
	word, end := le32(b, 0), le32(b, bucketSize)
	want := uint32(tag) | uint32(n)<<8
	for four := word; four < end; four += 4 {
		if hasLane(le64(t.sec[secWords], 2*int(four)), want) {
			return t.inWords(word, end, le32(b, 4), want, lead, rest)
		}
	}
	return None
}

// hasLane reports whether one of the four 16-bit lanes of x is probably lane, and false if none is.
func hasLane(x uint64, lane uint32) bool {
	const ones = 0x0001_0001_0001_0001
	x ^= uint64(lane) * ones
	return (x-ones)&^x&(ones<<15) != 0
}

// inWords looks for a word of record want among words [word, end), whose letters begin at at.
func (t *Table) inWords(word, end, at, want uint32, lead string, rest []byte) uint32 {
	for ; word < end; word++ {
		have := le16(t.sec[secWords], 2*int(word))
		if have == want && equal(t.sec[secLetters][at:at+want>>8], lead, rest) {
			return word
		}
		at += have >> 8
	}
	return None
}

// equal reports whether s is lead and rest.
func equal(s, lead string, rest []byte) bool {
	return s[:len(lead)] == lead && s[len(lead):] == string(rest)
}

// Word returns the number of the word with the given folded letters.
func (t *Table) Word(letters string) (word uint32, ok bool) {
	h := Hash(letters)
	bucket, tag := place(h, t.firstBuckets)
	word = t.inBucket(bucket, tag, letters, nil)
	if word == None {
		bucket, tag = place(h, t.otherBuckets)
		word = t.inBucket(t.firstBuckets+bucket, tag, letters, nil)
	}
	return word, word != None
}

// NumWords returns the number of distinct words. They are numbered from 0.
func (t *Table) NumWords() int { return int(t.num[numWords]) }

// WordTraits returns the traits of a word.
func (t *Table) WordTraits(word uint32) WordTraits { return WordTraits(t.sec[secWordTraits][word]) }

// Letters returns the folded letters of a word.
func (t *Table) Letters(word uint32) string {
	lo, hi := t.bucketsOf(word)
	for hi-lo > 1 {
		if mid := lo + (hi-lo)/2; t.bucketStart(mid) <= word {
			lo = mid
		} else {
			hi = mid
		}
	}
	at := t.bucketLetters(lo)
	for w := t.bucketStart(lo); w < word; w++ {
		at += t.wordLength(w)
	}
	return t.sec[secLetters][at : at+t.wordLength(word)]
}

// bucketsOf returns buckets [lo, hi) of which one has a word. Buckets have about as many words each, so the place of a word among
// the words is nearly that of its bucket among the buckets; from there the bounds gallop outwards.
func (t *Table) bucketsOf(word uint32) (lo, hi uint32) {
	first, end, words, place := uint32(0), t.firstBuckets, t.num[numFirsts], word
	if word >= t.num[numFirsts] {
		first, end, words, place = end, end+t.otherBuckets, t.num[numWords]-words, word-words
	}
	guess := first + uint32(uint64(place)*uint64(end-first)/uint64(words))
	lo, hi = guess, guess+1
	for step := uint32(1); lo > first && t.bucketStart(lo) > word; step *= 2 {
		hi, lo = lo, lo-min(step, lo-first)
	}
	for step := uint32(1); hi < end && t.bucketStart(hi) <= word; step *= 2 {
		lo, hi = hi, hi+min(step, end-hi)
	}
	return lo, hi
}

// bucketStart returns the first word of a bucket.
func (t *Table) bucketStart(bucket uint32) uint32 {
	return le32(t.sec[secBuckets], bucketSize*int(bucket))
}

// bucketLetters returns the offset of the letters of that word.
func (t *Table) bucketLetters(bucket uint32) uint32 {
	return le32(t.sec[secBuckets], bucketSize*int(bucket)+4)
}

func (t *Table) wordTag(word uint32) byte      { return t.sec[secWords][2*word] }
func (t *Table) wordLength(word uint32) uint32 { return uint32(t.sec[secWords][2*word+1]) }
