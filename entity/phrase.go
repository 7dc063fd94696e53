package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A phraser finds titles, bodies and other phrases by the rows of package cues, over words and the names already proposed.
// Only words that may begin a row, and those that matching comes to from there, are laid into the lattice. Its memory is used
// again.
type phraser struct {
	g       *cues.Grammar
	names   *gazetteer.Gazetteer
	lore    *lore
	d       *text.Doc
	p       *proposals
	scene   *scene
	listed  int      // the first proposals, which are names
	next    int      // the first of them that is not laid yet
	laid    int      // the first body that is not laid yet
	head    headKind // of the word before the one under way
	lattice rule.Lattice
	matcher rule.Matcher
	bodies  []body
	starts  []uint32     // words that may begin a row
	noun    rule.Lattice // one word
}

// A body is a phrase of the first stratum, which titles may hold.
type body struct {
	first, next int32
	cut         text.Cut
	set         rule.Set
}

// find appends the phrases of d to p. The proposals so far must be sorted.
func (f *phraser) find(d *text.Doc, l *lore, s *scene, p *proposals) {
	f.g, f.names, f.lore, f.d, f.scene, f.p, f.listed = cues.Default(), l.names, l, d, s, p, len(p.all)
	f.bodies = f.bodies[:0]
	f.begin(sightBody, &f.g.BodyStarts)
	at := int32(-1) // where the last body begins: the best match there is the one
	f.matcher.FindFrom(f.starts, f.g.Grammar, cues.Bodies, d, &f.lattice, func(m *rule.Match) bool {
		maker := f.g.Maker(m.Row)
		switch {
		case maker.Type == cues.None:
			if maker.Points > 0 {
				f.propose(m)
			}
			return true
		case int32(m.First) == at:
			return false
		case maker.Whole && p.begins(f.listed, m), p.describes(f.g, d, f.listed, m):
			return false
		}
		at = int32(m.First)
		f.propose(m)
		b := body{at, int32(m.Next), m.Cut, nameClass(gazetteer.Type(maker.Type))}
		if maker.Behind {
			b.first, b.cut = b.first+1, text.Whole
		}
		f.bodies = append(f.bodies, b)
		return !maker.Holds
	})
	f.quoted()
	f.begin(sightTitle, &f.g.TitleStarts)
	f.matcher.FindFrom(f.starts, f.g.Grammar, cues.Titles, d, &f.lattice, func(m *rule.Match) bool {
		f.propose(m)
		return true
	})
}

// onlyWhose reports whether the words of a title after the listed ones, the last of which is given, say no more than whose
// it is and since when, so that the office is the listed one; those of an event no more than its month again.
func onlyWhose(m *rule.Match, last int32) bool {
	for i := range m.Parts {
		if p := &m.Parts[i]; int32(p.Token.Next) > last+1 && p.Class != cues.Nat && p.Class != cues.Former && p.Class != cues.Place && p.Class != cues.Month {
			return false
		}
	}
	return true
}

// propose adds what the row of a match says to the proposals.
func (f *phraser) propose(m *rule.Match) {
	d, p, maker := f.d, f.p, f.g.Maker(m.Row)
	x := proposal{
		first: int32(m.First), last: int32(m.Next) - 1, cut: m.Cut, typ: gazetteer.Type(maker.Type),
		base: points(maker.Points), rule: f.g.Rows()[m.Row].Name, phrase: true,
		start: int32(d.CutStart(int(m.First), m.Cut)), end: int32(d.Words[m.Next-1].End),
	}
	if maker.Behind {
		x.first, x.cut, x.start = x.first+1, text.Whole, int32(d.Words[x.first+1].Start)
	}
	if x.typ == gazetteer.OCC || x.typ == gazetteer.EVENT && m.Has(cues.Month) {
		for _, listed := range p.at(f.listed, x.first) { // the longest first
			if listed.typ == x.typ && listed.cut == x.cut && listed.last <= x.last && onlyWhose(m, listed.last) {
				x.from, x.to, x.traits = listed.from, listed.to, listed.traits
				break
			}
		}
	}
	if m.Closed {
		end, _ := f.g.ClosedEnd(d, int(m.Next)-1)
		x.end = int32(end)
	}
	var ok bool
	if x.start, x.end, ok = quotes(d, x); ok {
		p.all = append(p.all, x)
	}
}

// begin empties the lattice and lists the words that may begin a row: those with a bit in their sight, and where a name
// begins that is of a class in first.
func (f *phraser) begin(bit sight, first *rule.Set) {
	f.lattice.Reset()
	if f.lattice.More == nil {
		f.lattice.More = f.fill
	}
	f.next, f.laid, f.head = 0, 0, noHead
	f.starts = f.starts[:0]
	names, bodies := f.p.all[:f.listed], f.bodies
	for w, x := range f.scene.words {
		starts := x&bit != 0
		for ; len(names) > 0 && int(names[0].first) == w; names = names[1:] {
			set := nameClass(names[0].typ)
			starts = starts || set.Meets(first)
		}
		for ; len(bodies) > 0 && int(bodies[0].first) == w; bodies = bodies[1:] {
			starts = starts || bodies[0].set.Meets(first)
		}
		if starts {
			f.starts = append(f.starts, uint32(w))
		}
	}
}

// fill lays the words up to w into the lattice. Those that no match looks at have no tokens, unless they are heads or what
// follows one, which make an unknown word a name.
func (f *phraser) fill(w int) {
	w = min(w, len(f.d.Words))
	for at := f.lattice.Len(); at < w; at++ {
		if at >= f.lattice.From() || f.head != noHead || f.scene.words[at]&sightBody != 0 {
			f.lattice.Skip(at)
			f.word(at)
		}
	}
	f.lattice.Skip(w)
	if w < len(f.d.Words) {
		f.word(w)
	}
}

// word lays word w into the lattice: its classes, the listed names and the bodies found that begin with it.
func (f *phraser) word(w int) {
	if f.scene.words[w]&sightCue != 0 {
		f.g.AddWords(&f.lattice, f.d, w)
	}
	f.kind(f.d, w)
	names := f.p.all[:f.listed]
	for ; f.next < len(names) && int(names[f.next].first) <= w; f.next++ {
		x := &names[f.next]
		if int(x.first) < w || x.base <= 0 || x.dotless {
			continue
		}
		f.name(f.d, w, uint32(x.last)+1, x.cut, f.listedClass(f.d, f.p, x), int32(f.next))
	}
	for ; f.laid < len(f.bodies) && int(f.bodies[f.laid].first) <= w; f.laid++ {
		if b := &f.bodies[f.laid]; int(b.first) == w {
			f.name(f.d, w, uint32(b.next), b.cut, b.set, -1)
		}
	}
	f.shape(f.d, w)
	f.lattice.Done()
}

// name adds a name that begins at word w, and where it stands behind ل or ب, its class for that.
func (f *phraser) name(d *text.Doc, w int, next uint32, cut text.Cut, set rule.Set, value int32) {
	if set == (rule.Set{}) {
		return
	}
	f.lattice.Add(rule.Token{Set: set, Value: value, Next: next, Cut: cut})
	if cut != text.Cut1 && cut != text.Cut1Alef {
		return
	}
	behind := rule.Set{}
	switch place := set.Has(cues.Place); d.Fold(w)[0] {
	case arabic.Lam:
		if place {
			behind.Add(cues.ToPlace)
		} else if set.Has(cues.Body) {
			behind.Add(cues.ToBody)
		}
	case arabic.Beh:
		if place {
			behind.Add(cues.AtPlace)
		} else if set.Has(cues.Body) {
			behind.Add(cues.AtBody)
		}
	}
	if behind != (rule.Set{}) {
		f.lattice.Add(rule.Token{Set: behind, Value: value, Next: next})
	}
}

// nameClass is the class of a name of a type.
func nameClass(t gazetteer.Type) rule.Set {
	switch t {
	case gazetteer.NORP:
		return rule.SetOf(cues.Nat)
	case gazetteer.GPE, gazetteer.LOC:
		return rule.SetOf(cues.Place)
	case gazetteer.ORG:
		return rule.SetOf(cues.Body)
	case gazetteer.PERS:
		return rule.SetOf(cues.Person)
	case gazetteer.OCC:
		return rule.SetOf(cues.Office)
	case gazetteer.FAC:
		return rule.SetOf(cues.Building)
	case gazetteer.EVENT:
		return rule.SetOf(cues.Event)
	}
	return rule.Set{}
}

// kind adds what word w is by its shape: an Arabic word that ends no phrase, with the article or without, or a number.
func (f *phraser) kind(d *text.Doc, w int) {
	ends := rule.SetOf(cues.Stop, cues.Title, cues.Honorific)
	x := &d.Words[w]
	if x.Kind == text.Digits {
		f.lattice.Add(rule.Token{Set: rule.SetOf(cues.Number), Next: uint32(w) + 1})
		return
	}
	if x.Kind != text.Arabic {
		return
	}
	for _, t := range f.lattice.Open() {
		if t.Set.Meets(&ends) && (t.Cut == text.Whole || t.Cut == text.Cut1) {
			return
		}
	}
	letters := d.Fold(w)
	set := rule.SetOf(cues.AnyWord)
	if hasArticle(letters) {
		set.Add(cues.Definite)
	}
	f.lattice.Add(rule.Token{Set: set, Next: uint32(w) + 1})
	if len(letters) > 3 && letters[0] == arabic.Lam && letters[1] == arabic.Lam {
		f.lattice.Add(rule.Token{Set: rule.SetOf(cues.ToDefinite), Next: uint32(w) + 1})
	}
	if letters[0] == arabic.Waw && hasArticle(letters[1:]) {
		f.lattice.Add(rule.Token{Set: rule.SetOf(cues.Definite), Next: uint32(w) + 1, Cut: text.Cut1})
	}
}

// definite reports whether word w, read as c, has the article.
func definite(d *text.Doc, w int, c text.Cut) bool {
	_, alef, rest := d.Reading(w, c)
	return alef || hasArticle(rest)
}

func hasArticle(letters []byte) bool {
	return len(letters) > 3 && letters[0] == arabic.Alef && letters[1] == arabic.Lam
}
