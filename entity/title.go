package entity

import (
	"sort"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// personBeside returns the index of a proposal for a person whose name stands beside the title x, −1 if there is none: right
// after it, before it, or before a comma.
func (p *proposals) personBeside(d *text.Doc, x *proposal) int {
	if i := p.personAt(d, int(x.last)+1); i >= 0 && (joins(d, int(x.last)+1) || between(d, &p.all[i])) {
		return i
	}
	if x.first == 0 || !apposed(d, int(x.first)) || x.cut != text.Whole {
		return -1
	}
	for i := p.from(int(x.first)) - 1; i >= 0; i-- {
		y := &p.all[i]
		if y.first < x.first-maxName {
			break
		}
		if y.last == x.first-1 && y.typ == gazetteer.PERS && y.base > 0 {
			return i
		}
	}
	return -1
}

// between reports whether a name stands between commas, as it does after a long title.
func between(d *text.Doc, name *proposal) bool {
	const comma = arabic.Space | arabic.Comma | arabic.Bidi
	next := int(name.last) + 1
	if next >= len(d.Words) || name.cut != text.Whole {
		return false
	}
	before, after := d.Words[name.first].Gap, d.Words[next].Gap
	return before&^comma == 0 && after&^comma == 0 && before&after&arabic.Comma != 0 && d.Words[name.first].Sentence == d.Words[name.first-1].Sentence
}

// from returns the index of the first proposal that begins at word w or later.
func (p *proposals) from(w int) int {
	return sort.Search(len(p.all), func(i int) bool { return int(p.all[i].first) >= w })
}

// maxName is the most words of a person's name.
const maxName = 6

// personAt returns the index of the longest proposal for a person that begins at word w, −1 if there is none.
func (p *proposals) personAt(d *text.Doc, w int) int {
	if w >= len(d.Words) {
		return -1
	}
	for i := p.from(w); i < len(p.all) && int(p.all[i].first) == w; i++ {
		if y := &p.all[i]; y.typ == gazetteer.PERS && y.cut == text.Whole && (y.base > 0 || y.traits != 0) {
			return i
		}
	}
	return -1
}

// joins reports whether nothing but space and quotes stands before word w.
func joins(d *text.Doc, w int) bool {
	return w < len(d.Words) && d.Words[w].Gap&^(arabic.Space|quoteSigns|arabic.Bidi) == 0
}

// apposed reports whether a title at word w may belong to a name before it: a space or a comma stands between.
func apposed(d *text.Doc, w int) bool {
	return d.Words[w].Gap&^(arabic.Space|arabic.Comma|arabic.Bidi) == 0 && d.Words[w].Sentence == d.Words[w-1].Sentence
}
