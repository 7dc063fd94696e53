// Extract reads Arabic news and writes who and what is named in it, and when.
//
//	go run ./examples/extract article.txt …              a listing for people
//	go run ./examples/extract -format jsonl < news.jsonl one JSON object a document
//	go run ./examples/extract -format jsonl archive/     all .txt, .jsonl and .ndjson files of a folder, also .gz
//
// Documents are text files, or JSON Lines, where all but text may be missing or null:
//
//	{"id": "1", "text": "…", "published": "2025-08-07T14:30", "country": "MA"}
//
// All cores work, and the output stands in the order of the input. A document that cannot be read is reported and passed
// over; then the exit status is 1. It is 2 if nothing could be done. On a terminal long work shows how far it is.
//
// Flags:
//
//	-format FORMAT             text, jsonl, or one of package entity/export: json, conll, brat, webanno, html (text)
//	-out DIR                   where the files of brat go, two for each document and one of settings
//	-offsets bytes|runes|utf16 what offsets count (bytes), always of the text as UTF-8
//	-charset windows-1256      of files without a byte order mark (utf-8): any name that the web knows
//	-gazetteer FILE            names of one's own beside the built-in ones, see gazetteer.Read
//	-only                      only those
//	-country MA                of the papers, where a document does not say it
package main

import (
	"bufio"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
)

func main() {
	c := console{in: os.Stdin, out: os.Stdout, messages: os.Stderr, watched: terminal(os.Stderr) && !terminal(os.Stdout)}
	err := run(os.Args[1:], c)
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "extract:", err)
	if _, ok := errors.AsType[skipped](err); ok {
		os.Exit(1)
	}
	os.Exit(2)
}

// A console is what the program reads and writes beside the files.
type console struct {
	in            io.Reader
	out, messages io.Writer
	watched       bool // a person sees the messages, and not the output
}

// terminal reports whether f is one.
func terminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && f.Name() != os.DevNull
}

// skipped is the error of work that is done but for some documents.
type skipped struct{ bad, all int }

func (s skipped) Error() string {
	return fmt.Sprintf("%d of %d documents could not be read", s.bad, s.all)
}

// settings are the flags.
type settings struct {
	format    string
	dir       string
	unit      entity.Unit
	gazetteer string
	only      bool
	country   string
	source    input.Source
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
	f.StringVar(&s.source.Charset, "charset", "", "`name` of the charset of files without a byte order mark; utf-8 if not given")
	f.StringVar(&s.gazetteer, "gazetteer", "", "read names of one's own from `FILE`")
	f.BoolVar(&s.only, "only", false, "use only the names of that file")
	f.StringVar(&s.country, "country", "", "`code` of the country of the papers, ISO 3166")
	if err := f.Parse(args); err == flag.ErrHelp {
		return nil, errors.New(help.String())
	} else if err != nil {
		return nil, err
	}
	s.source.Paths = f.Args()
	return s, s.source.Check()
}

// run extracts from the files that args name, or from the lines of c.in.
func run(args []string, c console) error {
	s, err := parse(args)
	if err != nil {
		return err
	}
	names, err := input.Names(s.gazetteer, s.only)
	if err != nil {
		return err
	}
	s.source.In = c.in
	w := bufio.NewWriter(c.out)
	o, err := s.open(w)
	if err != nil {
		return err
	}
	var p *progress
	if c.watched {
		p = &progress{w: c.messages, now: time.Now, read: s.source.Read, total: s.source.Size()}
	}
	bad, err := show(c.messages, p, s.answers(entity.New(names, nil), o))
	if err := cmp.Or(err, o.close(), w.Flush()); err != nil || bad.bad == 0 {
		return err
	}
	return bad
}

// An answer is a document that is read, and how to write what was found in it; or why it could not be read.
type answer struct {
	write func() error
	text  int // bytes of the text
	err   error
}

// answers extracts from all documents on all cores.
func (s *settings) answers(x *entity.Extractor, o output) iter.Seq[answer] {
	type read struct {
		doc entity.Document
		err error
	}
	docs := func(yield func(read) bool) {
		for d, err := range s.source.Documents() {
			if !yield(read{d, err}) {
				return
			}
		}
	}
	return ordered(docs, runtime.GOMAXPROCS(0), func() func(read) answer {
		var r entity.Result
		return func(d read) answer {
			if d.err != nil {
				return answer{err: d.err}
			}
			d.doc.Country = cmp.Or(d.doc.Country, s.country)
			x.ExtractInto(&r, d.doc)
			return answer{write: o.prepare(d.doc, r.In(s.unit, d.doc.Text)), text: len(d.doc.Text)}
		}
	})
}

// show writes the answers in their order, and says which documents have none. An error is one of writing.
func show(messages io.Writer, p *progress, answers iter.Seq[answer]) (count skipped, err error) {
	p.start()
	for a := range answers {
		count.all++
		if a.err != nil {
			count.bad++
			p.clear()
			fmt.Fprintln(messages, "extract:", a.err)
		} else if err := a.write(); err != nil {
			return count, err
		}
		p.done(a.text, a.err != nil)
	}
	p.end()
	return count, nil
}
