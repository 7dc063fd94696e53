package entity

import (
	"slices"
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
// A word has four places, which lie together. Its letters are a number below 2⁵⁶, which is mixed so that no two letters' numbers become
// the same: part of the result says which four, the rest stands in the place, with the answer. So one atomic load gives an
// answer and says whether it is of this word. A word that finds no place takes that of another.
type lore struct {
	names   *gazetteer.Gazetteer
	once    sync.Once
	looker  *gazetteer.Looker
	buckets []loreBucket
}

const (
	loreBits   = 15 // of the number of a bucket: two megabytes, of which a system gives only what is used
	loreKey    = 56 // of the number of a word
	loreAnswer = 64 - (loreKey - loreBits)

	// loreLetters is how many letters a remembered word has at most.
	loreLetters = 10
	// loreLetter is one more than the greatest letter: 43¹⁰ is below 2⁵⁶.
	loreLetter = uint64(arabic.Yeh) + 1
	// loreArabic is the numbers of Arabic words, 43¹⁰; those of Latin letters and digits, at most 37¹¹/36, follow.
	loreArabic = 21_611_482_313_284_249
	// loreLatin is one more than the Latin letters and digits.
	loreLatin = 26 + 10 + 1
)

// A sight is what a lore says of a word, in the bits of an answer: the low eight are pack.WordTraits, the others mean:
type sight uint32

const (
	sightTraits sight = 1 << (8 + iota) // the low eight are known
	sightWhole                          // all that follow are known
	sightCue                            // a cue: package cues lists the word, in some reading
	sightBody                           // it may begin a row of the first stratum, or be a head
	sightTitle                          // it may begin a row of the second
	sightFirm                           // what its classes say of it in a name is the same whatever stands beside it
	sightToken                          // no ordinary word, or with an article: package cues has it among words of names
	sightSeen                           // and up: match.Seen
)

const sightSeenAt = 15 // of the bit sightSeen

// What stands beside a part in an answer.
const (
	partKnown  = 1 << (17 + iota) // the part is known
	partJudged                    // the next is known
	partStem                      // what judge says
)

// A scene is the sight of every word of a text. Its memory is used again.
type scene struct {
	words []sight
	seen  []match.Seen
	parts []uint32 // part and partKnown; 0: not known
}

// together is how many words are looked for at once, so that memory is waited for once.
const together = 16

// survey looks at every word of d.
func (l *lore) survey(s *scene, d *text.Doc) {
	l.ready()
	n := len(d.Words)
	s.words, s.seen, s.parts = slices.Grow(s.words[:0], n)[:n], slices.Grow(s.seen[:0], n)[:n], slices.Grow(s.parts[:0], n)[:n]
	g := cues.Default()
	var places [together]lorePlace
	for from := 0; from < n; from += together {
		to := min(from+together, n)
		for w := from; w < to; w++ {
			places[w-from] = lorePlace{}
			if d.Words[w].Spelt&arabic.Presentation == 0 { // such a word has fewer cuts
				places[w-from] = l.place(d.Fold(w))
			}
		}
		for w := from; w < to; w++ {
			x, k := l.sight(d, w, g, places[w-from])
			if k != 0 && !plain(d, w, x) {
				k = 0
			}
			s.words[w], s.seen[w], s.parts[w] = x, match.Seen(x>>sightSeenAt), k
		}
	}
}

// ready makes room at the first text.
func (l *lore) ready() {
	l.once.Do(func() { l.buckets, l.looker = make([]loreBucket, 1<<loreBits), l.names.Looker(nameLetters) })
}

// sight returns what is known of word w, and what it may be in a name.
func (l *lore) sight(d *text.Doc, w int, g *cues.Grammar, at lorePlace) (sight, uint32) {
	if at.bucket == nil {
		return l.see(d, w, g, 0), 0
	}
	slot := at.slot()
	have := sight(load(&slot.sight, at.key))
	if have&sightWhole == 0 {
		have = l.see(d, w, g, have)
		store(&slot.sight, at.key, uint64(have))
	}
	k := uint32(load(&slot.part, at.key))
	if k&partKnown == 0 {
		k = 0
	}
	return have, k
}

// keep remembers what a word of these letters may be in a name.
func (l *lore) keep(letters []byte, k part) {
	if at := l.place(letters); at.bucket != nil {
		slot := at.slot()
		store(&slot.part, at.key, load(&slot.part, at.key)&(partJudged|partStem)|partKnown|uint64(k))
	}
}

// see looks word w up, adding to what is known.
func (l *lore) see(d *text.Doc, w int, g *cues.Grammar, have sight) sight {
	if have&sightTraits == 0 {
		have |= sightTraits | sight(l.names.Word(string(d.Fold(w))))
	}
	have |= sightWhole | sight(l.looker.Look(d, w))<<sightSeenAt
	set, has := g.Senses(d, w)
	open := set.Without(&has)
	for _, x := range [...]struct {
		bit   sight
		meets bool
	}{
		{sightCue, set != rule.Set{}},
		{sightBody, set.Meets(&g.BodyStarts)},
		{sightTitle, set.Meets(&g.TitleStarts)},
		{sightFirm, !open.Meets(&g.InNames)},
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
	at := l.place(letters)
	if at.bucket == nil {
		return l.names.Word(string(letters))
	}
	slot := at.slot()
	have := sight(load(&slot.sight, at.key))
	if have&sightTraits == 0 {
		have |= sightTraits | sight(l.names.Word(string(letters)))
		store(&slot.sight, at.key, uint64(have))
	}
	return pack.WordTraits(have)
}

// stemmed reports whether letters are a known word with an article, a prefix of a verb or an ending.
func (l *lore) stemmed(letters []byte) bool {
	at := l.place(letters)
	if at.bucket == nil {
		return l.judge(letters)
	}
	slot := at.slot()
	have := load(&slot.part, at.key)
	if have&partJudged == 0 {
		if have |= partJudged; l.judge(letters) {
			have |= partStem
		}
		store(&slot.part, at.key, have)
	}
	return have&partStem != 0
}

// A loreSlot is the place of a word: two answers, each with its key, since they are stored one after the other.
type loreSlot struct{ sight, part atomic.Uint64 }

// A loreBucket is the places that lie together, in one line of memory.
type loreBucket [4]loreSlot

// A lorePlace says where a word is remembered; without a bucket, nowhere.
type lorePlace struct {
	bucket *loreBucket
	key    uint64
}

// slot returns the place of the word among the four: where it is, or an empty one, or that of another word.
func (p lorePlace) slot() *loreSlot {
	for i := range p.bucket {
		if s := &p.bucket[i]; s.sight.Load()>>loreAnswer == p.key || s.part.Load()>>loreAnswer == p.key {
			return s
		}
	}
	for i := range p.bucket {
		if s := &p.bucket[i]; s.sight.Load() == 0 && s.part.Load() == 0 {
			return s
		}
	}
	return &p.bucket[p.key%4]
}

// load returns the answer for the word of a key; 0: there is none, or another word has the place.
func load(at *atomic.Uint64, key uint64) uint64 {
	if v := at.Load(); v>>loreAnswer == key {
		return v & (1<<loreAnswer - 1)
	}
	return 0
}

func store(at *atomic.Uint64, key, answer uint64) { at.Store(key<<loreAnswer | answer) }

// place returns where a word is remembered, and asks for that memory.
func (l *lore) place(letters []byte) lorePlace {
	x, ok := loreNumber(letters)
	if !ok {
		return lorePlace{}
	}
	x = loreMix(x)
	p := lorePlace{&l.buckets[x>>(loreKey-loreBits)], x & (1<<(loreKey-loreBits) - 1)}
	p.bucket[0].sight.Load()
	return p
}

// loreNumber returns the number of a word, different for different letters.
func loreNumber(letters []byte) (uint64, bool) {
	if len(letters) == 0 || len(letters) > loreLetters {
		return 0, false
	}
	x := uint64(0)
	for _, c := range letters {
		if c == 0 || uint64(c) >= loreLetter {
			return latinNumber(letters)
		}
		x = x*loreLetter + uint64(c)
	}
	return x, true
}

// latinNumber is loreNumber of a word of Latin letters or digits.
func latinNumber(letters []byte) (uint64, bool) {
	x := uint64(0)
	for _, c := range letters {
		switch {
		case '0' <= c && c <= '9':
			c -= '0' - 1
		case 'a' <= c && c <= 'z':
			c -= 'a' - 11
		default:
			return 0, false
		}
		x = x*loreLatin + uint64(c)
	}
	return loreArabic + x, true
}

// loreMix maps the numbers below 2⁵⁶ one to one, so that every bit reaches the high ones: an odd factor and a shift by half can
// be undone.
func loreMix(x uint64) uint64 {
	const mask = 1<<loreKey - 1
	x = x * 0x9E3779B97F4A7C15 & mask
	x ^= x >> (loreKey / 2)
	return x * 0xD6E8FEB86659FD93 & mask
}
