package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/pack"
)

// A thing is an entry of a table.
type thing struct {
	table uint16
	entry uint32
}

func thingOf(b pack.Bearer) thing { return thing{b.Table, b.Entry} }

func thingAt(r gazetteer.Ref) thing {
	table, entry := r.Place()
	return thing{table, entry}
}

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
