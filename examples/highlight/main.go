// Highlight reads Arabic articles and writes a page for each, with names and times marked, and an index of them.
//
//	go run ./examples/highlight -out pages article.txt folder …
//
// Of a folder it reads all files *.txt, also in folders below. Open pages/index.html in a browser; the pages need nothing
// else.
//
// Flags:
//
//	-out DIR             where the pages go (pages); it is made
//	-published 2025-08-07 the day of the articles, from which «أمس» counts; else their dateline
//	-country MA          of the papers, ISO 3166
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/entity/export"
	"github.com/khabar-go/khabar/examples/internal/input"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "highlight:", err)
		os.Exit(1)
	}
}

// run writes the pages that args ask for and says on out where they are.
func run(args []string, out io.Writer) error {
	var d entity.Document
	var help strings.Builder
	f := flag.NewFlagSet("highlight", flag.ContinueOnError)
	f.SetOutput(&help)
	dir := f.String("out", "pages", "write the pages to `DIR`")
	f.StringVar(&d.Country, "country", "", "`code` of the country of the papers, ISO 3166")
	f.Func("published", "`day` of the articles", func(s string) (err error) {
		d.Published, err = date.Parse(s)
		return err
	})
	if err := f.Parse(args); err == flag.ErrHelp {
		return errors.New(help.String())
	} else if err != nil {
		return err
	}
	files, err := articles(f.Args())
	if err != nil {
		return err
	}
	if err := os.MkdirAll(*dir, 0o777); err != nil {
		return err
	}
	var all []item
	var names input.FileNames
	names.Of("index")
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		d.ID, d.Text = filepath.Base(name), string(text)
		r := entity.Default().Extract(d)
		page := names.Of(d.ID) + ".html"
		err = create(filepath.Join(*dir, page), func(w io.Writer) error {
			h := export.NewHTML(w, "")
			return cmp.Or(h.Write(d, r), h.Close())
		})
		if err != nil {
			return err
		}
		all = append(all, newItem(page, d, r))
	}
	index := filepath.Join(*dir, "index.html")
	if err := create(index, func(w io.Writer) error { return writeIndex(w, all) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%d articles, index %s\n", len(all), index)
	return err
}

// articles returns the files that args name, and the files *.txt of the folders that they name.
func articles(args []string) (files []string, err error) {
	for _, arg := range args {
		err := filepath.WalkDir(arg, func(name string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && (name == arg || filepath.Ext(name) == ".txt") {
				files = append(files, name)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if len(files) == 0 {
		return nil, errors.New("no article: name files, or folders with files *.txt")
	}
	return files, nil
}

// create writes a file.
func create(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return cmp.Or(write(f), f.Close())
}
