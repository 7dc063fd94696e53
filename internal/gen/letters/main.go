// Command letters compiles how names are spelt: for each pair of letters, how much oftener it stands in a word of a person's
// name than in an ordinary word. Package cues embeds the table.
//
//	letters -src internal/names/src -out internal/cues/letters.tsv
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

func main() {
	src := flag.String("src", "", "folder of the tables of names")
	out := flag.String("out", "", "file to write")
	flag.Parse()
	table, err := compile(*src)
	if err == nil {
		err = os.WriteFile(*out, table, 0o644)
	}
	if err != nil {
		log.Fatal("letters: ", err)
	}
}

// size is the number of letters and the edge of a word, which is letter 0.
const size = int(arabic.Yeh) + 1

// pairs counts letters by the letter before them.
type pairs [size][size]float64

func compile(src string) ([]byte, error) {
	ordinary, err := words(filepath.Join(src, "common.tsv"), 0)
	if err != nil {
		return nil, err
	}
	names, err := words(filepath.Join(src, "people.tsv"), 1, 2, 3)
	if err != nil {
		return nil, err
	}
	var inNames, inWords pairs
	for _, w := range sorted(names) {
		if !ordinary[w] {
			inNames.count(w)
		}
	}
	for _, w := range sorted(ordinary) {
		if !names[w] {
			inWords.count(w)
		}
	}
	return write(&inNames, &inWords), nil
}

// words returns the Arabic words of three letters and more in some columns of a table.
func words(file string, columns ...int) (map[string]bool, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	all := make(map[string]bool)
	for line := range strings.Lines(string(b)) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(cells) <= slices.Max(columns) {
			continue
		}
		for _, c := range columns {
			d := text.Analyze(strings.ReplaceAll(cells[c], "|", "\n"))
			for w := range d.Words {
				if d.Words[w].Kind == text.Arabic && d.Words[w].N > 2 {
					all[string(d.Fold(w))] = true
				}
			}
		}
	}
	return all, nil
}

func sorted(all map[string]bool) []string {
	list := make([]string, 0, len(all))
	for w := range all {
		list = append(list, w)
	}
	slices.Sort(list)
	return list
}

func (p *pairs) count(w string) {
	last := byte(0)
	for i := range len(w) {
		p[last][w[i]]++
		last = w[i]
	}
	p[last][0]++
}

// few is added to every count, so that a pair that was never seen is not impossible.
const few = 2

// share is the logarithm of how often b stands after a.
func (p *pairs) share(a, b int) float64 {
	sum := few * float64(size)
	for _, n := range p[a] {
		sum += n
	}
	return math.Log((p[a][b] + few) / sum)
}

// write lists the pairs, the edge of a word as -, with hundredths of log odds.
func write(names, words *pairs) []byte {
	var b bytes.Buffer
	b.WriteString("# letter\tnext letters, each with hundredths of log odds for a name\n")
	for a := range size {
		if !letter(a) {
			continue
		}
		b.WriteString(show(a))
		for c := range size {
			if letter(c) {
				fmt.Fprintf(&b, "\t%s%+.0f", show(c), 100*(names.share(a, c)-words.share(a, c)))
			}
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func letter(c int) bool { return c == 0 || arabic.Code(arabic.Rune(byte(c))) == byte(c) }

func show(c int) string {
	if c == 0 {
		return "-"
	}
	return string(arabic.Rune(byte(c)))
}
