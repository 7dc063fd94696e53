package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// What a thing must be known for to be meant in a text that tells of other countries.
const (
	knownSurname = 500 // of a person, by a surname
	knownName    = 280 // by a name of two words that many have
	knownByPart  = 600 // a place or body, where a name goes on
	knownGiven   = 450 // by given names
	littleKnown  = 130 // by a surname that nobody else has in the tables
	knownAnyhow  = 600 // whatever follows the name
	knownPlace   = 520
	knownCity    = 480 // after «مدينة»
	knownIn      = 450 // after «في», if called by no word with the article
	knownState   = 560
	knownWord    = 640 // a place called by a word or a given name
	knownPaper   = 900 // a paper or body called by an ordinary word
	knownBody    = 700 // a body whose name other countries have too
)

// ownShare is the share of a country among those that a text names from which the text is about it, in hundredths.
const (
	ownShare   = 20
	localShare = 10
)

// sentenceReach is how many choices on each side are looked at for the country of a place.
const sentenceReach = 8

// A doubter says where a name hardly means what the tables have for it: half names, villages and bodies of other countries
// stay unlinked rather than wrong.
type doubter struct {
	d       *text.Doc
	g       *gazetteer.Gazetteer
	lore    *lore
	p       *proposals
	s       *survey
	namer   *namer
	words   *cues.Grammar
	choices []choice
}

// doubtful reports whether e is hardly meant by choice i in this text.
func (q *doubter) doubtful(i int, e *bearer) bool {
	x := &q.p.all[q.choices[i].proposal]
	if e.Table > 0 || x.found != nil || q.s.named.get(thingOf(e.Bearer)) > 0 && x.typ != gazetteer.PERS {
		return false
	}
	one := x.first == x.last
	switch x.typ {
	case gazetteer.PERS:
		if one {
			return q.s.named.get(thingOf(e.Bearer)) == 0 && (e.fame < knownSurname && q.shared(x) || e.fame < littleKnown) && !q.s.related(e)
		}
		if q.firstNames(x) {
			return e.fame < knownName && !q.s.mostly(e) && !q.near(i, e) || e.fame < knownGiven && !q.s.related(e)
		}
		return x.last == x.first+1 && e.fame < knownName && q.shared(x) && q.common(x) && !q.s.related(e)
	case gazetteer.GPE, gazetteer.LOC, gazetteer.FAC:
		known := points(knownPlace)
		before := q.before(x)
		if before.Has(cues.CityHead) {
			known = knownCity
		}
		if before.Has(cues.PlacePrep) && one && !x.weak && e.fame >= knownIn && !hasArticle(q.d.Fold(int(x.first))) {
			return false // «في حيفا»
		}
		if x.state && e.fame >= knownState || !one || e.fame >= known && !q.usual(x, e) {
			return false
		}
		return (x.to-x.from > 1 || q.shared(x)) && !q.near(i, e)
	case gazetteer.NORP:
		if one && q.namesake(x, e) {
			return true
		}
		return one && q.g.EntryAt(e.Bearer).Type() == gazetteer.ORG && e.country != 0 && q.ordinary(x) && !q.partisan(i, x, e)
	case gazetteer.ORG:
		before := q.before(x)
		if e.Traits&pack.Club != 0 && (before.Has(cues.PressHead) || before.Has(cues.Press) || before.Has(cues.CityHead) || q.abroad(x, e.country)) {
			return true // «وكالة التعاون», «جامعة شيفيلد», «الفيصلي الأردني»
		}
		if one && x.weak && e.Traits&pack.Club == 0 && e.fame < knownPaper && !q.s.concerns(e) && !q.beside(x, e.country) {
			return true
		}
		return e.fame < knownBody && (e.Traits&pack.Local != 0 || !q.s.names(e)) && q.generic(x) && !q.s.concerns(e) && !q.holds(x, e.country)
	}
	return false
}

// other reports whether choice i is the name of something that the tables do not have, though e, the best of what they have,
// is not doubtful. doubted says that it is the best only because another is.
func (q *doubter) other(i int, e *bearer, doubted bool) bool {
	x := &q.p.all[q.choices[i].proposal]
	switch {
	case e.Table > 0 || x.found != nil:
		return false
	case x.typ == gazetteer.PERS:
		return q.stranger(x, e)
	case x.typ == gazetteer.ORG && q.latin(int(x.first)) && (x.first > 0 && q.d.Passes(int(x.first)) && q.latin(int(x.first)-1) || q.latin(int(x.last)+1) && q.d.Passes(int(x.last)+1)):
		return true // «US Foreign Policy»
	case x.typ == gazetteer.GPE && !x.state && x.first == x.last && (q.quarter(x) || q.choices[i].parent < 0 && q.club(x) || e.fame < knownPlace && (e.Traits&pack.Town != 0 && q.actor(x) || q.abroad(x, e.country))):
		return true
	case x.typ == gazetteer.ORG && x.first == x.last && e.fame < knownByPart && q.surname(x): // «ماريان إريكسون»
		return true
	case x.first == x.last && x.typ != gazetteer.NORP && !x.state && e.fame < knownByPart && q.personal(x): // «ديريك بلامبلي»
		return true
	case x.typ == gazetteer.GPE:
		return doubted && !q.near(i, e)
	}
	return false
}

// latin reports whether word w begins with a Latin capital.
func (q *doubter) latin(w int) bool {
	if w >= len(q.d.Words) {
		return false
	}
	c := q.d.Text[q.d.Words[w].Start]
	return c >= 'A' && c <= 'Z'
}

// ordinary reports whether the one word of x is an ordinary one.
func (q *doubter) ordinary(x *proposal) bool {
	_, _, letters := q.d.Reading(int(x.first), x.cut)
	return q.lore.word(letters).Common() >= ordinaryClass
}

// shared reports whether x is of words that name others too: given names and surnames, words with the article and whatever
// is a word besides.
func (q *doubter) shared(x *proposal) bool {
	for w := int(x.first); w <= int(x.last); w++ {
		letters := q.d.Fold(w)
		if x.cut != text.Whole && w == int(x.first) {
			_, _, letters = q.d.Reading(w, x.cut)
		}
		if t := q.lore.word(letters); t&(pack.Given|pack.Family) == 0 && t.Common() == 0 && !hasArticle(letters) {
			return false
		}
	}
	return true
}

// common reports whether the last word of x is a given name or an ordinary word, too: «علي صالح», not «وليد جنبلاط».
func (q *doubter) common(x *proposal) bool {
	t := q.lore.word(q.d.Fold(int(x.last)))
	return t&pack.Given != 0 || t.Common() > 0
}

// generic reports whether a name is of ordinary words alone, one with the article, as bodies of several countries have.
func (q *doubter) generic(x *proposal) bool {
	article := false
	for w := int(x.first); w <= int(x.last); w++ {
		letters := q.d.Fold(w)
		if q.d.Words[w].Kind != text.Arabic || q.lore.word(letters).Common() < ordinaryClass {
			return false
		}
		article = article || hasArticle(letters)
	}
	return article && x.last > x.first
}

// holds reports whether a reading inside x names country: «الجيش البريطاني».
func (q *doubter) holds(x *proposal, country int32) bool {
	for i := q.p.from(int(x.first)); i < len(q.p.all) && q.p.all[i].first <= x.last; i++ {
		y := &q.p.all[i]
		if located(y) && y.last <= x.last && q.p.things[y.from].country == country {
			return true
		}
	}
	return false
}

// beside reports whether a nationality or place of country follows x: «"الأخبار" اللبنانية».
func (q *doubter) beside(x *proposal, country int32) bool {
	for i := q.p.from(int(x.last) + 1); i < len(q.p.all) && q.p.all[i].first == x.last+1; i++ {
		if y := &q.p.all[i]; located(y) && q.p.things[y.from].country == country {
			return true
		}
	}
	return false
}

// near reports whether the country of place b is named beside choice i, or the text is about it, or tells of no country else.
func (q *doubter) near(i int, e *bearer) bool {
	c := e.country
	all, own := q.s.located, q.s.own(e)
	if c == 0 || c == q.s.home || all <= own || 100*(q.s.countries.of(c)-own) >= ownShare*(all-own) {
		return true
	}
	sentence := q.d.Words[q.p.all[q.choices[i].proposal].first].Sentence
	for _, step := range [2]int{-1, 1} {
		for k, n := i+step, 0; k >= 0 && k < len(q.choices) && n < sentenceReach; k, n = k+step, n+1 {
			y := &q.p.all[q.choices[k].proposal]
			if q.d.Words[y.first].Sentence != sentence {
				break
			}
			if located(y) && q.p.things[y.from].country == c && !q.bears(y, e) {
				return true
			}
		}
	}
	return false
}

// located reports whether x says of what country a text tells.
func located(x *proposal) bool {
	return !x.weak && (x.typ == gazetteer.GPE || x.typ == gazetteer.NORP) && x.to > x.from
}

// bears reports whether y may mean e.
func (q *doubter) bears(y *proposal, e *bearer) bool {
	for _, z := range q.p.things[y.from:y.to] {
		if thingOf(z.Bearer) == thingOf(e.Bearer) {
			return true
		}
	}
	return false
}

// before returns the classes of the word before x, if it runs on to x.
func (q *doubter) before(x *proposal) rule.Set {
	if x.first == 0 || x.cut != text.Whole || !q.d.Passes(int(x.first)) {
		return rule.Set{}
	}
	return q.words.Classes(q.d, int(x.first)-1)
}

// amongStates reports whether x is joined to a state: «عمان والإمارات».
func (q *doubter) amongStates(x *proposal) bool {
	next := int(x.last) + 1
	for i := q.p.from(next); i < len(q.p.all) && int(q.p.all[i].first) == next; i++ {
		if y := &q.p.all[i]; y.state && located(y) && y.cut == text.Cut1 && q.d.Fold(next)[0] == arabic.Waw && q.d.Passes(next) {
			return true
		}
	}
	if x.cut != text.Cut1 || x.first == 0 || q.d.Fold(int(x.first))[0] != arabic.Waw || !q.d.Passes(int(x.first)) {
		return false
	}
	for i := q.p.from(int(x.first)) - 1; i >= 0 && q.p.all[i].first >= x.first-3; i-- {
		if y := &q.p.all[i]; y.state && located(y) && y.last == x.first-1 && y.typ == gazetteer.GPE {
			return true
		}
	}
	return false
}

// quarter reports whether x is called after a town: a quarter («حي الناصرية»), or a newer town («سوهاج الجديدة»).
func (q *doubter) quarter(x *proposal) bool {
	before, next := q.before(x), int(x.last)+1
	if before.Has(cues.Quarter) {
		return true
	}
	if next >= len(q.d.Words) || !q.d.Passes(next) || !hasClass(q.words, q.d, next, cues.Newer) {
		return false
	}
	return x.cut != text.Whole || !q.d.Passes(int(x.first)) || before.Has(cues.PlacePrep) || before.Has(cues.CityHead) // not «قناة السويس الجديدة»
}
