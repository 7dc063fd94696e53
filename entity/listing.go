package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/pack"
)

// A bearer is a thing that a form may mean, with what every stage asks of it.
type bearer struct {
	pack.Bearer
	country int32 // the number of its country; 0: none
	fame    points
	root    bool // it belongs to nothing
	people  bool // the thing itself is a people, not only named by its demonym
}

// A group is the bearers of one type that a form may mean: things[from:to], the likeliest first.
type group struct {
	from, to int32
	typ      gazetteer.Type
	asks     bool // one of them asks for a spelling
}

// listings remembers what the forms that texts use may mean: «الرئيس» is an office of 150 countries. It never changes an answer.
type listings struct {
	g         *gazetteer.Gazetteer
	things    []bearer
	groups    []group
	forms     things           // by table and form, one more than the index of ends
	ends      [][2]int32       // of the groups of a form
	countries map[string]int32 // their numbers
	read      []pack.Bearer    // memory of list
	twice     []pack.Bearer    // memory of list
}

// mostThings is how many things a text may find remembered.
const mostThings = 1 << 13

// reset makes room for a text that is read with g.
func (l *listings) reset(g *gazetteer.Gazetteer) {
	if l.g == g && len(l.things) < mostThings {
		return
	}
	if l.g != g {
		l.countries = make(map[string]int32)
	}
	l.g, l.things, l.groups, l.ends = g, l.things[:0], l.groups[:0], l.ends[:0]
	l.forms.clear()
}

// of returns what the form of a hit may mean, group by group.
func (l *listings) of(h match.Hit) []group {
	form := thing{h.Table, h.Form}
	i := l.forms.get(form)
	if i == 0 {
		from := int32(len(l.groups))
		l.list(h)
		l.ends = append(l.ends, [2]int32{from, int32(len(l.groups))})
		i = int32(len(l.ends))
		l.forms.set(form, i)
	}
	ends := l.ends[i-1]
	return l.groups[ends[0]:ends[1]]
}

// list appends the groups of the form of a hit.
func (l *listings) list(h match.Hit) {
	l.read = l.g.Bearers(l.read[:0], h)
	l.twice = readings(l.twice[:0], l.read)
	for rest := l.twice; len(rest) > 0; {
		first, from := rest[0], len(l.things)
		x := group{from: int32(from), typ: l.typeOf(first)}
		left := rest[:0:len(rest)]
		for i, b := range rest {
			if i == 0 || b.Tail == first.Tail && l.typeOf(b) == x.typ {
				l.things = append(l.things, l.bearer(b))
				x.asks = x.asks || b.Demand != 0
			} else {
				left = append(left, b)
			}
		}
		x.to = int32(len(l.things))
		l.groups = append(l.groups, x)
		rest = left
	}
}

// readings appends things to dst, those twice whose form is the name and the demonym of one thing, as «مالي» is.
func readings(dst, things []pack.Bearer) []pack.Bearer {
	const named = pack.Full | pack.Short | pack.Alias
	for _, b := range things {
		if b.Traits&pack.Demonym != 0 && b.Traits&named != 0 {
			both := b
			both.Traits &^= pack.Demonym
			b.Traits &^= named
			dst = append(dst, both)
		}
		dst = append(dst, b)
	}
	return dst
}

// typeOf is the type of a mention of b: a demonym names the people.
func (l *listings) typeOf(b pack.Bearer) gazetteer.Type {
	if b.Traits&pack.Demonym != 0 {
		return gazetteer.NORP
	}
	return l.g.EntryAt(b).Type()
}

func (l *listings) bearer(b pack.Bearer) bearer {
	e := l.g.EntryAt(b)
	return bearer{b, l.number(e.Country()), points(e.Fame()), e.Parent() == "", e.Type() == gazetteer.NORP}
}

// number returns the number of a country.
func (l *listings) number(country string) int32 {
	if country == "" {
		return 0
	}
	n, ok := l.countries[country]
	if !ok {
		n = int32(len(l.countries)) + 1
		l.countries[country] = n
	}
	return n
}

// A tally counts by number of country.
type tally []int32

func (t tally) of(country int32) int32 {
	if int(country) < len(t) {
		return t[country]
	}
	return 0
}

func (t *tally) add(country int32) {
	for int(country) >= len(*t) {
		*t = append(*t, 0)
	}
	(*t)[country]++
}
