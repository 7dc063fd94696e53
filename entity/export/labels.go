package export

import "github.com/khabar-go/khabar/gazetteer"

// label returns a type in Arabic, for people; a caller's own as it is.
func label(typ string) string {
	switch gazetteer.Type(typ) {
	case gazetteer.PERS:
		return "شخص"
	case gazetteer.NORP:
		return "انتماء"
	case gazetteer.OCC:
		return "منصب"
	case gazetteer.GPE:
		return "بلد أو مدينة"
	case gazetteer.LOC:
		return "موقع"
	case gazetteer.FAC:
		return "منشأة"
	case gazetteer.ORG:
		return "هيئة"
	case gazetteer.EVENT:
		return "حدث"
	case gazetteer.PRODUCT:
		return "منتج"
	case gazetteer.LAW:
		return "قانون"
	case "DATE":
		return "تاريخ"
	case "TIME":
		return "وقت"
	case "DURATION":
		return "مدة"
	case "SET":
		return "تكرار"
	}
	return typ
}

// markClass returns the class attribute of a mark: of a time, or of a name with some levels of names in it. The style sheet
// has a form for each built-in type and one for all others.
func markClass(typ string, time bool, levels int) string {
	switch {
	case time:
		return "t"
	case label(typ) == typ:
		typ = "own"
	}
	return "m " + typ + [...]string{"", " h1", " h2", " h3"}[min(levels, 3)]
}
