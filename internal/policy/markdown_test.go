package policy

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A block is a fenced piece of a Markdown file: a program, commands, or what they print.
type block struct {
	at   string // file:line of its fence
	lang string
	text string
}

// blocks returns the fenced pieces of a Markdown file.
func blocks(name, md string) (out []block) {
	var b *block
	n := 0
	for line := range strings.Lines(md) {
		n++
		lang, fence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case fence && b == nil:
			b = &block{at: fmt.Sprintf("%s:%d", name, n), lang: lang}
		case fence:
			out = append(out, *b)
			b = nil
		case b != nil:
			b.text += line
		}
	}
	return out
}

// eachMarkdown calls f with each Markdown file of a tree.
func eachMarkdown(t testing.TB, tree fs.FS, f func(name, md string)) {
	eachFile(t, tree, func(name string, data []byte) {
		if strings.HasSuffix(name, ".md") {
			f(name, string(data))
		}
	})
}

// runSnippet runs a program in the module and returns what it prints.
func runSnippet(t testing.TB, program string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte(program), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, msg bytes.Buffer
	run := exec.Command("go", "run", file)
	run.Dir, run.Stdout, run.Stderr = filepath.Join("..", ".."), &out, &msg
	if err := run.Run(); err != nil {
		t.Errorf("go run: %v\n%s", err, msg.String())
	}
	return out.String()
}

// TestSnippets runs every Go program of the documents and compares what it prints with the text block after it.
func TestSnippets(t *testing.T) {
	ran := 0
	eachMarkdown(t, tree, func(name, md string) {
		all := blocks(name, md)
		for i, b := range all {
			if b.lang != "go" {
				continue
			}
			ran++
			t.Run(b.at, func(t *testing.T) {
				t.Parallel()
				if i+1 == len(all) || all[i+1].lang != "text" {
					t.Fatal("a program without the text that it prints after it")
				}
				if got, want := runSnippet(t, b.text), all[i+1].text; got != want {
					t.Errorf("it prints\n%s\nand the text after it says\n%s", got, want)
				}
			})
		}
	})
	if ran < 3 {
		t.Errorf("%d programs in the documents", ran)
	}
}

// quoted is a piece of code in the line.
var quoted = regexp.MustCompile("`(go [^`]+)`")

// shellCommands returns the go commands that a document prints, in blocks of commands and in its lines.
func shellCommands(name, md string) (out []block) {
	for _, b := range blocks(name, md) {
		if b.lang != "sh" {
			continue
		}
		for line := range strings.Lines(b.text) {
			line, _, _ = strings.Cut(line, " #")
			for _, part := range regexp.MustCompile(`\||&&|;`).Split(line, -1) {
				if part = strings.TrimSpace(part); strings.HasPrefix(part, "go ") {
					out = append(out, block{at: b.at, text: part})
				}
			}
		}
	}
	for i, line := range strings.Split(md, "\n") {
		for _, m := range quoted.FindAllStringSubmatch(line, -1) {
			out = append(out, block{at: fmt.Sprintf("%s:%d", name, i+1), text: m[1]})
		}
	}
	return out
}

// checkCommands finds go commands in documents that name folders, programs or flags which the tree does not have.
func checkCommands(t testing.TB, tree fs.FS) (findings []string, checked int) {
	eachMarkdown(t, tree, func(name, md string) {
		for _, c := range shellCommands(name, md) {
			checked++
			if fault := commandFault(tree, strings.Fields(c.text)); fault != "" {
				findings = append(findings, fmt.Sprintf("%s: %q: %s", c.at, c.text, fault))
			}
		}
	})
	return findings, checked
}

// commandFault says what of a go command is not there, "" if nothing.
func commandFault(tree fs.FS, words []string) string {
	dir, words := ".", words[1:]
	if len(words) > 1 && words[0] == "-C" {
		dir, words = words[1], words[2:]
		if !exists(tree, dir) {
			return "no folder " + dir
		}
	}
	if len(words) == 0 || !slices.Contains([]string{"run", "test", "vet"}, words[0]) {
		return ""
	}
	running := words[0] == "run"
	for i, w := range words {
		if i == 0 || w != "." && !strings.HasPrefix(w, "./") {
			continue
		}
		pkg := path.Join(dir, strings.TrimSuffix(w, "..."))
		if !exists(tree, pkg) {
			return "no folder " + pkg
		}
		if running {
			return programFault(tree, pkg, words[i+1:])
		}
	}
	return ""
}

// programFault says what a program lacks for its arguments.
func programFault(tree fs.FS, pkg string, args []string) string {
	isMain, flags := declaredFlags(tree, pkg)
	if !isMain {
		return pkg + " is no program"
	}
	for _, a := range args {
		name, isFlag := strings.CutPrefix(a, "-")
		if name, _, _ = strings.Cut(name, "="); isFlag && name != "" && !slices.Contains(flags, name) {
			return pkg + " has no flag -" + name
		}
	}
	return ""
}

// declaredFlags returns the names that a program gives to methods of package flag, and whether it is one.
func declaredFlags(tree fs.FS, pkg string) (isMain bool, flags []string) {
	names, _ := fs.Glob(tree, path.Join(pkg, "*.go"))
	for _, name := range names {
		src, _ := fs.ReadFile(tree, name)
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
		if err != nil {
			return false, nil
		}
		isMain = isMain || f.Name.Name == "main"
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				flags = append(flags, flagName(call)...)
			}
			return true
		})
	}
	return isMain, flags
}

// flagName returns the name of the flag that a call declares.
func flagName(call *ast.CallExpr) []string {
	fun, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	kind, byVar := strings.CutSuffix(fun.Sel.Name, "Var")
	if !slices.Contains([]string{"", "Bool", "BoolFunc", "Duration", "Float64", "Func", "Int", "Int64", "String", "Text", "Uint"}, kind) {
		return nil
	}
	at := 0
	if byVar {
		at = 1
	}
	if len(call.Args) <= at+1 {
		return nil
	}
	lit, ok := call.Args[at].(*ast.BasicLit)
	if !ok {
		return nil
	}
	name, _ := strconv.Unquote(lit.Value)
	return []string{name}
}

func TestCommands(t *testing.T) {
	findings, checked := checkCommands(t, tree)
	report(t, findings)
	if checked < 20 {
		t.Errorf("%d commands in the documents", checked)
	}
}

func TestFaultyCommandIsNamed(t *testing.T) {
	const program = "package main\nimport \"flag\"\nvar n int\nfunc main() { flag.String(\"out\", \"\", \"\"); flag.IntVar(&n, \"limit\", 0, \"\") }\n"
	for _, c := range []struct{ command, want string }{
		{"go run ./examples/gone", "no folder examples/gone"},
		{"echo x | go run ./examples/x -nothing", "examples/x has no flag -nothing"},
		{"go run ./date", "date is no program"},
		{"go -C nowhere test ./...", "no folder nowhere"},
		{"go -C examples run ./x -out=y -limit 3 -no", "examples/x has no flag -no"},
		{"go test ./dates/...", "no folder dates"},
	} {
		for _, md := range []string{"```sh\n" + c.command + " # and why\n```\n", "see `" + c.command[strings.Index(c.command, "go "):] + "`\n"} {
			findings, n := checkCommands(t, files("README.md", md, "examples/x/main.go", program, "date/x.go", "package date\n"))
			mustFind(t, findings, c.want)
			if n != 1 {
				t.Errorf("%q: %d commands", md, n)
			}
		}
	}
	if got, n := checkCommands(t, files("README.md", "```sh\ngo run ./x -out a -limit 3 b\ngo test ./...\ngo version\n```\n", "x/main.go", program)); len(got) > 0 || n != 3 {
		t.Errorf("findings %q in %d commands", got, n)
	}
}
