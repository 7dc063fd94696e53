package entity

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// left says what stands before r, and which word that is (−1: none).
func (n *namer) left(r *run) (weight, int) {
	w := r.first - 1
	if w < 0 || n.d.Words[r.first].Sentence != n.d.Words[w].Sentence {
		return personNothing, -1
	}
	gap := n.d.Words[r.first].Gap
	if gap&quoteSigns != 0 && r.lead&(given|family|kunya) == 0 && !n.token(r.first, r.cut) && opensQuote(n.d, r.first) && closing(n.d, r.first) < r.last { // «قال المحلل "سيزداد …»
		return personNothing, -1
	}
	if gap&^besideName != 0 {
		switch {
		case n.listGoesOn(r, gap):
			return personListed, w
		case n.apposed(r, gap):
			return personTitle, w
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
	case r.parts > 1 && r.lead&kin != 0:
		return true
	case r.parts > 1:
		return r.lead&usual != 0 || r.lead&given != 0 && r.cut != text.Whole || r.score >= foreignName && !n.after(r, cues.PlacePrep) ||
			r.score+n.around(r) >= foreignName
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
		return n.cues.Letters.Name(rest) > 2*cutNeeds || left == personTitle && r.lead&article != 0
	}
	return false
}

// verbInitial reports whether the first word of r begins as a verb does.
func (n *namer) verbInitial(r *run) bool {
	_, _, rest := n.d.Reading(r.first, r.cut)
	if n.cues.Letters.Name(rest) > 2*cutNeeds || n.token(r.first, r.cut) {
		return false
	}
	if len(rest) > 5 && rest[0] == arabic.Alef && rest[1] == arabic.Seen && rest[2] == arabic.Teh { // «استخلص»
		return true
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
	case (set.Has(cues.NamedAfter) || set.Has(cues.PlaceHead)) && !n.byWay(w):
		return personThing, w
	case set.Has(cues.Speech):
		return personSpeech, w
	case set.Has(cues.That) && n.d.Words[w].N == 2: // not «إنه سعيد»
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

// byWay reports whether word w is «طريق» of «عن طريق».
func (n *namer) byWay(w int) bool {
	f := n.d.Fold(w)
	return w > 0 && len(f) == 4 && f[0] == arabic.Tah && n.d.Passes(w) && hasClass(n.cues, n.d, w-1, cues.Stop)
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
const besideName = arabic.Space | arabic.Bidi | arabic.Dot | quoteSigns

func isWaw(letters []byte) bool { return len(letters) == 1 && letters[0] == arabic.Waw }

// listGoesOn reports whether r is the next of names with commas between.
func (n *namer) listGoesOn(r *run, gap arabic.Signs) bool {
	return gap&^(arabic.Space|arabic.Bidi|arabic.Comma) == 0 && n.words[r.first-1].marks&endsPerson != 0
}

// apposed reports whether r stands between commas behind a title: «قال رئيس اللجنة، فلان، إن».
func (n *namer) apposed(r *run, gap arabic.Signs) bool {
	const comma = arabic.Space | arabic.Bidi | arabic.Comma
	if gap&^comma != 0 || r.parts == 1 || r.cut != text.Whole || n.words[r.first-1].marks&endsOffice == 0 || r.last+1 >= len(n.d.Words) {
		return false
	}
	next := &n.d.Words[r.last+1]
	return next.Gap&arabic.Comma != 0 && next.Gap&^comma == 0 && next.Sentence == n.d.Words[r.last].Sentence
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
		if r.parts > 1 && n.officeAt(w) {
			return personFollowed
		}
	case gap&^(arabic.Space|arabic.Bidi|arabic.Comma) == 0:
		if set.Has(cues.HeadOf) || set.Has(cues.Minister) || set.Has(cues.Head) || set.Has(cues.Member) || set.Has(cues.Spokesman) || set.Has(cues.Player) && !set.Has(cues.Stop) {
			return personApposed
		}
	}
	return personNothing
}
