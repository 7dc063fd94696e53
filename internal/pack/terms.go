package pack

import "sort"

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
