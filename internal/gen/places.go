package gen

import (
	"slices"

	"github.com/khabar-go/khabar/internal/pack"
)

// readCountries takes countries and their demonyms.
func (c *compiler) readCountries(t *table) error {
	for _, r := range t.rows {
		n, err := c.entry(r, pack.Entry{
			ID: r.get("id"), Type: "GPE", Name: r.get("ar"), Latin: r.get("latin"), Country: r.get("iso2"),
			Names: slices.Concat(r.list("aliases"), r.list("latin_aliases")), Fame: atoi(r.get("fame")),
		})
		if err != nil {
			return err
		}
		if iso := r.get("iso2"); iso != "" {
			c.states[iso] = c.entries[r.get("id")]
		}
		if err := c.columns(r, n, fullAndAliases[:]); err != nil {
			return err
		}
		if err := c.demonyms(r, n, []string{"demonym"}, "demonym_f", "demonym_pl"); err != nil {
			return err
		}
	}
	return nil
}

// readPlaces takes places that are no country. A place whose Arabic name is weak is as little known by its others.
func (c *compiler) readPlaces(t *table) error {
	for _, r := range t.rows {
		n, err := c.entry(r, pack.Entry{
			ID: r.get("id"), Type: r.get("type"), Name: r.get("ar"), Latin: r.get("latin"), Country: r.get("iso2"), Parent: r.get("parent"),
			Names: slices.Concat(r.list("aliases"), r.list("latin_aliases")), Weak: r.list("weak"), Fame: atoi(r.get("fame")),
		})
		if err != nil {
			return err
		}
		c.refer(r, "parent")
		uses, extra := fullAndAliases, kindTraits(r.get("kind"))
		if slices.Contains(r.list("weak"), r.get("ar")) {
			extra |= pack.Weak
		}
		for i := range uses {
			uses[i].traits |= extra
		}
		if err := c.columns(r, n, uses[:]); err != nil {
			return err
		}
		if err := c.names(r, "weak", n, pack.Alias|kindTraits(r.get("kind"))); err != nil {
			return err
		}
	}
	return nil
}

// A use says which traits the names of a column have.
type use struct {
	column string
	traits pack.Traits
}

// fullAndAliases are the columns that countries, places and bodies share.
var fullAndAliases = [...]use{
	{"ar", pack.Full},
	{"aliases", pack.Alias},
	{"latin", pack.Full},
	{"latin_aliases", pack.Alias},
}

// columns adds the names of several columns.
func (c *compiler) columns(r row, entry uint32, uses []use) error {
	for _, u := range uses {
		if err := c.names(r, u.column, entry, u.traits); err != nil {
			return err
		}
	}
	return nil
}
