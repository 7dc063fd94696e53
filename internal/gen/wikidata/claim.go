package main

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// A rank is how much a statement counts.
type rank uint8

const (
	deprecated rank = iota // wrong, and known to be
	normal
	preferred
)

// A snak is one value of a property, or the statement that there is none (novalue) or that it is not known (somevalue).
type snak struct {
	kind  string // value, somevalue, novalue
	value []byte // the value inside datavalue
}

// A statement is one value of a property of an item, with what qualifies it.
type statement struct {
	snak
	rank       rank
	qualifiers []byte // an object: property → array of snaks
}

// statements reads an array of statements and calls f with each that is not deprecated.
func statements(claims []byte, f func(statement)) {
	if claims == nil {
		return
	}
	s := scanner{b: claims}
	for ok := s.open('['); ok && s.ok(); ok = s.more('[') {
		if st := readStatement(&s); s.ok() && st.rank != deprecated {
			f(st)
		}
	}
}

// best is statements for those of the highest rank only: the preferred ones, if there are any.
func best(claims []byte, f func(statement)) {
	high := normal
	if bytes.Contains(claims, []byte(`"preferred"`)) {
		statements(claims, func(st statement) { high = max(high, st.rank) })
	}
	statements(claims, func(st statement) {
		if st.rank == high {
			f(st)
		}
	})
}

func readStatement(s *scanner) (st statement) {
	st.rank = normal
	if !s.open('{') {
		return st
	}
	for ok := true; ok && s.ok(); ok = s.more('{') {
		switch string(s.key()) {
		case "mainsnak":
			st.snak = readSnak(s)
		case "rank":
			st.rank = readRank(s.raw())
		case "qualifiers":
			st.qualifiers = s.skip()
		default:
			s.skip()
		}
	}
	return st
}

func readRank(raw []byte) rank {
	switch string(raw) {
	case "deprecated":
		return deprecated
	case "preferred":
		return preferred
	}
	return normal
}

func readSnak(s *scanner) (sn snak) {
	if !s.open('{') {
		return sn
	}
	for ok := true; ok && s.ok(); ok = s.more('{') {
		switch string(s.key()) {
		case "snaktype":
			sn.kind = snakKind(s.raw())
		case "datavalue":
			sn.value = readField(s, "value")
		default:
			s.skip()
		}
	}
	return sn
}

// snakKind returns the kind as a constant, so that none is copied.
func snakKind(raw []byte) string {
	switch string(raw) {
	case "value":
		return "value"
	case "somevalue":
		return "somevalue"
	}
	return "novalue"
}

// readField reads an object and returns the value of one of its keys.
func readField(s *scanner, name string) (value []byte) {
	for ok := s.open('{'); ok && s.ok(); ok = s.more('{') {
		if string(s.key()) == name {
			value = s.skip()
		} else {
			s.skip()
		}
	}
	return value
}

// field is readField for the bytes of an object.
func field(object []byte, name string) []byte {
	if len(object) == 0 || object[0] != '{' {
		return nil
	}
	return readField(&scanner{b: object}, name)
}

// text returns the text of a JSON string; empty if value is none.
func text(value []byte) string {
	if len(value) < 2 || value[0] != '"' {
		return ""
	}
	return unquote(value[1 : len(value)-1])
}

// item returns the item that a snak names; 0 if it names none. Old dumps have only its number.
func (sn snak) item() id {
	if sn.kind != "value" {
		return 0
	}
	if v := field(sn.value, "id"); len(v) > 2 {
		return number(v[1:len(v)-1], 'Q')
	}
	if string(field(sn.value, "entity-type")) != `"item"` {
		return 0
	}
	n, err := strconv.ParseUint(string(field(sn.value, "numeric-id")), 10, 32)
	if err != nil {
		return 0
	}
	return id(n)
}

// items returns the items that the best statements of claims name, in their order.
func items(claims []byte) (ids []id) {
	best(claims, func(st statement) {
		if n := st.item(); n != 0 {
			ids = append(ids, n)
		}
	})
	return ids
}

// amount returns a quantity as a whole number; 0 if it is none.
func (sn snak) amount() int {
	if sn.kind != "value" {
		return 0
	}
	whole, _, _ := bytes.Cut(bytes.Trim(field(sn.value, "amount"), `"+`), []byte("."))
	n, err := strconv.Atoi(string(whole))
	if err != nil {
		return 0
	}
	return n
}

// in returns the text of a monolingual value if it is in a language; empty otherwise.
func (sn snak) in(language string) string {
	if sn.kind != "value" || text(field(sn.value, "language")) != language {
		return ""
	}
	return text(field(sn.value, "text"))
}

// qualifier calls f with the snaks of a property that qualify st.
func (st statement) qualifier(property string, f func(snak)) {
	s := scanner{b: st.qualifiers}
	if len(s.b) == 0 {
		return
	}
	for ok := s.open('{'); ok && s.ok(); ok = s.more('{') {
		if string(s.key()) != property {
			s.skip()
			continue
		}
		for ok := s.open('['); ok && s.ok(); ok = s.more('[') {
			if sn := readSnak(&s); s.ok() {
				f(sn)
			}
		}
	}
}

// A day is a day, a month or a year, as the tables write it: 2006-01-02, 2006-01, 2006. Empty: not known.
type day string

// The precisions of a time that are kept. Below are decades, centuries and more, which no term can use.
const (
	precisionYear  = 9
	precisionMonth = 10
	precisionDay   = 11
)

// julian ends the name of the calendar of times that are not Gregorian.
const julian = "Q1985786"

// day returns the day of a time of the years 1 to 9999; empty if the snak holds none or is less precise than a year.
func (sn snak) day() day {
	if sn.kind != "value" {
		return ""
	}
	t := text(field(sn.value, "time")) // +2006-01-02T00:00:00Z
	if len(t) < len("+2006-01-02T") || t[0] != '+' || t[5] != '-' || t[11] != 'T' {
		return ""
	}
	precision, _ := strconv.Atoi(string(field(sn.value, "precision")))
	d := civil(t[1:11], precision)
	if len(d) == len(time.DateOnly) && strings.HasSuffix(text(field(sn.value, "calendarmodel")), julian) {
		return gregorian(d)
	}
	return d
}

// civil cuts 2006-01-02 to its precision, and to what of it is a date: days and months may be 00.
func civil(t string, precision int) day {
	length := [...]int{precisionYear: len("2006"), precisionMonth: len("2006-01"), precisionDay: len(time.DateOnly)}
	for p := min(precision, precisionDay); p >= precisionYear; p-- {
		d := t[:length[p]]
		if _, err := time.Parse(time.DateOnly[:len(d)], d); err == nil && d[:4] != "0000" {
			return day(d)
		}
	}
	return ""
}

// gregorian turns a day of the Julian calendar into that of the Gregorian. The two differ by a day more each century that
// 400 does not divide.
func gregorian(d day) day {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	return day(t.AddDate(0, 0, t.Year()/100-t.Year()/400-2).Format(time.DateOnly))
}
