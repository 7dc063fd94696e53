package rule

import "strconv"

// An Error says what is wrong with a word list or a table of rows, and where.
type Error struct {
	File   string
	Line   int    // from 1
	Column int    // bytes from 1, 0: the whole line
	Input  string // the offending text
	Reason string
}

func (e *Error) Error() string {
	at := e.File + ":" + strconv.Itoa(e.Line)
	if e.Column > 0 {
		at += ":" + strconv.Itoa(e.Column)
	}
	return at + ": " + strconv.Quote(e.Input) + ": " + e.Reason
}
