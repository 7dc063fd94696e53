package pack

import "math/bits"

// The format fixes the hash: a polynomial over the letters, so that a reader who has the hash of a word has that of its cut
// readings for a subtraction. Package text computes the same.
const multiplier = 0x9E3779B97F4A7C15

// spread moves every bit of a hash into its high bits, which choose the bucket: the last letters of a word have reached
// only the low ones.
const spread = 0xD6E8FEB86659FD93

// wordsPerBucket is the mean number of words in a bucket: more costs comparisons, fewer costs cache.
const wordsPerBucket = 4

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
