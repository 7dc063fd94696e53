package gazetteer

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func read(t testing.TB, table string) *Gazetteer {
	t.Helper()
	g, err := Read(strings.NewReader(table), "own")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestReadTSV(t *testing.T) {
	want := []Entry{
		{ID: "X1", Type: PERS, Name: "فلان", Latin: "Fulan", Names: []string{"ابن فلان", "Mr Fulan"}},
		{ID: "X2", Name: "علان"},
	}
	tests := []struct{ phenomenon, table string }{
		{"plain", "X1\tPERS\tفلان|ابن فلان\tFulan|Mr Fulan\nX2\t\tعلان\t\n"},
		{"no line end at the end", "X1\tPERS\tفلان|ابن فلان\tFulan|Mr Fulan\nX2\t\tعلان\t"},
		{"the last column left out", "X1\tPERS\tفلان|ابن فلان\tFulan|Mr Fulan\nX2\t\tعلان\n"},
		{"CR LF", "X1\tPERS\tفلان|ابن فلان\tFulan|Mr Fulan\r\nX2\t\tعلان\t\r\n"},
		{"byte order mark", "\ufeffX1\tPERS\tفلان|ابن فلان\tFulan|Mr Fulan\nX2\t\tعلان\t\n"},
		{"empty lines and comments", "# id\ttype\n\nX1\tPERS\tفلان|ابن فلان\tFulan|Mr Fulan\n  \n#\nX2\t\tعلان\t\n\n"},
		{"spaces around cells and names", " X1 \t PERS\tفلان | ابن فلان \tFulan |Mr Fulan\nX2\t\t علان\t \n"},
	}
	for _, tt := range tests {
		got := slices.Collect(read(t, tt.table).Entries())
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s -want +got:\n%s", tt.phenomenon, diff)
		}
	}
}

func TestReadJSONLines(t *testing.T) {
	want := []Entry{
		{ID: "X1", Type: PERS, Name: "فلان", Latin: "Fulan", Country: "EG", Names: []string{"ابن فلان"}, Weak: []string{"أمل"}, Fame: 5,
			Terms: []Term{{Office: "X2", Holder: "X1", From: "2026-11-20", Acting: true}}},
		{ID: "X2", Type: OCC, Name: "رئيس النادي", Terms: []Term{{Office: "X2", Holder: "X1", From: "2026-11-20", Acting: true}}},
	}
	const table = "\ufeff\n" +
		`{"id":"X1","type":"PERS","name":"فلان","latin":"Fulan","country":"EG","names":["ابن فلان"],"weak":["أمل"],"fame":5,` +
		`"terms":[{"office":"X2","from":"2026-11-20","acting":true}]}` + "\r\n" +
		"# a comment\n" +
		`  {"id":"X2","type":"OCC","name":"رئيس النادي"}` + "\n"
	got := slices.Collect(read(t, table).Entries())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestReadErrors(t *testing.T) {
	const good = "X1\tPERS\tفلان\tFulan\n"
	const goodJSON = `{"id":"X1","name":"فلان"}` + "\n"
	tests := []struct{ fault, table, want string }{
		{"too few columns", good + "X2\tفلان\n",
			`own:2: "X2\tفلان": the line has 2 columns, want id, type, names and Latin names with tabs between them`},
		{"too many columns", good + "X2\tPERS\tعلان\tIllan\tEG\n",
			`own:2: "X2\tPERS\tعلان\tIllan\tEG": the line has 5 columns, want id, type, names and Latin names with tabs between them`},
		{"no id", good + "\tPERS\tعلان\t\n",
			`own:2: id "": the entry has no id`},
		{"no name", good + "\n\nX2\tPERS\t\t\n",
			`own:4: names "X2": the entry has no name`},
		{"an empty name in a list", good + "X2\tPERS\tعلان|\t\n",
			`own:2: names "علان|": one of the names is empty`},
		{"an empty Latin name in a list", good + "X2\tPERS\tعلان\ta b||c d\n",
			`own:2: latin "a b||c d": one of the names is empty`},
		{"only tatweel", "X1\tORG\tـ\t\n",
			`own:1: name "ـ": the name has no letters, only marks or signs`},
		{"an id twice", good + "X1\tORG\tعلان\t\n",
			`own:2: id "X1": the id was given before, at 1`},
		{"another encoding", good + "X2\tPERS\t\xc8\xe6\xca\xed\xe4\t\n",
			`own:2: name "\xc8\xe6\xca\xed\xe4": the name is not UTF-8`},
		{"UTF-16", "\xff\xfeX\x001\x00",
			`own:1: "\xff\xfeX\x001\x00": the file is in UTF-16, want UTF-8`},
		{"a long line is cut", good + "X2" + strings.Repeat("ي", 100) + "\n",
			`own:2: "X2` + strings.Repeat("ي", 39) + `…": the line has 1 columns, want id, type, names and Latin names with tabs between them`},
		{"broken JSON", goodJSON + `{"id":"X2",}` + "\n",
			`own:2: "}": byte 12: invalid character '}' looking for beginning of object key string`},
		{"JSON cut off", goodJSON + `{"id":"X2"` + "\n",
			`own:2: "{\"id\":\"X2\"": the object ends too early`},
		{"an unknown field", goodJSON + `{"id":"X2","title":"x"}` + "\n",
			`own:2: title "{\"id\":\"X2\",\"title\":\"x\"}": an entry has no such field`},
		{"a field of another type", goodJSON + `{"id":"X2","fame":"great"}` + "\n",
			`own:2: fame "string": want int`},
		{"two objects", goodJSON + `{"id":"X2","name":"علان"} {}` + "\n",
			`own:2: "{}": something follows the object`},
		{"TSV after JSON", goodJSON + good,
			`own:2: "X1\tPERS\tفلان\tFulan": byte 1: invalid character 'X' looking for beginning of value`},
		{"a term without a day", goodJSON + `{"id":"X2","name":"علان","terms":[{"office":"X1","from":"20 نوفمبر"}]}` + "\n",
			`own:2: terms[0].from "20 نوفمبر": the day is none of 2006, 2006-01 and 2006-01-02`},
	}
	for _, tt := range tests {
		g, err := Read(strings.NewReader(tt.table), "own")
		if g != nil || err == nil || err.Error() != tt.want {
			t.Errorf("%s: Read gives %v, error\n\t%v, want\n\t%s", tt.fault, g, err, tt.want)
		}
		var e *Error
		if !errors.As(err, &e) || e.File != "own" {
			t.Errorf("%s: the error is no *Error of the file", tt.fault)
		}
	}
}

func TestReadPassesOnErrorsOfTheReader(t *testing.T) {
	broken := errors.New("the disk is gone")
	r := io.MultiReader(strings.NewReader("X1\tPERS\tفلان\t\n"), iotest.ErrReader(broken))
	if g, err := Read(r, "own"); g != nil || !errors.Is(err, broken) {
		t.Errorf("Read gives %v, %v; want %v", g, err, broken)
	}
}

func TestReadLongLines(t *testing.T) {
	names := strings.Repeat("فلان الفلاني|", 400_000) + "علان" // 9.6 MB
	g := read(t, "X1\tPERS\t"+names+"\t\n")
	if e, _ := g.Entry("X1"); len(e.Names) != 400_000 {
		t.Errorf("%d further names, want 400,000", len(e.Names))
	}
	if _, err := Read(strings.NewReader(strings.Repeat("ا", 10<<20)), "own"); err == nil {
		t.Error("a line of one word of 20 MB is no error")
	}
}

func TestReadInSmallPieces(t *testing.T) {
	table := generated(50)
	whole := slices.Collect(read(t, table).Entries())
	g, err := Read(iotest.OneByteReader(strings.NewReader(table)), "own")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(whole, slices.Collect(g.Entries())); diff != "" {
		t.Errorf("read byte by byte -whole +pieces:\n%s", diff)
	}
}

// FuzzRead holds that Read gives a table or an error of a line, and that what it gives can be built again from its entries.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"X1\tPERS\tفلان|ابن فلان\tFulan\n",
		"\ufeff# c\r\n\r\nX1\t\tعبدالله\t",
		`{"id":"X1","names":["فلان"],"weak":["أمل"],"fame":3,"terms":[{"office":"O","from":"2024","to":"2025-01"}]}`,
		`{"id":"X1","name":"أبو ظبي","country":"AE"}` + "\n" + `{"id":"X2","latin":"Fox"}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, table string) {
		g, err := Read(strings.NewReader(table), "own")
		if err != nil {
			var e *Error
			if g != nil || !errors.As(err, &e) || e.Line < 1 || e.Line > strings.Count(table, "\n")+1 || e.Reason == "" {
				t.Fatalf("Read gives %v, %v", g, err)
			}
			return
		}
		checkRebuild(t, g)
	})
}

// checkRebuild builds g again from its entries and compares.
func checkRebuild(t *testing.T, g *Gazetteer) {
	t.Helper()
	entries := slices.Collect(g.Entries())
	again, err := Build(slices.Values(entries))
	if err != nil {
		t.Fatalf("Build of the entries of a Gazetteer: %v", err)
	}
	if diff := cmp.Diff(entries, slices.Collect(again.Entries())); diff != "" {
		t.Errorf("entries built again -want +got:\n%s", diff)
	}
	for _, e := range entries {
		if diff := cmp.Diff(found(g, e.Name), found(again, e.Name)); diff != "" {
			t.Errorf("Find(%q) after building again -want +got:\n%s", e.Name, diff)
		}
	}
}
