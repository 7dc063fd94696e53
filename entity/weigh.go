package entity

import (
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A verdict is what a proposal scores in its text.
type verdict struct {
	score points
	cue   int32 // the word beside it that spoke for it; −1: none
}

// weigh scores every proposal by its form, by what stands around it and by what the whole text says. The notes of trace,
// if any, are called with each feature.
func weigh(dst []verdict, d *text.Doc, l *lore, p *proposals, s *survey, trace func(i int, w weight)) []verdict {
	dst = dst[:0]
	c := &context{d: d, g: l.names, lore: l, p: p, s: s, cues: cues.Default(), trace: trace}
	for i := range p.all {
		dst = append(dst, c.weigh(i))
	}
	return dst
}

// context is what weighing looks at.
type context struct {
	d     *text.Doc
	g     *gazetteer.Gazetteer
	lore  *lore
	p     *proposals
	s     *survey
	cues  *cues.Grammar
	trace func(i int, w weight)

	at int     // the proposal being weighed
	v  verdict // and what it scores so far

	games games
}

func (c *context) add(w weight) {
	c.v.score += w.points
	if c.trace != nil {
		c.trace(c.at, w)
	}
}

// never is the score of a reading that the text rules out: by a spelling that the form does not admit, or because a verb
// must stand there («لم يزد»).
var never = weight{"ruled out", -10000}

func (c *context) weigh(i int) verdict {
	x := &c.p.all[i]
	c.at, c.v = i, verdict{score: x.base, cue: -1}
	if x.found != nil {
		return c.v
	}
	if x.shape {
		c.v.cue = x.cue
		return c.v
	}
	if x.phrase && x.base > 0 && x.typ != gazetteer.OCC {
		return c.v
	}
	if x.dotless && (!c.s.dotless || c.feminineBefore(x)) || x.first == x.last && x.typ != gazetteer.NORP && c.nunated(int(x.last)) {
		c.add(never)
		return c.v
	}
	before := c.before(x)
	if before.Has(cues.Verbal) && x.first == x.last && !x.phrase {
		c.add(never)
		return c.v
	}
	switch x.typ {
	case gazetteer.PERS:
		c.person(x, before)
	case gazetteer.GPE, gazetteer.LOC, gazetteer.FAC:
		c.place(x, before)
	case gazetteer.NORP:
		c.people(x, before)
	case gazetteer.ORG:
		c.body(x, before)
	case gazetteer.OCC:
		c.title(x)
	}
	return c.v
}

// nunated reports whether word w ends as an indefinite accusative does («بيتًا»), which names do not.
func (c *context) nunated(w int) bool {
	x := &c.d.Words[w]
	return x.Spelt&arabic.Marks != 0 && strings.Contains(c.d.Text[x.Start:x.End], fathatan)
}

// feminineBefore reports whether a feminine noun stands before an adjective that is read as a masculine one: «الجهة اليمنى».
func (c *context) feminineBefore(x *proposal) bool {
	return x.typ == gazetteer.NORP && x.first > 0 && x.cut == text.Whole && c.d.Passes(int(x.first)) && c.d.Words[x.first-1].Spelt&arabic.Marbuta != 0
}

// before returns the classes of the word before x, if nothing but a space and quotes stands between; noting it as the cue.
func (c *context) before(x *proposal) rule.Set {
	if x.first == 0 || x.cut != text.Whole {
		return rule.Set{}
	}
	w := int(x.first)
	if c.d.Words[w].Gap&^(arabic.Space|quoteSigns|arabic.Bidi|arabic.Dot) != 0 {
		return rule.Set{}
	}
	return c.cues.Classes(c.d, w-1)
}

func (c *context) cue(x *proposal, w weight) {
	c.add(w)
	c.v.cue = x.first - 1
}

// person weighs a reading as a person: bare surnames by the full name elsewhere, a title or a verb before.
func (c *context) person(x *proposal, before rule.Set) {
	short := x.traits&pack.Short != 0 || x.last == x.first
	switch {
	case !short:
	case c.givenBefore(x):
		c.add(namesake)
	case c.known(x):
		c.add(explained)
	case c.firstName(x):
		c.add(firstName)
	}
	switch {
	case x.weak && x.first == x.last && hasClass(c.cues, c.d, int(x.first), cues.Stop): // «بين» after any word
	case before.Has(cues.Title):
		c.cue(x, titled)
	case before.Has(cues.Speech):
		c.cue(x, spoken)
	case before.Has(cues.PlaceHead):
		c.cue(x, namesake)
	}
}

// known reports whether one of the things x may mean is named in full.
func (c *context) known(x *proposal) bool {
	for _, b := range c.p.things[x.from:x.to] {
		if c.s.named.get(thingOf(b.Bearer)) > 0 {
			return true
		}
	}
	return false
}

// givenBefore reports whether the word before x is a given name, so that x is the surname of somebody else.
func (c *context) givenBefore(x *proposal) bool {
	if x.first == 0 || x.cut != text.Whole || !c.d.Passes(int(x.first)) {
		return false
	}
	return c.given(int(x.first)-1) && !c.ordinary(int(x.first)-1)
}

// ordinaryClass is the class of commonness from which a given name is more often a word («لقاء», «عودة»).
const ordinaryClass = 3

// ordinary reports whether word w is an ordinary word.
func (c *context) ordinary(w int) bool {
	return c.lore.word(c.d.Fold(w)).Common() >= ordinaryClass
}

// firstName reports whether x is nothing but a given name («محمد», «عبد الله») or a title («الملك»).
func (c *context) firstName(x *proposal) bool {
	first := int(x.first)
	switch x.last - x.first {
	case 0:
		return c.given(first) || hasClass(c.cues, c.d, first, cues.Title)
	case 1:
		return c.lore.word(c.d.Fold(first))&pack.Joiner != 0
	}
	return false
}

// given reports whether word w is a given name.
func (c *context) given(w int) bool { return c.lore.word(c.d.Fold(w))&pack.Given != 0 }

// place weighs a reading as a place: a head noun or a preposition before it speaks for it, a given name against it.
func (c *context) place(x *proposal, before rule.Set) {
	switch {
	case before.Has(cues.StateHead) && !x.state: // «دولة حديثة» is no town
	case before.Has(cues.PlaceHead):
		c.cue(x, headed)
	case x.weak && c.amongPlaces(x):
		c.add(listedWith)
	case before.Has(cues.PlacePrep):
		c.cue(x, placed)
		if x.weak && c.lies(x) {
			c.add(listedWith)
		}
	case x.phrase && x.cut == text.Cut1 && c.d.Fold(int(x.first))[0] == arabic.Beh: // «بشمال بغداد»
		c.add(placed)
	case !before.Has(cues.Title) && x.first == x.last && c.givenBefore(x):
		c.add(givenName)
	}
	if x.typ == gazetteer.LOC && c.quoted(x) && c.paper(x) { // «"الشرق الأوسط"» is the paper
		c.add(inQuotes)
	}
	if x.first == x.last && x.typ == gazetteer.GPE && !x.weak && c.s.countries.of(c.p.things[x.from].country) > 1 {
		c.add(related)
	}
	if x.first == x.last && c.unlike(x) {
		c.add(misspelt)
	}
}

// lies reports whether the text names the country of the weak place x.
func (c *context) lies(x *proposal) bool {
	country := c.p.things[x.from].country
	return x.typ == gazetteer.GPE && country != 0 && c.s.countries.of(country) > 0
}

// unlike reports whether the word of place x is hardly its name: Latin without a capital letter, or with a hamza on its yeh
// or waw that the name has not: «المهدئة» is not «المهدية».
func (c *context) unlike(x *proposal) bool {
	w := &c.d.Words[x.first]
	if first := c.d.Text[x.start]; first >= 'a' && first <= 'z' {
		return true
	}
	return w.Spelt&arabic.Carrier != 0 && !strings.ContainsAny(c.g.EntryAt(c.p.things[x.from].Bearer).Name(), "\u0624\u0626")
}

// paper reports whether x may name a body too.
func (c *context) paper(x *proposal) bool {
	for i := c.p.from(int(x.first)); i < len(c.p.all) && c.p.all[i].first == x.first; i++ {
		if y := &c.p.all[i]; y.typ == gazetteer.ORG && y.last == x.last && !y.phrase && !y.shape {
			return true
		}
	}
	return false
}

// amongPlaces reports whether x is joined to a place that needs no support: «مالي والنيجر», «النيجر ومالي».
func (c *context) amongPlaces(x *proposal) bool {
	next := int(x.last) + 1
	for i := c.p.from(next); i < len(c.p.all) && int(c.p.all[i].first) == next; i++ {
		if y := &c.p.all[i]; y.typ == x.typ && !y.weak && y.cut == text.Cut1 && c.d.Fold(next)[0] == arabic.Waw && c.d.Passes(next) {
			return true
		}
	}
	if x.cut != text.Cut1 || x.first == 0 || c.d.Fold(int(x.first))[0] != arabic.Waw || !c.d.Passes(int(x.first)) {
		return false
	}
	for i := c.p.from(int(x.first)) - 1; i >= 0 && c.p.all[i].first >= x.first-3; i-- {
		if y := &c.p.all[i]; y.typ == x.typ && !y.weak && y.last == x.first-1 {
			return true
		}
	}
	return false
}

// people weighs a reading as a nationality or group: an adjective agrees with the definite noun before it.
func (c *context) people(x *proposal, before rule.Set) {
	joined := x.first > 0 && x.cut == text.Whole && c.d.Passes(int(x.first))
	agrees := joined && c.definite(int(x.first)-1) && c.definite(int(x.first))
	bare := joined && x.traits&pack.Feminine != 0 && !c.definite(int(x.first)) && c.feminine(int(x.first)-1)
	switch {
	case agrees:
		c.cue(x, definiteHead)
	case bare: // «بقيادة سورية»
		c.cue(x, feminineHead)
	case before.Has(cues.Speech) && x.traits&(pack.Feminine|pack.Plural|pack.Dual) == 0 && c.clauseAfter(int(x.last), c.definite(int(x.first))): // «قال العربي إن»
		c.add(namesake)
	case joined && (c.givenBefore(x) || before.Has(cues.Title) && c.definite(int(x.first)-1) && c.given(int(x.first))): // «الأمير تركي»
		c.add(givenName)
	case x.traits&pack.Feminine != 0 && x.traits&pack.Plural == 0: // «في السعودية»: the country, if it has that name
		c.add(noNoun)
	}
	if x.weak {
		switch country := c.p.things[x.from].country; {
		case country != 0 && c.s.countries.of(country) == 0:
			c.add(unrelated)
		case joined && c.s.countries.of(country) > 1:
			c.add(related)
		}
	}
}

// feminine reports whether word w is a feminine noun without the article that heads no place and is no verbal noun: «طائرة», not
// «قرية» or «مساعدة».
func (c *context) feminine(w int) bool {
	return c.d.Fold(w)[0] != arabic.Meem && c.d.Words[w].Spelt&arabic.Marbuta != 0 && !c.definite(w) && !hasClass(c.cues, c.d, w, cues.PlaceHead) && !hasClass(c.cues, c.d, w, cues.OrganOf)
}

// clauseAfter reports whether what was said follows word w at once; loosely: by any sign or particle.
func (c *context) clauseAfter(w int, loosely bool) bool {
	if w+1 >= len(c.d.Words) || !c.d.Passes(w+1) {
		return loosely
	}
	set := c.cues.Classes(c.d, w+1)
	return set.Has(cues.That) || loosely && set.Has(cues.Stop)
}

// definite reports whether word w has the article, whole or behind a proclitic.
func (c *context) definite(w int) bool { return definiteWord(c.d, w) }

// definiteWord reports whether word w has the article, whole or behind a proclitic.
func definiteWord(d *text.Doc, w int) bool {
	f := d.Fold(w)
	for range 2 {
		if len(f) > 3 && f[0] == arabic.Alef && f[1] == arabic.Lam {
			return true
		}
		if len(f) > 4 && f[0] == arabic.Lam && f[1] == arabic.Lam {
			return true
		}
		if len(f) == 0 || d.Words[w].Cuts == 0 {
			return false
		}
		f = f[1:]
	}
	return false
}
