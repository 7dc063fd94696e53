package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A framer finds titles of which only the ends are known: a head noun and the person's name that the title stands beside,
// as «رئيس شعبة مواد البناء بالغرفة التجارية» does before or after a name. What lies between must be one noun phrase.
type framer struct {
	d     *text.Doc
	words *cues.Grammar
	p     *proposals
	found []proposal

	heads  rule.Set // what a title begins with
	before rule.Set // what may stand between a title and the name
	ends   rule.Set // what no title goes on over
	bodies rule.Set // what a preposition inside a title leads to
	traits rule.Set // adjectives
}

const (
	// maxFrame is the most words of a title found by its ends.
	maxFrame = 12
	// maxConstruct is the most nouns in a row without the article: «رئيس قسم أبحاث تقنيات البناء».
	maxConstruct = 3
)

// framed is what a title found by its ends starts with: it is sure only beside a name, which title adds.
const framed points = -200

// find adds titles beside the persons of p, which must be sorted.
func (f *framer) find(d *text.Doc, p *proposals) {
	f.d, f.p, f.words, f.found = d, p, cues.Default(), f.found[:0]
	f.heads = rule.SetOf(cues.HeadOf, cues.Head, cues.General, cues.Minister, cues.Member, cues.Spokesman, cues.Envoy, cues.Aide, cues.Deputy)
	f.before = rule.SetOf(cues.Honorific, cues.Rank)
	f.ends = rule.SetOf(cues.Stop, cues.Speech, cues.Verbal, cues.That, cues.Honorific, cues.Rank, cues.Title)
	f.bodies = rule.SetOf(cues.BodyF, cues.BodyM, cues.NatBody, cues.Named, cues.BodyHead, cues.PartyHead, cues.FirmHead, cues.RuleHead,
		cues.MinistryHead, cues.Organ, cues.OrganOf, cues.PlaceHead, cues.ToField, cues.ToMatters)
	f.traits = rule.SetOf(cues.TraitM, cues.TraitF, cues.TitleAdj, cues.Former, cues.Ordinal)
	for i := range p.all {
		if x := &p.all[i]; x.typ == gazetteer.PERS && x.base > 0 && !x.weak {
			if x.cut == text.Whole {
				f.leading(int(x.first))
			}
			f.trailing(int(x.last) + 1)
		}
	}
	n := len(p.all)
	p.all = append(p.all, f.found...)
	p.merge(n)
}

// leading proposes the title that ends before the name at word name.
func (f *framer) leading(name int) {
	if name == 0 || !f.near(name) {
		return
	}
	last := f.honoured(name) - 1
	for first := last - 1; first >= 0 && first > last-maxFrame && joins(f.d, first+1); first-- {
		if head, cut, ok := f.head(first); ok {
			if first, cut, next := f.outer(first, cut, int(head.Next)); next <= last && f.phrase(next, last+1, false) == last+1 {
				f.add(first, last, cut)
			}
			return
		}
	}
}

// honoured returns the first word of the honorifics and ranks before the name at word w: «صاحب السمو الملكي الأمير».
func (f *framer) honoured(w int) int {
	for range maxHonorifics {
		found := false
		for first := w - 1; first > 0 && first >= w-3 && joins(f.d, first); first-- {
			if t, ok := f.words.Longest(f.d, first, text.Whole); ok && int(t.Next) == w && t.Set.Meets(&f.before) {
				w, found = first, true
				break
			}
		}
		if !found {
			break
		}
	}
	return w
}

// outer returns the first word of the heads that stand before or over the one at word first, «نائب رئيس» and «نائب الرئيس», how
// it is read, and the word after them.
func (f *framer) outer(first int, cut text.Cut, next int) (int, text.Cut, int) {
	for cut == text.Whole && first > 0 && joins(f.d, first) {
		t, c, ok := f.head(first - 1)
		if !ok || int(t.Next) < first {
			break
		}
		first, cut, next = first-1, c, max(next, int(t.Next))
	}
	return first, cut, next
}

// near reports whether a title may stand right before word w: a space, a comma or a quote is between.
func (f *framer) near(w int) bool {
	return f.d.Words[w].Gap&^(arabic.Space|quoteSigns|arabic.Bidi|arabic.Comma) == 0
}

// trailing proposes the title that begins with word w, right after a name.
func (f *framer) trailing(w int) {
	if w >= len(f.d.Words) || !apposed(f.d, w) {
		return
	}
	head, cut, ok := f.head(w)
	if !ok || cut != text.Whole {
		return
	}
	if end := f.phrase(int(head.Next), min(w+maxFrame, len(f.d.Words)), true); end > int(head.Next) {
		f.add(w, end-1, cut)
	}
}

// head returns the longest head of a title at word w and how the word is read.
func (f *framer) head(w int) (rule.Token, text.Cut, bool) {
	for _, c := range [...]text.Cut{text.Whole, text.Cut1} {
		if c != text.Whole && !f.d.Words[w].Cuts.Has(c) {
			continue
		}
		if t, ok := f.words.Longest(f.d, w, c); ok && t.Set.Meets(&f.heads) {
			return t, c, true
		}
	}
	return rule.Token{}, 0, false
}

// phrase returns the word after the longest noun phrase that begins at word w, behind the head of a title, and ends before
// word end; w if there is none. Nouns in the construct end in a definite noun or a name, adjectives with the article follow
// it, and a preposition before a body or و begins the next. behind says that the title follows its name: there a place may
// follow ب, too.
func (f *framer) phrase(w, end int, behind bool) int {
	whole, construct, definite := w, 0, false // whole: the word after the last at which the phrase may end
	for w < end && joins(f.d, w) {
		c := f.words.Classes(f.d, w)
		if c.Has(cues.In) && definite {
			if next := w + 1; next >= end || !f.body(next) {
				return whole
			}
			definite, construct = false, 0
			w++
			continue
		}
		if c.Meets(&f.ends) && !c.Has(cues.TitleAdj) && !c.Has(cues.Former) || f.person(w) {
			return whole
		}
		kind := f.noun(w)
		if next := f.name(w, end, behind); next > w && (!definite || kind == joinedNoun || f.d.Fold(w)[0] == arabic.Waw) {
			definite, construct, w = true, 0, next
			whole = w
			continue
		}
		switch kind {
		case articled:
			if definite && !f.adjective(w, &c) {
				return whole
			}
			definite, construct, whole = true, 0, w+1
		case joinedNoun:
			if !definite {
				return whole
			}
			definite, construct = false, 1
		case bareNoun:
			if construct++; definite || construct > maxConstruct {
				return whole
			}
		default:
			return whole
		}
		w++
	}
	return whole
}

// adjective reports whether word w, with the article, may follow a noun that is whole: an adjective, or what و, ب or ل adds.
func (f *framer) adjective(w int, c *rule.Set) bool {
	letters := f.d.Fold(w)
	if !hasArticle(letters) || c.Meets(&f.traits) || f.listed(w, func(x *proposal) bool { return x.typ == gazetteer.NORP }) > 0 {
		return true
	}
	return !c.Has(cues.Thing) && (nisba(letters) || letters[2] == arabic.Meem && len(letters) > 5)
}

// body reports whether word w begins a body or a place, by its head noun or as a listed name.
func (f *framer) body(w int) bool {
	c := f.words.Classes(f.d, w)
	return c.Meets(&f.bodies) || f.listed(w, func(x *proposal) bool { return x.typ == gazetteer.ORG }) > 0
}

// person reports whether the name of a person begins at word w.
func (f *framer) person(w int) bool {
	return f.listed(w, func(x *proposal) bool { return x.typ == gazetteer.PERS && !x.weak }) > 0
}

// name returns the word after the longest name at word w that is no person and ends before word end; w if there is none.
func (f *framer) name(w, end int, behind bool) int {
	next := f.listed(w, func(x *proposal) bool {
		switch {
		case x.weak || int(x.last) >= end || x.typ == gazetteer.PERS || x.typ == gazetteer.OCC:
			return false
		case x.cut == text.Whole || f.d.Fold(w)[0] == arabic.Waw:
			return true
		case f.d.Fold(w)[0] == arabic.Lam: // but no paper that is spoken to
			c := f.words.Classes(f.d, w)
			return x.typ == gazetteer.ORG && c.Meets(&f.bodies) && !c.Has(cues.PressHead)
		}
		return behind || x.typ == gazetteer.ORG
	})
	return max(next, w)
}

// listed returns the word after the longest proposal at word w that is of a kind; 0 if there is none.
func (f *framer) listed(w int, of func(*proposal) bool) int {
	for i := f.p.from(w); i < len(f.p.all) && int(f.p.all[i].first) == w; i++ { // the longest first
		if x := &f.p.all[i]; x.base > 0 && of(x) {
			return int(x.last) + 1
		}
	}
	return 0
}

// A nounKind is what a word may be inside a title.
type nounKind uint8

const (
	otherWord nounKind = iota
	articled
	bareNoun
	joinedNoun // a bare noun behind و, ب or ل
)

// noun tells what word w is by its shape.
func (f *framer) noun(w int) nounKind {
	x := &f.d.Words[w]
	if x.Kind != text.Arabic {
		return otherWord
	}
	letters := f.d.Fold(w)
	if len(letters) < 3 {
		return otherWord
	}
	led := x.Cuts != 0 && (letters[0] == arabic.Beh || letters[0] == arabic.Lam || letters[0] == arabic.Feh || letters[0] == arabic.Kaf)
	switch {
	case hasArticle(letters):
		return articled
	case led && f.body(w) && (hasArticle(letters[1:]) || letters[1] == arabic.Lam):
		return articled
	case led && f.body(w):
		return joinedNoun
	case led && (hasArticle(letters[1:]) || letters[0] == arabic.Lam && letters[1] == arabic.Lam):
		return otherWord
	case letters[0] == arabic.Waw && hasArticle(letters[1:]):
		return articled
	case letters[0] == arabic.Waw && x.Cuts != 0:
		return joinedNoun
	}
	return bareNoun
}

// add proposes the title of words first to last, unless a row or another name did.
func (f *framer) add(first, last int, cut text.Cut) {
	if n := len(f.found); n > 0 && int(f.found[n-1].first) == first && int(f.found[n-1].last) == last {
		return
	}
	same := func(x *proposal) bool { return x.typ == gazetteer.OCC && int(x.last) == last }
	if f.listed(first, same) > 0 {
		return
	}
	x := proposal{
		first: int32(first), last: int32(last), cut: cut, typ: gazetteer.OCC, base: framed, rule: "title beside a name", phrase: true,
		start: int32(f.d.CutStart(first, cut)), end: int32(f.d.Words[last].End),
	}
	f.listedOffice(&x)
	var ok bool
	if x.start, x.end, ok = quotes(f.d, x); ok {
		f.found = append(f.found, x)
	}
}

// listedOffice gives x what the listed title that begins it may mean, if only adjectives follow: «وزير الخارجية المكلف».
func (f *framer) listedOffice(x *proposal) {
	for i := f.p.from(int(x.first)); i < len(f.p.all) && f.p.all[i].first == x.first; i++ {
		y := &f.p.all[i]
		if y.typ != x.typ || y.cut != x.cut || y.last >= x.last || y.from == y.to {
			continue
		}
		for w := int(y.last) + 1; w <= int(x.last); w++ {
			if c := f.words.Classes(f.d, w); !hasArticle(f.d.Fold(w)) || !f.adjective(w, &c) {
				return
			}
		}
		x.from, x.to, x.traits = y.from, y.to, y.traits
		return
	}
}
