package policy

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestLinkedSize builds programs and holds them to a size, so that nobody carries names that he does not call for: an
// import too many, or a table reached from a package variable, shows here.
func TestLinkedSize(t *testing.T) {
	for _, c := range []struct {
		program string
		most    int64 // MB
	}{
		{"internal/policy/testdata/size/own", 4},
		{"internal/policy/testdata/size/date", 4},
		{"examples/quickstart", 16},
	} {
		t.Run(c.program, func(t *testing.T) {
			t.Parallel()
			if size := linkedSize(t, c.program); size > c.most<<20 {
				t.Errorf("%s has %.1f MB, at most %d", c.program, float64(size)/(1<<20), c.most)
			}
		})
	}
}

// TestPatternsAreNotLinked holds that the engine of entity/pattern is only in programs that import that package.
func TestPatternsAreNotLinked(t *testing.T) {
	const engine = "github.com/dlclark/regexp2/"
	for _, c := range []struct {
		program string
		linked  bool
	}{
		{"examples/quickstart", false},
		{"examples/extract", false},
		{"entity", false},
		{"entity/pattern", true},
	} {
		list := exec.Command("go", "list", "-deps", "./"+c.program)
		list.Dir = filepath.Join("..", "..")
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		if got := strings.Contains(string(out), engine); got != c.linked {
			t.Errorf("%s links %s: %v, want %v", c.program, engine, got, c.linked)
		}
	}
}

// linkedSize returns the bytes of a program of the module as "go build" makes it.
func linkedSize(t *testing.T, program string) int64 {
	t.Helper()
	out := filepath.Join(t.TempDir(), "program.exe")
	build := exec.Command("go", "build", "-o", out, "./"+program)
	build.Dir = filepath.Join("..", "..")
	if msg, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, msg)
	}
	info, err := os.Stat(out)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}
