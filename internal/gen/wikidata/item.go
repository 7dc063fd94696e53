package main

import (
	"bytes"
	"strconv"
)

// An id is the number of an item: 42 is Q42. 0 is none.
type id uint32

// The languages whose names are read. mul holds the name of one that is written alike in many languages; since 2025 such
// an item need have no English label.
const (
	ar = iota
	en
	mul
	numLanguages
)

// language returns the number of a language; numLanguages if it is not read.
func language(key []byte) int {
	switch string(key) {
	case "ar":
		return ar
	case "en":
		return en
	case "mul":
		return mul
	}
	return numLanguages
}

// The properties that are read. Their numbers and English labels are in rules/properties.tsv, too, to be held against the
// dump.
const (
	instanceOf = iota
	subclassOf
	country
	citizenship
	occupation
	positionHeld
	isoCode
	population
	dateOfDeath
	dissolved
	nativeName
	officialName
	nativeLabel
	shortName
	jurisdiction
	directs
	numProperties
)

// property returns the number of a property; numProperties if it is not read.
func property(key []byte) int {
	switch string(key) {
	case "P31":
		return instanceOf
	case "P279":
		return subclassOf
	case "P17":
		return country
	case "P27":
		return citizenship
	case "P106":
		return occupation
	case "P39":
		return positionHeld
	case "P297":
		return isoCode
	case "P1082":
		return population
	case "P570":
		return dateOfDeath
	case "P576":
		return dissolved
	case "P1559":
		return nativeName
	case "P1448":
		return officialName
	case "P1705":
		return nativeLabel
	case "P1813":
		return shortName
	case "P1001":
		return jurisdiction
	case "P2389":
		return directs
	}
	return numProperties
}

// An item is what a line says of one entity, not yet decoded: pieces of the line. They are valid as long as the line is.
type item struct {
	kind       []byte // item, property, lexeme
	id         []byte // Q42, P31
	redirect   []byte // the id of the item into which this one was merged
	labels     [numLanguages][]byte
	aliases    [numLanguages][]byte
	claims     [numProperties][]byte
	arabicPage []byte // title of its page in the Arabic Wikipedia
	latinPage  []byte // the same in the English one
	wikipedias int    // how many have a page
}

// read takes a line apart. It returns false if the line is broken; the fault is in s.
func (it *item) read(s *scanner) bool {
	*it = item{}
	if !s.open('{') {
		s.fail("the object is empty")
		return false
	}
	for ok := true; ok && s.ok(); ok = s.more('{') {
		switch string(s.key()) {
		case "type":
			it.kind = s.raw()
		case "id", "entity":
			it.id = s.raw()
		case "redirect":
			it.redirect = s.raw()
		case "labels":
			readTerms(s, &it.labels)
		case "aliases":
			readTerms(s, &it.aliases)
		case "claims":
			it.readClaims(s)
		case "sitelinks":
			it.readSitelinks(s)
		default:
			s.skip()
		}
	}
	if s.peek() != 0 {
		s.fail("something follows the object")
	}
	if s.ok() && it.id == nil {
		s.fail("the entity has no id")
	}
	return s.ok()
}

// readTerms keeps the values of the languages that are read.
func readTerms(s *scanner, terms *[numLanguages][]byte) {
	for ok := s.open('{'); ok && s.ok(); ok = s.more('{') {
		l := language(s.key())
		if value := s.skip(); l < numLanguages {
			terms[l] = value
		}
	}
}

// readClaims keeps the statements of the properties that are read.
func (it *item) readClaims(s *scanner) {
	for ok := s.open('{'); ok && s.ok(); ok = s.more('{') {
		p := property(s.key())
		if value := s.skip(); p < numProperties {
			it.claims[p] = value
		}
	}
}

// readSitelinks counts Wikipedias and keeps two titles.
func (it *item) readSitelinks(s *scanner) {
	for ok := s.open('{'); ok && s.ok(); ok = s.more('{') {
		site := s.key()
		value := s.skip()
		if !isWikipedia(site) {
			continue
		}
		it.wikipedias++
		switch string(site) {
		case "arwiki":
			it.arabicPage = value
		case "enwiki":
			it.latinPage = value
		}
	}
}

// isWikipedia reports whether site is a Wikipedia: its name is a language and wiki, as in arwiki; those of the sister
// projects end in other words, or are the few below.
func isWikipedia(site []byte) bool {
	lang, ok := bytes.CutSuffix(site, []byte("wiki"))
	if !ok {
		return false
	}
	switch string(lang) {
	case "", "commons", "foundation", "incubator", "mediawiki", "meta", "outreach", "sources", "species", "wikidata", "wikifunctions", "wikimania":
		return false
	}
	return true
}

// number reads an id such as Q42 or P31, given its letter; 0 if it is none.
func number(s []byte, letter byte) id {
	if len(s) < 2 || len(s) > 10 || s[0] != letter || s[1] == '0' {
		return 0
	}
	n := id(0)
	for _, c := range s[1:] {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + id(c-'0')
	}
	return n
}

// entityID finds the id of the entity of a line without reading the line: it stands among its first parts. It returns nil
// if it is not where dumps have it.
func entityID(line []byte) []byte {
	const key = `"id":"`
	head := line[:min(len(line), 80)]
	at := bytes.Index(head, []byte(key))
	if at < 0 {
		return nil
	}
	head = head[at+len(key):]
	name, _, ok := bytes.Cut(head, []byte(`"`))
	if !ok {
		return nil
	}
	return name
}

// String returns the id as Wikidata writes it.
func (n id) String() string { return "Q" + strconv.FormatUint(uint64(n), 10) }
