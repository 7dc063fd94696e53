package gazetteer

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The three tables of these tests share ids and names.
func tableA(t testing.TB) *Gazetteer {
	return build(t,
		Entry{ID: "P", Type: PERS, Name: "فلان الفلاني", Latin: "Fulan", Country: "EG", Names: []string{"الفلاني"}, Fame: 700},
		Entry{ID: "Q", Type: GPE, Name: "علان", Names: []string{"مدينة علان"}, Weak: []string{"أمل"}, Fame: 300},
		Entry{ID: "R", Type: GPE, Name: "علان", Fame: 500},
	)
}

func tableB(t testing.TB) *Gazetteer {
	return build(t,
		Entry{ID: "P", Name: "فلان", Names: []string{"فلان الفلاني", "أبو فلان"}},
		Entry{ID: "S", Type: ORG, Name: "الفلاني"},
	)
}

func tableC(t testing.TB) *Gazetteer {
	return build(t,
		Entry{ID: "Q", Type: ORG, Name: "علان", Fame: 10},
		Entry{ID: "P", Latin: "Fulan al-Fulani", Name: "فلان بن فلان"},
	)
}

func entries(g *Gazetteer) []Entry { return slices.Collect(g.Entries()) }

func TestWithJoinsEntriesOfOneID(t *testing.T) {
	g := tableA(t).With(tableB(t)).With(tableC(t))
	want := []Entry{
		{ID: "P", Type: PERS, Name: "فلان بن فلان", Latin: "Fulan al-Fulani", Country: "EG", Fame: 700,
			Names: []string{"فلان", "فلان الفلاني", "أبو فلان", "Fulan", "الفلاني"}},
		{ID: "Q", Type: ORG, Name: "علان", Names: []string{"مدينة علان"}, Weak: []string{"أمل"}, Fame: 10},
		{ID: "R", Type: GPE, Name: "علان", Fame: 500},
		{ID: "S", Type: ORG, Name: "الفلاني"},
	}
	if diff := cmp.Diff(want, entries(g)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, e := range want {
		if got, ok := g.Entry(e.ID); !ok || !cmp.Equal(got, e) {
			t.Errorf("Entry(%q) = %+v, %t; want %+v", e.ID, got, ok, e)
		}
	}
	if e, ok := g.Entry("T"); ok {
		t.Errorf("Entry of an unknown id = %+v", e)
	}
}

func TestWithNamesOfTheLaterTableWin(t *testing.T) {
	const text = "قال الفلاني في علان"
	for _, tt := range []struct {
		tables string
		g      *Gazetteer
		want   []string
	}{
		{"A", tableA(t), []string{
			"الفلاني=P",
			"علان=R,Q",
		}},
		{"A with B", tableA(t).With(tableB(t)), []string{
			"الفلاني=S",
			"علان=R,Q",
		}},
		{"B with A", tableB(t).With(tableA(t)), []string{
			"الفلاني=P",
			"علان=R,Q",
		}},
		{"A with B with C", tableA(t).With(tableB(t)).With(tableC(t)), []string{
			"الفلاني=S",
			"علان=Q",
		}},
	} {
		if diff := cmp.Diff(tt.want, found(tt.g, text)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.tables, diff)
		}
	}
}

func TestWithout(t *testing.T) {
	const text = "قال الفلاني في علان"
	a, b := tableA(t), tableB(t)
	for _, tt := range []struct {
		tables string
		g      *Gazetteer
		want   []string
	}{
		{"one of two bearers", a.Without("R"), []string{
			"الفلاني=P",
			"علان=Q",
		}},
		{"all bearers", a.Without("Q", "R"), []string{
			"الفلاني=P",
		}},
		{"a name that a later table took is free again", a.With(b).Without("S"), []string{
			"الفلاني=P",
			"علان=R,Q",
		}},
		{"added again later", a.Without("P", "Q", "R").With(b), []string{
			"الفلاني=S",
		}},
		{"twice", a.Without("Q").Without("R"), []string{
			"الفلاني=P",
		}},
		{"unknown", a.Without("unknown"), []string{
			"الفلاني=P",
			"علان=R,Q",
		}},
	} {
		if diff := cmp.Diff(tt.want, found(tt.g, text)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.tables, diff)
		}
	}
	if _, ok := a.With(b).Without("P").Entry("P"); ok {
		t.Error("Entry knows an entry that Without took away")
	}
	e, ok := a.Without("P").With(b).Entry("P")
	if want := (Entry{ID: "P", Name: "فلان", Names: []string{"فلان الفلاني", "أبو فلان"}}); !ok || !cmp.Equal(e, want) {
		t.Errorf("Entry of an id taken away and added again = %+v, %t; want %+v", e, ok, want)
	}
}

// TestWithLaws holds that tables may be joined in any grouping, and that the empty table changes nothing.
func TestWithLaws(t *testing.T) {
	a, b, c, none := tableA(t), tableB(t), tableC(t), build(t)
	const text = "فلان بن فلان الفلاني في مدينة علان على أمل، Fulan"
	same := func(law string, x, y *Gazetteer) {
		if diff := cmp.Diff(entries(x), entries(y)); diff != "" {
			t.Errorf("%s: entries\n%s", law, diff)
		}
		if diff := cmp.Diff(found(x, text), found(y, text)); diff != "" {
			t.Errorf("%s: finds\n%s", law, diff)
		}
	}
	same("(a+b)+c = a+(b+c)", a.With(b).With(c), a.With(b.With(c)))
	same("a+a = a", a, a.With(a))
	same("a+none = a", a, a.With(none))
	same("none+a = a", a, none.With(a))
	same("a-P-Q = a-Q-P", a.Without("P").Without("Q"), a.Without("Q", "P"))
	same("(a+b)-P = (a-P)+(b-P)", a.With(b).Without("P"), a.Without("P").With(b.Without("P")))
	same("a after With and Without is a", a, tableA(t))
}

func TestVersion(t *testing.T) {
	a, b := tableA(t), tableB(t)
	versions := map[string]string{}
	for name, g := range map[string]*Gazetteer{
		"a": a, "b": b, "a+b": a.With(b), "b+a": b.With(a), "a-P": a.Without("P"), "a-Q": a.Without("Q"), "(a-P)+b": a.Without("P").With(b),
	} {
		if other, again := versions[g.Version()]; again {
			t.Errorf("%s and %s have one version, %s", name, other, g.Version())
		}
		versions[g.Version()] = name
	}
	if a.Version() != tableA(t).Version() {
		t.Error("the same entries built twice have two versions")
	}
}

func TestGazetteerIsSafeForConcurrentUse(t *testing.T) {
	g := tableA(t).With(tableB(t))
	want := entries(g)
	done := make(chan bool)
	for range 64 {
		go func() {
			h := g.With(tableC(t)).Without("P")
			_ = found(h, "فلان في علان")
			_ = g.Holders("P", "")
			done <- cmp.Equal(want, entries(g))
		}()
	}
	for range 64 {
		if !<-done {
			t.Error("entries changed while others used the Gazetteer")
		}
	}
}

func TestRefReadsThroughTables(t *testing.T) {
	g := tableA(t).With(tableB(t)).With(tableC(t))
	for _, e := range entries(g) {
		r, ok := g.Ref(e.ID)
		got := Entry{ID: r.ID(), Type: r.Type(), Name: r.Name(), Latin: r.Latin(), Country: r.Country(), Names: e.Names, Weak: e.Weak, Fame: r.Fame()}
		if !ok || !cmp.Equal(got, e) {
			t.Errorf("Ref(%q) reads %+v, %t; want %+v", e.ID, got, ok, e)
		}
	}
	r, _ := g.Ref("P")
	if n := testing.AllocsPerRun(10, func() { _, _, _, _ = r.Name(), r.Latin(), r.Country(), r.Fame() }); n != 0 {
		t.Errorf("reading a Ref allocates %v times", n)
	}
}

// TestTooManyTables: a number of 16 bits must tell the tables of a gazetteer apart.
func TestTooManyTables(t *testing.T) {
	for n, want := range map[int]int{0: 0, 2: 2, 1 << 16: 1 << 16, 1<<16 + 1: 1 << 16} {
		if got := atMost(make([]*layer, n)); len(got) != want || want > 0 && int(uint16(len(got)-1)) != len(got)-1 {
			t.Errorf("of %d tables %d are taken, want %d", n, len(got), want)
		}
	}
}
