package spell

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
)

// A Key is the skeleton of a name as a number: its consonants by class. Spellings of one name mostly have one key; those
// that do not have one of the keys of Near. Different skeletons may share a key, but hardly do.
type Key uint32

// class is the class of a letter in a skeleton; 0: it is left out.
type class uint8

// skeleton gives the class of each folded letter. Letters share a class if spellings of one name exchange them for little;
// those that spellings put in and leave out for little are in none. The count is that of costs.tsv.
var skeleton = [numLetters]class{
	arabic.Beh:   1,
	arabic.Teh:   2, // ت ط
	arabic.Tah:   2,
	arabic.Theh:  3,
	arabic.Jeem:  4, // ج غ
	arabic.Ghain: 4,
	arabic.Hah:   5,
	arabic.Khah:  6,
	arabic.Dal:   7,
	arabic.Dad:   7,
	arabic.Reh:   8,
	arabic.Seen:  9, // س ص ز ذ ظ
	arabic.Sad:   9,
	arabic.Zain:  9,
	arabic.Thal:  9,
	arabic.Zah:   9,
	arabic.Sheen: 10,
	arabic.Feh:   11,
	arabic.Lam:   12,
	arabic.Meem:  13,
	arabic.Noon:  14,
	arabic.Qaf:   15, // ق ك
	arabic.Kaf:   15,
}

const (
	teh   class = 2
	jeem  class = 4
	seen  class = 9
	sheen class = 10
	noon  class = 14

	numClasses = 16
	rawClass   = 32 // added to other bytes but Latin vowels, which are their own class
)

// maxSkeleton bounds a skeleton; what is longer is cut off, and is told apart by its cost.
const maxSkeleton = 24

// A bones is a skeleton.
type bones struct {
	n     int
	print uint64 // see PrintOf
	c     [maxSkeleton]class
}

// bonesOf returns the skeleton of folded letters. The article at their start is left out, and of several consonants that are
// written as one sound the last is in it: تش as ش, تس and تز as س; ن stands for نغ and نج.
func bonesOf[T string | []byte](letters T) (b bones) {
	from := 0
	if len(letters) >= 4 && letters[0] == arabic.Alef && letters[1] == arabic.Lam && letters[2] != Space && letters[3] != Space {
		from = 2
	}
	last := class(0)
	for i := from; i < len(letters); i++ {
		l := letters[i]
		c := skeleton[letter(l)]
		if l >= latin && strings.IndexByte("aeiouhyw", l) < 0 {
			c = class(l&0x7F) + rawClass
		}
		switch {
		case c == 0:
			b.vowel(l)
			continue
		case c == last:
			continue
		case last == noon && c == jeem:
			last = c
			continue
		case last == teh && (c == sheen || c == seen) && b.n > 0:
			b.n--
		}
		if b.n == maxSkeleton {
			return b
		}
		b.c[b.n], last = c, c
		b.n++
	}
	return b
}

// keyBase is odd, above all classes, and spreads them over 32 bits.
const keyBase = 0x9E3779B1

// key returns the key of a skeleton.
func (b *bones) key() Key {
	k := Key(b.n)
	for _, c := range b.c[:b.n] {
		k = (k + Key(c)) * keyBase
	}
	return k ^ k>>15
}

// What a print has of a run of letters between two consonants, and of how many runs.
const (
	runBits = 7
	runs    = 64 / runBits
)

// vowel notes a letter that is left out of a skeleton: ا, و and ي up to twice in a run, others once.
func (b *bones) vowel(l byte) {
	bit := uint64(1 << 6)
	switch l {
	case arabic.Alef:
		bit = 1 << 0
	case arabic.Waw:
		bit = 1 << 2
	case arabic.Yeh:
		bit = 1 << 4
	}
	run := runBits * min(b.n, runs-1)
	if bit <<= run; b.print&bit != 0 && bit>>run < 1<<6 {
		bit <<= 1
	}
	b.print |= bit
}

// PrintOf returns what folded letters have besides their skeleton: bits for the vowels of each run of letters between two of its
// consonants. Two words of one key of which many bits differ are no spellings of each other: a bit costs seldom less than bitCost.
func PrintOf[T string | []byte](letters T) uint64 {
	b := bonesOf(letters)
	return b.print
}

// WordPrint is PrintOf for the words of a table.
func WordPrint(letters string) uint64 { return PrintOf(letters) }

// KeyOf returns the key of folded letters; 0 if they have no skeleton.
func KeyOf[T string | []byte](letters T) Key {
	b := bonesOf(letters)
	if b.n == 0 {
		return 0
	}
	return b.key()
}

// leastKeyed is the letters that a word has at least that a key finds: of shorter ones every letter matters.
const leastKeyed = 3

// WordKey is KeyOf for the words of a table; 0 for words that are too short to be found by a key.
func WordKey(letters string) uint32 {
	if len(letters) < leastKeyed {
		return 0
	}
	return uint32(KeyOf(letters))
}

// keyCosts bounds what a difference between skeletons costs at least.
type keyCosts struct {
	put [numClasses][numClasses]int16
	gap [numClasses]int16
}

// derive finds the bounds.
func (k *keyCosts) derive(c *Costs) {
	for x := range numClasses {
		k.gap[x] = far
		for y := range numClasses {
			k.put[x][y] = far
		}
	}
	for x := byte(1); x < latin; x++ {
		cx := skeleton[x]
		if x == Space || cx == 0 {
			continue
		}
		k.gap[cx] = min(k.gap[cx], c.leastGap(x))
		for y := byte(1); y < latin; y++ {
			cy := skeleton[y]
			if y == Space || cx == cy {
				continue
			}
			for _, cost := range c.put[x][y] {
				if cy == 0 {
					k.gap[cx] = min(k.gap[cx], cost)
				} else {
					k.put[cx][cy] = min(k.put[cx][cy], cost)
				}
			}
		}
	}
	c.unitKeys(k)
}

// leastGap is what the letter x costs where a name lacks it, at its cheapest place. What the letters beside add is left out:
// nearly all of them would find nothing.
func (c *Costs) leastGap(x byte) int16 { return slices.Min(c.gap[x][:]) }

// unitKeys lowers the bounds by what edits of two letters cost that change a skeleton by one class.
func (c *Costs) unitKeys(k *keyCosts) {
	for a := byte(1); a < latin; a++ {
		for b := byte(1); b < latin; b++ {
			u := c.units[a][b]
			if u == 0 {
				continue
			}
			for y := byte(1); y < latin; y++ {
				if cost := c.pair[u][y]; cost != 0 {
					k.lower(skeleton[a], skeleton[b], skeleton[y], cost)
				}
			}
		}
	}
}

// lower notes that classes a and b together stand for y at a cost.
func (k *keyCosts) lower(a, b, y class, cost int16) {
	if a == teh && (b == sheen || b == seen) || a == noon && b == jeem {
		a = 0
	}
	if a == 0 {
		a, b = b, 0
	}
	switch {
	case a == 0 || y == 0 && b != 0:
	case y == 0:
		k.gap[a] = min(k.gap[a], cost)
	case b == 0 && a != y:
		k.put[a][y], k.put[y][a] = min(k.put[a][y], cost), min(k.put[y][a], cost)
	case b != 0 && a == y:
		k.gap[b] = min(k.gap[b], cost)
	case b != 0 && b == y:
		k.gap[a] = min(k.gap[a], cost)
	}
}

// spare is what a key that is not the word's own must leave of the budget, as spellings that differ in their skeletons differ
// in more. Without it there are five times as many candidates, and one name in fifty more is found.
const spare = 400

// A Probe is a key of the spellings of a name, and how they differ in their prints.
type Probe struct {
	Key   Key
	Print uint64
	Most  int // bits that differ at most

	parted int8   // a run of the name that a class put in parts, whose print must be asked for; -1: none
	whole  uint64 // the print of the name
	rest   int    // bits of that that differ at most
}

// Admits reports whether folded letters of a word that has the key are worth an alignment, as far as their print says.
func (p *Probe) Admits(letters string) bool {
	if p.parted < 0 {
		return true
	}
	b := bonesOf(letters)
	return bits.OnesCount64(joinRuns(b.print, int(p.parted))^p.whole) <= p.rest
}

// bitCost is what a spelling costs at least, nearly always, for each bit of its print that differs.
const bitCost = 125

// Near appends the keys of the spellings of x that may cost at most limit: its own, and of names long enough those that
// differ in one class of the skeleton, which may cost at most budget. A key may stand there twice.
func (c *Costs) Near(dst []Probe, x *Name, limit, budget int) []Probe {
	b := bonesOf(x.Letters())
	if b.n == 0 {
		return dst
	}
	dst = append(dst, Probe{Key: b.key(), Print: b.print, Most: max(0, limit) / bitCost, parted: -1})
	budget -= spare
	k := &c.keys
	for i := range b.n {
		dst = k.changed(dst, &b, i, limit, budget)
	}
	if b.n == maxSkeleton {
		return dst
	}
	for i := range b.n + 1 {
		dst = k.put1(dst, &b, i, limit, budget)
	}
	return dst
}

// anyPrint allows every print: where a class is put in, either run beside it may be parted.
const anyPrint = 64

// changed appends the keys of b without class i, and with another in its place.
func (k *keyCosts) changed(dst []Probe, b *bones, i, limit, budget int) []Probe {
	x := b.c[i]
	if x >= numClasses {
		return dst
	}
	if int(k.gap[x]) <= budget && b.n > 1 {
		o := bones{n: b.n - 1, print: b.print}
		copy(o.c[:], b.c[:i])
		copy(o.c[i:], b.c[i+1:b.n])
		if b.n < runs {
			o.print = joinRuns(b.print, i)
		}
		dst = append(dst, o.probe(limit-int(k.gap[x])))
	}
	for y := class(1); y < numClasses; y++ {
		if cost := int(k.put[x][y]); cost <= budget && y != x {
			o := *b
			o.c[i] = y
			dst = append(dst, o.probe(limit-cost))
		}
	}
	return dst
}

// probe looks for b, which a change made; rest is what else a spelling may cost. Where b must be tidied twice its runs are not known.
func (b *bones) probe(rest int) Probe {
	n, print := b.n, b.print
	at := b.tidy()
	p := Probe{Key: b.key(), Print: print, Most: max(0, rest) / bitCost, parted: -1}
	switch {
	case n >= runs || n-b.n > 1:
		p.Most = anyPrint
	case b.n < n:
		p.Print = joinRuns(print, at)
	}
	return p
}

// joinRuns returns a print in which runs i and i+1 are one.
func joinRuns(print uint64, i int) uint64 {
	const run = 1<<runBits - 1
	at := runBits * i
	a, b := print>>at&run, print>>(at+runBits)&run
	twice := a & b & 0b0010101 << 1 // a vowel that both have
	return print&(1<<at-1) | (a|b|twice)<<at | print>>(at+2*runBits)<<(at+runBits)
}

// put1 appends the keys of b with another class before class i.
func (k *keyCosts) put1(dst []Probe, b *bones, i, limit, budget int) []Probe {
	var o bones
	o.n = b.n + 1
	copy(o.c[:], b.c[:i])
	copy(o.c[i+1:], b.c[i:b.n])
	for y := class(1); y < numClasses; y++ {
		cost := int(k.gap[y])
		if cost > budget || i > 0 && b.c[i-1] == y || i < b.n && b.c[i] == y {
			continue
		}
		t := o
		t.c[i] = y
		p := Probe{Most: anyPrint, parted: -1}
		if t.tidy(); t.n == o.n && o.n < runs {
			p.parted, p.whole, p.rest = int8(i), b.print, max(0, limit-cost)/bitCost
		}
		p.Key = t.key()
		dst = append(dst, p)
	}
	return dst
}

// tidy makes one class of those that a change brought together and that bones writes as one, and returns the run that was between
// the last two.
func (b *bones) tidy() (at int) {
	n := 0
	for i, c := range b.c[:b.n] {
		if n > 0 {
			switch last := b.c[n-1]; {
			case last == c || last == noon && c == jeem:
				at = i
				continue
			case last == teh && (c == sheen || c == seen):
				at = i
				n--
			}
		}
		b.c[n] = c
		n++
	}
	b.n = n
	return at
}
