package date

import "strconv"

// parseError says what was to be read, where reading stopped and why.
type parseError struct {
	call   string // the function that was called
	in     string // what it was given
	rest   string // the part of in that it did not accept; empty: its end
	reason string
}

func (e *parseError) Error() string {
	s := "date." + e.call + "(" + strconv.Quote(e.in) + "): " + e.reason
	if e.rest != "" && e.rest != e.in {
		s += " (at " + strconv.Quote(e.rest) + ")"
	}
	return s
}

// Parse reads an ISO day, alone or with a time of day: "2025-08-15", "2025-08-15T14:30", "2025-08-15T14:30:05".
func Parse(s string) (Date, error) { return Date{}, nil }

// MustParse is Parse for a day known to be right; it panics if it is not.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// String returns d as Parse reads it.
func (d Date) String() string { return "" }

// AppendText appends what String returns.
func (d Date) AppendText(b []byte) ([]byte, error) { return b, nil }

// MarshalText returns what String returns.
func (d Date) MarshalText() ([]byte, error) { return nil, nil }

// UnmarshalText reads what MarshalText wrote; empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error { return nil }

// String returns h as "1446-09-15", "1446-09" or "1446", with " (tabular)" after it in that calendar.
func (h Hijri) String() string { return "" }

// MarshalText returns what String returns.
func (h Hijri) MarshalText() ([]byte, error) { return nil, nil }

// UnmarshalText reads what MarshalText wrote; empty text is the zero Hijri.
func (h *Hijri) UnmarshalText(text []byte) error { return nil }
