package names

import (
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
