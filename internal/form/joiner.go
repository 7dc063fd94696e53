package form

import "strings"

// The words below are folded as internal/text folds them, one byte a letter, so that looking for them costs nothing. A
// test spells them out.
const (
	article    = "\x07\x24"     // ال
	nominative = "\x07\x08\x28" // ابو
	genitive   = "\x07\x08\x2A" // ابي
	accusative = "\x07\x08\x07" // ابا
)

// A joiner is a word that writers join to its neighbour or part from it: «عبد الله» and «عبدالله», «نصر الله» and
// «نصرالله».
type joiner struct {
	letters string
	least   int    // the fewest letters that the neighbour may have
	parted  bool   // what is written as one word is parted, too
	begins  string // what the neighbour must begin with to be parted
}

// heads stand before their neighbour. Those that begin other names and words («بن» in «بنك») are joined but never parted.
var heads = [...]joiner{
	{letters: "\x19\x08\x0F", least: 3, parted: true, begins: article}, // عبد
	{letters: "\x07\x08\x28", least: 3, parted: true},                  // ابو
	{letters: "\x07\x08\x2A", least: 3},                                // ابي
	{letters: "\x07\x08\x07", least: 3},                                // ابا
	{letters: "\x07\x25", least: 3},                                    // ام
	{letters: "\x08\x26", least: 3},                                    // بن
	{letters: "\x08\x28", least: 3},                                    // بو
	{letters: "\x10\x28", least: 3, parted: true, begins: article},     // ذو
	{letters: "\x08\x28\x11", least: 4},                                // بور
	{letters: "\x13\x07\x26", least: 4},                                // سان
	{letters: "\x13\x07\x26\x0A", least: 4},                            // سانت
	{letters: "\x26\x2A\x28", least: 4, parted: true},                  // نيو
	{letters: "\x0F\x2A", least: 3},                                    // دي
	{letters: "\x0F\x28", least: 3},                                    // دو
	{letters: "\x0F\x2A\x11", least: 3},                                // دير
	{letters: "\x21\x07\x26", least: 3},                                // فان
	{letters: "\x21\x28\x26", least: 3},                                // فون
	{letters: "\x24\x28", least: 3},                                    // لو
	{letters: "\x25\x07\x23", least: 3},                                // ماك
	{letters: "\x25\x23", least: 3},                                    // مك
}

// tails stand after their neighbour.
var tails = [...]joiner{
	{letters: "\x07\x24\x24\x27", least: 2, parted: true},             // الله
	{letters: "\x07\x24\x0F\x2A\x26", least: 2, parted: true},         // الدين
	{letters: "\x07\x24\x07\x13\x24\x07\x25", least: 2, parted: true}, // الاسلام
	{letters: "\x07\x24\x0D\x22", least: 3},                           // الحق
	{letters: "\x07\x24\x11\x0D\x25\x26", least: 3},                   // الرحمن
}

// joins reports whether the words a and b are also written as one.
func joins(a, b string) bool {
	for i := range heads {
		if h := &heads[i]; a == h.letters && len(b) >= h.least {
			return true
		}
	}
	for i := range tails {
		if t := &tails[i]; b == t.letters && len(a) >= t.least {
			return true
		}
	}
	return false
}

// parts returns where the word w is also parted, as a number of letters; 0 if nowhere.
func parts(w string) int {
	for i := range heads {
		h := &heads[i]
		rest, ok := strings.CutPrefix(w, h.letters)
		if ok && h.parted && strings.HasPrefix(rest, h.begins) && len(rest) >= max(h.least, len(h.begins)+2) {
			return len(h.letters)
		}
	}
	for i := range tails {
		t := &tails[i]
		rest, ok := strings.CutSuffix(w, t.letters)
		if ok && t.parted && len(rest) >= t.least {
			return len(rest)
		}
	}
	return 0
}
