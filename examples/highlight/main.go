// Highlight reads Arabic articles and writes a page for each, with names and times marked, and an index of them.
//
//	go run ./examples/highlight -out pages article.txt news.jsonl folder …
//
// It reads what examples/extract reads: text files, JSON Lines, and folders of both. An article that cannot be read is
// reported and passed over; then the exit status is 1. Open pages/index.html in a browser; the pages need nothing else.
//
// Flags, of which the last two speak of articles that do not say it themselves:
//
//	-out DIR              where the pages go (pages); it is made
//	-charset windows-1256 of files without a byte order mark (utf-8)
//	-published 2025-08-07 the day of the articles, from which «أمس» counts; else their dateline
//	-country MA           of the papers, ISO 3166
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/entity/export"
	"github.com/khabar-go/khabar/examples/internal/input"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "highlight:", err)
		os.Exit(1)
	}
}

// run writes the pages that args ask for and says on out where they are, and on warn which articles have none.
func run(args []string, out, warn io.Writer) error {
	var all entity.Document // what holds for articles that do not say it
	var source input.Source
	var help strings.Builder
	f := flag.NewFlagSet("highlight", flag.ContinueOnError)
	f.SetOutput(&help)
	dir := f.String("out", "pages", "write the pages to `DIR`")
	f.StringVar(&source.Charset, "charset", "", "`name` of the charset of files without a byte order mark; utf-8 if not given")
	f.StringVar(&all.Country, "country", "", "`code` of the country of the papers, ISO 3166")
	f.Func("published", "`day` of the articles", func(s string) (err error) {
		all.Published, err = date.Parse(s)
		return err
	})
	if err := f.Parse(args); err == flag.ErrHelp {
		return errors.New(help.String())
	} else if err != nil {
		return err
	}
	source.Paths = f.Args()
	if len(source.Paths) == 0 {
		return errors.New("no article: name files or folders")
	}
	if err := cmp.Or(source.Check(), os.MkdirAll(*dir, 0o777)); err != nil {
		return err
	}
	index, bad, err := pages(&source, *dir, all, warn)
	if err != nil {
		return err
	}
	if len(index) == 0 && bad == 0 {
		return errors.New("no article: the folders hold no .txt, .jsonl or .ndjson")
	}
	file := filepath.Join(*dir, "index.html")
	if err := create(file, func(w io.Writer) error { return writeIndex(w, index) }); err != nil {
		return err
	}
	fmt.Fprintf(out, "%d articles, index %s\n", len(index), file)
	if bad > 0 {
		return fmt.Errorf("%d articles could not be read", bad)
	}
	return nil
}

// pages writes a page for each document, and returns what the index says of them and how many could not be read.
func pages(source *input.Source, dir string, all entity.Document, warn io.Writer) (index []item, bad int, err error) {
	var names input.FileNames
	names.Of("index")
	for d, err := range source.Documents() {
		if err != nil {
			fmt.Fprintln(warn, "highlight:", err)
			bad++
			continue
		}
		d.Country = cmp.Or(d.Country, all.Country)
		d.Published = cmp.Or(d.Published, all.Published)
		r := entity.Default().Extract(d)
		page := names.Of(d.ID) + ".html"
		err = create(filepath.Join(dir, page), func(w io.Writer) error {
			h := export.NewHTML(w, "")
			return cmp.Or(h.Write(d, r), h.Close())
		})
		if err != nil {
			return nil, bad, err
		}
		index = append(index, newItem(page, d, r))
	}
	return index, bad, nil
}

// create writes a file.
func create(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return cmp.Or(write(f), f.Close())
}
