package main

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/beside"
	"github.com/khabar-go/khabar/internal/text"
)

// A tally is how often a context stood beside a name and beside another word that is not ordinary.
type tally struct{ name, other float64 }

// A counter counts the contexts on both sides of words.
type counter struct {
	words  *words
	sides  [2]map[string]*tally // before, after: words, signs
	shapes [2]map[string]*tally // and their shapes
	shape  map[string]string    // the shape of a context
	all    tally

	letters []string // of the words of the text at hand
	inside  []bool   // of a full name
	called  map[string]bool
}

func newCounter(w *words) *counter {
	c := &counter{words: w, shape: make(map[string]string), called: make(map[string]bool)}
	for i := range c.sides {
		c.sides[i], c.shapes[i] = make(map[string]*tally), make(map[string]*tally)
	}
	return c
}

// add counts a text.
func (c *counter) add(d *text.Doc) {
	c.letters, c.inside = c.letters[:0], c.inside[:0]
	clear(c.called)
	for w := range d.Words {
		c.letters, c.inside = append(c.letters, readable(d, w)), append(c.inside, false)
	}
	for w := range d.Words {
		c.full(d, w)
	}
	for w, letters := range c.letters {
		switch {
		case letters == "" || c.inside[w]:
		case (c.called[letters] || c.words.famous[letters]) && !c.beside(d, w):
			c.count(d, w, 1, 0)
		case len(letters) > 4 && c.words.common[letters] < ordinaryClass && !c.words.given[letters]:
			c.count(d, w, 0, 1)
		}
	}
}

// full marks a full name that begins at word w, and remembers its surname.
func (c *counter) full(d *text.Doc, w int) {
	first := c.letters[w]
	last := w
	for _, name := range c.words.persons[first] {
		n := strings.Count(name, " ")
		if w+n < len(c.letters) && w+n > last && d.Words[w].Sentence == d.Words[w+n].Sentence && strings.Join(c.letters[w:w+n+1], " ") == name {
			last = w + n
		}
	}
	if last == w && c.words.given[first] && c.words.common[first] < ordinaryClass && passes(d, w+1) && c.words.surname(c.letters[w+1]) {
		last = w + 1
	}
	if last == w {
		return
	}
	for i := w; i <= last; i++ {
		c.inside[i] = true
	}
	if c.words.surname(c.letters[last]) {
		c.called[c.letters[last]] = true
	}
}

// beside reports whether word w may belong to a longer name.
func (c *counter) beside(d *text.Doc, w int) bool {
	return w > 0 && d.Passes(w) && c.words.given[c.letters[w-1]] || passes(d, w+1) && c.words.given[c.letters[w+1]]
}

func passes(d *text.Doc, w int) bool { return w < len(d.Words) && d.Passes(w) }

func (c *counter) count(d *text.Doc, w int, name, other float64) {
	c.all.add(name, other)
	for i, next := range [...]int{w - 1, w + 1} {
		key, shape := beside.Keys(d, w, next)
		c.shape[key] = shape
		at(c.sides[i], key).add(name, other)
		at(c.shapes[i], shape).add(name, other)
	}
}

func at(m map[string]*tally, key string) *tally {
	if m[key] == nil {
		m[key] = new(tally)
	}
	return m[key]
}

func (t *tally) add(name, other float64) { t.name, t.other = t.name+name, t.other+other }

// doubt is how many sightings a context is given beforehand, with the share of names of its shape.
const doubt = 8

// share is the share of names beside a context whose like has the share before.
func (t *tally) share(before float64) float64 {
	if t == nil {
		return before
	}
	return (t.name + doubt*before) / (t.name + t.other + doubt)
}

// least is how often a word must have been seen to be listed, and telling how far its points must be from those of its shape.
const (
	least   = 12
	telling = 25
)

// table lists contexts that were seen often enough with what they speak for a name after and before them.
func (c *counter) table() []byte {
	var b bytes.Buffer
	b.WriteString("# context\tpoints before a name\tpoints after it\tMade by internal/gen/around.\n")
	all := c.all.name / (c.all.name + c.all.other)
	rows := make(map[string]bool)
	for i := range c.sides {
		for key, t := range c.sides[i] {
			if t.name+t.other >= least && abs(c.points(i, key, all)-c.shapePoints(i, c.shape[key], all)) >= telling {
				rows[key] = true
			}
		}
		for shape := range c.shapes[i] {
			rows[shape] = true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(rows)) {
		if _, ok := c.shape[key]; ok {
			fmt.Fprintf(&b, "%s\t%d\t%d\n", key, c.points(0, key, all), c.points(1, key, all))
		} else {
			fmt.Fprintf(&b, "%s\t%d\t%d\n", key, c.shapePoints(0, key, all), c.shapePoints(1, key, all))
		}
	}
	return b.Bytes()
}

func (c *counter) points(side int, key string, all float64) int {
	shape := c.shapes[side][c.shape[key]].share(all)
	return points(c.sides[side][key].share(shape), all)
}

func (c *counter) shapePoints(side int, shape string, all float64) int {
	return points(c.shapes[side][shape].share(all), all)
}

// points is how much likelier share is than all, in hundredths of log odds.
func points(share, all float64) int {
	return int(math.Round(100 * (math.Log(share/(1-share)) - math.Log(all/(1-all)))))
}

func abs(n int) int { return max(n, -n) }

// readable writes the letters of word w, if it is Arabic.
func readable(d *text.Doc, w int) string {
	if d.Words[w].Kind != text.Arabic {
		return ""
	}
	var b strings.Builder
	for _, c := range d.Fold(w) {
		b.WriteRune(arabic.Rune(c))
	}
	return b.String()
}
