package spell

import (
	"slices"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

func name(s string) Name { return Default().Name(text.Analyze(s)) }

func TestEdits(t *testing.T) {
	for _, x := range []struct {
		phenomenon, a, b string
		want             string
		most             int // cost
	}{
		{"hamza, maqsura and marbuta are folded", "أنقرة", "انقره", "", 0},
		{"vowel signs and tatweel are folded", "بُوتـين", "بوتين", "", 0},
		{"ghain and jeem", "غوتيريس", "جوتيريس", "غ→ج", 60},
		{"a long vowel in the midst", "ترمب", "ترامب", "+ا", 250},
		{"two edits", "نتنياهو", "ناتانياهو", "+ا +ا", 500},
		{"a doubled vowel", "كييف", "كيف", "-ي", 150},
		{"one sound, two letters", "تشيلي", "شيلي", "-ت", 250},
		{"emphatic letters", "طهران", "تهران", "ط→ت", 150},
		{"joined words", "شاهد شهر", "شاهدشهر", "-_", 150},
		{"the article", "المخا", "مخا", "-ال", 200},
		{"exchanged letters", "كاستيخون", "كاتسيخون", "س~ت", 500},
		{"other names are far", "بوتين", "بايدن", "", -400},
		{"digits are no letters", "إس 400", "إس 300", "", -far},
		{"Latin letters", "Zelensky", "Zelenskyy", "+y", gapLatin},
	} {
		a, b := name(x.a), name(x.b)
		edits, cost := Default().Edits(nil, &a, &b)
		if x.most < 0 {
			if cost < -x.most {
				t.Errorf("%s: %s to %s costs %d, want at least %d", x.phenomenon, x.a, x.b, cost, -x.most)
			}
			continue
		}
		if got := Describe(edits, &a, &b); got != x.want || cost > x.most {
			t.Errorf("%s: %s to %s is %q for %d, want %q for at most %d", x.phenomenon, x.a, x.b, got, cost, x.want, x.most)
		}
	}
}

func TestKeys(t *testing.T) {
	for _, x := range []struct {
		phenomenon, a, b string
		own              bool // the keys are one; else they are near
	}{
		{"long vowels", "ترامب", "ترمب", true},
		{"ghain, jeem, kaf", "غوتيريس", "جوتيريس", true},
		{"teh before sheen", "تشيلي", "شيلي", true},
		{"ng", "بانغكوك", "بانكوك", true},
		{"ng at the end", "شي جينبينغ", "شي جين بين", true},
		{"tz", "شولتس", "شولتز", true},
		{"burg", "بطرسبورغ", "بطرسبرج", true},
		{"doubled letters", "وولفويتز", "ولفويتز", true},
		{"joined words", "عبد العزيز", "عبدالعزيز", true},
		{"the article", "المخا", "مخا", true},
		{"stein", "شتاين", "ستاين", false},
		{"seen for sheen at the end", "غوتيريش", "غوتيريس", false},
	} {
		c := Default()
		a, b := name(x.a), name(x.b)
		if own := KeyOf(a.Letters()) == KeyOf(b.Letters()); own != x.own {
			t.Errorf("%s: one key of %s and %s is %v", x.phenomenon, x.a, x.b, own)
		}
		if !hasKey(c.Near(nil, &a, Far, Far), KeyOf(b.Letters())) {
			t.Errorf("%s: the key of %s is not near %s", x.phenomenon, x.b, x.a)
		}
	}
	for _, s := range []string{"", "او", "ء"} {
		x := name(s)
		if k := KeyOf(x.Letters()); k != 0 || len(Default().Near(nil, &x, Far, Far)) != 0 {
			t.Errorf("%q has the key %#x, want none", s, k)
		}
	}
}

func hasKey(probes []Probe, k Key) bool {
	return slices.ContainsFunc(probes, func(p Probe) bool { return p.Key == k })
}

// A slow is Cost without rows, limits and units made ready: it tries every step from the end.
type slow struct {
	c     *Costs
	x, y  string
	known map[[2]int]int32
}

// cost is that of making the first j letters of y of the first i of x.
func (s *slow) cost(i, j int) int32 {
	if i+j == 0 {
		return 0
	}
	if v, ok := s.known[[2]int{i, j}]; ok {
		return v
	}
	best := int32(Far)
	for di := range 3 {
		for dj := range 3 {
			if di+dj == 0 || di > i || dj > j {
				continue
			}
			if v := s.step(i, j, di, dj); v < Far {
				best = min(best, v+s.cost(i-di, j-dj))
			}
		}
	}
	s.known[[2]int{i, j}] = best
	return best
}

// step is the cost of the step that takes di letters of x before i and dj of y before j.
func (s *slow) step(i, j, di, dj int) int32 {
	c, a, b := s.c, s.x[i-di:i], s.y[j-dj:j]
	switch {
	case dj == 0:
		return slowGap(c, s.x, i-di, di)
	case di == 0:
		return slowGap(c, s.y, j-dj, dj)
	case di == 1 && dj == 1:
		if a == b {
			return 0
		}
		return int32(c.put[letter(a[0])][letter(b[0])][slowPlace(s.x, i-1)&slowPlace(s.y, j-1)])
	case di == 2 && dj == 2 && a[0] == b[1] && a[1] == b[0] && a[0] != a[1]:
		return min(c.swapCost(a[0], a[1]), slowUnits(c, a, b))
	}
	return slowUnits(c, a, b)
}

// slowUnits looks a pair with a unit up.
func slowUnits(c *Costs, a, b string) int32 {
	cost := int16(0)
	switch {
	case len(a) == 2 && len(b) == 2:
		cost = c.pairs[c.units[letter(a[0])][letter(a[1])]][c.units[letter(b[0])][letter(b[1])]]
	case len(a) == 2 && len(b) == 1:
		cost = c.pair[c.units[letter(a[0])][letter(a[1])]][letter(b[0])]
	case len(a) == 1 && len(b) == 2:
		cost = c.pair[c.units[letter(b[0])][letter(b[1])]][letter(a[0])]
	}
	if cost == 0 {
		return Far
	}
	return int32(cost)
}

func slowGap(c *Costs, s string, i, n int) int32 {
	if n == 2 {
		rest := strings.SplitN(s[i:], " ", 2)[0]
		if strings.HasPrefix(rest, "\x07\x24") && len(rest) > 3 && (i == 0 || s[i-1] == Space) {
			return int32(c.article)
		}
		return Far
	}
	if s[i] == Space {
		return int32(c.space)
	}
	l := letter(s[i])
	if l == other {
		return Far
	}
	left, right := byte(border), byte(border)
	if i > 0 && s[i-1] != Space {
		left = letter(s[i-1])
	}
	if i+1 < len(s) && s[i+1] != Space {
		right = letter(s[i+1])
	}
	return int32(max(least, c.gap[l][slowPlace(s, i)]+c.after[l][left]+c.before[l][right]))
}

func slowPlace(s string, i int) (at place) {
	if i == 0 || s[i-1] == Space {
		at |= initial
	}
	if i+1 == len(s) || s[i+1] == Space {
		at |= final
	}
	return at
}

// FuzzCost holds the laws of the cost: it is what a slow reader finds, symmetric, nothing for what folds alike and for
// nothing else, whatever marks are put in, and within a limit it is the same.
func FuzzCost(f *testing.F) {
	for _, s := range [][2]string{
		{"غوتيريش", "جوتيريس"},
		{"عبد العزيز بوتفليقة", "عبدالعزيز بوتفليقه"},
		{"تشيلي", "الشيلي"},
		{"يييي", "يي"},
		{"Zelensky", "Zelenskyy"},
		{"إس 400", "إس 40"},
		{"", "ا"},
		{"ال الال", "لا"},
		{"0", strings.Repeat("0", MaxLetters)},
	} {
		f.Add(s[0], s[1], 300)
	}
	f.Fuzz(func(t *testing.T, a, b string, limit int) {
		c := Default()
		x, y := name(a), name(b)
		if x.long || y.long {
			if c.Cost(&x, &y, Far) != Far || c.Cost(&y, &x, Far) != Far {
				t.Errorf("%q and %q: a name that is too long is near", a, b)
			}
			return
		}
		cost := c.Cost(&x, &y, Far)
		if back := c.Cost(&y, &x, Far); back != cost {
			t.Errorf("%q to %q costs %d, back %d", a, b, cost, back)
		}
		if same := string(x.Letters()) == string(y.Letters()); same != (cost == 0) {
			t.Errorf("%q to %q costs %d, folds alike: %v", a, b, cost, same)
		}
		s := &slow{c, string(x.Letters()), string(y.Letters()), make(map[[2]int]int32)}
		if slowly := int(s.cost(len(s.x), len(s.y))); min(far, slowly) != min(far, cost) {
			t.Errorf("%q to %q costs %d, slowly %d", a, b, cost, slowly)
		}
		if within := c.Cost(&x, &y, limit); cost <= limit && within != cost || cost > limit && within <= limit && limit < far {
			t.Errorf("%q to %q costs %d, with limit %d %d", a, b, cost, limit, within)
		}
		if least := c.Least(&x, string(y.Letters())); least > cost {
			t.Errorf("%q to %q costs %d, at least %d", a, b, cost, least)
		}
		edits, sum := c.Edits(nil, &x, &y)
		for _, e := range edits {
			sum -= int(e.Cost)
		}
		if sum != 0 && cost < far {
			t.Errorf("%q to %q: the edits %v differ from the cost %d by %d", a, b, edits, cost, sum)
		}
		dressed := name(dress(a))
		if again := c.Cost(&dressed, &y, Far); again != cost {
			t.Errorf("%q to %q costs %d, with marks %d", a, b, cost, again)
		}
		if kx, kd := KeyOf(x.Letters()), KeyOf(dressed.Letters()); kx != kd {
			t.Errorf("%q has the key %#x, with marks %#x", a, kx, kd)
		}
	})
}

// dress puts vowel signs, tatweel and a joiner behind every Arabic letter.
func dress(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
		if arabic.Of(r).Class() == arabic.ArabicLetter {
			b.WriteString("\u064E\u0640\u200D")
		}
	}
	return b.String()
}

// FuzzNear holds the law of keys: names that differ in one class have keys that are near each other.
func FuzzNear(f *testing.F) {
	f.Add("غوتيريش", 3, byte(1))
	f.Add("ولفويتز", 0, byte(9))
	f.Fuzz(func(t *testing.T, a string, i int, l byte) {
		x := name(a)
		if x.n == 0 || x.long || i < 0 {
			return
		}
		var y Name
		at := i % int(x.n)
		Default().Set(&y, string(x.raw[:at])+string(x.raw[at+1:x.n]))
		c := Default()
		kx, ky := KeyOf(x.Letters()), KeyOf(y.Letters())
		if kx == 0 || ky == 0 || bonesOf(x.Letters()).n == maxSkeleton || x.raw[at] >= latin || x.raw[at] == Space {
			return
		}
		if tight(&x) && tight(&y) && !hasKey(c.Near(nil, &x, Far, Far), ky) {
			t.Errorf("%q without letter %d: its key is not near", a, at)
		}
		if tight(&x) && skeleton[x.raw[at]] != 0 && !hasPrint(c.Near(nil, &x, 0, Far), ky, PrintOf(y.Letters())) {
			t.Errorf("%q without letter %d: its print %b is not that of its key", a, at, PrintOf(y.Letters()))
		}
	})
}

// hasPrint reports whether probes look for a key with a print, or with any.
func hasPrint(probes []Probe, k Key, print uint64) bool {
	return slices.ContainsFunc(probes, func(p Probe) bool {
		return p.Key == k && (p.Most == anyPrint || p.Most == 0 && p.Print == print)
	})
}

// tight reports whether every consonant of x is in its skeleton, so that one letter more or less is one class.
func tight(x *Name) bool {
	n := 0
	for _, b := range x.Letters() {
		if b == Space || b >= latin {
			return false
		}
		if skeleton[b] != 0 {
			n++
		}
	}
	if slices.Contains(x.two[:x.n], articleEnds) {
		return false
	}
	b := bonesOf(x.Letters())
	return b.n == n
}

func TestNoAllocs(t *testing.T) {
	c, s := Default(), DefaultSounds()
	x, y := name("فولوديمير زيلنسكي"), name("فلاديمير زيلينسكى")
	var l Latin
	s.Ready(&l, "Volodymyr Zelenskyy")
	keys := c.Near(nil, &x, 400, 400)
	if n := testing.AllocsPerRun(20, func() {
		c.Like(s, &x, &y, &l, 1000)
		keys = c.Near(keys[:0], &x, 400, 400)
	}); n != 0 {
		t.Errorf("a comparison allocates %v times", n)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, x := range []struct{ table, want string }{
		{"put\tا\tب", "line 1: \"put\\tا\\tب\": 3 columns"},
		{"#\nput\tا\tب\t\tx", "line 2: "},
		{"put\tا\tب\t\t40000", "two bytes"},
		{"take\tا\t\t\t1", "no such operation"},
		{"put\tابج\tب\t\t1", "one letter or two"},
		{"put\tا\t\tfinal\t1", "want two letters"},
		{"gap\tاب\t\t\t1", "want a letter"},
		{"gap\tا\tبج\tafter\t1", "want a letter"},
		{"swap\t3\t\t\t1", "from 0 to 2"},
		{"trust\tx\t\t\t1", "want a number"},
	} {
		if _, err := Parse(x.table); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("Parse(%q) = %v, want %q", x.table, err, x.want)
		}
	}
	for _, x := range []struct{ table, want string }{
		{"a\t\tا", "3 columns"},
		{"abcd\t\tا\t1", "at most 3 letters"},
		{"a\tmedial\tا\t1", "initial or final"},
		{"a\t\tا\t-1", "not within"},
		{"\t\tاب\t1", "want one letter"},
	} {
		if _, err := ParseSounds(x.table); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("ParseSounds(%q) = %v, want %q", x.table, err, x.want)
		}
	}
	for _, x := range []struct{ table, want string }{
		{"asked\t-\t4", "3 columns, want 9"},
		{"asked\t-\t4\ta\t0\t0\t0\t0\t0", "no number"},
	} {
		if _, err := ParseBounds(x.table); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("ParseBounds(%q) = %v, want %q", x.table, err, x.want)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(costsTable); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCost(b *testing.B) {
	c := Default()
	x := name("غوتيريش")
	for _, other := range []struct{ what, name string }{
		{"near", "جوتيريس"},
		{"far", "جبريل"},
	} {
		y := name(other.name)
		b.Run("name="+other.what, func(b *testing.B) {
			for b.Loop() {
				c.Cost(&x, &y, 500)
			}
		})
	}
}
