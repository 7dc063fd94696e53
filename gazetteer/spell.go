package gazetteer

import (
	"slices"
	"sync"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/spell"
	"github.com/khabar-go/khabar/internal/text"
)

// The uses of the bounds of spelling in texts: of names in one word, with and without the support of the text, and in several.
const (
	oneWordUse = "word"
	againUse   = "again"
	wordsUse   = "words"
	namedUse   = "named" // in one word, of the last name of a person whom the text names in full
)

// FindNear is FindIn for package entity, and appends to near the listed names that d has in another spelling and that are sure
// enough. likely says of folded letters what they speak for a name, in hundredths of log odds; it is asked about words that no table
// has.
func (g *Gazetteer) FindNear(dst []match.Hit, near []match.NearHit, d *text.Doc, likely func(letters []byte) int) ([]match.Hit, []match.NearHit) {
	return g.Looker(likely).Find(dst, near, d, nil)
}

// A Looker says what names say of words by their letters alone, for package entity. It is safe for concurrent use.
type Looker struct {
	g       *Gazetteer
	speller speller
}

// Looker returns a Looker that asks likely as FindNear does; for package entity.
func (g *Gazetteer) Looker(likely func(letters []byte) int) *Looker {
	return &Looker{g, speller{g: g, costs: spell.Default(), likely: likely}}
}

// Look says what the names say of word w of d.
func (l *Looker) Look(d *text.Doc, w int) match.Seen { return match.Look(d, w, l.g.tables, &l.speller) }

// Find is FindNear for who remembers what l said of every word of d; nil: of none.
func (l *Looker) Find(dst []match.Hit, near []match.NearHit, d *text.Doc, seen []match.Seen) ([]match.Hit, []match.NearHit) {
	f := findings.Get().(*finding)
	g, s, j, a := l.g, &f.speller, &f.judge, &f.again
	*s = speller{g: g, costs: l.speller.costs, likely: l.speller.likely, asked: s.asked[:0]}
	from, nearFrom := len(dst), len(near)
	dst, near = match.FindSeen(dst, near, d, seen, g.tables, s)
	dst = g.keepVisible(dst, from)
	*j = judge{g: g, d: d, costs: s.costs, sounds: spell.DefaultSounds(), edits: j.edits[:0]}
	kept := near[nearFrom:]
	f.raw = append(f.raw[:0], kept...)
	near = near[:nearFrom]
	for i := range f.raw {
		if h := &kept[i]; j.hit(h) {
			near = append(near, *h)
		}
	}
	*a = again{judge: j, asked: s.asked, hits: dst[from:], near: near, from: nearFrom, persons: a.persons[:0]}
	near = a.find(f.raw)
	clear(a.persons[:cap(a.persons)])
	clear(f.raw)
	a.hits, a.near, j.d = nil, nil, nil
	findings.Put(f)
	return dst, near
}

// A finding is the memory of one Find.
type finding struct {
	speller speller
	judge   judge
	again   again
	raw     []match.NearHit
}

var findings = sync.Pool{New: func() any { return new(finding) }}

// Edits says what differs between a near hit of d and the listed name, as Compare does; for package entity.
func (g *Gazetteer) Edits(d *text.Doc, h match.NearHit) string {
	j := judge{g: g, d: d, costs: spell.Default()}
	j.names(&h)
	edits, _ := j.costs.Edits(nil, &j.x, &j.y)
	return spell.Describe(edits, &j.x, &j.y)
}

// A speller knows which listed words a word may be another spelling of.
type speller struct {
	g      *Gazetteer
	costs  *spell.Costs
	likely func(letters []byte) int
	asked  []uint32 // words
}

// Asked implements match.Speller.
func (s *speller) Asked(w uint32) { s.asked = append(s.asked, w) }

// Likely implements match.Speller.
func (s *speller) Likely(lead string, rest []byte) bool {
	if lead == "" {
		return s.likely(rest) > leastAgain || broken(rest)
	}
	buf := buffers.Get().(*[64]byte)
	defer buffers.Put(buf)
	return len(rest) < len(buf) && s.likely(append(append(buf[:0], lead...), rest...)) > leastAgain
}

// What letters of a word that no table has speak for a name from which on it is one, where the text names the person in full and where
// nothing else is known.
const (
	leastAgain = 100
	leastAlone = 150
)

// buffers is room for the letters of a word.
var buffers = sync.Pool{New: func() any { return new([64]byte) }}

// Near implements match.Speller.
func (s *speller) Near(t *pack.Table, lead string, rest []byte) match.Spellings {
	buf := buffers.Get().(*[64]byte)
	defer buffers.Put(buf)
	letters := append(append(buf[:0], lead...), rest...)
	if s.likely(letters) <= leastAlone && !broken(letters) {
		return match.Spellings{}
	}
	for _, l := range s.g.layers {
		if l.table == t {
			return l.memo.get(letters, func(letters []byte) match.Spellings { return s.nearest(t, letters) })
		}
	}
	return match.Spellings{}
}

// nearest returns the nearest words of t.
func (s *speller) nearest(t *pack.Table, letters []byte) (out match.Spellings) {
	if broken(letters) {
		if word := mended(t, letters); word != pack.None {
			insert(&out, match.Spelling{Word: word, Cost: mendedCost})
		}
		return out
	}
	var x, y spell.Name
	x.Append(letters)
	s.costs.Ready(&x)
	limit := s.costs.Trust(&x, &x) - leastSure
	var probes [64]spell.Probe
	var words [128]uint32
	found := words[:0]
	for _, p := range s.costs.Near(probes[:0], &x, limit, 0) {
		found = t.Keyed(found, uint32(p.Key), p.Print, p.Most)
	}
	slices.Sort(found)
	for _, word := range slices.Compact(found) {
		s.costs.Set(&y, t.Letters(word))
		if cost := s.costs.Cost(&x, &y, limit); cost <= limit {
			insert(&out, match.Spelling{Word: word, Cost: uint16(cost)})
		}
	}
	return out
}

// leastSure is the odds that a spelling has at least, whatever it is of.
const leastSure = 100

// Mend implements match.Speller.
func (s *speller) Mend(t *pack.Table, letters []byte) uint32 { return mended(t, letters) }

// insert puts a spelling in its place, the nearest first, and lets the last go if there are too many.
func insert(s *match.Spellings, x match.Spelling) {
	i := s.N
	if i == len(s.Of) {
		if i--; s.Of[i].Cost <= x.Cost {
			return
		}
	} else {
		s.N++
	}
	for ; i > 0 && s.Of[i-1].Cost > x.Cost; i-- {
		s.Of[i] = s.Of[i-1]
	}
	s.Of[i] = x
}

// Cost implements match.Speller.
func (s *speller) Cost(letters []byte, listed string) (uint16, bool) {
	if broken(letters) {
		var buf [3][]byte
		ok := slices.ContainsFunc(mend(buf[:0], letters), func(m []byte) bool { return string(m) == listed })
		return mendedCost, ok
	}
	var x, y spell.Name
	x.Append(letters)
	s.costs.Ready(&x)
	if s.costs.Least(&x, listed) > s.costs.Trust(&x, &x)+slip {
		return 0, false
	}
	s.costs.Set(&y, listed)
	limit := s.costs.Trust(&x, &y) + slip
	cost := s.costs.Cost(&x, &y, limit)
	return uint16(min(cost, 1<<16-1)), cost <= limit
}

// A judge says how sure near hits are.
type judge struct {
	g      *Gazetteer
	d      *text.Doc
	costs  *spell.Costs
	sounds *spell.Sounds
	latin  spell.Latin

	shorter int // letters of the word that is spelt in another way, or of the listed one
	trust   int // the odds before any cost

	named   bool       // the following is read
	x, y    spell.Name // in the text, and as listed
	foreign bool       // an adjective of origin, and no such adjective
	edits   []spell.Edit
}

// hit says how sure h is, and reports whether that is enough to name one of its bearers.
func (j *judge) hit(h *match.NearHit) bool {
	if h.Cost == mendedCost {
		h.Odds, h.Weak, h.Mended = mendedOdds, false, true
		return true
	}
	l := j.g.layers[h.Table]
	if h.Last > h.First && h.Cost > ordinaryMost && l.table.WordTraits(h.Word).Common() > 0 {
		return false
	}
	j.begin(h)
	ok := false
	h.Weak = true
	for i := range min(l.table.Bearings(h.Form), maxBearers) {
		b := l.table.Bearing(h.Form, i)
		if l.hides(b.Entry) || b.Traits&pack.Demonym != 0 {
			continue
		}
		odds, sure, likely := j.bearer(Ref{j.g, j.g.top(ref{h.Table, b.Entry})}, h, againUse)
		if sure || likely {
			ok = true
			h.Odds, h.Weak = max(h.Odds, int32(odds)), h.Weak && !sure
		}
	}
	return ok
}

// isNisba reports whether letters have an article and end as adjectives of origin do: «الأندلسي» is no spelling of «أندلوسيا».
func isNisba(letters []byte) bool {
	n := len(letters)
	return n > 4 && letters[0] == arabic.Alef && letters[1] == arabic.Lam && letters[n-1] == arabic.Yeh
}

// begin finds what is known of h by the lengths of its words.
func (j *judge) begin(h *match.NearHit) {
	listed := len(j.g.layers[h.Table].table.Letters(h.Word))
	j.shorter = min(len(j.letters(h, h.At)), listed)
	all := j.shorter
	for w := h.First; w <= h.Last; w++ {
		if w != h.At {
			all += len(j.letters(h, w))
		}
	}
	j.trust = min(j.costs.TrustOf(all), j.costs.TrustOf(j.shorter)+besides)
	j.named = false
}

// letters returns the letters of word w of h, as it is read.
func (j *judge) letters(h *match.NearHit, w uint32) []byte {
	if w > h.First {
		return j.d.Fold(int(w))
	}
	_, lost, rest := j.d.Reading(int(w), h.Cut)
	if lost {
		return append([]byte{arabic.Alef}, rest...)
	}
	return rest
}

// names reads the name in the text, and as it is listed.
func (j *judge) names(h *match.NearHit) {
	j.x, j.y, j.edits, j.named = spell.Name{}, spell.Name{}, j.edits[:0], true
	for w := h.First; w <= h.Last; w++ {
		letters := j.letters(h, w)
		j.x.Append(letters)
		if w == h.At {
			letters = []byte(j.g.layers[h.Table].table.Letters(h.Word))
		}
		j.y.Append(letters)
	}
	if h.Listed != "" {
		j.y.Clear()
		j.y.AppendString(h.Listed)
	}
	j.costs.Ready(&j.x)
	j.costs.Ready(&j.y)
	j.foreign = h.First == h.Last && isNisba(j.x.Letters()) && !isNisba(j.y.Letters())
}

// bearer returns how sure it is that h names r, whose fame may not be told; whether that is enough, and whether it is if the text
// names r elsewhere, by the bounds of the use again.
func (j *judge) bearer(r Ref, h *match.NearHit, again string) (odds int, sure, likely bool) {
	use, fame := oneWordUse, r.Fame()
	if h.Last > h.First {
		use = wordsUse
	}
	if fame == 0 {
		fame = usualFame
	}
	most := spell.Likeness{Cost: int(h.Cost), Trust: j.trust}.Most()
	like := spell.Likeness{}
	allows := func(use string) bool {
		bound, ok := spell.DefaultBounds().For(use, string(r.Type()), j.shorter)
		if !ok || most < bound.Least(fame) {
			return false
		}
		if !j.named {
			j.names(h)
		}
		if like.Trust == 0 {
			j.sounds.Ready(&j.latin, r.Latin())
			like = spell.Likeness{Cost: int(h.Cost), Trust: j.trust}
			like.Ask(j.sounds, &j.x, &j.y, &j.latin)
		}
		if j.foreign || like.Odds() < bound.Least(fame) {
			return false
		}
		if len(j.edits) == 0 {
			j.edits, _ = j.costs.Edits(j.edits, &j.x, &j.y)
		}
		return bound.Allows(like, fame, j.edits, &j.x, &j.y)
	}
	if sure = allows(use); !sure && use == oneWordUse {
		likely = allows(again)
	}
	return like.Odds(), sure, likely
}

// usualFame is the fame of an entry that does not say.
const usualFame = 500

// mendedOdds is how sure a name is whose broken spelling is mended.
const mendedOdds = 400

// ordinaryMost is what there may be between a word and an ordinary one that a name has, at most: Arabic words differ in little.
const ordinaryMost = 150

// slip is what a word inside a name may cost more than if it stood alone: as much as the bounds may allow the name of somebody known.
const slip = 450
