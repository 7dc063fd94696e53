package gazetteer

import (
	"cmp"
	"slices"

	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// alone appends to near what the hits from an index on say of words that stand alone: a text spells a surname as it does in the full
// name. Where a word of a name of several is spelt in another way, and the listed word is a name by itself, it is meant elsewhere in
// the same spelling, too. Those from the index on come in order of First.
func (j *judge) alone(near []match.NearHit, from int) []match.NearHit {
	to := len(near)
	for _, h := range near[from:to] {
		root := j.g.layers[h.Table].table.Root(h.Word)
		if h.Last == h.First || h.Mended || root.Form == pack.None {
			continue
		}
		letters := string(j.letters(&h, h.At))
		h.Form, h.Weak = root.Form, true
		for w := range j.d.Words {
			near = j.aloneAt(near, from, h, uint32(w), letters)
		}
	}
	if len(near) > to {
		slices.SortStableFunc(near[from:], func(a, b match.NearHit) int { return cmp.Compare(a.First, b.First) })
	}
	return near
}

// aloneAt appends the name of h as word w, if a reading of that has these letters.
func (j *judge) aloneAt(near []match.NearHit, from int, h match.NearHit, w uint32, letters string) []match.NearHit {
	at := h.At
	h.First, h.Last, h.At = w, w, w
	for h.Cut = range text.NumCuts {
		if w != at && j.d.Words[w].Cuts.Has(h.Cut) && string(j.letters(&h, w)) == letters && !covers(near[from:], &h) {
			near = append(near, h)
		}
	}
	return near
}

// covers reports whether a name of several words in near has the word of h, or another hit is the same.
func covers(near []match.NearHit, h *match.NearHit) bool {
	return slices.ContainsFunc(near, func(x match.NearHit) bool {
		return x.First <= h.First && h.First <= x.Last && (x.Last > x.First || x.Form == h.Form && x.Cut == h.Cut)
	})
}
