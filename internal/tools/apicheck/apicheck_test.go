package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// write writes a file of a module, with its folder.
func write(t *testing.T, root, name, content string) {
	t.Helper()
	file := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// git runs git in a folder.
func git(t *testing.T, root string, args ...string) {
	t.Helper()
	args = append([]string{"-C", root, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"}, args...)
	if msg, err := exec.Command("git", args...).CombinedOutput(); err != nil {
		t.Fatalf("git %q: %v\n%s", args, err, msg)
	}
}

// released makes a module with a release v0.1.0.
func released(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	write(t, root, "go.mod", "module example.org/news\n\ngo 1.26\n")
	write(t, root, "news.go", "package news\n\nfunc Find(s string) int { return len(s) }\n")
	write(t, root, "internal/x/x.go", "package x\n\nfunc Find() {}\n")
	write(t, root, "cmd/main.go", "package main\n\nfunc Main() {}\n\nfunc main() {}\n")
	write(t, root, "CHANGELOG.md", "# Changelog\n\n## [0.1.0] - 2026-01-02\n\n- **Breaking:** of old.\n")
	git(t, root, "init", "-q")
	git(t, root, "add", "-A")
	git(t, root, "commit", "-q", "-m", "first")
	git(t, root, "tag", "v0.1.0")
	git(t, root, "tag", "zz-not-a-release")
	return root
}

func TestChangesSinceTheLastRelease(t *testing.T) {
	const breaking = "# Changelog\n\n## [Unreleased]\n\n- **Breaking:** Find wants a limit.\n\n## [0.1.0] - 2026-01-02\n"
	for _, c := range []struct {
		name  string
		files []string
		want  string
		err   string
	}{
		{"Nothing", nil, "no exported name has changed; the next release is v0.1.1", ""},
		{"Added", []string{"more.go", "package news\n\nfunc More() {}\n"}, "only additions; the next release is v0.2.0", ""},
		{"Changed", []string{"news.go", "package news\n\nfunc Find(s string, n int) int { return n }\n"}, "Find: changed", "1 incompatible changes since v0.1.0, and no line"},
		{"Announced", []string{"news.go", "package news\n", "CHANGELOG.md", breaking}, "announces; the next release is v0.2.0", ""},
		{"Inner", []string{"internal/x/x.go", "package x\n", "cmd/main.go", "package main\n\nfunc main() {}\n"}, "no exported name has changed", ""},
		{"Faulty", []string{"news.go", "package news\n\nfunc Find( {\n"}, "compared with the last release, v0.1.0", "example.org/news"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			root := released(t)
			for i := 0; i < len(c.files); i += 2 {
				write(t, root, c.files[i], c.files[i+1])
			}
			var out strings.Builder
			err := run(&out, root)
			if !strings.HasPrefix(out.String(), "compared with the last release, v0.1.0\n") || !strings.Contains(out.String(), c.want) {
				t.Errorf("output %q, want %q", out.String(), c.want)
			}
			if (err != nil) != (c.err != "") || err != nil && !strings.Contains(err.Error(), c.err) {
				t.Errorf("error %v, want %q", err, c.err)
			}
		})
	}
}

// TestWithoutRelease has a module without a tag, whose recorded surface is wherever its test looks.
func TestWithoutRelease(t *testing.T) {
	root := t.TempDir()
	write(t, root, "go.mod", "module example.org/news\n\ngo 1.26\n")
	write(t, root, "internal/policy/x_test.go", "package policy\n\nimport \"testing\"\n\nfunc TestSurface(t *testing.T) { t.Error(\"news exports what is not recorded\") }\n")
	git(t, root, "init", "-q")
	var out strings.Builder
	err := run(&out, root)
	if err == nil || !strings.HasPrefix(out.String(), "no tag v* is behind HEAD here: compared with the recorded surface") || !strings.Contains(out.String(), "news exports what") {
		t.Errorf("error %v, output %q", err, out.String())
	}
}

func TestNext(t *testing.T) {
	for _, c := range []struct {
		tag  string
		part int
		want string
	}{
		{"v0.1.0", 2, "v0.1.1"}, {"v0.1.4", 1, "v0.2.0"}, {"v1.2.3", 0, "v2.0.0"}, {"v1.2.3-rc.1", 2, "v1.2.4"},
	} {
		if got := next(c.tag, c.part); got != c.want {
			t.Errorf("next(%q, %d) = %q, want %q", c.tag, c.part, got, c.want)
		}
	}
}
