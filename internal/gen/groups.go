package gen

import "github.com/khabar-go/khabar/internal/pack"

// readGroups takes religions, peoples, movements, and the people of places that are no country. Where the entity of a row
// is another, the row is no entry of its own: its words are the demonym of that entity.
func (c *compiler) readGroups(t *table) error {
	for _, r := range t.rows {
		n, err := c.group(r)
		if err != nil {
			return err
		}
		if err := c.demonyms(r, n, []string{"ar", "aliases"}, "feminine", "plurals"); err != nil {
			return err
		}
		if r.get("id") != r.get("entity") {
			continue
		}
		if err := c.names(r, "latin", n, pack.Full); err != nil {
			return err
		}
	}
	return nil
}

// group returns the entry that the words of r mean.
func (c *compiler) group(r row) (uint32, error) {
	if r.get("id") != r.get("entity") {
		e, ok := c.entries[r.get("entity")]
		if !ok {
			return 0, r.refuse("entity", "a demonym without its entity: no table lists this id")
		}
		return e.number, nil
	}
	return c.entry(r, pack.Entry{
		ID: r.get("id"), Type: "NORP", Name: r.get("ar"), Latin: r.get("latin"), Names: r.list("aliases"), Fame: atoi(r.get("fame")),
	})
}
