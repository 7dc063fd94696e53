package entity

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// Clubs are called as their cities are («ليفربول») or as ordinary words («النصر»). Where a sentence tells of games, the club
// is meant.

// gamesWords is how many words that only reports of games have must stand in such a sentence. One is enough right before
// the name.
const gamesWords = 2

// games counts the words of games in the sentence asked of last.
type games struct {
	asked    bool
	sentence uint32
	words    int
}

// plays reports whether x, a weak name, is that of a club in a sentence about games.
func (c *context) plays(x *proposal, before rule.Set) bool {
	if !c.club(x) || before.Has(cues.PlacePrep) || before.Has(cues.PlaceHead) {
		return false
	}
	first := int(x.first)
	switch {
	case x.cut == text.Cut1 && c.d.Fold(first)[0] == arabic.Beh: // «ببرشلونة»
		return false
	case x.cut == text.Whole && hasClass(c.cues, c.d, first, cues.BodyM): // «الاتحاد» is any federation
		return false
	case before.Has(cues.Sport):
		return true
	}
	return c.gamesIn(c.d.Words[first].Sentence) >= gamesWords
}

// club reports whether one of the things x may mean is a club.
func (c *context) club(x *proposal) bool {
	for _, b := range c.p.things[x.from:x.to] {
		if b.Traits&pack.Club != 0 {
			return true
		}
	}
	return false
}

// gamesIn counts the words of games in a sentence, no further than gamesWords.
func (c *context) gamesIn(sentence uint32) int {
	if c.games.asked && c.games.sentence == sentence {
		return c.games.words
	}
	c.games = games{asked: true, sentence: sentence}
	s := c.d.Sentences[sentence]
	for w := int(s.First); w < int(s.Last) && c.games.words < gamesWords; w++ {
		if hasClass(c.cues, c.d, w, cues.Sport) {
			c.games.words++
		}
	}
	return c.games.words
}
