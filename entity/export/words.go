package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/entity"
)

// A word is a token of the CoNLL form.
type word struct {
	entity.Span
	tag    *tag // nil: none
	within bool // the tag began with an earlier word
}

// words returns the tokens of a text, parted where tags begin and end.
func words(text string, tags []tag) (ws []word) {
	var last *tag
	for run := range runs(text) {
		for at := run.Start; at < run.End; {
			for len(tags) > 0 && tags[0].End <= at {
				tags = tags[1:]
			}
			w := word{Span: entity.Span{Start: at, End: run.End}}
			if len(tags) > 0 {
				switch t := &tags[0]; {
				case t.Start > at:
					w.End = min(w.End, t.Start)
				default:
					w.End = min(w.End, t.End)
					w.tag, w.within, last = t, t == last, t
				}
			}
			ws = append(ws, w)
			at = w.End
		}
	}
	return ws
}

// runs yields the runs of letters, marks and digits of a text and, one by one, its other visible signs.
func runs(text string) func(yield func(entity.Span) bool) {
	return func(yield func(entity.Span) bool) {
		for i := 0; i < len(text); {
			c, size := utf8.DecodeRuneInString(text[i:])
			end := i + size
			if inRun(c) {
				for end < len(text) {
					c, size := utf8.DecodeRuneInString(text[end:])
					if !inRun(c) && c != zwj && c != zwnj {
						break
					}
					end += size
				}
			}
			if !unicode.In(c, unicode.White_Space, unicode.Z, unicode.C) && !yield(entity.Span{Start: i, End: end}) {
				return
			}
			i = end
		}
	}
}

func inRun(c rune) bool { return unicode.In(c, unicode.L, unicode.M, unicode.N) }

// sentenceStarts returns where sentences begin, with the opening signs that touch their first word.
func sentenceStarts(text string, sentences []entity.Span) (starts []int) {
	for _, s := range sentences {
		at := s.Start
		for at > 0 {
			c, size := utf8.DecodeLastRuneInString(text[:at])
			if !unicode.In(c, unicode.Ps, unicode.Pi) && !strings.ContainsRune(`"'`, c) {
				break
			}
			at -= size
		}
		starts = append(starts, at)
	}
	return starts
}
