package spell

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

func TestSounds(t *testing.T) {
	s := DefaultSounds()
	for _, x := range []struct {
		phenomenon, latin string
		better, worse     string // how the name is written, and how it is not
	}{
		{"g", "Guterres", "غوتيريس", "عوتيريس"},
		{"g as in Egypt", "Guterres", "جوتيريس", "دوتيريس"},
		{"v", "Volodymyr", "فولوديمير", "مولوديمير"},
		{"p", "Pelosi", "بيلوسي", "تيلوسي"},
		{"ch", "Chavez", "تشافيز", "لشافيز"},
		{"ch as in French", "Chirac", "شيراك", "سيراك"},
		{"silent vowels", "Trump", "ترمب", "ترمبو"},
		{"a surname alone", "Volodymyr Zelensky", "زيلنسكي", "زيلنكي"},
		{"a given name alone", "Volodymyr Zelensky", "فولوديمير", "فلاديمير"},
		{"the article", "Rabat", "الرباط", "اكرباط"},
	} {
		var l Latin
		s.Ready(&l, x.latin)
		better, worse := name(x.better), name(x.worse)
		if b, w := s.Cost(&l, &better), s.Cost(&l, &worse); b >= w {
			t.Errorf("%s: %s as %s costs %d, as %s %d", x.phenomenon, x.latin, x.better, b, x.worse, w)
		}
	}
}

func TestSoundsOfWhatIsNotLatin(t *testing.T) {
	s := DefaultSounds()
	for _, in := range []string{"", "بوتين", "G20", "Путин", strings.Repeat("ab", 70)} {
		var l Latin
		s.Ready(&l, in)
		if l.Is() {
			t.Errorf("Ready(%q) has letters", in)
		}
	}
}

// slowSounds is Sounds.Cost by trying every step, from every word to every word.
func slowSounds(s *Sounds, latin string, x *Name) int {
	var words []string
	d := text.Analyze(strings.Map(func(r rune) rune {
		if i := arabic.Of(r); i.Class() == arabic.Sign && i.Signs()&arabic.Apostrophe != 0 {
			return -1 // stands within a word
		}
		return r
	}, latin))
	for w := range d.Words {
		words = append(words, doubled(string(d.Fold(w))))
	}
	a := arabicOf(x)
	best := Far
	for from := range words {
		for to := from + 1; to <= len(words); to++ {
			best = min(best, slowWrite(s, words[from:to], &a, a.n, map[[3]int]int{}))
		}
	}
	return best
}

// doubled writes doubled consonants once.
func doubled(s string) string {
	var out strings.Builder
	out.WriteString(s[:1])
	for i := 1; i < len(s); i++ {
		if s[i] != s[i-1] || strings.IndexByte("aeiou", s[i]) >= 0 {
			out.WriteString(s[i : i+1])
		}
	}
	return out.String()
}

// slowWrite is the least cost of writing words as the first n letters of a.
func slowWrite(s *Sounds, words []string, a *arabicLetters, n int, known map[[3]int]int) int {
	if len(words) == 0 {
		if n == 0 {
			return 0
		}
		return Far
	}
	word := words[len(words)-1]
	return slowWord(s, words, word, len(word), a, n, known)
}

// slowWord is slowWrite with i letters left of the last word.
func slowWord(s *Sounds, words []string, word string, i int, a *arabicLetters, n int, known map[[3]int]int) int {
	key := [3]int{len(words), i, n}
	if v, ok := known[key]; ok {
		return v
	}
	best := Far
	if i == 0 {
		best = slowWrite(s, words[:len(words)-1], a, n, known)
	}
	for k := 1; k <= min(i, maxUnit); k++ {
		unit, ok := s.units[word[i-k:i]]
		if !ok {
			continue
		}
		at := place(0)
		if i == k {
			at |= initial
		}
		if i == len(word) {
			at |= final
		}
		r := &s.rows[int(unit)*int(numPlaces)+int(at)]
		best = min(best, int(r.mute)+slowWord(s, words, word, i-k, a, n, known))
		if n > 0 {
			best = min(best, int(r.one[a.letters[n-1]])+slowWord(s, words, word, i-k, a, n-1, known))
		}
		for _, t := range r.two {
			if n > 1 && a.letters[n-2] == t.first && a.letters[n-1] == t.second {
				best = min(best, int(t.cost)+slowWord(s, words, word, i-k, a, n-2, known))
			}
		}
	}
	if n > 0 {
		best = min(best, int(s.put[a.letters[n-1]])+slowWord(s, words, word, i, a, n-1, known))
	}
	if n > 1 && a.article[n-2] {
		best = min(best, bareArticle+slowWord(s, words, word, i, a, n-2, known))
	}
	known[key] = best
	return best
}

func FuzzSounds(f *testing.F) {
	f.Add("Volodymyr Zelensky", "فولوديمير زيلنسكي")
	f.Add("Chirac", "شيراك")
	f.Add("al Sissi", "السيسي")
	f.Fuzz(func(t *testing.T, latin, written string) {
		s := DefaultSounds()
		var l Latin
		s.Ready(&l, latin)
		x := name(written)
		if !l.Is() || x.n == 0 || x.n > 12 || l.n > 16 {
			return
		}
		if fast, slow := s.Cost(&l, &x), slowSounds(s, latin, &x); fast != slow {
			t.Errorf("%q as %q costs %d, slowly %d", latin, written, fast, slow)
		}
	})
}
