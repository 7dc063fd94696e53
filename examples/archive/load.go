package main

import (
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
)

// batchSize is how many documents are read at once and kept in one transaction.
const batchSize = 256

// A batch is documents on their way into the archive.
type batch struct {
	docs    []entity.Document
	results [batchSize]entity.Result
}

// load adds the documents of a source, but those that are there already. It says on out how many, and on warn which could not be read; then it
// returns an error when all others are in.
func (a *archive) load(source *input.Source, out, warn io.Writer) error {
	added, there, bad := 0, 0, 0
	b := new(batch)
	seen := map[string]bool{} // of this batch
	flush := func() error {
		if err := a.keep(b); err != nil {
			return err
		}
		added += len(b.docs)
		b.docs = b.docs[:0]
		clear(seen)
		return nil
	}
	for d, err := range source.Documents() {
		if err != nil {
			fmt.Fprintln(warn, "archive:", err)
			bad++
			continue
		}
		known, err := a.has(d.ID)
		if err != nil {
			return err
		}
		if known || seen[d.ID] {
			there++
			continue
		}
		seen[d.ID] = true
		if b.docs = append(b.docs, d); len(b.docs) == batchSize {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	fmt.Fprintf(out, "%d documents added, %d were there\n", added, there)
	if bad > 0 {
		return fmt.Errorf("%d documents could not be read", bad)
	}
	return nil
}

// keep reads the documents of a batch on all cores and adds them in order.
func (a *archive) keep(b *batch) error {
	x := entity.Default()
	var done sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		done.Go(func() {
			for i := range next {
				x.ExtractInto(&b.results[i], b.docs[i])
			}
		})
	}
	for i := range b.docs {
		next <- i
	}
	close(next)
	done.Wait()

	w, err := a.begin()
	if err != nil {
		return err
	}
	for i, d := range b.docs {
		if err := w.add(d, &b.results[i]); err != nil {
			w.tx.Rollback()
			return fmt.Errorf("%s: %w", d.ID, err)
		}
	}
	return w.commit()
}
