package gen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/tenure"
)

// A kind is what a cell may hold.
type kind uint8

// The kinds of cells.
const (
	free    kind = iota // any tidy text
	id                  // Q and a number, or kh- and words
	country             // ISO 3166 alpha-2
	label               // a type of entry
	arName              // a name in Arabic script
	arNames             // names in Arabic script
	laName              // a name in Latin script
	laNames             // names in Latin script
	anNames             // names in any script
	person              // an Arabic and a Latin name, one of which may be empty
	fame                // 0 to 1000
	day                 // a day, a month or a year
	flag                // 1
	count               // a whole number
	source              // where the row is from: names joined by +
)

// check returns the reason why a cell that is not empty is refused; empty if it is not.
func (k kind) check(cell string) string {
	if strings.ContainsFunc(cell, form.Hidden) {
		return "the cell has an invisible character"
	}
	if strings.Join(strings.Fields(cell), " ") != cell {
		return "the cell has a space at an end, two together or one that is no plain space"
	}
	ok, want := true, ""
	switch k {
	case id:
		ok, want = isID(cell), "an id such as Q42 or kh-some-name"
	case country:
		ok, want = isCountry(cell), "two capital letters"
	case label:
		ok, want = slices.Contains(labels[:], cell), "a type: "+strings.Join(labels[:], " ")
	case fame:
		n, err := strconv.Atoi(cell)
		ok, want = err == nil && 0 <= n && n <= 1000 && strconv.Itoa(n) == cell, "a whole number from 0 to 1000"
	case count:
		n, err := strconv.Atoi(cell)
		ok, want = err == nil && n >= 0 && strconv.Itoa(n) == cell, "a whole number"
	case day:
		_, err := tenure.Parse(cell)
		ok, want = err == nil, "a day, a month or a year as 2006-01-02, 2006-01, 2006"
	case flag:
		ok, want = cell == "1", "1 or nothing"
	case source:
		ok, want = isSource(cell), "names of sources joined by +"
	default:
		return k.checkNames(cell)
	}
	if !ok {
		return "want " + want
	}
	return ""
}

// labels are the types that a row may have.
var labels = [...]string{"PERS", "NORP", "OCC", "GPE", "LOC", "FAC", "ORG", "EVENT", "PRODUCT", "LAW"}

// checkNames refuses names that are in another script or not tidy. What can be no form is refused later.
func (k kind) checkNames(cell string) string {
	scripts := [...]form.Script{arName: form.Arabic, arNames: form.Arabic, laName: form.Latin, laNames: form.Latin, anNames: form.Any}
	names := []string{cell}
	switch k {
	case free:
		return ""
	case arNames, laNames, anNames:
		names = strings.Split(cell, "|")
	case person:
		return checkPerson(cell)
	}
	for _, name := range names {
		if err := form.Check(name, scripts[k]); err != nil {
			return err.Error()
		}
	}
	return ""
}

// checkPerson checks an Arabic and a Latin name with a bar between them.
func checkPerson(cell string) string {
	arabic, latin, ok := strings.Cut(cell, "|")
	if !ok || arabic == "" && latin == "" {
		return "want an Arabic name, | and a Latin name"
	}
	if arabic != "" {
		if err := form.Check(arabic, form.Arabic); err != nil {
			return err.Error()
		}
	}
	if latin != "" {
		if err := form.Check(latin, form.Latin); err != nil {
			return err.Error()
		}
	}
	return ""
}

// isID reports whether s is Q and a number, or kh and words joined by hyphens.
func isID(s string) bool {
	if number, ok := strings.CutPrefix(s, "Q"); ok {
		n, err := strconv.Atoi(number)
		return err == nil && n > 0 && strconv.Itoa(n) == number
	}
	rest, ok := strings.CutPrefix(s, "kh-")
	return ok && isWords(rest)
}

// isWords reports whether s is words of small Latin letters and digits joined by hyphens.
func isWords(s string) bool {
	for w := range strings.SplitSeq(s, "-") {
		if w == "" || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

func isCountry(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

func isSource(s string) bool {
	for part := range strings.SplitSeq(s, "+") {
		if !isWords(part) {
			return false
		}
	}
	return true
}
