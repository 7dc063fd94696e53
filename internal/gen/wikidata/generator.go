package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
)

// Options say what is taken from a dump and what is made of it.
type options struct {
	fame       int      // the least fame of what no table lists
	population int      // a place with so many people needs no fame
	since      string   // the first year of interest: who died before is not taken
	latin      bool     // what has no Arabic name is taken, too, into a gazetteer file
	types      []string // of the entries of a gazetteer file; none: all
	source     string   // the cell of the column source of new rows
	strict     bool     // stop at the first broken line
}

// A generator makes tables and gazetteer files of a dump.
type generator struct {
	rules      *rules
	background *background
	present    *presence
	options    options
	cores      int
	stderr     io.Writer
	broken     map[int]bool // the numbers of broken lines
}

// maxBroken bounds the broken lines that are told one by one.
const maxBroken = 20

// report tells of broken lines, each once however often the dump is read. With -strict the first is an error.
func (g *generator) report(faults []*fault) error {
	for _, f := range faults {
		if g.options.strict {
			return f
		}
		if g.broken[f.line] {
			continue
		}
		g.broken[f.line] = true
		switch n := len(g.broken); {
		case n < maxBroken:
			fmt.Fprintln(g.stderr, f)
		case n == maxBroken:
			fmt.Fprintf(g.stderr, "%v\nfurther broken lines are only counted\n", f)
		}
	}
	return nil
}

// A crop is what a chunk of the dump gives.
type crop struct {
	taken    []*entity
	lines    [][]byte // of the gazetteer file, one for each that was taken; nil: not in it
	merged   map[id]id
	faults   []*fault
	entities int
}

// reap judges the lines of a chunk.
func (j *judge) reap(c chunk, file string, wantLines bool) crop {
	out := crop{merged: make(map[id]id)}
	if c.fault != nil {
		out.faults = append(out.faults, c.fault)
	}
	c.eachLine(func(line []byte, n int) {
		out.entities++
		if closed(line) && !j.worthReading(line) {
			return
		}
		s := scanner{b: line}
		if !j.item.read(&s) {
			out.faults = append(out.faults, newFault(file, n, line, s.i, s.bad))
			return
		}
		if j.item.redirect != nil {
			out.merged[number(j.item.id, 'Q')] = number(j.item.redirect, 'Q')
			return
		}
		e := j.judge()
		if e == nil {
			return
		}
		out.taken = append(out.taken, e)
		if wantLines {
			out.lines = append(out.lines, j.entry(e))
		}
	})
	return out
}

// closed reports whether a line begins and ends as an object does: of a line that is not read, no more is looked at.
func closed(line []byte) bool { return line[0] == '{' && line[len(line)-1] == '}' }

// A harvest is what a whole dump gives.
type harvest struct {
	entities []*entity // with a row, or listed already
	terms    []term
	holders  map[id]holder
	merged   map[id]id
	seen     set
	entries  int // lines of the gazetteer file
}

// A holder is who held an office.
type holder struct {
	ar, la string
	died   day
}

// harvest reads the dump. It keeps what the tables need, if wanted, and writes a gazetteer file to w, if there is one.
func (g *generator) harvest(d *dump, p *progress, keep bool, w io.Writer) (*harvest, error) {
	h := &harvest{holders: make(map[id]holder), merged: make(map[id]id)}
	newWorker := func() func(chunk) crop {
		j := &judge{generator: g}
		return func(c chunk) crop { return j.reap(c, d.name, w != nil) }
	}
	err := process(newLineReader(d, d.name), g.cores, newWorker, func(c crop) error {
		p.entities.Add(int64(c.entities))
		if err := h.write(c, w); err != nil {
			return err
		}
		if keep {
			h.keep(c)
		}
		return g.report(c.faults)
	})
	return h, err
}

// write writes the lines of c; of an entity that is in a dump twice, as happens when it changes meanwhile, the first.
func (h *harvest) write(c crop, w io.Writer) error {
	var b bytes.Buffer
	for i, e := range c.taken {
		e.again = !h.seen.add(e.id)
		if c.lines != nil && c.lines[i] != nil && !e.again {
			h.entries++
			b.Write(c.lines[i])
		}
	}
	if w == nil || b.Len() == 0 {
		return nil
	}
	_, err := w.Write(b.Bytes())
	return err
}

// keep keeps what the tables need.
func (h *harvest) keep(c crop) {
	maps.Copy(h.merged, c.merged)
	for _, e := range c.taken {
		if e.again {
			continue
		}
		h.terms = append(h.terms, e.terms...)
		if len(e.terms) > 0 {
			h.holders[e.id] = holder{e.ar, e.la, e.ended}
		}
		if e.row || e.listed != "" || e.refused != "" {
			e.terms = nil
			h.entities = append(h.entities, e)
		}
	}
}

// A set is a set of items: a bit each, in pages that come when they are needed. All of Wikidata is 18 MB.
type set struct{ pages map[id]*[pageWords]uint64 }

// pageWords times 64 items are on a page.
const pageWords = 512

// add adds an item and reports whether it was new.
func (s *set) add(n id) bool {
	if s.has(n) {
		return false
	}
	if s.pages == nil {
		s.pages = make(map[id]*[pageWords]uint64)
	}
	if s.pages[n/(64*pageWords)] == nil {
		s.pages[n/(64*pageWords)] = new([pageWords]uint64)
	}
	s.pages[n/(64*pageWords)][n/64%pageWords] |= 1 << (n % 64)
	return true
}

// has reports whether an item is in the set.
func (s *set) has(n id) bool {
	page := s.pages[n/(64*pageWords)]
	return page != nil && page[n/64%pageWords]&(1<<(n%64)) != 0
}
