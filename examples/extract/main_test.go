package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// own are flags that read with a few names of our own, so that a test does not hang on the built-in ones.
var own = []string{"-gazetteer", filepath.Join("testdata", "own.tsv"), "-only"}

// extract runs the program with flags on standard input.
func extract(t *testing.T, in string, args ...string) string {
	t.Helper()
	var out strings.Builder
	if err := run(args, strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// tuned are what changes as the scores are tuned.
var tuned = regexp.MustCompile(`"score":[0-9.e-]+,"why":"[^"]*"`)

// golden compares got with a file of testdata.
func golden(t *testing.T, file, got string) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestJSONL(t *testing.T) {
	in := `{"id": "1", "text": "زار سالم العامري وادي الزيتون أمس، وقال العامري إن مرصد النخيل للبيئة سيفتتح في 2026.", "published": "2025-08-07"}` + "\n" +
		"\n" +
		`{"id": "2", "text": "", "published": null, "country": null}` + "\n" +
		`{"text": "لا شيء هنا \u200f\ufffd"}`
	got := extract(t, in, append(own, "-format", "jsonl")...)
	golden(t, "jsonl.golden", tuned.ReplaceAllString(got, `"score":0,"why":""`))
}

func TestListing(t *testing.T) {
	got := extract(t, "", append(own, filepath.Join("testdata", "visit.txt"))...)
	golden(t, "visit.golden", got)
}

func TestPublishedForms(t *testing.T) {
	for _, published := range []string{"2025-08-07", "2025-08-07T14:30", "2025-08-07T14:30:05.25", "2025-08-07T23:30:00+03:00", "2025-08-07T23:30:00Z"} {
		got := extract(t, `{"text": "جرى ذلك أمس", "published": "`+published+`"}`, append(own, "-format", "jsonl")...)
		if !strings.Contains(got, `"value":"2025-08-06"`) {
			t.Errorf("published %s gives %s", published, got)
		}
	}
}

func TestOffsets(t *testing.T) {
	const text = "🌴🌴 سالم العامري" // palms of two UTF-16 units each
	units := map[string]func(start, end int) string{
		"bytes": func(a, b int) string { return text[a:b] },
		"runes": func(a, b int) string { return string([]rune(text)[a:b]) },
		"utf16": func(a, b int) string { return string(utf16.Decode(utf16.Encode([]rune(text))[a:b])) },
	}
	for unit, cut := range units {
		var d document
		in, _ := json.Marshal(map[string]string{"text": text})
		if err := json.Unmarshal([]byte(extract(t, string(in), append(own, "-format", "jsonl", "-offsets", unit)...)), &d); err != nil {
			t.Fatal(err)
		}
		if len(d.Mentions) != 1 || cut(d.Mentions[0].Start, d.Mentions[0].End) != "سالم العامري" {
			t.Errorf("-offsets %s: %+v", unit, d.Mentions)
		}
	}
}

func TestOwnNamesBesideBuiltIn(t *testing.T) {
	in := `{"text": "زار سالم العامري موسكو"}`
	got := extract(t, in, "-format", "jsonl", "-gazetteer", filepath.Join("testdata", "own.tsv"))
	for _, want := range []string{`"id":"X1"`, `"qid":null`, `"qid":"Q649"`} {
		if !strings.Contains(got, want) {
			t.Errorf("output lacks %s: %s", want, got)
		}
	}
	if got := extract(t, in, append(own, "-format", "jsonl")...); strings.Contains(got, "Q649") {
		t.Errorf("-only uses built-in names: %s", got)
	}
}

func TestLongLine(t *testing.T) {
	in, _ := json.Marshal(map[string]string{"id": "long", "text": strings.Repeat("كلام كثير لا اسم فيه. ", 300_000) + "سالم العامري"})
	got := extract(t, string(in), append(own, "-format", "jsonl")...)
	if strings.Count(got, "X1") != 1 {
		t.Errorf("output of a line of %d bytes: %.200s", len(in), got)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		args     []string
		in, want string
	}{
		{[]string{"-format", "xml"}, "", "none of text, jsonl, json"},
		{[]string{"-offsets", "words"}, "", "neither bytes nor runes nor utf16"},
		{[]string{"-help"}, "", "-gazetteer FILE"},
		{[]string{"-format", "brat"}, "", "-format brat goes with -out DIR"},
		{[]string{"-format", "html", "-out", "x"}, "", "-format brat goes with -out DIR"},
		{[]string{"-format", "conll", "-offsets", "runes"}, "", "-offsets goes with text, jsonl and json"},
		{[]string{"-only"}, "", "-only goes with -gazetteer FILE"},
		{[]string{"-gazetteer", "testdata/none.tsv"}, "", "none.tsv"},
		{[]string{"testdata/none.txt"}, "", "none.txt"},
		{own, "{}\n\n{]\n", "line 3: invalid character"},
		{own, `{"text": "", "published": "yesterday"}`, `line 1: "yesterday" is no day`},
		{own, `{"text": 1}`, "line 1: json: cannot unmarshal number"},
	} {
		var out strings.Builder
		err := run(c.args, strings.NewReader(c.in), &out)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("run(%q) with input %q: error %v, want %q", c.args, c.in, err, c.want)
		}
	}
}

// TestDoneBeforeAnError: what stands before a bad line is answered.
func TestDoneBeforeAnError(t *testing.T) {
	var out strings.Builder
	if err := run(append(own, "-format", "jsonl"), strings.NewReader("{\"id\":\"a\"}\n{]\n"), &out); err == nil || !strings.Contains(out.String(), `"id":"a"`) {
		t.Errorf("error %v, output %q", err, out.String())
	}
}

// TestArticles reads the articles that the repository ships with the built-in names.
func TestArticles(t *testing.T) {
	for _, c := range []struct {
		file  string
		wants []string
	}{
		{"alaska.txt", []string{`"Donald Trump"`, `"Q7747"`, `"text":"ألاسكا"`, `"value":"2025-08-15"`}},
		{"baabda.txt", []string{`"Q822"`, `"value":"2025-01-09"`}},
		{"baghdad.txt", []string{`"text":"لأمم المتحدة"`, `"Q1530"`, `"value":"2025-05-17"`}},
		{"rabat.txt", []string{`"Q1028"`, `"value":"2024-07-15"`}},
	} {
		got := extract(t, "", "-format", "jsonl", filepath.Join("..", "testdata", c.file))
		for _, want := range c.wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s: output lacks %s", c.file, want)
			}
		}
	}
}

// TestREADME holds the listing in README.md to what the program writes: line by line, however wide its columns are.
func TestREADME(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	written := map[string]bool{}
	for l := range strings.Lines(extract(t, "", filepath.Join("..", "testdata", "alaska.txt"))) {
		written[strings.Join(strings.Fields(l), " ")] = true
	}
	shown := 0
	for l := range strings.Lines(string(readme)) {
		if l = strings.Join(strings.Fields(l), " "); regexp.MustCompile(`^\d+-\d+ `).MatchString(l) {
			shown++
			if !written[l] {
				t.Errorf("README.md shows %q, which the program does not write", l)
			}
		}
	}
	if shown < 5 {
		t.Errorf("README.md shows %d lines of output", shown)
	}
}
