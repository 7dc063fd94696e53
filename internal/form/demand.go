package form

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/pack"
)

// particles are folded words that are function words, among the commonest of all, when they end in ى: a name that ends in
// ي is not meant by them. «علي» is a name, «على» is "on".
var particles = [...]string{
	"\x19\x24\x2A",     // علي
	"\x07\x24\x2A",     // الي
	"\x0D\x0A\x2A",     // حتي
	"\x25\x0A\x2A",     // متي
	"\x24\x0F\x2A",     // لدي
	"\x13\x28\x2A",     // سوي
	"\x07\x0D\x0F\x2A", // احدي
}

// demands pairs what a form demands with what folding must, or must not, have taken away.
var demands = [...]struct {
	demand pack.Demand
	spelt  arabic.Spelt
	want   bool
}{
	{pack.WantMaqsura, arabic.Maqsura, true},
	{pack.NoMaqsura, arabic.Maqsura, false},
	{pack.WantMarbuta, arabic.Marbuta, true},
	{pack.NoMarbuta, arabic.Marbuta, false},
	{pack.WantHamza, arabic.HamzaAlef, true},
	{pack.NoHamza, arabic.HamzaAlef, false},
}

// Meets reports whether a word from which folding took spelt away is spelt as d demands.
func Meets(spelt arabic.Spelt, d pack.Demand) bool {
	if d == 0 {
		return true
	}
	for _, x := range demands {
		if d&x.demand != 0 && (spelt&x.spelt != 0) != x.want {
			return false
		}
	}
	return true
}

// Demand returns how the last word of a text that f is found in must be spelt: without ى if f ends in ي and would be a
// function word with ى.
func (f *Form) Demand() pack.Demand {
	last := f.Words[len(f.Words)-1]
	if f.Spelt&arabic.Maqsura != 0 {
		return 0
	}
	for _, p := range particles {
		if last == p {
			return pack.NoMaqsura
		}
	}
	return 0
}
