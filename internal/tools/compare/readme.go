package main

import (
	"fmt"
	"os"
	"strings"
)

// replace puts body between the comments <!-- name --> and <!-- /name --> of a Markdown file.
func replace(file, name, body string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	s := string(data)
	open, shut := "<!-- "+name+" -->\n", "<!-- /"+name+" -->"
	from := strings.Index(s, open)
	to := strings.Index(s, shut)
	if from < 0 || to < from {
		return fmt.Errorf("%s: no %q before %q", file, strings.TrimSpace(open), shut)
	}
	s = s[:from+len(open)] + body + s[to:]
	return os.WriteFile(file, []byte(s), 0o644)
}
