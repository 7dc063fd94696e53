// Owngazetteer reads with names of one's own, as the desk of a paper in Tripoli, Lebanon, would keep them:
//
//   - names.tsv lists things that the built-in names lack;
//   - the Libyan Tripoli is a false friend here, so its entry is hidden, and «طرابلس» means the town in Lebanon;
//   - government.jsonl says who has been in office since 20 November 2026, when the built-in names were already made.
//
// The two files are compiled once, by go generate, to own.gaz, which the program embeds and reads in place. Which of several
// holders an office means depends on the day of the article, so old articles are still read as they were meant.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

//go:generate go run ./compile own.gaz names.tsv government.jsonl
//go:embed own.gaz
var own string

// libyanTripoli is the id of the capital of Libya.
const libyanTripoli = "Q3579"

// «The mayor of Tripoli opened the Tripoli Book Fair with Olive Watch, and the Norwegian prime minister sent a message.»
const text = "افتتح رئيس بلدية طرابلس معرض طرابلس للكتاب مع مرصد الزيتون، وبعث رئيس الوزراء النرويجي برسالة."

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "owngazetteer:", err)
		os.Exit(1)
	}
}

// names returns the built-in names without the false friend, and the desk's own beside them.
func names() (*gazetteer.Gazetteer, error) {
	more, err := gazetteer.Load(own)
	if err != nil {
		return nil, fmt.Errorf("own.gaz: %w; run go generate", err)
	}
	return gazetteer.Default().Without(libyanTripoli).With(more), nil
}

func run(w io.Writer) error {
	g, err := names()
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "built-in names:")
	list(w, entity.Default(), "2026-11-21")
	fmt.Fprintln(w, "with the desk's own, the day after the change:")
	x := entity.New(g, nil)
	list(w, x, "2026-11-21")
	fmt.Fprintln(w, "and the day before it:")
	list(w, x, "2026-11-19")
	return nil
}

// list writes what x finds in the text on a day: offsets, type, id, Latin name, and who holds an office.
func list(w io.Writer, x *entity.Extractor, day string) {
	r := x.Extract(entity.Document{Text: text, Published: date.MustParse(day)})
	for _, m := range r.Mentions {
		e := r.Entity(m)
		if e.ID == "" {
			continue
		}
		fmt.Fprint(w, "  ", m.Start, "-", m.End, " ", m.Type, " ", e.ID, " ", e.Latin)
		if h := r.Holder(m); h != nil {
			fmt.Fprint(w, " = ", h.Latin)
		}
		fmt.Fprintln(w)
	}
}
