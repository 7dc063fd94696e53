package spell

import "testing"

func TestSlip(t *testing.T) {
	for _, x := range []struct {
		phenomenon, a, b string
		want             bool
	}{
		{"a letter left out", "نتياهو", "نتنياهو", true},
		{"a letter put in", "ستولتنببرغ", "ستولتنبرغ", true},
		{"another letter", "غوتيريب", "غوتيريش", true},
		{"two letters exchanged", "يبريز", "بيريز", true},
		{"the same", "بيريز", "بيريز", false},
		{"two slips", "نتياهوو", "نتنياهو", false},
		{"short names", "كيرس", "كيري", false},
		{"five letters with another", "بوشين", "بوتين", false},
		{"a proclitic", "ونتنياهو", "نتنياهو", false},
		{"a first letter left out", "تنياهو", "نتنياهو", true},
		{"an ending", "نافالنيه", "نافالني", false},
		{"another ending", "نافالنا", "نافالني", false},
		{"nothing", "", "", false},
	} {
		a, b := name(x.a), name(x.b)
		if got := Slip(&a, &b); got != x.want {
			t.Errorf("%s: Slip(%q, %q) = %v", x.phenomenon, x.a, x.b, got)
		}
	}
}
