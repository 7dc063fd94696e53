// Archive keeps Arabic news in an SQLite database: documents, who and what is named in them, and when, with full-text search over Arabic and five
// questions answered in SQL.
//
//	cd examples/archive
//	go run . -db news.db load article.txt news.jsonl folder …
//	go run . -db news.db ask holders          who held which office when it was named
//	go run . -db news.db ask together ترامب    who appears with whom
//	go run . -db news.db -day 2025-08-10 ask next-week
//	go run . -db news.db ask places بوتين      which places a person is named with, by month
//	go run . -db news.db ask disagree         which articles disagree about a date
//	go run . -db news.db search قمة ألاسكا     articles with these words, however they are spelt
//
// The questions are the files sql/*.sql. A document that is there already is passed over; what the library's newer names would find in it, only
// a new database tells: documents.data is the version that it was read with.
//
// This program is a module of its own: SQLite comes with it (modernc.org/sqlite, which needs no C compiler), not with the library.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/examples/internal/input"
	"github.com/khabar-go/khabar/gazetteer"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "archive:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out, warn io.Writer) error {
	var help strings.Builder
	f := flag.NewFlagSet("archive", flag.ContinueOnError)
	f.SetOutput(&help)
	db := f.String("db", "news.db", "the database, a `FILE`")
	limit := f.Int("limit", 20, "answer with at most `n` rows")
	day := f.String("day", "", "`day` of the question next-week; else the last of publication")
	if err := f.Parse(args); err == flag.ErrHelp {
		return errors.New(help.String())
	} else if err != nil {
		return err
	}
	if _, err := date.Parse(*day); err != nil && *day != "" {
		return err
	}
	command, rest := f.Arg(0), f.Args()
	a, err := open(*db)
	if err != nil {
		return err
	}
	defer a.Close()
	switch {
	case command == "load":
		return a.load(&input.Source{Paths: rest[1:], In: in}, out, warn)
	case command == "ask" && len(rest) > 1:
		return a.ask(out, rest[1], question{Of: strings.Join(rest[2:], " "), Day: *day, Limit: *limit})
	case command == "search" && len(rest) > 1:
		words := match(strings.Join(rest[1:], " "))
		if words == "" {
			return fmt.Errorf("%q: no letter or digit to look for", rest[1:])
		}
		return a.ask(out, "search", question{Of: words, Limit: *limit})
	}
	return fmt.Errorf("want load, ask and a question (%s), or search and words", strings.Join(questions(), ", "))
}

// match returns the full-text query for documents that have all words of s.
func match(s string) string {
	words := strings.Fields(gazetteer.Fold(s))
	for i, w := range words {
		words[i] = `"` + w + `"` // a folded word is letters and digits only
	}
	return strings.Join(words, " ")
}
