package gazetteer

import (
	"testing"

	"github.com/khabar-go/khabar/internal/names"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

func TestDefaultIsSound(t *testing.T) {
	table, err := pack.Open(names.Data())
	if err != nil {
		t.Fatal(err)
	}
	if err := table.Check(); err != nil {
		t.Fatal(err)
	}
}

// TestDefaultTakesNoHeap holds that the names are read where they lie.
func TestDefaultTakesNoHeap(t *testing.T) {
	open := func() {
		table, err := pack.Open(names.Data())
		if err != nil {
			t.Fatal(err)
		}
		stack(newLayer(table))
	}
	if n := testing.AllocsPerRun(5, open); n > 20 {
		t.Errorf("opening the built-in names allocates %v times", n)
	}
}

func TestDefaultKnows(t *testing.T) {
	g := Default()
	tests := []struct {
		name string
		want string // the first candidate
	}{
		{"دونالد ترامب", "Q22686"},
		{"دونالد ترمب", "Q22686"},
		{"عبدالفتاح السيسى", "Q307871"},
		{"عبدالله الثانى", "Q57464"},
		{"الولايات المتحدة", "Q30"},
		{"Vladimir Putin", "Q7747"},
		{"الكرملين", "Q133274"},
		{"حزب الله", "Q41053"},
		{"روسي", "Q159"},
		{"المصريين", "Q79"},
	}
	for _, tt := range tests {
		if got := g.Lookup(tt.name, nil); len(got) == 0 || got[0].ID != tt.want {
			t.Errorf("Lookup(%q) = %+v, want %s first", tt.name, got, tt.want)
		}
	}
	for _, name := range []string{"", "ال", "محمد", "على", "فلان الفلاني"} {
		if got := g.Lookup(name, nil); len(got) != 0 {
			t.Errorf("Lookup(%q) = %+v, want nothing", name, got)
		}
	}
}

// TestFindInAllocatesNothing gives it its memory.
func TestFindInAllocatesNothing(t *testing.T) {
	g := Default()
	d := text.Analyze("قال الرئيس الأميركي دونالد ترامب إن روسيا وأوكرانيا")
	hits := g.FindIn(nil, d)
	bearers := make([]pack.Bearer, 0, maxBearers)
	n := testing.AllocsPerRun(10, func() {
		hits = g.FindIn(hits[:0], d)
		for _, h := range hits {
			bearers = g.Bearers(bearers[:0], h)
			for _, b := range bearers {
				r := g.EntryAt(b)
				_, _ = r.Type(), r.Fame()
			}
		}
	})
	if n != 0 || len(hits) == 0 {
		t.Errorf("%d hits with %v allocations", len(hits), n)
	}
}
