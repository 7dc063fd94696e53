package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// latinUnits are the Latin letters that stand for one sound, beside the single ones.
const latinUnits = `ch sh th kh gh ph ck qu ng sch tch ts tz zh dj dh sz cz
ou oo ow au aw ai ay ei ey ee ea ie oa oe eu ew ll gn sc gu ia io ya yu ue ui x`

// arabicUnits are the pairs of Arabic letters that one Latin unit is written with.
const arabicUnits = `تش نغ نج نك كس كو تس تز دج دز سك غز يي وو او اي يا يو وا وي يه اه وه لي ني كي غو`

// seedSounds are what a person would guess of single letters and the commonest units; - is nothing. The counting starts
// from them.
const seedSounds = `a ا - ي ه ع
b ب
c ك س تش
d د ض
e ي - ا ه
f ف
g غ ج ق ك
h ه ح -
i ي - ا ع
j ج ي خ
k ك ق
l ل
m م
n ن
o و - ا ع
p ب
q ق ك
r ر
s س ص ز ش
t ت ط
u و - ا ع
v ف و ب
w و ف
x كس
y ي - ا
z ز س ظ
ch تش ش ك خ
sh ش
th ث ت ذ
kh خ
gh غ ج -
ph ف
ng نغ نج ن
sch ش
tch تش
ts تس
tz تز تس ز
zh ج ز
qu كو ك ق كي
ck ك`

// A soundAt is a Latin unit at a place of its word.
type soundAt struct{ unit, where string }

// A soundTable gives the cost, in log odds, of writing a unit so. The unit "" is what stands for nothing.
type soundTable map[soundAt]map[string]float64

const (
	soundRounds = 8
	leastUnits  = 5   // and a unit of several letters
	noSound     = 6.5 // a letter that was never seen for a unit
	firstGuess  = 4.5 // a unit of several letters that no seed knows
	leastSounds = 2   // seen less often, a sound is taken for chance
	badFit      = 2.2 // log odds a letter: pairs that fit worse are translations
)

// A written is a Latin name and how it was written.
type written struct {
	words []string // of the Latin name, doubled consonants once
	name  string   // folded, without spaces
}

// sounder learns what writers make of Latin letters.
type sounder struct {
	latin, arabic map[string]bool // the units
	cost          soundTable
}

// trainSounds learns from the pairs whose Latin name is known. It returns the table and how often each row was seen.
func trainSounds(pairs []pair) (soundTable, map[soundAt]map[string]int) {
	s := newSounder()
	all := writings(pairs)
	var seen map[soundAt]map[string]int
	for round := range soundRounds {
		seen = make(map[soundAt]map[string]int)
		for _, x := range all {
			s.count(seen, x)
		}
		s.learn(seen, round < soundRounds/2)
	}
	return s.cost, seen
}

func newSounder() *sounder {
	s := &sounder{latin: make(map[string]bool), arabic: map[string]bool{"": true}, cost: make(soundTable)}
	for c := 'a'; c <= 'z'; c++ {
		s.latin[string(c)] = true
	}
	for u := range strings.FieldsSeq(latinUnits) {
		s.latin[u] = true
	}
	for l := byte(1); l <= lastLetter; l++ {
		s.arabic[string(l)] = true
	}
	for u := range strings.FieldsSeq(arabicUnits) {
		s.arabic[fold(u)] = true
	}
	for line := range strings.Lines(seedSounds) {
		f := strings.Fields(line)
		for _, where := range places {
			row := make(map[string]float64)
			for i, a := range f[1:] {
				row[fold(a)] = 0.7 + 0.3*float64(i) // - folds to nothing
			}
			s.cost[soundAt{f[0], where}] = row
		}
	}
	return s
}

var places = [...]string{"", "initial", "final"}

// writings returns the pairs as Latin and Arabic names, each once.
func writings(pairs []pair) []written {
	var out []written
	have := make(map[string]bool)
	for _, p := range pairs {
		words := strings.Fields(p.latin)
		for i := range words {
			words[i] = single(words[i])
		}
		if len(strings.Join(words, "")) < 3 || strings.Trim(strings.Join(words, ""), "abcdefghijklmnopqrstuvwxyz") != "" {
			continue
		}
		for _, name := range []string{p.a, p.b} {
			w := written{words, bare(name)}
			if k := p.latin + "\t" + w.name; !have[k] {
				have[k] = true
				out = append(out, w)
			}
		}
	}
	return out
}

// single writes doubled consonants once.
func single(s string) string {
	var b []byte
	for i := range len(s) {
		if i > 0 && s[i] == s[i-1] && strings.IndexByte("aeiou", s[i]) < 0 {
			continue
		}
		b = append(b, s[i])
	}
	return string(b)
}

// get is the cost of writing a unit so.
func (s *sounder) get(u soundAt, a string) float64 {
	if v, ok := s.cost[u][a]; ok {
		return v
	}
	if len(u.unit) <= 1 && len(a) <= 1 {
		return noSound
	}
	return math.Inf(1)
}

// count adds the sounds of the cheapest reading of x, unless it fits badly.
func (s *sounder) count(seen map[soundAt]map[string]int, x written) {
	latin := strings.Join(x.words, "")
	n, m := len(latin), len(x.name)
	border := borders(x.words)
	type cell struct {
		cost   float64
		di, dj int
	}
	cells := make([]cell, (n+1)*(m+1))
	at := func(i, j int) *cell { return &cells[i*(m+1)+j] }
	unit := func(i, di int) soundAt {
		switch {
		case di == 0:
			return soundAt{}
		case border[i-di]:
			return soundAt{latin[i-di : i], "initial"}
		case border[i]:
			return soundAt{latin[i-di : i], "final"}
		}
		return soundAt{latin[i-di : i], ""}
	}
	for i := range n + 1 {
		for j := range m + 1 {
			best := cell{cost: math.Inf(1)}
			if i+j == 0 {
				best.cost = 0
			}
			for di := 0; di <= min(3, i); di++ {
				if di > 0 && (!s.latin[latin[i-di:i]] || crosses(border, i-di, i)) {
					continue
				}
				for dj := 0; dj <= min(2, j); dj++ {
					if di+dj == 0 || di == 0 && dj == 2 || !s.arabic[x.name[j-dj:j]] {
						continue
					}
					if c := at(i-di, j-dj).cost + s.get(unit(i, di), x.name[j-dj:j]); c < best.cost {
						best = cell{c, di, dj}
					}
				}
			}
			*at(i, j) = best
		}
	}
	if at(n, m).cost > badFit*float64(n) {
		return
	}
	for i, j := n, m; i+j > 0; {
		c := at(i, j)
		u := unit(i, c.di)
		if seen[u] == nil {
			seen[u] = make(map[string]int)
		}
		seen[u][x.name[j-c.dj:j]]++
		i, j = i-c.di, j-c.dj
	}
}

// borders says where words begin and end.
func borders(words []string) map[int]bool {
	out, at := map[int]bool{0: true}, 0
	for _, w := range words {
		at += len(w)
		out[at] = true
	}
	return out
}

// crosses reports whether a word ends between i and j.
func crosses(border map[int]bool, i, j int) bool {
	for k := i + 1; k < j; k++ {
		if border[k] {
			return true
		}
	}
	return false
}

// learn makes costs of counts. While it may guess, units that no reading has used so far are tried out.
func (s *sounder) learn(seen map[soundAt]map[string]int, guess bool) {
	all := 0
	for u, row := range seen {
		if u.unit != "" {
			all += sum(row)
		}
	}
	next := make(soundTable)
	for u, row := range seen {
		if !guess && len(u.unit) > 1 && sum(row) < leastUnits {
			continue
		}
		total := float64(sum(row)) + 1.5
		if u.unit == "" {
			total = float64(all)
		}
		next[u] = make(map[string]float64)
		for a, n := range row {
			if n >= leastSounds || guess {
				next[u][a] = math.Log(total / float64(n))
			}
		}
	}
	if guess {
		s.guess(next)
	}
	s.cost = next
}

func sum(row map[string]int) int {
	n := 0
	for _, k := range row {
		n += k
	}
	return n
}

// guess gives every pair of units that could sound alike a cost.
func (s *sounder) guess(t soundTable) {
	for u := range s.latin {
		for _, where := range places {
			row := t[soundAt{u, where}]
			if row == nil {
				row = make(map[string]float64)
				t[soundAt{u, where}] = row
			}
			for a := range s.arabic {
				if _, ok := row[a]; !ok && len(u)+len(a) > 2 && oneKind(u, a) {
					row[a] = firstGuess
				}
			}
		}
	}
}

// oneKind reports whether a Latin unit and Arabic letters are both vowels or both consonants, as far as letters say.
func oneKind(u, a string) bool {
	vowel := strings.Trim(u, "aeiouyw") == ""
	rest := strings.Trim(a, longVowels+weakLetters)
	if vowel {
		return rest == ""
	}
	return rest != "" || len(u) == 1 && a == ""
}

// table writes latin.tsv.
func (t soundTable) table(seen map[soundAt]map[string]int) string {
	type line struct {
		soundAt
		arabic string
		cost   float64
	}
	var lines []line
	for u, row := range t {
		for a, cost := range row {
			if seen[u][a] >= leastSounds {
				lines = append(lines, line{u, a, cost})
			}
		}
	}
	slices.SortFunc(lines, func(x, y line) int {
		return cmp.Or(cmp.Compare(x.unit, y.unit), cmp.Compare(x.where, y.where), cmp.Compare(x.cost, y.cost), cmp.Compare(x.arabic, y.arabic))
	})
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%d\t%d\n", l.unit, l.where, readable("", l.arabic), hundredths(l.cost), seen[l.soundAt][l.arabic])
	}
	return b.String()
}
