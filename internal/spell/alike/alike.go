// Package alike says which names are one in Latin letters, for the programs and tests that count spellings: Jonson
// and Johnson are.
package alike

import "strings"

// mostApart is how many edits names of the same consonants may be apart.
const mostApart = 2

// Latin reports whether two names, in small letters from a to z and spaces, have the same consonants, doubled ones once, and are at
// most two edits apart.
func Latin(x, y string) bool { return consonants(x) == consonants(y) && distance(x, y) <= mostApart }

// consonants returns the consonants of a name but for h and y, doubled ones once.
func consonants(s string) string {
	var b []byte
	for _, c := range []byte(s) {
		if strings.IndexByte("aeiouyh ", c) < 0 && (len(b) == 0 || b[len(b)-1] != c) {
			b = append(b, c)
		}
	}
	return string(b)
}

// distance is the plain edit distance.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		left := row[0]
		row[0] = i + 1
		for j := range len(b) {
			d := left
			if a[i] != b[j] {
				d++
			}
			left = row[j+1]
			row[j+1] = min(d, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
