package gen

import (
	"slices"

	"github.com/khabar-go/khabar/internal/pack"
)

// kindTraits are the kinds of bodies and places that the forms of a row tell: a seat is a body that is known by where it sits.
func kindTraits(kind string) pack.Traits {
	switch kind {
	case "seat":
		return pack.Seat
	case "club":
		return pack.Club
	case "capital", "city", "town":
		return pack.Town
	case "agency", "court", "government", "intelligence", "military", "ministry", "movement", "parliament", "party", "union":
		return pack.Local
	}
	return 0
}

// readOrgs takes bodies, and events, laws and products.
func (c *compiler) readOrgs(t *table) error {
	for _, r := range t.rows {
		n, err := c.entry(r, pack.Entry{
			ID: r.get("id"), Type: r.get("type"), Name: r.get("ar"), Latin: r.get("latin"), Country: r.get("country"),
			Names: slices.Concat(r.list("aliases"), r.list("abbrev"), r.list("latin_aliases")), Weak: r.list("weak"), Fame: atoi(r.get("fame")),
		})
		if err != nil {
			return err
		}
		extra := kindTraits(r.get("kind"))
		for _, u := range append(fullAndAliases[:], use{"abbrev", pack.Abbrev}, use{"weak", pack.Alias}) {
			if err := c.names(r, u.column, n, u.traits|extra); err != nil {
				return err
			}
		}
	}
	return nil
}
