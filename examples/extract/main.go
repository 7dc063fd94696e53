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
//	-format text|jsonl         what is written (text)
//	-offsets bytes|runes|utf16 what offsets count (bytes), always of the text as UTF-8
//	-charset windows-1256      of files without a byte order mark (utf-8): any name that the web knows
//	-gazetteer FILE            names of one's own beside the built-in ones, see gazetteer.Read
//	-only                      only those
//	-country MA                of the papers, where a document does not say it
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
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
	write     func(io.Writer, *entity.Result, entity.Document) error
	unit      entity.Unit
	gazetteer string
	only      bool
	country   string
	source    input.Source
}

// parse reads the flags. Who asks for help gets it as the error.
func parse(args []string) (*settings, error) {
	s := &settings{write: list, unit: entity.Bytes}
	f := flag.NewFlagSet("extract", flag.ContinueOnError)
	var help strings.Builder
	f.SetOutput(&help)
	f.Func("format", "write `text` for people, or jsonl", func(v string) error {
		switch v {
		case "text":
			s.write = list
		case "jsonl":
			s.write = line
		default:
			return fmt.Errorf("neither text nor jsonl")
		}
		return nil
	})
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
	var p *progress
	if c.watched {
		p = &progress{w: c.messages, now: time.Now, read: s.source.Read, total: s.source.Size()}
	}
	return show(c, p, s.answers(entity.New(names, nil)))
}

// An answer is what is written of one document, or why there is none.
type answer struct {
	out  []byte
	text int // bytes of the text
	err  error
}

// answers extracts from all documents on all cores.
func (s *settings) answers(x *entity.Extractor) iter.Seq[answer] {
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
			var b bytes.Buffer
			err := s.write(&b, r.In(s.unit, d.doc.Text), d.doc)
			return answer{b.Bytes(), len(d.doc.Text), err}
		}
	})
}

// show writes the answers and reports the documents that have none.
func show(c console, p *progress, answers iter.Seq[answer]) error {
	w := bufio.NewWriter(c.out)
	var count skipped
	p.start()
	for a := range answers {
		count.all++
		if a.err != nil {
			count.bad++
			p.clear()
			fmt.Fprintln(c.messages, "extract:", a.err)
		}
		if _, err := w.Write(a.out); err != nil {
			return err
		}
		p.done(a.text, a.err != nil)
	}
	p.end()
	if err := w.Flush(); err != nil || count.bad == 0 {
		return err
	}
	return count
}
