package entity

import (
	"cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// A holder is the person that an office stands for: a mention of the text, or else an entry that the terms name.
type holder struct {
	choice int32  // the choice that names the person; −1: none
	id     string // the entry's id, if no choice names it
	office string // the id of the office, if its form names none
}

// A holding says for each office of a text which one it is and who holds it on the day.
type holding struct {
	d            *text.Doc
	g            *gazetteer.Gazetteer
	p            *proposals
	s            *survey
	words        *cues.Grammar
	choices      []choice
	links        []link
	day          string // of the document; empty: unknown
	holders      []holder
	terms        []pack.Term // memory
	others       []pack.Term // memory
	counterparts counterparts
	named        map[likenessKey]int32 // the last choice of each likeness whose holder is known
	persons      map[string]int32      // by id: the first choice that is linked to a person
	noted        int                   // of how many choices persons knows
}

// hold links the offices among choices and finds their holders: a name beside the title first, then what the text said
// before, then the terms on the day. It returns the links with those of offices settled.
func (h *holding) hold(links []link, d *text.Doc, g *gazetteer.Gazetteer, p *proposals, s *survey, choices []choice, published date.Date) ([]link, []holder) {
	h.d, h.g, h.p, h.s, h.choices, h.words = d, g, p, s, choices, cues.Default()
	h.links, h.holders, h.day = append(h.links[:0], links...), h.holders[:0], ""
	for range choices {
		h.holders = append(h.holders, holder{choice: -1})
	}
	if h.named == nil {
		h.named, h.persons = make(map[likenessKey]int32), make(map[string]int32)
	}
	clear(h.named)
	clear(h.persons)
	h.noted = 0
	offices := false
	for i := range choices {
		offices = offices || h.at(i).typ == gazetteer.OCC
	}
	if !offices {
		return h.links, h.holders
	}
	if !published.IsZero() {
		y, m, d := published.YMD()
		h.day = date.Of(y, m, d).String()
	}
	h.beside()
	for i := range choices {
		if h.at(i).typ == gazetteer.OCC && h.holders[i].choice >= 0 {
			h.office(i)
			h.sure(i)
		}
	}
	for i := range choices {
		if h.at(i).typ == gazetteer.OCC {
			h.settle(i)
			h.remember(i)
		}
	}
	return h.links, h.holders
}

func (h *holding) at(i int) *proposal { return &h.p.all[h.choices[i].proposal] }

// settle links office i and finds its holder.
func (h *holding) settle(i int) {
	x := h.at(i)
	if h.isCounterpart(x) {
		h.counterpart(i)
		return
	}
	if h.holders[i].choice >= 0 {
		return
	}
	h.office(i)
	former, elect := h.formerly(x), h.elect(x)
	switch {
	case former || elect:
		if h.again(i) {
			return
		}
	case h.told(i) || h.earlier(i):
		return
	}
	to := h.links[i].to
	if to < 0 || h.day == "" {
		return
	}
	office := h.g.EntryAt(h.p.things[to].Bearer).ID()
	switch {
	case former:
		h.past(i, office)
		return
	case elect: // not yet
		return
	}
	if id := h.incumbent(office); id != "" {
		h.holders[i].id = id
	}
}

// sure notes office i, of which the text names the holder.
func (h *holding) sure(i int) {
	if x := h.at(i); h.links[i].to >= 0 && !h.formerly(x) && !h.elect(x) {
		h.named[h.key(i, sureThing)] = int32(i)
	}
}

// told gives office i the holder that the text names anywhere beside the same office.
func (h *holding) told(i int) bool {
	if h.links[i].to < 0 {
		return false
	}
	j, ok := h.named[h.key(i, sureThing)]
	if ok {
		h.holders[i] = h.holders[j]
	}
	return ok
}

// incumbent returns who holds an office on the day: the last to begin who does not only act, else the last to act.
func (h *holding) incumbent(office string) string {
	acting := ""
	h.terms = h.g.HoldersIn(h.terms[:0], office, h.day)
	for _, t := range h.terms {
		id := cmp.Or(t.Holder, t.HolderName)
		if !t.Acting {
			return id
		}
		if acting == "" {
			acting = id
		}
	}
	return acting
}

// past gives a past office its holder: the one person named in the text whose term ended before the day.
func (h *holding) past(i int, office string) {
	found := int32(-1)
	h.terms = h.g.HoldersIn(h.terms[:0], office, "")
	for _, t := range h.terms {
		if !gazetteer.EndedBefore(t, h.day) {
			continue
		}
		j, ok := h.person(cmp.Or(t.Holder, t.HolderName))
		switch {
		case !ok:
		case found >= 0 && h.links[found].to != h.links[j].to && h.thing(int(found)) != h.thing(int(j)):
			return
		default:
			found = j
		}
	}
	if found >= 0 {
		h.holders[i].choice = found
	}
}

// person returns the first choice that is linked to a person of an id. They are noted at the first question, since a long text has many.
func (h *holding) person(id string) (choice int32, ok bool) {
	for ; h.noted < len(h.choices); h.noted++ {
		if l := h.links[h.noted]; h.at(h.noted).typ == gazetteer.PERS && l.to >= 0 {
			id := h.g.EntryAt(h.p.things[l.to].Bearer).ID()
			if _, again := h.persons[id]; !again {
				h.persons[id] = int32(h.noted)
			}
		}
	}
	choice, ok = h.persons[id]
	return choice, ok
}

func (h *holding) thing(i int) thing { return thingOf(h.p.things[h.links[i].to].Bearer) }

// earlier gives office i the holder that the text named before with the same office: the same entry, the same words, or,
// for a bare title («الرئيس»), the last title with the same head.
func (h *holding) earlier(i int) bool {
	x := h.at(i)
	bare := h.bare(x)
	j, ok := int32(0), false
	if h.links[i].to >= 0 {
		j, ok = h.named[h.key(i, sameThing)]
	}
	if !ok && bare {
		j, ok = h.named[h.key(i, sameHead)]
	}
	if !ok {
		j, ok = h.named[h.key(i, sameWords)]
	}
	if !ok || h.abroad(i, int(j)) {
		return false
	}
	h.holders[i] = h.holders[j]
	if h.links[i].to < 0 && bare {
		h.links[i] = h.links[j]
	}
	return true
}

// again gives a past or future office the holder that the text named before with the same words.
func (h *holding) again(i int) bool {
	j, ok := h.named[h.key(i, sameWords)]
	if !ok || h.abroad(i, int(j)) {
		return false
	}
	h.holders[i] = h.holders[j]
	if h.inner(i) == 0 {
		h.links[i] = h.links[j]
	}
	return true
}

// remember notes that the holder of office i is known, for the offices after it.
func (h *holding) remember(i int) {
	if h.holders[i].choice < 0 && h.holders[i].id == "" {
		return
	}
	h.named[h.key(i, sameWords)] = int32(i)
	if x := h.at(i); h.formerly(x) || h.elect(x) {
		return // «الرئيس الأميركي» is another
	}
	if h.links[i].to >= 0 {
		h.named[h.key(i, sameThing)] = int32(i)
	}
	if h.leads(i) {
		h.named[h.key(i, sameHead)] = int32(i)
	}
}
