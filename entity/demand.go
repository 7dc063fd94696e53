package entity

import (
	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/pack"
)

// meets reports whether a word from which folding took s away is spelt as demanded.
func meets(d pack.Demand, s arabic.Spelt) bool {
	return d == 0 ||
		(d&pack.WantMaqsura == 0 || s&arabic.Maqsura != 0) && (d&pack.NoMaqsura == 0 || s&arabic.Maqsura == 0) &&
			(d&pack.WantMarbuta == 0 || s&arabic.Marbuta != 0) && (d&pack.NoMarbuta == 0 || s&arabic.Marbuta == 0) &&
			(d&pack.WantHamza == 0 || s&arabic.HamzaAlef != 0) && (d&pack.NoHamza == 0 || s&arabic.HamzaAlef == 0)
}
