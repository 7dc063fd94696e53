package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// An oracle is a line as encoding/json reads it.
type oracle struct {
	Type, ID, Entity, Redirect string
	Labels, Aliases            any
	Claims                     any
	Sitelinks                  any
}

// at returns the value of a key of an object that may be an empty array.
func at(object any, key string) any {
	m, _ := object.(map[string]any)
	return m[key]
}

func TestReadAgreesWithEncodingJSON(t *testing.T) {
	data, err := os.ReadFile("testdata/dump.json")
	if err != nil {
		t.Fatal(err)
	}
	agreed, broken := 0, 0
	chunk{data: data, line: 1}.eachLine(func(line []byte, n int) {
		var it item
		s := scanner{b: line}
		ok := it.read(&s)
		var want oracle
		if err := json.Unmarshal(line, &want); err != nil {
			if ok {
				t.Errorf("line %d: read, though %v", n, err)
			}
			broken++
			return
		}
		if !ok {
			t.Errorf("line %d: fault at %d: %s", n, s.i, s.bad)
			return
		}
		agree(t, n, &it, want)
		agreed++
	})
	if agreed < 80 || broken != 2 {
		t.Errorf("%d lines agreed, %d were broken", agreed, broken)
	}
}

func agree(t *testing.T, n int, it *item, want oracle) {
	t.Helper()
	if string(it.kind) != want.Type || string(it.id) != want.ID+want.Entity || string(it.redirect) != want.Redirect {
		t.Errorf("line %d: got %s %s %s", n, it.kind, it.id, it.redirect)
	}
	same := func(what string, got []byte, want any) {
		var v any
		if got != nil {
			if err := json.Unmarshal(got, &v); err != nil {
				t.Errorf("line %d: %s: %v", n, what, err)
			}
		}
		a, _ := json.Marshal(v)
		b, _ := json.Marshal(want)
		if !bytes.Equal(a, b) {
			t.Errorf("line %d: %s: got %s, want %s", n, what, a, b)
		}
	}
	same("Arabic label", it.labels[ar], at(want.Labels, "ar"))
	same("label for many languages", it.labels[mul], at(want.Labels, "mul"))
	same("English aliases", it.aliases[en], at(want.Aliases, "en"))
	same("classes", it.claims[instanceOf], at(want.Claims, "P31"))
	same("positions", it.claims[positionHeld], at(want.Claims, "P39"))
	same("Arabic page", it.arabicPage, at(want.Sitelinks, "arwiki"))
	links, wikipedias := 0, 0
	if m, ok := want.Sitelinks.(map[string]any); ok {
		for site := range m {
			links++
			if strings.HasSuffix(site, "wiki") && site != "commonswiki" {
				wikipedias++
			}
		}
	}
	if it.wikipedias != wikipedias {
		t.Errorf("line %d: %d Wikipedias of %d sites, want %d", n, it.wikipedias, links, wikipedias)
	}
}

func TestKeysInAnyOrder(t *testing.T) {
	const line = `{"pageid":1, "sitelinks":{"arwiki":{"title":"x"}}, "id":"Q7", "type":"item", "labels":{"ar":{"value":"y","language":"ar"}}}`
	var it item
	s := scanner{b: []byte(line)}
	if !it.read(&s) || string(it.id) != "Q7" || labelText(it.labels[ar]) != "y" || it.wikipedias != 1 {
		t.Errorf("read %s: %+v, fault %q", line, it, s.bad)
	}
}

func TestBrokenEntity(t *testing.T) {
	for _, tt := range []struct{ phenomenon, line, reason string }{
		{"no object", `"Q1"`, "want {"},
		{"nothing in it", `{}`, "the object is empty"},
		{"no id", `{"type":"item"}`, "the entity has no id"},
		{"cut off", `{"type":"item","id":"Q1","labels":{"en":`, "want a value"},
		{"something behind", `{"id":"Q1"} {`, "something follows the object"},
		{"two entities on a line", `{"id":"Q1"},{"id":"Q2"}`, "something follows the object"},
		{"labels in an array", `{"id":"Q1","labels":[1]}`, "want an object"},
	} {
		var it item
		s := scanner{b: []byte(tt.line)}
		if it.read(&s) || s.bad != tt.reason {
			t.Errorf("%s: read %s: fault %q, want %q", tt.phenomenon, tt.line, s.bad, tt.reason)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, tt := range []struct {
		s    string
		want id
	}{
		{"Q42", 42}, {"Q4000000000", 0}, {"Q900000001", 900000001}, {"Q0", 0}, {"Q042", 0}, {"Q", 0}, {"P31", 0}, {"Q4x", 0}, {"", 0},
	} {
		if got := number([]byte(tt.s), 'Q'); got != tt.want {
			t.Errorf("number(%q) = %d, want %d", tt.s, got, tt.want)
		}
	}
}

func TestOnlyWikipediasCount(t *testing.T) {
	for site, want := range map[string]bool{
		"arwiki": true, "zh_min_nanwiki": true, "simplewiki": true,
		"commonswiki": false, "specieswiki": false, "arwikiquote": false, "wiki": false, "wikidatawiki": false,
	} {
		if got := isWikipedia([]byte(site)); got != want {
			t.Errorf("isWikipedia(%q) = %v", site, got)
		}
	}
}

func TestEntityID(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{`{"type":"item","id":"Q42","labels":`, "Q42"},
		{`{"type":"property","datatype":"wikibase-item","id":"P31",`, "P31"},
		{`{"id":"Q42`, ""},
		{`{"labels":{"en":{"language":"en","value":"a rather long label, longer than the first bytes"}},"id":"Q42"}`, ""},
	} {
		if got := string(entityID([]byte(tt.line))); got != tt.want {
			t.Errorf("entityID(%s) = %q, want %q", tt.line, got, tt.want)
		}
	}
}
