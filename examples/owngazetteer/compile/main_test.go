package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCompiledIsCurrent: own.gaz is what its sources make.
func TestCompiledIsCurrent(t *testing.T) {
	want, err := compile([]string{filepath.Join("..", "names.tsv"), filepath.Join("..", "government.jsonl")})
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join("..", "own.gaz"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("own.gaz is stale: run go generate ./examples/owngazetteer")
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	file := func(name, data string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	out, good := filepath.Join(dir, "out.gaz"), file("good.tsv", "x\tORG\tمرصد الزيتون\n")
	for _, c := range []struct {
		files []string
		want  string
	}{
		{nil, "usage"},
		{[]string{filepath.Join(dir, "none.tsv")}, "none.tsv"},
		{[]string{good, file("bad.jsonl", `{"id":"y","name":"قلم","terms":[{"office":"z","from":"soon"}]}`)}, `bad.jsonl:1: terms[0].from "soon"`},
		{[]string{good, good}, `"x"`},
	} {
		err := run(append([]string{out}, c.files...))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %s", c.files, err, c.want)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%q: something was written", c.files)
		}
	}
	if err := run([]string{out, good}); err != nil {
		t.Error(err)
	}
}
