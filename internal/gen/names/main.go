// Command names compiles the tables of the built-in names, and lists the weak forms among them for people to read:
//
//	go run ./internal/gen/names -src internal/names/src -out internal/names/names.bin -weak docs/weak-forms.tsv
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"

	"github.com/khabar-go/khabar/internal/gen"
)

func main() {
	src := flag.String("src", "src", "folder of the tables")
	out := flag.String("out", "names.bin", "file to write")
	weak := flag.String("weak", "", "file to write the weak forms to; empty: none")
	flag.Parse()
	err := write(*out, *src, gen.Names)
	if err == nil && *weak != "" {
		err = write(*weak, *src, gen.WeakForms)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(file, src string, make func(fs.FS) ([]byte, error)) error {
	data, err := make(os.DirFS(src))
	if err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}
