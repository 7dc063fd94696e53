package entity

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A proposal is one reading of a span: that it names something of one type.
type proposal struct {
	first, last int32 // words, inclusive
	start, end  int32 // bytes
	typ         gazetteer.Type
	from, to    int32 // proposals.things it may mean, the likeliest first
	traits      pack.Traits
	weak        bool // needs support from the text
	state       bool // a GPE that belongs to no other
	phrase      bool // a row of package cues made it
	shape       bool // its shape and what stands beside it made it
	dotless     bool // holds only in a text that writes ى for ي
	cut         text.Cut
	base        points
	cue         int32 // of a shape: the word beside it that spoke for it; −1: none
	near        int32 // of a near spelling: one more than the index of proposals.near; 0: none
	person      int32 // of a bare name: one more than the index of proposals.persons; 0: none
	rule        string
	found       *Found // what a Finder gave
}

// proposals is every reading of a text, sorted by place.
type proposals struct {
	all []proposal
	listings
	late    []proposal // memory of merge
	persons []Span     // full names that bare names stand for
	near    []match.NearHit
}

// propose lists every reading of the words of d: what the gazetteer lists and what the caller's finders gave.
func propose(p *proposals, d *text.Doc, l *lore, s *scene, hits []match.Hit, found []Found, f *phraser, n *namer, t *framer) {
	p.all, p.persons = p.all[:0], p.persons[:0]
	g := l.names
	p.reset(g)
	near := 0
	for i := range hits {
		for ; near < len(p.near) && p.near[near].First < hits[i].First; near++ {
			p.spelt(d, g, near)
		}
		p.listed(d, g, hits[i])
	}
	for ; near < len(p.near); near++ {
		p.spelt(d, g, near)
	}
	p.settle()
	listed := len(p.all)
	f.find(d, l, s, p)
	n.find(d, l, s, p, listed)
	for i := range found {
		p.given(d, &found[i])
	}
	p.merge(listed)
	t.find(d, p)
}

// settle sorts proposals that stand in the order of their first words.
func (p *proposals) settle() {
	for i := 1; i < len(p.all); i++ {
		for j := i; j > 0 && order(&p.all[j], &p.all[j-1]) < 0; j-- {
			p.all[j], p.all[j-1] = p.all[j-1], p.all[j]
		}
	}
}

// merge sorts the proposals from n on into those before, which are sorted.
func (p *proposals) merge(n int) {
	p.late = append(p.late[:0], p.all[n:]...)
	slices.SortFunc(p.late, func(a, b proposal) int { return order(&a, &b) })
	to := len(p.all)
	for late := len(p.late); late > 0; {
		to--
		if n > 0 && order(&p.all[n-1], &p.late[late-1]) > 0 {
			n--
			p.all[to] = p.all[n]
		} else {
			late--
			p.all[to] = p.late[late]
		}
	}
}

// order sorts proposals by place, the longer first; no two that differ are equal, so the result does not hang on who
// proposed first.
func order(a, b *proposal) int {
	switch {
	case a.first != b.first:
		return cmp.Compare(a.first, b.first)
	case a.last != b.last:
		return cmp.Compare(b.last, a.last)
	case a.start != b.start:
		return cmp.Compare(a.start, b.start)
	case a.end != b.end:
		return cmp.Compare(b.end, a.end)
	case a.typ != b.typ:
		return cmp.Compare(a.typ, b.typ)
	case a.base != b.base:
		return cmp.Compare(a.base, b.base)
	case a.rule != b.rule:
		return cmp.Compare(a.rule, b.rule)
	case a.found != nil && b.found != nil: // two finders
		return cmp.Or(cmp.Compare(a.found.ID, b.found.ID), cmp.Compare(a.found.Name, b.found.Name))
	}
	return cmp.Compare(a.cut, b.cut)
}

// listed proposes a listed form, once for each type of thing that it may name.
func (p *proposals) listed(d *text.Doc, g *gazetteer.Gazetteer, h match.Hit) {
	for _, x := range p.of(h) {
		p.one(d, g, h, &x)
	}
}

// one adds the proposal that hit h names one of a group.
func (p *proposals) one(d *text.Doc, g *gazetteer.Gazetteer, h match.Hit, of *group) {
	from, to, dotless := of.from, of.to, false
	if of.asks {
		if from, to, dotless = p.admit(d, of, int(h.Last)); from == to {
			return
		}
	}
	lead := &p.things[from]
	x := proposal{
		first: int32(h.First), last: int32(h.Last), typ: of.typ, from: from, to: to,
		traits: lead.Traits, cut: h.Cut, dotless: dotless, weak: lead.Traits&pack.Weak != 0,
		start: int32(d.CutStart(int(h.First), h.Cut)), end: int32(d.TailStart(int(h.Last), int(lead.Tail))),
	}
	x.state = x.typ == gazetteer.GPE && lead.root
	x.rule, x.base = kind(&x, d, g, lead)
	var ok bool
	if x.start, x.end, ok = quotes(d, x); ok {
		unhead(d, &x)
		p.all = append(p.all, x)
	}
}

// admit returns those of a group whose demand the spelling of word last meets, as a range of p.things. dotless reports that
// they are kept only because the text may write ى for ي.
func (p *proposals) admit(d *text.Doc, of *group, last int) (from, to int32, dotless bool) {
	spelt := d.Words[last].Spelt
	if from, to = p.meeting(of, spelt); from < to {
		return from, to, false
	}
	from, to = p.meeting(of, spelt&^arabic.Maqsura)
	return from, to, true
}

// meeting returns those of a group whose demand a spelling meets.
func (p *proposals) meeting(of *group, spelt arabic.Spelt) (from, to int32) {
	n := 0
	for i := of.from; i < of.to; i++ {
		if form.Meets(spelt, p.things[i].Demand) {
			n++
		}
	}
	if n == int(of.to-of.from) {
		return of.from, of.to
	}
	from = int32(len(p.things))
	for i := of.from; i < of.to; i++ {
		if form.Meets(spelt, p.things[i].Demand) {
			p.things = append(p.things, p.things[i])
		}
	}
	return from, int32(len(p.things))
}

// kind names the rule behind a listed form and gives the points it starts with.
func kind(x *proposal, d *text.Doc, g *gazetteer.Gazetteer, lead *bearer) (string, points) {
	words := int32(x.last - x.first + 1)
	base := lead.fame * famous.points / 1000
	rule := "listed name"
	switch {
	case x.traits&pack.Demonym != 0:
		rule, base = demonym.name, base+demonym.points
	case x.traits&pack.Short != 0 && words == 1:
		rule, base = "short name", base+surname.points
	case words == 1:
		base += oneWord.points
	}
	if words > 1 {
		base += longName.points + (words-2)*furtherWord.points
	}
	if x.weak {
		base += weakForm.points
	}
	if x.cut != text.Whole {
		base += cutAway.points
		if words == 1 && !x.weak && wordWhole(x, d, g) {
			x.weak, base = true, base+weakForm.points
		}
	}
	if words == 1 && d.Words[x.first].N-uint16(cutLetters(x.cut)) < 3 {
		base += twoLetters.points
	}
	if lead.Table > 0 {
		rule, base = "the caller's name", base+callers.points
	}
	return rule, base
}

// wordWhole reports whether the word that x is cut from is an ordinary one and the rest is none: «لغات» holds no town Ghat.
func wordWhole(x *proposal, d *text.Doc, g *gazetteer.Gazetteer) bool {
	if g.Word(string(d.Fold(int(x.first)))).Common() < ordinaryClass {
		return false
	}
	_, alef, rest := d.Reading(int(x.first), x.cut)
	return !alef && g.Word(string(rest)).Common() < ordinaryClass
}

func cutLetters(c text.Cut) int {
	switch c {
	case text.Whole:
		return 0
	case text.Cut2, text.Cut2Alef:
		return 2
	}
	return 1
}

// given proposes what a Finder gave, if its span is one.
func (p *proposals) given(d *text.Doc, f *Found) {
	if f.Start < 0 || f.End <= f.Start || f.End > d.Read || !boundary(d.Text, f.Start) || !boundary(d.Text, f.End) || f.Type == "" {
		return
	}
	first := wordAt(d, f.Start)
	last := wordAt(d, f.End-1)
	if last >= len(d.Words) || int(d.Words[last].Start) >= f.End {
		last--
	}
	if first >= len(d.Words) || last < first { // signs alone
		return
	}
	p.all = append(p.all, proposal{
		first: int32(first), last: int32(last), start: int32(f.Start), end: int32(f.End), typ: f.Type,
		base: callers.points + odds(f.Score), rule: "the caller's finder", found: f,
	})
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// wordAt returns the first word that ends after byte at.
func wordAt(d *text.Doc, at int) int {
	i, _ := slices.BinarySearchFunc(d.Words, at, func(w text.Word, at int) int {
		if int(w.End) <= at {
			return -1
		}
		return 1
	})
	return i
}
