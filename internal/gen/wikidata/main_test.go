package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/gen"
)

var update = flag.Bool("update", false, "write testdata/want anew")

// outputs are the files of a run on the small dump.
var outputs = [...]string{"people.tsv", "places.tsv", "orgs.tsv", "offices.tsv", "terms.tsv", "report.txt", "names.jsonl"}

// runSmall runs the program on a dump with the small rules and tables, and returns its exit status, its files and what it
// said.
func runSmall(t *testing.T, dump string, more ...string) (status int, files map[string]string, said string) {
	t.Helper()
	dir := t.TempDir()
	args := append([]string{
		"-rules", "testdata/rules", "-src", "testdata/src", "-progress=false",
		"-out", dir, "-report", filepath.Join(dir, "report.txt"), "-gazetteer", filepath.Join(dir, "names.jsonl"),
	}, more...)
	var stderr bytes.Buffer
	status = run(append(args, dump), &stderr)
	files = make(map[string]string)
	for _, name := range outputs {
		if data, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			files[name] = string(data)
		}
	}
	return status, files, strings.ReplaceAll(stderr.String(), dir, "DIR")
}

// TestSmallDump holds the output for testdata/dump.json to testdata/want. README.md there says what the dump has.
func TestSmallDump(t *testing.T) {
	status, files, said := runSmall(t, "testdata/dump.json")
	if status != broken {
		t.Errorf("exit status %d, want %d", status, broken)
	}
	files["stderr.txt"] = said
	for _, name := range append(outputs[:], "stderr.txt") {
		file := filepath.Join("testdata/want", name)
		if *update {
			if err := os.WriteFile(file, []byte(files[name]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), files[name]); diff != "" {
			t.Errorf("%s -want +got:\n%s", file, diff)
		}
	}
}

// TestRowsCompile gives the new tables to their compiler, which checks each cell and how they hang together.
func TestRowsCompile(t *testing.T) {
	files := make(fstest.MapFS)
	for _, dir := range []string{"testdata/src", "testdata/want"} {
		tables, err := fs.Glob(os.DirFS(dir), "*.tsv")
		if err != nil || len(tables) == 0 {
			t.Fatal(err)
		}
		for _, name := range tables {
			data, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			files[name] = &fstest.MapFile{Data: data}
		}
	}
	if _, err := gen.Names(files); err != nil {
		t.Error(err)
	}
}

// TestMergedTablesMergeAgain runs on its own output: there is nothing new, and the tables stay as they are.
func TestMergedTablesMergeAgain(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/src")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if status := run([]string{"-rules", "testdata/rules", "-src", dir, "-out", dir, "testdata/dump.json"}, io.Discard); status != broken {
			t.Fatalf("exit status %d", status)
		}
	}
	for _, name := range outputs[:5] {
		want, _ := os.ReadFile(filepath.Join("testdata/want", name))
		got, _ := os.ReadFile(filepath.Join(dir, name))
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s -first +second:\n%s", name, diff)
		}
	}
}

func TestPackedDumpsGiveTheSame(t *testing.T) {
	_, want, _ := runSmall(t, "testdata/dump.json")
	data, err := os.ReadFile("testdata/dump.json")
	if err != nil {
		t.Fatal(err)
	}
	zipped := filepath.Join(t.TempDir(), "dump.json.gz")
	if err := os.WriteFile(zipped, gzipped(t, data[:50_000], data[50_000:]), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dump := range []string{zipped, "testdata/dump.json.bz2"} {
		status, got, said := runSmall(t, dump)
		if diff := cmp.Diff(want, got); status != broken || diff != "" {
			t.Errorf("%s: exit status %d\n%s-plain +packed:\n%s", dump, status, said, diff)
		}
	}
}

// gzipped packs each part as a member of its own.
func gzipped(t *testing.T, parts ...[]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, p := range parts {
		w := gzip.NewWriter(&b)
		if _, err := w.Write(p); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// TestSameWithAnyCores runs on a dump of many chunks.
func TestSameWithAnyCores(t *testing.T) {
	dir := t.TempDir()
	dump := filepath.Join(dir, "dump.json")
	f, err := os.Create(dump)
	if err != nil {
		t.Fatal(err)
	}
	entities := writeFakeDump(t, f, 8<<20, 20)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	var first map[string]string
	for _, cores := range []string{"1", "2", "5"} {
		status, files, said := runSmall(t, dump, "-cores", cores, "-fame", "0")
		if status != fine || !strings.Contains(said, " entries\n") || len(files["names.jsonl"]) < 10_000 || len(files["terms.tsv"]) < 1000 {
			t.Fatalf("%s cores, %d entities: exit status %d\n%s", cores, entities, status, said)
		}
		if first == nil {
			first = files
		}
		if diff := cmp.Diff(first, files); diff != "" {
			t.Errorf("%s cores: -1 core +%s:\n%.2000s", cores, cores, diff)
		}
	}
}

// TestClassFile reads the dump once with the classes of a run before, and refuses a file of other rules.
func TestClassFile(t *testing.T) {
	classes := filepath.Join(t.TempDir(), "classes.tsv")
	_, want, _ := runSmall(t, "testdata/dump.json", "-classes", classes)
	data, err := os.ReadFile(classes)
	if err != nil {
		t.Fatal(err)
	}
	_, got, _ := runSmall(t, "testdata/dump.json", "-classes", classes)
	// Only a pass over the dump finds doubts about the rules.
	drop := func(files map[string]string) {
		_, files["report.txt"], _ = strings.Cut(files["report.txt"], "table ")
	}
	drop(want)
	drop(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-two passes +one:\n%s", diff)
	}
	for _, tt := range []struct{ fault, content, want string }{
		{"other rules", "# classes of a Wikidata dump, for rules 0\n", "the file was made for other rules"},
		{"no class", string(data) + "class\tQx\t0\t0\n", "want a class, an occupation or a country"},
		{"no such root", string(data) + "class\tQ1\t99\t0\n", "want a class, an occupation or a country"},
		{"no letters", string(data) + "country\tQ1\tfr\n", "want a class, an occupation or a country"},
	} {
		if err := os.WriteFile(classes, []byte(tt.content), 0o644); err != nil {
			t.Fatal(err)
		}
		status, files, said := runSmall(t, "testdata/dump.json", "-classes", classes)
		if status != failed || len(files) > 0 || !strings.Contains(said, tt.want) {
			t.Errorf("%s: exit status %d, %d files: %s", tt.fault, status, len(files), said)
		}
	}
}

func TestOptions(t *testing.T) {
	for _, tt := range []struct {
		phenomenon string
		args       []string
		has, hasNo []string // in the gazetteer file
	}{
		{"types", []string{"-types", "GPE,EVENT"}, []string{`"Q142"`, `"Q900000082"`}, []string{`"PERS"`, `"ORG"`}},
		{"fame", []string{"-fame", "700"}, []string{`"Q76"`}, []string{`"Q900000040"`}},
		{"hardly known", []string{"-fame", "0"}, []string{`"Q900000043"`, `"Q900000071"`}, nil},
		{"population", []string{"-population", "900"}, []string{`"Q900000071"`}, nil},
		{"no population", []string{"-population", "0"}, nil, []string{`"Q900000070"`}},
		{"long ago", []string{"-since", "1200"}, []string{`"Q900000044"`, `"Q900000072"`}, nil},
		{"not so long ago", []string{"-since", "1960"}, nil, []string{`"Q900000021"`}},
		{"no Arabic name", []string{"-latin"}, []string{`"latin":"Unbalanced Name"`}, nil},
	} {
		_, files, _ := runSmall(t, "testdata/dump.json", tt.args...)
		for _, s := range tt.has {
			if !strings.Contains(files["names.jsonl"], s) {
				t.Errorf("%s: %q: the file has no %s", tt.phenomenon, tt.args, s)
			}
		}
		for _, s := range tt.hasNo {
			if strings.Contains(files["names.jsonl"], s) {
				t.Errorf("%s: %q: the file has %s", tt.phenomenon, tt.args, s)
			}
		}
	}
}

func TestExitStatus(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out.jsonl")
	file := func(name, content string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	whole := string(gzipped(t, []byte("[\n"+strings.Repeat(`{"type":"item","id":"Q1"},`+"\n", 9000)+"]\n")))
	cut := file("cut.gz", whole[:len(whole)/2])
	odd := file("odd.json", "[\n{\"id\":\"Q1\",\nx\n]\n")
	for _, tt := range []struct {
		phenomenon string
		args       []string
		want       int
		said       string
	}{
		{"help", []string{"-help"}, fine, "usage: wikidata"},
		{"nothing to read", []string{"-gazetteer", out}, misuse, "want one dump"},
		{"nothing to do", []string{odd}, misuse, "nothing to do"},
		{"no such flag", []string{"-x", odd}, misuse, "flag provided but not defined"},
		{"no year", []string{"-gazetteer", out, "-since", "now", odd}, misuse, `-since "now" is no year`},
		{"no cores", []string{"-gazetteer", out, "-cores", "0", odd}, misuse, "less than one"},
		{"standard input twice", []string{"-gazetteer", out, "-"}, misuse, "standard input can be read only once"},
		{"no such dump", []string{"-gazetteer", out, filepath.Join(dir, "none")}, failed, "no such file"},
		{"dump cut off", []string{"-gazetteer", out, cut}, failed, "the dump breaks off: unexpected EOF"},
		{"not gzip after all", []string{"-gazetteer", out, file("bad.gz", "\x1f\x8b\x08\x00")}, failed, "bad.gz: unexpected EOF"},
		{"broken lines", []string{"-gazetteer", out, odd}, broken, `odd.json:2: byte 11: "{\"id\":\"Q1\"": want , or }`},
		{"broken lines, strictly", []string{"-gazetteer", out, "-strict", odd}, failed, `odd.json:2: byte 11`},
		{"rules that the dump contradicts, strictly", []string{"-gazetteer", out, "-strict", "testdata/dump.json.bz2"}, failed, "byte 297"},
		{"a folder without tables", []string{"-gazetteer", out, "-src", "testdata/rules", odd}, failed, "testdata/rules: open countries.tsv"},
		{"no such type", []string{"-gazetteer", out, "-types", "PERS,PER", odd}, failed, `-types "PER": no class of the rules is of this type`},
	} {
		os.Remove(out)
		var stderr bytes.Buffer
		got := run(append([]string{"-progress=false"}, tt.args...), &stderr)
		if got != tt.want || !strings.Contains(stderr.String(), tt.said) {
			t.Errorf("%s: %q: exit status %d, want %d with %q; said:\n%s", tt.phenomenon, tt.args, got, tt.want, tt.said, &stderr)
		}
		if _, err := os.Stat(out); (err == nil) != (got == fine && tt.phenomenon != "help" || got == broken) {
			t.Errorf("%s: the output: %v", tt.phenomenon, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestWrongTableIsNamed(t *testing.T) {
	for _, tt := range []struct{ phenomenon, content, want string }{
		{"other columns", "# id\tar\n", `people.tsv:1: "# id\tar": want the columns`},
		{"a cell too few", "# id\tar\taliases\tweak\tlatin\tlatin_aliases\tcountry\tfame\tsource\nQ1\tx\n", `people.tsv:2: "Q1\tx": the line has 2 columns, want 9`},
	} {
		_, err := readTable(fstest.MapFS{"people.tsv": {Data: []byte(tt.content)}}, people)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.phenomenon, err, tt.want)
		}
	}
}

func TestProgressLine(t *testing.T) {
	d := &dump{size: 4_000_000_000}
	d.read.Store(1_000_000_000)
	d.unpacked.Store(12_000_000_000)
	p := &progress{d: d, title: "items"}
	p.entities.Store(1234)
	for _, tt := range []struct {
		size int64
		want string
	}{
		{4_000_000_000, "items: 1234 entities, 1000.0 MB of 4000.0 MB, unpacked 12.0 GB at 200.0 MB/s, 3m0s left"},
		{0, "items: 1234 entities, 1000.0 MB, unpacked 12.0 GB at 200.0 MB/s"},
	} {
		d.size = tt.size
		if got := p.line(time.Minute); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

func TestProgressEnds(t *testing.T) {
	var b bytes.Buffer
	p := watch(&b, new(dump), "items")
	p.done()
	if got := b.String(); !strings.HasSuffix(got, "\n") || !strings.Contains(got, "items: 0 entities") {
		t.Errorf("got %q", got)
	}
}
