package cues

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/arabic"
)

//go:generate go run ../gen/letters -src ../names/src -out letters.tsv

//go:embed letters.tsv
var lettersTSV string

// Letters says of each pair of folded letters how much it speaks for a person's name of foreign origin, and against an
// Arabic word, in hundredths of log odds. 0 is the edge of a word.
type Letters [arabic.Yeh + 1][arabic.Yeh + 1]int16

// Name returns what the letters of a word speak for a name. Words of other scripts give 0.
func (l *Letters) Name(folded []byte) int {
	sum, last := 0, byte(0)
	for _, c := range folded {
		if c > arabic.Yeh {
			return 0
		}
		sum += int(l[last][c])
		last = c
	}
	return sum + int(l[last][0])
}

// readLetters reads letters.tsv.
func readLetters(src string) (*Letters, error) {
	l := new(Letters)
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		a, err := edgeOrLetter(cells[0])
		if err != nil {
			return nil, err
		}
		for _, cell := range cells[1:] {
			_, size := utf8.DecodeRuneInString(cell)
			b, err := edgeOrLetter(cell[:size])
			if err != nil {
				return nil, err
			}
			n, err := strconv.ParseInt(cell[size:], 10, 16)
			if err != nil {
				return nil, fmt.Errorf("letters.tsv: %q: want a letter and its points", cell)
			}
			l[a][b] = int16(n)
		}
	}
	return l, nil
}

func edgeOrLetter(s string) (byte, error) {
	if s == "-" {
		return 0, nil
	}
	r, _ := utf8.DecodeRuneInString(s)
	if c := arabic.Code(r); c != 0 {
		return c, nil
	}
	return 0, fmt.Errorf("letters.tsv: %q is no folded letter", s)
}
