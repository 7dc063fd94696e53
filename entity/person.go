package entity

import (
	"sort"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// A namer finds persons that no list holds, by the shape of their names and by what stands beside them. Its memory is used
// again.
type namer struct {
	d     *text.Doc
	g     *gazetteer.Gazetteer
	p     *proposals
	cues  *cues.Grammar
	words []nameWord
	bare  map[uint64]bareName
}

// A run is the words of one name, as far as it goes.
type run struct {
	first, last int
	cut         text.Cut
	parts       int    // names, joints not counted
	score       points // of its words alone
	listed      int32  // the proposal that the run goes on from; −1: none
	lead        part   // what its first word is
	titled      bool   // a title stands before it
	surname     int    // the word that stands for the whole elsewhere; −1: none
}

// find appends to p the persons of d that shape and context reveal. The first proposals, as many as listed, are of lists and
// sorted.
func (n *namer) find(d *text.Doc, g *gazetteer.Gazetteer, p *proposals, listed int) {
	n.d, n.g, n.p, n.cues = d, g, p, cues.Default()
	if n.bare == nil {
		n.bare = make(map[uint64]bareName)
	}
	clear(n.bare)
	n.note()
	for w := 0; w < len(d.Words); {
		if last := n.words[w].person; last > 0 {
			w = n.goOn(w, int(last)-1)
			continue
		}
		r, ok := n.start(w)
		if !ok || !n.judge(&r, listed) {
			w++
			continue
		}
		w = r.last + 1
	}
	n.again()
}

// goOn reads on behind a listed name of words w to last: «محمد بن سلمان» is the same man with «بن عبد العزيز آل سعود». It
// returns the word after the name.
func (n *namer) goOn(w, last int) int {
	r := run{first: w, last: last, parts: 2, lead: given, surname: last, listed: n.words[w].full}
	for r.parts < maxParts && n.joint(&r) {
	}
	if r.last > last && last > w {
		x := n.p.all[r.listed]
		x.last, x.end = int32(r.last), int32(n.d.Words[r.last].End)
		x.base, x.rule = x.base+personKin.points, personKin.name
		n.p.all = append(n.p.all, x)
	}
	n.words[r.last].marks |= endsPerson
	return r.last + 1
}

// start reads a name that begins at word w.
func (n *namer) start(w int) (run, bool) {
	d := n.d
	if d.Words[w].Kind != text.Arabic || n.words[w].marks&inName != 0 {
		return run{}, false
	}
	cut, k := n.lead(w)
	if k == 0 {
		return run{}, false
	}
	r := run{first: w, last: w, cut: cut, parts: 1, lead: k, listed: -1, surname: -1}
	switch {
	case k&kunya != 0:
		if !n.kunya(&r, w) {
			return run{}, false
		}
		r.score = personKunya.points
	case k&given != 0:
		r.score = n.givenPoints(w, cut, k)
	case k&family != 0:
		r.score = personFamily.points
	default:
		r.score = n.rarePoints(w, cut)
	}
	left, _ := n.left(&r)
	r.titled = left == personTitle || left == personHonorific
	n.grow(&r)
	return r, true
}

// judge weighs r with what stands around it and proposes it if it is likely a person.
func (n *namer) judge(r *run, listed int) bool {
	left, cue := n.left(r)
	score := r.score + left.points
	if r.parts == 1 && r.lead&kunya == 0 {
		switch {
		case r.lead&given != 0:
			score += personAlone.points
		case r.lead&family != 0:
			score += familyAlone.points
		default:
			score += rareAlone.points
		}
	}
	right := n.right(r)
	if left.points <= 0 && right.points <= 0 && !n.alone(r) {
		return false
	}
	if r.parts == 1 && (r.lead&article != 0 && r.lead&(given|family) == 0 || r.lead&given != 0 && r.lead&usual == 0 && r.cut == text.Whole) {
		score += personWord.points
	}
	if r.parts == 1 && (left == personSaid && n.verbInitial(r) || r.cut == text.Whole && n.words[r.first].marks&isNat != 0) {
		return false
	}
	if r.lead&(given|family|kunya) == 0 && (n.verbInitial(r) && (r.parts == 1 || !r.titled) || r.parts == 1 && !n.foreign(r, left)) {
		return false
	}
	score += right.points
	if score <= 0 {
		return false
	}
	name := shapeRule(r, left)
	if n.known(r, listed, score) {
		n.words[r.last].marks |= endsPerson
		return true
	}
	x := proposal{
		first: int32(r.first), last: int32(r.last), start: int32(n.d.CutStart(r.first, r.cut)), end: int32(n.d.Words[r.last].End),
		typ: gazetteer.PERS, cut: r.cut, base: min(score, mostByShape), rule: name, shape: true, cue: int32(cue),
	}
	n.p.all = append(n.p.all, x)
	n.words[r.last].marks |= endsPerson
	if r.parts > 1 {
		n.remember(r, len(n.p.all)-1)
	}
	return true
}

// known reports whether a list has a person of just these words; what shape and context say is then added to it.
func (n *namer) known(r *run, listed int, score points) bool {
	found := false
	all := n.p.all[:listed]
	i := sort.Search(listed, func(i int) bool { return int(all[i].first) >= r.first })
	for ; i < listed && int(all[i].first) == r.first; i++ {
		x := &all[i]
		if x.typ != gazetteer.PERS || int(x.last) != r.last || x.cut != r.cut || x.dotless {
			continue
		}
		found = true
		if x.weak {
			x.base += score
		}
	}
	return found
}

// left says what stands before r, and which word that is (−1: none).
func (n *namer) left(r *run) (weight, int) {
	w := r.first - 1
	if w < 0 || n.d.Words[r.first].Sentence != n.d.Words[w].Sentence {
		return personNothing, -1
	}
	gap := n.d.Words[r.first].Gap
	if gap&^besideName != 0 {
		if n.listGoesOn(r, gap) {
			return personListed, w
		}
		return personNothing, -1
	}
	if r.cut != text.Whole {
		if n.d.Fold(r.first)[0] == arabic.Waw {
			if n.words[w].marks&endsPerson != 0 {
				return personListed, w
			}
			return personNothing, -1
		}
		return personProclitic, -1
	}
	return n.beside(w)
}

// alone reports whether r may be a name though nothing beside it says so.
func (n *namer) alone(r *run) bool {
	switch {
	case r.lead&kunya != 0:
		return true
	case r.parts > 1:
		return r.lead&usual != 0 || r.lead&given != 0 && r.cut != text.Whole || r.score >= foreignName && !n.after(r, cues.PlacePrep)
	}
	return false
}

// after reports whether the word before r has a class.
func (n *namer) after(r *run, c rule.Class) bool {
	return r.first > 0 && n.d.Words[r.first].Sentence == n.d.Words[r.first-1].Sentence && hasClass(n.cues, n.d, r.first-1, c)
}

// foreignName is the score from which several rare words are a name by themselves.
const foreignName points = 320

// foreign reports whether the rare word that is all of r may be a name after left.
func (n *namer) foreign(r *run, left weight) bool {
	switch left {
	case personHonorific:
		return true
	case personSaid:
		_, _, rest := n.d.Reading(r.first, r.cut)
		return n.cues.Letters.Name(rest) > 3*cutNeeds
	case personTitle, personSpeech:
		_, _, rest := n.d.Reading(r.first, r.cut)
		return n.cues.Letters.Name(rest) > cutNeeds || left == personTitle && r.lead&article != 0
	}
	return false
}

// verbInitial reports whether the first word of r begins as a verb does.
func (n *namer) verbInitial(r *run) bool {
	_, _, rest := n.d.Reading(r.first, r.cut)
	if n.cues.Letters.Name(rest) > 2*cutNeeds {
		return false
	}
	return rest[0] == arabic.Yeh || rest[0] == arabic.Teh || rest[0] == arabic.Seen && rest[1] == arabic.Yeh
}

// beside says what word w speaks for or against a name after it.
func (n *namer) beside(w int) (weight, int) {
	set := n.cues.Classes(n.d, w)
	title := n.words[w].marks&endsOffice != 0 || set.Has(cues.Title) || set.Has(cues.Honorific)
	switch {
	case title && w > 0 && n.d.Words[w].Gap&^besideName == 0 && hasClass(n.cues, n.d, w-1, cues.NamedAfter):
		return personThing, w - 1 // «جامعة الملك فيصل»
	case set.Has(cues.Honorific):
		return personHonorific, w
	case title:
		return personTitle, w
	case set.Has(cues.NamedAfter), set.Has(cues.PlaceHead):
		return personThing, w
	case set.Has(cues.Speech):
		return personSpeech, w
	case set.Has(cues.That) && n.d.Fold(w)[0] == arabic.Alef:
		return personSaid, w
	case n.words[w].marks&endsPerson != 0 && isWaw(n.d.Fold(w)):
		return personListed, w
	}
	if n.opens(w) {
		return personOpening, w
	}
	if n.words[w].marks&isNat != 0 {
		if w > 0 && n.d.Words[w].Gap&^besideName == 0 {
			before := n.cues.Classes(n.d, w-1)
			if before.Has(cues.Title) || before.Has(cues.Head) || before.Has(cues.Honorific) || n.words[w-1].marks&endsOffice != 0 {
				return personTitle, w - 1
			}
		}
		return personNat, w
	}
	if isWaw(n.d.Fold(w)) && w > 0 && n.words[w-1].marks&endsPerson != 0 {
		return personListed, w - 1
	}
	return personNothing, -1
}

// opens reports whether word w opens a clause as verbs do: with و at its head, and no article: «ورفض».
func (n *namer) opens(w int) bool {
	f := n.d.Fold(w)
	if len(f) < 4 || f[0] != arabic.Waw || hasArticle(f[1:]) || n.words[w].marks != 0 {
		return false
	}
	if w > 0 && n.d.Words[w].Sentence == n.d.Words[w-1].Sentence && n.d.Words[w].Gap&^(arabic.Space|arabic.Bidi) == 0 {
		return false
	}
	return n.look(w)&(given|family|ends|titular) == 0 && n.common(f[1:]) > 0
}

// besideName are the signs that may stand between a title and a name.
const besideName = arabic.Space | arabic.Bidi | arabic.Dot | arabic.Quote

func isWaw(letters []byte) bool { return len(letters) == 1 && letters[0] == arabic.Waw }

// listGoesOn reports whether r is the next of names with commas between.
func (n *namer) listGoesOn(r *run, gap arabic.Signs) bool {
	return gap&^(arabic.Space|arabic.Bidi|arabic.Comma) == 0 && n.words[r.first-1].marks&endsPerson != 0
}

// right says what stands after r.
func (n *namer) right(r *run) weight {
	w := r.last + 1
	if w >= len(n.d.Words) || n.d.Words[w].Sentence != n.d.Words[r.last].Sentence {
		return personNothing
	}
	gap := n.d.Words[w].Gap
	set := n.cues.Classes(n.d, w)
	switch {
	case gap&^(arabic.Space|arabic.Bidi) == 0:
		if set.Has(cues.That) && n.d.Words[w].Cuts == 0 {
			return personThat
		}
	case gap&^(arabic.Space|arabic.Bidi|arabic.Comma) == 0:
		if set.Has(cues.HeadOf) || set.Has(cues.Minister) || set.Has(cues.Head) || set.Has(cues.Member) || set.Has(cues.Spokesman) {
			return personApposed
		}
	}
	return personNothing
}

// shapeRule names the rule behind a name.
func shapeRule(r *run, left weight) string {
	how := "alone"
	if r.parts > 1 {
		how = "and surname"
	}
	if r.lead&kunya != 0 {
		how = "kunya"
	}
	what := "given name "
	switch {
	case r.lead&kunya != 0:
		what = ""
	case r.lead&given != 0:
	case r.lead&family != 0:
		what = "family name "
	default:
		what = "rare word "
	}
	return what + how + left.name
}
