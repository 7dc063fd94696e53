package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/entity/export"
)

// TestFormats: each format of package export is what the package writes of the same documents, in a row.
func TestFormats(t *testing.T) {
	const in = `{"id":"1","text":"زار سالم العامري وادي الزيتون"}` + "\n" + `{"id":"2","text":"لسالم العامري"}`
	for format, want := range map[string][]string{
		"json":    {`"id":"1"`, `"id":"2"`, `"text":"سالم العامري"`},
		"conll":   {"-DOCSTART- 1 _ O\n\nزار 0-6 _ O\nسالم 7-15 X1 B-PERS\nالعامري 16-30 X1 I-PERS\n", "-DOCSTART- 2 _ O\n\nل 0-2 _ O\nسالم 2-10 X1 B-PERS\n"},
		"webanno": {`"id":"https://example.org/articles/1#m0"`, `{"type":"TextPositionSelector","start":1,"end":13}`},
		"html":    {"<title>1</title>", "ل&#x200d;<span class=\"m PERS\"", "</html>\n"},
	} {
		got := extract(t, in, append(own, "-format", format)...)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("-format %s lacks %q:\n%s", format, w, got)
			}
		}
	}
	n := 0
	err := export.ReadJSON(strings.NewReader(extract(t, in, append(own, "-format", "json", "-offsets", "runes")...)), func(_ entity.Document, r *entity.Result) error {
		if n++; r.Unit != entity.Runes || r.Mentions[0].Start != [...]int{0, 4, 1}[n] {
			t.Errorf("offsets in runes: %+v", r)
		}
		return nil
	})
	if err != nil || n != 2 {
		t.Errorf("%d documents of JSON, error %v", n, err)
	}
}

// TestFormatsOfMany: with many documents under way each keeps its own entities.
func TestFormatsOfMany(t *testing.T) {
	var in strings.Builder
	for i := range 400 {
		fmt.Fprintf(&in, `{"id":"%s","text":"%s"}`+"\n", [...]string{"X1", "X2", "X3"}[i%3], [...]string{"زار سالم العامري", "تأسس مرصد النخيل", "في وادي الزيتون"}[i%3])
	}
	n := 0
	err := export.ReadJSON(strings.NewReader(extract(t, in.String(), append(own, "-format", "json")...)), func(d entity.Document, r *entity.Result) error {
		if n++; len(r.Entities) != 1 || r.Entities[0].ID != d.ID {
			t.Errorf("document %d, which names %s, has %+v", n, d.ID, r.Entities)
		}
		return nil
	})
	if err != nil || n != 400 {
		t.Errorf("%d documents, error %v", n, err)
	}
}

func TestBrat(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "corpus")
	extract(t, `{"id":"../a/1.txt","text":"زار سالم العامري"}`+"\n"+`{"id":"1","text":"لسالم العامري"}`, append(own, "-format", "brat", "-out", dir)...)
	for file, want := range map[string]string{
		"1.txt":           "زار سالم العامري",
		"1.ann":           "T1\tPERS 4 16\tسالم العامري\nN1\tReference T1 khabar:X1\t",
		"1-2.ann":         "T1\tPERS 1 13\tسالم العامري\n",
		"annotation.conf": "[entities]\nPERS\n",
	} {
		got, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil || !strings.Contains(string(got), want) {
			t.Errorf("%s: %q, error %v, want %q", file, got, err, want)
		}
	}
}
