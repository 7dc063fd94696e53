package gen

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/pack"
)

// demonyms adds all forms of the demonyms of r: of masculine singulars in the columns singular, with and without the
// article, and of what the columns feminine and plurals list beside the regular forms.
func (c *compiler) demonyms(r row, entry uint32, singular []string, feminine, plurals string) error {
	for _, column := range singular {
		for _, name := range r.list(column) {
			if strings.HasSuffix(name, "يون") {
				return r.refuseName(column, name, "want the masculine singular")
			}
			if err := c.inflected(r, column, entry, inflections(bare(name))); err != nil {
				return err
			}
			c.accusative(bare(name), entry)
		}
	}
	for _, name := range r.list(feminine) {
		if err := c.inflected(r, feminine, entry, []inflection{{bare(name), pack.Feminine}}); err != nil {
			return err
		}
	}
	for _, name := range r.list(plurals) {
		if err := c.inflected(r, plurals, entry, plural(bare(name))); err != nil {
			return err
		}
	}
	return nil
}

// inflected adds forms of a demonym with and without the article.
func (c *compiler) inflected(r row, column string, entry uint32, forms []inflection) error {
	for _, f := range forms {
		for _, name := range articles(f.name) {
			if err := c.name(r, column, name, pack.Bearing{Entry: entry, Traits: pack.Demonym | f.traits}); err != nil {
				return err
			}
		}
	}
	return nil
}

// An inflection is one form of a demonym without the article.
type inflection struct {
	name   string
	traits pack.Traits
}

// nisba are the endings that an adjective in ي takes.
var nisba = [...]inflection{
	{"", 0},                             // مصري
	{"ة", pack.Feminine},                // مصرية
	{"ان", pack.Dual},                   // مصريان
	{"ين", pack.Dual | pack.Plural},     // مصريين
	{"تان", pack.Dual | pack.Feminine},  // مصريتان
	{"تين", pack.Dual | pack.Feminine},  // مصريتين
	{"ون", pack.Plural},                 // مصريون
	{"و", pack.Plural},                  // مصريو
	{"ات", pack.Plural | pack.Feminine}, // مصريات
}

// inflections returns the regular forms of a demonym. Every word that ends in ي agrees: «كوري شمالي», «كورية شمالية».
// A demonym that does not end so has no regular forms.
func inflections(name string) []inflection {
	if !strings.HasSuffix(name, "ي") {
		return []inflection{{name, 0}}
	}
	var out []inflection
	for _, n := range nisba {
		words := strings.Fields(name)
		for i, w := range words {
			if strings.HasSuffix(w, "ي") {
				words[i] = w + n.name
			}
		}
		out = append(out, inflection{strings.Join(words, " "), n.traits})
	}
	return out
}

// plural returns a listed plural; a sound one in its other case and without its noon, too.
func plural(name string) []inflection {
	out := []inflection{{name, pack.Plural}}
	if stem, ok := strings.CutSuffix(name, "ون"); ok {
		out = append(out, inflection{stem + "ين", pack.Plural}, inflection{stem + "و", pack.Plural})
	}
	return out
}

// accusative adds the indefinite accusative, «فرنسيا», but not where a name is written or begins so: «روسيا», «كوريا».
func (c *compiler) accusative(name string, entry uint32) {
	if strings.Contains(name, " ") || !strings.HasSuffix(name, "ي") {
		return
	}
	forms, err := c.maker.Forms(name + "ا")
	if err != nil {
		return
	}
	for _, f := range forms {
		f.Words = slices.Clone(f.Words)
		c.later = append(c.later, spare{f, pack.Bearing{Entry: entry, Traits: pack.Demonym}})
	}
}

// bare returns a name without the article on its first word.
func bare(name string) string { return strings.TrimPrefix(name, "ال") }

// articles returns a name without an article, with one on its first word, and with one on each.
func articles(name string) []string {
	words := strings.Fields(name)
	out := []string{name, "ال" + name}
	if len(words) == 1 {
		return out
	}
	for i, w := range words {
		words[i] = "ال" + bare(w)
	}
	return append(out, strings.Join(words, " "))
}
