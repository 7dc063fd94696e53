// Compare runs the library beside other Go libraries over the same articles in one run, and says how fast each is and by how much. It lies in
// the tools' module, so that users of the library never download the others.
//
//	go -C internal/tools run ./compare            the table, on the standard output
//	go -C internal/tools run ./compare -write     and into the README; the growth curves into docs/growth.svg
//
// The articles are those of KHABAR_CORPUS, a folder with news/*.jsonl.gz, some of each file; without it those of examples/testdata.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// Where -write writes, from the folder internal/tools.
const (
	readme = "../../README.md"
	curves = "../../docs/growth.svg"
)

func main() {
	write := flag.Bool("write", false, "write the table into the README and the growth curves into docs/growth.svg")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "compare: %q: no arguments are wanted\n", flag.Args())
		os.Exit(2)
	}
	if err := run(os.Stdout, *write); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, write bool) error {
	texts, err := articles()
	if err != nil {
		return err
	}
	t, err := measure(texts)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(out, t.markdown()); err != nil || !write {
		return err
	}
	if err := replace(readme, "speed", t.markdown()); err != nil {
		return err
	}
	drawn, err := grow(texts)
	if err != nil {
		return err
	}
	return os.WriteFile(curves, drawn, 0o644)
}
