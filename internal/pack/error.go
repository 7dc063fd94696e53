package pack

import "fmt"

// An Error says why data is no table.
type Error struct {
	Section string // its tag; "header" for the header and the directory
	Reason  string
}

func (e *Error) Error() string { return fmt.Sprintf("pack: %s: %s", e.Section, e.Reason) }

// headerError returns an Error of the header.
func headerError(format string, args ...any) error {
	return &Error{Section: "header", Reason: fmt.Sprintf(format, args...)}
}

// wrong returns an Error of section s.
func (s section) wrong(format string, args ...any) error {
	return &Error{Section: sections[s].tag, Reason: fmt.Sprintf(format, args...)}
}
