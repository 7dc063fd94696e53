package spell

import "github.com/khabar-go/khabar/internal/arabic"

// The letters that names have at least of which one may be a slip of the pen.
const (
	leastSlip = 6 // where a letter is put in, left out or another
	leastSwap = 5 // where two letters are exchanged
)

// Slip reports whether x is y with one slip of the pen, whatever it costs: a letter put in or left out, another in its place, or two
// that are exchanged. At the ends of words stand endings and proclitics: there no letter is put in, nor another that endings have.
func Slip(x, y *Name) bool {
	if x.long || y.long {
		return false
	}
	a, b := x.Letters(), y.Letters()
	if len(a) < len(b) {
		a, b = b, a
	}
	same := 0
	for same < len(b) && a[same] == b[same] {
		same++
	}
	restA, restB := a[same:], b[same:]
	switch {
	case len(restA) == 0 || len(a) > len(b)+1:
		return false
	case len(a) > len(b):
		before := same == 0 && x.n > y.n
		return len(a) >= leastSlip && len(restB) > 0 && !before && string(restA[1:]) == string(restB)
	case string(restA[1:]) == string(restB[1:]):
		return len(a) >= leastSlip && (len(restA) > 1 || !ending(restA[0]) && !ending(restB[0]))
	}
	return len(a) >= leastSwap && len(restA) > 1 && restA[0] == restB[1] && restA[1] == restB[0] && string(restA[2:]) == string(restB[2:])
}

// ending reports whether a letter is one that Arabic endings have.
func ending(l byte) bool {
	switch l {
	case arabic.Alef, arabic.Heh, arabic.Kaf, arabic.Meem, arabic.Noon, arabic.Teh, arabic.Waw, arabic.Yeh:
		return true
	}
	return false
}
