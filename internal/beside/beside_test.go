package beside

import (
	"testing"

	"github.com/khabar-go/khabar/internal/text"
)

// TestKeys: how a table writes a context is read as the context itself, word and shape.
func TestKeys(t *testing.T) {
	d := text.Analyze("وأكد هوفمان، (نجم الفريق): «لن نلعب» في 2024\nللصحافة BBC ثم انتهى")
	for w := range d.Words {
		for _, next := range [...]int{w - 1, w + 1} {
			word, shape := Keys(d, w, next)
			c := At(d, w, next)
			if h, err := contextHash(word); err != nil || h != c.word {
				t.Errorf("word %d beside %d is written %q, read as %x, %v, want %x", w, next, word, h, err, c.word)
			}
			if h, err := contextHash(shape); err != nil || h != c.shape {
				t.Errorf("shape %d beside %d is written %q, read as %x, %v, want %x", w, next, shape, h, err, c.shape)
			}
		}
	}
}

func TestPoints(t *testing.T) {
	table, err := Read("# context\tbefore\tafter\n^\t-10\t-20\nو*د\t100\t5\nواكد\t300\t-7\n")
	if err != nil {
		t.Fatal(err)
	}
	d := text.Analyze("وأكد هوفمان وعاد وراءه")
	for _, tt := range []struct {
		name      string
		got, want int
	}{
		{"Word", table.Before(At(d, 1, 0)), 300},
		{"ShapeOfAWord", table.After(At(d, 1, 2)), 5},
		{"Edge", table.Before(At(d, 0, -1)), -10},
		{"EdgeBehind", table.After(At(d, 3, 4)), -20},
		{"Unknown", table.Before(At(d, 2, 1)), 0},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %d points, want %d", tt.name, tt.got, tt.want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for name, row := range map[string]string{
		"OneColumn":    "واكد\n",
		"NoNumber":     "واكد\tx\t1\n",
		"TooMany":      "واكد\t99999\t1\n",
		"NoSuchShape":  "زز*د\t1\t1\n",
		"NoLastLetter": "و*\t1\t1\n",
		"NoContext":    "\t1\t1\n",
	} {
		if _, err := Read(row); err == nil {
			t.Errorf("%s: %q is read", name, row)
		}
	}
}
