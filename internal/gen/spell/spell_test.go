package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/spell"
)

// TestTablesAreCurrent learns the tables anew.
func TestTablesAreCurrent(t *testing.T) {
	corpus := os.Getenv("KHABAR_CORPUS")
	if corpus == "" || testing.Short() {
		t.Skip("KHABAR_CORPUS names no folder, or there is no time")
	}
	pairs, err := readPool(os.DirFS(corpus))
	if err != nil {
		t.Fatal(err)
	}
	costs, latin := tables(pairs)
	for _, x := range []struct{ name, want string }{{"costs.tsv", costs}, {"latin.tsv", latin}} {
		have, err := os.ReadFile(filepath.Join("..", "..", "spell", x.name))
		if err != nil {
			t.Fatal(err)
		}
		if string(have) != x.want {
			t.Errorf("%s is stale: run go run ./internal/gen/spell -out internal/spell", x.name)
		}
	}
}

// TestFeatures holds the rows that an alignment uses to the cost that it has.
func TestFeatures(t *testing.T) {
	w := make(weights)
	c := w.costs(nil)
	var x, y spell.Name
	c.Set(&x, fold("المغرب الأقصا"))
	c.Set(&y, fold("مجربالأقصاه"))
	got, cost := features(c, &x, &y)
	want := []feature{
		{op: "article"},
		{op: "put", x: fold("ج"), y: fold("غ")},
		{op: "space"},
		{op: "gap", x: fold("ه")},
		{op: "gap", x: fold("ه"), where: "final"},
		{op: "gap", where: "final"},
		{op: "gap", x: fold("ه"), y: fold("ا"), where: "after"},
		{op: "gap", x: fold("ه"), where: "before"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(feature{})); diff != "" {
		t.Errorf("features (-want +got):\n%s", diff)
	}
	sum := 0
	for _, f := range got {
		sum += hundredths(w.get(f))
	}
	if sum != cost {
		t.Errorf("the rows of the edits cost %d, the alignment %d", sum, cost)
	}
}

// TestFitTellsApart fits pairs that one edit tells apart.
func TestFitTellsApart(t *testing.T) {
	cheap, dear := feature{op: "gap", x: fold("ي")}, feature{op: "gap", x: fold("ر")}
	var examples []example
	for range 50 {
		examples = append(examples, example{features: []feature{cheap}, letters: 6, same: true, weight: 1},
			example{features: []feature{dear}, letters: 6, weight: 1})
	}
	w := make(weights)
	w.fit(examples)
	if odds := w[trust(6)] - w[cheap]; odds < 1 {
		t.Errorf("spellings of one name have odds %.2f, want at least 1", odds)
	}
	if odds := w[trust(6)] - w[dear]; odds > -1 {
		t.Errorf("names of two things have odds %.2f, want at most -1", odds)
	}
}

func TestFoldsKeepKeysTogether(t *testing.T) {
	pairs := []pair{{key: "a"}, {key: "a"}, {key: "b"}, {key: "c"}, {key: "d"}, {key: "d"}}
	have := make(map[string]int)
	n := 0
	for i, part := range folds(pairs, 3) {
		for _, p := range part {
			if at, ok := have[p.key]; ok && at != i {
				t.Errorf("key %s is in folds %d and %d", p.key, at, i)
			}
			have[p.key] = i
			n++
		}
	}
	if n != len(pairs) {
		t.Errorf("%d pairs in folds, want %d", n, len(pairs))
	}
}

func TestSoundsAreLearned(t *testing.T) {
	var pairs []pair
	for _, x := range [][2]string{
		{"gaga", "غاغا"},
		{"gana", "غانا"},
		{"gagan", "غاغان"},
		{"nagan", "ناغان"},
		{"chana", "تشانا"},
		{"chaga", "تشاغا"},
		{"chanan", "تشانان"},
		{"chagan", "تشاغان"},
		{"chan", "تشان"},
	} {
		pairs = append(pairs, pair{key: x[0], latin: x[0], a: fold(x[1]), b: fold(x[1])})
	}
	costs, count := trainSounds(pairs)
	table := costs.table(count)
	for _, want := range []string{"g\tinitial\tغ\t", "ch\tinitial\tتش\t"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table lacks %q:\n%s", want, table)
		}
	}
}
