package gazetteer

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// generated returns a TSV table of n entries with two Arabic and two Latin names each.
func generated(n int) string {
	given := [...]string{
		"محمد",
		"عبد الله",
		"كريم",
		"سليمان",
		"نادية",
		"إلياس",
		"توفيق",
	}
	letters := []rune("ابتجحدرسشعفقكلمنهوي")
	var b strings.Builder
	for i := range n {
		word := make([]rune, 0, 6)
		for k := i*7919 + 1234567; len(word) < 6; k /= len(letters) {
			word = append(word, letters[k%len(letters)])
		}
		fmt.Fprintf(&b, "X%d\tPERS\t%s %s|%s\tNumber %d|N%d\n", i, given[i%len(given)], string(word), string(word), i, i)
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	const n = 25_000
	table := generated(n)
	g, err := Read(strings.NewReader(table), "own.tsv")
	if err != nil {
		b.Fatal(err)
	}
	var lines strings.Builder
	enc := json.NewEncoder(&lines)
	for e := range g.Entries() {
		if err := enc.Encode(e); err != nil {
			b.Fatal(err)
		}
	}
	for _, bench := range []struct{ form, table string }{{"tsv", table}, {"jsonl", lines.String()}} {
		b.Run("form="+bench.form, func(b *testing.B) {
			b.SetBytes(int64(len(bench.table)))
			for b.Loop() {
				g, err := Read(strings.NewReader(bench.table), "own")
				if err != nil {
					b.Fatal(err)
				}
				if got := g.tables[0].NumEntries(); got != n {
					b.Fatalf("%d entries, want %d", got, n)
				}
			}
		})
	}
}

func BenchmarkWith(b *testing.B) {
	own, err := Read(strings.NewReader(generated(25_000)), "own.tsv")
	if err != nil {
		b.Fatal(err)
	}
	g := Default()
	for b.Loop() {
		g.With(own)
	}
}

// BenchmarkLookup looks up names that are listed, near a listed one, and near none: in the built-in names, and in 100,000 more.
func BenchmarkLookup(b *testing.B) {
	own, err := Read(strings.NewReader(generated(100_000)), "own.tsv")
	if err != nil {
		b.Fatal(err)
	}
	for _, of := range []struct {
		entries string
		g       *Gazetteer
	}{
		{"built-in", Default()},
		{"100k more", Default().With(own)},
	} {
		for _, x := range []struct {
			what, name string
			count      int
		}{
			{"listed", "عبدالفتاح السيسى", 1},
			{"near", "ميركيل", 1},
			{"near in two words", "أنجيلا ميركيل", 1},
			{"none", "تشيكيفارا", 0},
		} {
			b.Run("entries="+of.entries+"/name="+x.what, func(b *testing.B) {
				for b.Loop() {
					if n := len(of.g.Lookup(x.name, nil)); n != x.count {
						b.Fatal(n)
					}
				}
			})
		}
	}
}

func BenchmarkHolders(b *testing.B) {
	g := Default()
	for b.Loop() {
		if len(g.Holders("Q11696", "2013-05-01")) != 1 {
			b.Fatal("not found")
		}
	}
}
