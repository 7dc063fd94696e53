package entity

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/text"
)

// TestThings compares things with a map, round after round.
func TestThings(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var m things
	for round := range 20 {
		m.clear()
		want := make(map[thing]int32)
		for range r.IntN(400) {
			x := thing{uint16(r.IntN(3)), uint32(r.IntN(200))}
			if have := m.get(x); have != want[x] {
				t.Fatalf("round %d: %v has %d, want %d", round, x, have, want[x])
			}
			want[x] = 1 + r.Int32N(9)
			m.set(x, want[x])
		}
		for x, n := range want {
			if have := m.get(x); have != n {
				t.Fatalf("round %d: %v has %d, want %d", round, x, have, n)
			}
		}
	}
}

// TestListings compares what is remembered of forms with what the gazetteer says, at first and again, and after another
// gazetteer.
func TestListings(t *testing.T) {
	d := text.Analyze("الرئيس الأميركي في مالي والسعودية، وزير الخارجية، حماس، محمد بن سلمان، بوتين في عمان")
	var l listings
	for _, g := range []*gazetteer.Gazetteer{gazetteer.Default(), gazetteer.Default(), gazetteer.Default().Without("Q7747")} {
		l.reset(g)
		hits := g.FindIn(nil, d)
		if len(hits) < 8 {
			t.Fatalf("only %d hits", len(hits))
		}
		for _, h := range append(hits, hits...) {
			want := readings(nil, g.Bearers(nil, h))
			have := make(map[pack.Bearer]int)
			for _, x := range l.of(h) {
				for _, b := range l.things[x.from:x.to] {
					e := g.EntryAt(b.Bearer)
					if l.typeOf(b.Bearer) != x.typ || b.Tail != l.things[x.from].Tail {
						t.Errorf("%s is in a group of %s", e.Name(), x.typ)
					}
					if b.country != l.number(e.Country()) || int(b.fame) != e.Fame() || b.root != (e.Parent() == "") || b.people != (e.Type() == gazetteer.NORP) {
						t.Errorf("%s: %+v", e.Name(), b)
					}
					have[b.Bearer]++
				}
			}
			for _, b := range want {
				have[b]--
			}
			for b, n := range have {
				if n != 0 {
					t.Errorf("%s: %+d times", g.EntryAt(b).Name(), n)
				}
			}
			if len(want) == 0 {
				t.Errorf("form %d means nothing", h.Form)
			}
		}
	}
}

// TestListingsRoom shows that what is remembered has a limit, and that results do not hang on it.
func TestListingsRoom(t *testing.T) {
	d := Document{Text: "قال الرئيس الأميركي ووزير الخارجية الروسي في موسكو. وأكد الرئيس الفرنسي"}
	want := Default().Extract(d)
	r := new(Result)
	for range 3 {
		Default().ExtractInto(r, d)
		if len(r.inner.p.things) > mostThings+1<<10 {
			t.Fatalf("%d things are remembered", len(r.inner.p.things))
		}
		for len(r.inner.p.things) < mostThings {
			r.inner.p.things = append(r.inner.p.things, bearer{})
		}
		if diff := cmp.Diff(want.Mentions, r.Mentions); diff != "" {
			t.Errorf("(-fresh +again)\n%s", diff)
		}
	}
}
