package gazetteer

import (
	"sync"

	"github.com/khabar-go/khabar/internal/names"
	"github.com/khabar-go/khabar/internal/pack"
)

// builtin is the table of Default, opened once. It holds no data until then, so a program that never calls Default does not
// link the names.
var builtin struct {
	once sync.Once
	g    *Gazetteer
}

// Default returns the built-in names. They are read where they lie in the program: the first call takes no memory for them
// and less than a millisecond.
func Default() *Gazetteer {
	builtin.once.Do(func() {
		t, err := pack.Open(names.Data())
		if err != nil {
			panic("gazetteer: the built-in names are broken: " + err.Error()) // a test opens and checks them
		}
		builtin.g = stack(newLayer(t))
	})
	return builtin.g
}
