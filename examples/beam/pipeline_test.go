package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/khabar-go/khabar/examples/internal/input"
)

func TestMain(m *testing.M) {
	register()
	beam.Init()
	os.Exit(m.Run())
}

// news is our own: three days, one of them unknown.
const news = `{"id":"a","published":"2025-08-09","text":"التقى فلاديمير بوتين دونالد ترامب في ألاسكا، وشكر بوتين ترامب."}
{"id":"b","published":"2025-08-09T18:00","text":"وقال ترامب إن بوتين قبل."}

{"id":"c","published":"2025-08-10","text":"زار الرئيس الفرنسي إيمانويل ماكرون بيروت."}
{"id":"d","published":null,"text":"وصل ماكرون إلى باريس"}
`

// ran runs the pipeline over a folder and returns the prefix of what it wrote.
func ran(t *testing.T, in string) string {
	t.Helper()
	s := settings{in: in, out: filepath.Join(t.TempDir(), "found", "x"), shards: 3}
	if err := run(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	return s.out
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// sorted returns the lines of a text in order.
func sorted(s string) []string { return slices.Sorted(strings.Lines(s)) }

func write(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	var b bytes.Buffer
	var w io.WriteCloser = gzip.NewWriter(&b)
	if !strings.HasSuffix(name, ".gz") {
		w = nopCloser{&b}
	}
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := cmp.Or(w.Close(), os.WriteFile(file, b.Bytes(), 0o666)); err != nil {
		t.Fatal(err)
	}
	return file
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

func TestCountsByDay(t *testing.T) {
	out := ran(t, write(t, "news.jsonl", "\ufeff"+news))
	got := strings.Join(sorted(read(t, out+"-counts.tsv")), "")
	for _, want := range []string{
		"2025-08-09\tQ22686\tPERS\tدونالد ترامب\t3\n",
		"2025-08-09\tQ7747\tPERS\tفلاديمير بوتين\t3\n",
		"2025-08-10\tQ3052772\tPERS\tإيمانويل ماكرون\t1\n",
		"\tQ3052772\tPERS\tإيمانويل ماكرون\t1\n",
	} {
		if !strings.Contains("\n"+got, "\n"+want) {
			t.Errorf("no line %q in\n%s", want, got)
		}
	}
	if _, err := os.Stat(out + "-unreadable.txt"); err == nil {
		t.Error("something is unreadable")
	}
}

// TestMentionsAreSpansOfTheirDocuments: each mention is written once, in the shard of its document.
func TestMentionsAreSpansOfTheirDocuments(t *testing.T) {
	texts := map[string]string{}
	s := input.Source{In: strings.NewReader(news)}
	for d, err := range s.Documents() {
		if err != nil {
			t.Fatal(err)
		}
		texts[d.ID] = d.Text
	}
	files, _ := filepath.Glob(ran(t, write(t, "news.jsonl", news)) + "-mentions-*-of-3.jsonl")
	shard, seen := map[string]string{}, map[Mention]bool{}
	for _, file := range files {
		for line := range strings.Lines(read(t, file)) {
			var m Mention
			if err := json.Unmarshal([]byte(line), &m); err != nil {
				t.Fatal(err)
			}
			if other, ok := shard[m.Document]; ok && other != file {
				t.Errorf("%s is in %s and %s", m.Document, other, file)
			}
			if text := texts[m.Document]; seen[m] || text[m.Start:m.End] != m.Text {
				t.Errorf("%+v, seen: %t", m, seen[m])
			}
			shard[m.Document], seen[m] = file, true
		}
	}
	if len(shard) != len(texts) {
		t.Errorf("mentions of %d documents, want %d", len(shard), len(texts))
	}
}

func TestUnreadableLinesAreKeptAside(t *testing.T) {
	s := settings{in: write(t, "news.jsonl.gz", "{broken\n"+news+"{\"id\":\"e\",\"published\":\"2025-02-30\"}\n{\"text\":\"\xe3\"}\n"+strings.Repeat(news, 50)), out: filepath.Join(t.TempDir(), "x"), shards: 1}
	err := run(t.Context(), s)
	if err == nil || !strings.Contains(err.Error(), "3 lines") {
		t.Errorf("error %v", err)
	}
	lines := sorted(read(t, s.out+"-unreadable.txt"))
	for i, want := range []string{"news.jsonl.gz, line 1: invalid character", "line 7: \"2025-02-30\" is no day", "line 8: byte 9 is not UTF-8"} {
		if i >= len(lines) || !strings.Contains(lines[i], want) {
			t.Errorf("unreadable: %q, want %q", lines, want)
		}
	}
	if got := read(t, s.out+"-counts.tsv"); !strings.Contains("\n"+got, "\n2025-08-10\tQ3052772\tPERS\tإيمانويل ماكرون\t51\n") {
		t.Errorf("other lines are lost:\n%s", got)
	}
}

func TestFlags(t *testing.T) {
	for _, s := range []settings{{out: "x", shards: 1}, {in: "x", out: "x"}} {
		if err := run(t.Context(), s); err == nil {
			t.Errorf("%+v is no error", s)
		}
	}
}

// TestWorkerBuildsOneExtractor: the functions of a worker share it.
func TestWorkerBuildsOneExtractor(t *testing.T) {
	var a, b extractFn
	a.Setup()
	b.Setup()
	if a.x == nil || a.x != b.x {
		t.Error("two extractors")
	}
}

// TestCountsAreThoseOfExtract counts what examples/extract finds, and finds the same counts in the pipeline's. With
// KHABAR_CORPUS it does so for all news there as well.
func TestCountsAreThoseOfExtract(t *testing.T) {
	extract := filepath.Join(t.TempDir(), "extract")
	if out, err := exec.Command("go", "build", "-o", extract, "github.com/khabar-go/khabar/examples/extract").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	texts := map[string]string{"own": news}
	if folder := os.Getenv("KHABAR_CORPUS"); folder != "" {
		texts["all"] = corpus(t, folder)
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			want := countsOfExtract(t, extract, write(t, "news.jsonl", text))
			got := sorted(read(t, ran(t, write(t, "news.jsonl.gz", text))+"-counts.tsv"))
			if len(want) == 0 || !slices.Equal(got, want) {
				t.Errorf("%d counts, want %d", len(got), len(want))
				for i := range min(len(got), len(want)) {
					if got[i] != want[i] {
						t.Fatalf("first difference: %q, want %q", got[i], want[i])
					}
				}
			}
			t.Logf("%d counts", len(got))
		})
	}
}

// countsOfExtract returns the counts of the mentions that examples/extract lists, line by line of file.
func countsOfExtract(t *testing.T, extract, file string) []string {
	t.Helper()
	listing, err := exec.Command(extract, "-format", "jsonl", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	found := json.NewDecoder(bytes.NewReader(listing))
	counts := map[string]int{}
	for line := range strings.Lines(read(t, file)) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		var in struct{ Published string }
		var out struct {
			Mentions []struct{ Type, ID, Name string }
		}
		if err := cmp.Or(json.Unmarshal([]byte(line), &in), found.Decode(&out)); err != nil {
			t.Fatal(err)
		}
		day, _, _ := strings.Cut(in.Published, "T")
		for _, m := range out.Mentions {
			if m.ID != "" {
				counts[fmt.Sprint(day, "\t", m.ID, "\t", m.Type, "\t", m.Name)]++
			}
		}
	}
	var lines []string
	for key, n := range maps.All(counts) {
		lines = append(lines, fmt.Sprint(key, "\t", n, "\n"))
	}
	slices.Sort(lines)
	return lines
}

// corpus returns all news of a folder as documents.
func corpus(t *testing.T, folder string) string {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(folder, "news", "*.jsonl.gz"))
	var all strings.Builder
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		unpacked, err := gzip.NewReader(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := input.Lines(unpacked)
		for lines.Scan() {
			var d struct{ ID, Date, Text string }
			if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			b, err := json.Marshal(map[string]string{"id": d.ID, "published": d.Date, "text": d.Text})
			if err != nil {
				t.Fatal(err)
			}
			all.Write(append(b, '\n'))
		}
		if err := cmp.Or(lines.Err(), file.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if all.Len() == 0 {
		t.Fatalf("no news in %s", folder)
	}
	return all.String()
}
