package gen

import (
	"slices"
	"strings"

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
// the full name may go on with it. Regnal numbers are no surnames.
func (c *compiler) surname(r row, n uint32) error {
	name := r.get("ar")
	full := folded(name)
	from := len(full) - 1
	if from < 1 || slices.Contains(ordinals[:], full[from]) {
		return nil
	}
	if from > 1 && slices.Contains(tails[:], full[from]) {
		from--
	}
	for from > 1 && slices.Contains(particles[:], full[from-1]) {
		from--
	}
	for _, listed := range slices.Concat(r.list("aliases"), r.list("weak")) {
		if slices.Equal(folded(listed), full[from:]) {
			return nil
		}
	}
	d := text.Analyze(name)
	forms, err := c.maker.Forms(name[d.Words[from].Start:])
	if err != nil { // one letter
		return nil
	}
	for _, f := range forms {
		c.form(f, pack.Bearing{Entry: n, Traits: pack.Short | pack.Weak})
	}
	return nil
}

// folded returns the folded words of a name in letters that a person can read.
func folded(name string) []string { return strings.Fields(text.Fold(name)) }

// ordinals, folded, end the name of a king or a pope.
var ordinals = [...]string{
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
