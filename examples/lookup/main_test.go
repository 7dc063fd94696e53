package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/examples/internal/input"
)

func TestOwnNames(t *testing.T) {
	names, err := input.Names(filepath.Join("testdata", "own.tsv"), true)
	if err != nil {
		t.Fatal(err)
	}
	in := "سالم العامري\nمرصد النخيل للبيئة\tORG\nسالم العامري\tORG\n\nPalm Observatory\nبوتين\n"
	want := strings.TrimLeft(`
{"query":"سالم العامري","matches":[{"qid":null,"id":"X1","name":"سالم العامري","name_en":"Salem al-Amri","type":"PERS","score":1,"how":"listed"}]}
{"query":"مرصد النخيل للبيئة","matches":[{"qid":"Q99","id":"Q99","name":"مرصد النخيل للبيئة","name_en":"Palm Observatory for the Environment","type":"ORG","score":1,"how":"listed"}]}
{"query":"سالم العامري","matches":[]}
{"query":"","matches":[]}
{"query":"Palm Observatory","matches":[{"qid":null,"id":"X2","name":"مرصد النخيل","name_en":"Palm Observatory","type":"ORG","score":1,"how":"listed"}]}
{"query":"بوتين","matches":[]}
`, "\n")
	var got strings.Builder
	if err := run(names, strings.NewReader(in), &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestBuiltInNames(t *testing.T) {
	names, err := input.Names("", false)
	if err != nil {
		t.Fatal(err)
	}
	for query, id := range map[string]string{"بوتين": "Q7747", "ترمب": "Q22686", "Vladimir Putin": "Q7747", "موسكو": "Q649", "Q649": "Q649"} {
		if found := matches(names, query, ""); len(found) == 0 || found[0].ID != id {
			t.Errorf("%s means %+v, want %s", query, found, id)
		}
	}
}
