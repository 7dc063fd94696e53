package date

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A corpusCase is a line of the corpus and what it says.
type corpusCase struct {
	line int
	opt  Options
	want string // type, value, modifier or note
	text string // with its brackets
}

// readCorpus reads a file of cases; the format is in testdata/corpus/README.md.
func readCorpus(t *testing.T, file string) (cases []corpusCase) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := corpusCase{}
	for i, line := range strings.Split(string(data), "\n") {
		c.line = i + 1
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case line[0] == '@':
			c.opt.Reference = Date{}
			if s := strings.TrimSpace(line[1:]); s != "" {
				c.opt.Reference = MustParse(s)
			}
		case 'A' <= line[0] && line[0] <= 'Z':
			c.want = line
		default:
			c.text = line
			cases = append(cases, c)
		}
	}
	return cases
}

// wants returns the text of a case without brackets, and what is in them.
func (c corpusCase) wants() (text string, want []string) {
	rest := c.text
	for {
		before, after, ok := strings.Cut(rest, "[")
		text += before
		if !ok {
			return text, want
		}
		inside, end, _ := strings.Cut(after, "]")
		text += inside
		want = append(want, inside+" | "+c.want)
		rest = end
	}
}

// said writes a Timex as the corpus does.
func said(x Timex) string {
	value := x.Value.String()
	if value == "" {
		value = "-"
	}
	parts := []string{x.Text, "|", x.Type, value, x.Mod, x.Note}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			for _, c := range readCorpus(t, file) {
				text, want := c.wants()
				var got []string
				for _, x := range Find(text, &c.opt) {
					got = append(got, said(x))
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("line %d: Find(%q) (-want +got):\n%s", c.line, text, diff)
				}
			}
		})
	}
}
