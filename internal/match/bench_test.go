package match

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/pack/packtest"
	"github.com/khabar-go/khabar/internal/text"
)

// mostBytes is how large a table of 500,000 names may be.
const mostBytes = 24 << 20

// BenchmarkFind finds the forms of tables of several sizes in text that holds many of them. The benchmark analyze beside it
// is what the words of the same text cost, so that the ratio of both comes from one run.
func BenchmarkFind(b *testing.B) {
	for _, x := range [...]struct {
		name          string
		entries, hits int
	}{
		{"1k", 200, 15_570},
		{"30k", 6_000, 15_744},
		{"1M", 200_000, 20_045},
	} {
		w := packtest.NewWorld(x.entries)
		tables, s := []*pack.Table{w.Table()}, w.Text(1<<20)
		b.Run("names="+x.name+"/analyze", func(b *testing.B) { benchmarkAnalyze(b, s) })
		b.Run("names="+x.name+"/find", func(b *testing.B) { benchmarkFind(b, s, tables, x.hits) })
		b.Run("names="+x.name+"/find-two", func(b *testing.B) { // the caller's few names beside
			own := packtest.NewWorld(20).Table()
			benchmarkFind(b, s, append(tables, own), 0)
		})
		if news := readNews(b, 4<<20); news != "" {
			b.Run("names="+x.name+"/news/analyze", func(b *testing.B) { benchmarkAnalyze(b, news) })
			b.Run("names="+x.name+"/news/find", func(b *testing.B) { benchmarkFind(b, news, tables, 0) })
		}
	}
}

// BenchmarkHostile reads text in which every word begins, and is in the midst of, forms as long as a form can be. Twice the
// text must take twice the time.
func BenchmarkHostile(b *testing.B) {
	var names []string
	for n := 1; n <= pack.MaxWords; n++ {
		names = append(names, strings.TrimSpace(strings.Repeat("للل ", n)))
	}
	tables := []*pack.Table{table(b, names...)}
	for _, size := range [...]int{1 << 18, 1 << 19, 1 << 20} {
		b.Run(fmt.Sprintf("bytes=%d", size), func(b *testing.B) {
			benchmarkFind(b, strings.Repeat("للل ", size/7), tables, 0)
		})
	}
}

// BenchmarkBuild builds, opens and checks 100,000 entries with 500,000 names.
func BenchmarkBuild(b *testing.B) {
	w := packtest.NewWorld(100_000)
	data := w.Table().Data()
	if len(data) > mostBytes {
		b.Errorf("%d bytes, want at most %d", len(data), mostBytes)
	}
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			if bytes, err := w.Builder().Bytes("made up"); err != nil || len(bytes) != len(data) {
				b.Fatal(len(bytes), err)
			}
		}
		b.ReportMetric(float64(len(data)), "B")
	})
	b.Run("open", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := pack.Open(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("check", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		t := w.Table()
		for b.Loop() {
			if err := t.Check(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func benchmarkAnalyze(b *testing.B, s string) {
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	d := text.Analyze(s)
	words := len(d.Words)
	for b.Loop() {
		if d.Reset(s, 0); len(d.Words) != words {
			b.Fatalf("%d words, want %d", len(d.Words), words)
		}
	}
}

// benchmarkFind wants so many hits, or with 0 as many as the first time.
func benchmarkFind(b *testing.B, s string, tables []*pack.Table, want int) {
	d := text.Analyze(s)
	hits := Find(nil, d, tables)
	if want == 0 {
		want = len(hits)
	}
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if hits = Find(hits[:0], d, tables); len(hits) != want {
			b.Fatalf("%d hits, want %d", len(hits), want)
		}
	}
	b.ReportMetric(float64(len(hits))/float64(len(d.Words)), "hits/word")
	b.ReportMetric(float64(len(tables[0].Data())), "B")
}

// readNews returns about n bytes of news of the corpus that KHABAR_CORPUS names; empty if there is none.
func readNews(b *testing.B, n int) string {
	corpus := os.Getenv("KHABAR_CORPUS")
	if corpus == "" {
		return ""
	}
	files, err := filepath.Glob(filepath.Join(corpus, "news", "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		b.Fatalf("no news in %s (error %v)", corpus, err)
	}
	var s strings.Builder
	for _, file := range files {
		readArticles(b, file, &s, n/len(files))
	}
	return s.String()
}

// readArticles appends about n bytes of the texts of a file.
func readArticles(b *testing.B, file string, s *strings.Builder, n int) {
	f, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatalf("%s: %v", file, err)
	}
	articles := json.NewDecoder(bufio.NewReader(z))
	for end := s.Len() + n; s.Len() < end && articles.More(); {
		var x struct{ Text string }
		if err := articles.Decode(&x); err != nil {
			b.Fatalf("%s: %v", file, err)
		}
		s.WriteString(x.Text)
		s.WriteString("\n\n")
	}
}
