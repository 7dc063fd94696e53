package names

import (
	"bytes"
	"os"
	"testing"

	"github.com/khabar-go/khabar/internal/gen"
)

// TestNamesAreCurrent compiles the tables again, in memory.
func TestNamesAreCurrent(t *testing.T) {
	data, err := gen.Names(os.DirFS("src"))
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != Data() {
		t.Error("names.bin is not what src/*.tsv compile to: run go generate here")
	}
}

// TestWeakFormsAreCurrent holds the list that people read to the tables.
func TestWeakFormsAreCurrent(t *testing.T) {
	want, err := gen.WeakForms(os.DirFS("src"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../docs/weak-forms.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("docs/weak-forms.tsv is not what src/*.tsv give: run go generate here")
	}
}
