package gen

import "strings"

// The verdicts that a person may give. The subject of all but the last is a name, of the last the id of an office.
const (
	weak    = "weak"    // the name needs support from the text, whatever the counts say
	strong  = "strong"  // the name needs none, though it is an ordinary word
	never   = "never"   // the name is not made, though the rules make it: it is another word
	many    = "many"    // the name belongs to more than 50 entries, and that is right
	several = "several" // the office has several holders at a time
)

// verdicts are the rows of verdicts.tsv by verdict and subject, and whether they were needed.
type verdicts struct {
	rows map[[2]string]row
	used map[[2]string]bool
}

// readVerdicts takes the rows of t. Names are subjects by their folded words.
func (c *compiler) readVerdicts(t *table) error {
	c.verdicts = verdicts{make(map[[2]string]row), make(map[[2]string]bool)}
	for _, r := range t.rows {
		subject := r.get("subject")
		switch v := r.get("verdict"); v {
		case weak, strong, never, many:
			forms, err := c.maker.Forms(subject)
			if err != nil {
				return r.refuse("subject", err.Error())
			}
			subject = strings.Join(forms[0].Words, " ")
		case several:
		default:
			return r.refuse("verdict", "want "+strings.Join([]string{weak, strong, never, many, several}, ", "))
		}
		key := [2]string{r.get("verdict"), subject}
		if old, again := c.verdicts.rows[key]; again {
			return r.refuse("subject", "the same verdict is on line "+itoa(old.line))
		}
		c.verdicts.rows[key] = r
	}
	return nil
}

// given reports whether a verdict is given on subject.
func (v *verdicts) given(verdict, subject string) bool {
	key := [2]string{verdict, subject}
	if _, ok := v.rows[key]; !ok {
		return false
	}
	v.used[key] = true
	return true
}

// reason returns the reason of a verdict that was given.
func (v *verdicts) reason(verdict, subject string) string {
	return v.rows[[2]string{verdict, subject}].get("reason")
}

// unused returns an error for the first verdict, by line, that decided nothing: its subject is misspelt or gone.
func (v *verdicts) unused() error {
	first := row{}
	for key, r := range v.rows {
		if !v.used[key] && (first.table == nil || r.line < first.line) {
			first = r
		}
	}
	if first.table == nil {
		return nil
	}
	return first.refuse("subject", "the verdict decides nothing: no such name or office, or it is so anyway")
}
