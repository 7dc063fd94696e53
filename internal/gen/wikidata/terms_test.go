package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestComplete(t *testing.T) {
	died := func(n id) day {
		if n == 9 {
			return "1970-09-28"
		}
		return ""
	}
	for _, tt := range []struct {
		phenomenon string
		terms      []term
		want       []term
	}{
		{
			"who replaced ends the term",
			[]term{{holder: 1, from: "2001", replacedBy: 2}, {holder: 2, from: "2005-03"}},
			[]term{{holder: 1, from: "2001", to: "2005-03", replacedBy: 2}, {holder: 2, from: "2005-03"}},
		},
		{
			"who came back ended an earlier term before",
			[]term{{holder: 2, from: "1999", to: "2001"}, {holder: 1, from: "2001", replacedBy: 2}, {holder: 2, from: "2005"}},
			[]term{{holder: 2, from: "1999", to: "2001"}, {holder: 1, from: "2001", to: "2005", replacedBy: 2}, {holder: 2, from: "2005"}},
		},
		{
			"who was replaced begins the term",
			[]term{{holder: 1, from: "2001", to: "2005-03"}, {holder: 2, replaces: 1, to: "2010"}},
			[]term{{holder: 2, from: "2005-03", replaces: 1, to: "2010"}, {holder: 1, from: "2001", to: "2005-03"}},
		},
		{
			"nobody holds an office after death",
			[]term{{holder: 9, from: "1956-06-23"}},
			[]term{{holder: 9, from: "1956-06-23", to: "1970-09-28"}},
		},
		{
			"an end that is not known is not death",
			[]term{{holder: 9, from: "1956-06-23", over: true}},
			[]term{{holder: 9, from: "1956-06-23", over: true}},
		},
		{
			"death before the term is of another or an error",
			[]term{{holder: 9, from: "1999"}},
			[]term{{holder: 9, from: "1999"}},
		},
	} {
		complete(tt.terms, died)
		if diff := cmp.Diff(tt.want, tt.terms, cmp.AllowUnexported(term{})); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.phenomenon, diff)
		}
	}
}

func TestOverlaps(t *testing.T) {
	for _, tt := range []struct {
		phenomenon string
		a, b       term
		want       bool
	}{
		{"one after the other", term{from: "2001-01-01", to: "2002-01-01"}, term{from: "2002-01-01", to: "2003-01-01"}, false},
		{"a day too long", term{from: "2001-01-01", to: "2002-01-02"}, term{from: "2002-01-01", to: "2003-01-01"}, true},
		{"in the same month", term{from: "2001-01-01", to: "2002-01"}, term{from: "2002-01-20"}, false},
		{"in the same year", term{from: "2001", to: "2002"}, term{from: "2002", to: "2003"}, false},
		{"a year too long", term{from: "2001", to: "2003"}, term{from: "2002", to: "2004"}, true},
		{"still, and after", term{from: "2001"}, term{from: "2002"}, true},
		{"still, and before", term{from: "2001"}, term{from: "1999", to: "2001"}, false},
	} {
		if got := tt.a.overlaps(tt.b); got != tt.want {
			t.Errorf("%s: %v and %v overlap: %v", tt.phenomenon, tt.a, tt.b, got)
		}
		if got := tt.b.overlaps(tt.a); got != tt.want {
			t.Errorf("%s: %v and %v overlap: %v", tt.phenomenon, tt.b, tt.a, got)
		}
	}
}

func TestAbout(t *testing.T) {
	for _, tt := range []struct {
		a, b day
		want bool
	}{
		{"2018-06-14", "2018-06-14", true},
		{"2018-06-14", "2018-07-20", true},
		{"2018-06-14", "2018-08-20", false},
		{"2018-06-14", "2018", true},
		{"2018-06-14", "2019", false},
		{"2018-12-14", "2019", true},
		{"2018-06-14", "", true},
	} {
		if got := about(tt.a, tt.b); got != tt.want {
			t.Errorf("about(%s, %s) = %v", tt.a, tt.b, got)
		}
		if got := about(tt.b, tt.a); got != tt.want {
			t.Errorf("about(%s, %s) = %v", tt.b, tt.a, got)
		}
	}
}

func TestLastDay(t *testing.T) {
	for d, want := range map[day]string{"2024": "2024-12-31", "2024-02": "2024-02-29", "2023-02": "2023-02-28", "2023-12": "2023-12-31", "2023-12-05": "2023-12-05"} {
		if got := d.last(); got != want {
			t.Errorf("%s.last() = %s, want %s", d, got, want)
		}
	}
}
