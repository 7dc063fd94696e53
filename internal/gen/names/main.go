// Command names compiles the tables of the built-in names:
//
//	go run ./internal/gen/names -src internal/names/src -out internal/names/names.bin
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/khabar-go/khabar/internal/gen"
)

func main() {
	src := flag.String("src", "src", "folder of the tables")
	out := flag.String("out", "names.bin", "file to write")
	flag.Parse()
	if err := compile(*src, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func compile(src, out string) error {
	data, err := gen.Names(os.DirFS(src))
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
