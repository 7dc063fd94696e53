package pack_test

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/pack/packtest"
)

// TestProbe asks about every word of a table, alone and with a letter more, and about letters that no word can have.
func TestProbe(t *testing.T) {
	table := packtest.NewWorld(500).Table()
	words := []string{"", strings.Repeat("x", pack.MaxLetters+1)}
	for w := range table.NumWords() {
		letters := table.Letters(uint32(w))
		words = append(words, letters, letters+"x")
	}
	ps := make([]pack.Probe, len(words))
	for i, w := range words {
		ps[i] = pack.Probe{Hash: pack.Hash(w), Letters: uint16(len(w))}
	}
	table.Probe(ps)
	begin, wrong := 0, 0
	for i, w := range words {
		begins := table.First(pack.Hash(w), "", []byte(w)) != pack.None
		switch {
		case begins && !ps[i].May:
			t.Errorf("%q begins a form and may not", w)
		case begins:
			begin++
		case ps[i].May:
			wrong++
		}
	}
	if begin == 0 || begin == len(words) || wrong > len(words)/100 {
		t.Errorf("of %d words %d begin a form, %d others may", len(words), begin, wrong)
	}
}
