package gen

import "github.com/khabar-go/khabar/internal/pack"

// readGiven takes given names.
func (c *compiler) readGiven(t *table) error {
	for _, r := range t.rows {
		if forms, err := c.maker.Forms(r.get("ar")); err == nil {
			for _, f := range forms {
				c.given[wordsKey(f.Words)] = true
			}
		}
	}
	return c.readWords(t, "ar", pack.Given)
}

// readFamily takes family names.
func (c *compiler) readFamily(t *table) error { return c.readWords(t, "ar", pack.Family) }

// readWords gives traits to the words of a column; of a name in several words, to none.
func (c *compiler) readWords(t *table, column string, traits pack.WordTraits) error {
	for _, r := range t.rows {
		forms, err := c.maker.Forms(r.get(column))
		if err != nil {
			return r.refuse(column, err.Error())
		}
		for _, f := range forms {
			if len(f.Words) == 1 {
				c.pack.AddWord(f.Words[0], traits, 0)
			}
		}
	}
	return nil
}

// The kinds of joiners.
const (
	next     = "next"     // joins with the word after it: عبد
	last     = "last"     // joins with the word before it: الله
	kin      = "kin"      // says whose child someone is: بن
	house    = "house"    // says of which house someone is: آل
	compound = "compound" // a name in two words: نصر الله
)

// readJoiners takes the words that make one name of several.
func (c *compiler) readJoiners(t *table) error {
	for _, r := range t.rows {
		traits := pack.Joiner
		switch r.get("kind") {
		case next, kin, house:
		case last:
			traits = 0
		case compound:
			traits = pack.Given | pack.Family
		default:
			return r.refuse("kind", "want next, last, kin, house or compound")
		}
		forms, err := c.maker.Forms(r.get("word"))
		if err != nil {
			return r.refuse("word", err.Error())
		}
		for _, f := range forms {
			if len(f.Words) == 1 {
				c.pack.AddWord(f.Words[0], traits, 0)
			}
		}
	}
	return nil
}
