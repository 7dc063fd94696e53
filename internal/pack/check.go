package pack

import (
	"math/bits"
	"unicode/utf8"
)

// Check reads all of the table and returns an *Error for the first thing that is not as the Builder writes it: a checksum,
// an offset, an order, a number out of range. A table that passed can be read without a panic.
func (t *Table) Check() error {
	for i := range int(le32(t.data, atSections)) {
		tag, sum, offset, length := t.dir(i)
		if have := checksum(t.data[offset : offset+length]); have != sum {
			return &Error{Section: tag, Reason: "the checksum does not fit: the data was damaged"}
		}
	}
	for _, check := range [...]func(*Table) error{
		(*Table).checkNums,
		(*Table).checkBuckets,
		(*Table).checkWords,
		(*Table).checkRanks,
		(*Table).checkKids,
		(*Table).checkDepth,
		(*Table).checkKinds,
		(*Table).checkForms,
		(*Table).checkLabels,
		(*Table).checkTexts,
		(*Table).checkSums,
		(*Table).checkEntries,
		(*Table).checkNames,
		(*Table).checkTerms,
		(*Table).checkKeys,
		(*Table).checkFilter,
	} {
		if err := check(t); err != nil {
			return err
		}
	}
	return nil
}

func (t *Table) checkNums() error {
	if w := t.num[numWindow]; w%windowRunes != 0 || w > utf8.MaxRune {
		return secNums.wrong("window at rune %#x", w)
	}
	return nil
}

// checkBuckets checks that buckets share out the words and their letters in order.
func (t *Table) checkBuckets() error {
	n := t.firstBuckets + t.otherBuckets
	word, at := uint32(0), uint64(0)
	for b := range n + 1 {
		start, end := t.bucketStart(b), t.num[numWords]
		if b < n {
			end = t.bucketStart(b + 1)
		}
		switch {
		case start != word || end < start || end > t.num[numWords]:
			return secBuckets.wrong("bucket %d has words [%d,%d) of %d, want it to begin at %d", b, start, end, t.num[numWords], word)
		case uint64(t.bucketLetters(b)) != at:
			return secBuckets.wrong("bucket %d has letters from %d, want %d", b, t.bucketLetters(b), at)
		}
		for ; word < end; word++ {
			at += uint64(t.wordLength(word))
		}
	}
	if start := t.bucketStart(t.firstBuckets); start != t.num[numFirsts] {
		return secBuckets.wrong("%d words begin a form, want %d", start, t.num[numFirsts])
	}
	if at != uint64(len(t.sec[secLetters])) {
		return secLetters.wrong("%d bytes, want %d", len(t.sec[secLetters]), at)
	}
	return nil
}

// checkWords checks that every word is where its hash says, after the one before it.
func (t *Table) checkWords() error {
	at, last, lastHash := uint32(0), "", uint64(0)
	for w := range t.num[numWords] {
		n := t.wordLength(w)
		s := t.sec[secLetters][at : at+n]
		at += n
		h := Hash(s)
		want, tag := t.home(w, h)
		if w == t.num[numFirsts] {
			last = ""
		}
		switch {
		case n == 0:
			return secWords.wrong("word %d has no letters", w)
		case w < t.bucketStart(want) || w >= t.bucketStart(want+1):
			return secWords.wrong("word %d, %q, is not in its bucket %d", w, s, want)
		case t.wordTag(w) != tag:
			return secWords.wrong("word %d, %q: tag %#x, want %#x", w, s, t.wordTag(w), tag)
		case last != "" && (h*spread < lastHash || h*spread == lastHash && s <= last):
			return secWords.wrong("word %d, %q, is not after %q", w, s, last)
		}
		last, lastHash = s, h*spread
	}
	if spare := t.sec[secWords][2*int(t.num[numWords]):]; spare != "\x00\x00\x00\x00\x00\x00" {
		return secWords.wrong("ends with %q, want zeros", spare)
	}
	return nil
}

// home returns the bucket that word w of hash h must be in, and its tag.
func (t *Table) home(w uint32, h uint64) (bucket uint32, tag byte) {
	if w < t.num[numFirsts] {
		return place(h, t.firstBuckets)
	}
	bucket, tag = place(h, t.otherBuckets)
	return t.firstBuckets + bucket, tag
}

// checkRanks checks the sums, and that no bit stands for a node that does not exist.
func (t *Table) checkRanks() error {
	forms, inner := uint32(0), uint32(0)
	for at := 0; at < len(t.sec[secRanks]); at += rankSize {
		block := t.sec[secRanks][at:][:rankSize]
		isForm, isInner := le64(block, 0), le64(block, 8)
		if le32(block, 16) != forms || le32(block, 20) != inner {
			return secRanks.wrong("block %d: sums %d and %d, want %d and %d", at/rankSize, le32(block, 16), le32(block, 20), forms, inner)
		}
		forms += uint32(bits.OnesCount64(isForm))
		inner += uint32(bits.OnesCount64(isInner))
		all := ^uint64(0)
		if rest := int(t.num[numNodes]) - at/rankSize*rankNodes; rest < rankNodes {
			all >>= rankNodes - rest
		}
		if isForm|isInner != all {
			return secRanks.wrong("block %d: nodes %#x are form or inner, want %#x", at/rankSize, isForm|isInner, all)
		}
	}
	if forms != t.num[numForms] || inner != t.num[numInner] {
		return secRanks.wrong("%d forms and %d inner nodes, want %d and %d", forms, inner, t.num[numForms], t.num[numInner])
	}
	return nil
}

// checkKids checks that inner nodes share out the nodes below the roots in order, each below its parent, and that children
// are sorted by word.
func (t *Table) checkKids() error {
	firsts, nodes := t.num[numFirsts], t.num[numNodes]
	next := firsts
	for k := range t.num[numInner] {
		first, end := le32(t.sec[secKids], 4*int(k)), le32(t.sec[secKids], 4*int(k)+4)
		if first != next || end <= first || end > nodes {
			return secKids.wrong("inner node %d has children [%d,%d) of %d, want them from %d", k, first, end, nodes, next)
		}
		for n := first; n < end; n++ {
			word := t.wordOf(n, firsts)
			if word >= t.num[numWords] || n > first && word <= t.wordOf(n-1, firsts) {
				return secNext.wrong("node %d: word %d of %d is not after that of the node before", n, word, t.num[numWords])
			}
		}
		next = end
	}
	if end := le32(t.sec[secKids], 4*int(t.num[numInner])); end != next || end != nodes {
		return secKids.wrong("children end at node %d of %d", end, nodes)
	}
	return nil
}

// checkDepth checks that every node is below a root and no form has more than MaxWords words. Children are shared out in
// the order of their parents, so those of one depth follow those of the depth before.
func (t *Table) checkDepth() error {
	first, end := uint32(0), t.num[numFirsts]
	for depth := 1; first < end; depth++ {
		if depth > MaxWords {
			return secKids.wrong("node %d is %d words deep, at most %d are allowed", first, depth, MaxWords)
		}
		below := end
		for n := first; n < end; n++ {
			if x := t.node(n); x.Inner() {
				below = x.end
			}
		}
		first, end = end, below
	}
	if end != t.num[numNodes] {
		return secKids.wrong("%d nodes are roots or below one, want %d", end, t.num[numNodes])
	}
	return nil
}
