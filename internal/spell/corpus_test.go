package spell

import (
	"bufio"
	"compress/gzip"
	"math/bits"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/khabar-go/khabar/internal/spell/alike"
	"github.com/khabar-go/khabar/internal/text"
)

// corpusLines returns the lines of a file of the folder variants of the corpus that KHABAR_CORPUS names, split at tabs.
func corpusLines(t testing.TB, name string) [][]string {
	dir := os.Getenv("KHABAR_CORPUS")
	if dir == "" {
		t.Skip("KHABAR_CORPUS names no folder")
	}
	f, err := os.Open(filepath.Join(dir, "variants", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	s := bufio.NewScanner(z)
	for s.Scan() {
		out = append(out, strings.Split(s.Text(), "\t"))
	}
	return out
}

// TestPairsCorpus asks of pairs of names whether they are spellings of one, with nothing else to go by.
func TestPairsCorpus(t *testing.T) {
	const leastF1, mostFalse = .93, .08
	c := Default()
	found, missed, wrong, others := 0, 0, 0, 0
	for _, l := range corpusLines(t, "dev_tuning.tsv.gz") {
		x, y := c.Name(text.Analyze(l[0])), c.Name(text.Analyze(l[1]))
		cost := c.Cost(&x, &y, Far)
		one := cost == 0 || c.Trust(&x, &y) > cost
		switch {
		case l[2] == "1" && one:
			found++
		case l[2] == "1":
			missed++
		default:
			others++
			if one {
				wrong++
			}
		}
	}
	f1 := 2 * float64(found) / float64(2*found+missed+wrong)
	share := float64(wrong) / float64(others)
	t.Logf("F1 %.3f, false positives %.3f of %d", f1, share, others)
	if f1 < leastF1 || share > mostFalse {
		t.Errorf("F1 %.3f and false positives %.3f, want at least %v and at most %v", f1, share, leastF1, mostFalse)
	}
}

// An entry of the look-up task.
type entry struct {
	id     string
	name   Name
	latins []string
	ready  []Latin
}

// world is the look-up task: entries by key and by name.
type world struct {
	c       *Costs
	s       *Sounds
	entries []entry
	byKey   map[Key][]int
	byName  map[string]int
}

func readWorld(t testing.TB) *world {
	w := &world{c: Default(), s: DefaultSounds(), byKey: make(map[Key][]int), byName: make(map[string]int)}
	for i, l := range corpusLines(t, "lookup_dev.gazetteer.tsv.gz") {
		e := entry{id: l[0], name: w.c.Name(text.Analyze(l[2])), latins: strings.FieldsFunc(l[3], func(r rune) bool { return r == '|' })}
		for _, name := range e.latins {
			var ready Latin
			w.s.Ready(&ready, name)
			e.ready = append(e.ready, ready)
		}
		key := KeyOf(e.name.Letters())
		w.entries = append(w.entries, e)
		w.byKey[key] = append(w.byKey[key], i)
		w.byName[string(e.name.Letters())] = i
	}
	return w
}

// look returns the entry that x is a name of; −1: none.
func (w *world) look(x *Name) int {
	if i, ok := w.byName[string(x.Letters())]; ok {
		return i
	}
	budget := w.c.Trust(x, x)
	best, at, second := Likeness{}, -1, 0
	seen := make(map[int]bool)
	for _, k := range w.c.Near(nil, x, budget, budget) {
		for _, i := range w.byKey[k.Key] {
			if seen[i] {
				continue
			}
			seen[i] = true
			e := &w.entries[i]
			if bits.OnesCount64(k.Print^PrintOf(e.name.Letters())) > k.Most {
				continue
			}
			like := w.like(x, e, budget)
			switch odds := like.Odds(); {
			case like.Cost > budget:
			case at < 0 || odds > best.Odds():
				if at >= 0 && bare(&w.entries[at].name) != bare(&e.name) {
					second = best.Odds()
				}
				best, at = like, i
			case bare(&w.entries[at].name) != bare(&e.name):
				second = max(second, odds)
			}
		}
	}
	if at < 0 {
		return -1
	}
	y := &w.entries[at].name
	edits, _ := w.c.Edits(nil, x, y)
	b, ok := DefaultBounds().For("asked", "", min(int(x.letters), int(y.letters)))
	if !ok || !b.Allows(best, 0, edits, x, y) || best.Odds()-second < b.Margin {
		return -1
	}
	return at
}

func (w *world) like(x *Name, e *entry, budget int) Likeness {
	var none Latin
	best := w.c.Like(w.s, x, &e.name, &none, budget)
	if best.Cost > budget {
		return best
	}
	for i := range e.ready {
		if k := w.c.Like(w.s, x, &e.name, &e.ready[i], budget); k.Backed && (!best.Backed || k.Latin < best.Latin) {
			best = k
		}
	}
	return best
}

// TestLookupCorpus looks up spellings of listed names, and names that are not listed.
func TestLookupCorpus(t *testing.T) {
	const leastRight, mostWrong, mostOutside = 80, 4, 4
	w := readWorld(t)
	number := make(map[string]int)
	for i := range w.entries {
		number[w.entries[i].id] = i
	}
	queries, outside := corpusLines(t, "lookup_dev.queries.tsv.gz"), corpusLines(t, "lookup_dev.nil.tsv.gz")
	start := time.Now()
	right, wrong, linked := 0, 0, 0
	for _, l := range queries {
		x := w.c.Name(text.Analyze(l[0]))
		if i := w.look(&x); i >= 0 {
			if w.oneName(i, number[l[1]]) {
				right++
			} else {
				wrong++
			}
		}
	}
	for _, l := range outside {
		x := w.c.Name(text.Analyze(l[0]))
		if i := w.look(&x); i >= 0 && !latinAlike([]string{squeeze(l[1])}, w.entries[i].latins) {
			linked++
		}
	}
	took := time.Since(start) / time.Duration(len(queries)+len(outside))
	percent := func(n, of int) float64 { return 100 * float64(n) / float64(of) }
	r, x, o := percent(right, len(queries)), percent(wrong, len(queries)), percent(linked, len(outside))
	t.Logf("right %.1f, wrong %.1f, outside linked %.1f of 100; %v a name", r, x, o, took)
	if r < leastRight || x > mostWrong || o > mostOutside {
		t.Errorf("right %.1f, wrong %.1f, outside linked %.1f, want at least %d and at most %d and %d", r, x, o, leastRight, mostWrong, mostOutside)
	}
}

func (w *world) oneName(i, j int) bool {
	a, b := &w.entries[i], &w.entries[j]
	return i == j || bare(&a.name) == bare(&b.name) || latinAlike(a.latins, b.latins)
}

// bare returns the letters of a name without spaces and articles.
func bare(x *Name) string {
	var b strings.Builder
	for w := range strings.SplitSeq(string(x.Letters()), " ") {
		if rest, ok := strings.CutPrefix(w, "\x07\x24"); ok && len(rest) > 2 {
			w = rest
		}
		b.WriteString(w)
	}
	return b.String()
}

// squeeze returns the Latin letters of a name.
func squeeze(name string) string {
	var b []byte
	for _, l := range text.Analyze(name).Letters {
		if l >= 'a' && l <= 'z' {
			b = append(b, l)
		}
	}
	return string(b)
}

// latinAlike reports whether two entries are one name in Latin letters: Gomes and Gomez are.
func latinAlike(xs, ys []string) bool {
	for _, x := range xs {
		for _, y := range ys {
			switch {
			case len(x) < 3 || len(y) < 3:
			case alike.Latin(x, y),
				len(x) >= 4 && strings.HasSuffix(y, x),
				len(y) >= 4 && strings.HasSuffix(x, y):
				return true
			}
		}
	}
	return false
}
