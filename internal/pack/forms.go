package pack

import "math/bits"

// A Node is a place in the trie of forms.
type Node struct {
	Form       uint32 // the form whose words lead here; None
	first, end uint32 // the nodes below, half-open
}

// Root returns the node of the forms that begin with a word; none if it begins no form.
func (t *Table) Root(word uint32) Node {
	if word >= t.num[numFirsts] {
		return Node{Form: None}
	}
	return t.node(word)
}

// node returns node n.
func (t *Table) node(n uint32) Node {
	x := Node{Form: None}
	block := t.sec[secRanks][rankSize*int(n/rankNodes):][:rankSize]
	at := n % rankNodes
	if forms := le64(block, 0) >> at; forms&1 != 0 {
		x.Form = le32(block, 16) + rank(le64(block, 0), at)
	}
	if inner := le64(block, 8) >> at; inner&1 != 0 {
		k := int(le32(block, 20) + rank(le64(block, 8), at))
		x.first, x.end = le32(t.sec[secKids], 4*k), le32(t.sec[secKids], 4*k+4)
	}
	return x
}

// rank counts the bits of set below bit n.
func rank(set uint64, n uint32) uint32 { return uint32(bits.OnesCount64(set & (1<<n - 1))) }

// Is reports whether x is a node at all.
func (x Node) Is() bool { return x.Form != None || x.Inner() }

// Inner reports whether longer forms begin with that of x.
func (x Node) Inner() bool { return x.first < x.end }

// fewKids is how many nodes are searched by halves.
const fewKids = 8

// Step returns the node that a word leads to from x; none if there is no such node. Words are numbered by their hashes, so among
// many the place of a number tells nearly where it stands, and every other step looks there: thousands of nodes are far apart in
// memory.
func (t *Table) Step(x Node, word uint32) Node {
	firsts := t.num[numFirsts]
	lo, hi := x.first, x.end
	from, to, near := uint32(0), t.num[numWords], true // the words of [lo, hi) are in [from, to)
	for lo < hi {
		mid := lo + (hi-lo)/2
		if near && hi-lo > fewKids && word-from < to-from {
			mid = lo + uint32(uint64(word-from)*uint64(hi-lo)/uint64(to-from))
		}
		near = !near
		switch have := t.wordOf(mid, firsts); {
		case have < word:
			lo, from = mid+1, have+1
		case have > word:
			hi, to = mid, have
		default:
			return t.node(mid)
		}
	}
	return Node{Form: None}
}

// Kids returns how many nodes are below x.
func (x Node) Kids() int { return int(x.end - x.first) }

// Kid returns node i below x, of Kids, and the word that leads to it. They are sorted by word.
func (t *Table) Kid(x Node, i int) (word uint32, kid Node) {
	n := x.first + uint32(i)
	return t.wordOf(n, t.num[numFirsts]), t.node(n)
}

// wordOf returns the word that leads to node n, which is no root.
func (t *Table) wordOf(n, firsts uint32) uint32 { return le32(t.sec[secNext], 4*int(n-firsts)) }

// Later reports whether a word stands in a form after its first. The first question reads all forms, half a millisecond of
// 100,000; it is safe for concurrent use as all else.
func (t *Table) Later(word uint32) bool {
	t.laterOnce.Do(func() {
		t.later = make([]uint64, (t.NumWords()+63)/64)
		next := t.sec[secNext]
		for at := 0; at < len(next); at += 4 {
			if word := le32(next, at); int(word) < t.NumWords() {
				t.later[word/64] |= 1 << (word % 64)
			}
		}
	})
	return t.later[word/64]>>(word%64)&1 != 0
}

// Lookup returns the form with exactly these folded words.
func (t *Table) Lookup(words []string) (form uint32, ok bool) {
	if len(words) == 0 || len(words) > MaxWords {
		return None, false
	}
	word, _ := t.Word(words[0]) // None is below no node
	x := t.Root(word)
	for _, w := range words[1:] {
		word, _ = t.Word(w)
		x = t.Step(x, word)
	}
	return x.Form, x.Form != None
}

// NumForms returns the number of forms. They are numbered from 0.
func (t *Table) NumForms() int { return int(t.num[numForms]) }

// Bearings returns how many things a form names, at least 1.
func (t *Table) Bearings(form uint32) int {
	entry := le32(t.sec[secFormEntries], 4*int(form))
	if entry&listRef == 0 {
		return 1
	}
	return int(le32(t.sec[secListEntries], 4*int(entry&^listRef)))
}

// Bearing returns thing i that a form names: the most famous first, equally famous ones by id.
func (t *Table) Bearing(form uint32, i int) Bearing {
	entry := le32(t.sec[secFormEntries], 4*int(form))
	if entry&listRef == 0 {
		return t.bearing(entry, le16(t.sec[secFormKinds], 2*int(form)))
	}
	at := int(entry&^listRef) + 1 + i
	return t.bearing(le32(t.sec[secListEntries], 4*at), le16(t.sec[secListKinds], 2*at))
}

// bearing returns an entry with a kind.
func (t *Table) bearing(entry, kind uint32) Bearing {
	k := le32(t.sec[secKinds], 4*int(kind))
	return Bearing{Entry: entry, Traits: Traits(k), Demand: Demand(k >> 16), Tail: uint8(k >> 24)}
}

// kind is the record of section kind for be.
func (be Bearing) kind() uint32 {
	return uint32(be.Traits) | uint32(be.Demand)<<16 | uint32(be.Tail)<<24
}
