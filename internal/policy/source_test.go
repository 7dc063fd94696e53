package policy

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// checkSource holds all text files of a tree to the rules of source_test.go.
func checkSource(t testing.TB, tree fs.FS) (findings []string) {
	eachFile(t, tree, func(name string, data []byte) {
		if bytes.IndexByte(data, 0) >= 0 {
			return // a compiled table
		}
		findings = append(findings, invisible(name, data)...)
		findings = append(findings, foreignPlace(name, data)...)
	})
	eachGoFile(t, tree, func(f *goFile) {
		findings = append(findings, header(f)...)
		if n := bytes.Count(f.src, []byte("\n")); n > longest {
			findings = append(findings, fmt.Sprintf("%s has %d lines, at most %d: one idea a file", f.name, n, longest))
		}
		if !f.test {
			findings = append(findings, initial(f)...)
		}
	})
	return findings
}

// longest is the most lines of a Go file. Most have 80 to 400.
const longest = 500

// invisible finds characters that a reader cannot see and that make a line mean another thing than it shows: zero-width
// and bidirectional controls and other controls. Sources write them as escapes.
func invisible(name string, data []byte) (findings []string) {
	for i, line := range bytes.Split(data, []byte("\n")) {
		if !utf8.Valid(line) {
			findings = append(findings, fmt.Sprintf("%s:%d: not UTF-8", name, i+1))
		}
		for _, r := range string(line) {
			if ' ' <= r && r <= '~' || '\u0621' <= r && r <= '\u06d3' {
				continue // nearly all of them
			}
			if r != '\t' && (unicode.Is(unicode.Cf, r) || unicode.IsControl(r)) || r == '\u034f' {
				findings = append(findings, fmt.Sprintf("%s:%d: raw invisible character %U; write an escape", name, i+1, r))
			}
		}
	}
	return findings
}

// places are names of one machine, which mean nothing on another: absolute paths, addresses of hosts nearby, a proxy.
var places = regexp.MustCompile(`(?:^|[\s"'(=:` + "`" + `])/(?:home|root|tmp|Users|work|farm|mnt|opt|srv)/|//(?:localhost|127\.|10\.|192\.168\.)|PROXY=[h]ttps?:`)

// beside is the folder that may stand beside a checkout, and besideNamed the one file that may name it.
const (
	beside      = ".." + "/shared"
	besideNamed = ".ci/run"
)

// foreignPlace finds names of places that only one machine has.
func foreignPlace(name string, data []byte) (findings []string) {
	for i, line := range strings.Split(string(data), "\n") {
		if !strings.Contains(line, "/") {
			continue // most lines of the tables
		}
		place := places.FindString(line)
		if place == "" && name != besideNamed && strings.Contains(line, beside) {
			place = beside
		}
		if place != "" {
			findings = append(findings, fmt.Sprintf("%s:%d: %q names a place of one machine", name, i+1, strings.TrimSpace(place)))
		}
	}
	return findings
}

// generated is the line that tools look for in a file that a program wrote.
var generated = regexp.MustCompile(`^// Code generated .* DO NOT EDIT\.$`)

// header finds files that say they are generated in words that tools do not know.
func header(f *goFile) (findings []string) {
	first, _, _ := bytes.Cut(f.src, []byte("\n"))
	for _, c := range f.ast.Comments {
		if c.Pos() > f.ast.Package {
			break
		}
		for _, l := range c.List {
			says := strings.ToLower(l.Text)
			claims := strings.HasPrefix(says, "// code ") && strings.Contains(says, "generated") || strings.Contains(says, "do not edit")
			if claims && (!generated.MatchString(l.Text) || string(first) != l.Text) {
				findings = append(findings, f.at(l.Pos())+": the first line of a generated file must be \"// Code generated … DO NOT EDIT.\"")
			}
		}
	}
	return findings
}

// initial finds what makes importing a package cost something: init functions, and package variables that hold a map or
// a function that runs once.
func initial(f *goFile) (findings []string) {
	for _, d := range f.ast.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.Name == "init" {
				findings = append(findings, f.at(d.Pos())+": init function")
			}
		case *ast.GenDecl:
			if d.Tok != token.VAR {
				continue
			}
			for _, s := range d.Specs {
				for _, v := range s.(*ast.ValueSpec).Values {
					if what := built(v); what != "" {
						findings = append(findings, f.at(v.Pos())+": package variable holds "+what)
					}
				}
			}
		}
	}
	return findings
}

// built names what an initial value builds at start, "" if nothing.
func built(v ast.Expr) string {
	switch v := v.(type) {
	case *ast.CompositeLit:
		if _, ok := v.Type.(*ast.MapType); ok {
			return "a map"
		}
	case *ast.CallExpr:
		switch fun := v.Fun.(type) {
		case *ast.Ident:
			if len(v.Args) > 0 && fun.Name == "make" {
				return "what make makes"
			}
		case *ast.SelectorExpr:
			if pkg, ok := fun.X.(*ast.Ident); ok && (pkg.Name == "sync" || pkg.Name == "regexp" || pkg.Name == "template") {
				return "what " + pkg.Name + "." + fun.Sel.Name + " makes"
			}
		}
	}
	return ""
}

func TestSource(t *testing.T) {
	report(t, checkSource(t, tree))
}

func TestBrokenSourceIsNamed(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"date/x.go", "package date\n\nfunc init() {}\n", "date/x.go:3: init function"},
		{"date/x.go", "package date\n\nvar m = map[string]int{}\n", "date/x.go:3: package variable holds a map"},
		{"date/x.go", "package date\n\nvar m = make(map[string]int)\n", "date/x.go:3: package variable holds what make makes"},
		{"date/x.go", "package date\n\nvar f = sync.OnceValue(g)\n", "date/x.go:3: package variable holds what sync.OnceValue makes"},
		{"date/x.go", "package date // \u200f\n", "date/x.go:1: raw invisible character U+200F"},
		{"date/x.tsv", "a\n\u202eb\n", "date/x.tsv:2: raw invisible character U+202E"},
		{"date/x.go", "package date\n" + strings.Repeat("\n", 500), "date/x.go has 501 lines, at most 500"},
		{"README.md", "\xff\n", "README.md:1: not UTF-8"},
		{"README.md", "see /" + "home/me/khabar\n", "README.md:1: \"/" + "home/\" names a place of one machine"},
		{"README.md", "see " + beside + "\n", "README.md:1: \"" + beside + "\" names a place of one machine"},
		{"date/x.go", "// Code is generated by hand. DO NOT EDIT.\n\npackage date\n", "date/x.go:1: the first line of a generated file"},
		{"date/x.go", "// A table.\n\n// Code generated by gen. DO NOT EDIT.\n\npackage date\n", "date/x.go:3: the first line of a generated file"},
	} {
		mustFind(t, checkSource(t, files(c.name, c.content)), c.want)
	}
}
