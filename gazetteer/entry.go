package gazetteer

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Type is the label of an entry: one of the constants below, those of OntoNotes, or any other string that a caller's own
// entries bring.
type Type string

// The labels of the built-in entries.
const (
	PERS    Type = "PERS"    // a person
	NORP    Type = "NORP"    // a nationality, religion, leaning, people
	OCC     Type = "OCC"     // an office
	GPE     Type = "GPE"     // a place with a government
	LOC     Type = "LOC"     // another place
	FAC     Type = "FAC"     // a building, airport, crossing
	ORG     Type = "ORG"     // a body: ministry, party, company
	EVENT   Type = "EVENT"   // a named event
	PRODUCT Type = "PRODUCT" // a weapon, vehicle, system
	LAW     Type = "LAW"     // a law, treaty, resolution
)

// Entry is one thing with its names. ID and one name must be set, or ID and Terms; all else may be empty. [Build] says what is refused,
// and how long things may be.
type Entry struct {
	ID      string   `json:"id"`                // unique in a Gazetteer: a Wikidata id, or any other string
	Type    Type     `json:"type,omitempty"`    // empty: any
	Name    string   `json:"name,omitempty"`    // how it is shown; empty: the first of Names, or Latin
	Latin   string   `json:"latin,omitempty"`   // the same in Latin letters; it is a name, too
	Country string   `json:"country,omitempty"` // ISO 3166, two capital letters
	Names   []string `json:"names,omitempty"`   // further names, in any script
	Weak    []string `json:"weak,omitempty"`    // names, Name among them or not, that are also ordinary words: meant only where the text supports it
	Fame    int      `json:"fame,omitempty"`    // 0 to 1000: the more famous of two of one name is meant first
	Terms   []Term   `json:"terms,omitempty"`   // of this office, or of this person in an office
}

// Term is one tenure of an office. Days are ISO 8601: a day, a month or a year, "2025-01-20", "2025-01", "2025"; an empty From is since
// ever, an empty To is still. The day To, or all of its month or year, is part of the term.
type Term struct {
	Office string `json:"office,omitempty"` // id of the office; empty in an Entry: the entry
	Holder string `json:"holder,omitempty"` // id of the holder, or the name where no entry has that id; empty in an Entry: the entry
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	Acting bool   `json:"acting,omitempty"` // for the time being
}

// Error says what is wrong with an entry and where. Nothing of a table with an error is kept.
type Error struct {
	File   string // as given to Read; empty from Build
	Line   int    // from 1: the line of the file, or the number of the entry given to Build
	Field  string // such as names or terms[2].from; empty: the whole line
	Input  string // the input that is refused, cut short if it is long
	Reason string
}

// Error returns file, line, field, quoted input and reason.
func (e *Error) Error() string {
	var b strings.Builder
	if e.File != "" {
		fmt.Fprintf(&b, "%s:%d: ", e.File, e.Line)
	} else {
		fmt.Fprintf(&b, "gazetteer: entry %d: ", e.Line)
	}
	if e.Field != "" {
		fmt.Fprintf(&b, "%s ", e.Field)
	}
	fmt.Fprintf(&b, "%q: %s", e.Input, e.Reason)
	return b.String()
}

// maxInput bounds the input that an Error quotes: a screen line.
const maxInput = 80

// short cuts s for an Error, at a rune.
func short(s string) string {
	if len(s) <= maxInput {
		return s
	}
	s = s[:maxInput]
	for i := 0; i < utf8.UTFMax && !utf8.ValidString(s); i++ {
		s = s[:len(s)-1]
	}
	return s + "…"
}
