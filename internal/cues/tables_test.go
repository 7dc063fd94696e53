package cues

import "testing"

func TestCompile(t *testing.T) {
	if _, err := compile(); err != nil {
		t.Fatal(err)
	}
}
