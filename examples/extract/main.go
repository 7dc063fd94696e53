// Extract reads Arabic news and writes who and what is named in it, and when.
//
//	go run ./examples/extract article.txt …              a listing for people
//	go run ./examples/extract -format jsonl < news.jsonl one JSON object a document
//
// Documents are text files, given as arguments, or JSON Lines on standard input, where all but text may be missing or null:
//
//	{"id": "1", "text": "…", "published": "2025-08-07T14:30", "country": "MA"}
//
// Flags:
//
//	-format FORMAT             text, jsonl, or one of package entity/export: json, conll, brat, webanno, html (text)
//	-out DIR                   where the files of brat go, two for each document and one of settings
//	-offsets bytes|runes|utf16 what offsets count (bytes)
//	-gazetteer FILE            names of one's own beside the built-in ones, see gazetteer.Read
//	-only                      only those
//	-country MA                of the papers, where a document does not say it
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(1)
	}
}

// settings are the flags.
type settings struct {
	format    string
	dir       string
	unit      entity.Unit
	gazetteer string
	only      bool
	country   string
	files     []string
}

// parse reads the flags. Who asks for help gets it as the error.
func parse(args []string) (*settings, error) {
	s := &settings{format: "text", unit: entity.Bytes}
	f := flag.NewFlagSet("extract", flag.ContinueOnError)
	var help strings.Builder
	f.SetOutput(&help)
	f.Func("format", "write `text` for people, jsonl, json, conll, brat, webanno or html", func(v string) error {
		if !slices.Contains(formats, v) {
			return fmt.Errorf("none of %s", strings.Join(formats, ", "))
		}
		s.format = v
		return nil
	})
	f.StringVar(&s.dir, "out", "", "write the files of brat to `DIR`")
	f.Func("offsets", "count offsets in `bytes`, runes or utf16", func(v string) error {
		s.unit = entity.Unit(v)
		if s.unit != entity.Bytes && s.unit != entity.Runes && s.unit != entity.UTF16 {
			return fmt.Errorf("neither bytes nor runes nor utf16")
		}
		return nil
	})
	f.StringVar(&s.gazetteer, "gazetteer", "", "read names of one's own from `FILE`")
	f.BoolVar(&s.only, "only", false, "use only the names of that file")
	f.StringVar(&s.country, "country", "", "`code` of the country of the papers, ISO 3166")
	if err := f.Parse(args); err == flag.ErrHelp {
		return nil, errors.New(help.String())
	} else if err != nil {
		return nil, err
	}
	s.files = f.Args()
	return s, nil
}

// run extracts from the files that args name, or from the lines of in.
func run(args []string, in io.Reader, out io.Writer) error {
	s, err := parse(args)
	if err != nil {
		return err
	}
	names, err := input.Names(s.gazetteer, s.only)
	if err != nil {
		return err
	}
	x := entity.New(names, nil)
	w := bufio.NewWriter(out)
	var r entity.Result
	o, err := s.open(w)
	if err != nil {
		return err
	}
	extract := func(d entity.Document) error {
		d.Country = cmp.Or(d.Country, s.country)
		x.ExtractInto(&r, d)
		return o.write(d, r.In(s.unit, d.Text))
	}
	if len(s.files) > 0 {
		err = eachFile(s.files, extract)
	} else {
		err = eachLine(in, extract)
	}
	return cmp.Or(err, o.close(), w.Flush())
}

// eachFile calls f with each text file as a document that has the name of the file as its id.
func eachFile(files []string, f func(entity.Document) error) error {
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err == nil {
			err = f(entity.Document{ID: filepath.Base(name), Text: string(text)})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// eachLine calls f with the document of each line of JSON that is not blank.
func eachLine(in io.Reader, f func(entity.Document) error) error {
	lines := input.Lines(in)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var d struct {
			ID        string    `json:"id"`
			Text      string    `json:"text"`
			Published input.Day `json:"published"`
			Country   string    `json:"country"`
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if err := f(entity.Document{ID: d.ID, Text: d.Text, Published: d.Published.Date, Country: d.Country}); err != nil {
			return err
		}
	}
	return lines.Err()
}
