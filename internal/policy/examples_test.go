package policy

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// An exported is the functions and types of a package that its users see, and the examples that run.
type exported struct {
	names, examples []string
}

// checkExamples finds functions and types of public packages without an example that go test runs, and reports how many names
// have one. ExampleNAME counts, ExampleNAME_suffix too; an example without an output does not run. What is only for another
// package of the module (see forUs) needs none.
func checkExamples(t testing.TB, tree fs.FS) (findings []string, shown int) {
	all := map[string]*exported{}
	eachGoFile(t, tree, func(f *goFile) {
		if f.ast.Name.Name == "main" || slices.Contains(strings.Split(f.pkg, "/"), "internal") {
			return
		}
		p := all[f.pkg]
		if p == nil {
			p = new(exported)
			all[f.pkg] = p
		}
		if f.test {
			p.addExamples(f)
		} else {
			p.addNames(f)
		}
	})
	for pkg, p := range all {
		for _, n := range p.names {
			if slices.Contains(p.examples, n) {
				shown++
			} else {
				findings = append(findings, fmt.Sprintf("%s.%s has no Example%s with an output", pkg, n, n))
			}
		}
	}
	slices.Sort(findings)
	return findings, shown
}

// addExamples adds what the examples of a test file show: "Find" for ExampleFind and ExampleFind_tomorrow.
func (p *exported) addExamples(f *goFile) {
	for _, e := range doc.Examples(f.ast) {
		if e.Output == "" && !e.EmptyOutput {
			continue
		}
		name, suffix, _ := strings.Cut(e.Name, "_")
		if suffix == "" || !ast.IsExported(suffix) { // T_Method is not T
			p.examples = append(p.examples, name)
		}
	}
}

// addNames adds the functions and types of a source file.
func (p *exported) addNames(f *goFile) {
	for _, d := range f.ast.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.IsExported() && !isForUs(d.Doc) {
				p.names = append(p.names, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if s, ok := s.(*ast.TypeSpec); ok && d.Tok == token.TYPE && s.Name.IsExported() && !isForUs(d.Doc) && !isForUs(s.Doc) {
					p.names = append(p.names, s.Name.Name)
				}
			}
		}
	}
}

func TestEveryNameHasAnExample(t *testing.T) {
	findings, shown := checkExamples(t, tree)
	report(t, findings)
	if shown < 50 {
		t.Errorf("%d names with an example: most of the packages were not read", shown)
	}
}

func TestNameWithoutExampleIsNamed(t *testing.T) {
	const src = `package date
func Find() {}
func Parse() {}
func Silent() {}
// Ours is for package entity.
func Ours() {}
func hidden() {}
type Day struct{}
func (Day) Add() {}
type Week struct{}
`
	const test = `package date_test
func ExampleFind_tomorrow() {
	// Output: x
}
func ExampleSilent() {
	Silent()
}
func ExampleDay_Add() {
	// Output: x
}
func ExampleWeek() {
	// Output:
}
`
	findings, shown := checkExamples(t, files("date/x.go", src, "date/x_test.go", test, "internal/x/x.go", src))
	want := []string{
		"date.Day has no ExampleDay with an output",
		"date.Parse has no ExampleParse with an output",
		"date.Silent has no ExampleSilent with an output",
	}
	if !slices.Equal(findings, want) || shown != 2 {
		t.Errorf("findings %q, %d shown; want %q, 2", findings, shown, want)
	}
}
