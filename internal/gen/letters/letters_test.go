package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestCurrent compiles the table again: it is what the names of today give.
func TestCurrent(t *testing.T) {
	got, err := compile(filepath.Join("..", "..", "names", "src"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join("..", "..", "cues", "letters.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("internal/cues/letters.tsv is stale: run go generate ./internal/cues")
	}
}

// TestCompile: a pair that names alone have speaks for one, a pair of ordinary words against it; words of both count for none.
func TestCompile(t *testing.T) {
	dir := t.TempDir()
	for name, rows := range map[string]string{
		"common.tsv": "# word\tclass\tsource\nمكتب\t3\tcounts\nكتاب\t3\tcounts\nبوش\t1\tcounts\n",
		"people.tsv": "# id\tar\taliases\tweak\nQ1\tفولفوف\tفوف|فوفو\t\nQ2\tبوش\t\t\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(rows), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	names, err := words(filepath.Join(dir, "people.tsv"), 1, 2, 3)
	if err != nil || len(names) != 4 {
		t.Errorf("%d words of names (error %v), want 4", len(names), err)
	}
	table, err := compile(dir)
	if err != nil {
		t.Fatal(err)
	}
	again, err := compile(dir)
	if err != nil || string(again) != string(table) {
		t.Errorf("compiled twice, the tables differ (error %v)", err)
	}
	if _, err := compile(filepath.Join(dir, "none")); err == nil {
		t.Error("a folder without tables compiles")
	}
}
