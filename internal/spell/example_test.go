package spell_test

import (
	"fmt"

	"github.com/khabar-go/khabar/internal/spell"
	"github.com/khabar-go/khabar/internal/text"
)

func Example() {
	c := spell.Default()
	x, y := c.Name(text.Analyze("غوتيريش")), c.Name(text.Analyze("جوتيريس"))
	edits, cost := c.Edits(nil, &x, &y)
	fmt.Println(spell.Describe(edits, &x, &y), cost, c.Trust(&x, &y)-cost)

	// The Latin name admits both.
	var l spell.Latin
	spell.DefaultSounds().Ready(&l, "António Guterres")
	like := c.Like(spell.DefaultSounds(), &y, &x, &l, spell.Far)
	fmt.Println(like.Latin, like.Odds())
	// Output:
	// غ→ج ش→س 236 311
	// -400 511
}
