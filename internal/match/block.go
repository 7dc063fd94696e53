package match

import (
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// blockWords is how many words the tables are asked about at once.
const blockWords = 64

// A block is words of a text and what the tables may have of them.
type block struct {
	seen   [blockWords]Seen
	probes [blockWords * int(text.NumCuts)]pack.Probe
	of     [blockWords * int(text.NumCuts)]struct {
		word uint8
		cut  text.Cut
	}
}

// ask returns which readings of the words of d from one on may begin a form: all that do, and hardly another.
func (b *block) ask(d *text.Doc, from int, tables []*pack.Table) []Seen {
	n, words := 0, d.Words[from:min(from+blockWords, len(d.Words))]
	for i := range words {
		b.seen[i] = 0
		cuts := words[i].Cuts | 1<<text.Whole
		for c := text.Whole; cuts>>c != 0; c++ {
			if cuts>>c&1 == 0 {
				continue
			}
			hash, alef, rest := d.Reading(from+i, c)
			letters := len(rest)
			if alef {
				letters++
			}
			b.probes[n] = pack.Probe{Hash: hash, Letters: uint16(min(letters, pack.MaxLetters+1))}
			b.of[n].word, b.of[n].cut = uint8(i), c
			n++
		}
	}
	for _, t := range tables {
		t.Probe(b.probes[:n])
	}
	for i := range n {
		if b.probes[i].May {
			b.seen[b.of[i].word] |= 1 << b.of[i].cut
		}
	}
	return b.seen[:len(words)]
}
