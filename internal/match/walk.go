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
	ahead [ring]numbered // of word w, read whole, at w%ring

	seen  []Seen // of all words; nil: not known
	watch *watch // notes what FindNear goes on from; nil: nobody asks
}

// A numbered word is one that was looked up.
type numbered struct{ word, number uint32 }

func newWalker(d *text.Doc, t *pack.Table, table uint16) walker {
	x := walker{d: d, t: t, table: table}
	x.ahead[0].word = 1 // the zero values are of word 0, which is none ahead
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
	if c == text.Whole {
		if a := &x.ahead[w%ring]; a.word == w {
			return a.number
		}
	}
	hash, lost, rest := x.d.Reading(int(w), c)
	return x.t.First(hash, lead(lost), rest)
}

// next returns the number of word w, read whole.
func (x *walker) next(w uint32) uint32 {
	a := &x.ahead[w%ring]
	if a.word != w {
		*a = numbered{w, number(x.t, x.d, int(w))}
	}
	return a.number
}
