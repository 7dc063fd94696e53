package gen

import (
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

// wordsKey makes one key of the words of a form; folded letters hold no space.
func wordsKey(words []string) string { return strings.Join(words, " ") }

// atoi reads a number that the schema has checked.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("gen: " + err.Error())
	}
	return n
}
