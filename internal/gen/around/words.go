package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/khabar-go/khabar/internal/text"
)

// words is what the tables of names say of folded words.
type words struct {
	common  map[string]int      // classes of ordinary words
	given   map[string]bool     // given names
	listed  map[string]bool     // words of other names
	famous  map[string]bool     // surnames that no other name and no word has
	persons map[string][]string // full names by their first word, folded, with spaces
}

// leastFame is the fame of persons whose surname alone means them.
const leastFame = 300

// ordinaryClass is the class of commonness from which a word is ordinary.
const ordinaryClass = 3

func readWords(src string) (*words, error) {
	t := &words{
		common: make(map[string]int), given: make(map[string]bool), listed: make(map[string]bool), famous: make(map[string]bool),
		persons: make(map[string][]string),
	}
	for _, table := range []struct {
		file string
		read func(cells []string)
	}{
		{"common.tsv", t.readCommon},
		{"given.tsv", func(cells []string) { t.given[text.Fold(cells[0])] = true }},
		{"places.tsv", func(cells []string) { t.list(cells[3], cells[4]) }},
		{"countries.tsv", func(cells []string) { t.list(cells[2], cells[3]); t.nisba(cells[6:9]...) }},
		{"groups.tsv", func(cells []string) { t.nisba(cells[1:5]...) }},
		{"orgs.tsv", func(cells []string) { t.list(cells[2], cells[3]) }},
		{"people.tsv", t.readPerson},
	} {
		b, err := os.ReadFile(filepath.Join(src, table.file))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(b)) {
			if !strings.HasPrefix(line, "#") {
				table.read(strings.Split(strings.TrimRight(line, "\n"), "\t"))
			}
		}
	}
	return t, nil
}

func (t *words) readCommon(cells []string) {
	class, err := strconv.Atoi(cells[1])
	if w := text.Fold(cells[0]); err == nil {
		t.common[w] = max(t.common[w], class)
	}
}

// list takes the names of cells that are one word.
func (t *words) list(cells ...string) {
	for _, c := range cells {
		for name := range strings.SplitSeq(c, "|") {
			if w := text.Fold(name); !strings.Contains(w, " ") {
				t.listed[w] = true
			}
		}
	}
}

// nisba takes adjectives with their article and without it.
func (t *words) nisba(cells ...string) {
	for _, c := range cells {
		for name := range strings.SplitSeq(c, "|") {
			t.list(name, "ال"+name)
		}
	}
}

// readPerson takes the names of a row of people.tsv that have several words.
func (t *words) readPerson(cells []string) {
	fame, _ := strconv.Atoi(cells[7])
	for name := range strings.SplitSeq(cells[1]+"|"+cells[2], "|") {
		w := text.Fold(name)
		first, rest, ok := strings.Cut(w, " ")
		if !ok {
			continue
		}
		t.persons[first] = append(t.persons[first], w)
		if last := rest[strings.LastIndexByte(rest, ' ')+1:]; fame >= leastFame && t.surname(last) {
			t.famous[last] = true
		}
	}
}

// surname reports whether a folded word may be a surname and nothing else that is known.
func (t *words) surname(w string) bool {
	return len(w) > 6 && t.common[w] == 0 && !t.given[w] && !t.listed[w]
}
