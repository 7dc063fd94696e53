// Command around counts what stands before and after surnames in news, and compiles how much each such word speaks for a name
// beside it. Package cues embeds the table.
//
//	KHABAR_CORPUS=folder go run ./internal/gen/around -src internal/names/src -out internal/cues/around.tsv
//
// The folder holds news/*.jsonl.gz, JSON Lines with a field text. No word is labelled by what stands beside it: a surname is
// one because the text has it behind a given name elsewhere, or because the tables of names list its famous bearer.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/khabar-go/khabar/internal/text"
)

func main() {
	src := flag.String("src", "", "folder of the tables of names")
	out := flag.String("out", "", "file to write")
	flag.Parse()
	if err := run(os.Getenv("KHABAR_CORPUS"), *src, *out); err != nil {
		log.Fatal("around: ", err)
	}
}

func run(corpus, src, out string) error {
	words, err := readWords(src)
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(corpus, "news", "*.jsonl.gz"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s has no news", corpus)
	}
	c := newCounter(words)
	for _, file := range files {
		if err := eachText(file, c.add); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return os.WriteFile(out, c.table(), 0o644)
}

// maxLine is the most bytes of one article.
const maxLine = 16 << 20

// eachText calls f with the words of every text of a file.
func eachText(file string, f func(d *text.Doc)) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer r.Close()
	z, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		var article struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			return err
		}
		f(text.Analyze(article.Text))
	}
	return lines.Err()
}
