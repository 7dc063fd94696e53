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
	"runtime"
	"slices"
	"strings"
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

// A command is what the flags ask for.
type command struct {
	options
	dump      string
	rules     string // folder; empty: the built-in rules
	src       string // folder of the present tables; empty: none
	out       string // folder of the new tables; empty: none
	report    string // file; empty: none
	gazetteer string // file; empty: none
	classes   string // file; empty: none
	cores     int
	progress  bool
}

// parse reads the flags.
func parse(args []string, stderr io.Writer) (*command, error) {
	c, types := new(command), ""
	f := flag.NewFlagSet("wikidata", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.Usage = func() {
		fmt.Fprintln(stderr, "usage: wikidata [flags] latest-all.json.gz")
		f.PrintDefaults()
	}
	f.StringVar(&c.src, "src", "", "`folder` of the present tables")
	f.StringVar(&c.out, "out", "", "write the tables, old rows and new, into a `folder`; it may be that of -src")
	f.StringVar(&c.report, "report", "", "write a `file` that says what is new, what differs and what is gone")
	f.StringVar(&c.gazetteer, "gazetteer", "", "write a gazetteer `file`, JSON Lines as gazetteer.Read takes them")
	f.StringVar(&types, "types", "", "`types` of the entries of the gazetteer file, such as PERS,GPE (default all)")
	f.BoolVar(&c.latin, "latin", false, "take into the gazetteer file what has no Arabic name, too")
	f.IntVar(&c.fame, "fame", 300, "take what has this `fame` or more: 115 for each doubling of the Wikipedias that have a page")
	f.IntVar(&c.population, "population", 100_000, "take places of so many `people`, whatever their fame; 0: none")
	f.StringVar(&c.since, "since", "1900", "leave out who died, and terms that ended, before this `year`")
	f.StringVar(&c.source, "source", "wikidata-dump", "`name` for the column source of new rows")
	f.StringVar(&c.rules, "rules", "", "`folder` of other rules than the built-in ones")
	f.StringVar(&c.classes, "classes", "", "`file` that keeps the tree of classes; if it is there, the dump is read once")
	f.IntVar(&c.cores, "cores", runtime.GOMAXPROCS(0), "`number` of cores to use")
	f.BoolVar(&c.strict, "strict", false, "stop at the first broken line, and where the dump contradicts the labels of the rules")
	f.BoolVar(&c.progress, "progress", isTerminal(os.Stderr), "say how far it is; on if standard error is a terminal")
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	if types != "" {
		c.types = strings.Split(types, ",")
	}
	c.dump = f.Arg(0)
	if err := c.check(f.NArg()); err != nil {
		fmt.Fprintln(stderr, "wikidata:", err)
		f.Usage()
		return nil, err
	}
	return c, nil
}

// check refuses flags that do not fit together.
func (c *command) check(args int) error {
	switch {
	case args != 1:
		return errors.New("want one dump")
	case c.out == "" && c.report == "" && c.gazetteer == "":
		return errors.New("nothing to do: want -out, -report or -gazetteer")
	case c.dump == stdin && !exists(c.classes):
		return errors.New("standard input can be read only once: want a file of -classes that is there")
	case len(c.since) != 4 || strings.Trim(c.since, "0123456789") != "":
		return fmt.Errorf("-since %q is no year of four digits", c.since)
	case c.cores < 1:
		return fmt.Errorf("-cores %d is less than one", c.cores)
	}
	return nil
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return file != "" && err == nil
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0
}

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
	if g.present, err = readPresent(os.DirFS(c.src)); c.src == "" {
		g.present, err = readPresent(none{})
	}
	if err != nil {
		return 0, err
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

// none is a folder without files.
type none struct{}

func (none) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
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
