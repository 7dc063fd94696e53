package main

import (
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/pack/packtest"
	"github.com/khabar-go/khabar/internal/text"
)

// A point is one measurement of a curve: what was varied, and megabytes a second.
type point struct{ x, speed float64 }

const (
	smallest, largest = 1 << 10, 100 << 20 // bytes of text
	enough            = 300 * time.Millisecond
	namesText         = 4 << 20 // bytes of text that names are found in
)

// grow measures how the speed changes with the size of the text, the number of names and the cores, and draws it.
func grow(texts []string) ([]byte, error) {
	return draw([]panel{
		{"Extract, text of 1 KB to 100 MB", "bytes", byText(texts)},
		{"Find and its Analyze, 10,000 to 1,000,000 names", "names", byNames()},
		{"Extract, cores at work", "cores", byCores(texts)},
	}), nil
}

// byText reads texts ten times as long from one to the next, made of the articles: all articles in pieces of one length, or, of a longer
// one, the articles again and again. So texts of every length hold the same.
func byText(texts []string) (ps []point) {
	all := strings.Join(texts, "\n\n")
	x, r := entity.Default(), new(entity.Result)
	for n := smallest; n <= largest; n *= 10 {
		texts := pieces(all, n)
		speed := fastest(size(texts), func() {
			for _, s := range texts {
				x.ExtractInto(r, entity.Document{Text: s, Published: date.Of(2025, 8, 7)})
			}
		})
		ps = append(ps, point{float64(n), speed})
	}
	return ps
}

// pieces returns texts of n bytes that hold s, but for its end, or s several times.
func pieces(s string, n int) (out []string) {
	if n > len(s) {
		s = strings.Repeat(s, n/len(s)+1)[:n]
	}
	for ; len(s) >= n; s = s[n:] {
		out = append(out, s[:n])
	}
	return out
}

// byNames finds the names of made-up tables in text that holds some.
func byNames() (ps []point) {
	d, hits := new(text.Doc), []match.Hit(nil)
	for _, entries := range []int{2_000, 6_000, 20_000, 60_000, 200_000} { // five names each
		w := packtest.NewWorld(entries)
		tables, s := []*pack.Table{w.Table()}, w.Text(namesText)
		speed := fastest(len(s), func() {
			d.Reset(s, 0)
			hits = match.Find(hits[:0], d, tables)
		})
		ps = append(ps, point{float64(5 * entries), speed})
	}
	return ps
}

// byCores reads the articles with as many extracting goroutines as cores.
func byCores(texts []string) (ps []point) {
	x := entity.Default()
	for cores := 1; cores <= runtime.NumCPU(); cores *= 2 {
		speed := fastest(size(texts), func() { together(x, texts, cores) })
		ps = append(ps, point{float64(cores), speed})
	}
	return ps
}

func together(x *entity.Extractor, texts []string, n int) {
	work := make(chan string)
	var done sync.WaitGroup
	for range n {
		done.Go(func() {
			r := new(entity.Result)
			for s := range work {
				x.ExtractInto(r, entity.Document{Text: s, Published: date.Of(2025, 8, 7)})
			}
		})
	}
	for _, s := range texts {
		work <- s
	}
	close(work)
	done.Wait()
}

// fastest returns the megabytes a second of the fastest of several runs over so many bytes, after one that only warms: at least rounds of
// them, and more until they took enough time.
func fastest(bytes int, f func()) float64 {
	f()
	best, total := time.Duration(0), time.Duration(0)
	for n := 0; n < rounds || total < enough; n++ {
		start := time.Now()
		f()
		took := time.Since(start)
		if best == 0 || took < best {
			best = took
		}
		if total += took; n == 0 && took > 10*enough {
			break
		}
	}
	return float64(bytes) / 1e6 / best.Seconds()
}
