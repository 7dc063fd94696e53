package pack

import (
	"cmp"
	"slices"
)

// A placed word is one that is being given its number.
type placed struct {
	other bool   // begins no form
	mixed uint64 // its hash, mixed
	word  uint32 // its number while building
}

// putWords writes the words, those that begin a form first, each group by mixed hash. It returns the number of each.
func (b *Builder) putWords(w *writer) []uint32 {
	order := b.wordOrder()
	number := make([]uint32, len(order))
	firsts := uint32(0)
	for i, x := range order {
		number[x.word] = uint32(i)
		if !x.other {
			firsts++
		}
	}
	w.num[numWords], w.num[numFirsts] = uint32(len(order)), firsts
	b.putBuckets(w, order[:firsts])
	b.putBuckets(w, order[firsts:])
	w.endBuckets()
	w.sec[secWords] = append(w.sec[secWords], make([]byte, 2*spareWords)...)
	return number
}

// wordOrder returns all words in the order of their numbers.
func (b *Builder) wordOrder() []placed {
	order := make([]placed, len(b.letters))
	for i, s := range b.letters {
		order[i] = placed{other: true, mixed: Hash(s) * spread, word: uint32(i)}
	}
	for _, f := range b.forms {
		order[b.sequences[f.at]].other = false
	}
	slices.SortFunc(order, func(x, y placed) int {
		switch {
		case x.other != y.other:
			return flag(x.other) - flag(y.other)
		case x.mixed != y.mixed:
			return cmp.Compare(x.mixed, y.mixed)
		}
		return cmp.Compare(b.letters[x.word], b.letters[y.word])
	})
	return order
}

// putBuckets writes one group of words.
func (b *Builder) putBuckets(w *writer, order []placed) {
	n := buckets(uint32(len(order)))
	next := uint32(0) // the bucket to begin
	for _, x := range order {
		s := b.letters[x.word]
		bucket, tag := place(Hash(s), n)
		for ; next <= bucket; next++ {
			w.endBuckets()
		}
		w.sec[secWords] = append(w.sec[secWords], tag, byte(len(s)))
		w.sec[secLetters] = append(w.sec[secLetters], s...)
		w.sec[secWordTraits] = append(w.sec[secWordTraits], byte(b.traits[x.word]))
	}
	for ; next < n; next++ {
		w.endBuckets()
	}
}

// endBuckets writes where a bucket begins and the one before it ends.
func (w *writer) endBuckets() {
	w.put32(secBuckets, uint32(len(w.sec[secWords])/2))
	w.put32(secBuckets, uint32(len(w.sec[secLetters])))
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}
