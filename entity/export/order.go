package export

import (
	"iter"
	"strings"

	"github.com/khabar-go/khabar/entity"
)

// inOrder yields the mentions and the time expressions of r in text order, a mention before a time that begins with it: the
// index of the one, −1 for the other.
func inOrder(r *entity.Result) iter.Seq2[int, int] {
	return func(yield func(mention, time int) bool) {
		m, t := 0, 0
		for m < len(r.Mentions) || t < len(r.Times) {
			if t == len(r.Times) || m < len(r.Mentions) && r.Mentions[m].Start <= r.Times[t].Start {
				if !yield(m, -1) {
					return
				}
				m++
				continue
			}
			if !yield(-1, t) {
				return
			}
			t++
		}
	}
}

// isWikidata reports whether id is one of Wikidata: Q and a number.
func isWikidata(id string) bool {
	digits, ok := strings.CutPrefix(id, "Q")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}
