package main

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestMarkdownComparesWithTheRangeLoop(t *testing.T) {
	tb := table{articles: 2, bytes: 2_000_000, rows: []*contestant{
		{what: boundWork, who: rangeLoop, took: []time.Duration{time.Second, time.Second}, bytes: 2_000_000},
		{what: "words", who: "us", took: []time.Duration{4 * time.Second}, bytes: 2_000_000, found: 10},
	}}
	got := tb.markdown()
	for _, want := range []string{"2 articles, 2.0 MB", "| bound | " + rangeLoop + " | 1.0 | 1.0 | – |", "| words | us | 0.50 | 2.0 | 5 |"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestSlowContestantsDoSomeArticlesAllOverTheCorpus(t *testing.T) {
	var done []string
	c := &contestant{slow: true, work: func(s string) int { done = append(done, s); return len(s) }}
	compete([]*contestant{c}, []string{"a", "bb", "ccc", "dddd", "eeeee", "ffffff", "g"})
	if want := "a dddd g"; strings.Join(done[:3], " ") != want || len(done) != 3*(rounds+1) || c.bytes != 6 || c.found != 6 {
		t.Errorf("%q, %d bytes, %d found; want %s, once to warm and in %d rounds", done, c.bytes, c.found, want, rounds)
	}
}

func TestReplaceBetweenComments(t *testing.T) {
	file := filepath.Join(t.TempDir(), "README.md")
	for _, c := range []struct{ in, want, err string }{
		{"a\n<!-- speed -->\nold\n<!-- /speed -->\nb\n", "a\n<!-- speed -->\nnew\n<!-- /speed -->\nb\n", ""},
		{"a\n", "a\n", "no \"<!-- speed -->\""},
	} {
		if err := os.WriteFile(file, []byte(c.in), 0o600); err != nil {
			t.Fatal(err)
		}
		err := replace(file, "speed", "new\n")
		if (err != nil) != (c.err != "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%q: error %v, want %q", c.in, err, c.err)
		}
		if got, _ := os.ReadFile(file); string(got) != c.want {
			t.Errorf("%q became %q, want %q", c.in, got, c.want)
		}
	}
}

func TestDrawIsXMLWithEveryPoint(t *testing.T) {
	svg := draw([]panel{{"one & more", "bytes", []point{{10, 3}, {100, 7}}}, {"alone", "cores", []point{{1, 0.4}}}})
	circles := 0
	for d := xml.NewDecoder(strings.NewReader(string(svg))); ; {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := tok.(xml.StartElement); ok && e.Name.Local == "circle" {
			circles++
		}
	}
	if circles != 3 {
		t.Errorf("%d points drawn, want 3", circles)
	}
}

func TestCeilings(t *testing.T) {
	for x, want := range map[float64]float64{0.4: 0.5, 1: 1, 7: 10, 19: 20, 21: 50, 999: 1000} {
		if got := niceAbove(x); got != want {
			t.Errorf("niceAbove(%g) = %g, want %g", x, got, want)
		}
	}
}

func TestPiecesHoldTheSame(t *testing.T) {
	for n, want := range map[int]string{1: "a|b|c|d|e", 2: "ab|cd", 5: "abcde", 12: "abcdeabcdeab"} {
		if got := strings.Join(pieces("abcde", n), "|"); got != want {
			t.Errorf("pieces of %d bytes: %s, want %s", n, got, want)
		}
	}
}
