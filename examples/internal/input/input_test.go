package input

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLinesOfAnyLength(t *testing.T) {
	long := strings.Repeat("x", 10<<20)
	s := Lines(strings.NewReader("a\r\n\n" + long))
	var got []int
	for s.Scan() {
		got = append(got, len(s.Bytes()))
	}
	if s.Err() != nil || len(got) != 3 || got[0] != 1 || got[1] != 0 || got[2] != len(long) {
		t.Errorf("lines of %d bytes, error %v", got, s.Err())
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"2025-08-07":                "2025-08-07",
		"2025-08-07T14:30":          "2025-08-07T14:30",
		"2025-08-07T14:30:05.75":    "2025-08-07T14:30:05",
		"2025-08-07T23:30:00+03:00": "2025-08-07T23:30",
		"2025-08-07T23:30:00.1Z":    "2025-08-07T23:30",
	} {
		var d Day
		if err := d.UnmarshalText([]byte(in)); err != nil || d.String() != want {
			t.Errorf("%q is %v, error %v, want %s", in, d, err, want)
		}
	}
	var d Day
	if err := d.UnmarshalText([]byte("2025-02-30")); err == nil {
		t.Error("30 February is a day")
	}
}

func TestQID(t *testing.T) {
	for in, want := range map[string]bool{"Q1": true, "Q22686": true, "": false, "Q": false, "Q1a": false, "kh-q1": false} {
		if got := QID(in); (got != nil) != want || got != nil && *got != in {
			t.Errorf("QID(%q) = %v", in, got)
		}
	}
}

func TestNames(t *testing.T) {
	file := filepath.Join(t.TempDir(), "own.tsv")
	if err := os.WriteFile(file, []byte("X1\tORG\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Names(file, false); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("a file without names: error %v", err)
	}
	if _, err := Names("", true); err == nil {
		t.Error("-only without a file is no error")
	}
	if g, err := Names("", false); err != nil {
		t.Error(err)
	} else if _, ok := g.Entry("Q649"); !ok {
		t.Error("the built-in names lack Q649")
	}
}

func TestFileNames(t *testing.T) {
	var f FileNames
	for _, c := range [][2]string{
		{"a/visit.txt", "visit"},
		{"b/Visit.json", "Visit-2"},
		{"../../etc/passwd", "passwd"},
		{`c:\news\7.txt`, "7"},
		{"..", "document"},
		{"", "document-2"},
		{"زيارة <1>.txt", "زيارة--1"},
		{"https://example.org/a?b=1", "a-b-1"},
		{".hidden", "document-3"},
		{"a\x00b", "a-b"},
		{strings.Repeat("ط", 90), strings.Repeat("ط", 60)},
	} {
		if got := f.Of(c[0]); got != c[1] {
			t.Errorf("Of(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}
