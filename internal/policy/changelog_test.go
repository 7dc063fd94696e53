package policy

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// release is the heading of a version in a change log.
var release = regexp.MustCompile(`^## \[(\d+\.\d+\.\d+|Unreleased)\]( - \d{4}-\d{2}-\d{2})?$`)

// groups are the headings of Keep a Changelog, and ours for the built-in names.
var groups = []string{"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "Data"}

// checkChangelog holds a change log to the form of Keep a Changelog: a section for what is not released, then the versions with their
// days, each with a link, in groups of known names.
func checkChangelog(log string) (findings []string) {
	var sections []string
	for i, line := range strings.Split(log, "\n") {
		at := fmt.Sprintf("CHANGELOG.md:%d: ", i+1)
		if group, ok := strings.CutPrefix(line, "### "); ok && !slices.Contains(groups, group) {
			findings = append(findings, at+"no group of changes is called "+group)
		}
		if !strings.HasPrefix(line, "## ") {
			continue
		}
		m := release.FindStringSubmatch(line)
		switch {
		case m == nil:
			findings = append(findings, at+"want ## [version] - day")
			continue
		case m[1] == "Unreleased" && (m[2] != "" || len(sections) > 0):
			findings = append(findings, at+"Unreleased comes first, without a day")
		case m[1] != "Unreleased" && m[2] == "":
			findings = append(findings, at+m[1]+" has no day")
		}
		if !strings.Contains(log, "\n["+m[1]+"]: https://") {
			findings = append(findings, at+m[1]+" has no link")
		}
		sections = append(sections, m[1])
	}
	if len(sections) == 0 || sections[0] != "Unreleased" {
		findings = append(findings, "CHANGELOG.md: no section Unreleased at its head")
	}
	return findings
}

func TestChangelog(t *testing.T) {
	log, err := fs.ReadFile(tree, "CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	report(t, checkChangelog(string(log)))
}

func TestFaultyChangelogIsNamed(t *testing.T) {
	const links = "\n[Unreleased]: https://x\n[0.1.0]: https://x\n"
	for _, c := range []struct {
		log  string
		want []string
	}{
		{"## [Unreleased]\n\n## [0.1.0] - 2026-01-02\n\n### Added\n" + links, nil},
		{"## [Unreleased]\n\n## 0.1.0\n" + links, []string{"CHANGELOG.md:3: want ## [version] - day"}},
		{"## [0.1.0]\n" + links, []string{"CHANGELOG.md:1: 0.1.0 has no day", "CHANGELOG.md: no section Unreleased at its head"}},
		{"## [Unreleased]\n\n### News\n", []string{"CHANGELOG.md:1: Unreleased has no link", "CHANGELOG.md:3: no group of changes is called News"}},
	} {
		if diff := cmp.Diff(c.want, checkChangelog(c.log)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.log, diff)
		}
	}
}
