package gen

// The tables of internal/names/src. README.md there says what the columns mean to a person who edits them.

var countriesTable = schema{file: "countries.tsv", key: 1, columns: []column{
	{"id", id, true},
	{"iso2", country, false},
	{"ar", arName, true},
	{"aliases", arNames, false},
	{"latin", laName, true},
	{"latin_aliases", laNames, false},
	{"demonym", arNames, false},
	{"demonym_f", arNames, false},
	{"demonym_pl", arNames, false},
	{"demonym_en", free, false},
	{"fame", fame, true},
	{"source", source, true},
}}

var placesTable = schema{file: "places.tsv", key: 1, columns: []column{
	{"id", id, true},
	{"type", label, true},
	{"iso2", country, false},
	{"ar", arName, true},
	{"aliases", arNames, false},
	{"weak", arNames, false},
	{"latin", laName, false},
	{"latin_aliases", laNames, false},
	{"kind", free, false},
	{"parent", id, false},
	{"fame", fame, true},
	{"source", source, true},
}}

var groupsTable = schema{file: "groups.tsv", key: 1, columns: []column{
	{"id", id, true},
	{"ar", arName, true},
	{"aliases", arNames, false},
	{"feminine", arNames, false},
	{"plurals", arNames, false},
	{"latin", laName, false},
	{"entity", id, true},
	{"fame", fame, true},
	{"source", source, true},
}}

var peopleTable = schema{file: "people.tsv", key: 1, columns: []column{
	{"id", id, true},
	{"ar", arName, true},
	{"aliases", arNames, false},
	{"weak", arNames, false},
	{"latin", laName, false},
	{"latin_aliases", laNames, false},
	{"country", country, false},
	{"fame", fame, true},
	{"source", source, true},
}}

var orgsTable = schema{file: "orgs.tsv", key: 1, columns: []column{
	{"id", id, true},
	{"type", label, true},
	{"ar", arName, true},
	{"aliases", arNames, false},
	{"weak", arNames, false},
	{"abbrev", anNames, false},
	{"latin", laName, false},
	{"latin_aliases", laNames, false},
	{"country", country, false},
	{"kind", free, false},
	{"fame", fame, true},
	{"source", source, true},
}}

var officesTable = schema{file: "offices.tsv", key: 1, columns: []column{
	{"id", id, true},
	{"head", arName, true},
	{"jurisdiction", id, false},
	{"institution", id, false},
	{"ar", arName, true},
	{"aliases", arNames, false},
	{"latin", laName, true},
	{"country", country, false},
	{"source", source, true},
}}

var termsTable = schema{file: "terms.tsv", columns: []column{
	{"office", id, true},
	{"holder", id, false},
	{"holder_name", person, false},
	{"from", day, false},
	{"to", day, false},
	{"acting", flag, false},
	{"source", source, true},
}}

// vacanciesTable says when nobody held an office, and why. It is no part of the compiled table: nobody in office is what
// that says anyway. It tells a vacancy from what we do not know.
var vacanciesTable = schema{file: "vacancies.tsv", key: 2, columns: []column{
	{"office", id, true},
	{"from", day, true},
	{"to", day, false},
	{"reason", free, true},
	{"source", source, true},
}}

var spellingsTable = schema{file: "spellings.tsv", key: 1, columns: []column{
	{"ar", arName, true},
	{"spellings", arNames, true},
	{"source", source, true},
}}

var givenTable = schema{file: "given.tsv", key: 1, columns: []column{
	{"ar", arName, true},
	{"gender", free, false},
	{"source", source, true},
}}

var familyTable = schema{file: "family.tsv", key: 1, columns: []column{
	{"ar", arName, true},
	{"country", free, false},
	{"source", source, true},
}}

var joinersTable = schema{file: "joiners.tsv", key: 2, columns: []column{
	{"word", arName, true},
	{"kind", free, true},
	{"source", source, true},
}}

var commonTable = schema{file: "common.tsv", key: 1, columns: []column{
	{"word", arName, true},
	{"class", count, true},
	{"source", source, true},
}}

// verdictsTable overrules what counts say of a form, and permits what is doubtful otherwise, each with a reason.
var verdictsTable = schema{file: "verdicts.tsv", key: 2, columns: []column{
	{"subject", free, true},
	{"verdict", free, true},
	{"reason", free, true},
	{"source", source, true},
}}
