// Quickstart finds who, what and when in one sentence.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// «Putin and Trump arrived in Alaska on Friday 15 August, the Kremlin said.»
const text = "وصل بوتين وترامب إلى ألاسكا يوم الجمعة 15 أغسطس، بحسب الكرملين."

func main() {
	run(os.Stdout)
}

func run(w io.Writer) {
	r := entity.Default().Extract(entity.Document{Text: text, Published: date.MustParse("2025-08-16")})
	for _, m := range r.Mentions {
		fmt.Fprintln(w, m.Start, m.End, m.Type, m.Text, r.Entity(m).ID, r.Entity(m).Latin)
	}
	for _, t := range r.Times {
		fmt.Fprintln(w, t.Start, t.End, t.Type, t.Text, t.Value)
	}
}
