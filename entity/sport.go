package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// Clubs are called as their cities are («ليفربول») or as ordinary words («النصر»). Where a sentence tells of games, the club
// is meant.

// gamesWords is how many words that only reports of games have must stand in such a sentence. With a word right before the
// name that clubs have, one is enough.
const gamesWords = 2

// games counts the words of games in the sentence asked of last.
type games struct {
	asked    bool
	sentence uint32
	words    int
}

// plays reports whether x, a weak name, is that of a club in a sentence about games.
func (c *context) plays(x *proposal, before rule.Set) bool {
	if !c.club(x) {
		return false
	}
	if c.compatriot(x) && c.gamesIn(c.d.Words[x.first].Sentence) > 0 { // a city would be «البرتغالية»
		return true
	}
	if before.Has(cues.PlacePrep) || before.Has(cues.PlaceHead) {
		return false
	}
	first := int(x.first)
	switch {
	case x.cut == text.Cut1 && c.d.Fold(first)[0] == arabic.Beh: // «ببرشلونة»
		return false
	case x.cut == text.Whole && hasClass(c.cues, c.d, first, cues.BodyM): // «الاتحاد» is any federation
		return false
	case !c.opens(x) && c.definite(first-1) && !before.Has(cues.Sport): // «المشاهد العربي»
		return false
	}
	n := c.gamesIn(c.d.Words[first].Sentence)
	return n >= gamesWords && (before.Meets(&c.cues.BeforeClub) || c.opens(x) || !c.ordinaryName(x)) || n > 0 && before.Has(cues.Player)
}

// opens reports whether no word stands right before x.
func (c *context) opens(x *proposal) bool {
	return x.first == 0 || x.cut != text.Whole || c.d.Words[x.first].Gap&^(arabic.Space|arabic.Bidi) != 0
}

// ordinaryName reports whether x is an ordinary word, as «الشباب» is.
func (c *context) ordinaryName(x *proposal) bool {
	_, alef, rest := c.d.Reading(int(x.first), x.cut)
	word := string(rest)
	if alef {
		word = string(rune(arabic.Alef)) + word
	}
	return c.g.Word(word).Common() >= ordinaryClass
}

// compatriot reports whether the nationality of one of the clubs that x may mean follows: «الاتفاق السعودي».
func (c *context) compatriot(x *proposal) bool {
	next := x.last + 1
	for i := c.p.from(int(next)); i < len(c.p.all) && c.p.all[i].first == next; i++ {
		y := &c.p.all[i]
		if y.typ != gazetteer.NORP || y.to == y.from || y.traits&pack.Feminine != 0 {
			continue
		}
		country := c.p.things[y.from].country
		for _, b := range c.p.things[x.from:x.to] {
			if b.Traits&pack.Club != 0 && country != 0 && b.country == country {
				return true
			}
		}
	}
	return false
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

// surelyClub reports whether the name of a club begins with word w that needs no support: «ريال مدريد».
func (c *context) surelyClub(w int) bool {
	for i := c.p.from(w); i < len(c.p.all) && int(c.p.all[i].first) == w; i++ {
		if x := &c.p.all[i]; x.typ == gazetteer.ORG && !x.weak && x.base > 0 && c.club(x) {
			return true
		}
	}
	return false
}

// gamesIn counts the words of games in a sentence, no further than gamesWords. A club that is sure is enough.
func (c *context) gamesIn(sentence uint32) int {
	if c.games.asked && c.games.sentence == sentence {
		return c.games.words
	}
	c.games = games{asked: true, sentence: sentence}
	s := c.d.Sentences[sentence]
	for w := int(s.First); w < int(s.Last) && c.games.words < gamesWords; w++ {
		if hasClass(c.cues, c.d, w, cues.Sport) {
			c.games.words++
		} else if c.surelyClub(w) {
			c.games.words = gamesWords
		}
	}
	return c.games.words
}
