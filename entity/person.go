package entity

import (
	"sort"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/text"
)

// A namer finds persons that no list holds, by the shape of their names and by what stands beside them. Its memory is used
// again.
type namer struct {
	d      *text.Doc
	lore   *lore
	scene  *scene
	p      *proposals
	cues   *cues.Grammar
	words  []nameWord
	bare   map[uint64]bareName
	filter uint64 // of the hashes in bare
	rules  map[shapeName]string
	lasts  map[uint64]bool // by hash: the last words of full names of listed persons
	noted  int             // of how many proposals lasts knows
	dots   bool            // the text tells «علي» from «على»
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
	left        weight // what stands before it
	cue         int    // and which word that is; −1: none
}

// find appends to p the persons of d that shape and context reveal. The first proposals, as many as listed, are of lists and
// sorted.
func (n *namer) find(d *text.Doc, l *lore, s *scene, p *proposals, listed int) {
	n.d, n.lore, n.scene, n.p, n.cues = d, l, s, p, cues.Default()
	if n.bare == nil {
		n.bare, n.rules, n.lasts = make(map[uint64]bareName), make(map[shapeName]string), make(map[uint64]bool)
	}
	clear(n.bare)
	clear(n.lasts)
	n.filter, n.noted = 0, 0
	n.dots = tellsAli(d)
	n.note()
	for w := 0; w < len(d.Words); {
		if n.words[w].person == 0 && n.look(w)&dull != 0 && !n.sonNext(w) {
			w++
			continue
		}
		if last := n.words[w].person; last > 0 && !n.givenOnly(w, int(last)-1) {
			w = n.goOn(w, int(last)-1)
			continue
		}
		r, ok := n.start(w)
		if !ok || !n.judge(&r, listed) && !n.judgeAround(&r, listed) && !n.names(&r) {
			w++
			continue
		}
		w = r.last + 1
	}
	n.again()
}

// sonNext reports whether «بن» stands after word w.
func (n *namer) sonNext(w int) bool {
	return w+1 < len(n.d.Words) && n.d.Words[w+1].N == 2 && n.look(w+1)&kin != 0
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

// names reports whether r, several words, gives a thing its name, so that no part of it is a person's: «مؤسسة سليمان بن عبد العزيز».
func (n *namer) names(r *run) bool {
	if r.parts == 1 {
		return false
	}
	left, _ := n.left(r)
	return left == personThing && !n.unlikely(r, personNothing, leastWord)
}

// givenOnly reports whether the listed name of words w to last is a given name or a kunya, of which more may follow: «عبد العاطي».
func (n *namer) givenOnly(w, last int) bool {
	return last == w+1 && n.look(w)&kunya != 0 && n.d.Words[w].N <= 3
}

// start reads a name that begins at word w.
func (n *namer) start(w int) (run, bool) {
	d := n.d
	if d.Words[w].Kind != text.Arabic || n.words[w].marks&inName != 0 || n.pronoun(w) {
		return run{}, false
	}
	cut, k := n.lead(w)
	if k == 0 {
		return run{}, false
	}
	if k&given != 0 && cut == text.Whole && n.compound(w) {
		k |= usual // «نور الدين»
	}
	r := run{first: w, last: w, cut: cut, parts: 1, lead: k, listed: -1, surname: -1}
	switch {
	case k&kunya != 0:
		if !n.kunya(&r, w) {
			return run{}, false
		}
		r.score = personKunya.points
	case k&kin != 0:
		r.score = personKunya.points
	case k&given != 0:
		r.score = n.givenPoints(w, cut, k)
	case k&family != 0:
		r.score = personFamily.points
	case k&joint != 0:
		r.score = personJoint.points
	default:
		r.score = n.rarePoints(w, cut)
	}
	r.left, r.cue = n.left(&r)
	r.titled = r.left == personTitle || r.left == personHonorific
	n.grow(&r)
	if n.d.Words[w].Gap&(arabic.Comma|quoteSigns) != 0 { // what stands before counts if the name ends with a sign, too
		r.left, r.cue = n.left(&r)
		r.titled = r.left == personTitle || r.left == personHonorific
	}
	return r, k&joint == 0 || r.parts > 1
}

// judge weighs r with what stands around it and proposes it if it is likely a person.
func (n *namer) judge(r *run, listed int) bool {
	left, cue := r.left, r.cue
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
	if left.points <= 0 && right.points <= 0 && !n.alone(r) && (r.parts == 1 || n.unlikely(r, left, leastWord)) {
		return false
	}
	if r.parts == 1 && (r.lead&article != 0 && r.lead&(given|family) == 0 || r.lead&given != 0 && r.lead&usual == 0 && r.cut == text.Whole) {
		score += personWord.points
	}
	if r.lead&given != 0 && r.lead&usual == 0 && r.cut == text.Whole && !r.titled && left != personListed {
		if r.parts == 1 || n.words[r.first].common > mostWord || n.look(r.first+1)&usual != 0 || n.unlikely(r, left, leastWord) { // «بدأ نزار»: the name begins later
			return false // «نظام», «حصة»: words first
		}
	}
	if r.parts == 1 && (left == personSaid && n.verbInitial(r) || r.cut == text.Whole && n.words[r.first].marks&isNat != 0) {
		return false
	}
	if r.lead&(given|family|kunya|kin) == 0 && (n.verbInitial(r) && (r.parts == 1 || !r.titled) || r.parts == 1 && !n.foreign(r, left)) {
		return false
	}
	score += right.points
	least := leastSeveral
	if left == personNothing && right == personNothing && n.d.Words[r.first].Gap&arabic.Comma == 0 && n.ordinaryPair(r) {
		least = leastWord
	}
	if right == personFollowed {
		least -= personApposed.points
	}
	if score <= 0 || r.parts > 1 && n.doubtful(r) && n.unlikely(r, left, least) {
		return false
	}
	name := n.shapeRule(r, left)
	switch sure, weak := n.known(r, listed, score); {
	case sure:
		n.words[r.last].marks |= endsPerson
		return true
	case weak && n.words[r.first].common >= ordinaryClass:
		n.words[r.last].marks |= endsPerson
		return true
	case weak:
		score = min(score, soloListed)
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

// known reports whether a list has a person of just these words, and whether only readings that need support; what shape and
// context say is then added to those.
func (n *namer) known(r *run, listed int, score points) (sure, weak bool) {
	all := n.p.all[:listed]
	i := sort.Search(listed, func(i int) bool { return int(all[i].first) >= r.first })
	for ; i < listed && int(all[i].first) == r.first; i++ {
		x := &all[i]
		if x.typ != gazetteer.PERS || int(x.last) != r.last || x.cut != r.cut || x.dotless || n.givenOnly(r.first, r.last) {
			continue
		}
		if x.weak {
			x.base += score
		}
		sure, weak = sure || !x.weak || x.base > 0 && (r.parts > 1 || r.lead&given == 0), true // a given name alone is weak yet: «عنان»
	}
	return sure, weak && !sure
}

// A shapeName is what the name of a rule is put together from.
type shapeName struct{ what, how, left string }

// shapeRule names the rule behind a name.
func (n *namer) shapeRule(r *run, left weight) string {
	x := shapeName{"given name ", "alone", left.name}
	if r.parts > 1 {
		x.how = "and surname"
	}
	if r.lead&kunya != 0 {
		x.how = "kunya"
	}
	switch {
	case r.lead&kunya != 0:
		x.what = ""
	case r.lead&given != 0:
	case r.lead&family != 0:
		x.what = "family name "
	default:
		x.what = "rare word "
	}
	name, ok := n.rules[x]
	if !ok {
		name = x.what + x.how + x.left
		n.rules[x] = name
	}
	return name
}
