package gen

import (
	"slices"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// readSpellings takes the spellings of foreign given names. A word is in one row at most: else two names would be one.
func (c *compiler) readSpellings(t *table) error {
	for _, r := range t.rows {
		group := append(r.list("ar"), r.list("spellings")...)
		for i, name := range group {
			words := folded(name)
			switch {
			case len(words) != 1:
				return r.refuseName("spellings", name, "a given name has one word here")
			case c.spellings[words[0]] != nil:
				return r.refuseName("spellings", name, "another row has this spelling, or this one twice")
			}
			c.spellings[words[0]] = slices.Delete(slices.Clone(group), i, i+1)
		}
	}
	return nil
}

// respell notes the full name of a person with other spellings of its first word: they are forms where nothing else is one.
func (c *compiler) respell(name string, be pack.Bearing) {
	d := text.Analyze(name)
	if len(d.Words) < 2 {
		return
	}
	for _, other := range c.spellings[folded(name)[0]] {
		forms, err := c.maker.Forms(other + name[d.Words[0].End:])
		if err != nil {
			continue
		}
		for _, f := range forms {
			f.Words = slices.Clone(f.Words)
			c.respelt = append(c.respelt, spare{f, be})
		}
	}
}
