package entity_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// shipped are the texts of the repository, whole and line by line, each as a document.
func shipped(t *testing.T) []entity.Document {
	t.Helper()
	files, err := filepath.Glob("../examples/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var docs []entity.Document
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range append(strings.Split(string(data), "\n\n"), string(data[:min(len(data), 600)])) {
			docs = append(docs, entity.Document{ID: fmt.Sprint(len(docs)), Text: s, Published: date.Of(2020+i, 8, 7)})
		}
	}
	return docs
}

// ask asks an Extractor and its Gazetteer all that one asks of them, and returns the answers.
func ask(t *testing.T, x *entity.Extractor, g *gazetteer.Gazetteer, r *entity.Result, d entity.Document) string {
	t.Helper()
	x.ExtractInto(r, d)
	fresh, err := json.Marshal(x.Extract(d))
	if err != nil {
		t.Error(err)
	}
	used, err := json.Marshal(r)
	if err != nil || string(used) != string(fresh) {
		t.Errorf("error %v; into used memory\n%s, into fresh\n%s", err, used, fresh)
	}
	var b strings.Builder
	if err := x.Trace(&b, d); err != nil {
		t.Error(err)
	}
	for _, m := range r.Mentions[:min(len(r.Mentions), 3)] {
		fmt.Fprintln(&b, g.Lookup(m.Text, nil))
		if e := r.Entity(m); e != nil {
			entry, _ := g.Entry(e.ID)
			fmt.Fprintln(&b, entry, g.Holders(e.ID, d.Published.String()))
		}
	}
	fmt.Fprintln(&b, len(g.Find(d.Text)))
	return b.String() + string(fresh)
}

// TestConcurrent shares one Extractor and one Gazetteer, never used before, among 64 goroutines; each begins at another
// document. All get what one alone gets.
func TestConcurrent(t *testing.T) {
	fresh := func() (*gazetteer.Gazetteer, *entity.Extractor) {
		own, err := gazetteer.Build(slices.Values([]gazetteer.Entry{{ID: "own", Type: gazetteer.PERS, Name: "بوتين", Terms: []gazetteer.Term{{Office: "Q11696", From: "2020"}}}}))
		if err != nil {
			t.Fatal(err)
		}
		g := gazetteer.Default().With(own)
		return g, entity.New(g, &entity.Options{Finders: []entity.Finder{finder{find: "القرار"}}})
	}
	docs := shipped(t)
	var serial []string
	g, x := fresh()
	for _, d := range docs {
		serial = append(serial, ask(t, x, g, new(entity.Result), d))
	}
	g, x = fresh()
	var wg sync.WaitGroup
	for n := range 64 {
		wg.Go(func() {
			r := new(entity.Result)
			for k := range 2 { // into the memory of one Result
				i := (n + 7*k) % len(docs)
				if got := ask(t, x, g, r, docs[i]); got != serial[i] {
					t.Errorf("goroutine %d, document %d: got\n%s, want\n%s", n, i, got, serial[i])
				}
			}
		})
	}
	wg.Wait()
}
