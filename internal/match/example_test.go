package match_test

import (
	"fmt"

	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

func ExampleFind() {
	b := pack.NewBuilder()
	putin := b.AddEntry(pack.Entry{ID: "Q7747", Type: "PERS", Latin: "Vladimir Putin"})
	kremlin := b.AddEntry(pack.Entry{ID: "Q133274", Type: "FAC", Latin: "Kremlin"})
	b.AddForm(words("فلاديمير بوتين"), pack.Bearing{Entry: putin, Traits: pack.Full})
	b.AddForm(words("بوتين"), pack.Bearing{Entry: putin, Traits: pack.Short})
	b.AddForm(words("الكرملين"), pack.Bearing{Entry: kremlin, Traits: pack.Full})
	data, err := b.Bytes("example")
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := pack.Open(string(data))
	if err != nil {
		fmt.Println(err)
		return
	}

	d := text.Analyze("وفلاديمير بوتين للكرملين")
	for _, h := range match.Find(nil, d, []*pack.Table{t}) {
		from, to := d.CutStart(int(h.First), h.Cut), d.Words[h.Last].End
		fmt.Printf("[%d,%d) %s: %s\n", from, to, d.Text[from:to], t.Latin(t.Bearing(h.Form, 0).Entry))
	}
	// Output:
	// [2,29) فلاديمير بوتين: Vladimir Putin
	// [19,29) بوتين: Vladimir Putin
	// [32,46) لكرملين: Kremlin
}

// words returns the folded words of a name.
func words(name string) []string {
	d := text.Analyze(name)
	words := make([]string, len(d.Words))
	for w := range words {
		words[w] = string(d.Fold(w))
	}
	return words
}
