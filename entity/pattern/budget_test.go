package pattern

import (
	"errors"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

const (
	enough = time.Hour
	little = 20 * time.Millisecond
)

// catastrophe takes twice as long with each further a, here for ever.
var (
	catastrophe = Pattern{Expr: `(a+)+b`, Type: "X", Name: "catastrophe"}
	manyAs      = strings.Repeat("a", 60)
)

func TestBudgetIsNoted(t *testing.T) {
	f, err := Compile(little, Pattern{Expr: "بوتين", Type: "PERS"}, catastrophe, Pattern{Expr: "موسكو", Type: "GPE"})
	if err != nil {
		t.Fatal(err)
	}
	none, err := gazetteer.Build(func(func(gazetteer.Entry) bool) {})
	if err != nil {
		t.Fatal(err)
	}
	r := entity.New(none, &entity.Options{Finders: []entity.Finder{f}}).Extract(entity.Document{Text: "قال بوتين في موسكو " + manyAs})
	if len(r.Mentions) != 1 || r.Mentions[0].Text != "بوتين" {
		t.Errorf("mentions %+v, want the one of the pattern before", r.Mentions)
	}
	const want = `pattern 2 "catastrophe" and those behind it: the budget of 20ms is spent`
	if len(r.Notes) != 1 || r.Notes[0].Code != "budget-spent" || r.Notes[0].Text != want {
		t.Errorf("notes %+v, want %s", r.Notes, want)
	}
}

// TestBudgetHolds looks at the clock, as a budget of time must. The best of three runs counts: what is held to the budget
// is the package, not the machine.
func TestBudgetHolds(t *testing.T) {
	const budget = 200 * time.Millisecond
	slow := Pattern{Expr: `(x+x+)+y`, Type: "X"}
	for name, patterns := range map[string][]Pattern{
		"one":              {catastrophe},
		"several":          {catastrophe, slow, catastrophe, slow},
		"in a look-around": {{Expr: `(?=(a+)+b)a`, Type: "X"}},
		"many searches":    {{Expr: `x(?=(?:x|y)*?z|)`, Type: "X"}},
	} {
		f, err := Compile(budget, patterns...)
		if err != nil {
			t.Fatal(err)
		}
		best := enough
		for range 3 {
			start := time.Now()
			_, err := f.AppendFind(nil, manyAs+" "+strings.Repeat("x", 20_000))
			best = min(best, time.Since(start))
			if !timeout(err) {
				t.Errorf("%s: error %v, want the budget spent", name, err)
			}
		}
		t.Logf("%s: %v of %v", name, best, budget)
		if best < budget || best > 2*budget {
			t.Errorf("%s: took %v, the budget is %v", name, best, budget)
		}
	}
}

func TestLeftSearchesAreFew(t *testing.T) {
	f, err := Compile(time.Millisecond, catastrophe)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 3 * runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			if _, err := f.AppendFind(nil, manyAs); !timeout(err) {
				t.Errorf("error %v", err)
			}
			if n := f.left.Load(); n > 2*f.most { // who finds it full counts for a moment
				t.Errorf("%d searches are left, at most %d", n, f.most)
			}
		})
	}
	wg.Wait()
	for f.left.Load() > 0 { // all end by the engine's clock
		runtime.Gosched()
	}
	if found, err := f.AppendFind(nil, "b"); len(found) != 0 || err != nil {
		t.Errorf("after the catastrophe: %v, %v", found, err)
	}
}

func TestDeepSearchIsNoted(t *testing.T) {
	f := compileAll(t, Pattern{Expr: `(?:(a)|b)*c`, Type: "X"}, Pattern{Expr: "d", Type: "X"})
	found, err := f.AppendFind(nil, strings.Repeat("ab", 200_000)+"d")
	if len(found) != 1 || err == nil || timeout(err) || err.Error() != "pattern 1: needs more memory than it may" {
		t.Errorf("found %v, error %v", found, err)
	}
}

func TestConcurrent(t *testing.T) {
	f := compileAll(t, Pattern{Expr: `القضية (\d+)`, Type: "CASE", Group: "1"}, Pattern{Expr: `\b\w+\b`, Type: "W"})
	var wg sync.WaitGroup
	for n := range 64 {
		wg.Go(func() {
			text := strings.Repeat("x ", n) + "القضية 17"
			found, err := f.AppendFind(nil, text)
			if got := texts(found, text); err != nil || len(got) != n+3 || got[0] != "17" {
				t.Errorf("found %q, error %v", got, err)
			}
		})
	}
	wg.Wait()
}

func timeout(err error) bool {
	var late interface{ Timeout() bool }
	return errors.As(err, &late) && late.Timeout()
}
