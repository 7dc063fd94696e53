package entity

import (
	"sort"
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A name in quotes after its class noun is the mention, without the noun: «واع» in «وكالة "واع"».

// maxQuoted is the most words of such a name.
const maxQuoted = 5

// quotedBase is what such a name starts with.
const quotedBase points = 300

// quoted proposes the names in quotes after a class noun, apart from those that are listed.
func (f *phraser) quoted() {
	d, p := f.d, f.p
	for w := 1; w < len(d.Words); w++ {
		if d.Words[w].Gap&quoteSigns == 0 || d.Words[w].Gap&^(quoteSigns|arabic.Space|arabic.Bidi) != 0 {
			continue
		}
		typ, ok := f.classNoun(w - 1)
		if !ok {
			continue
		}
		if last := closing(d, w); last >= 0 && !p.lists(f.listed, int32(w), int32(last), typ) {
			p.all = append(p.all, proposal{
				first: int32(w), last: int32(last), typ: typ, base: quotedBase, rule: "name in quotes", phrase: true,
				start: int32(d.Words[w].Start), end: int32(d.Words[last].End),
			})
		}
	}
}

// classNoun returns the type of what a class noun at word w names, if there is one.
func (f *phraser) classNoun(w int) (gazetteer.Type, bool) {
	if f.scene.words[w]&sightCue == 0 {
		return "", false
	}
	f.noun.Reset()
	f.g.AddWords(&f.noun, f.d, w)
	for _, t := range f.noun.Open() {
		if typ, ok := f.g.Quoted(&t.Set); ok && int(t.Next) == w+1 {
			return gazetteer.Type(typ), true
		}
	}
	return "", false
}

// closing returns the last word of the quotation that opens before word w, −1 if it is long or closes elsewhere.
func closing(d *text.Doc, w int) int {
	for last := w; last < min(w+maxQuoted, len(d.Words)); last++ {
		gap := d.Tail
		if last+1 < len(d.Words) {
			gap = d.Words[last+1].Gap
		}
		switch {
		case gap&quoteSigns != 0:
			return last
		case last+1 < len(d.Words) && !d.Passes(last+1):
			return -1
		}
	}
	return -1
}

// opensQuote reports whether the quotes before word w open there: they touch it and not the word before.
func opensQuote(d *text.Doc, w int) bool {
	gap := d.GapText(w)
	return strings.HasPrefix(gap, " ") && !strings.HasSuffix(gap, " ")
}

// unhead takes the class noun off a listed name of which the rest stands in quotes, «حركة "فتح"», or which it only
// describes: «صحيفة الأهرام», «حي الزيتون».
func unhead(d *text.Doc, x *proposal) {
	w := int(x.first)
	if x.last == x.first {
		return
	}
	g := cues.Default()
	set := g.Classes(d, w)
	ok := x.typ == gazetteer.ORG && set.Has(cues.Describes) || x.typ == gazetteer.LOC && set.Has(cues.QuarterHead)
	if !ok && d.Words[w+1].Gap&quoteSigns != 0 && closing(d, w+1) == int(x.last) {
		_, ok = g.Quoted(&set)
	}
	if ok {
		x.first, x.cut = x.first+1, text.Whole
		x.start, x.end = int32(d.Words[w+1].Start), int32(d.Words[x.last].End)
	}
}

// at returns those of the first n proposals, which are sorted, that begin at word first.
func (p *proposals) at(n int, first int32) []proposal {
	from := sort.Search(n, func(i int) bool { return p.all[i].first >= first })
	to := from
	for to < n && p.all[to].first == first {
		to++
	}
	return p.all[from:to]
}

// lists reports whether one of the first n proposals is of a type and has the words from first to last.
func (p *proposals) lists(n int, first, last int32, typ gazetteer.Type) bool {
	for _, x := range p.at(n, first) {
		if x.last == last && x.typ == typ {
			return true
		}
	}
	return false
}

// describes reports whether m begins with a noun that only describes the listed body behind it: «نادي النصر».
func (p *proposals) describes(g *cues.Grammar, d *text.Doc, n int, m *rule.Match) bool {
	if set := g.Classes(d, int(m.First)); !set.Has(cues.Describes) {
		return false
	}
	for _, x := range p.at(n, int32(m.First)+1) {
		if x.typ == gazetteer.ORG && x.base > 0 {
			return true
		}
	}
	return false
}

// begins reports whether one of the first n proposals is a body of several words with which m begins, without being it.
func (p *proposals) begins(n int, m *rule.Match) bool {
	for _, x := range p.at(n, int32(m.First)) {
		if x.typ == gazetteer.ORG && x.last > x.first && x.last < int32(m.Next)-1 && x.base > 0 {
			return true
		}
	}
	return false
}
