package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stderr))
}

// The exit statuses.
const (
	fine   = 0
	failed = 1 // nothing was written
	misuse = 2 // wrong flags
	broken = 3 // all was written, but lines of the dump were left out
)

// run does what args say and returns the exit status.
func run(args []string, stderr io.Writer) int {
	c, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return fine
	}
	if err != nil {
		return misuse
	}
	n, err := c.run(stderr)
	if err != nil {
		fmt.Fprintln(stderr, "wikidata:", err)
		return failed
	}
	if n > 0 {
		fmt.Fprintf(stderr, "wikidata: %d broken lines were left out\n", n)
		return broken
	}
	return fine
}

// run does the work and returns how many lines were broken.
func (c *command) run(stderr io.Writer) (int, error) {
	g := &generator{options: c.options, cores: c.cores, stderr: stderr, broken: make(map[int]bool)}
	var err error
	if g.rules, err = readRules(c.folder()); err != nil {
		return 0, err
	}
	if t, ok := g.rules.unknown(c.types); ok {
		return 0, fmt.Errorf("-types %q: no class of the rules is of this type", t)
	}
	g.present = newPresence()
	if c.src != "" {
		if g.present, err = readPresent(os.DirFS(c.src)); err != nil {
			return 0, fmt.Errorf("%s: %w", c.src, err)
		}
	}
	if err := c.learn(g); err != nil {
		return 0, err
	}
	for _, doubt := range g.background.doubts {
		fmt.Fprintln(stderr, "rule", doubt)
	}
	if n := len(g.background.missing); n > 0 {
		fmt.Fprintf(stderr, "%d of %d ids of the rules are not in the dump, the first: rule %s\n", n, len(g.rules.labels), g.background.missing[0])
	}
	if c.strict && len(g.background.doubts) > 0 {
		return 0, fmt.Errorf("the dump contradicts %d labels of the rules", len(g.background.doubts))
	}
	return c.reap(g)
}

// folder returns the folder of the rules.
func (c *command) folder() fs.FS {
	if c.rules != "" {
		return os.DirFS(c.rules)
	}
	sub, err := fs.Sub(builtin, "rules")
	if err != nil {
		panic("wikidata: " + err.Error()) // the folder is embedded
	}
	return sub
}

// learn sets the background, from the class file if there is one, or else from the dump.
func (c *command) learn(g *generator) (err error) {
	if exists(c.classes) {
		f, err := os.Open(c.classes)
		if err != nil {
			return err
		}
		defer f.Close()
		g.background, err = readBackground(f, c.classes, g.rules)
		return err
	}
	err = c.pass(g, "classes", func(d *dump, p *progress) (err error) {
		g.background, err = g.survey(d, p)
		return err
	})
	if err != nil || c.classes == "" {
		return err
	}
	return writeFile(c.classes, func(w io.Writer) error { return g.background.write(w, g.rules.digest) })
}

// pass opens the dump for one pass.
func (c *command) pass(g *generator, title string, f func(*dump, *progress) error) error {
	d, err := openDump(c.dump, c.cores)
	if err != nil {
		return err
	}
	defer d.Close()
	var w io.Writer
	if c.progress {
		w = g.stderr
	}
	p := watch(w, d, title)
	defer p.done()
	return f(d, p)
}

// reap reads the items and writes what was asked for.
func (c *command) reap(g *generator) (int, error) {
	var h *harvest
	read := func(w io.Writer) error {
		return c.pass(g, "items", func(d *dump, p *progress) (err error) {
			h, err = g.harvest(d, p, c.out != "" || c.report != "", w)
			return err
		})
	}
	var err error
	if c.gazetteer == "" {
		err = read(nil)
	} else {
		err = writeFile(c.gazetteer, read)
	}
	if err != nil {
		return 0, err
	}
	if c.gazetteer != "" {
		fmt.Fprintf(g.stderr, "%s: %d entries\n", c.gazetteer, h.entries)
	}
	if c.out == "" && c.report == "" {
		return len(g.broken), nil
	}
	report := merge(h, g.present, c.source)
	report.doubts = slices.Concat(g.background.doubts, g.background.missing)
	return len(g.broken), c.write(g, report)
}

// write writes tables and report.
func (c *command) write(g *generator, r *report) error {
	bytes := func(data []byte) func(io.Writer) error {
		return func(w io.Writer) error { _, err := w.Write(data); return err }
	}
	if c.out != "" {
		if err := os.MkdirAll(c.out, 0o777); err != nil {
			return err
		}
		for _, name := range written {
			if err := writeFile(filepath.Join(c.out, name+".tsv"), bytes(g.present.tables[name].bytes())); err != nil {
				return err
			}
		}
	}
	if c.report != "" {
		return writeFile(c.report, bytes(r.bytes()))
	}
	return nil
}

// writeFile writes a file by way of another beside it, so that it is there as a whole or not at all.
func writeFile(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	w := bufio.NewWriterSize(f, 1<<20)
	err = write(w)
	err = errors.Join(slices.DeleteFunc([]error{err, w.Flush(), f.Chmod(0o644), f.Close()}, func(e error) bool { return e == nil })...)
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
