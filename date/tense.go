package date

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

// How far a verb's tense reaches, in words: back to the verb of the clause, and a little ahead where none stands before. The bounds
// keep time linear in texts without stops.
const (
	tenseBack  = 40
	tenseAhead = 12
)

// tense returns the direction that the sentence gives to word w: that of the verb, or a word like المقرر, nearest before it, else of the
// nearest after it; AsReported if there is none.
func (f *finder) tense(w int) Direction {
	s := f.d.Words[w].Sentence
	for i := w - 1; i >= 0 && i >= w-tenseBack && f.d.Words[i].Sentence == s; i-- {
		if t := f.verb(i); t != AsReported {
			return t
		}
	}
	for i := w; i < len(f.d.Words) && i <= w+tenseAhead && f.d.Words[i].Sentence == s; i++ {
		if t := f.verb(i); t != AsReported {
			return t
		}
	}
	return AsReported
}

// verb returns the tense that word w shows by itself.
func (f *finder) verb(w int) Direction {
	switch set := f.g.cues.Classes(f.d, w); {
	case set.Has(cueNoTense):
		return AsReported
	case set.Has(cueFuture):
		return Future
	case set.Has(cuePast):
		return Past
	}
	if f.d.Words[w].Kind == text.Arabic && f.future(w) {
		return Future
	}
	return AsReported
}

// future reports whether a word has the prefix of the future before a verb's: «سيعقد», «وستعقد», «سنعود», «سأعود».
func (f *finder) future(w int) bool {
	letters := f.d.Fold(w)
	if len(letters) > 5 && (letters[0] == arabic.Waw || letters[0] == arabic.Feh) {
		letters = letters[1:]
	}
	if len(letters) < 5 || letters[0] != arabic.Seen || letters[len(letters)-1] == arabic.Heh && f.d.Words[w].Spelt&arabic.Marbuta != 0 {
		return false
	}
	switch letters[1] {
	case arabic.Yeh, arabic.Teh, arabic.Noon:
		return true
	case arabic.Alef:
		return f.d.Words[w].Spelt&arabic.HamzaAlef != 0
	}
	return false
}
