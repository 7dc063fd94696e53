package entity_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/entity"
)

// hostile gives texts of about n bytes that no paper prints.
func hostile(n int) map[string]string {
	random := make([]byte, n)
	letters := make([]byte, 0, n)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range random {
		random[i] = byte(r.Uint32())
	}
	for len(letters) < n {
		letters = fmt.Appendf(letters, "%c", 0x600+r.IntN(256))
	}
	fill := func(s string) string { return strings.Repeat(s, n/len(s)+1) }
	return map[string]string{
		"random bytes":       string(random),
		"random letters":     string(letters),
		"one word":           fill("ب"),
		"diacritics":         fill("\u064b"),
		"marked word":        fill("ب\u064b\u0651"),
		"tatweel":            fill("ب\u0640"),
		"clitics":            fill("ولل "),
		"clitics, one word":  fill("ولل"),
		"deep quotes":        fill("«حركة \""),
		"presentation forms": fill("ﷲﻻﺑﻮﺗﻴﻦ"),
		"ligature sentences": fill("ﷺ"),
		"a name again":       fill("عبد الله "),
		"names without end":  fill("محمد بن "),
		"digits":             fill("7"),
		"dates without end":  fill("7/"),
		"months without end": fill("15 و"),
		"dots":               fill("أ."),
		"line ends":          fill("\n"),
		"bidi marks":         fill("\u200f\u202b"),
		"NUL":                fill("\x00"),
	}
}

func TestHostile(t *testing.T) {
	x := entity.Default()
	for name, s := range hostile(100_000) {
		t.Run(name, func(t *testing.T) {
			CheckLaws(t, x.Extract(entity.Document{Text: s[:min(len(s), 3000)]}), s[:min(len(s), 3000)])
			x.Extract(entity.Document{Text: s})
		})
	}
}

// BenchmarkHostile shows that time is linear: MB/s hardly change with the length.
func BenchmarkHostile(b *testing.B) {
	x, r := entity.Default(), new(entity.Result)
	for _, n := range []int{1 << 18, 1 << 22} {
		for name, s := range hostile(n) {
			b.Run(fmt.Sprintf("text=%s/bytes=%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					if x.ExtractInto(r, entity.Document{Text: s}); r.Read != len(s) && len(r.Notes) == 0 {
						b.Fatal(r.Read, len(s))
					}
				}
			})
		}
	}
}

// TestNameAcrossTheEnd reads names that cross one another where the text ends.
func TestNameAcrossTheEnd(t *testing.T) {
	for _, s := range []string{"الاحتياطي الفيدرالي الأمريكي", "قرار الاحتياطي الفيدرالي الأمريكي."} {
		CheckLaws(t, entity.Default().Extract(entity.Document{Text: s}), s)
	}
}
