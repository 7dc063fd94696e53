package gen

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// readPeople takes people. A further name in several words is a full name, too, unless it is the end of the main name; that,
// or one word of it, is a short name.
func (c *compiler) readPeople(t *table) error {
	for _, r := range t.rows {
		n, err := c.entry(r, pack.Entry{
			ID: r.get("id"), Type: "PERS", Name: r.get("ar"), Latin: r.get("latin"), Country: r.get("country"),
			Names: slices.Concat(r.list("aliases"), r.list("latin_aliases")), Weak: r.list("weak"), Fame: atoi(r.get("fame")),
		})
		if err != nil {
			return err
		}
		if err := c.person(r, n); err != nil {
			return err
		}
	}
	return nil
}

// person adds the names of the person in r.
func (c *compiler) person(r row, n uint32) error {
	full := folded(r.get("ar"))
	for _, column := range [...]string{"ar", "aliases", "weak", "latin", "latin_aliases"} {
		for _, name := range r.list(column) {
			be := pack.Bearing{Entry: n, Traits: rank(folded(name), full)}
			if column == "ar" || column == "latin" {
				be.Traits = pack.Full
			}
			if slices.Contains(r.list("weak"), name) {
				be.Traits |= pack.Weak
			}
			if err := c.name(r, column, name, be); err != nil {
				return err
			}
			if be.Traits&(pack.Full|pack.Weak) == pack.Full {
				c.respell(name, r.get("latin"), pack.Bearing{Entry: n, Traits: pack.Full | pack.Alias})
			}
		}
	}
	return c.surname(r, n)
}

// rank says what a further name is beside the full one.
func rank(name, full []string) pack.Traits {
	switch {
	case len(name) < len(full) && slices.Equal(name, full[len(full)-len(name):]), len(name) == 1 && slices.Contains(full, name[0]):
		return pack.Short | pack.Alias
	case len(name) > 1:
		return pack.Full | pack.Alias
	}
	return pack.Alias
}

// surname adds the end of the main name as a weak short form, which is no alias, unless the row lists it: a text that has
// the full name may go on with it.
func (c *compiler) surname(r row, n uint32) error {
	name := r.get("ar")
	full := folded(name)
	from, ok := surnameAt(full)
	if !ok || slices.Contains(familyFirst[:], r.get("country")) {
		return nil
	}
	for _, listed := range slices.Concat(r.list("aliases"), r.list("weak")) {
		if slices.Equal(folded(listed), full[from:]) {
			return nil
		}
	}
	d := text.Analyze(name)
	forms, err := c.maker.Forms(name[d.Words[from].Start:])
	if err != nil || !c.tells(forms[0]) {
		return nil
	}
	for _, f := range forms {
		c.form(f, pack.Bearing{Entry: n, Traits: pack.Short | pack.Weak})
	}
	return nil
}

// surnameAt returns the word at which the surname begins in the words of a full name. Regnal numbers and what tells a son
// from his father are no surnames.
func surnameAt(full []string) (from int, ok bool) {
	from = len(full) - 1
	if from < 1 || slices.Contains(ordinals[:], full[from]) {
		return 0, false
	}
	if from > 1 && slices.Contains(tails[:], full[from]) {
		from--
	}
	for from > 1 && slices.Contains(particles[:], full[from-1]) {
		from--
	}
	return from, true
}

// shortSurname is the length in letters below which a made surname is more often something else.
const shortSurname = 4

// tells reports whether a made surname says who is meant: an ordinary word does not, nor does a given name, nor what is
// shorter than shortSurname.
func (c *compiler) tells(f form.Form) bool {
	if c.given[wordsKey(f.Words)] {
		return false
	}
	if len(f.Words) > 1 {
		return true
	}
	w := f.Words[0]
	return len(strings.TrimPrefix(w, theArticle)) >= shortSurname && !c.ordinary.common(w)
}

// folded returns the folded words of a name in letters that a person can read.
func folded(name string) []string { return strings.Fields(text.Fold(name)) }

// familyFirst are the countries where the family's name comes first and is no end of a name.
var familyFirst = [...]string{"CN", "HK", "KH", "KP", "KR", "LA", "MM", "TW", "VN"}

// ordinals, folded, end the name of a king or a pope, or follow a surname.
var ordinals = [...]string{
	"الاب",
	"الابن",
	"الاصغر",
	"الاكبر",
	"باشا",
	"بك",
	"بيك",
	"جونيور",
	"الاول",
	"الاولي",
	"الثاني",
	"الثانيه",
	"الثالث",
	"الثالثه",
	"الرابع",
	"الخامس",
	"السادس",
	"السابع",
	"الثامن",
	"التاسع",
	"العاشر",
	"عشر",
	"عشره",
	"العشرون",
	"والعشرون",
	"والعشرين",
}

// tails, folded, belong to the word before them.
var tails = [...]string{
	"الله",
	"الدين",
	"الاسلام",
	"الحق",
	"الرحمن",
}

// particles, folded, begin a surname.
var particles = [...]string{
	"ابن",
	"ابو",
	"ابي",
	"ال",
	"ام",
	"بن",
	"بنت",
	"بو",
	"تن",
	"دا",
	"دن",
	"دو",
	"دوس",
	"دي",
	"دير",
	"سان",
	"عبد",
	"فان",
	"فون",
	"لا",
	"لو",
	"ماك",
	"مك",
	"ولد",
}
