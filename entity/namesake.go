package entity

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// partisan reports whether an adjective is that of party b and no other's: «النائب الديمقراطي», not «التحول الديمقراطي».
func (q *doubter) partisan(i int, x *proposal, e *bearer) bool {
	if x.traits&(pack.Plural|pack.Dual) == 0 && x.cut == text.Whole {
		if before := q.before(x); !before.Has(cues.Partisan) {
			return false
		}
	}
	return q.near(i, e)
}

// usual reports whether the one word of x is an ordinary word or a given name, and the place e not known to all.
func (q *doubter) usual(x *proposal, e *bearer) bool {
	if x.first != x.last || e.fame >= knownWord {
		return false
	}
	_, _, letters := q.d.Reading(int(x.first), x.cut)
	t := q.lore.word(letters)
	return t.Common() > 0 || t&pack.Given != 0
}

// firstNames reports whether x is of given names alone: «محمد إبراهيم», after which a surname may follow.
func (q *doubter) firstNames(x *proposal) bool {
	if x.first == x.last {
		return false
	}
	for w := int(x.first); w <= int(x.last); w++ {
		letters := q.d.Fold(w)
		if w == int(x.first) {
			_, _, letters = q.d.Reading(w, x.cut)
		}
		if t := q.lore.word(letters); t&(pack.Given|pack.Joiner) == 0 {
			return false
		}
	}
	return true
}

// namesake reports whether an adjective that is a surname too stands where no adjective does, in a text that does not name its
// country: «تقرير الكندي».
func (q *doubter) namesake(x *proposal, e *bearer) bool {
	if c := e.country; c == 0 {
		before := q.before(x)
		return q.g.EntryAt(e.Bearer).Type() != gazetteer.ORG && before.Has(cues.NamedAfter) && !before.Has(cues.PartyHead) && hasArticle(q.d.Fold(int(x.first))) && q.lore.word(q.d.Fold(int(x.first)))&pack.Family != 0 && !definiteWord(q.d, int(x.first)-1)
	}
	if x.cut != text.Whole || x.traits&(pack.Feminine|pack.Plural|pack.Dual) != 0 || q.s.related(e) || q.s.countries.of(e.country) > 1 || x.first == 0 || !q.d.Passes(int(x.first)) {
		return false
	}
	letters := q.d.Fold(int(x.first))
	if q.lore.word(letters)&(pack.Family|pack.Given) == 0 {
		return false
	}
	if !hasArticle(letters) {
		before := q.before(x)
		return before.Has(cues.Title) && definiteWord(q.d, int(x.first)-1)
	}
	before := q.before(x)
	return !definiteWord(q.d, int(x.first)-1) && !before.Has(cues.Counterpart)
}

// surname reports whether a given name stands before x.
func (q *doubter) surname(x *proposal) bool {
	last := int(x.first) - 1
	return last >= 0 && x.cut == text.Whole && q.d.Passes(int(x.first)) && (q.forename(last) || q.preceded(last, false))
}

// club reports whether what stands before a town is said of its club: «فريق روما».
func (q *doubter) club(x *proposal) bool {
	if before := q.before(x); !before.Has(cues.Player) || before.Has(cues.PlacePrep) {
		return false
	}
	for i := q.p.from(int(x.first)); i < len(q.p.all) && q.p.all[i].first == x.first; i++ {
		if y := &q.p.all[i]; y.typ == gazetteer.ORG && y.last == x.last && y.traits&pack.Club != 0 {
			return true
		}
	}
	return false
}

// actor reports whether somebody stands where the one word of x does: a verb of speech before it, «أبو», or a ف that begins
// a clause.
func (q *doubter) actor(x *proposal) bool {
	before := q.before(x)
	if before.Has(cues.Speech) && !before.Has(cues.PlacePrep) || before.Has(cues.Kunya) {
		return true
	}
	first := q.d.Fold(int(x.first))[0]
	return x.cut == text.Cut1 && (first == arabic.Feh || first == arabic.Kaf)
}

// abroad reports whether the adjective of another country follows x: «الري الكويتية».
func (q *doubter) abroad(x *proposal, country int32) bool {
	next := int(x.last) + 1
	if country == 0 || next >= len(q.d.Words) || !q.d.Passes(next) || !hasArticle(q.d.Fold(next)) {
		return false
	}
	other := false
	for i := q.p.from(next); i < len(q.p.all) && int(q.p.all[i].first) == next; i++ {
		y := &q.p.all[i]
		if y.typ != gazetteer.NORP || y.cut != text.Whole || !located(y) || !y.state && !q.p.things[y.from].root {
			continue
		}
		c := q.p.things[y.from].country
		if c == country {
			return false
		}
		other = other || c != 0 && q.g.EntryAt(q.p.things[y.from].Bearer).Type() == gazetteer.GPE
	}
	return other
}

// personal reports whether the one word of x begins somebody's name: another word of names follows, and nothing before x says
// that it is a place.
func (q *doubter) personal(x *proposal) bool {
	next, before := int(x.last)+1, q.before(x)
	if x.phrase || next >= len(q.d.Words) || !q.d.Passes(next) || before.Has(cues.PlacePrep) || before.Has(cues.PlaceHead) || before.Has(cues.CityHead) {
		return false
	}
	w, k := &q.namer.words[next], q.namer.look(next)
	return q.namer.look(int(x.first))&(given|token) != 0 && k&(rare|token|family) != 0 && k&(ends|article|given) == 0 &&
		w.common < ordinaryClass && w.marks&(isPlace|isNat|inName) == 0 && q.d.Fold(next)[0] != arabic.Waw
}

// stranger reports whether the listed name x of person e goes on, before or behind, as the name of somebody else does: «دانيال
// أورتيغا» of «غييرمو دانيال أورتيغا رييس».
func (q *doubter) stranger(x *proposal, e *bearer) bool {
	next, last := int(x.last)+1, int(x.first)-1
	if last >= 0 && x.cut == text.Whole && q.d.Passes(int(x.first)) && hasClass(q.words, q.d, int(x.first), cues.Kin) { // «بن عبدالعزيز»
		return !q.of(e, last) && (q.named(last) || last > 0 && hasClass(q.words, q.d, last-1, cues.Kin))
	}
	return next < len(q.d.Words) && q.d.Passes(next) && q.surnamed(next, e.fame >= knownAnyhow, e.fame < knownBody && q.firstNames(x)) && !q.of(e, next) ||
		last >= 0 && x.cut == text.Whole && q.d.Passes(int(x.first)) && (q.forename(last) || x.first == x.last && e.fame < knownAnyhow+100 && q.preceded(last, e.fame < knownSurname)) && !q.of(e, last)
}

// of reports whether word w is of the name of e.
func (q *doubter) of(e *bearer, w int) bool {
	x := &q.d.Words[w]
	return slices.Contains(strings.Fields(text.Fold(q.g.EntryAt(e.Bearer).Name())), text.Fold(q.d.Text[x.Start:x.End]))
}

// surnamed reports whether word w goes on with a name: it is of names and of nothing else. Behind one whom all know a given name
// begins another person's.
func (q *doubter) surnamed(w int, known, whole bool) bool {
	if q.d.Words[w].Kind != text.Arabic {
		return false
	}
	letters := q.d.Fold(w)
	t := q.lore.word(letters)
	switch {
	case whole && hasArticle(letters) && t&(pack.Given|pack.Family) != 0:
		return !hasClass(q.words, q.d, w, cues.Title)
	case t.Common() >= ordinaryClass || known && !hasArticle(letters):
		return false
	case t&(pack.Given|pack.Family) != 0:
		return true
	case whole && hasArticle(letters) && letters[2] != arabic.Meem && t.Common() == 0:
		i := q.p.from(w)
		return i == len(q.p.all) || int(q.p.all[i].first) > w
	}
	if !hasArticle(letters) || letters[2] == arabic.Meem || letters[len(letters)-1] == arabic.Heh || t.Common() > 0 || q.lore.stemmed(letters) {
		return false
	}
	i := q.p.from(w)
	return i == len(q.p.all) || int(q.p.all[i].first) > w
}

// named reports whether word w is of names and of nothing else.
func (q *doubter) named(w int) bool {
	t := q.lore.word(q.d.Fold(w))
	return q.d.Words[w].Kind == text.Arabic && t&(pack.Given|pack.Family) != 0 && t.Common() < ordinaryClass
}

// preceded reports whether word w is a word of names that is in no table of given names; any: or a word that no table has.
func (q *doubter) preceded(w int, any bool) bool {
	k := q.namer.look(w)
	return (k&token != 0 || any && k&rare != 0 && q.namer.words[w].common == 0 && !q.namer.inflected(q.d.Fold(w)) && !q.lore.stemmed(q.d.Fold(w))) && k&(ends|titular|article) == 0 && q.namer.words[w].marks&(isPlace|isNat|inName|endsOffice) == 0
}

// forename reports whether word w is a given name and nothing else.
func (q *doubter) forename(w int) bool {
	if q.d.Words[w].Kind != text.Arabic {
		return false
	}
	t := q.lore.word(q.d.Fold(w))
	return t&pack.Given != 0 && t.Common() < ordinaryClass
}
