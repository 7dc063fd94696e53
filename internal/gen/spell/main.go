// Command spell counts what edits tell spellings of one name from names of two, and writes the costs that package spell reads:
//
//	KHABAR_CORPUS=folder go run ./internal/gen/spell -out internal/spell
//	KHABAR_CORPUS=folder go run ./internal/gen/spell -folds 5
//
// It learns from the pairs of variants/train_pool.jsonl.gz, without the keys that a test asks for. With -folds it writes
// nothing, and says how what is learned from the other folds does on each.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const (
	costsHead = `# What edits cost, in hundredths of log odds, and how often each was seen in pairs of one name and of two. See spell.Parse.
# Made by internal/gen/spell.
# op	x	y	where	cost	same	other
`
	latinHead = `# What writers put for Latin letters: hundredths of log odds, and how often. See spell.ParseSounds. Made by internal/gen/spell.
# latin	where	arabic	cost	count
`
)

func main() {
	out := flag.String("out", ".", "folder to write to")
	parts := flag.Int("folds", 0, "cross-validate with so many folds and write nothing")
	flag.Parse()
	if err := run(os.Getenv("KHABAR_CORPUS"), *out, *parts, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(corpus, out string, parts int, report io.Writer) error {
	pairs, err := readPool(os.DirFS(corpus))
	if err != nil {
		return err
	}
	if parts > 0 {
		return validate(pairs, parts, report)
	}
	costs, latin := tables(pairs)
	return cmp.Or(
		os.WriteFile(filepath.Join(out, "costs.tsv"), []byte(costs), 0o644),
		os.WriteFile(filepath.Join(out, "latin.tsv"), []byte(latin), 0o644),
	)
}

// tables returns costs.tsv and latin.tsv.
func tables(pairs []pair) (costs, latin string) {
	w, seen := train(pairs)
	sounds, count := trainSounds(pairs)
	return costsHead + w.table(seen), latinHead + sounds.table(count)
}
