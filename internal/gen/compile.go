package gen

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io/fs"
	"slices"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/spell"
)

// Names compiles the tables of a folder laid out as internal/names/src into the table of the built-in names, or returns
// the first doubt. The version of the table is a digest of the files.
func Names(files fs.FS) ([]byte, error) {
	c, err := readAll(files)
	if err != nil {
		return nil, err
	}
	return c.pack.Bytes(hex.EncodeToString(c.sum.Sum(nil))[:12])
}

// readAll reads all tables.
func readAll(files fs.FS) (*compiler, error) {
	c := &compiler{
		pack:    pack.NewBuilder(),
		sum:     sha256.New(),
		entries: make(map[string]listed),
		bearers: make(map[string][]uint32),
		begins:  make(map[string]bool),
		given:   make(map[string]bool),
		demonym: make(map[string][]uint32),
		states:  make(map[string]listed),
		terms:   make(map[string][]dated),

		spellings: make(map[string][]string),
	}
	c.pack.Key(spell.WordKey)
	c.pack.Print(spell.WordPrint)
	for _, step := range [...]struct {
		schema
		take func(*table) error
	}{
		{verdictsTable, c.readVerdicts},
		{commonTable, c.readCommon},
		{givenTable, c.readGiven},
		{spellingsTable, c.readSpellings},
		{familyTable, c.readFamily},
		{joinersTable, c.readJoiners},
		{countriesTable, c.readCountries},
		{placesTable, c.readPlaces},
		{orgsTable, c.readOrgs},
		{groupsTable, c.readGroups},
		{peopleTable, c.readPeople},
		{officesTable, c.readOffices},
		{termsTable, c.readTerms},
		{vacanciesTable, c.readVacancies},
	} {
		t, err := step.read(files)
		if err == nil {
			err = step.take(t)
		}
		if err != nil {
			return nil, err
		}
		c.sum.Write(t.data)
	}
	return c, c.finish()
}

// A compiler takes one table after the other.
type compiler struct {
	pack      *pack.Builder
	maker     form.Maker
	sum       hash.Hash
	verdicts  verdicts
	ordinary  ordinary
	entries   map[string]listed   // by id
	bearers   map[string][]uint32 // entries that list a form, by its words
	begins    map[string]bool     // first words of listed forms in several words
	given     map[string]bool     // given names, by their words
	spellings map[string][]string // other spellings of a given name, by its folded word
	demonym   map[string][]uint32 // entries whose demonym a form is, by its words
	states    map[string]listed   // countries by ISO 3166 code
	terms     map[string][]dated  // by office
	refs      []reference
	later     []spare
	respelt   []spare
	weak      []weakness // in the order of the tables
}

// A listed is an entry and where it is listed.
type listed struct {
	row
	number    uint32
	typ, name string
}

// A reference is a mention of another row, which may come later.
type reference struct {
	row
	column, id string
}

// A spare is a form in one word that is added only if nothing lists it and no listed name begins with it.
type spare struct {
	form.Form
	pack.Bearing
}

// maxBearers is the most entries that may list one form without a reason: more are a sign of a generic word.
const maxBearers = 50

// entry adds the entry of r and returns its number.
func (c *compiler) entry(r row, e pack.Entry) (uint32, error) {
	if old, again := c.entries[e.ID]; again {
		return 0, r.refuse("id", "the id is listed at "+old.table.file+":"+itoa(old.line))
	}
	n := c.pack.AddEntry(e)
	c.entries[e.ID] = listed{r, n, e.Type, e.Name}
	return n, nil
}

// refer notes that the cell of a column must be the id of an entry; an empty cell need not.
func (c *compiler) refer(r row, column string) {
	if id := r.get(column); id != "" {
		c.refs = append(c.refs, reference{r, column, id})
	}
}

// names adds the names in the cell of a column, all with the same traits, but weak where the column weak has them, too.
func (c *compiler) names(r row, column string, entry uint32, traits pack.Traits) error {
	for _, name := range r.list(column) {
		be := pack.Bearing{Entry: entry, Traits: traits}
		if r.has("weak") && slices.Contains(r.list("weak"), name) {
			be.Traits |= pack.Weak
		}
		if err := c.name(r, column, name, be); err != nil {
			return err
		}
	}
	return nil
}

// name adds the forms of one name.
func (c *compiler) name(r row, column, name string, be pack.Bearing) error {
	forms, err := c.maker.Forms(name)
	if err != nil {
		return r.refuseName(column, name, err.Error())
	}
	if key := wordsKey(forms[0].Words); !c.count(key, be.Entry) && !c.verdicts.given(many, key) {
		return r.refuseName(column, name, "more than 50 entries list the name, and no verdict says why")
	}
	for _, f := range forms {
		c.form(f, be)
		if be.Traits&pack.Demonym != 0 {
			c.demonym[wordsKey(f.Words)] = append(c.demonym[wordsKey(f.Words)], be.Entry)
		}
		if len(f.Words) > 1 {
			c.begins[f.Words[0]] = true
		}
	}
	return nil
}

// form adds one form. Verdicts are on the name as written; a twin, such as the parted form, is judged on its own.
func (c *compiler) form(f form.Form, be pack.Bearing) {
	if f.Latin {
		be.Traits |= pack.Latin
	}
	be.Demand = f.Demand()
	if len(f.Words) == 1 && !f.Latin {
		be.Demand = c.ordinary.demand(f)
	}
	key := wordsKey(f.Words)
	if isMade(be.Traits) && c.verdicts.given(never, key) {
		return
	}
	why := c.ordinary.weak(f, be.Demand)
	switch {
	case be.Traits&pack.Weak != 0:
		why = "listed as weak"
	case why != "" && c.verdicts.given(strong, key):
		why = ""
	case why == "" && c.verdicts.given(weak, key):
		why = c.verdicts.reason(weak, key)
	}
	if why != "" {
		be.Traits |= pack.Weak
		c.weak = append(c.weak, weakness{key, be.Entry, be.Traits, why})
	}
	c.pack.AddForm(f.Words, be)
}

// count notes that an entry lists a form, and reports whether no more than maxBearers do.
func (c *compiler) count(key string, entry uint32) bool {
	b := c.bearers[key]
	if n := len(b); n == 0 || b[n-1] != entry {
		c.bearers[key] = append(b, entry)
	}
	return len(c.bearers[key]) <= maxBearers
}

// finish checks what can be checked only when all tables are read.
func (c *compiler) finish() error {
	for _, ref := range c.refs {
		if _, ok := c.entries[ref.id]; !ok {
			return ref.refuse(ref.column, "no table lists this id")
		}
	}
	for _, s := range c.later {
		if _, listed := c.bearers[wordsKey(s.Words)]; !listed && !c.begins[s.Words[0]] {
			c.form(s.Form, s.Bearing)
		}
	}
	for _, s := range c.respelt {
		if _, listed := c.bearers[wordsKey(s.Words)]; !listed {
			c.form(s.Form, s.Bearing)
		}
	}
	return c.verdicts.unused()
}
