package gen

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// readSpellings takes the spellings of foreign names. A word is in one row at most: else two names would be one.
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

// mostRespelt is how many of the ways to spell a name otherwise are forms.
const mostRespelt = 24

// respell notes the full name of a person with other spellings of its words: they are forms where nothing else is one. Latin is its
// name in Latin letters.
func (c *compiler) respell(name, latin string, be pack.Bearing) {
	d := text.Analyze(name)
	if len(d.Words) < 2 {
		return
	}
	names := []string{""}
	end := uint32(0) // of what is in names
	for _, w := range d.Words {
		word := name[w.Start:w.End]
		ways := append([]string{word}, c.ways(word, latin)...)
		var longer []string
		for _, n := range names {
			for _, way := range ways {
				longer = append(longer, n+name[end:w.Start]+way)
			}
		}
		names, end = longer[:min(len(longer), mostRespelt)], w.End
	}
	for _, other := range names[1:] {
		forms, err := c.maker.Forms(other + name[end:])
		if err != nil {
			continue
		}
		for _, f := range forms {
			f.Words = slices.Clone(f.Words)
			c.respelt = append(c.respelt, spare{f, be})
		}
	}
}

// shortWord is the letters of the longest word of which no other spelling is looked for in texts.
const shortWord = 4

// ways returns the other spellings of a word of a name: those of its row, and for short words, of which no near spelling is looked
// for, that with the other letter for a Latin g: «هيغ», «هيج».
func (c *compiler) ways(word, latin string) []string {
	key := folded(word)
	if len(key) != 1 {
		return nil
	}
	ways := c.spellings[key[0]]
	if len([]rune(key[0])) <= shortWord && len(ways) == 0 && strings.ContainsAny(latin, "gG") {
		ways = append(ways, strings.Replace(word, "غ", "ج", 1))
	}
	return slices.DeleteFunc(slices.Clone(ways), func(way string) bool { return way == word })
}
