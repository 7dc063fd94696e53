package alike

import "testing"

func TestLatin(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"gomes", "gomes", true},
		{"jonson", "johnson", true},
		{"mohamed", "muhammad", false}, // three edits
		{"mohamed", "mohammed", true},
		{"le pen", "lepen", true},
		{"gomes", "gomez", false}, // other consonants
		{"mali", "malawi", false},
		{"", "", true},
		{"", "aeo", false},
	} {
		if got := Latin(x.a, x.b); got != x.want || Latin(x.b, x.a) != got {
			t.Errorf("Latin(%q, %q) = %v, want %v", x.a, x.b, got, x.want)
		}
	}
}

// TestDistance holds the distance to its definition.
func TestDistance(t *testing.T) {
	var slow func(a, b string) int
	slow = func(a, b string) int {
		switch {
		case a == "" || b == "":
			return len(a) + len(b)
		case a[0] == b[0]:
			return slow(a[1:], b[1:])
		}
		return 1 + min(slow(a[1:], b), slow(a, b[1:]), slow(a[1:], b[1:]))
	}
	words := []string{"", "a", "merkel", "mirkl", "obama", "abomas"}
	for _, a := range words {
		for _, b := range words {
			if got, want := distance(a, b), slow(a, b); got != want {
				t.Errorf("distance(%q, %q) = %d, want %d", a, b, got, want)
			}
		}
	}
}
