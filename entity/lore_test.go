package entity

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// loreText has words of every kind: listed, ordinary, rare, with proclitics, broken, long, of other scripts, and with
// presentation forms.
const loreText = `وقال وزير الخارجية الروسي سيرغي لافروف للصحفيين إن "العمل" جار، فيما زار ويتكوف ومحمد بن سلمان الرياض وللكرملين
وكالة سبوتنيك وحزب العدالة والتنمية شركة ترافيغورا ﻻفروف وبالاستقلالية المستقبليون Reuters 2025 كوفيد19 على علي زيلينسكي فزيلينسكي`

// TestLore compares what is remembered, at first and again, with what the tables say.
func TestLore(t *testing.T) {
	g, c := gazetteer.Default(), cues.Default()
	l := New(g, nil).lore
	d := text.Analyze(loreText)
	var first, again scene
	l.survey(&first, d)
	l.survey(&again, d)
	if diff := cmp.Diff(first.words, again.words); diff != "" {
		t.Errorf("what is remembered is another thing (-first +again):\n%s", diff)
	}
	for w := range d.Words {
		x, letters := first.words[w], d.Fold(w)
		if x != l.see(d, w, c, 0) {
			t.Errorf("%s: %b is remembered", letters, x)
		}
		if have, want := l.word(letters), g.Word(string(letters)); have != want || uint8(x) != uint8(want) {
			t.Errorf("%s: word %b, want %b", letters, have, want)
		}
		for range 2 {
			if have, want := l.stemmed(letters), l.judge(letters); have != want {
				t.Errorf("%s: stemmed %v, want %v", letters, have, want)
			}
		}
		if set := c.Classes(d, w); set != (rule.Set{}) && x&sightCue == 0 {
			t.Errorf("%s is no cue", letters)
		}
	}
	seen, _ := l.looker.Find(nil, nil, d, first.seen)
	if diff := cmp.Diff(g.FindIn(nil, d), seen); diff != "" {
		t.Errorf("hits (-looked up +remembered):\n%s", diff)
	}
}

// TestParts compares what words may be in names, remembered and not, in spellings that share their letters.
func TestParts(t *testing.T) {
	s := loreText + " ألفريد الفريد والأمير فيلمًا فيلما مؤمن مومن على علي بن أجل اجل من أجل ﻋلي"
	d, l := text.Analyze(s), New(gazetteer.Default(), nil).lore
	for range 2 {
		n, sc := new(namer), new(scene)
		l.survey(sc, d)
		n.find(d, l, sc, new(proposals), 0)
		for w := range d.Words {
			k, common := n.traits(w)
			if have, haveCommon := n.remembered(w); have != k || haveCommon != common {
				t.Errorf("%s: %b, %d is remembered, want %b, %d", d.Text[d.Words[w].Start:d.Words[w].End], have, haveCommon, k, common)
			}
		}
	}
}

// TestLoreFull asks again and again for more words than the places that they share.
func TestLoreFull(t *testing.T) {
	g := gazetteer.Default()
	l := New(g, nil).lore
	l.ready()
	r := rand.New(rand.NewPCG(5, 6))
	sharing := make(map[*loreBucket][][]byte)
	var most [][]byte
	for len(most) <= 2*len(loreBucket{}) {
		letters := []byte{byte(arabic.Alef), byte(arabic.Lam)}
		for range 2 + r.IntN(3) {
			letters = append(letters, arabic.Beh+byte(r.IntN(8)))
		}
		at := l.place(letters).bucket
		if slices.ContainsFunc(sharing[at], func(x []byte) bool { return string(x) == string(letters) }) {
			letters = append(letters, arabic.Feh+byte(r.IntN(8)), arabic.Feh+byte(r.IntN(8)), arabic.Feh+byte(r.IntN(8)))
			at = l.place(letters).bucket
		}
		if sharing[at] = append(sharing[at], letters); len(sharing[at]) > len(most) {
			most = sharing[at]
		}
	}
	for range 3 {
		for _, letters := range most {
			k := part(1 + r.IntN(int(behind)))
			l.keep(letters, k)
			if at := l.place(letters); part(load(&at.slot().part, at.key)&(partKnown-1)) != k {
				t.Errorf("%v: another part is remembered", letters)
			}
			if have, want := l.word(letters), g.Word(string(letters)); have != want {
				t.Errorf("%v: word %b, want %b", letters, have, want)
			}
			if have, want := l.stemmed(letters), l.judge(letters); have != want {
				t.Errorf("%v: stemmed %v, want %v", letters, have, want)
			}
		}
	}
}

// TestDull shows that words which are passed over begin no name.
func TestDull(t *testing.T) {
	s := loreText + " وحسن وبحسن وقال وعلي ولحسن نظام بن سعد، من بن لادن. مدينة الأمير محمد وكريم وفهد"
	d, l := text.Analyze(s), New(gazetteer.Default(), nil).lore
	n, sc, passed := new(namer), new(scene), 0
	l.survey(sc, d)
	n.find(d, l, sc, new(proposals), 0)
	for w := range d.Words {
		for _, marks := range []marks{0, isPlace, isPerson, isNat, endsOffice} {
			n.words[w].marks = marks
			if n.look(w)&dull == 0 || n.sonNext(w) {
				continue
			}
			passed++
			if r, ok := n.start(w); ok {
				t.Errorf("%s begins a name of %d words", d.Fold(w), r.last-r.first+1)
			}
		}
	}
	if passed == 0 {
		t.Error("no word is passed over")
	}
}

// TestLoreNumber shows that no two words have one number, and no two numbers one place and key.
func TestLoreNumber(t *testing.T) {
	const inverse1, inverse2, mask = 0xF1DE83E19937733D, 0xCFEE444D8B59A89B, 1<<loreKey - 1
	r := rand.New(rand.NewPCG(1, 2))
	seen := make(map[uint64]string)
	for range 20_000 {
		letters, latin := make([]byte, 1+r.IntN(loreLetters)), r.IntN(3) == 0
		for i := range letters {
			letters[i] = byte(1 + r.IntN(int(arabic.Yeh)))
			if latin {
				letters[i] = "abcdefghijklmnopqrstuvwxyz0123456789"[r.IntN(36)]
			}
		}
		x, ok := loreNumber(letters)
		if !ok || x > mask {
			t.Fatalf("loreNumber(%v) = %d, %v", letters, x, ok)
		}
		if other, ok := seen[x]; ok && other != string(letters) {
			t.Fatalf("%v and %v have one number", letters, []byte(other))
		}
		seen[x] = string(letters)
		y := loreMix(x)
		y = y * inverse2 & mask
		y ^= y >> (loreKey / 2)
		if y = y * inverse1 & mask; y != x {
			t.Fatalf("loreMix(%d) cannot be undone: %d", x, y)
		}
	}
	for _, letters := range [][]byte{nil, []byte("reuters-"), {1, 2, arabic.Yeh + 1}, make([]byte, 3), slices.Repeat([]byte{1}, loreLetters+1)} {
		if x, ok := loreNumber(letters); ok {
			t.Errorf("loreNumber(%v) = %d, want none", letters, x)
		}
	}
}

// TestLazily compares the phrases found in a lattice of the words that matching comes to with those in one of all words.
func TestLazily(t *testing.T) {
	s := loreText + ". حكومة الاحتلال الإسرائيلي والناطق باسم الرئاسة التركية في جامعة الملك عبد العزيز بن سعود. شركة غاما ديلتا الوطنية"
	d, l := text.Analyze(s), New(gazetteer.Default(), nil).lore
	var sc scene
	l.survey(&sc, d)
	find := func(all bool) []string {
		var p proposals
		var f phraser
		propose(&p, d, l, &sc, l.names.FindIn(nil, d), nil, &f, new(namer), new(framer))
		listed := slices.DeleteFunc(slices.Clone(p.all), func(x proposal) bool { return x.phrase || x.shape })
		p.all, f.listed, f.bodies = listed, len(listed), nil
		var out []string
		for stratum, starts := range []rule.Set{f.g.BodyStarts, f.g.TitleStarts} {
			bit := sight(sightBody)
			if stratum == cues.Titles {
				bit = sightTitle
			}
			f.begin(bit, &starts)
			if all {
				f.starts = f.starts[:0]
				for w := range d.Words {
					f.word(w)
					f.starts = append(f.starts, uint32(w))
				}
			}
			f.matcher.FindFrom(f.starts, f.g.Grammar, stratum, d, &f.lattice, func(m *rule.Match) bool {
				out = append(out, f.g.Rows()[m.Row].Name+" "+d.Text[d.Words[m.First].Start:d.Words[m.Next-1].End])
				return true
			})
		}
		return out
	}
	if diff := cmp.Diff(find(true), find(false)); diff != "" {
		t.Errorf("(-all words +some)\n%s", diff)
	}
	if len(find(true)) < 5 {
		t.Errorf("only %q found", find(true))
	}
}
