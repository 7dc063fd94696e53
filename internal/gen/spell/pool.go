package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/text"
)

// A pair is two spellings of the thing that key names.
type pair struct {
	key   string
	latin string // its name in Latin letters, folded; empty: not known
	a, b  string // folded, words parted by spaces
}

// The files of the pool. Keys that a test asks for are left out of it.
const (
	poolFile = "variants/train_pool.jsonl.gz"
	heldFile = "variants/lookup_dev.keys.txt"
)

// readPool returns the pairs that may be learned from, in an order of their own.
func readPool(corpus fs.FS) ([]pair, error) {
	data, err := fs.ReadFile(corpus, heldFile)
	if err != nil {
		return nil, err
	}
	held := make(map[string]bool)
	for line := range strings.Lines(string(data)) {
		held[strings.TrimSpace(line)] = true
	}
	f, err := corpus.Open(poolFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", poolFile, err)
	}
	var pairs []pair
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		var row struct {
			Key string
			A   string `json:"canonical_ar"`
			B   string `json:"variant_ar"`
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s: %q: %w", poolFile, lines.Text(), err)
		}
		if !held[row.Key] {
			pairs = append(pairs, pair{key: row.Key, latin: latinOf(row.Key), a: fold(row.A), b: fold(row.B)})
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return slices.Compact(pairs), lines.Err()
}

// latinOf returns the Latin name that a key ends in: "Q:Q1001525|Kokkari", "en:baudette".
func latinOf(key string) string {
	if _, name, ok := strings.Cut(key, "|"); ok {
		return fold(name)
	}
	if name, ok := strings.CutPrefix(key, "en:"); ok {
		return fold(name)
	}
	return ""
}

// fold returns the folded letters of a name.
func fold(name string) string {
	d := text.Analyze(name)
	var b strings.Builder
	for w := range d.Words {
		if w > 0 {
			b.WriteByte(' ')
		}
		b.Write(d.Fold(w))
	}
	return b.String()
}

// folds returns the pairs in parts, all pairs of a key in one, for testing on each what the others teach.
func folds(pairs []pair, parts int) [][]pair {
	out := make([][]pair, parts)
	part, last := 0, ""
	for _, p := range pairs {
		if p.key != last {
			part, last = (part+1)%parts, p.key
		}
		out[part] = append(out[part], p)
	}
	return out
}
