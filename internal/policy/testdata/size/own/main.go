// Own finds the names of a gazetteer of its own: it must not link the built-in ones.
package main

import (
	"os"

	"github.com/khabar-go/khabar/gazetteer"
)

func main() {
	g, err := gazetteer.Read(os.Stdin, "names.tsv")
	if err != nil {
		println(err.Error())
		os.Exit(1)
	}
	for _, m := range g.Find("قال بوتين") {
		println(m.Start, m.End)
	}
}
