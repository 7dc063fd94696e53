package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRun(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"Day", `{"id": "1", "text": "في 15 أغسطس 2025", "reference": null, "direction": ""}`,
			`{"id":"1","pred":[{"start":5,"end":23,"text":"15 أغسطس 2025","values":["2025-08-15"]}]}`},
		{"RelativeDay", `{"id": "2", "text": "عاد أمس", "reference": "2025-08-15T10:00:00.000+03:00"}`,
			`{"id":"2","pred":[{"start":7,"end":13,"text":"أمس","values":["2025-08-14"]}]}`},
		{"WeekdayBefore", `{"id": "3", "text": "الخميس", "reference": "2025-08-15", "direction": "past"}`,
			`{"id":"3","pred":[{"start":0,"end":12,"text":"الخميس","values":["2025-08-14"]}]}`},
		{"WeekdayAfter", `{"id": "4", "text": "الخميس", "reference": "2025-08-15", "direction": "future"}`,
			`{"id":"4","pred":[{"start":0,"end":12,"text":"الخميس","values":["2025-08-21"]}]}`},
		{"LengthAndItsDay", `{"id": "5", "text": "منذ يومين", "reference": "2025-08-15"}`,
			`{"id":"5","pred":[{"start":7,"end":17,"text":"يومين","values":["P2D","2025-08-13"]}]}`},
		{"Hours", `{"id": "5b", "text": "من 2:00 إلى 4:00 مساء", "reference": "2025-08-15"}`,
			`{"id":"5b","pred":[{"start":0,"end":30,"text":"من 2:00 إلى 4:00 مساء","values":["T14:00/T16:00","2025-08-15T14:00/2025-08-15T16:00"]}]}`},
		{"Nothing", `{"id": "6", "text": "لا وقت هنا"}`, `{"id":"6","pred":[]}`},
		{"Blank", " ", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out strings.Builder
			if err := run(strings.NewReader(c.in), &out); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, strings.TrimSpace(out.String())); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"{}\n{]", "line 2: invalid character"},
		{`{"reference": "soon"}`, `line 1: "soon" is no day`},
		{`{"direction": "left"}`, `line 1: direction "left" is neither past nor future nor empty`},
	} {
		if err := run(strings.NewReader(c.in), &strings.Builder{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("run(%q): error %v, want %q", c.in, err, c.want)
		}
	}
}
