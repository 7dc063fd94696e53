package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRun(t *testing.T) {
	want := strings.TrimLeft(`
7 17 PERS بوتين Q7747 Vladimir Putin
20 30 PERS ترامب Q22686 Donald Trump
38 50 GPE ألاسكا Q797 Alaska
96 112 ORG الكرملين Q133274 Kremlin
51 84 DATE يوم الجمعة 15 أغسطس 2025-08-15
`, "\n")
	var got strings.Builder
	run(&got)
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
