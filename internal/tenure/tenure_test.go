package tenure

import (
	"testing"

	"github.com/khabar-go/khabar/internal/pack"
)

func TestParse(t *testing.T) {
	tests := []struct {
		s    string
		days int32
		prec pack.Precision
	}{
		{"2025-01-20", 1, pack.Day},
		{"2024-02-29", 1, pack.Day},
		{"2024-02", 29, pack.Month},
		{"2023-02", 28, pack.Month},
		{"2024-12", 31, pack.Month},
		{"2024", 366, pack.Year},
		{"1900", 365, pack.Year},
	}
	for _, tt := range tests {
		s, err := Parse(tt.s)
		if err != nil || s.To-s.From != tt.days || s.Prec != tt.prec {
			t.Errorf("Parse(%q) = %+v, %v; want %d days of precision %d", tt.s, s, err, tt.days, tt.prec)
		}
		if got := Format(s.From, s.Prec); got != tt.s {
			t.Errorf("Format(%d, %d) = %q, want %q", s.From, s.Prec, got, tt.s)
		}
		if got := Format(s.To-1, s.Prec); got != tt.s {
			t.Errorf("Format(%d, %d) = %q, want %q", s.To-1, s.Prec, got, tt.s)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "20", "0000", "2023-02-29", "2023-13", "2023-00", "2023/01", "2023-01/02", "2023-1-02", "20a3", "2023-01-32", "-023", "2023-0a"} {
		if got, err := Parse(s); err != ErrDay {
			t.Errorf("Parse(%q) = %+v, %v, want ErrDay", s, got, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2025-01-20")
	f.Add("2025-01")
	f.Add("2025")
	f.Fuzz(func(t *testing.T, s string) {
		span, err := Parse(s)
		if err != nil {
			return
		}
		if got := Format(span.From, span.Prec); got != s {
			t.Errorf("Format of Parse(%q) = %q", s, got)
		}
		if First(span.From, span.Prec) != span.From || First(span.To-1, span.Prec) != span.From || After(span.From, span.Prec) != span.To {
			t.Errorf("Parse(%q) = %+v is not a whole %d", s, span, span.Prec)
		}
	})
}

func term(t *testing.T, from, to string) pack.Term {
	t.Helper()
	p := pack.Term{From: pack.Always, To: pack.Ever}
	if from != "" {
		s, err := Parse(from)
		if err != nil {
			t.Fatal(err)
		}
		p.From, p.FromPrec = s.From, s.Prec
	}
	if to != "" {
		s, err := Parse(to)
		if err != nil {
			t.Fatal(err)
		}
		p.To, p.ToPrec = s.To, s.Prec
	}
	return p
}

func TestOverlap(t *testing.T) {
	tests := []struct {
		phenomenon             string
		from1, to1, from2, to2 string
		want                   bool
	}{
		{"hand-over on one day", "2017-01-20", "2021-01-20", "2021-01-20", "2025-01-20", false},
		{"a day too long", "2017-01-20", "2021-01-21", "2021-01-20", "2025-01-20", true},
		{"hand-over in one month", "2017-01", "2021-01", "2021-01", "", false},
		{"hand-over in one year", "2017", "2021", "2021-03-04", "", false},
		{"a year too long", "2017", "2022", "2021-03-04", "", true},
		{"the last day of one year and the first of the next", "2000", "2002", "2001", "2003", true},
		{"both open", "2000", "", "2001", "", true},
		{"since ever", "", "2000", "", "2001", true},
		{"one after the other", "2000-01-01", "2001-01-01", "2002-01-01", "", false},
	}
	for _, tt := range tests {
		a, b := term(t, tt.from1, tt.to1), term(t, tt.from2, tt.to2)
		if got := Overlap(a, b); got != tt.want || Overlap(b, a) != tt.want {
			t.Errorf("%s: Overlap(%s–%s, %s–%s) = %t, want %t", tt.phenomenon, tt.from1, tt.to1, tt.from2, tt.to2, got, tt.want)
		}
	}
}
