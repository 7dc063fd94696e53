package names

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// least is the least number of rows that a table must keep. A smaller table is a mistake of whoever made it anew.
var least = map[string]int{
	"countries.tsv": 240,
	"places.tsv":    20_000,
	"people.tsv":    6_000,
	"orgs.tsv":      2_200,
	"offices.tsv":   500,
	"terms.tsv":     4_500,
}

// most is the most bytes of the compiled names.
const most = 10 << 20

// TestCounts prints with -v how many rows the tables have, by table, by source and by licence, and holds that every source
// is one that README.md names with its licence.
func TestCounts(t *testing.T) {
	licences := sources(t)
	bySource, byLicence := make(map[string]int), make(map[string]int)
	files, err := filepath.Glob("src/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")[1:]
		name := filepath.Base(file)
		t.Logf("%7d rows: %s", len(lines), name)
		if len(lines) < least[name] {
			t.Errorf("%s has %d rows, want %d", name, len(lines), least[name])
		}
		for i, line := range lines {
			seen := make(map[string]bool)
			for tag := range strings.SplitSeq(line[strings.LastIndexByte(line, '\t')+1:], "+") {
				bySource[tag]++
				licence, ok := licences[tag]
				if !ok {
					t.Errorf("%s:%d: README.md does not name the source %q", name, i+2, tag)
				}
				seen[licence] = true
			}
			for licence := range seen {
				byLicence[licence]++
			}
		}
	}
	logCounts(t, "rows rest on", bySource)
	logCounts(t, "rows rest on sources under", byLicence)
	t.Logf("%d bytes compiled", len(Data()))
	if len(Data()) > most {
		t.Errorf("names.bin has %d bytes, want at most %d", len(Data()), most)
	}
}

func logCounts(t *testing.T, what string, counts map[string]int) {
	for _, key := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	}) {
		t.Logf("%7d %s %s", counts[key], what, key)
	}
}

// sources reads the licences of the sources from the table of README.md, by tag.
func sources(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(data), "## Tags of sources\n")
	if !ok {
		t.Fatal("README.md has no tags of sources")
	}
	out := make(map[string]string)
	for line := range strings.SplitSeq(table, "\n") {
		if strings.HasPrefix(line, "## ") {
			break
		}
		cells := strings.Split(line, "|")
		if len(cells) != 5 {
			continue
		}
		for tag := range strings.SplitSeq(cells[1], ",") {
			out[strings.Trim(tag, " `")] = strings.TrimSpace(cells[3])
		}
	}
	return out
}
