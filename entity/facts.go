package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/pack"
)

// A fact is what the tables say of an entry and every stage asks.
type fact struct {
	thing
	known   bool
	root    bool  // it belongs to nothing
	country int32 // the number of its country; 0: none
	fame    points
	typ     gazetteer.Type
}

// facts remembers the facts of the entries that texts name: one place for many entries, the last of which has it. It never
// changes an answer.
type facts struct {
	g         *gazetteer.Gazetteer
	slots     []fact
	countries []string // by number, from 1
}

// factBits is of the number of places.
const factBits = 9

// reset makes facts those of g.
func (f *facts) reset(g *gazetteer.Gazetteer) {
	if f.g == g {
		return
	}
	*f = facts{g: g, slots: make([]fact, 1<<factBits), countries: f.countries[:0]}
}

// of returns the fact of what b names. It is valid until the next question.
func (f *facts) of(b pack.Bearer) *fact {
	t := thingOf(b)
	x := &f.slots[t.hash()>>(64-factBits)]
	if !x.known || x.thing != t {
		e := f.g.EntryAt(b)
		*x = fact{thing: t, known: true, root: e.Parent() == "", country: f.country(e.Country()), fame: points(e.Fame()), typ: e.Type()}
	}
	return x
}

// country returns the number of a country.
func (f *facts) country(name string) int32 {
	if name == "" {
		return 0
	}
	for i, c := range f.countries {
		if c == name {
			return int32(i) + 1
		}
	}
	f.countries = append(f.countries, name)
	return int32(len(f.countries))
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

// A thing is an entry of a table.
type thing struct {
	table uint16
	entry uint32
}

func thingOf(b pack.Bearer) thing { return thing{b.Table, b.Entry} }

func (t thing) hash() uint64 {
	return (uint64(t.table)<<32 | uint64(t.entry)) * 0x9E3779B97F4A7C15
}

// things maps things to numbers above 0. It is emptied at no cost, and keeps its memory.
type things struct {
	slots []thingSlot // a power of two, at most half full
	bits  uint
	round uint32 // of the slots that count
	n     int
}

type thingSlot struct {
	thing
	value int32
	round uint32
}

func (m *things) clear() {
	if m.round++; m.round == 0 || m.slots == nil {
		m.bits = max(m.bits, 6)
		m.slots, m.round = make([]thingSlot, 1<<m.bits), 1
	}
	m.n = 0
}

// at returns the slot of t, empty if t has none.
func (m *things) at(t thing) *thingSlot {
	for i := t.hash() >> (64 - m.bits); ; i = (i + 1) & (1<<m.bits - 1) {
		if s := &m.slots[i]; s.round != m.round || s.thing == t {
			return s
		}
	}
}

// get returns the number of t; 0: it has none.
func (m *things) get(t thing) int32 {
	if s := m.at(t); s.round == m.round {
		return s.value
	}
	return 0
}

func (m *things) set(t thing, value int32) {
	s := m.at(t)
	if s.round != m.round {
		if m.n++; 2*m.n > len(m.slots) {
			m.grow()
			s = m.at(t)
		}
	}
	*s = thingSlot{t, value, m.round}
}

func (m *things) grow() {
	old := m.slots
	m.bits++
	m.slots = make([]thingSlot, 1<<m.bits)
	for _, s := range old {
		if s.round == m.round {
			*m.at(s.thing) = s
		}
	}
}
