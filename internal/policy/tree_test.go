package policy

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// module is the path of the module; tree is its files.
const module = "github.com/khabar-go/khabar"

var tree = os.DirFS("../..")

// eachFile calls f with the path and content of each file of a tree that the module consists of: not those of version
// control, and not those of nested modules.
func eachFile(t testing.TB, tree fs.FS, f func(name string, data []byte)) {
	t.Helper()
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name == ".git" || name != "." && exists(tree, path.Join(name, "go.mod")) {
				return fs.SkipDir
			}
			return nil
		}
		data, err := fs.ReadFile(tree, name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // an editor's passing file
		}
		f(name, data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func exists(tree fs.FS, name string) bool {
	_, err := fs.Stat(tree, name)
	return err == nil
}

// A goFile is a Go source file of the module.
type goFile struct {
	name string // path in the module
	pkg  string // path of its package in the module, "." at the root
	test bool
	src  []byte
	fset *token.FileSet
	ast  *ast.File
}

// at returns "file:line" of a position.
func (f *goFile) at(p token.Pos) string {
	return f.name + ":" + strconv.Itoa(f.fset.Position(p).Line)
}

// eachGoFile calls f with each Go file of the packages of a tree; testdata is no package.
func eachGoFile(t testing.TB, tree fs.FS, f func(*goFile)) {
	t.Helper()
	eachFile(t, tree, func(name string, data []byte) {
		if !strings.HasSuffix(name, ".go") || strings.Contains("/"+name, "/testdata/") {
			return
		}
		fset := token.NewFileSet()
		parsed, err := parser.ParseFile(fset, name, data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		f(&goFile{name: name, pkg: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), src: data, fset: fset, ast: parsed})
	})
}

// files makes a tree of one or more files, given as name and content in turn.
func files(nameAndContent ...string) fs.FS {
	m := fstest.MapFS{}
	for i := 0; i < len(nameAndContent); i += 2 {
		m[nameAndContent[i]] = &fstest.MapFile{Data: []byte(nameAndContent[i+1])}
	}
	return m
}

// report fails the test with all findings.
func report(t *testing.T, findings []string) {
	t.Helper()
	for _, f := range findings {
		t.Error(f)
	}
}

// mustFind fails the test unless a finding says want.
func mustFind(t *testing.T, findings []string, want string) {
	t.Helper()
	for _, f := range findings {
		if strings.Contains(f, want) {
			return
		}
	}
	t.Errorf("findings %q, want one that says %q", findings, want)
}
