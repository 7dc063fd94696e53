// Lookup reads names, one a line, and writes what each may mean, best first; nothing where it is not sure.
//
//	بوتين
//	{"query":"بوتين","matches":[{"qid":"Q7747","id":"Q7747","name":"فلاديمير بوتين","name_en":"Vladimir Putin","type":"PERS","score":1,"how":"listed"}]}
//
// After a tab a line may name a type (PERS, GPE, ORG …); only entries of it are then meant. Every line gets an answer, the
// empty one too.
//
//	-gazetteer FILE   names of one's own beside the built-in ones, see gazetteer.Read
//	-only             only those
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/khabar-go/khabar/examples/internal/input"
	"github.com/khabar-go/khabar/gazetteer"
)

func main() {
	file := flag.String("gazetteer", "", "read names of one's own from `FILE`")
	only := flag.Bool("only", false, "use only the names of that file")
	flag.Parse()
	names, err := input.Names(*file, *only)
	if err == nil {
		err = run(names, os.Stdin, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "lookup:", err)
		os.Exit(1)
	}
}

type answer struct {
	Query   string  `json:"query"`
	Matches []match `json:"matches"`
}

type match struct {
	QID    *string        `json:"qid"` // of Wikidata; null where the entry has another id
	ID     string         `json:"id"`
	Name   string         `json:"name"`
	NameEN string         `json:"name_en"`
	Type   gazetteer.Type `json:"type"`
	Score  float32        `json:"score"`
	How    string         `json:"how"`
}

// run answers each line of r.
func run(names *gazetteer.Gazetteer, r io.Reader, w io.Writer) error {
	lines, out := input.Lines(r), bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	var failed error
	for failed == nil && lines.Scan() {
		name, typ, _ := strings.Cut(lines.Text(), "\t")
		failed = enc.Encode(answer{name, matches(names, name, gazetteer.Type(typ))})
	}
	return cmp.Or(failed, lines.Err(), out.Flush())
}

// matches looks a name up; an empty type is any.
func matches(names *gazetteer.Gazetteer, name string, typ gazetteer.Type) []match {
	opt := &gazetteer.LookupOptions{}
	if typ != "" {
		opt.Types = []gazetteer.Type{typ}
	}
	out := []match{}
	for _, c := range names.Lookup(name, opt) {
		out = append(out, match{input.QID(c.ID), c.ID, c.Name, c.Latin, c.Type, c.Score, strings.TrimSpace(c.How + " " + c.Edits)})
	}
	return out
}
