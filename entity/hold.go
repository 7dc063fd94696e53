package entity

import (
	"slices"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A holder is the person that an office stands for: a mention of the text, or else an entry that the terms name.
type holder struct {
	choice int32  // the choice that names the person; −1: none
	id     string // the entry's id, if no choice names it
}

// A holding says for each office of a text which one it is and who holds it on the day.
type holding struct {
	d       *text.Doc
	g       *gazetteer.Gazetteer
	p       *proposals
	s       *survey
	words   *cues.Grammar
	choices []choice
	links   []link
	day     string // of the document; empty: unknown
	holders []holder
	named   map[likenessKey]int32 // the last choice of each likeness whose holder is known
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
		h.named = make(map[likenessKey]int32)
	}
	clear(h.named)
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
				h.holders[i] = h.holders[j]
			}
		}
	}
	for j := range h.choices {
		if h.at(j).typ != gazetteer.OCC || h.holders[j].choice >= 0 {
			continue
		}
		i := h.before(j)
		if i < 0 || !apposed(h.d, int(h.at(j).first)) || h.at(j).cut != text.Whole || h.at(i).last+1 != h.at(j).first {
			continue
		}
		switch h.at(i).typ {
		case gazetteer.PERS:
			h.holders[j].choice = int32(i)
		case gazetteer.OCC:
			h.holders[j] = h.holders[i]
		}
	}
}

// served returns the office inside title i that person j after it is known to hold or to have held, where the title ends
// with it: «مستشار الرئيس الأميركي» before «ترامب». Otherwise it returns i.
func (h *holding) served(i, j int) int {
	l := h.links[j]
	if l.to < 0 {
		return i
	}
	var held []gazetteer.Term
	for k := i + 1; k < j && int(h.choices[k].parent) == i; k++ {
		x := h.at(k)
		if x.typ != gazetteer.OCC || x.last != h.at(i).last {
			continue
		}
		if held == nil {
			held = h.g.Held(h.g.EntryAt(h.p.things[l.to]).ID(), "")
		}
		for t := x.from; t < x.to; t++ {
			id := h.g.EntryAt(h.p.things[t]).ID()
			if slices.ContainsFunc(held, func(t gazetteer.Term) bool { return t.Office == id }) {
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
		if !joins(h.d, w+1) || !hasClass(h.words, h.d, w, cues.Honorific) {
			return false
		}
	}
	if gap&^(arabic.Space|arabic.Quote|arabic.Bidi) == 0 {
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

// settle links office i and finds its holder.
func (h *holding) settle(i int) {
	x := h.at(i)
	if h.holders[i].choice >= 0 {
		return
	}
	h.office(i)
	former := h.class(x, cues.Former) && h.formerly(x)
	if !former && !h.elect(x) && (h.told(i) || h.earlier(i)) {
		return
	}
	to := h.links[i].to
	if to < 0 || h.day == "" {
		return
	}
	office := h.g.EntryAt(h.p.things[to]).ID()
	switch {
	case former:
		h.past(i, office)
		return
	case h.elect(x): // not yet
		return
	}
	if id := h.incumbent(office); id != "" {
		h.holders[i].id = id
	}
}

// sure notes office i, of which the text names the holder.
func (h *holding) sure(i int) {
	if h.links[i].to >= 0 && !h.formerly(h.at(i)) {
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

// class reports whether a word of x after its first has a class.
func (h *holding) class(x *proposal, c rule.Class) bool {
	for w := x.first + 1; w <= x.last; w++ {
		if hasClass(h.words, h.d, int(w), c) {
			return true
		}
	}
	return false
}

// formerly reports whether x says that the office is a past one.
func (h *holding) formerly(x *proposal) bool { return h.class(x, cues.Past) }

// elect reports whether x says that the office is to come.
func (h *holding) elect(x *proposal) bool { return hasClass(h.words, h.d, int(x.last), cues.Elect) }

// office settles which office i is where its form names several: that of the country inside the title, that which the
// person beside it holds, or that of the one country that the text is about.
func (h *holding) office(i int) {
	x := h.at(i)
	if x.to-x.from == 0 {
		return
	}
	country := h.inner(i)
	if x.to-x.from == 1 && x.traits&pack.Short == 0 {
		return
	}
	h.links[i] = link{to: -1, runnerUp: -1}
	person := ""
	if c := h.holders[i].choice; c >= 0 && h.links[c].to >= 0 {
		person = h.g.EntryAt(h.p.things[h.links[c].to]).ID()
	}
	var held []gazetteer.Term
	if person != "" {
		held = h.held(person, h.formerly(x))
	}
	best := points(0)
	for t := x.from; t < x.to; t++ {
		e := h.g.EntryAt(h.p.things[t])
		score := points(0)
		c := e.Country()
		switch {
		case country != "" && c != country:
			continue
		case country != "":
			score += 1000
		case c != "" && c == h.s.home:
			score += 300
		case c != "" && h.s.countries[c] > 2 && 5*h.s.countries[c] > 3*h.s.located:
			score += 200
		}
		if person != "" {
			if id := e.ID(); !slices.ContainsFunc(held, func(t gazetteer.Term) bool { return t.Office == id }) {
				continue
			}
			score += 500
		}
		if _, ok := h.named[likenessKey{sureThing, thingHash(h.p.things[t])}]; ok && country == "" {
			score += 400
		}
		if score > best {
			best, h.links[i].to = score, t
		}
	}
}

// inner returns the country that a mention inside choice i names.
func (h *holding) inner(i int) string {
	for j := i + 1; j < len(h.choices) && int(h.choices[j].parent) >= i; j++ {
		if l := h.links[j]; l.to >= 0 && (h.at(j).typ == gazetteer.NORP || h.at(j).typ == gazetteer.GPE) {
			if c := h.g.EntryAt(h.p.things[l.to]).Country(); c != "" {
				return c
			}
		}
	}
	return ""
}

// held returns the terms of a person on the day; all, if the day is unknown or the office a past one.
func (h *holding) held(person string, former bool) []gazetteer.Term {
	if former {
		return h.g.Held(person, "")
	}
	return h.g.Held(person, h.day)
}

// incumbent returns who holds an office on the day: the last to begin who does not only act, else the last to act.
func (h *holding) incumbent(office string) string {
	acting := ""
	for _, t := range h.g.Holders(office, h.day) {
		if !t.Acting {
			return t.Holder
		}
		if acting == "" {
			acting = t.Holder
		}
	}
	return acting
}

// past gives a past office its holder: the one person named in the text whose term ended before the day.
func (h *holding) past(i int, office string) {
	found := int32(-1)
	for _, t := range h.g.Holders(office, "") {
		if t.To == "" || t.To >= h.day {
			continue
		}
		for j := range h.choices {
			if l := h.links[j]; h.at(j).typ != gazetteer.PERS || l.to < 0 || h.g.EntryAt(h.p.things[l.to]).ID() != t.Holder {
				continue
			}
			if found >= 0 && h.links[found].to != h.links[j].to && h.thing(int(found)) != h.thing(j) {
				return
			}
			found = int32(j)
			break
		}
	}
	if found >= 0 {
		h.holders[i].choice = found
	}
}

func (h *holding) thing(i int) thing { return thingOf(h.p.things[h.links[i].to]) }

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

// abroad reports whether the titles i and j are of two countries.
func (h *holding) abroad(i, j int) bool {
	a, b := h.country(i), h.country(j)
	return a != "" && b != "" && a != b
}

// country returns the country of office i, by what is inside it or by which office it is.
func (h *holding) country(i int) string {
	if c := h.inner(i); c != "" || h.links[i].to < 0 {
		return c
	}
	return h.g.EntryAt(h.p.things[h.links[i].to]).Country()
}

// remember notes that the holder of office i is known, for the offices after it.
func (h *holding) remember(i int) {
	if h.holders[i].choice < 0 && h.holders[i].id == "" {
		return
	}
	if h.links[i].to >= 0 {
		h.named[h.key(i, sameThing)] = int32(i)
	}
	if h.leads(i) {
		h.named[h.key(i, sameHead)] = int32(i)
	}
	h.named[h.key(i, sameWords)] = int32(i)
}

// bare reports whether x is a title that says no more of what it is the title of than the text before: «الرئيس», «المتحدث
// الرسمي», «الأمين العام للحزب».
func (h *holding) bare(x *proposal) bool {
	if !definite(h.d, int(x.first), x.cut) {
		return false
	}
	for w := x.first + 1; w <= x.last; w++ {
		if !hasClass(h.words, h.d, int(w), cues.TitleAdj) && !hasClass(h.words, h.d, int(w), cues.ToOrgan) {
			return false
		}
	}
	return true
}

// leads reports whether a bare title may go on from office i: from «الرئيس الأمريكي» and «رئيسة بيرو», not from «رئيس المخابرات».
func (h *holding) leads(i int) bool {
	x := h.at(i)
	if definite(h.d, int(x.first), x.cut) {
		return true
	}
	for j := i + 1; j < len(h.choices) && int(h.choices[j].parent) == i; j++ {
		if h.at(j).typ == gazetteer.GPE && h.at(j).first == x.first+1 && h.at(j).last == x.last {
			return true
		}
	}
	return false
}

// A likeness is in what two titles are the same.
type likeness uint8

const (
	sameThing likeness = iota
	sureThing          // the same, and the text names the holder beside it
	sameHead           // the first word without its article
	sameWords          // that, and the words after it that are no nationality
)

// A likenessKey is one title as seen by a likeness; words are told apart by their hashes.
type likenessKey struct {
	likeness
	hash uint64
}

func (h *holding) key(i int, l likeness) likenessKey {
	x := h.at(i)
	if l == sameThing || l == sureThing {
		return likenessKey{l, thingHash(h.p.things[h.links[i].to])}
	}
	hash := text.Hash(h.head(x))
	if l == sameWords {
		for w := x.first + 1; w <= x.last; w++ {
			if !h.inNationality(i, w) {
				hash = hash*31 + h.d.Words[w].Hash
			}
		}
	}
	return likenessKey{l, hash}
}

// inNationality reports whether word w of office i is in a nationality.
func (h *holding) inNationality(i int, w int32) bool {
	for j := i + 1; j < len(h.choices) && int(h.choices[j].parent) >= i; j++ {
		if y := h.at(j); y.typ == gazetteer.NORP && y.first <= w && w <= y.last {
			return true
		}
	}
	return false
}

func thingHash(b pack.Bearer) uint64 { return uint64(b.Table)<<32 | uint64(b.Entry) }

// head returns the letters of the first word of a title without its article.
func (h *holding) head(x *proposal) []byte {
	_, alef, rest := h.d.Reading(int(x.first), x.cut)
	switch {
	case alef && len(rest) > 0: // the article, its alef lost
		return rest[1:]
	case hasArticle(rest):
		return rest[2:]
	}
	return rest
}
