package match

import (
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// alef is the letter that a reading restores, as text folds it; a test holds the two together.
const alef = "\x07"

// ring is how many words ahead are remembered: a power of two above pack.MaxWords.
const ring = 16

// A walker finds the forms of one table. It remembers the numbers of the words ahead, so that each is looked up once,
// however many forms reach it.
type walker struct {
	d     *text.Doc
	t     *pack.Table
	table uint16
	ahead [ring]uint32 // number of word w, read whole, at w%ring

	seen  []Seen // of all words; nil: not known
	watch *watch // notes what FindNear goes on from; nil: nobody asks
}

// unknown is the number of a word that was not yet looked up.
const unknown = pack.None - 1

func newWalker(d *text.Doc, t *pack.Table, table uint16) walker {
	x := walker{d: d, t: t, table: table}
	for i := range x.ahead {
		x.ahead[i] = unknown
	}
	return x
}

// from appends the forms that begin with reading c of word w, shortest first. Words must come in order, Whole first.
func (x *walker) from(dst []Hit, w uint32, c text.Cut) []Hit {
	first := x.first(w, c)
	if first == pack.None {
		return dst
	}
	if x.watch != nil {
		x.watch.begun = true
	}
	for node, last := x.t.Root(first), w; ; {
		if node.Form != pack.None {
			dst = append(dst, Hit{First: w, Last: last, Form: node.Form, Table: x.table, Cut: c})
		}
		last++
		if !node.Inner() || int(last) >= len(x.d.Words) || !x.d.Passes(int(last)) || x.seen != nil && x.seen[last]&SeenEnds != 0 {
			return dst
		}
		word, next := x.next(last), pack.Node{Form: pack.None}
		if word != pack.None {
			next = x.t.Step(node, word)
		}
		if !next.Is() {
			if x.watch != nil && (node.Kids() <= mostKids || word == pack.None) && x.nameGoesOn(first, last-w, last, word) {
				x.watch.stops = append(x.watch.stops, stop{node, last, x.table, c})
			}
			return dst
		}
		node = next
	}
}

// first returns the number of reading c of word w, if it begins a form.
func (x *walker) first(w uint32, c text.Cut) uint32 {
	if c != text.Whole {
		hash, lost, rest := x.d.Reading(int(w), c)
		if lost {
			return x.t.First(hash, alef, rest)
		}
		return x.t.First(hash, "", rest)
	}
	word := x.ahead[w%ring]
	x.ahead[w%ring] = unknown // from now on the place of word w+ring
	if word == unknown {
		return x.t.First(x.d.Words[w].Hash, "", x.d.Fold(int(w)))
	}
	return word
}

// pass goes past word w, which begins no form when read whole.
func (x *walker) pass(w uint32) { x.ahead[w%ring] = unknown }

// next returns the number of word w, read whole.
func (x *walker) next(w uint32) uint32 {
	word := x.ahead[w%ring]
	if word == unknown {
		word = number(x.t, x.d, int(w))
		x.ahead[w%ring] = word
	}
	return word
}
