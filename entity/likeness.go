package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A likeness is in what two titles are the same.
type likeness uint8

const (
	sameThing likeness = iota
	sureThing          // the same, and the text names the holder beside it
	sameHead           // the first word without its article
	sameWords          // that, and the words after it that are no nationality
)

// A likenessKey is one title as seen by a likeness; words are told apart by their hashes.
type likenessKey struct {
	likeness
	hash uint64
}

func (h *holding) key(i int, l likeness) likenessKey {
	x := h.at(i)
	if l == sameThing || l == sureThing {
		return likenessKey{l, thingHash(h.p.things[h.links[i].to].Bearer)}
	}
	hash := text.Hash(h.head(x))
	if l == sameWords {
		for w := x.first + 1; w <= x.last; w++ {
			if !h.inNationality(i, w) {
				hash = hash*31 + h.d.Words[w].Hash
			}
		}
	}
	return likenessKey{l, hash}
}

// inNationality reports whether word w of office i is in a nationality.
func (h *holding) inNationality(i int, w int32) bool {
	for j := i + 1; j < len(h.choices) && int(h.choices[j].parent) >= i; j++ {
		if y := h.at(j); y.typ == gazetteer.NORP && y.first <= w && w <= y.last {
			return true
		}
	}
	return false
}

func thingHash(b pack.Bearer) uint64 { return uint64(b.Table)<<32 | uint64(b.Entry) }

// head returns the letters of the first word of a title without its article.
func (h *holding) head(x *proposal) []byte {
	_, alef, rest := h.d.Reading(int(x.first), x.cut)
	switch {
	case alef && len(rest) > 0: // the article, its alef lost
		return rest[1:]
	case hasArticle(rest):
		return rest[2:]
	}
	return rest
}
