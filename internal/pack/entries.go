package pack

import "sort"

// NumEntries returns the number of entries. They are numbered from 0 in the order of their ids.
func (t *Table) NumEntries() int { return int(t.num[numEntries]) }

// record returns the record of entry n.
func (t *Table) record(n uint32) string { return t.sec[secEntries][entrySize*int(n):][:entrySize] }

// strings returns the strings of entry n: id, name, Latin name, names.
func (t *Table) strings(n uint32) string {
	at := le32(t.sec[secEntrySums], 4*int(n/sumEntries))
	for i := n - n%sumEntries; i < n; i++ {
		at += le32(t.record(i), entryBytes)
	}
	return t.sec[secEntryStrings][at : at+le32(t.record(n), entryBytes)]
}

// ID returns the id of entry n.
func (t *Table) ID(n uint32) string { return t.strings(n)[:le16(t.record(n), entryID)] }

// Name returns how entry n is shown.
func (t *Table) Name(n uint32) string {
	r := t.record(n)
	from := le16(r, entryID)
	return t.strings(n)[from : from+le16(r, entryName)]
}

// Latin returns the Latin name of entry n.
func (t *Table) Latin(n uint32) string {
	r := t.record(n)
	from := le16(r, entryID) + le16(r, entryName)
	return t.strings(n)[from : from+le16(r, entryLatin)]
}

// Type returns the type of entry n.
func (t *Table) Type(n uint32) string { return t.label(le16(t.record(n), entryType)) }

// Country returns the country of entry n.
func (t *Table) Country(n uint32) string { return t.label(le16(t.record(n), entryCountry)) }

// Fame returns the fame of entry n.
func (t *Table) Fame(n uint32) int { return int(le32(t.record(n), entryFame)) }

// Parent returns the id of what entry n belongs to.
func (t *Table) Parent(n uint32) string { return t.refer(le32(t.record(n), entryParent)) }

// label returns a type or country.
func (t *Table) label(i uint32) string { return list(t.sec[secLabels]).at(i) }

// refer returns what a reference refers to.
func (t *Table) refer(ref uint32) string {
	switch {
	case ref == None:
		return ""
	case ref&textRef != 0:
		return list(t.sec[secTexts]).at(ref &^ textRef)
	}
	return t.ID(ref)
}

// Entry returns all of entry n. Names and Weak are new; the other strings share the table's data.
func (t *Table) Entry(n uint32) Entry {
	r, s := t.record(n), t.strings(n)
	id, name, latin := le16(r, entryID), le16(r, entryName), le16(r, entryLatin)
	e := Entry{
		ID:      s[:id],
		Type:    t.Type(n),
		Name:    s[id : id+name],
		Latin:   s[id+name : id+name+latin],
		Country: t.Country(n),
		Parent:  t.Parent(n),
		Fame:    t.Fame(n),
	}
	e.Names, e.Weak, _ = t.coder().decode(s[id+name+latin:], e.Name)
	return e
}

// coder returns the coder of names.
func (t *Table) coder() coder { return coder{window: rune(t.num[numWindow])} }

// Find returns the entry with the given id.
func (t *Table) Find(id string) (n uint32, ok bool) {
	num := t.NumEntries()
	block := sort.Search((num+sumEntries-1)/sumEntries, func(b int) bool { return t.ID(uint32(b*sumEntries)) > id }) - 1
	if block < 0 {
		return None, false
	}
	for n := block * sumEntries; n < min(num, (block+1)*sumEntries); n++ {
		if t.ID(uint32(n)) == id {
			return uint32(n), true
		}
	}
	return None, false
}

// NumTerms returns the number of terms. They are sorted by office id, then by From and To, and numbered from 0.
func (t *Table) NumTerms() int { return int(t.num[numTerms]) }

// Term returns term i.
func (t *Table) Term(i int) Term {
	r := t.termRecord(i)
	return Term{
		Office:     t.refer(le32(r, termOffice)),
		Holder:     t.refer(le32(r, termHolder)),
		HolderName: t.refer(le32(r, termName)),
		From:       int32(le32(r, termFrom)),
		To:         int32(le32(r, termTo)),
		FromPrec:   Precision(r[termFromPrec]),
		ToPrec:     Precision(r[termToPrec]),
		Acting:     r[termActing] != 0,
	}
}

func (t *Table) termRecord(i int) string { return t.sec[secTerms][termSize*i:][:termSize] }

// TermHolder returns the number of the entry that holds term i; false if the holder is no entry of this table.
func (t *Table) TermHolder(i int) (n uint32, ok bool) {
	ref := le32(t.termRecord(i), termHolder)
	return ref, ref&textRef == 0
}

// Terms returns the terms of an office as a range of numbers, half-open.
func (t *Table) Terms(office string) (first, last int) {
	n := t.NumTerms()
	of := func(i int) string { return t.refer(le32(t.termRecord(i), termOffice)) }
	first = sort.Search(n, func(i int) bool { return of(i) >= office })
	last = first + sort.Search(n-first, func(i int) bool { return of(first+i) > office })
	return first, last
}
