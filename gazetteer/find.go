package gazetteer

import (
	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// Match is a listed name found in a text.
type Match struct {
	Start, End int      // bytes of the text, half-open; proclitics stay outside
	IDs        []string // the entries that it may mean: the caller's own first, then the most famous; at most 16
	How        string   // what kind of name it is of the first: name, short name, abbreviation, demonym, seat; "weak " before it if it is also an ordinary word
}

const (
	// maxIDs is the most entries that a Match names. A form may have ten thousand bearers; who reads more than a few?
	maxIDs = 16
	// maxBearers is the most bearers that Bearers returns, for the same reason. «الرئيس» is an office of 150 countries.
	maxBearers = 256
)

// Find returns every listed name in s, those inside and across others, too, in the order in which they start, at offsets in
// bytes; nil if there are none. It takes any bytes. Which of them are meant is for package entity to say.
// Time is linear in the text, since a name has at most 12 words, and hardly depends on how many names there are; text behind
// 2 GiB is not read.
func (g *Gazetteer) Find(s string) []Match {
	d := text.Analyze(s)
	var out []Match
	var bearers []pack.Bearer
	for _, h := range g.FindIn(nil, d) {
		bearers = g.Bearers(bearers[:0], h)
		if m, ok := g.match(d, h, bearers); ok {
			out = append(out, m)
		}
	}
	return out
}

// match makes a Match of the bearers of h whose demands the text meets.
func (g *Gazetteer) match(d *text.Doc, h match.Hit, bearers []pack.Bearer) (Match, bool) {
	m := Match{Start: d.CutStart(int(h.First), h.Cut)}
	for _, b := range bearers {
		if len(m.IDs) == maxIDs || !isListed(b.Traits) || !form.Meets(d.Words[h.Last].Spelt, b.Demand) {
			continue
		}
		end := d.TailStart(int(h.Last), int(b.Tail))
		if len(m.IDs) == 0 {
			m.End, m.How = end, how(b.Traits)
		}
		if end == m.End {
			m.IDs = append(m.IDs, g.EntryAt(b).ID())
		}
	}
	return m, len(m.IDs) > 0
}

// isListed reports whether a name is listed for its entry, and not made of a listed one to explain later mentions.
func isListed(t pack.Traits) bool {
	return t&(pack.Full|pack.Alias|pack.Abbrev|pack.Demonym|pack.Seat) != 0
}

// isDemonym reports whether a name is a demonym and no name of its entry. «السعودية» is both, of the country.
func isDemonym(t pack.Traits) bool { return t&(pack.Demonym|pack.Full|pack.Alias) == pack.Demonym }

// how names the kind of a name.
func how(t pack.Traits) string {
	s := "name"
	switch {
	case isDemonym(t):
		s = "demonym"
	case t&pack.Seat != 0:
		s = "seat"
	case t&pack.Abbrev != 0:
		s = "abbreviation"
	case t&pack.Short != 0:
		s = "short name"
	}
	if t&pack.Weak != 0 {
		s = "weak " + s
	}
	return s
}

// FindIn appends the names of g in d to dst, for package entity: as match.Find does, but where several tables list the
// same words only the hit of the latest is kept, and hits whose entries are all hidden are not.
func (g *Gazetteer) FindIn(dst []match.Hit, d *text.Doc) []match.Hit {
	return g.keepVisible(match.Find(dst, d, g.tables), len(dst))
}

// keepVisible takes out of dst, from an index on, what FindIn does not keep.
func (g *Gazetteer) keepVisible(dst []match.Hit, from int) []match.Hit {
	if len(g.layers) == 1 && g.layers[0].hidden == nil {
		return dst
	}
	kept := dst[:from]
	for _, h := range dst[from:] {
		if !g.visible(h) {
			continue
		}
		if n := len(kept); n > from && sameSpan(kept[n-1], h) { // of an earlier table
			kept[n-1] = h
			continue
		}
		kept = append(kept, h)
	}
	return kept
}

func sameSpan(a, b match.Hit) bool {
	return a.First == b.First && a.Last == b.Last && a.Cut == b.Cut
}

// visible reports whether an entry that h may mean is not hidden.
func (g *Gazetteer) visible(h match.Hit) bool {
	l := g.layers[h.Table]
	if l.hidden == nil {
		return true
	}
	for i := range l.table.Bearings(h.Form) {
		if !l.hides(l.table.Bearing(h.Form, i).Entry) {
			return true
		}
	}
	return false
}

// Bearers appends what h may mean to dst, the most famous first, at most 256: for package entity. Where a later table lists
// the same id, the bearer is the entry of that table.
func (g *Gazetteer) Bearers(dst []pack.Bearer, h match.Hit) []pack.Bearer {
	l := g.layers[h.Table]
	most := len(dst) + maxBearers
	for i := range l.table.Bearings(h.Form) {
		b := l.table.Bearing(h.Form, i)
		if l.hides(b.Entry) {
			continue
		}
		at := g.top(ref{h.Table, b.Entry})
		b.Entry = at.entry
		if dst = append(dst, pack.Bearer{Bearing: b, Table: at.table}); len(dst) == most {
			break
		}
	}
	return dst
}
