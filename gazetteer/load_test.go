package gazetteer

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// packed returns g as AppendBinary writes it.
func packed(t testing.TB, g *Gazetteer) string {
	t.Helper()
	b, err := g.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestLoadReadsWhatAppendBinaryWrote(t *testing.T) {
	const text = "قال فلان بن فلان الفلاني في علان"
	a, b := tableA(t), tableB(t)
	for name, g := range map[string]*Gazetteer{
		"empty":              build(t),
		"one table":          a,
		"several tables":     a.With(b).With(offices(t)),
		"hidden entries":     a.Without("Q").With(b).Without("P"),
		"generated, Latin":   read(t, generated(300)),
		"terms":              offices(t),
		"the built-in names": Default(),
	} {
		again, err := Load(packed(t, g))
		if err != nil {
			t.Errorf("%s: Load: %v", name, err)
			continue
		}
		if again.Version() != g.Version() {
			t.Errorf("%s: version %s became %s", name, g.Version(), again.Version())
		}
		if diff := cmp.Diff(found(g, text), found(again, text)); diff != "" {
			t.Errorf("%s: finds\n%s", name, diff)
		}
		if name == "the built-in names" {
			continue
		}
		if diff := cmp.Diff(entries(g), entries(again)); diff != "" {
			t.Errorf("%s: entries\n%s", name, diff)
		}
	}
}

func TestAppendBinaryAppends(t *testing.T) {
	g := tableA(t)
	b, err := g.AppendBinary([]byte("before"))
	if err != nil || string(b) != "before"+packed(t, g) {
		t.Errorf("AppendBinary does not append, error %v", err)
	}
	if !bytes.Equal(b[6:], []byte(packed(t, tableA(t)))) {
		t.Error("the same entries built twice give different bytes")
	}
}

func TestLoadRefusesDamage(t *testing.T) {
	good := packed(t, tableA(t).Without("Q").With(tableB(t)))
	tests := []struct{ fault, data string }{
		{"empty", ""},
		{"another file", "PK\x03\x04 something else"},
		{"no table", magic + "2\x00\x00\x00\x00\x00\x00\x00\x00"},
		{"more tables than there can be", magic + "2\xff\xff\xff\xff\xff\xff\xff\xff"},
		{"bytes at the end", good + "x"},
		{"a table more than there is", good[:8] + "\x03" + good[9:]},
		{"a wrong length", good[:16] + "\xff\xff\xff\xff\xff\xff\xff\xff" + good[24:]},
		{"a wrong number of hidden entries", good[:24] + "\xff\xff\xff\xff\xff\xff\xff\x0f" + good[32:]},
	}
	for _, tt := range tests {
		if g, err := Load(tt.data); err == nil || g != nil {
			t.Errorf("%s: Load gives %v, no error", tt.fault, g)
		}
	}
	for n := range len(good) {
		if _, err := Load(good[:n]); err == nil {
			t.Errorf("Load of the first %d of %d bytes gives no error", n, len(good))
		}
	}
}

// TestLoadRefusesFlippedBits flips every bit of data with two tables and hidden entries.
func TestLoadRefusesFlippedBits(t *testing.T) {
	good := packed(t, tableA(t).Without("Q").With(tableB(t)).Without("P"))
	for i := range len(good) {
		for bit := range 8 {
			bad := []byte(good)
			bad[i] ^= 1 << bit
			if g, err := Load(string(bad)); g != nil || err == nil || !strings.HasPrefix(err.Error(), "gazetteer: ") {
				t.Errorf("bit %d of byte %d flipped: Load gives %v, %v", bit, i, g, err)
			}
		}
	}
}

func TestLoadRefusesOtherVersions(t *testing.T) {
	good := packed(t, tableA(t))
	const table = 8 + 8 + 8 + 8 // where the first begins
	for _, tt := range []struct {
		of, want string
		at       int
		to       byte
	}{
		{"the form", `gazetteer: the data has version '1' of the form, want '2': build it again`, len(magic), '1'},
		{"a table", "gazetteer: table 1: pack: header: format version 7.3, want 1: build the data again", table + 8, 7},
	} {
		bad := []byte(good)
		bad[tt.at] = tt.to
		if g, err := Load(string(bad)); g != nil || err == nil || err.Error() != tt.want {
			t.Errorf("another version of %s: Load gives %v, error\n\t%v, want\n\t%s", tt.of, g, err, tt.want)
		}
	}
}

// FuzzLoad holds that whatever Load accepts can be used, and is what AppendBinary would write.
func FuzzLoad(f *testing.F) {
	f.Add(packed(f, tableA(f)))
	f.Add(packed(f, tableA(f).Without("Q").With(tableB(f))))
	f.Add(packed(f, offices(f)))
	f.Fuzz(func(t *testing.T, data string) {
		g, err := Load(data)
		if err != nil {
			if g != nil || !strings.HasPrefix(err.Error(), "gazetteer: ") {
				t.Fatalf("Load gives %v, %v", g, err)
			}
			return
		}
		for _, e := range entries(g) {
			found(g, e.Name)
			g.Lookup(e.Name, nil)
			g.Holders(e.ID, "2020")
		}
		if packed(t, g) != data {
			t.Error("AppendBinary writes something else than Load read")
		}
	})
}
