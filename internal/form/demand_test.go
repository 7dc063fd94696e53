package form

import (
	"testing"

	"github.com/khabar-go/khabar/internal/pack"
)

func TestDemand(t *testing.T) {
	tests := []struct {
		name string
		want pack.Demand
	}{
		{"علي", pack.NoMaqsura},
		{"محمد علي", pack.NoMaqsura},
		{"على", 0}, // as listed, so both
		{"علي صالح", 0},
		{"إلي", pack.NoMaqsura},
		{"حتي", pack.NoMaqsura},
		{"متي", pack.NoMaqsura},
		{"لدي", pack.NoMaqsura},
		{"سوي", pack.NoMaqsura},
		{"إحدي", pack.NoMaqsura},
		{"السيسي", 0},
		{"مصطفى", 0},
		{"Ali", 0},
	}
	var m Maker
	for _, tt := range tests {
		forms, err := m.Forms(tt.name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range forms {
			if got := f.Demand(); got != tt.want {
				t.Errorf("form %s of %q demands %b, want %b", readable(f), tt.name, got, tt.want)
			}
		}
	}
}
