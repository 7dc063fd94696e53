package gen

import (
	"strconv"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/pack"
)

// The classes of common.tsv grow with the logarithm of how often a word is written. From ordinaryClass on a word is so
// common that a name of the same letters is more often the word.
const ordinaryClass = 3

// A spelling is an ordinary word as it is written.
type spelling struct {
	spelt arabic.Spelt
	class int
}

// ordinary holds the ordinary words by their folded letters.
type ordinary map[string][]spelling

// readCommon takes the ordinary words of t and gives the table their commonness.
func (c *compiler) readCommon(t *table) error {
	c.ordinary = make(ordinary)
	for _, r := range t.rows {
		class, err := strconv.Atoi(r.get("class"))
		if err != nil || class < 1 || class > pack.MaxCommon {
			return r.refuse("class", "want a whole number from 1 to 15")
		}
		forms, err := c.maker.Forms(r.get("word"))
		if err != nil {
			return r.refuse("word", err.Error())
		}
		f := forms[0]
		if len(f.Words) != 1 {
			return r.refuse("word", "want one word")
		}
		c.ordinary[f.Words[0]] = append(c.ordinary[f.Words[0]], spelling{f.Spelt, class})
		c.pack.AddWord(f.Words[0], 0, class)
	}
	return nil
}

// contrasts are what folding takes from last letters, with what a name must demand to be told from a word
// that has the other.
var contrasts = [...]struct {
	spelt         arabic.Spelt
	with, without pack.Demand // demanded by a name that has it, and by one that has it not
}{
	{arabic.Maqsura, pack.WantMaqsura, pack.NoMaqsura},
	{arabic.Marbuta, pack.WantMarbuta, pack.NoMarbuta},
}

// demand returns what the form of one word must demand so that ordinary words that differ in the last letter are not taken for
// it: «علي» is not «على», «غزة» not «غزه».
func (o ordinary) demand(f form.Form) pack.Demand {
	d := f.Demand()
	for _, word := range o[f.Words[len(f.Words)-1]] {
		if word.class < ordinaryClass {
			continue
		}
		for _, c := range contrasts {
			switch has := f.Spelt&c.spelt != 0; {
			case has == (word.spelt&c.spelt != 0):
			case has:
				d |= c.with
			default:
				d |= c.without
			}
		}
	}
	return d
}

// weak says why a form is weak: it is one ordinary word, or becomes one with a proclitic, as the town «لاية» with و is
// «ولاية». Words that the demand d keeps apart do not count. It returns nothing if the form is not weak.
func (o ordinary) weak(f form.Form, d pack.Demand) string {
	if len(f.Words) != 1 {
		return ""
	}
	w := f.Words[0]
	for _, word := range o[w] {
		if word.class >= ordinaryClass && form.Meets(word.spelt, d) {
			return "an ordinary word of class " + itoa(word.class)
		}
	}
	for _, p := range proclitics {
		if o.common(p + w) {
			return "an ordinary word with " + readable(p) + " before it"
		}
	}
	if rest, ok := strings.CutPrefix(w, theArticle); ok && (o.common(lamLam+rest) || o.common(wawLamLam+rest)) {
		return "an ordinary word with " + readable(lam) + " before it"
	}
	return ""
}

func (o ordinary) common(w string) bool {
	for _, word := range o[w] {
		if word.class >= ordinaryClass {
			return true
		}
	}
	return false
}

// Folded proclitics, as text cuts them.
const (
	waw = string(arabic.Waw)
	feh = string(arabic.Feh)
	beh = string(arabic.Beh)
	lam = string(arabic.Lam)
	kaf = string(arabic.Kaf)

	theArticle = string(arabic.Alef) + lam
	lamLam     = lam + lam
	wawLamLam  = waw + lam + lam
)

var proclitics = [...]string{waw, feh, beh, lam, kaf, waw + beh, waw + lam, waw + kaf, feh + beh, feh + lam, feh + kaf}
