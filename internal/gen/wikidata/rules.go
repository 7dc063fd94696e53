package main

import (
	"embed"
	"fmt"
	"hash/fnv"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// builtin holds the rules that people edit: what a dump is searched for. -rules names a folder with others.
//
//go:embed rules/*.tsv
var builtin embed.FS

// The files of rules. Each id stands beside its English label, which a run holds against the dump.
const (
	classesFile     = "classes.tsv"     // class, label, table, type, kind, depth
	occupationsFile = "occupations.tsv" // occupation, label, depth
	propertiesFile  = "properties.tsv"  // property, label, use: those that item.go reads
	valuesFile      = "values.tsv"      // value, label, meaning: those that terms.go reads
)

// What the items of a class become: rows of one of the tables; or else one of the words below.
const (
	people  = "people"
	places  = "places"
	orgs    = "orgs"
	offices = "offices"
	posts   = "posts" // no row: holding such an office makes a person of interest
	nowhere = "-"     // no row: only an entry of a gazetteer file
	never   = "no"    // nothing, whatever else they are
)

// tables are the words that a class may have as its table.
var tables = [...]string{people, places, orgs, offices, posts, nowhere, never}

// Rules say what is taken from a dump.
type rules struct {
	classes     []class
	occupations []class
	acting      []id
	labels      []label
	digest      string // of the files: a class file of other rules is of no use
}

// A class is a class of items and what they become. Of several classes of an item that has the fewest steps to it in the
// tree of classes counts; of two of them the first in the file.
type class struct {
	id    id
	table string
	typ   string // the label of the entry
	kind  string // the column of that name; of offices the head: وزير
	depth int    // how many steps below the class still count
}

// anyDepth is the depth of a class without one.
const anyDepth = 1 << 10

// A label is what the dump should call an entity.
type label struct {
	entity, english string
	file            string
	line            int
}

// readRules reads the four files, or says what is wrong with the first that is wrong.
func readRules(files fs.FS) (*rules, error) {
	r, sum := new(rules), fnv.New64a()
	for _, f := range [...]struct {
		name string
		read func(cells []string) error
	}{
		{classesFile, r.readClass},
		{occupationsFile, r.readOccupation},
		{propertiesFile, r.readProperty},
		{valuesFile, r.readValue},
	} {
		data, err := fs.ReadFile(files, f.name)
		if err != nil {
			return nil, err
		}
		sum.Write(data)
		for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			cells := strings.Split(line, "\t")
			if err := r.readLine(f.read, f.name, i+1, cells); err != nil {
				return nil, fmt.Errorf("%s:%d: %q: %w", f.name, i+1, line, err)
			}
		}
	}
	r.digest = fmt.Sprintf("%016x", sum.Sum64())
	return r, nil
}

// readLine reads the id and the label that all files have, and gives the line to read.
func (r *rules) readLine(read func([]string) error, file string, line int, cells []string) error {
	if len(cells) < 3 || cells[1] == "" {
		return fmt.Errorf("want an id, a label and more")
	}
	r.labels = append(r.labels, label{cells[0], cells[1], file, line})
	return read(cells)
}

func (r *rules) readClass(cells []string) error {
	if len(cells) != 6 {
		return fmt.Errorf("want 6 columns")
	}
	c, err := newClass(cells[0], cells[5])
	if err != nil {
		return err
	}
	c.table, c.typ, c.kind = cells[2], cells[3], cells[4]
	if !slices.Contains(tables[:], c.table) {
		return fmt.Errorf("want one of the tables %s", strings.Join(tables[:], " "))
	}
	r.classes = append(r.classes, c)
	return nil
}

func (r *rules) readOccupation(cells []string) error {
	if len(cells) != 3 {
		return fmt.Errorf("want 3 columns")
	}
	c, err := newClass(cells[0], cells[2])
	r.occupations = append(r.occupations, c)
	return err
}

func newClass(name, depth string) (c class, err error) {
	c = class{id: number([]byte(name), 'Q'), depth: anyDepth}
	if c.id == 0 {
		return c, fmt.Errorf("want an id such as Q42")
	}
	if depth != "" {
		if c.depth, err = strconv.Atoi(depth); err != nil || c.depth < 0 {
			return c, fmt.Errorf("want a depth of 0 or more, or none")
		}
	}
	return c, nil
}

func (r *rules) readProperty(cells []string) error {
	if number([]byte(cells[0]), 'P') == 0 {
		return fmt.Errorf("want a property such as P31")
	}
	return nil
}

func (r *rules) readValue(cells []string) error {
	n := number([]byte(cells[0]), 'Q')
	if n == 0 || cells[2] != "acting" {
		return fmt.Errorf("want an id such as Q42, and what it means: acting")
	}
	r.acting = append(r.acting, n)
	return nil
}

// unknown returns the first of some types that no class is of.
func (r *rules) unknown(types []string) (string, bool) {
	for _, t := range types {
		if !slices.ContainsFunc(r.classes, func(c class) bool { return c.typ == t }) {
			return t, true
		}
	}
	return "", false
}
