package main

import (
	"bytes"
	"encoding/json"
	"slices"
)

// An entry is a line of a gazetteer file. It has the fields of an entry of package gazetteer, which a generator may not
// import.
type entry struct {
	ID      string       `json:"id"`
	Type    string       `json:"type,omitempty"`
	Name    string       `json:"name,omitempty"`
	Latin   string       `json:"latin,omitempty"`
	Country string       `json:"country,omitempty"`
	Names   []string     `json:"names,omitempty"`
	Weak    []string     `json:"weak,omitempty"`
	Fame    int          `json:"fame,omitempty"`
	Terms   []entryTerms `json:"terms,omitempty"`
}

// entryTerms is a term of a person's entry.
type entryTerms struct {
	Office string `json:"office"`
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	Acting bool   `json:"acting,omitempty"`
}

// entry returns the line of an entity; nil if it is of a type that is not asked for or has no name.
func (j *judge) entry(e *entity) []byte {
	if !e.row || e.typ == "" || len(j.options.types) > 0 && !slices.Contains(j.options.types, e.typ) {
		return nil
	}
	g := entry{
		ID: e.id.String(), Type: e.typ, Name: e.ar, Latin: e.la, Country: e.country, Fame: e.fame,
		Names: slices.Concat(e.arabic, e.abbrev, e.latin), Weak: e.weak,
	}
	// What another holder's item would tell of the days is not known here.
	terms := slices.Clone(e.terms)
	complete(terms, func(id) day { return e.ended })
	for _, t := range terms {
		if t.fault() == "" {
			g.Terms = append(g.Terms, entryTerms{t.office.String(), string(t.from), string(t.to), t.acting})
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(g); err != nil {
		panic("wikidata: " + err.Error()) // strings and numbers only
	}
	return b.Bytes()
}
