// Apicheck says how the public packages differ from the last release, by golang.org/x/exp/apidiff, and fails where a program that was
// written for it would no longer compile and CHANGELOG.md does not say so.
//
//	go -C internal/tools run ./apicheck
//
// The last release is the nearest tag v* behind HEAD. Before the first one, and in a shallow clone without tags, the exported names are held to
// the recorded ones in internal/policy/testdata/api. The first line of the output says which of the two was done.
//
// A change that breaks is announced by a line with "**Breaking:**" in CHANGELOG.md, above the section of the last release.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/exp/apidiff"
)

func main() {
	root := flag.String("root", "../..", "the `folder` of the module")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "apicheck: %q: no arguments are wanted\n", flag.Args())
		os.Exit(2)
	}
	if err := run(os.Stdout, *root); err != nil {
		fmt.Fprintln(os.Stderr, "apicheck:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, root string) error {
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	tag := lastTag(root)
	if tag == "" {
		return recorded(out, root)
	}
	if _, err := fmt.Fprintln(out, "compared with the last release,", tag); err != nil {
		return err
	}
	before, err := release(root, tag)
	if err != nil {
		return err
	}
	now, err := load(root)
	if err != nil {
		return err
	}
	return judge(out, root, tag, apidiff.ModuleChanges(before, now))
}

// lastTag returns the nearest tag of a release behind HEAD, "" if there is none.
func lastTag(root string) string {
	tag, err := exec.Command("git", "-C", root, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(tag))
}

// recorded holds the exported names to those in internal/policy/testdata/api.
func recorded(out io.Writer, root string) error {
	if _, err := fmt.Fprintln(out, "no tag v* is behind HEAD here: compared with the recorded surface in internal/policy/testdata/api"); err != nil {
		return err
	}
	test := exec.Command("go", "test", "-count=1", "-run", "^TestSurface$", "./internal/policy")
	test.Dir = root
	msg, err := test.CombinedOutput()
	if _, err := out.Write(msg); err != nil {
		return err
	}
	if err != nil {
		return fmt.Errorf("the exported names are not the recorded ones: %w", err)
	}
	return nil
}

// release loads the module as it was at a tag.
func release(root, tag string) (*apidiff.Module, error) {
	dir, err := os.MkdirTemp("", "apicheck")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	clone := exec.Command("git", "-c", "advice.detachedHead=false", "clone", "-q", "--depth", "1", "--branch", tag, "file://"+filepath.ToSlash(root), dir)
	if msg, err := clone.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("git clone: %w\n%s", err, msg)
	}
	return load(dir)
}

// judge writes the changes since a tag and returns an error if they break programs without a word about it.
func judge(out io.Writer, root, tag string, report apidiff.Report) error {
	if len(report.Changes) == 0 {
		_, err := fmt.Fprintln(out, "no exported name has changed; the next release is", next(tag, 2), "or later")
		return err
	}
	if err := report.Text(out); err != nil {
		return err
	}
	broken := 0
	for _, c := range report.Changes {
		if !c.Compatible {
			broken++
		}
	}
	if broken == 0 {
		_, err := fmt.Fprintln(out, "only additions; the next release is", next(tag, 1), "or later")
		return err
	}
	log, err := os.ReadFile(filepath.Join(root, "CHANGELOG.md"))
	if err != nil {
		return err
	}
	if !announced(string(log), tag) {
		return fmt.Errorf("%d incompatible changes since %s, and no line of CHANGELOG.md above it says **Breaking:**", broken, tag)
	}
	part := 0
	if strings.HasPrefix(tag, "v0.") {
		part = 1
	}
	_, err = fmt.Fprintf(out, "%d incompatible changes, which CHANGELOG.md announces; the next release is %s\n", broken, next(tag, part))
	return err
}

// announced reports whether a change log says of a breaking change that it came after a tag.
func announced(log, tag string) bool {
	since := log
	if i := regexp.MustCompile(`(?m)^## \[?` + regexp.QuoteMeta(strings.TrimPrefix(tag, "v")) + `\b`).FindStringIndex(log); i != nil {
		since = log[:i[0]]
	}
	return strings.Contains(since, "**Breaking:**")
}

// next returns the version after a tag, with one more in its part: 0 the major, 1 the minor, 2 the patch version.
func next(tag string, part int) string {
	tag, _, _ = strings.Cut(tag, "-")
	fields := strings.Split(strings.TrimPrefix(tag, "v"), ".")
	for i := range fields {
		n, _ := strconv.Atoi(fields[i])
		switch {
		case i == part:
			n++
		case i > part:
			n = 0
		}
		fields[i] = strconv.Itoa(n)
	}
	return "v" + strings.Join(fields, ".")
}
