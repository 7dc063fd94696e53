package gen

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/tenure"
	"github.com/khabar-go/khabar/internal/text"
)

// readOffices takes offices. An office belongs to its institution, or else to its jurisdiction, and is as famous as its
// country, so that of the offices of one title the greatest comes first.
func (c *compiler) readOffices(t *table) error {
	for _, r := range t.rows {
		parent := r.get("institution")
		if parent == "" {
			parent = r.get("jurisdiction")
		}
		n, err := c.entry(r, pack.Entry{
			ID: r.get("id"), Type: "OCC", Name: r.get("ar"), Latin: r.get("latin"), Country: r.get("country"), Parent: parent,
			Names: r.list("aliases"), Fame: c.officeFame(r),
		})
		if err != nil {
			return err
		}
		c.refer(r, "jurisdiction")
		c.refer(r, "institution")
		if err := c.columns(r, n, []use{{"ar", pack.Full}, {"aliases", pack.Alias}, {"latin", pack.Full}}); err != nil {
			return err
		}
		for _, name := range c.wordings(r) {
			if err := c.name(r, "ar", name, pack.Bearing{Entry: n, Traits: pack.Alias}); err != nil {
				return err
			}
		}
		if err := c.titles(r, n); err != nil {
			return err
		}
	}
	return nil
}

// wordings returns the longer ways in which papers write the names of an office: «رئيس جمهورية مصر» for «رئيس مصر», «وزير
// الشؤون الخارجية المصري» for «وزير الخارجية المصري».
func (c *compiler) wordings(r row) []string {
	var out []string
	state, ok := c.states[r.get("country")]
	for _, name := range append([]string{r.get("ar")}, r.list("aliases")...) {
		if rest, cut := strings.CutPrefix(name, "رئيس "); cut && ok && rest == state.get("ar") {
			out = append(out, "رئيس جمهورية "+rest, "رئيس دولة "+rest)
		}
		if rest, cut := strings.CutPrefix(name, "وزير الخارجية "); cut {
			out = append(out, "وزير الشؤون الخارجية "+rest)
		}
	}
	return out
}

// officeFame is the fame of the country of an office, or else of what it belongs to.
func (c *compiler) officeFame(r row) int {
	if of, ok := c.states[r.get("country")]; ok {
		return atoi(of.get("fame"))
	}
	for _, column := range [...]string{"institution", "jurisdiction"} {
		if of, ok := c.entries[r.get(column)]; ok {
			return atoi(of.get("fame"))
		}
	}
	return 0
}

// titles adds the definite titles of an office without its country: of «وزير الخارجية المصري» «وزير الخارجية», of
// «الرئيس الأميركي» «الرئيس». A text that is about a country calls its offices so. Of «ملك الأردن» nothing definite is left.
// Every country has a president, so nobody counts who bears them.
func (c *compiler) titles(r row, office uint32) error {
	seen := make(map[string]bool)
	for _, name := range append([]string{r.get("ar")}, r.list("aliases")...) {
		title := c.title(name, c.states[r.get("country")].number)
		if title == "" {
			continue
		}
		forms, err := c.maker.Forms(title)
		if err != nil {
			return r.refuseName("ar", name, err.Error())
		}
		for _, f := range forms {
			if key := wordsKey(f.Words); !seen[key] {
				seen[key] = true
				c.form(f, pack.Bearing{Entry: office, Traits: pack.Short})
			}
		}
	}
	return nil
}

// title cuts the demonym of a country off the end of a name, and returns what is left if it is definite.
func (c *compiler) title(name string, country uint32) string {
	d := text.Analyze(name)
	for at := len(d.Words) - 1; at > 0; at-- {
		var tail []string
		for w := at; w < len(d.Words); w++ {
			tail = append(tail, string(d.Fold(w)))
		}
		if slices.Contains(c.demonym[wordsKey(tail)], country) && strings.HasPrefix(string(d.Fold(at-1)), theArticle) {
			return name[:d.Words[at-1].End]
		}
	}
	return ""
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
	for _, r := range t.rows {
		term, err := c.term(r, holders)
		if err != nil {
			return err
		}
		id := term.Office
		for _, old := range c.terms[id] {
			if overlaps(old.Term, term) && !c.verdicts.given(several, id) {
				return r.refuse("from", "the term overlaps that on line "+itoa(old.line)+" of an office that has one holder at a time")
			}
		}
		c.terms[id] = append(c.terms[id], dated{r, term})
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

// readVacancies takes when nobody held an office, and refuses a vacancy in which someone did. Who acts does not hold it.
func (c *compiler) readVacancies(t *table) error {
	for _, r := range t.rows {
		office, ok := c.entries[r.get("office")]
		if !ok || office.table.file != officesTable.file {
			return r.refuse("office", "no office has this id")
		}
		vacant := pack.Term{From: pack.Always, To: pack.Ever}
		if s, err := tenure.Parse(r.get("from")); err == nil {
			vacant.From, vacant.FromPrec = s.From, s.Prec
		}
		if s, err := tenure.Parse(r.get("to")); err == nil {
			vacant.To, vacant.ToPrec = s.To, s.Prec
		}
		if vacant.To <= vacant.From {
			return r.refuse("to", "the vacancy ends before it starts")
		}
		for _, term := range c.terms[r.get("office")] {
			if !term.Acting && tenure.Overlap(vacant, term.Term) {
				return r.refuse("from", "the vacancy overlaps the term at "+term.table.file+":"+itoa(term.line))
			}
		}
	}
	return nil
}
