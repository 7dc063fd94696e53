package policy

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/gen"
)

// A compiled table is made of the files of a folder.
type compiled struct {
	table  string // path in the module
	source string // folder of what people edit
	make   func(fs.FS) ([]byte, error)
}

// compiledTables are all compiled tables of the module. "go generate ./..." makes them anew.
var compiledTables = []compiled{
	{"internal/names/names.bin", "internal/names/src", gen.Names},
}

// checkTables finds compiled tables that are not what their sources make, and ones that are not listed.
func checkTables(t testing.TB, tree fs.FS, tables []compiled) (findings []string) {
	listed := map[string]bool{}
	for _, c := range tables {
		listed[c.table] = true
		if f := c.check(tree); f != "" {
			findings = append(findings, f)
		}
	}
	eachFile(t, tree, func(name string, _ []byte) {
		if path.Ext(name) == ".bin" && !listed[name] && !strings.Contains(name, "/testdata/") {
			findings = append(findings, name+" is not in the list compiledTables")
		}
	})
	return findings
}

// check returns what is wrong with a compiled table, "" if nothing.
func (c compiled) check(tree fs.FS) string {
	now, err := fs.ReadFile(tree, c.table)
	if err != nil {
		return err.Error()
	}
	src, err := fs.Sub(tree, c.source)
	if err != nil {
		return err.Error()
	}
	want, err := c.make(src)
	switch {
	case err != nil:
		return fmt.Sprintf("%s cannot be made: %v", c.table, err)
	case !bytes.Equal(now, want):
		return fmt.Sprintf("%s is stale: %s makes another; run go generate ./%s", c.table, c.source, path.Dir(c.table))
	}
	return ""
}

func TestCompiledTablesAreCurrent(t *testing.T) {
	report(t, checkTables(t, tree, compiledTables))
}

func TestStaleTableIsNamed(t *testing.T) {
	join := func(src fs.FS) ([]byte, error) { return fs.ReadFile(src, "a.tsv") }
	tables := []compiled{{"x/a.bin", "x/src", join}}
	report(t, checkTables(t, files("x/a.bin", "new", "x/src/a.tsv", "new"), tables))
	mustFind(t, checkTables(t, files("x/a.bin", "old", "x/src/a.tsv", "new"), tables), "x/a.bin is stale: x/src makes another; run go generate ./x")
	mustFind(t, checkTables(t, files("x/a.bin", "old"), tables), "x/a.bin cannot be made")
	mustFind(t, checkTables(t, files("y/b.bin", ""), nil), "y/b.bin is not in the list")
}
