package pack

import (
	"slices"
	"testing"
)

func FuzzNames(f *testing.F) {
	f.Add(uint8(12), "فلاديمير بوتين", "فلاديمير فلاديميروفيتش بوتين", "")
	f.Add(uint8(12), "محمد", "محم", "محمدمحمد")
	f.Add(uint8(0), "é\xff\x01", "è\xff\x01\x01", "日本")
	f.Add(uint8(12), "ب", "è", "日\x01")
	f.Add(uint8(255), "\u7fff", "\u7f80", "\x80")
	f.Fuzz(func(t *testing.T, window uint8, name, s, weak string) {
		c := coder{window: rune(window) * windowRunes}
		coded := c.encode(nil, name, []string{s, name}, []string{weak})
		names, weaks, ok := c.decode(string(coded), name)
		if !ok || !slices.Equal(names, []string{s, name}) || !slices.Equal(weaks, []string{weak}) {
			t.Errorf("beside %q: %q and %q are %x, which reads %q and %q, %v", name, s, weak, coded, names, weaks, ok)
		}
	})
}

// TestNamesAreShort holds what the coding is for: a variant costs little more than what is different.
func TestNamesAreShort(t *testing.T) {
	c := coder{window: 0x600}
	for _, x := range []struct {
		name string
		want int // bytes
	}{
		{"فلاديمير بوتين", 3},
		{"بوتين", 3},
		{"فلاديمير بوتن", 3},
		{"فلاديمير بوطين", 3 + 1},
		{"Putin", 1 + 5},
		{"حسني", 1 + 4},
	} {
		if got := len(c.encode(nil, "فلاديمير بوتين", []string{x.name}, nil)); got != x.want {
			t.Errorf("%q takes %d bytes, want %d", x.name, got, x.want)
		}
	}
}

func TestBrokenNames(t *testing.T) {
	c := coder{window: 0x600}
	for _, s := range []string{
		"\x80",                     // a number that does not end
		"\x80\x80\x80\x80\x80\x00", // a number of 6 bytes
		"\x02",                     // no number of shared bytes
		"\x02\x01",                 // only one
		"\x02\x05\x00",             // 5 bytes of a name of 4
		"\x02\x02\x03",             // 2 at the start and 3 at the end
		"\x08a",                    // 2 bytes follow, and are not there
		"\x08a\x01",                // an escape of nothing
	} {
		if names, weak, ok := c.decode("\x02\x04\x00"+s, "name"); ok || !slices.Equal(names, []string{"name"}) || weak != nil {
			t.Errorf("%q: %q, %q, %v, want one name and false", s, names, weak, ok)
		}
	}
}
