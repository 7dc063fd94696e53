package gazetteer

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/spell"
)

// Build makes a Gazetteer of entries. It stops at the first that it refuses, with an [*Error]: an id that is empty or
// given twice or with an invisible character, no name, a name that is empty, has only marks, has more than 12 words, a word
// of more than 255 letters or is not UTF-8, an id or a shown name of more than 65,535 bytes, a country or a day that is none,
// a fame out of range, a type beyond the 64,000th. A name of one letter is weak. Signs and invisible characters in names do
// not matter.
//
// Time and memory are linear in the letters of all names, some hundred bytes a name while it builds and about 40 after; a table
// may have 4 GiB.
func Build(entries iter.Seq[Entry]) (*Gazetteer, error) {
	b := newBuilder()
	n := 0
	for e := range entries {
		n++
		if err := b.add(&e, n); err != nil {
			return nil, err
		}
	}
	return b.finish()
}

// A builder turns entries into a pack.Table.
type builder struct {
	pack  *pack.Builder
	maker form.Maker
	lines map[string]int // id → where it was given
	types map[Type]bool  // that were given
}

func newBuilder() *builder {
	b := &builder{pack: pack.NewBuilder(), lines: make(map[string]int), types: make(map[Type]bool)}
	b.pack.Key(spell.WordKey)
	b.pack.Print(spell.WordPrint)
	return b
}

// finish opens the table of what was added.
func (b *builder) finish() (*Gazetteer, error) {
	data, err := b.pack.Bytes("")
	if err != nil {
		return nil, &Error{Line: len(b.lines), Reason: err.Error()}
	}
	t, err := pack.Open(string(data))
	if err != nil {
		return nil, &Error{Line: len(b.lines), Reason: err.Error()}
	}
	return stack(newLayer(t)), nil
}

// add adds one entry, given at line.
func (b *builder) add(e *Entry, line int) error {
	refuse := func(field, input, reason string) error {
		return &Error{Line: line, Field: field, Input: short(input), Reason: reason}
	}
	if field, input, reason := check(e); reason != "" {
		return refuse(field, input, reason)
	}
	if first, ok := b.lines[e.ID]; ok {
		return refuse("id", e.ID, "the id was given before, at "+strconv.Itoa(first))
	}
	if b.types[e.Type] = true; len(b.types) > maxTypes {
		return refuse("type", string(e.Type), "there are more than 64,000 types")
	}
	b.lines[e.ID] = line
	n := b.pack.AddEntry(pack.Entry{
		ID: e.ID, Type: string(e.Type), Name: shown(e), Latin: e.Latin, Country: e.Country,
		Names: e.Names, Weak: e.Weak, Fame: e.Fame,
	})
	if field, input, err := b.names(e, n); err != nil {
		return refuse(field, input, err.Error())
	}
	for i, t := range e.Terms {
		p, field, err := packTerm(e.ID, t)
		if err != nil {
			return refuse("terms["+strconv.Itoa(i)+"]."+field, t.field(field), err.Error())
		}
		b.pack.AddTerm(p)
	}
	return nil
}

// check refuses fields that are wrong whatever the others are.
func check(e *Entry) (field, input, reason string) {
	switch {
	case e.ID == "":
		return "id", e.ID, "the entry has no id"
	case !plain(e.ID):
		return "id", e.ID, "the id has an invisible character or is not UTF-8"
	case !plain(string(e.Type)):
		return "type", string(e.Type), "the type has an invisible character or is not UTF-8"
	case len(e.ID) > maxBytes:
		return "id", e.ID, "the id is longer than 65,535 bytes"
	case len(shown(e)) > maxBytes:
		return "name", e.Name, "the name is longer than 65,535 bytes"
	case len(e.Latin) > maxBytes:
		return "latin", e.Latin, "the Latin name is longer than 65,535 bytes"
	case e.Country != "" && !isCountry(e.Country):
		return "country", e.Country, "the country is not two capital letters"
	case e.Fame < 0 || e.Fame > maxFame:
		return "fame", strconv.Itoa(e.Fame), "the fame is not between 0 and 1000"
	case e.Name == "" && e.Latin == "" && len(e.Names) == 0 && len(e.Weak) == 0 && len(e.Terms) == 0:
		return "names", e.ID, "the entry has no name"
	}
	return "", "", ""
}

const (
	maxFame  = 1000   // the fame of the most famous
	maxBytes = 65_535 // of an id and of a name as shown, which a table counts in two bytes
	maxTypes = 64_000 // of a table, which numbers types and countries in two bytes
)

// plain reports whether a person sees all of s: «Q30» and the same with a direction mark behind it, as editors leave them,
// would be two ids.
func plain(s string) bool { return utf8.ValidString(s) && !strings.ContainsFunc(s, form.Hidden) }

func isCountry(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

// shown is the name under which e is shown.
func shown(e *Entry) string {
	switch {
	case e.Name != "":
		return e.Name
	case len(e.Names) > 0:
		return e.Names[0]
	case e.Latin != "":
		return e.Latin
	case len(e.Weak) > 0:
		return e.Weak[0]
	}
	return ""
}

// names adds the forms of all names of e, which is entry n. On error it returns the field and the name.
func (b *builder) names(e *Entry, n uint32) (field, name string, err error) {
	weak := make(map[string]bool, len(e.Weak))
	for _, name := range e.Weak {
		weak[name] = true
	}
	one := func(name string, traits pack.Traits) error {
		if weak[name] {
			traits |= pack.Weak
		}
		return b.name(name, pack.Bearing{Entry: n, Traits: traits}, e.Type == PERS)
	}
	if e.Name != "" {
		if err := one(e.Name, pack.Full); err != nil {
			return "name", e.Name, err
		}
	}
	if e.Latin != "" {
		if err := one(e.Latin, pack.Full); err != nil {
			return "latin", e.Latin, err
		}
	}
	for _, name := range e.Names {
		if err := one(name, pack.Alias); err != nil {
			return "names", name, err
		}
	}
	for _, name := range e.Weak {
		if err := one(name, pack.Alias); err != nil {
			return "weak", name, err
		}
	}
	return "", "", nil
}

// name adds the forms of one name. Every name of a person in several words is a full name, and one letter is weak.
func (b *builder) name(name string, be pack.Bearing, person bool) error {
	forms, err := b.maker.Forms(name)
	if err != nil {
		return err
	}
	for _, f := range forms {
		of := be
		if f.Latin {
			of.Traits |= pack.Latin
		}
		if person && len(f.Words) > 1 {
			of.Traits |= pack.Full
		}
		if f.OneLetter() {
			of.Traits |= pack.Weak
		}
		of.Demand = f.Demand()
		b.pack.AddForm(f.Words, of)
	}
	return nil
}
