// Compile makes one gazetteer of files that people edit, in the form that gazetteer.Load reads in place:
//
//	compile own.gaz names.tsv government.jsonl
//
// It says what is wrong with a file, and where, and then writes nothing.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"os"

	"github.com/khabar-go/khabar/gazetteer"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "compile:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 2 {
		return errors.New("usage: compile OUT FILE …")
	}
	data, err := compile(args[1:])
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], data, 0o666)
}

// compile returns the entries of all files in one table.
func compile(files []string) ([]byte, error) {
	var read []*gazetteer.Gazetteer
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		g, err := gazetteer.Read(f, name)
		if err := cmp.Or(err, f.Close()); err != nil {
			return nil, err
		}
		read = append(read, g)
	}
	g, err := gazetteer.Build(entries(read))
	if err != nil {
		return nil, err
	}
	return g.AppendBinary(nil)
}

func entries(all []*gazetteer.Gazetteer) iter.Seq[gazetteer.Entry] {
	return func(yield func(gazetteer.Entry) bool) {
		for _, g := range all {
			for e := range g.Entries() {
				if !yield(e) {
					return
				}
			}
		}
	}
}
