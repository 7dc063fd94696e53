package gazetteer

import (
	"cmp"
	"math"
	"slices"

	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/spell"
	"github.com/khabar-go/khabar/internal/text"
)

// A person is one whom a text names in full.
type person struct {
	match.Hit
	word    uint32 // the last word of the name, as listed
	letters string
	spelt   string // and as the text has it, if that is another
	n       int    // words
}

// mostPersons bounds the persons of a text of whom it is asked whether other words of the text name them. A long article names twenty.
const mostPersons = 64

// An again finds persons whom a text names in full by less of their names, spelt as the text or as somebody else may spell it.
type again struct {
	*judge
	asked []uint32        // words that no table has, and that may be names
	hits  []match.Hit     // what is listed
	near  []match.NearHit // what is sure enough
	from  int             // of near

	persons []person
	hashes  uint64 // of their last words, a bit each
	x, y    spell.Name
}

// find appends to a.near the persons whose last names are raw near hits or hits, and those that are named again.
func (a *again) find(raw []match.NearHit) []match.NearHit {
	start := len(a.near)
	for i := range a.hits {
		a.before(&match.NearHit{Hit: a.hits[i], At: a.hits[i].First + 1})
	}
	for i := range raw {
		a.before(&raw[i])
	}
	to := len(a.near)
	for i := range a.hits {
		a.full(&a.hits[i], 0, "")
	}
	for i := range a.near[a.from:to] {
		if h := &a.near[a.from+i]; h.At == h.Last {
			a.full(&h.Hit, h.Word, string(a.judge.letters(h, h.At)))
		} else {
			a.full(&h.Hit, 0, "")
		}
	}
	if len(a.persons) > 0 {
		for w := range a.d.Words {
			if a.hashes>>(a.d.Words[w].Hash>>58)&1 != 0 {
				a.suffixes(uint32(w))
			}
		}
		for _, w := range a.asked {
			a.spellings(w)
		}
	}
	if len(a.near) > start {
		slices.SortStableFunc(a.near[a.from:], func(x, y match.NearHit) int { return cmp.Compare(x.First, y.First) })
	}
	return a.near
}

// full notes a person named in full by h, whose last word stands for a listed one if the text spells it otherwise.
func (a *again) full(h *match.Hit, listed uint32, spelt string) {
	if h.Last == h.First || len(a.persons) == mostPersons {
		return
	}
	l := a.g.layers[h.Table]
	b := l.table.Bearing(h.Form, 0)
	if b.Traits&pack.Demonym != 0 || (Ref{a.g, a.g.top(ref{h.Table, b.Entry})}).Type() != PERS {
		return
	}
	if spelt == "" {
		if listed = a.number(h.Table, h.Last); listed == pack.None {
			return
		}
	}
	p := person{Hit: *h, word: listed, letters: l.table.Letters(listed), spelt: spelt, n: int(h.Last-h.First) + 1}
	if slices.ContainsFunc(a.persons, func(o person) bool { return o.word == p.word && o.Table == p.Table && o.Form == p.Form }) {
		return
	}
	a.persons = append(a.persons, p)
	a.hashes |= 1 << (a.d.Words[h.Last].Hash >> 58)
}

// number is the number of word w of the text in a table.
func (a *again) number(table uint16, w uint32) uint32 {
	number, ok := a.g.layers[table].table.Word(string(a.d.Fold(int(w))))
	if !ok {
		return pack.None
	}
	return number
}

// leastSuffix is the letters of a last word that stands for the whole name.
const leastSuffix = 4

// suffixes appends the persons of whose name the last words end at word w as the text has them, if these are no name by themselves
// that a table lists so: «جينبينغ», «جونغ أون».
func (a *again) suffixes(w uint32) {
	hash := a.d.Words[w].Hash
	for i := range a.persons {
		p := &a.persons[i]
		if a.d.Words[p.Last].Hash != hash || w == p.Last {
			continue
		}
		h := match.NearHit{Hit: p.Hit, At: w, Spelling: match.Spelling{Word: p.word}, Odds: mendedOdds, Weak: true}
		h.First, h.Last, h.Cut = w, w, text.Whole
		t := a.g.layers[p.Table].table
		traits, root := t.WordTraits(p.word), t.Root(p.word)
		switch {
		case p.spelt != "" && root.Form != pack.None:
		case p.n > 2 && w > 0 && a.d.Passes(int(w)) && a.d.Words[w-1].Hash == a.d.Words[p.Last-1].Hash:
			if h.First--; !a.ownName(p) || a.givenBefore(h.First) {
				continue
			}
		case len(p.letters) < leastSuffix || traits.Common() > 0 || traits&pack.Given != 0 || root.Form != pack.None:
			continue
		}
		if !a.covered(&h.Hit) {
			a.near = append(a.near, h)
		}
	}
}

// ownName reports whether the last two words of a name are of the person, and not the name of the father: «سلمان بن عبد العزيز».
func (a *again) ownName(p *person) bool {
	if before := p.Last - 2; p.n > 2 && slices.Contains(sons[:], string(a.d.Fold(int(before)))) {
		return false
	}
	return a.g.Word(string(a.d.Fold(int(p.Last)-1)))&(pack.Given|pack.Joiner) == 0
}

// sons are the folded words before a father's name: بن, ابن.
var sons = [...]string{"\x08\x26", "\x07\x08\x26"}

// givenBefore reports whether a given name stands before word w, in any reading.
func (a *again) givenBefore(w uint32) bool {
	if w == 0 || !a.d.Passes(int(w)) {
		return false
	}
	for c := range text.NumCuts {
		if !a.d.Words[w-1].Cuts.Has(c) {
			continue
		}
		if _, lost, rest := a.d.Reading(int(w)-1, c); !lost && a.g.Word(string(rest))&pack.Given != 0 {
			return true
		}
	}
	return false
}

// spellings appends the persons of whose last name word w, which nobody lists, may be another spelling, in its best reading.
func (a *again) spellings(w uint32) {
	for i := range a.persons {
		p := &a.persons[i]
		best := match.NearHit{Odds: math.MinInt32}
		for c := range text.NumCuts {
			if a.d.Words[w].Cuts.Has(c) {
				h := match.NearHit{Hit: p.Hit, At: w, Spelling: match.Spelling{Word: p.word}, Weak: true}
				h.First, h.Last, h.Cut = w, w, c
				if a.spelling(&h, p) && (best.Odds == math.MinInt32 || h.Cost < best.Cost) {
					best = h
				}
			}
		}
		if best.Odds != math.MinInt32 && !a.covered(&best.Hit) {
			a.near = append(a.near, best)
		}
	}
}

// spelling says how sure it is that h is a spelling of the last name of p, and reports whether that is enough.
func (a *again) spelling(h *match.NearHit, p *person) bool {
	letters := a.judge.letters(h, h.At)
	switch {
	case len(letters) <= leastSuffix:
		return false
	case string(letters) == p.spelt:
		h.Odds = mendedOdds
		return true
	}
	return match.Resemble(letters, p.letters) && a.likely(h, p, letters)
}

// likely says how sure it is that h is a spelling of the last name of p, and reports whether that is enough.
func (a *again) likely(h *match.NearHit, p *person, letters []byte) bool {
	a.x.Clear()
	a.x.Append(letters)
	a.costs.Ready(&a.x)
	limit := a.costs.Trust(&a.x, &a.x) + slip
	if a.costs.Least(&a.x, p.letters) > limit {
		return false
	}
	a.costs.Set(&a.y, p.letters)
	cost := a.costs.Cost(&a.x, &a.y, limit)
	if cost > limit {
		return false
	}
	h.Cost = uint16(cost)
	if spell.Slip(&a.x, &a.y) {
		return true
	}
	a.begin(h)
	l := a.g.layers[p.Table]
	for i := range min(l.table.Bearings(p.Form), maxBearers) {
		b := l.table.Bearing(p.Form, i)
		if odds, _, ok := a.bearer(Ref{a.g, a.g.top(ref{p.Table, b.Entry})}, h, namedUse); ok {
			h.Odds = int32(odds)
			return true
		}
	}
	return false
}

// covered reports whether a listed name, or another spelling of one, has the words of h and more, or is the same.
func (a *again) covered(h *match.Hit) bool {
	at, _ := slices.BinarySearchFunc(a.hits, h.Last+1, func(x match.Hit, w uint32) int { return cmp.Compare(x.First, w) })
	for i := at - 1; i >= 0 && a.hits[i].First+pack.MaxWords > h.First; i-- {
		if covers(&a.hits[i], h) {
			return true
		}
	}
	return slices.ContainsFunc(a.near[a.from:], func(x match.NearHit) bool { return covers(&x.Hit, h) })
}

// covers reports whether x has the words of h and more, or the same and names the same.
func covers(x, h *match.Hit) bool {
	if x.First > h.First || x.Last < h.Last {
		return false
	}
	return x.Last-x.First > h.Last-h.First || x.Form == h.Form && x.Table == h.Table
}
