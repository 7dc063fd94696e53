package main

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strings"
)

// An entity is an item that was taken, in words of the tables.
type entity struct {
	id           id
	table        string // the table whose row it is; posts, nowhere or never: none
	typ, kind    string
	ar, la       string   // the names shown; empty: none
	arabic       []string // further names in Arabic script
	latin        []string // further names in Latin script
	weak         []string // further names that need support from the text
	abbrev       []string // abbreviations
	country      string   // two letters
	nation       id       // the item of that country
	jurisdiction id
	institution  id
	fame         int
	population   int
	ended        day // of a person: of death; else: when it was dissolved
	terms        []term
	row          bool   // it has all that a row or an entry needs
	listed       string // the table that lists it already
	namesake     []string
	refused      string // why its Arabic name was refused
	again        bool   // the dump had it before
}

// fame gives fame by the number of Wikipedias with a page on an item, on the scale of the tables, 0 to 1000: 115 for
// each doubling. One Wikipedia gives 115, ten 398, a hundred 766, and 414 or more the most there is.
func fame(wikipedias int) int {
	return min(1000, int(math.Round(115*math.Log2(1+float64(wikipedias)))))
}

// A judge decides what items become. It belongs to one worker.
type judge struct {
	*generator
	namer namer
	item  item
}

// worthReading reports whether a line may hold something to take; it looks at its bytes only.
func (j *judge) worthReading(line []byte) bool {
	const redirect = 512 // a redirect is two ids
	if j.options.latin || len(line) < redirect || containsAny(line, `"ar"`, `"arwiki"`, `"P39"`) {
		return true
	}
	name := entityID(line)
	return name == nil || j.present.lists(number(name, 'Q'))
}

// containsAny reports whether one of some tokens is in a line.
func containsAny(line []byte, tokens ...string) bool {
	return slices.ContainsFunc(tokens, func(t string) bool { return bytes.Contains(line, []byte(t)) })
}

// judge returns what j.item becomes; nil if it is nothing to anybody.
func (j *judge) judge() *entity {
	it := &j.item
	e := &entity{id: number(it.id, 'Q'), table: never}
	if e.id == 0 || string(it.kind) != "item" {
		return nil
	}
	j.classify(e)
	e.listed = j.present.table(e.id)
	if e.table == never && e.listed == "" {
		return nil
	}
	if e.listed == people {
		e.typ = "PERS"
	}
	if e.table == people {
		e.terms = j.terms(e.id)
	}
	e.fame = fame(it.wikipedias)
	if e.listed == "" && len(e.terms) == 0 && !j.named() {
		return nil
	}
	j.facts(e)
	j.name(e)
	e.namesake = j.present.namesakes(e)
	e.row = e.ar != "" || j.options.latin && e.la != ""
	known := e.listed != "" || len(e.namesake) > 0 || j.known(e)
	e.row = e.row && known
	if !known {
		e.refused = ""
	}
	return e
}

// named reports whether the item can have a name that the options ask for.
func (j *judge) named() bool {
	it := &j.item
	return j.options.latin || it.labels[ar] != nil || it.arabicPage != nil ||
		it.claims[nativeName] != nil || it.claims[nativeLabel] != nil || it.claims[officialName] != nil
}

// classify sets what the nearest class of the item says. Offices are classes themselves: «foreign minister of France» is an
// instance of position, which says little, but a subclass of foreign minister.
func (j *judge) classify(e *entity) {
	classes := items(j.item.claims[instanceOf])
	if j.barred(classes) {
		return
	}
	l, ok := j.background.classes.nearest(classes)
	own, isClass := j.background.classes.find(e.id)
	if isClass && j.rules.classes[own.root].table == offices && (!ok || j.rules.classes[l.root].table == posts || own.nearer(l)) {
		l, ok = own, true
	}
	if !ok {
		return
	}
	c := j.rules.classes[l.root]
	e.table, e.typ, e.kind = c.table, c.typ, c.kind
	if c.table == people && !j.ofInterest() {
		e.table = never
	}
}

// barred reports whether one of the classes makes an item nothing whatever the others are: a fictional human.
func (j *judge) barred(classes []id) bool {
	return slices.ContainsFunc(classes, func(n id) bool {
		l, ok := j.background.classes.find(n)
		return ok && j.rules.classes[l.root].table == never
	})
}

// ofInterest reports whether a person has one of the occupations or has held an office.
func (j *judge) ofInterest() bool {
	if _, ok := j.background.occupations.nearest(items(j.item.claims[occupation])); ok {
		return true
	}
	found := false
	statements(j.item.claims[positionHeld], func(st statement) {
		found = found || j.isOffice(st.item(), offices, posts)
	})
	return found
}

// isOffice reports whether an office is of one of the tables.
func (j *judge) isOffice(n id, tables ...string) bool {
	if l, ok := j.background.classes.find(n); ok && slices.Contains(tables, j.rules.classes[l.root].table) {
		return true
	}
	return j.present.table(n) == offices
}

// known reports whether an item is known enough, and not of a time that no news speaks of.
func (j *judge) known(e *entity) bool {
	if e.ended != "" && string(e.ended[:4]) < j.options.since {
		return false
	}
	if e.fame >= j.options.fame || j.options.population > 0 && e.population >= j.options.population {
		return true
	}
	_, national := j.background.countries[e.jurisdiction]
	return e.table == offices && national
}

// facts sets all but names.
func (j *judge) facts(e *entity) {
	c := &j.item.claims
	nations := append(items(c[country]), e.id) // a country has its own code
	if e.table == people {
		nations = items(c[citizenship])
	}
	if e.jurisdiction = first(items(c[jurisdiction])); e.jurisdiction != 0 {
		nations = append(nations, e.jurisdiction)
	}
	for _, n := range nations {
		if code := j.background.countries[n]; code != "" {
			e.country, e.nation = code, n
			break
		}
	}
	e.institution = first(items(c[directs]))
	best(c[population], func(st statement) { e.population = max(e.population, st.amount()) })
	ends := c[dissolved]
	if e.table == people {
		ends = c[dateOfDeath]
	}
	best(ends, func(st statement) { e.ended = cmp.Or(e.ended, st.day()) })
}

func first(ids []id) id {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

// name sets the names. Only a label, the title of a page or what an item calls itself is shown; an alias never is.
// One word of a person's names is meant only where the text supports it.
func (j *judge) name(e *entity) {
	place := e.table == places || e.listed == places
	var arabic, latin, weak, abbrev list
	shown, further := j.item.arabicNames()
	for i, s := range append(shown, further...) {
		name, err := j.namer.arabic(ofPlace(s, place))
		switch {
		case s == "" || i >= len(shown) && len(arabic.names) == 0:
		case err != nil:
			e.refused = cmp.Or(e.refused, s+": "+err.Error())
		case i < len(shown):
			arabic.add(name)
		case e.typ == "PERS" && !strings.Contains(name, " "):
			weak.add(name)
		case e.typ != "PERS" && isAbbreviation(name):
			abbrev.add(name)
		default:
			arabic.add(name)
		}
	}
	shown, further = j.item.latinNames()
	for i, s := range append(shown, further...) {
		name, err := j.namer.latin(ofPlace(s, place))
		switch {
		case err != nil || i >= len(shown) && len(latin.names) == 0:
		case i >= len(shown) && e.typ == "PERS" && !strings.Contains(name, " "):
		case i >= len(shown) && e.typ != "PERS" && isAbbreviation(name):
			abbrev.add(name)
		default:
			latin.add(name)
		}
	}
	e.ar, e.arabic = cutFirst(arabic.names)
	e.la, e.latin = cutFirst(latin.names)
	e.weak, e.abbrev = weak.names, abbrev.names
	if e.ar != "" {
		e.refused = ""
	}
}

func cutFirst(names []string) (string, []string) {
	if len(names) == 0 {
		return "", nil
	}
	return names[0], names[1:]
}

// arabicNames returns the Arabic names of an item, the best first: those that may be shown, and others. Some may be empty.
func (it *item) arabicNames() (shown, further []string) {
	shown = []string{labelText(it.labels[ar]), text(field(it.arabicPage, "title"))}
	for _, p := range [...]int{nativeName, nativeLabel, officialName} {
		best(it.claims[p], func(st statement) { shown = append(shown, st.in("ar")) })
	}
	further = aliasTexts(it.aliases[ar])
	best(it.claims[shortName], func(st statement) { further = append(further, st.in("ar")) })
	return shown, further
}

// latinNames is arabicNames for Latin names.
func (it *item) latinNames() (shown, further []string) {
	shown = []string{labelText(it.labels[en]), labelText(it.labels[mul]), text(field(it.latinPage, "title"))}
	further = append(aliasTexts(it.aliases[en]), aliasTexts(it.aliases[mul])...)
	best(it.claims[shortName], func(st statement) { further = append(further, st.in("en")) })
	return shown, further
}
