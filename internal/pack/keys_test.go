package pack

import (
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestKeyed holds Keyed to a slow reader: every word of a form that has the key and a like print is there, and only words of
// forms are.
func TestKeyed(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	models := []model{{}, sample(), small()}
	for range 100 {
		models = append(models, randomModel(r))
	}
	for _, m := range models {
		tab := m.table(t)
		inForm := wordsOfForms(tab)
		for w := range uint32(tab.NumWords()) {
			key, print, most := keyOf(tab.Letters(w)), r.Uint64(), r.IntN(65)
			got := tab.Keyed(nil, key, print, most)
			like := bits.OnesCount64(print^printOf(tab.Letters(w))) <= most
			if want := inForm[w] && key != 0 && like; slices.Contains(got, w) != want {
				t.Errorf("Keyed(%#x) = %v, has word %d, %q: %v, want %v", key, got, w, tab.Letters(w), !want, want)
			}
			for _, x := range got {
				if !inForm[x] {
					t.Errorf("Keyed(%#x) has word %d, %q, of no form", key, x, tab.Letters(x))
				}
			}
		}
	}
}

// wordsOfForms returns the words that lead to a form.
func wordsOfForms(tab *Table) map[uint32]bool {
	in := make(map[uint32]bool)
	for w := range tab.num[numFirsts] {
		in[w] = true
	}
	for n := tab.num[numFirsts]; n < tab.num[numNodes]; n++ {
		in[tab.wordOf(n, tab.num[numFirsts])] = true
	}
	return in
}

// TestWithoutKeys opens what version 1.0 wrote: it had no keys.
func TestWithoutKeys(t *testing.T) {
	b := NewBuilder()
	b.AddForm([]string{"rusya"}, Bearing{Entry: b.AddEntry(Entry{ID: "Q159"})})
	data, err := b.Bytes("test")
	if err != nil {
		t.Fatal(err)
	}
	sec := split(t, string(data))
	tab := open(t, string(sealFirst(t, sec, int(secKeyBuckets))))
	if got := tab.Keyed(nil, keyOf("rusya"), 0, 64); len(got) != 0 {
		t.Errorf("Keyed of a table without keys = %v", got)
	}
	if _, ok := tab.Lookup([]string{"rusya"}); !ok {
		t.Error("a table without keys lost its forms")
	}
}

// TestWithoutPrints opens what version 1.1 wrote: all words of a key are alike.
func TestWithoutPrints(t *testing.T) {
	b := NewBuilder()
	b.Key(keyOf)
	b.AddForm([]string{"rusya"}, Bearing{Entry: b.AddEntry(Entry{ID: "Q159"})})
	data, err := b.Bytes("test")
	if err != nil {
		t.Fatal(err)
	}
	tab := open(t, string(sealFirst(t, split(t, string(data)), int(secKeyPrints))))
	if got := tab.Keyed(nil, keyOf("rusya"), 1<<63, 0); len(got) != 1 {
		t.Errorf("Keyed of a table without prints = %v, want one word", got)
	}
}

// sealFirst seals the first n sections alone.
func sealFirst(t *testing.T, sec *[numSections][]byte, n int) []byte {
	t.Helper()
	data, err := seal(sec)
	if err != nil {
		t.Fatal(err)
	}
	cut := dirSize * (int(numSections) - n)
	data = slices.Delete(data, headerSize+dirSize*n, headerSize+dirSize*int(numSections))
	for i := range n {
		at := headerSize + dirSize*i + 8
		set32(data, at, le32(string(data), at)-uint32(cut))
	}
	for _, s := range sec[n:] {
		data = data[:len(data)-len(s)]
	}
	data[atSections] = byte(n)
	set32(data, atLength, uint32(len(data)))
	sealHeader(data)
	return data
}

// TestLetters finds the letters of every word of a table whose buckets are far from even.
func TestLetters(t *testing.T) {
	b := NewBuilder()
	n := b.AddEntry(Entry{ID: "q"})
	want := make(map[string]bool)
	for i := range 5000 {
		w := string([]byte{byte('a' + i%26), byte('a' + i/26%26), byte('a' + i/676)})
		want[w] = true
		if i%7 == 0 {
			b.AddForm([]string{w}, Bearing{Entry: n})
		} else {
			b.AddWord(w, 0, 1)
		}
	}
	data, err := b.Bytes("test")
	if err != nil {
		t.Fatal(err)
	}
	tab := open(t, string(data))
	for w := range uint32(tab.NumWords()) {
		s := tab.Letters(w)
		if again, ok := tab.Word(s); !want[s] || !ok || again != w {
			t.Errorf("word %d has letters %q, of which word %d has those (%v)", w, s, again, ok)
		}
		delete(want, s)
	}
	if len(want) > 0 {
		t.Errorf("%d words are lost", len(want))
	}
}
