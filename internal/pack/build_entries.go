package pack

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"
)

// An entryOrder says how entries are numbered in a table.
type entryOrder struct {
	sorted []uint32          // numbers while building, in the order of the ids
	number []uint32          // the reverse
	ofID   map[string]uint32 // number in the table of each id
	labels map[string]uint32 // number of each type and country
	texts  map[string]uint32 // number of each text
	names  []byte            // the two lists
	ids    []byte
}

// entryOrder sorts the entries and collects the strings that they and the terms share.
func (b *Builder) entryOrder() (*entryOrder, error) {
	o := &entryOrder{
		sorted: make([]uint32, len(b.entries)),
		number: make([]uint32, len(b.entries)),
		ofID:   make(map[string]uint32, len(b.entries)),
		labels: make(map[string]uint32),
		texts:  make(map[string]uint32),
	}
	for i := range o.sorted {
		o.sorted[i] = uint32(i)
	}
	slices.SortFunc(o.sorted, func(x, y uint32) int { return cmp.Compare(b.entries[x].ID, b.entries[y].ID) })
	for i, x := range o.sorted {
		id := b.entries[x].ID
		if _, twice := o.ofID[id]; twice {
			return nil, fmt.Errorf("pack: entry %q: added twice", id)
		}
		o.number[x] = uint32(i)
		o.ofID[id] = uint32(i)
	}
	for _, e := range b.entries {
		o.labels[e.Type], o.labels[e.Country] = 0, 0
		o.addID(e.Parent)
	}
	for _, t := range b.terms {
		o.addID(t.Office)
		o.addID(t.Holder)
		if t.HolderName != "" {
			o.texts[t.HolderName] = 0
		}
	}
	if len(o.labels) > math.MaxUint16+1 {
		return nil, fmt.Errorf("pack: %d distinct types and countries, at most %d are allowed", len(o.labels), math.MaxUint16+1)
	}
	o.names, o.ids = listOf(o.labels), listOf(o.texts)
	return o, nil
}

// addID makes a text of an id that is no entry.
func (o *entryOrder) addID(id string) {
	if _, listed := o.ofID[id]; !listed && id != "" {
		o.texts[id] = 0
	}
}

// refID returns the reference to an id.
func (o *entryOrder) refID(id string) uint32 {
	if n, listed := o.ofID[id]; listed {
		return n
	}
	return o.refText(id)
}

// refText returns the reference to a text.
func (o *entryOrder) refText(s string) uint32 {
	if s == "" {
		return None
	}
	return textRef | o.texts[s]
}

// putEntries writes entries, terms and the strings that they share.
func (b *Builder) putEntries(w *writer, o *entryOrder) {
	w.sec[secLabels], w.sec[secTexts] = o.names, o.ids
	w.num[numEntries] = uint32(len(o.sorted))
	c := coder{window: b.window()}
	w.num[numWindow] = uint32(c.window)
	for i, x := range o.sorted {
		if i%sumEntries == 0 {
			w.put32(secEntrySums, uint32(len(w.sec[secEntryStrings])))
		}
		w.putEntry(&b.entries[x], o, c)
	}
	b.putTerms(w, o)
}

func (w *writer) putEntry(e *Entry, o *entryOrder, c coder) {
	strs := w.sec[secEntryStrings]
	from := len(strs)
	strs = append(strs, e.ID...)
	strs = append(strs, e.Name...)
	strs = append(strs, e.Latin...)
	strs = c.encode(strs, e.Name, e.Names, e.Weak)
	w.sec[secEntryStrings] = strs
	w.put32(secEntries, uint32(len(strs)-from))
	w.put32(secEntries, o.refID(e.Parent))
	w.put32(secEntries, uint32(e.Fame))
	w.put16(secEntries, uint16(len(e.ID)))
	w.put16(secEntries, uint16(len(e.Name)))
	w.put16(secEntries, uint16(len(e.Latin)))
	w.put16(secEntries, uint16(o.labels[e.Type]))
	w.put16(secEntries, uint16(o.labels[e.Country]))
}

// window returns the window that holds most runes of the names.
func (b *Builder) window() rune {
	runes := make(map[rune]int)
	for i := range b.entries {
		last, n := rune(0), 0
		for _, r := range b.entries[i].Name {
			if r < utf8.RuneSelf {
				continue
			}
			if r/windowRunes != last {
				runes[last] += n
				last, n = r/windowRunes, 0
			}
			n++
		}
		runes[last] += n
	}
	return windowOf(runes)
}

// putTerms writes the terms by office and day.
func (b *Builder) putTerms(w *writer, o *entryOrder) {
	terms := slices.Clone(b.terms)
	slices.SortFunc(terms, compareTerms)
	terms = slices.Compact(terms)
	w.num[numTerms] = uint32(len(terms))
	for _, t := range terms {
		s := w.sec[secTerms]
		s = binary.LittleEndian.AppendUint32(s, o.refID(t.Office))
		s = binary.LittleEndian.AppendUint32(s, o.refID(t.Holder))
		s = binary.LittleEndian.AppendUint32(s, o.refText(t.HolderName))
		s = binary.LittleEndian.AppendUint32(s, uint32(t.From))
		s = binary.LittleEndian.AppendUint32(s, uint32(t.To))
		w.sec[secTerms] = append(s, byte(t.FromPrec), byte(t.ToPrec), byte(flag(t.Acting)), 0)
	}
}

// compareTerms orders terms by office, day, holder, and what else there is.
func compareTerms(x, y Term) int {
	return cmp.Or(
		cmp.Compare(x.Office, y.Office),
		cmp.Compare(x.From, y.From),
		cmp.Compare(x.To, y.To),
		cmp.Compare(x.Holder, y.Holder),
		cmp.Compare(x.HolderName, y.HolderName),
		cmp.Compare(x.FromPrec, y.FromPrec),
		cmp.Compare(x.ToPrec, y.ToPrec),
		flag(x.Acting)-flag(y.Acting),
	)
}
