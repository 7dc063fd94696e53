package pack

import "cmp"

// checkKinds checks that the kinds are sorted, and that forms and lists have no other.
func (t *Table) checkKinds() error {
	for i := 1; i < int(t.num[numKinds]); i++ {
		if x, y := le32(t.sec[secKinds], 4*i-4), le32(t.sec[secKinds], 4*i); y <= x {
			return secKinds.wrong("kind %d, %#x, is not after %#x", i, y, x)
		}
	}
	for _, sec := range [...]section{secFormKinds, secListKinds} {
		for at := 0; at < len(t.sec[sec]); at += 2 {
			if kind := le16(t.sec[sec], at); kind >= t.num[numKinds] {
				return sec.wrong("bearing %d: kind %d of %d", at/2, kind, t.num[numKinds])
			}
		}
	}
	return nil
}

// checkForms checks that every form has an entry or a list, and that lists share out section lent in order.
func (t *Table) checkForms() error {
	listed := uint32(0)
	for f := range t.num[numForms] {
		entry := le32(t.sec[secFormEntries], 4*int(f))
		if entry&listRef == 0 {
			if entry >= t.num[numEntries] {
				return secFormEntries.wrong("form %d: entry %d of %d", f, entry, t.num[numEntries])
			}
			continue
		}
		if entry&^listRef != listed || listed >= t.num[numListed] {
			return secFormEntries.wrong("form %d: list at %d of %d, want %d", f, entry&^listRef, t.num[numListed], listed)
		}
		n := le32(t.sec[secListEntries], 4*int(listed))
		if listed++; n < 2 || n > t.num[numListed]-listed {
			return secListEntries.wrong("form %d: list of %d at %d of %d", f, n, listed-1, t.num[numListed])
		}
		if err := t.checkList(listed, n); err != nil {
			return err
		}
		listed += n
	}
	if listed != t.num[numListed] {
		return secListEntries.wrong("lists end at %d of %d", listed, t.num[numListed])
	}
	return nil
}

// checkList checks the n bearings from record at.
func (t *Table) checkList(at, n uint32) error {
	var x Bearing
	for i := at; i < at+n; i++ {
		y := t.bearing(le32(t.sec[secListEntries], 4*int(i)), le16(t.sec[secListKinds], 2*int(i)))
		if y.Entry >= t.num[numEntries] {
			return secListEntries.wrong("bearing %d: entry %d of %d", i, y.Entry, t.num[numEntries])
		}
		if i > at && cmp.Or(
			cmp.Compare(t.Fame(y.Entry), t.Fame(x.Entry)),
			cmp.Compare(x.Entry, y.Entry),
			cmp.Compare(x.Demand, y.Demand),
			cmp.Compare(x.Tail, y.Tail),
		) >= 0 {
			return secListEntries.wrong("bearing %d is not after the one before", i)
		}
		x = y
	}
	return nil
}

func (t *Table) checkLabels() error { return list(t.sec[secLabels]).check(secLabels) }

func (t *Table) checkTexts() error { return list(t.sec[secTexts]).check(secTexts) }

// checkSums checks that entries share out their strings in order.
func (t *Table) checkSums() error {
	at := uint64(0)
	for n := range t.num[numEntries] {
		if n%sumEntries == 0 && uint64(le32(t.sec[secEntrySums], 4*int(n/sumEntries))) != at {
			return secEntrySums.wrong("strings of entry %d from %d, want %d", n, le32(t.sec[secEntrySums], 4*int(n/sumEntries)), at)
		}
		at += uint64(le32(t.record(n), entryBytes))
	}
	if at != uint64(len(t.sec[secEntryStrings])) {
		return secEntryStrings.wrong("%d bytes, want %d", len(t.sec[secEntryStrings]), at)
	}
	return nil
}

// checkEntries checks the fields of every entry.
func (t *Table) checkEntries() error {
	last := ""
	for n := range t.num[numEntries] {
		r, labels := t.record(n), list(t.sec[secLabels]).len()
		switch fixed := le16(r, entryID) + le16(r, entryName) + le16(r, entryLatin); {
		case fixed > le32(r, entryBytes):
			return secEntries.wrong("entry %d: id and names of %d bytes, want at most %d", n, fixed, le32(r, entryBytes))
		case le16(r, entryType) >= labels || le16(r, entryCountry) >= labels:
			return secEntries.wrong("entry %d: type %d and country %d of %d", n, le16(r, entryType), le16(r, entryCountry), labels)
		case !t.refers(le32(r, entryParent)):
			return secEntries.wrong("entry %d: parent %#x", n, le32(r, entryParent))
		case t.ID(n) <= last: // no id is empty
			return secEntries.wrong("entry %d: id %q is not after %q", n, t.ID(n), last)
		}
		last = t.ID(n)
	}
	return nil
}

// checkNames checks that the names of every entry can be read.
func (t *Table) checkNames() error {
	for n := range t.num[numEntries] {
		r := t.record(n)
		coded := t.strings(n)[le16(r, entryID)+le16(r, entryName)+le16(r, entryLatin):]
		if _, _, ok := t.coder().decode(coded, t.Name(n)); !ok {
			return secEntryStrings.wrong("entry %d, %q: names cannot be read", n, t.ID(n))
		}
	}
	return nil
}

// refers reports whether a reference is None or refers to something.
func (t *Table) refers(ref uint32) bool {
	switch {
	case ref == None:
		return true
	case ref&textRef != 0:
		return ref&^textRef < list(t.sec[secTexts]).len()
	}
	return ref < t.num[numEntries]
}

// checkTerms checks the fields and the order of terms.
func (t *Table) checkTerms() error {
	for i := range t.NumTerms() {
		r := t.termRecord(i)
		office, holder, name := le32(r, termOffice), le32(r, termHolder), le32(r, termName)
		if office == None || !t.refers(office) || !t.refers(holder) || !t.refers(name) || holder&name == None {
			return secTerms.wrong("term %d: office %#x, holder %#x, name %#x", i, office, holder, name)
		}
		x := t.Term(i)
		switch {
		case x.From >= x.To:
			return secTerms.wrong("term %d: days [%d,%d)", i, x.From, x.To)
		case x.FromPrec > Day || x.ToPrec > Day || r[termActing] > 1 || r[termZero] != 0:
			return secTerms.wrong("term %d: bytes %x at the end", i, r[termFromPrec:])
		}
		if i > 0 && compareTerms(t.Term(i-1), x) >= 0 {
			return secTerms.wrong("term %d is not after the one before", i)
		}
	}
	return nil
}
