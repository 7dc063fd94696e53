package entity

import (
	"slices"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// beside gives offices the person whose name stands beside them, and the offices beside those the same.
func (h *holding) beside() {
	for i := len(h.choices) - 1; i >= 0; i-- {
		if h.at(i).typ != gazetteer.OCC {
			continue
		}
		j := h.next(i)
		if j >= 0 && h.touches(i, j) && !h.taken(i, j) {
			switch h.at(j).typ {
			case gazetteer.PERS:
				h.holders[h.served(i, j)].choice = int32(j)
			case gazetteer.OCC:
				if !h.isCounterpart(h.at(j)) { // «التقى الرئيس نظيره»: another
					h.holders[i] = h.holders[j]
				}
			}
		}
	}
	for j := range h.choices {
		if h.at(j).typ != gazetteer.OCC || h.holders[j].choice >= 0 {
			continue
		}
		i := h.before(j)
		if i < 0 || h.isCounterpart(h.at(j)) || !apposed(h.d, int(h.at(j).first)) || h.at(j).cut != text.Whole || h.at(i).last+1 != h.at(j).first {
			continue
		}
		switch h.at(i).typ {
		case gazetteer.PERS:
			if !h.another(i, j) {
				h.holders[j].choice = int32(i)
			}
		case gazetteer.OCC:
			h.holders[j] = h.holders[i]
		}
	}
}

// another reports whether title j after person i, with the article and no comma, is of somebody else: «التقى الشرع الرئيس الأمريكي».
// The office has a holder on the day, and it is not known that the person ever had it.
func (h *holding) another(i, j int) bool {
	x := h.at(j)
	if h.day == "" || !definite(h.d, int(x.first), x.cut) || h.d.Words[x.first].Gap&arabic.Comma != 0 || h.formerly(x) || h.elect(x) {
		return false
	}
	country := h.inner(j)
	if country == 0 {
		return false
	}
	had := h.others[:0]
	if to := h.links[i].to; to >= 0 {
		had = h.g.HeldIn(had, h.g.EntryAt(h.p.things[to].Bearer).ID(), "")
	}
	h.others = had
	for t := x.from; t < x.to; t++ {
		b := &h.p.things[t]
		if b.country != country {
			continue
		}
		office := h.g.EntryAt(b.Bearer).ID()
		return h.incumbent(office) != "" && !slices.ContainsFunc(had, func(t pack.Term) bool { return t.Office == office })
	}
	return false
}

// served returns the office inside title i that person j after it is known to hold or to have held, where the title ends
// with it: «مستشار الرئيس الأميركي» before «ترامب». Otherwise it returns i.
func (h *holding) served(i, j int) int {
	l := h.links[j]
	if l.to < 0 {
		return i
	}
	var held []pack.Term
	for k := i + 1; k < j && int(h.choices[k].parent) == i; k++ {
		x := h.at(k)
		if x.typ != gazetteer.OCC || x.last != h.at(i).last {
			continue
		}
		if held == nil {
			held = h.held(h.g.EntryAt(h.p.things[l.to].Bearer).ID(), true)
		}
		for t := x.from; t < x.to; t++ {
			id := h.g.EntryAt(h.p.things[t].Bearer).ID()
			if slices.ContainsFunc(held, func(t pack.Term) bool { return t.Office == id }) {
				return k
			}
		}
	}
	return i
}

// taken reports whether title i belongs to a name before it rather than to title j, which و adds: «فلان وزير الداخلية
// ورئيس الأركان فلان».
func (h *holding) taken(i, j int) bool {
	if h.at(j).typ != gazetteer.OCC || h.at(j).cut == text.Whole {
		return false
	}
	for {
		b := h.before(i)
		if b < 0 || h.at(b).last+1 != h.at(i).first || !apposed(h.d, int(h.at(i).first)) || h.at(i).cut != text.Whole {
			return false
		}
		if h.at(b).typ != gazetteer.OCC {
			return h.at(b).typ == gazetteer.PERS
		}
		i = b
	}
}

// next returns the choice after choice i that is not inside it and has the same choice around it, −1 if there is none.
func (h *holding) next(i int) int {
	for j := i + 1; j < len(h.choices); j++ {
		if h.choices[j].parent == h.choices[i].parent {
			return j
		}
	}
	return -1
}

// before is next, backwards.
func (h *holding) before(j int) int {
	for i := j - 1; i >= 0 && i >= int(h.choices[j].parent); i-- {
		if h.choices[i].parent == h.choices[j].parent {
			return i
		}
	}
	return -1
}

// touches reports whether the name j belongs to the title i before it: nothing stands between but space and honorifics, or a
// comma where another sign follows the name.
func (h *holding) touches(i, j int) bool {
	w, name := int(h.at(i).last)+1, h.at(j)
	if w >= len(h.d.Words) || int(name.first) > w+maxHonorifics {
		return false
	}
	gap := h.d.Words[w].Gap
	for ; w < int(name.first); w++ {
		if t, ok := h.words.Longest(h.d, w, text.Whole); !ok || !joins(h.d, w+1) || !t.Set.Has(cues.Honorific) {
			return false
		}
	}
	if gap&^(arabic.Space|quoteSigns|arabic.Bidi) == 0 {
		return name.cut == text.Whole || name.typ == gazetteer.OCC
	}
	if gap&^(arabic.Space|arabic.Comma|arabic.Bidi) != 0 || name.cut != text.Whole {
		return false
	}
	after := h.d.Tail
	if n := int(name.last) + 1; n < len(h.d.Words) {
		after = h.d.Words[n].Gap
	}
	return name.typ == gazetteer.OCC || after&^(arabic.Space|arabic.Bidi) != 0 || int(name.last)+1 == len(h.d.Words)
}

// maxHonorifics is how many honorifics may stand before a name: «السيد الدكتور».
const maxHonorifics = 2
