package entity

import (
	"sync"
	"sync/atomic"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A lore remembers what the tables of a gazetteer know of the words that texts use, by their letters alone: the words of
// news come again and again, and to look one up in the tables, with its endings, costs a hundred times as much. It never
// changes an answer, and is safe for concurrent use.
//
// A word has one place. Its letters are a number below 2⁵⁶, which is mixed so that no two letters' numbers become the same:
// part of the result is the place, the rest stands in it, with the answer. So one atomic load gives an answer and says
// whether it is of this word.
type lore struct {
	names  *gazetteer.Gazetteer
	once   sync.Once
	looker *gazetteer.Looker
	slots  []loreSlot
}

const (
	loreBits   = 17 // of the place of a word: two megabytes of places, of which a system gives only what is used
	loreKey    = 56 // of the number of a word
	loreAnswer = 64 - (loreKey - loreBits)

	// loreLetters is how many letters a remembered word has at most.
	loreLetters = 10
	// loreLetter is one more than the greatest letter: 43¹⁰ is below 2⁵⁶.
	loreLetter = uint64(arabic.Yeh) + 1
)

// A sight is what a lore says of a word, in the bits of an answer: the low eight are pack.WordTraits, the others mean:
type sight uint32

const (
	sightTraits sight = 1 << (8 + iota) // the low eight are known
	sightJudged                         // the next is known
	sightStem                           // what judge says
	sightWhole                          // all that follow are known
	sightCue                            // a cue: package cues lists the word, in some reading
	sightBody                           // it may begin a row of the first stratum, or be a head
	sightTitle                          // it may begin a row of the second
	sightFirm                           // its classes are the same whatever stands beside it
	sightToken                          // no ordinary word, or with an article: package cues has it among words of names
	sightSeen                           // and up: match.Seen
)

const sightSeenAt = 17 // of the bit sightSeen

// partKnown is the bit of an answer that is a part.
const partKnown = 1 << 16

// A scene is the sight of every word of a text. Its memory is used again.
type scene struct {
	words []sight
	seen  []match.Seen
	parts []uint32 // part and partKnown; 0: not known
}

// survey looks at every word of d.
func (l *lore) survey(s *scene, d *text.Doc) {
	l.ready()
	s.words, s.seen, s.parts = s.words[:0], s.seen[:0], s.parts[:0]
	g := cues.Default()
	for w := range d.Words {
		x, k := l.sight(d, w, g)
		s.words, s.seen, s.parts = append(s.words, x), append(s.seen, match.Seen(x>>sightSeenAt)), append(s.parts, k)
	}
}

// ready makes room at the first text.
func (l *lore) ready() {
	l.once.Do(func() { l.slots, l.looker = make([]loreSlot, 1<<loreBits), l.names.Looker(nameLetters) })
}

// sight returns what is known of word w, and what it may be in a name.
func (l *lore) sight(d *text.Doc, w int, g *cues.Grammar) (sight, uint32) {
	if d.Words[w].Spelt&arabic.Presentation != 0 { // such a word has fewer cuts
		return l.see(d, w, g, 0), 0
	}
	slot, key, ok := l.slot(d.Fold(w))
	if !ok {
		return l.see(d, w, g, 0), 0
	}
	have := sight(load(&slot.sight, key))
	if have&sightWhole == 0 {
		have = l.see(d, w, g, have)
		store(&slot.sight, key, uint64(have))
	}
	return have, uint32(load(&slot.part, key))
}

// keep remembers what a word of these letters may be in a name.
func (l *lore) keep(letters []byte, k part) {
	if slot, key, ok := l.slot(letters); ok {
		store(&slot.part, key, partKnown|uint64(k))
	}
}

// see looks word w up, adding to what is known.
func (l *lore) see(d *text.Doc, w int, g *cues.Grammar, have sight) sight {
	if have&sightTraits == 0 {
		have |= sightTraits | sight(l.names.Word(string(d.Fold(w))))
	}
	have |= sightWhole | sight(l.looker.Look(d, w))<<sightSeenAt
	set, firm := g.Senses(d, w)
	for _, x := range [...]struct {
		bit   sight
		meets bool
	}{
		{sightCue, set != rule.Set{}},
		{sightBody, set.Meets(&g.BodyStarts)},
		{sightTitle, set.Meets(&g.TitleStarts)},
		{sightFirm, firm},
		{sightToken, (pack.WordTraits(have).Common() == 0 || hasArticle(d.Fold(w))) && g.Tokens.Has(d.Fold(w))},
	} {
		if x.meets {
			have |= x.bit
		}
	}
	return have
}

// word returns what the tables know of folded letters.
func (l *lore) word(letters []byte) pack.WordTraits {
	slot, key, ok := l.slot(letters)
	if !ok {
		return l.names.Word(string(letters))
	}
	have := sight(load(&slot.sight, key))
	if have&sightTraits == 0 {
		have |= sightTraits | sight(l.names.Word(string(letters)))
		store(&slot.sight, key, uint64(have))
	}
	return pack.WordTraits(have)
}

// stemmed reports whether letters are a known word with an article, a prefix of a verb or an ending.
func (l *lore) stemmed(letters []byte) bool {
	slot, key, ok := l.slot(letters)
	if !ok {
		return l.judge(letters)
	}
	have := sight(load(&slot.sight, key))
	if have&sightJudged == 0 {
		if have |= sightJudged; l.judge(letters) {
			have |= sightStem
		}
		store(&slot.sight, key, uint64(have))
	}
	return have&sightStem != 0
}

// A loreSlot is the place of a word: two answers, each with its key, since they are stored one after the other.
type loreSlot struct{ sight, part atomic.Uint64 }

// load returns the answer for the word of a key; 0: there is none, or another word has the place.
func load(at *atomic.Uint64, key uint64) uint64 {
	if v := at.Load(); v>>loreAnswer == key {
		return v & (1<<loreAnswer - 1)
	}
	return 0
}

func store(at *atomic.Uint64, key, answer uint64) { at.Store(key<<loreAnswer | answer) }

// slot returns the place of a word and what tells it from the others that have the same; false for a word that is not
// remembered.
func (l *lore) slot(letters []byte) (*loreSlot, uint64, bool) {
	x, ok := loreNumber(letters)
	if !ok {
		return nil, 0, false
	}
	x = loreMix(x)
	return &l.slots[x>>(loreKey-loreBits)], x & (1<<(loreKey-loreBits) - 1), true
}

// loreNumber returns the number of a word, different for different letters.
func loreNumber(letters []byte) (uint64, bool) {
	if len(letters) == 0 || len(letters) > loreLetters {
		return 0, false
	}
	x := uint64(0)
	for _, c := range letters {
		if c == 0 || uint64(c) >= loreLetter {
			return 0, false
		}
		x = x*loreLetter + uint64(c)
	}
	return x, true
}

// loreMix maps the numbers below 2⁵⁶ one to one, so that every bit reaches the high ones: an odd factor and a shift by half can
// be undone.
func loreMix(x uint64) uint64 {
	const mask = 1<<loreKey - 1
	x = x * 0x9E3779B97F4A7C15 & mask
	x ^= x >> (loreKey / 2)
	return x * 0xD6E8FEB86659FD93 & mask
}
