package pack

// NumForms returns the number of forms. They are numbered from 0.
func (t *Table) NumForms() int { return int(t.num[numForms]) }

// Bearings returns how many things a form names, at least 1.
func (t *Table) Bearings(form uint32) int {
	if le32(t.sec[secFormEntries], 4*int(form))&listRef == 0 {
		return 1
	}
	return int(le32(t.sec[secFormTraits], 4*int(form)))
}

// Bearing returns thing i that a form names: the most famous first, equally famous ones by id.
func (t *Table) Bearing(form uint32, i int) Bearing {
	entry, traits := le32(t.sec[secFormEntries], 4*int(form)), le32(t.sec[secFormTraits], 4*int(form))
	if entry&listRef == 0 {
		return bearingOf(entry, traits)
	}
	at := int(entry&^listRef) + i
	return bearingOf(le32(t.sec[secListEntries], 4*at), le32(t.sec[secListTraits], 4*at))
}

// bearingOf unpacks the two numbers of a bearing.
func bearingOf(entry, traits uint32) Bearing {
	return Bearing{Entry: entry, Traits: Traits(traits), Demand: Demand(traits >> 16), Tail: uint8(traits >> 24)}
}

// pack is the second number of a bearing.
func (be Bearing) pack() uint32 {
	return uint32(be.Traits) | uint32(be.Demand)<<16 | uint32(be.Tail)<<24
}
