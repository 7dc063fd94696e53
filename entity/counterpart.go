package entity

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// «نظيره التركي» is who has in his country the office that the text spoke of last, by its name or by that of its holder.

// counterpartWords is how many words before it that office is named at most.
const counterpartWords = 40

// isCounterpart reports whether x is such a title.
func (h *holding) isCounterpart(x *proposal) bool {
	if x.from != x.to {
		return false
	}
	t, ok := h.words.Longest(h.d, int(x.first), x.cut)
	return ok && t.Set.Has(cues.Counterpart)
}

// counterpart finds which office title i stands for and who holds it.
func (h *holding) counterpart(i int) {
	country := h.inner(i)
	if country == 0 {
		return
	}
	office, ok := h.elsewhere(i, country)
	if !ok {
		return
	}
	id := h.g.EntryAt(office).ID()
	h.holders[i].office = id
	if h.holders[i].choice >= 0 {
		return
	}
	if j, ok := h.named[likenessKey{sureThing, thingHash(office)}]; ok {
		h.holders[i].choice, h.holders[i].id = h.holders[j].choice, h.holders[j].id
	} else if h.day != "" {
		h.holders[i].id = h.incumbent(id)
	}
}

// elsewhere returns the office of a country that is like the last one before title i.
func (h *holding) elsewhere(i int, country int32) (pack.Bearer, bool) {
	for j := i - 1; j >= 0 && h.at(i).first-h.at(j).last < counterpartWords; j-- {
		to := h.links[j].to
		if to < 0 || h.p.things[to].country == country {
			continue
		}
		e := h.g.EntryAt(h.p.things[to].Bearer)
		switch x := h.at(j); {
		case x.typ == gazetteer.OCC && !h.formerly(x) && !h.elect(x):
			if office, ok := h.like(e, i); ok {
				return office, true
			}
		case x.typ == gazetteer.PERS && h.day != "":
			for _, t := range slices.Clone(h.held(e.ID(), false)) {
				if e, ok := h.g.Ref(t.Office); ok {
					if office, ok := h.like(e, i); ok {
						return office, true
					}
				}
			}
		}
	}
	return pack.Bearer{}, false
}

// like returns the office that is called as another is, but for the nationality at the end, which is that of title i: not if the
// person named beside the title is known to hold others only.
func (h *holding) like(office gazetteer.Ref, i int) (pack.Bearer, bool) {
	x, name := h.at(i), office.Name()
	d := text.Analyze(name)
	if len(d.Words) < 2 || !h.isNationality(d, len(d.Words)-1) {
		return pack.Bearer{}, false
	}
	what := name[:d.Words[len(d.Words)-1].Start]
	nationality := h.d.Text[h.d.Words[x.first+1].Start:h.d.Words[x.last].End]
	for _, called := range [...]string{what + nationality, what + strings.TrimSuffix(nationality, "ة")} {
		if b, ok := h.officeCalled(called); ok && h.mayHold(i, h.g.EntryAt(b).ID()) {
			return b, true
		}
	}
	return pack.Bearer{}, false
}

// isNationality reports whether word w of d is one.
func (h *holding) isNationality(d *text.Doc, w int) bool {
	var things []pack.Bearer
	for _, hit := range h.g.FindIn(nil, d) {
		if int(hit.First) != w || hit.Cut != text.Whole {
			continue
		}
		for _, b := range h.g.Bearers(things[:0], hit) {
			if b.Traits&pack.Demonym != 0 {
				return true
			}
		}
	}
	return false
}

// officeCalled returns the office that has a name.
func (h *holding) officeCalled(name string) (pack.Bearer, bool) {
	d := text.Analyze(name)
	for _, hit := range h.g.FindIn(nil, d) {
		if hit.First != 0 || int(hit.Last) != len(d.Words)-1 || hit.Cut != text.Whole {
			continue
		}
		for _, b := range h.g.Bearers(nil, hit) {
			if h.g.EntryAt(b).Type() == gazetteer.OCC {
				return b, true
			}
		}
	}
	return pack.Bearer{}, false
}

// mayHold reports whether nothing is known against it that the person named beside title i holds an office.
func (h *holding) mayHold(i int, office string) bool {
	c := h.holders[i].choice
	if c < 0 || h.links[c].to < 0 {
		return true
	}
	held := h.held(h.g.EntryAt(h.p.things[h.links[c].to].Bearer).ID(), false)
	return len(held) == 0 || slices.ContainsFunc(held, func(t pack.Term) bool { return t.Office == office })
}
