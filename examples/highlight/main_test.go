package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// write makes a folder of files, given as name and content in turn.
func write(t *testing.T, nameAndContent ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(nameAndContent); i += 2 {
		file := filepath.Join(dir, nameAndContent[i])
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(nameAndContent[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestPages(t *testing.T) {
	in := write(t, "a/visit.txt", "بوتين في موسكو\nزار بوتين موسكو أمس.", "b/visit.txt", "<script>ترامب", "b/notes.md", "لا شيء", "index.txt", "",
		"feed.jsonl", `{"id":"https://example.org/a?id=7","published":"2025-08-10","text":"وصل ماكرون أمس"}`+"\n{broken\n")
	out := filepath.Join(t.TempDir(), "pages")
	var said, warned strings.Builder
	err := run([]string{"-out", out, "-published", "2025-08-07", in, filepath.Join(in, "b", "notes.md")}, &said, &warned)
	if err == nil || !strings.HasPrefix(err.Error(), "1 articles ") || !strings.Contains(warned.String(), "feed.jsonl, line 2") {
		t.Errorf("error %v, warning %q", err, warned.String())
	}
	if want := "5 articles, index " + filepath.Join(out, "index.html") + "\n"; said.String() != want {
		t.Errorf("says %q, want %q", said.String(), want)
	}
	entries, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, e := range entries {
		files = append(files, e.Name())
	}
	if diff := cmp.Diff([]string{"a-id-7.html", "index-2.html", "index.html", "notes.html", "visit-2.html", "visit.html"}, files); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	for file, wants := range map[string][]string{
		"visit.html":   {"<title>a/visit.txt</title>", "wikidata.org/wiki/Q7747", `data-t="2025-08-06"`},
		"a-id-7.html":  {`data-t="2025-08-09"`},
		"visit-2.html": {"&lt;script&gt;", "Q22686"},
		"index.html":   {`<a href="visit.html"><bdi dir="rtl">بوتين في موسكو</bdi>`, `<a href="visit-2.html"><bdi dir="rtl">&lt;script&gt;ترامب`, "<bdi>فلاديمير بوتين</bdi>", "مواضع: 4 · أزمنة: 1", `<bdi dir="rtl">index.txt</bdi>`},
	} {
		page := read(t, filepath.Join(out, file))
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s lacks %s", file, want)
			}
		}
		if strings.Contains(page, "<script") {
			t.Errorf("%s has a script", file)
		}
	}
}

func TestShortened(t *testing.T) {
	long := strings.Repeat("كلمة ", 30)
	for in, want := range map[string]string{
		"عنوان قصير":             "عنوان قصير",
		long:                     strings.TrimSpace(strings.Repeat("كلمة ", 22)) + " …",
		strings.Repeat("ط", 111): strings.Repeat("ط", 110) + " …",
	} {
		if got := shortened(in); got != want {
			t.Errorf("shortened(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	empty := t.TempDir()
	for want, args := range map[string][]string{
		"folders hold": {empty},
		"1 articles":   {"none.txt"},
		"windows-1":    {"-charset", "windows-1", "x.txt"},
		"-out DIR":     {"-help"},
		`"yesterday"`:  {"-published", "yesterday", "x.txt"},
		"not defined":  {"-colour"},
		"no article: ": {},
	} {
		var out strings.Builder
		if err := run(append([]string{"-out", filepath.Join(empty, "pages")}, args...), &out, &out); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("run(%q): error %v, want %q", args, err, want)
		}
	}
}
