package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// perFile is how many articles of a corpus file are read.
const perFile = 20

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

// size returns how many bytes texts have.
func size(texts []string) (bytes int) {
	for _, s := range texts {
		bytes += len(s)
	}
	return bytes
}
