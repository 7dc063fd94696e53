package main

import (
	"strings"
	"testing"
	"testing/fstest"
)

// ruleFiles are rules that are right, with one file replaced.
func ruleFiles(name, content string) fstest.MapFS {
	files := fstest.MapFS{
		classesFile:     {Data: []byte("# class\tlabel\ttable\ttype\tkind\tdepth\nQ5\thuman\tpeople\tPERS\t\t0\n")},
		occupationsFile: {Data: []byte("Q82955\tpolitician\t\n")},
		propertiesFile:  {Data: []byte("P31\tinstance of\tclass\n")},
		valuesFile:      {Data: []byte("Q4676846\tacting\tacting\n")},
	}
	if name != "" {
		files[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return files
}

func TestRulesAreRead(t *testing.T) {
	r, err := readRules(ruleFiles("", ""))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.classes) != 1 || r.classes[0] != (class{5, "people", "PERS", "", 0}) || len(r.occupations) != 1 || r.occupations[0].depth != anyDepth || len(r.labels) != 4 {
		t.Errorf("got %+v", r)
	}
}

func TestWrongRuleIsNamed(t *testing.T) {
	for _, tt := range []struct{ file, content, want string }{
		{classesFile, "# c\nQ5\thuman\tpeople\n", `classes.tsv:2: "Q5\thuman\tpeople": want 6 columns`},
		{classesFile, "5\thuman\tpeople\tPERS\t\t\n", "want an id such as Q42"},
		{classesFile, "Q5\t\tpeople\tPERS\t\t\n", "want an id, a label and more"},
		{classesFile, "Q5\thuman\tpersons\tPERS\t\t\n", "want one of the tables people places"},
		{classesFile, "Q5\thuman\tpeople\tPERS\t\t-1\n", "want a depth of 0 or more"},
		{occupationsFile, "Q1\tx\n", "want an id, a label and more"},
		{propertiesFile, "Q31\tinstance of\tclass\n", "want a property such as P31"},
		{valuesFile, "Q1\tx\tsitting\n", "what it means: acting"},
	} {
		_, err := readRules(ruleFiles(tt.file, tt.content))
		if err == nil || !strings.HasPrefix(err.Error(), tt.file+":") || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s %q: got %v, want %s", tt.file, tt.content, err, tt.want)
		}
	}
	files := ruleFiles("", "")
	delete(files, valuesFile)
	if _, err := readRules(files); err == nil {
		t.Error("a file is missing: no error")
	}
}

// TestBuiltinRules holds the rules to what the code reads: each property that item.go knows is in the table.
func TestBuiltinRules(t *testing.T) {
	r, err := readRules((&command{}).folder())
	if err != nil {
		t.Fatal(err)
	}
	seen, listed := make(map[string]int), make(map[string]bool)
	for _, l := range r.labels {
		if old, again := seen[l.file+l.entity]; again {
			t.Errorf("%s:%d: %s is on line %d, too", l.file, l.line, l.entity, old)
		}
		seen[l.file+l.entity] = l.line
		listed[l.entity] = true
	}
	for n := range 10_000 {
		p := "P" + strings.TrimPrefix(id(n).String(), "Q")
		if property([]byte(p)) != numProperties && !listed[p] {
			t.Errorf("%s is read but not in %s", p, propertiesFile)
		}
	}
	for _, p := range []string{"P580", "P582", "P1365", "P1366", "P3831", "P5102"} {
		if !listed[p] {
			t.Errorf("%s is read but not in %s", p, propertiesFile)
		}
	}
	for _, c := range r.classes {
		if c.table == offices && c.kind == "" || c.typ == "" && c.table != never {
			t.Errorf("%s: %+v", c.id, c)
		}
	}
}
