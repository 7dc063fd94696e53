package main

import (
	"fmt"
	"strings"
	"time"
)

// rounds is how often each contestant does each article. The fastest time counts, which leaves out what else the machine does.
const rounds = 5

// A contestant is one way to do a piece of work.
type contestant struct {
	what  string                // the work
	who   string                // the library and what was called
	work  func(text string) int // returns how many things it found, so that no compiler leaves it out
	slow  bool                  // so slow that it does only some of the articles
	best  []time.Duration       // by article; 0: not done
	bytes int                   // of the articles that it did
	found int
}

// slowStep is of how many articles a slow contestant does one: they lie all over the corpus, so that its articles are like the others'.
const slowStep = 3

// compete lets every contestant do every article, in turns: what slows the machine slows all.
func compete(cs []*contestant, texts []string) {
	for _, c := range cs {
		c.best, c.bytes, c.found = make([]time.Duration, len(texts)), 0, 0
	}
	for round := range rounds {
		for i, s := range texts {
			for _, c := range cs {
				if c.slow && i%slowStep != 0 {
					continue
				}
				start := time.Now()
				found := c.work(s)
				took := time.Since(start)
				if round == 0 {
					c.found += found
					c.bytes += len(s)
					c.best[i] = took
				}
				c.best[i] = min(c.best[i], took)
			}
		}
	}
}

// speed returns megabytes a second.
func (c *contestant) speed() float64 {
	total := time.Duration(0)
	for _, d := range c.best {
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
	fmt.Fprintf(&b, "One run over %d articles, %.1f MB; the fastest of %d rounds of each article, one core.\n\n", t.articles, float64(t.bytes)/1e6, rounds)
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
