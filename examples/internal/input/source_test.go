package input

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/entity"
)

// write makes a file of a folder that the test takes away, and returns its path.
func write(t *testing.T, dir, name, data string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// packed returns data as gzip packs it.
func packed(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// told returns what a source yields: "id=text" or the error, without the folder dir.
func told(s *Source, dir string) (all []string) {
	for d, err := range s.Documents() {
		if err != nil {
			all = append(all, "error: "+strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), ""))
			continue
		}
		all = append(all, d.ID+"="+d.Text)
	}
	return all
}

func TestSource(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", "نص")
	write(t, dir, "b.jsonl.gz", packed(t, "{\"id\":\"1\",\"text\":\"x\"}\n\n{\"text\":\"y\"}\n"))
	write(t, dir, "deep/er/c.txt.gz", packed(t, "z"))
	write(t, dir, "picture.png", "\x89PNG")
	article := write(t, dir, "article", "without an extension")
	broken := packed(t, strings.Repeat("{}\n", 100))
	write(t, dir, "z1.ndjson.gz", broken[:len(broken)-6])
	write(t, dir, "z2.txt", "\xe3\xe4\xdf\xe6")
	write(t, dir, "z3.txt.gz", "not packed")

	got := told(&Source{Paths: []string{article, filepath.Join(dir, "none"), dir}}, dir)
	want := []string{
		"article=without an extension",
		"error: lstat none: no such file or directory",
		"a.txt=نص", "1=x", "=y", "deep/er/c.txt.gz=z",
	}
	for range 100 {
		want = append(want, "=")
	}
	want = append(want,
		"error: z1.ndjson.gz, line 101: unexpected EOF",
		"error: z2.txt: byte 0 is not UTF-8: the charset is another, such as windows-1256",
		"error: z3.txt.gz: gzip: invalid header",
	)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestSourceCounts(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", strings.Repeat("x", 1000))
	data := packed(t, strings.Repeat("{}\n", 1000))
	write(t, dir, "b.jsonl.gz", data)
	s := &Source{Paths: []string{dir}}
	want := int64(1000 + len(data))
	if got := s.Size(); got != want {
		t.Errorf("size %d, want %d", got, want)
	}
	told(s, dir)
	if got := s.Read(); got != want {
		t.Errorf("%d bytes read, want %d", got, want)
	}
	if got := (&Source{In: strings.NewReader("{}")}).Size(); got != 0 {
		t.Errorf("size %d of what has no size", got)
	}
}

// TestSourceStops: a caller who has seen enough gets no more, wherever he stops.
func TestSourceStops(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.jsonl", "{}\n{]\n{}\n")
	write(t, dir, "b.txt", "\xff")
	write(t, dir, "c.txt", "")
	s := &Source{Paths: []string{filepath.Join(dir, "none"), dir, dir}}
	all := len(told(s, dir))
	for n := 1; n <= all; n++ {
		seen := 0
		for range s.Documents() {
			if seen++; seen == n {
				break
			}
		}
		if seen != n {
			t.Errorf("%d documents seen, want %d", seen, n)
		}
	}
	if all != 11 {
		t.Errorf("%d documents and errors", all)
	}
}

func TestCharsets(t *testing.T) {
	lines := "\ufeff{\"text\":\"\u0645\u0635\u0631\"}\n"
	for _, c := range []struct{ charset, in, want string }{
		{"", lines, "=مصر"},
		{"", "\xff\xfe" + wide("{\"text\":\"مصر\"}\n"), "=مصر"},
		{"UTF-16LE", wide("{\"text\":\"مصر\"}\n"), "=مصر"},
		{"windows-1256", "{\"text\":\"\xe3\xd5\xd1 \xed \xec \xfd\"}", "=مصر ي ى \u200e"},
		{"cp1256", "{\"text\":\"\xe3\xd5\xd1\"}", "=مصر"},
		{"iso-8859-6", "{\"text\":\"\xe5\xd5\xd1 \xea \xe9\"}", "=مصر ي ى"},
		{"windows-1256", lines, "=مصر"},
		{"utf-8", "{\"text\":\"\xe3\"}", "=\ufffd"},
	} {
		s := &Source{In: strings.NewReader(c.in), Charset: c.charset}
		if got := told(s, ""); len(got) != 1 || got[0] != c.want {
			t.Errorf("charset %q, input %q: %q, want %q", c.charset, c.in, got, c.want)
		}
	}
	if err := (&Source{Charset: "windows-1"}).Check(); err == nil {
		t.Error("windows-1 is a charset")
	}
}

// wide returns s as UTF-16, little end first.
func wide(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestDocumentFields(t *testing.T) {
	s := &Source{In: strings.NewReader(`{"id":"7","text":"x","published":"2025-08-07T14:30","country":"MA","more":1}`)}
	for d, err := range s.Documents() {
		want := entity.Document{ID: "7", Text: "x", Country: "MA", Published: d.Published}
		if err != nil || d != want || d.Published.String() != "2025-08-07T14:30" {
			t.Errorf("document %+v, error %v", d, err)
		}
	}
}
