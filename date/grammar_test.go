package date

import "testing"

func TestTables(t *testing.T) {
	g, err := compile()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(len(g.Rows()), "rows")
	ref := MustParse("2025-08-07T12:00")
	for i, r := range g.Rows() {
		found := Find(r.Example, &Options{Reference: ref})
		if len(found) != 1 || found[0].Rule != r.Name {
			t.Errorf("row %d %s: example %q gives %+v", i, r.Name, r.Example, short(found))
		}
	}
}

func short(found []Timex) (out []string) {
	for _, f := range found {
		out = append(out, f.Rule+": "+f.Text+" = "+f.Value.String())
	}
	return out
}
