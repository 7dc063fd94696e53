package spell

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/arabic"
)

//go:embed latin.tsv
var latinTable string

// Sounds say what Arabic letters writers put for Latin ones. They are read-only and safe for concurrent use.
type Sounds struct {
	units map[string]uint8 // numbers of one to three Latin letters that stand for one sound
	rows  []sound          // by numPlaces*unit + place
	put   [numLetters]int16
}

// A sound is what is written for a unit at a place.
type sound struct {
	known bool
	mute  int16             // nothing is
	one   [numLetters]int16 // one letter
	two   []twoLetters
}

type twoLetters struct {
	first, second byte
	cost          int16
}

const (
	maxUnit  = 3   // letters of a Latin unit
	dear     = 650 // a letter that was never seen for a unit
	maxSound = 255
)

// DefaultSounds returns the counted table, read on first use.
func DefaultSounds() *Sounds {
	onceSounds.Do(func() {
		var err error
		if sounds, err = ParseSounds(latinTable); err != nil {
			panic("spell: latin.tsv: " + err.Error()) // a test reads the table
		}
	})
	return sounds
}

var (
	onceSounds sync.Once
	sounds     *Sounds
)

// ParseSounds reads lines of Latin letters, place (initial, final or nothing for all others), Arabic letters and cost, parted
// by tabs, and columns that are not read; a line that begins with # is a comment. Without Latin letters it says what an Arabic
// letter costs that stands for none, without Arabic letters what Latin ones cost that are not written. An error names the line.
func ParseSounds(table string) (*Sounds, error) {
	s := &Sounds{units: make(map[string]uint8)}
	for i := range s.put {
		s.put[i] = dear
	}
	if err := eachRow(table, s.row); err != nil {
		return nil, err
	}
	s.fill()
	return s, nil
}

func (s *Sounds) row(cells []string) error {
	if len(cells) < 4 {
		return fmt.Errorf("%d columns, want at least 4", len(cells))
	}
	cost, err := strconv.Atoi(cells[3])
	if err != nil || cost < 0 || cost >= far {
		return fmt.Errorf("cost %q is not within 0 and %d", cells[3], far-1)
	}
	letters, err := letters(cells[2])
	if err != nil {
		return err
	}
	if cells[0] == "" {
		if len(letters) != 1 {
			return fmt.Errorf("want one letter for nothing")
		}
		s.put[letter(letters[0])] = int16(cost)
		return nil
	}
	at, ok := map[string]place{"": 0, "initial": initial, "final": final}[cells[1]]
	if !ok || len(cells[0]) > maxUnit || len(letters) > 2 {
		return fmt.Errorf("want at most %d letters for at most 2, initial or final", maxUnit)
	}
	r := s.sound(cells[0], at)
	if r == nil {
		return fmt.Errorf("more than %d units", maxSound)
	}
	switch len(letters) {
	case 0:
		r.mute = int16(cost)
	case 1:
		r.one[letter(letters[0])] = int16(cost)
	case 2:
		r.two = append(r.two, twoLetters{letters[0], letters[1], int16(cost)})
	}
	return nil
}

// sound returns the row of a unit at a place, made new if need be.
func (s *Sounds) sound(unit string, at place) *sound {
	n, ok := s.units[unit]
	if !ok {
		if len(s.units) == maxSound {
			return nil
		}
		n = uint8(len(s.units))
		s.units[unit] = n
		s.rows = append(s.rows, make([]sound, numPlaces)...)
	}
	r := &s.rows[int(n)*int(numPlaces)+int(at)]
	if !r.known {
		r.known = true
		r.mute = dear
		for i := range r.one {
			r.one[i] = dear
		}
	}
	return r
}

// fill gives places of which nothing was seen what stands within words.
func (s *Sounds) fill() {
	for n := 0; n < len(s.rows); n += int(numPlaces) {
		for at := range numPlaces {
			if r := &s.rows[n+int(at)]; !r.known {
				*r = s.rows[n+int(at&initial)]
				if !r.known {
					*r = s.rows[n]
				}
			}
		}
	}
}

// A Latin is a Latin name made ready for many alignments.
type Latin struct {
	n     uint8
	steps [MaxLetters]latinStep // at the first letter of each
}

// A latinStep is the units that begin at a letter.
type latinStep struct {
	rows   [maxUnit]int16 // 1 + the row of Sounds of the unit of so many letters; 0: none
	starts bool           // a word begins here
	ends   bool           // and one ends after this letter
}

// Ready makes a Latin name ready: its letters as text folds them, doubled consonants once. Names that are too long, or have
// letters that are not Latin, are empty.
func (s *Sounds) Ready(l *Latin, name string) {
	*l = Latin{}
	var b latinBuilder
	for _, r := range name {
		if !b.add(r) {
			return
		}
	}
	b.endWord()
	from := 0
	for _, end := range b.ends[:b.words] {
		s.word(l, b.letters[from:end], from)
		from = int(end)
	}
	l.n = uint8(from)
}

// A latinBuilder folds a Latin name.
type latinBuilder struct {
	n       int
	letters [MaxLetters]byte
	words   int
	ends    [MaxLetters]uint8 // of words
}

// add adds a rune; false if the name is none.
func (b *latinBuilder) add(r rune) bool {
	var buf [4]byte
	letters := buf[:0]
	switch i := arabic.Of(r); i.Class() {
	case arabic.LatinLetter:
		letters = append(letters, i.Letter())
	case arabic.Compound:
		var class arabic.Class
		if letters, class, _ = arabic.Decompose(letters, r); class != arabic.LatinLetter {
			return false
		}
	case arabic.Mark:
	case arabic.Sign:
		if i.Signs()&arabic.Apostrophe == 0 {
			b.endWord()
		}
	default:
		return false
	}
	for _, c := range letters {
		if b.n > b.wordStart() && b.letters[b.n-1] == c && strings.IndexByte("aeiou", c) < 0 {
			continue
		}
		if b.n == MaxLetters {
			return false
		}
		b.letters[b.n] = c
		b.n++
	}
	return true
}

// wordStart is where the word that is being read begins.
func (b *latinBuilder) wordStart() int {
	if b.words == 0 {
		return 0
	}
	return int(b.ends[b.words-1])
}

func (b *latinBuilder) endWord() {
	if b.n > b.wordStart() {
		b.ends[b.words] = uint8(b.n)
		b.words++
	}
}

// word notes the units of a word that begins at letter from.
func (s *Sounds) word(l *Latin, letters []byte, from int) {
	for i := range letters {
		step := &l.steps[from+i]
		step.starts, step.ends = i == 0, i+1 == len(letters)
		for n := 1; n <= maxUnit && i+n <= len(letters); n++ {
			unit, ok := s.units[string(letters[i:i+n])]
			if !ok {
				continue
			}
			at := place(0)
			if i == 0 {
				at |= initial
			}
			if i+n == len(letters) {
				at |= final
			}
			step.rows[n-1] = 1 + int16(unit)*int16(numPlaces) + int16(at)
		}
	}
}

// Is reports whether l has letters at all.
func (l *Latin) Is() bool { return l.n > 0 }

// Cost returns the least cost of writing l as x, or some of its words in a row, for x may be a part of the name.
func (s *Sounds) Cost(l *Latin, x *Name) int {
	a := arabicOf(x)
	var rows [maxUnit + 1][MaxLetters + 1]int32
	best := int32(Far)
	for i := range int(l.n) + 1 {
		row := &rows[i%(maxUnit+1)]
		for j := range row[:a.n+1] {
			row[j] = Far
		}
		for n := 1; n <= min(maxUnit, i); n++ {
			if r := l.steps[i-n].rows[n-1]; r != 0 {
				s.rows[r-1].write(row, &rows[(i-n)%(maxUnit+1)], &a)
			}
		}
		s.alone(row, &a)
		if i > 0 && l.steps[i-1].ends {
			best = min(best, row[a.n])
		}
		if i < int(l.n) && l.steps[i].starts {
			row[0] = 0
			s.alone(row, &a)
		}
	}
	return int(best)
}

// arabicLetters are the letters of a name without its spaces, and where its articles are.
type arabicLetters struct {
	n       int
	letters [MaxLetters]byte
	article [MaxLetters]bool // one begins here
}

func arabicOf(x *Name) (a arabicLetters) {
	for i, b := range x.Letters() {
		if b == Space {
			continue
		}
		a.letters[a.n] = letter(b)
		a.article[a.n] = i+1 < int(x.n) && x.two[i+1] == articleEnds
		a.n++
	}
	return a
}

// write lets a unit stand for no letter, one, or two, from the row above it.
func (r *sound) write(row, above *[MaxLetters + 1]int32, a *arabicLetters) {
	for j := range a.n + 1 {
		row[j] = min(row[j], above[j]+int32(r.mute))
		if j > 0 {
			row[j] = min(row[j], above[j-1]+int32(r.one[a.letters[j-1]]))
		}
	}
	for _, t := range r.two {
		for j := 2; j <= a.n; j++ {
			if a.letters[j-1] == t.second && a.letters[j-2] == t.first {
				row[j] = min(row[j], above[j-2]+int32(t.cost))
			}
		}
	}
}

// bareArticle is the cost of an Arabic article that the Latin name lacks.
const bareArticle = 100

// alone lets letters stand for nothing.
func (s *Sounds) alone(row *[MaxLetters + 1]int32, a *arabicLetters) {
	for j := 1; j <= a.n; j++ {
		row[j] = min(row[j], row[j-1]+int32(s.put[a.letters[j-1]]))
		if j > 1 && a.article[j-2] {
			row[j] = min(row[j], row[j-2]+bareArticle)
		}
	}
}
