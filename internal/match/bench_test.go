package match

import (
	"fmt"
	"testing"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/pack/packtest"
	"github.com/khabar-go/khabar/internal/text"
)

// BenchmarkFind finds the forms of tables of several sizes; analyze is what the words of the same text cost, so that the
// ratio of both comes from one run.
func BenchmarkFind(b *testing.B) {
	for _, x := range [...]struct {
		name    string
		entries int
		hits    int
	}{
		{"1k", 200, 0},
		{"36k", 7_200, 0},
		{"500k", 100_000, 0},
	} {
		w := packtest.NewWorld(x.entries)
		t := w.Table()
		s := w.Text(1 << 20)
		b.Run(fmt.Sprintf("names=%s/analyze", x.name), func(b *testing.B) {
			benchmarkAnalyze(b, s)
		})
		b.Run(fmt.Sprintf("names=%s/find", x.name), func(b *testing.B) {
			benchmarkFind(b, s, []*pack.Table{t}, x.hits)
		})
	}
}

func benchmarkAnalyze(b *testing.B, s string) {
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	d := text.Analyze(s)
	words := len(d.Words)
	for b.Loop() {
		d.Reset(s, 0)
		if len(d.Words) != words {
			b.Fatalf("%d words, want %d", len(d.Words), words)
		}
	}
}

func benchmarkFind(b *testing.B, s string, tables []*pack.Table, want int) {
	d := text.Analyze(s)
	hits := Find(nil, d, tables)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if hits = Find(hits[:0], d, tables); want != 0 && len(hits) != want {
			b.Fatalf("%d hits, want %d", len(hits), want)
		}
	}
	b.ReportMetric(float64(len(hits))/float64(len(d.Words)), "hits/word")
	b.ReportMetric(float64(len(tables[0].Data())), "B")
}
