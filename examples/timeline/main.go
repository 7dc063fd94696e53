// Timeline reads many Arabic articles and writes one HTML page: what they date, on a line of days with the people of each sentence, how many
// mentions each day of publication has, and where one event has two dates.
//
//	go run ./examples/timeline -o timeline.html article.txt news.jsonl folder …
//
// Documents are text files and JSON Lines as examples/extract reads them. The page needs nothing else and no script.
//
// Flags:
//
//	-o FILE              where the page goes (timeline.html)
//	-published FILE.tsv  the days of text files: their name, a tab, the day; else an article has the day of its dateline
//	-from, -to 2025-08-07 only what is dated from this day on, and up to that
//	-country MA          of the papers, ISO 3166
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "timeline:", err)
		os.Exit(1)
	}
}

// settings are the flags.
type settings struct {
	out      string
	days     map[string]date.Date // by name of file
	from, to date.Date
	country  string
}

func run(args []string, in io.Reader, out, warn io.Writer) error {
	s := settings{out: "timeline.html"}
	var help strings.Builder
	f := flag.NewFlagSet("timeline", flag.ContinueOnError)
	f.SetOutput(&help)
	f.StringVar(&s.out, "o", s.out, "write the page to `FILE`")
	f.StringVar(&s.country, "country", "", "`code` of the country of the papers, ISO 3166")
	f.Func("published", "days of text files in `FILE.tsv`", func(name string) (err error) {
		s.days, err = readDays(name)
		return err
	})
	f.Func("from", "leave out what is dated before `day`", day(&s.from))
	f.Func("to", "leave out what is dated after `day`", day(&s.to))
	if err := f.Parse(args); err == flag.ErrHelp {
		return errors.New(help.String())
	} else if err != nil {
		return err
	}
	source := &input.Source{Paths: f.Args(), In: in}
	story, bad := read(source, &s, warn)
	if len(story.articles) == 0 {
		return errors.New("no article could be read")
	}
	if err := write(s.out, story); err != nil {
		return err
	}
	fmt.Fprintf(out, "%d articles, %d dated sentences, %d contradictions: %s\n", len(story.articles), len(story.facts), len(story.clashes), s.out)
	if bad > 0 {
		return fmt.Errorf("%d documents could not be read", bad)
	}
	return nil
}

// read reads the documents of a source into a story, and says of those that cannot be read why. It returns how many these are.
func read(source *input.Source, s *settings, warn io.Writer) (*story, int) {
	st, bad := new(story), 0
	x := entity.Default()
	for d, err := range source.Documents() {
		if err != nil {
			fmt.Fprintln(warn, "timeline:", err)
			bad++
			continue
		}
		if d.Published.IsZero() {
			d.Published = s.days[path.Base(d.ID)]
		}
		if d.Country == "" {
			d.Country = s.country
		}
		st.add(d, x.Extract(d), s)
	}
	st.finish()
	return st, bad
}

func day(to *date.Date) func(string) error {
	return func(s string) (err error) {
		*to, err = date.Parse(s)
		return err
	}
}

// readDays reads a table of file names and days. A first line whose second column is no day is a heading.
func readDays(name string) (map[string]date.Date, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	days := map[string]date.Date{}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		file, published, ok := strings.Cut(strings.TrimRight(lines.Text(), "\r"), "\t")
		d, err := date.Parse(published)
		switch {
		case ok && err == nil:
			days[file] = d
		case n > 1 && lines.Text() != "":
			return nil, fmt.Errorf("%s:%d: %q: want a file name, a tab and a day as 2025-08-07", name, n, lines.Text())
		}
	}
	return days, lines.Err()
}
