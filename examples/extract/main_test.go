package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// own are flags that read with a few names of our own, so that a test does not hang on the built-in ones.
var own = []string{"-gazetteer", filepath.Join("testdata", "own.tsv"), "-only"}

// extract runs the program with flags on standard input.
func extract(t *testing.T, in string, args ...string) string {
	t.Helper()
	out, messages, err := try(in, args...)
	if err != nil {
		t.Fatal(err, messages)
	}
	return out
}

// try runs the program with flags on standard input, whatever comes of it.
func try(in string, args ...string) (string, string, error) {
	var out, messages strings.Builder
	err := run(args, console{in: strings.NewReader(in), out: &out, messages: &messages})
	return out.String(), messages.String(), err
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
		args []string
		want string
	}{
		{[]string{"-format", "xml"}, "none of text, jsonl, json"},
		{[]string{"-offsets", "words"}, "neither bytes nor runes nor utf16"},
		{[]string{"-charset", "klingon"}, `charset "klingon" is not known`},
		{[]string{"-help"}, "-gazetteer FILE"},
		{[]string{"-format", "brat"}, "-format brat goes with -out DIR"},
		{[]string{"-format", "html", "-out", "x"}, "-format brat goes with -out DIR"},
		{[]string{"-format", "conll", "-offsets", "runes"}, "-offsets goes with text, jsonl and json"},
		{[]string{"-only"}, "-only goes with -gazetteer FILE"},
		{[]string{"-gazetteer", "testdata/none.tsv"}, "none.tsv"},
	} {
		if out, _, err := try("", c.args...); err == nil || !strings.Contains(err.Error(), c.want) || out != "" {
			t.Errorf("run(%q): error %v, want %q; output %q", c.args, err, c.want, out)
		}
	}
}

// TestBadDocumentIsSkipped: it is reported, what stands around it is answered, and the error counts it.
func TestBadDocumentIsSkipped(t *testing.T) {
	const good = `{"id":"good"}` + "\n"
	for _, c := range []struct {
		bad, want string
	}{
		{"{]", "line 2: invalid character"},
		{`{"text": "", "published": "yesterday"}`, `line 2: "yesterday" is no day`},
		{`{"text": 1}`, "line 2: json: cannot unmarshal number"},
		{"{\"text\": \"\xe3\xe4\"}", "line 2: byte 10 is not UTF-8"},
	} {
		out, messages, err := try(good+c.bad+"\n"+good, append(own, "-format", "jsonl")...)
		if err != (skipped{bad: 1, all: 3}) || !strings.Contains(messages, c.want) || strings.Count(out, `"id":"good"`) != 2 {
			t.Errorf("%s: error %v, messages %q, want %q; output %s", c.bad, err, messages, c.want, out)
		}
	}
	out, messages, err := try("", append(own, "testdata/none.txt", "testdata/visit.txt")...)
	if err != (skipped{bad: 1, all: 2}) || !strings.Contains(messages, "none.txt") || !strings.HasPrefix(out, "visit.txt: 4 mentions") {
		t.Errorf("a file that is not there: error %v, messages %q, output %s", err, messages, out)
	}
}

// TestCharset: one article in each charset is read alike, offsets being those of its UTF-8.
func TestCharset(t *testing.T) {
	const text = "زار سالم العامري وادي الزيتون أمس، وقال العامري إن «مرصد النخيل للبيئة» سيفتتح في 2026."
	file := filepath.Join(t.TempDir(), "visit.txt")
	read := func(e encoding.Encoding, flags ...string) string {
		b, err := encoding.ReplaceUnsupported(e.NewEncoder()).Bytes([]byte(text))
		if err == nil {
			err = os.WriteFile(file, b, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
		return extract(t, "", append(slices.Concat(own, flags), "-format", "jsonl", file)...)
	}
	want := read(unicode.UTF8)
	if strings.Count(want, `"start"`) != 6 {
		t.Fatalf("the article as UTF-8 gives %s", want)
	}
	for name, got := range map[string]string{
		"windows-1256":        read(charmap.Windows1256, "-charset", "windows-1256"),
		"UTF-8 with a mark":   read(unicode.UTF8BOM),
		"UTF-16 with a mark":  read(unicode.UTF16(unicode.BigEndian, unicode.UseBOM)),
		"UTF-16, little":      read(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)),
		"a mark over a flag":  read(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "-charset", "iso-8859-6"),
		"UTF-16 without mark": read(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "-charset", "utf-16le"),
	} {
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: -UTF-8 +got:\n%s", name, d)
		}
	}
	// ISO 8859-6 has no guillemets, which take two bytes each; what stands before them stays.
	if got := read(charmap.ISO8859_6, "-charset", "iso-8859-6"); !strings.Contains(got, `"start":73,"end":87,"text":"العامري"`) || !strings.Contains(got, "مرصد النخيل للبيئة") {
		t.Errorf("ISO 8859-6: %s", got)
	}
}

// TestFolder: the documents of a folder come in the order of its names, however many cores work.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	var lines strings.Builder
	want := ""
	for i := range 300 {
		fmt.Fprintf(&lines, `{"id":"%d","text":"%s"}`+"\n", i, strings.Repeat("زار سالم العامري وادي الزيتون. ", (i*37)%90))
		want += fmt.Sprintf(`{"id":"%d",`+"\n", i)
	}
	for name, data := range map[string]string{"a.txt": "سالم العامري", "b.jsonl": lines.String(), "c.html": "no document", filepath.Join("sub", "d.txt"): ""} {
		file := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, []byte(data), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	var got strings.Builder
	for l := range strings.Lines(extract(t, "", append(own, "-format", "jsonl", dir)...)) {
		id, _, _ := strings.Cut(l, ",")
		got.WriteString(id + ",\n")
	}
	want = `{"id":"a.txt",` + "\n" + want + `{"id":"sub/d.txt",` + "\n"
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
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
