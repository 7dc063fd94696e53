package gazetteer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/text"
)

func TestMend(t *testing.T) {
	for _, x := range []struct {
		phenomenon, word string
		want             []string
	}{
		{"the article before alef, its ligature taken apart", "االتحاد", []string{"الاتحاد"}},
		{"the same with hamza", "األوروبي", []string{"الاوروبي"}},
		{"a letter of emphasis", "تراااامب", []string{"ترامب", "تراامب"}},
		{"two letters of emphasis", "بوووتيين", []string{"بوتيين", "بووتيين"}},
		{"a doubled letter is none", "وولفويتز", nil},
		{"an article is none", "الاتحاد", nil},
		{"too short", "اال", nil},
	} {
		var got []string
		for _, m := range mend(nil, text.Analyze(x.word).Letters) {
			got = append(got, readable([]string{string(m)}))
		}
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("%s: mend(%q) -want +got:\n%s", x.phenomenon, x.word, diff)
		}
	}
}

func TestFindNearMends(t *testing.T) {
	g := build(t,
		Entry{ID: "eu", Type: ORG, Name: "الاتحاد الأوروبي"},
		Entry{ID: "trump", Type: PERS, Name: "دونالد ترامب", Names: []string{"ترامب"}},
	)
	for _, x := range []struct{ text, want string }{
		{"قال االتحاد األوروبي", "االتحاد األوروبي eu"},
		{"واالتحاد األوروبي", "االتحاد األوروبي eu"},
		{"قال ترااااامب", "ترااااامب trump"},
		{"دونالد تراااامب", "دونالد تراااامب trump"},
	} {
		d := text.Analyze(x.text)
		_, near := g.FindNear(nil, nil, d, func([]byte) int { return 0 })
		if len(near) == 0 {
			t.Errorf("FindNear(%q) finds nothing, want %s", x.text, x.want)
			continue
		}
		if got := nearText(d, near[0]) + " " + g.EntryAt(g.Bearers(nil, near[0].Hit)[0]).ID(); got != x.want || !near[0].Mended {
			t.Errorf("FindNear(%q) finds %s first, mended %v, want %s", x.text, got, near[0].Mended, x.want)
		}
	}
}
