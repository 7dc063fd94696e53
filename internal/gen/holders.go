package gen

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// holderFame is the fame of a holder of offices who is known by nothing else.
const holderFame = 150

// A holder is someone who held offices and is not in people.tsv.
type holder struct {
	row
	id      string
	country string   // of the offices; empty: international ones only
	arabic  []string // spellings, the first is shown
}

// holders are the holders whom terms know by name only, by Latin name.
type holders map[string][]*holder

// readHolders makes entries of the holders that terms know by name only. Holders of one Latin name are one, unless they
// held offices of two countries.
func (c *compiler) readHolders(t *table) (holders, error) {
	all := make(holders)
	var order []string
	for _, r := range t.rows {
		name, id := r.get("holder_name"), r.get("holder")
		arabic, latin, _ := strings.Cut(name, "|")
		switch {
		case name == "" && id == "":
			return nil, r.refuse("holder", "the term has no holder")
		case name != "" && id != "":
			return nil, r.refuse("holder_name", "the term has a holder and a name; want one")
		case id != "":
			continue
		case latin == "":
			return nil, r.refuse("holder_name", "the holder has no Latin name to make an id of")
		}
		if all[latin] == nil {
			order = append(order, latin)
		}
		h := all.of(latin, c.officeCountry(r))
		if h == nil {
			h = &holder{row: r}
			all[latin] = append(all[latin], h)
		}
		if h.country == "" {
			h.country = c.officeCountry(r)
		}
		if arabic != "" && !slices.Contains(h.arabic, arabic) {
			h.arabic = append(h.arabic, arabic)
		}
	}
	for _, latin := range order {
		for _, h := range all[latin] {
			if err := c.holder(h, latin, len(all[latin]) > 1); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// of returns the holder of a Latin name who held offices of country; nil if there is none. An international office is held
// by the first of the name.
func (all holders) of(latin, country string) *holder {
	for _, h := range all[latin] {
		if h.country == country || h.country == "" || country == "" {
			return h
		}
	}
	return nil
}

// officeCountry is the country of the office of a term; empty for an international one and for one that is not listed.
func (c *compiler) officeCountry(r row) string {
	if office, ok := c.entries[r.get("office")]; ok && office.table.file == officesTable.file {
		return office.get("country")
	}
	return ""
}

// holder adds the entry of h. Its names are full ones; one in a single word is weak.
func (c *compiler) holder(h *holder, latin string, namesakes bool) error {
	h.id = "kh-" + strings.Join(strings.Fields(text.Fold(latin)), "-")
	if namesakes {
		h.id += "-" + strings.ToLower(h.country)
	}
	if old, again := c.entries[h.id]; again {
		return h.refuse("holder_name", "the holder is listed at "+old.table.file+":"+itoa(old.line)+"; write the id "+h.id)
	}
	e := pack.Entry{ID: h.id, Type: "PERS", Name: latin, Latin: latin, Country: h.country, Fame: holderFame}
	if len(h.arabic) > 0 {
		e.Name, e.Names = h.arabic[0], h.arabic[1:]
	}
	n := c.pack.AddEntry(e)
	c.entries[h.id] = listed{h.row, n, e.Type, e.Name}
	for _, name := range append(h.arabic, latin) {
		be := pack.Bearing{Entry: n, Traits: pack.Full}
		if !strings.Contains(name, " ") {
			be.Traits |= pack.Weak
		}
		if err := c.name(h.row, "holder_name", name, be); err != nil {
			return err
		}
	}
	return nil
}
