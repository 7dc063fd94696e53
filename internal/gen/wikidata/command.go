package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
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
