package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// rounds is how often each contestant is timed at each article, after once that only warms it. The median counts, which leaves out what else
// the machine does.
const rounds = 5

// A contestant is one way to do a piece of work.
type contestant struct {
	what  string                // the work
	who   string                // the library and what was called
	work  func(text string) int // returns how many things it found, so that no compiler leaves it out
	slow  bool                  // so slow that it does only some of the articles
	took  []time.Duration       // by article, the median; 0: not done
	bytes int                   // of the articles that it did
	found int
}

// slowStep is of how many articles a slow contestant does one: they lie all over the corpus, so that its articles are like the others'.
const slowStep = 3

// compete lets the contestants do the articles in turns, so that what slows the machine slows all. A turn is all articles, one after the
// other, as in a program that does this work: each finds its own data in the caches, and not what another left there.
func compete(cs []*contestant, texts []string) {
	times := make([][rounds][]time.Duration, len(cs))
	for i, c := range cs {
		c.warm(texts)
		for round := range rounds {
			times[i][round] = make([]time.Duration, len(texts))
		}
	}
	for round := range rounds {
		for i, c := range cs {
			c.turn(times[i][round], texts)
		}
	}
	for i, c := range cs {
		c.took = medians(&times[i])
	}
}

// does reports whether c does article i.
func (c *contestant) does(i int) bool { return !c.slow || i%slowStep == 0 }

// warm does the articles once and counts them and what is found.
func (c *contestant) warm(texts []string) {
	c.bytes, c.found = 0, 0
	for i, s := range texts {
		if c.does(i) {
			c.bytes += len(s)
			c.found += c.work(s)
		}
	}
}

// turn times every article.
func (c *contestant) turn(took []time.Duration, texts []string) {
	for i, s := range texts {
		if c.does(i) {
			start := time.Now()
			c.work(s)
			took[i] = time.Since(start)
		}
	}
}

// medians returns the median time of every article.
func medians(times *[rounds][]time.Duration) []time.Duration {
	out := make([]time.Duration, len(times[0]))
	for i := range out {
		var of [rounds]time.Duration
		for round := range of {
			of[round] = times[round][i]
		}
		slices.Sort(of[:])
		out[i] = of[rounds/2]
	}
	return out
}

// speed returns megabytes a second.
func (c *contestant) speed() float64 {
	total := time.Duration(0)
	for _, d := range c.took {
		total += d
	}
	return float64(c.bytes) / 1e6 / total.Seconds()
}

// A table is what was measured.
type table struct {
	articles, bytes int
	rows            []*contestant
}

// markdown returns the table in Markdown: megabytes a second, how many range loops over the text that is, what was found in a megabyte.
func (t *table) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "One run over %d articles, %.1f MB; the median of %d rounds of each article, all warmed, one core.\n\n", t.articles, float64(t.bytes)/1e6, rounds)
	b.WriteString("| work | by | MB/s | × the range loop | found per MB |\n| --- | --- | ---: | ---: | ---: |\n")
	bound := 0.0
	for _, c := range t.rows {
		if c.who == rangeLoop {
			bound = c.speed()
		}
	}
	for _, c := range t.rows {
		found := "–"
		if c.what != boundWork {
			found = fmt.Sprintf("%.0f", float64(c.found)/float64(c.bytes)*1e6)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", c.what, c.who, digits(c.speed()), digits(bound/c.speed()), found)
	}
	return b.String()
}

// digits writes x with about two significant digits.
func digits(x float64) string {
	switch {
	case x >= 10:
		return fmt.Sprintf("%.0f", x)
	case x >= 1:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}
