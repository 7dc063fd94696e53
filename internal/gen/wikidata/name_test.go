package main

import (
	"slices"
	"testing"

	"github.com/khabar-go/khabar/internal/form"
)

func TestArabicName(t *testing.T) {
	for _, tt := range []struct {
		phenomenon, name, want string
		reason                 error
	}{
		{"plain", "محمد مرسي", "محمد مرسي", nil},
		{"direction marks", "\u200fمحمد\u200e مرسي\u202c", "محمد مرسي", nil},
		{"spaces", " محمد\u00a0  مرسي ", "محمد مرسي", nil},
		{"what tells pages apart", "محمد مرسي (سياسي)", "محمد مرسي", nil},
		{"vowel signs", "مُحَمَّد", "محمد", nil},
		{"tatweel", "محمـــد", "محمد", nil},
		{"Persian letters", "علی کریمی", "علي كريمي", nil},
		{"sign at the end", "محمد مرسي،", "محمد مرسي", nil},
		{"digits", "إف-35", "إف-35", nil},
		{"another script", "Mohamed", "", form.NotArabic},
		{"bracket without end", "محمد (مرسي", "", form.Unbalanced},
		{"only brackets", "(سياسي)", "(سياسي)", nil},
		{"one letter", "م", "", form.OneLetter},
		{"nothing", "", "", form.NotArabic},
		{"a bar", "محمد|مرسي", "", form.Reason("the name has a bar")},
		{"thirteen words", "ا ب ت ث ج ح خ د ذ ر ز س ش", "", form.TooMany},
	} {
		var n namer
		got, err := n.arabic(tt.name)
		if got != tt.want || err != tt.reason {
			t.Errorf("%s: arabic(%q) = %q, %v, want %q, %v", tt.phenomenon, tt.name, got, err, tt.want, tt.reason)
		}
	}
}

func TestLatinName(t *testing.T) {
	for _, tt := range []struct{ phenomenon, name, want string }{
		{"plain", "Recep Tayyip Erdoğan", "Recep Tayyip Erdoğan"},
		{"what tells pages apart", "George Bush (senior)", "George Bush"},
		{"invisible", "Mohamed\u200b Morsi\u00ad", "Mohamed Morsi"},
		{"another script", "Владимир", ""},
	} {
		var n namer
		if got, _ := n.latin(tt.name); got != tt.want {
			t.Errorf("%s: latin(%q) = %q, want %q", tt.phenomenon, tt.name, got, tt.want)
		}
	}
}

func TestOfPlace(t *testing.T) {
	for _, tt := range []struct {
		name  string
		place bool
		want  string
	}{
		{"سبرينغفيلد، إلينوي", true, "سبرينغفيلد"},
		{"Springfield, Illinois", true, "Springfield"},
		{"معهد السلام، واشنطن", false, "معهد السلام، واشنطن"},
		{"، إلينوي", true, "، إلينوي"},
	} {
		if got := ofPlace(tt.name, tt.place); got != tt.want {
			t.Errorf("ofPlace(%q, %v) = %q, want %q", tt.name, tt.place, got, tt.want)
		}
	}
}

func TestListTakesEachSpellingOnce(t *testing.T) {
	var l list
	for _, name := range []string{"أحمد الزبيدي", "احمد الزبيدى", "", "أحمد الزبيدي", "احمد زبيدي"} {
		l.add(name)
	}
	if want := []string{"أحمد الزبيدي", "احمد زبيدي"}; !slices.Equal(l.names, want) {
		t.Errorf("got %q, want %q", l.names, want)
	}
	for i := range 2 * maxNames {
		l.add(string(rune('a'+i)) + "b")
	}
	if len(l.names) != maxNames {
		t.Errorf("%d names, want at most %d", len(l.names), maxNames)
	}
}

func TestIsAbbreviation(t *testing.T) {
	for name, want := range map[string]bool{
		"UNRWA": true, "أ ف ب": true, "NATO": true, "Unrwa": false, "UNITED NATIONS": false, "الناتو": false, "أ": false, "A": false,
	} {
		if got := isAbbreviation(name); got != want {
			t.Errorf("isAbbreviation(%q) = %v", name, got)
		}
	}
}

func TestFame(t *testing.T) {
	for wikipedias, want := range map[int]int{0: 0, 1: 115, 10: 398, 100: 766, 413: 1000, 5000: 1000} {
		if got := fame(wikipedias); got != want {
			t.Errorf("fame(%d) = %d, want %d", wikipedias, got, want)
		}
	}
}
