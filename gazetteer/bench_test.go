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

func BenchmarkLookup(b *testing.B) {
	g := Default()
	for b.Loop() {
		if len(g.Lookup("عبدالفتاح السيسى", nil)) != 1 {
			b.Fatal("not found")
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
