package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/spell"
	"github.com/khabar-go/khabar/internal/text"
)

// Candidate is an entry that a name may mean.
type Candidate struct {
	ID, Name, Latin string
	Type            Type    // of the entry; NORP where the name is a demonym
	Form            string  // the listed name behind it
	How             string  // id, listed, fold, latin or near: see Lookup
	Edits           string  // what differs between the name asked for and Form, as Compare says it; empty: nothing
	Score           float32 // 0 to 1; the candidates of one name share what the name itself is worth
}

// LookupOptions restricts Lookup. The zero value restricts nothing.
type LookupOptions struct {
	Types []Type // only entries of these types; a demonym is a NORP
	Max   int    // at most so many candidates; 0 or less: 10
	Exact bool   // only listed names, however they fold: no near spellings
}

// defaultMax is as many candidates as a person reads.
const defaultMax = 10

// A way is one way to read the name asked for, and what an answer by it is worth.
type way struct {
	how   string
	score float32
}

// The ways, best first. A name but for its article is another name one time in ten.
var (
	byID      = way{"id", 1}      // the id of an entry
	byName    = way{"listed", 1}  // a listed name, letter by letter
	byFold    = way{"fold", 0.98} // a listed name but for what Fold takes away
	byMending = way{nearly, 0.95} // a listed name whose spelling is broken
	byArticle = way{nearly, 0.9}  // a listed name but for an article at its start
)

const (
	latin  = "latin" // a listed name in Latin letters, but for capitals and accents
	nearly = "near"  // another spelling of a listed name
)

// Lookup returns what a name may mean, best first: the id of an entry, a listed name in Arabic or Latin letters however it
// folds, such a name in both scripts, «بايدن (Biden)», or a near spelling of a listed name, with edits that spellings of one
// name often have, as far as the entry's Latin name admits them. The entries of later tables stand before those of earlier ones,
// the more famous before the less; near spellings stand by how likely they are.
//
// It returns nothing if it is not sure: for a name that is near none, or near two of different things; for a bare given
// name; for ordinary words. Nil options are the zero options.
//
// It takes any bytes; what is not UTF-8, has more than 12 words or a word of more than 255 letters is no name. A listed name
// costs a search in each table and a step for each of its bearers; else the listed words of like consonants are compared,
// which are few in a table of real names.
//
// It is safe for concurrent use.
func (g *Gazetteer) Lookup(name string, opt *LookupOptions) []Candidate {
	if opt == nil {
		opt = new(LookupOptions)
	}
	m := makers.Get().(*form.Maker)
	defer makers.Put(m)
	q := query{g: g, name: name, opt: opt, maker: m}
	if r, ok := g.find(name); ok {
		q.add(answer{ref: r, way: byID})
	}
	q.ask(name)
	return q.candidates()
}

// makers keeps the memory of makers.
var makers = sync.Pool{New: func() any { return new(form.Maker) }}

// ask looks for a name: as it is, in both scripts, and then for what it is near.
func (q *query) ask(name string) {
	words, ok := q.words(name)
	if !ok {
		return
	}
	if q.listed(words, byFold); len(q.found) > 0 {
		return
	}
	if arabic, latin := q.scripts(name); arabic != "" && latin != "" {
		q.both(arabic, latin)
		return
	}
	if q.opt.Exact {
		return
	}
	if q.listed(q.mended(words), byMending); len(q.found) > 0 {
		return
	}
	if q.listed(toggled(words), byArticle); len(q.found) == 0 {
		q.near(words)
	}
}

// words returns the folded words of a name as it is written; false if it is none.
func (q *query) words(name string) ([]string, bool) {
	forms, err := q.maker.Forms(name)
	if err != nil {
		return nil, false
	}
	return slices.Clone(forms[0].Words), true
}

// scripts returns the words of a name in Arabic and in Latin letters; neither if it has others, or they take turns.
func (q *query) scripts(name string) (arabic, latin string) {
	if !strings.ContainsFunc(name, isLatin) {
		return "", ""
	}
	d := text.Analyze(name)
	turn := 0
	for turn < len(d.Words) && d.Words[turn].Kind == d.Words[0].Kind {
		turn++
	}
	if turn == len(d.Words) {
		return "", ""
	}
	first, second := d.Words[0].Kind, d.Words[turn].Kind
	for _, w := range d.Words[turn:] {
		if w.Kind != second {
			return "", ""
		}
	}
	at := d.Words[turn].Start
	switch {
	case first == text.Arabic && second == text.Latin:
		return name[:at], name[at:]
	case first == text.Latin && second == text.Arabic:
		return name[at:], name[:at]
	}
	return "", ""
}

// isLatin reports whether r is a Latin letter.
func isLatin(r rune) bool { return (r < 0x600 || r > 0x6FF) && unicode.Is(unicode.Latin, r) }

// both adds what a name in two scripts means: the entries that both halves may mean, or those of the half that means any.
func (q *query) both(arabic, latin string) {
	a, l := query{g: q.g, name: arabic, opt: q.opt, maker: q.maker}, query{g: q.g, name: latin, opt: q.opt, maker: q.maker}
	a.ask(arabic)
	l.ask(latin)
	if len(a.found) > 0 && len(l.found) > 0 {
		a.found = slices.DeleteFunc(a.found, func(x answer) bool {
			return !slices.ContainsFunc(l.found, func(y answer) bool { return x.ref == y.ref })
		})
		l.found = nil
	}
	q.found = append(a.found, l.found...)
	if len(a.found) > 0 {
		q.name = strings.TrimSpace(arabic)
	} else {
		q.name = strings.TrimSpace(latin)
	}
}

// A query is a question to Lookup and what is found so far.
type query struct {
	g     *Gazetteer
	name  string
	opt   *LookupOptions
	found []answer
	refs  map[ref]bool // those of found, if they are many
	maker *form.Maker
}

// An answer is an entry and how it came up.
type answer struct {
	ref
	way
	traits pack.Traits
	words  []string // the listed form
	layer  int      // that lists it

	rank  int          // of a near spelling: how likely it is, fame counted
	bound *spell.Bound // the bound that it meets
	edits string       // and what differs between the name asked for and words
}

// listed adds the entries that list words, the latest table first.
func (q *query) listed(words []string, by way) {
	bare := len(words) == 1 && q.g.Word(words[0])&pack.Given != 0
	for i, l := range slices.Backward(q.g.layers) {
		f, ok := l.table.Lookup(words)
		if !ok {
			continue
		}
		for j := range l.table.Bearings(f) {
			b := l.table.Bearing(f, j)
			if l.hides(b.Entry) || !isListed(b.Traits) || bare && b.Traits&(pack.Short|pack.Full) == pack.Short {
				continue
			}
			at := q.g.top(ref{uint16(i), b.Entry})
			q.add(answer{ref: at, way: by, traits: b.Traits, words: words, layer: i})
		}
	}
}

// add adds f unless its entry is there already or its type is not asked for.
func (q *query) add(f answer) {
	if len(q.opt.Types) > 0 && !slices.Contains(q.opt.Types, q.typeOf(f)) {
		return
	}
	if q.has(f.ref) {
		return
	}
	q.found = append(q.found, f)
}

// fewFound is how many answers are looked through one by one.
const fewFound = 32

// has reports whether an entry is found already. A form may have ten thousand bearers.
func (q *query) has(r ref) bool {
	if len(q.found) <= fewFound {
		return slices.ContainsFunc(q.found, func(old answer) bool { return old.ref == r })
	}
	if q.refs == nil {
		q.refs = make(map[ref]bool)
	}
	for _, f := range q.found[len(q.refs):] {
		q.refs[f.ref] = true
	}
	return q.refs[r]
}

func (q *query) typeOf(f answer) Type {
	if isDemonym(f.traits) {
		return NORP
	}
	return Ref{q.g, f.ref}.Type()
}

// candidates orders and scores what was found.
func (q *query) candidates() []Candidate {
	most := q.opt.Max
	if most <= 0 {
		most = defaultMax
	}
	slices.SortStableFunc(q.found, func(a, b answer) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(b.layer, a.layer), cmp.Compare(demonyms(a), demonyms(b)), cmp.Compare(q.fame(b), q.fame(a)))
	})
	total := 0.0
	for _, f := range q.found {
		total += q.weight(f)
	}
	var out []Candidate
	for _, f := range q.found[:min(len(q.found), most)] {
		out = append(out, q.candidate(f, total))
	}
	return out
}

// demonyms is 1 for a demonym, which stands after the names.
func demonyms(f answer) int {
	if isDemonym(f.traits) {
		return 1
	}
	return 0
}

func (q *query) fame(f answer) int { return Ref{q.g, f.ref}.Fame() }

// weight is what an entry gets of the score that the candidates share: twice as much for every 100 of fame.
func (q *query) weight(f answer) float64 { return math.Exp2(float64(q.fame(f)) / 100) }

func (q *query) candidate(f answer, total float64) Candidate {
	r := Ref{q.g, f.ref}
	c := Candidate{
		ID: r.ID(), Name: r.Name(), Latin: r.Latin(), Type: q.typeOf(f),
		Form: q.name,
	}
	by := f.way
	if by != byID {
		c.Form, c.Edits = q.form(f)
	}
	switch {
	case by != byFold:
	case c.Form == q.name:
		by = byName
	case f.traits&pack.Latin != 0:
		by.how = latin
	}
	c.How, c.Score = by.how, by.score*float32(q.weight(f)/total)
	return c
}

// form returns the name of f that has its words, the one asked for or the first, and what Compare says of that. A demonym is no
// name of its entry and is shown as it is folded.
func (q *query) form(f answer) (name, edits string) {
	e := q.g.named(f.ref)
	asWritten := false
	for _, have := range slices.Concat([]string{e.Name, e.Latin}, e.Names, e.Weak) {
		if have == q.name {
			return have, ""
		}
		if name == "" {
			ok := false
			if asWritten, ok = q.lists(have, f.words); ok {
				name = have
			}
		}
	}
	switch {
	case name == "":
		name = readable(f.words)
	case f.way == byFold:
		return name, surface(q.name, name)
	case asWritten && f.edits != "":
		return name, f.edits
	}
	_, edits = Compare(q.name, name)
	return name, edits
}

// lists reports whether words are a form of name, and whether they are that as it is written.
func (q *query) lists(name string, words []string) (asWritten, ok bool) {
	forms, err := q.maker.Forms(name)
	if err != nil {
		return false, false
	}
	i := slices.IndexFunc(forms, func(f form.Form) bool { return slices.Equal(f.Words, words) })
	return i == 0, i >= 0
}

// readable returns folded words in letters that a person can read.
func readable(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, c := range []byte(w) {
			b.WriteRune(arabic.Rune(c))
		}
	}
	return b.String()
}

// article is the folded article.
const article = string(arabic.Alef) + string(arabic.Lam)

// toggled returns words with the article where the first has none, and without it where it has one.
func toggled(words []string) []string {
	first, ok := strings.CutPrefix(words[0], article)
	if !ok {
		first = article + words[0]
	}
	return append([]string{first}, words[1:]...)
}
