package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// What weighs bodies and titles.

// body weighs a reading as an organisation.
func (c *context) body(x *proposal, before rule.Set) {
	if x.weak && !c.clubs(x) && (before.Has(cues.PressHead) || before.Has(cues.Press)) { // «صحيفة "الشرق الأوسط"»
		c.cue(x, headed)
	}
	switch {
	case x.weak && c.quoted(x) && c.commonest(x, before): // «أي "تقدم"»
	case x.weak && !c.clubs(x) && c.quoted(x):
		c.cue(x, headed)
		if x.first > 0 && c.toldTo(int(x.first)-1) {
			c.cue(x, headed)
		}
	case x.weak && c.paired(x, before):
		c.cue(x, headed)
	case x.weak && c.bodyKnown(x, before):
		c.add(bodyNamed)
	case x.weak && c.plays(x, before):
		c.add(played)
	case x.phrase && (before.Has(cues.Speech) || before.Has(cues.InName)): // «أعلنت الخارجية», «باسم الخارجية»
		c.cue(x, bodySpeaks)
	}
	if x.first == x.last && c.dual(int(x.first)) && c.dual(int(x.last)+1) && c.d.Passes(int(x.last)+1) {
		c.add(dualNoun)
	}
}

// bodyKnown reports whether the text names in full what x, a word with the article, is short for: «النهضة» after «حركة النهضة».
func (c *context) bodyKnown(x *proposal, before rule.Set) bool {
	first := int(x.first)
	if first != int(x.last) || !c.definite(first) || first > 0 && c.d.Passes(first) && x.cut == text.Whole && c.definite(first-1) || before.Has(cues.PlacePrep) && !before.Has(cues.Stop) {
		return false
	}
	for i := c.p.from(first); i < len(c.p.all) && int(c.p.all[i].first) == first; i++ {
		if c.p.all[i].typ == gazetteer.NORP {
			return false // «شركة توتال الفرنسية»
		}
	}
	for _, b := range c.p.things[x.from:x.to] {
		if c.s.bodies.get(thingOf(b.Bearer)) > 0 {
			return true
		}
	}
	return false
}

// paired reports whether x is one of two bodies behind a noun in the dual: «حركتي حماس وفتح».
func (c *context) paired(x *proposal, before rule.Set) bool {
	first := int(x.first)
	if x.cut != text.Cut1 || c.d.Fold(first)[0] != arabic.Waw {
		return before.Has(cues.Pair)
	}
	for i := c.p.from(first) - 1; i >= 0 && int(c.p.all[i].first) > first-maxQuoted; i-- {
		y := &c.p.all[i]
		if at := int(y.first); y.typ == x.typ && int(y.last) == first-1 && at > 0 && c.d.Passes(at) && hasClass(c.cues, c.d, at-1, cues.Pair) {
			return true
		}
	}
	return false
}

// commonest reports whether x is one of the commonest words without the article and no class noun stands before it.
func (c *context) commonest(x *proposal, before rule.Set) bool {
	first := int(x.first)
	_, class := c.cues.Quoted(&before)
	return !class && c.d.Words[first].Gap&arabic.Open == 0 && first == int(x.last) && !c.definite(first) && c.lore.word(c.d.Fold(first)).Common() >= commonestClass
}

// clubs reports whether x can be nothing but a club.
func (c *context) clubs(x *proposal) bool {
	for _, b := range c.p.things[x.from:x.to] {
		if b.Traits&pack.Club == 0 {
			return false
		}
	}
	return true
}

// toldTo reports whether word w is a lone ل: «قال لـ"الشرق الأوسط"» is said to a paper.
func (c *context) toldTo(w int) bool {
	return c.d.Words[w].N == 1 && c.d.Fold(w)[0] == arabic.Lam
}

// commonestClass is the class from which a word in quotes is rather the word.
const commonestClass = 8

// dual reports whether word w ends as an indefinite dual in the nominative: «طالبان جامعيان» are two students.
func (c *context) dual(w int) bool {
	if w >= len(c.d.Words) || c.definite(w) {
		return false
	}
	f := c.d.Fold(w)
	return len(f) > 4 && f[len(f)-2] == arabic.Alef && f[len(f)-1] == arabic.Noon
}

// title weighs a reading as an office: a person's name beside it speaks for it.
func (c *context) title(x *proposal) {
	first := int(x.first)
	if x.first == x.last && x.cut == text.Whole && c.d.Words[first].Spelt&arabic.Marbuta != 0 && first > 0 && c.d.Passes(first) && c.qualified(first-1) {
		c.add(never) // «المناطق الرئيسة»
	}
	if c.p.personBeside(c.d, x) >= 0 {
		c.add(nameBeside)
	} else if c.follows(x) {
		c.add(officeBefore)
	}
}

// follows reports whether x is «نظيره التركي» after a person or an office in its sentence: otherwise it may be of a ministry or a team.
func (c *context) follows(x *proposal) bool {
	sentence := c.d.Words[x.first].Sentence
	if t, ok := c.cues.Longest(c.d, int(x.first), x.cut); !ok || !t.Set.Has(cues.Counterpart) || c.gamesIn(sentence) > 0 {
		return false
	}
	for i := c.p.from(int(x.first)) - 1; i >= 0 && c.d.Words[c.p.all[i].first].Sentence == sentence; i-- {
		if y := &c.p.all[i]; (y.typ == gazetteer.OCC || y.typ == gazetteer.PERS) && y.base > 0 {
			return true
		}
	}
	return false
}

// qualified reports whether word w has the article and is no title: a feminine adjective may follow it.
func (c *context) qualified(w int) bool {
	return c.definite(w) && !hasClass(c.cues, c.d, w, cues.Title) && !hasClass(c.cues, c.d, w, cues.Honorific)
}

// quoted reports whether x stands in quotes or brackets of its own, as the name of a party or a paper does.
func (c *context) quoted(x *proposal) bool {
	after := c.d.Tail
	if int(x.last)+1 < len(c.d.Words) {
		after = c.d.Words[x.last+1].Gap
	}
	open := c.d.Words[x.first].Gap
	return open&quoteSigns != 0 && after&quoteSigns != 0 || open&arabic.Open != 0 && after&arabic.Close != 0
}
