package policy

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is who may import whom: a package, and what it may import beyond the standard library. A name that ends in
// /* stands for all packages below. Knowledge of Arabic comes from internal/arabic and internal/text alone; pack, match,
// rule and calendar get words and know no letter. date and gazetteer stand side by side. What makes the compiled tables
// needs none of them, so that broken ones can be made anew.
const mayImport = `
.
date                    internal/arabic internal/calendar internal/numeral internal/rule internal/text
gazetteer               internal/arabic internal/calendar internal/form internal/match internal/names internal/pack internal/spell internal/tenure internal/text
entity                  date gazetteer internal/arabic internal/beside internal/cues internal/form internal/match internal/numeral internal/pack internal/rule internal/spell internal/text
entity/pattern          entity gazetteer github.com/dlclark/regexp2/v2 github.com/dlclark/regexp2/v2/syntax
entity/export           date entity gazetteer
examples/*              date entity entity/export gazetteer examples/internal/input
examples/internal/input golang.org/x/text/encoding/htmlindex golang.org/x/text/encoding/unicode golang.org/x/text/transform

internal/arabic         golang.org/x/text/unicode/norm
internal/text           internal/arabic
internal/pack
internal/pack/packtest  internal/pack internal/text
internal/match          internal/pack internal/text
internal/calendar
internal/beside         internal/arabic internal/text
internal/rule           internal/text
internal/numeral        internal/arabic internal/rule internal/text
internal/spell          internal/arabic internal/pack internal/spell/alike internal/text
internal/spell/alike
internal/cues           internal/arabic internal/beside internal/pack internal/rule internal/text
internal/form           internal/arabic internal/pack internal/text
internal/tenure         internal/calendar internal/pack
internal/names
internal/gen            internal/arabic internal/calendar internal/form internal/pack internal/spell internal/tenure internal/text
internal/gen/*          internal/arabic internal/calendar internal/form internal/gen internal/pack internal/spell internal/spell/alike internal/tenure internal/text
internal/gen/around     internal/arabic internal/beside internal/text
internal/corpus
internal/policy
`

// testsMayImport is what tests may import as well, the public packages and their own among them.
const testsMayImport = `
* github.com/google/go-cmp/cmp github.com/google/go-cmp/cmp/cmpopts internal/corpus internal/pack/packtest
internal/arabic    internal/text
examples/extract   golang.org/x/text/encoding golang.org/x/text/encoding/charmap golang.org/x/text/encoding/unicode
internal/rule      internal/arabic
internal/corpus    date entity gazetteer
internal/names     gazetteer internal/gen internal/pack
internal/pack      internal/text
internal/policy    internal/gen internal/names
`

// noService is what of the standard library no package of the library may import: it reads texts that it is given, and
// runs no regular expression over them.
var noService = []string{"C", "net", "net/", "os/exec", "plugin", "regexp", "regexp/syntax", "testing"}

// offService are the parts of the module that may: they are not in a user's program.
var offService = []string{"internal/corpus", "internal/policy", "internal/pack/packtest", "internal/gen", "examples"}

// A permission is one line of a table of imports.
type permission struct {
	who  string
	whom []string
}

func readPermissions(table string) []permission {
	var ps []permission
	for line := range strings.Lines(table) {
		if f := strings.Fields(line); len(f) > 0 {
			ps = append(ps, permission{f[0], f[1:]})
		}
	}
	return ps
}

// allowed returns what the lines for pkg permit, and whether there is one.
func allowed(ps []permission, pkg string) (whom []string, listed bool) {
	for _, p := range ps {
		below, tree := strings.CutSuffix(p.who, "*")
		if p.who == pkg || tree && strings.HasPrefix(pkg, below) {
			whom, listed = append(whom, p.whom...), true
		}
	}
	return whom, listed
}

// checkImports holds the imports of all Go files to the tables.
func checkImports(t testing.TB, tree fs.FS) (findings []string) {
	code, tests := readPermissions(mayImport), readPermissions(testsMayImport)
	eachGoFile(t, tree, func(f *goFile) {
		may, listed := allowed(code, f.pkg)
		if !listed {
			findings = append(findings, fmt.Sprintf("%s: package %s is not in the table mayImport", f.name, f.pkg))
			return
		}
		if f.test {
			more, _ := allowed(tests, f.pkg)
			may = append(may, append(more, f.pkg)...)
		}
		for _, imp := range f.ast.Imports {
			whom, _ := strconv.Unquote(imp.Path.Value)
			whom = strings.TrimPrefix(whom, module+"/")
			if !permitted(f, whom, may) {
				findings = append(findings, fmt.Sprintf("%s: %s may not import %s", f.at(imp.Pos()), f.pkg, whom))
			}
		}
	})
	return findings
}

// permitted reports whether f may import a package, given what the tables say beyond the standard library.
func permitted(f *goFile, whom string, may []string) bool {
	first, _, _ := strings.Cut(whom, "/")
	if ours := exists(tree, whom); ours || strings.Contains(first, ".") {
		return slices.Contains(may, whom)
	}
	if f.test || slices.ContainsFunc(offService, func(p string) bool { return f.pkg == p || strings.HasPrefix(f.pkg, p+"/") }) {
		return true
	}
	return !slices.ContainsFunc(noService, func(p string) bool { return whom == p || strings.HasSuffix(p, "/") && strings.HasPrefix(whom, p) })
}

func TestImports(t *testing.T) {
	report(t, checkImports(t, tree))
}

// mayRequire are the modules that go.mod may require: whoever uses the library gets them, too.
var mayRequire = []string{"golang.org/x/text", "github.com/dlclark/regexp2/v2", "github.com/google/go-cmp"}

// checkModule holds go.mod to mayRequire.
func checkModule(gomod string) (findings []string) {
	for line := range strings.Lines(gomod) {
		f := strings.Fields(strings.TrimPrefix(line, "require"))
		if len(f) >= 2 && strings.HasPrefix(f[1], "v") && !slices.Contains(mayRequire, f[0]) {
			findings = append(findings, "go.mod may not require "+f[0])
		}
	}
	return findings
}

func TestModule(t *testing.T) {
	gomod, err := fs.ReadFile(tree, "go.mod")
	if err != nil {
		t.Fatal(err)
	}
	report(t, checkModule(string(gomod)))
	mustFind(t, checkModule("require golang.org/x/net v0.1.0\n"), "go.mod may not require golang.org/x/net")
	mustFind(t, checkModule("require (\n\tgolang.org/x/net v0.1.0 // indirect\n)\n"), "go.mod may not require golang.org/x/net")
}

func TestForbiddenImportIsNamed(t *testing.T) {
	for _, c := range []struct{ file, imported, want string }{
		{"date/x.go", module + "/gazetteer", "date/x.go:2: date may not import gazetteer"},
		{"gazetteer/x.go", module + "/date", "gazetteer may not import date"},
		{"internal/match/x.go", module + "/internal/arabic", "internal/match may not import internal/arabic"},
		{"internal/pack/x.go", module + "/internal/arabic", "internal/pack may not import internal/arabic"},
		{"internal/gen/names/x.go", module + "/internal/names", "internal/gen/names may not import internal/names"},
		{"internal/gen/x.go", module + "/gazetteer", "internal/gen may not import gazetteer"},
		{"entity/x.go", "github.com/dlclark/regexp2/v2", "entity may not import github.com/dlclark/regexp2/v2"},
		{"entity/x.go", "golang.org/x/net/html", "entity may not import golang.org/x/net/html"},
		{"entity/x.go", "net/http", "entity may not import net/http"},
		{"date/x_test.go", module + "/entity", "date may not import entity"},
		{"nowhere/x.go", "fmt", "package nowhere is not in the table"},
	} {
		mustFind(t, checkImports(t, files(c.file, "package x\nimport _ \""+c.imported+"\"\n")), c.want)
	}
}
