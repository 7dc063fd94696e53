// Compare runs package date and github.com/markusmobius/go-dateparser over the same articles in one run, and says how fast each is and by how
// much. It lies in the tools' module, so that users of the library never download the other one.
//
//	go -C internal/tools run ./compare
//
// The articles are those of KHABAR_CORPUS, a folder with news/*.jsonl.gz, some of each file; without it those of examples/testdata.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"

	"github.com/khabar-go/khabar/date"
)

// perFile is how many articles of a corpus file are read, and rounds how often both libraries search each. The fastest time counts, which
// leaves out what else the machine does.
const (
	perFile = 20
	rounds  = 5
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(out io.Writer) error {
	texts, err := articles()
	if err != nil {
		return err
	}
	bytes := 0
	for _, s := range texts {
		bytes += len(s)
	}
	day := date.MustParse("2025-08-07")
	opt := &date.Options{Reference: day}
	cfg := &dateparser.Configuration{CurrentTime: day.In(time.UTC)}
	ours, theirs := newSearch(len(texts)), newSearch(len(texts))
	for range rounds {
		for i, s := range texts {
			ours.time(i, func() int { return len(date.Find(s, opt)) })
			theirs.time(i, func() int {
				_, found, _ := dateparser.Search(cfg, s) // its error is that it found no language
				return len(found)
			})
		}
	}
	fmt.Fprintf(out, "%d articles, %d bytes\n", len(texts), bytes)
	fmt.Fprintf(out, "date.Find        %9.3f MB/s, %5d expressions\n", ours.speed(bytes), ours.found)
	fmt.Fprintf(out, "dateparser.Search%9.3f MB/s, %5d expressions\n", theirs.speed(bytes), theirs.found)
	fmt.Fprintf(out, "ratio %.0f\n", ours.speed(bytes)/theirs.speed(bytes))
	return nil
}

// A search is what one library needed and found.
type search struct {
	best  []time.Duration // by article
	found int
}

func newSearch(n int) *search { return &search{best: make([]time.Duration, n)} }

// time runs f, which searches article i and returns what it found: once to fill the caches that the other library used, once by the clock.
func (s *search) time(i int, f func() int) {
	found := f()
	start := time.Now()
	f()
	took := time.Since(start)
	if s.best[i] == 0 {
		s.found += found
		s.best[i] = took
	}
	s.best[i] = min(s.best[i], took)
}

// speed returns megabytes a second.
func (s *search) speed(bytes int) float64 {
	total := time.Duration(0)
	for _, d := range s.best {
		total += d
	}
	return float64(bytes) / 1e6 / total.Seconds()
}

// articles returns the texts to search.
func articles() ([]string, error) {
	folder := os.Getenv("KHABAR_CORPUS")
	if folder == "" {
		return plain("../../examples/testdata/*.txt")
	}
	files, err := filepath.Glob(filepath.Join(folder, "news", "*.jsonl.gz"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("KHABAR_CORPUS: %s has no news/*.jsonl.gz", folder)
	}
	var texts []string
	for _, name := range files {
		if texts, err = packed(texts, name); err != nil {
			return nil, err
		}
	}
	return texts, err
}

// plain returns the texts of the files that match a pattern.
func plain(pattern string) (texts []string, err error) {
	files, err := filepath.Glob(pattern)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no file %s: run in the folder internal/tools", pattern)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(data))
	}
	return texts, err
}

// packed appends the first texts of a packed file of JSON lines.
func packed(texts []string, name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for n := 1; n <= perFile && lines.Scan(); n++ {
		var d struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		texts = append(texts, d.Text)
	}
	return texts, lines.Err()
}
