package policy

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "record the public surface anew in testdata/api")

// recorded is the folder of the recorded surfaces in the module, one file a package, one line an exported name.
const recorded = "internal/policy/testdata/api"

// limits are how many names a package may export, fields aside; a package that is not listed may export 20. Two kinds are
// not counted: the labels of gazetteer.Type, a list that grows with the data, and what is only for another package of the
// module and says so in its comment (see forUs).
var limits = []struct {
	pkg   string
	names int
}{
	{"entity", 30},
	{"gazetteer", 30},
	{"date", 50},
}

// forUs is in the comment of a name, or of the type it is a method of, that only another package of this module can use,
// since it deals in internal types.
const forUs = "for package entity"

// A surface is the exported names of a package with their signatures, one a line, sorted.
type surface struct {
	lines []string
	names int // that count: see limits
}

// add adds a name that counts or not.
func (s *surface) add(line string, counts bool) {
	s.lines = append(s.lines, line)
	if counts {
		s.names++
	}
}

// surfaces returns the surfaces of the packages of a tree that others may import.
func surfaces(t testing.TB, tree fs.FS) map[string]*surface {
	all, ours := map[string]*surface{}, map[string]bool{}
	eachGoFile(t, tree, func(f *goFile) {
		for _, d := range f.ast.Decls {
			if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.TYPE && isForUs(d.Doc) {
				ours[f.pkg+" "+d.Specs[0].(*ast.TypeSpec).Name.Name] = true
			}
		}
	})
	eachGoFile(t, tree, func(f *goFile) {
		if f.test || f.ast.Name.Name == "main" || slices.Contains(strings.Split(f.pkg, "/"), "internal") {
			return
		}
		s := all[f.pkg]
		if s == nil {
			s = new(surface)
			all[f.pkg] = s
		}
		for _, d := range f.ast.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				s.addFunc(f, d, ours)
			case *ast.GenDecl:
				s.addGroup(f, d)
			}
		}
	})
	for _, s := range all {
		slices.Sort(s.lines)
	}
	return all
}

// isForUs reports whether a comment says that only this module can use a name.
func isForUs(doc *ast.CommentGroup) bool {
	return strings.Contains(strings.Join(strings.Fields(doc.Text()), " "), forUs)
}

func (s *surface) addFunc(f *goFile, d *ast.FuncDecl, ours map[string]bool) {
	if !d.Name.IsExported() || d.Recv != nil && !ast.IsExported(receiver(d)) {
		return
	}
	counts := !isForUs(d.Doc) && (d.Recv == nil || !ours[f.pkg+" "+receiver(d)])
	s.add(source(f, &ast.FuncDecl{Recv: d.Recv, Name: d.Name, Type: d.Type}), counts)
}

// receiver returns the name of the type that d is a method of.
func receiver(d *ast.FuncDecl) string {
	typ := d.Recv.List[0].Type
	if p, ok := typ.(*ast.StarExpr); ok {
		typ = p.X
	}
	if name, ok := typ.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}

// addGroup adds the exported names of one const, var or type declaration.
func (s *surface) addGroup(f *goFile, d *ast.GenDecl) {
	typ := "" // of the constants before, which those without one share
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			if spec.Name.IsExported() {
				s.addType(f, spec, !isForUs(d.Doc))
			}
		case *ast.ValueSpec:
			if spec.Type != nil || spec.Values != nil {
				typ = ""
			}
			if spec.Type != nil {
				typ = " " + source(f, spec.Type)
			}
			for _, n := range spec.Names {
				if n.IsExported() {
					s.add(d.Tok.String()+" "+n.Name+typ, d.Tok == token.VAR || typ != " Type")
				}
			}
		}
	}
}

func (s *surface) addType(f *goFile, spec *ast.TypeSpec, counts bool) {
	name := "type " + spec.Name.Name
	var members *ast.FieldList
	switch typ := spec.Type.(type) {
	case *ast.StructType:
		s.add(name+" struct", counts)
		members = typ.Fields
	case *ast.InterfaceType:
		s.add(name+" interface", counts)
		members = typ.Methods
	default:
		s.add(name+" "+source(f, typ), counts)
		return
	}
	for _, m := range members.List {
		what := source(f, m.Type)
		if m.Tag != nil {
			what += " " + m.Tag.Value
		}
		for _, n := range m.Names {
			if n.IsExported() {
				s.add(name+": "+n.Name+" "+what, false)
			}
		}
		if len(m.Names) == 0 {
			s.add(name+": "+what, false)
		}
	}
}

// source returns a piece of code in one line.
func source(f *goFile, node any) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, f.fset, node); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// record is the file of the recorded surface of a package.
func record(pkg string) string {
	return path.Join(recorded, strings.ReplaceAll(pkg, "/", "_")+".txt")
}

// checkSurface finds exported names that are not recorded, and the reverse, and packages that export too many.
func checkSurface(t testing.TB, tree fs.FS) (findings []string) {
	for pkg, s := range surfaces(t, tree) {
		was, _ := fs.ReadFile(tree, record(pkg))
		old := strings.Split(strings.TrimSpace(string(was)), "\n")
		for _, l := range s.lines {
			if !slices.Contains(old, l) {
				findings = append(findings, fmt.Sprintf("%s exports what %s does not record: %s", pkg, record(pkg), l))
			}
		}
		for _, l := range old {
			if l != "" && !slices.Contains(s.lines, l) {
				findings = append(findings, fmt.Sprintf("%s does not export what %s records: %s", pkg, record(pkg), l))
			}
		}
		most := 20
		for _, l := range limits {
			if l.pkg == pkg {
				most = l.names
			}
		}
		if s.names > most {
			findings = append(findings, fmt.Sprintf("%s exports %d names, at most %d", pkg, s.names, most))
		}
	}
	return findings
}

func TestSurface(t *testing.T) {
	if *update {
		for pkg, s := range surfaces(t, tree) {
			if len(s.lines) == 0 {
				continue
			}
			if err := os.WriteFile(path.Join("../..", record(pkg)), []byte(strings.Join(s.lines, "\n")+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	report(t, checkSurface(t, tree))
}

func TestUnrecordedNameIsNamed(t *testing.T) {
	const src = `package date
type Date struct{ d int32 }
type Hijri struct { Year, Month int16 ` + "`json:\"y\"`" + ` }
type Finder interface { Find(s string) []int }
type Order uint8
const (
	DayFirst Order = iota
	MonthFirst
	hidden
)
func (d *Date) Set(s string) error { return nil }
func (x inner) Shown() {}
func Of(y int) Date { return Date{} }
`
	findings := checkSurface(t, files("date/x.go", src, record("date"), "func Of(y int) Date\nfunc Gone()\n"))
	for _, want := range []string{
		"date exports what internal/policy/testdata/api/date.txt does not record: type Date struct",
		"not record: type Hijri: Month int16 `json:\"y\"`",
		"not record: type Finder: Find func(s string) []int",
		"not record: type Order uint8",
		"not record: const MonthFirst Order",
		"not record: func (d *Date) Set(s string) error",
		"date does not export what internal/policy/testdata/api/date.txt records: func Gone()",
	} {
		mustFind(t, findings, want)
	}
	for _, f := range findings {
		if strings.Contains(f, "hidden") || strings.Contains(f, "Shown") || strings.Contains(f, "Of(") {
			t.Errorf("finding %q", f)
		}
	}
	many := strings.Repeat("const C = 1\n", 21)
	many += "// Inner is for package\n// entity.\nfunc Inner() {}\n// Ref is for package entity.\ntype Ref struct{}\nfunc (Ref) ID() {}\n"
	mustFind(t, checkSurface(t, files("small/x.go", "package small\n"+many)), "small exports 21 names, at most 20")
}
