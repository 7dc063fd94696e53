package gen

import (
	"strings"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/tenure"
)

// readOffices takes offices. An office belongs to its institution, or else to its jurisdiction.
func (c *compiler) readOffices(t *table) error {
	for _, r := range t.rows {
		parent := r.get("institution")
		if parent == "" {
			parent = r.get("jurisdiction")
		}
		n, err := c.entry(r, pack.Entry{
			ID: r.get("id"), Type: "OCC", Name: r.get("ar"), Latin: r.get("latin"), Country: r.get("country"), Parent: parent,
			Names: r.list("aliases"),
		})
		if err != nil {
			return err
		}
		c.refer(r, "jurisdiction")
		c.refer(r, "institution")
		if err := c.columns(r, n, []use{{"ar", pack.Full}, {"aliases", pack.Alias}, {"latin", pack.Full}}); err != nil {
			return err
		}
	}
	return nil
}

// A dated is a term and where it is listed.
type dated struct {
	row
	pack.Term
}

// readTerms takes who held which office when, and refuses terms of an office that overlap, unless a verdict says that it
// has several holders.
func (c *compiler) readTerms(t *table) error {
	holders, err := c.readHolders(t)
	if err != nil {
		return err
	}
	offices := make(map[string][]dated)
	for _, r := range t.rows {
		term, err := c.term(r, holders)
		if err != nil {
			return err
		}
		id := term.Office
		for _, old := range offices[id] {
			if overlaps(old.Term, term) && !c.verdicts.given(several, id) {
				return r.refuse("from", "the term overlaps that on line "+itoa(old.line)+" of an office that has one holder at a time")
			}
		}
		offices[id] = append(offices[id], dated{r, term})
		c.pack.AddTerm(term)
	}
	return nil
}

// overlaps reports whether two terms of an office cannot both be right. Someone may act while the holder is away.
func overlaps(a, b pack.Term) bool {
	return !a.Acting && !b.Acting && a.Holder != b.Holder && tenure.Overlap(a, b)
}

// term reads one row.
func (c *compiler) term(r row, all holders) (pack.Term, error) {
	t := pack.Term{Office: r.get("office"), Holder: r.get("holder"), From: pack.Always, To: pack.Ever, Acting: r.get("acting") != ""}
	office, ok := c.entries[t.Office]
	switch {
	case !ok || office.table.file != officesTable.file:
		return t, r.refuse("office", "no office has this id")
	case t.Holder == "":
		_, latin, _ := strings.Cut(r.get("holder_name"), "|")
		t.Holder = all.of(latin, office.get("country")).id
	default:
		c.refer(r, "holder")
	}
	if s, err := tenure.Parse(r.get("from")); err == nil {
		t.From, t.FromPrec = s.From, s.Prec
	}
	if s, err := tenure.Parse(r.get("to")); err == nil {
		t.To, t.ToPrec = s.To, s.Prec
	}
	if t.To <= t.From {
		return t, r.refuse("to", "the term ends before it starts")
	}
	return t, nil
}
