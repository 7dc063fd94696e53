package date

import "github.com/khabar-go/khabar/internal/arabic"

// linkTwins links expressions that give one day in two calendars, side by side: «15 رمضان 1446 هـ الموافق 15 مارس 2025 م». A disagreement of
// more than a day is noted: months begin by sighting.
func (f *finder) linkTwins(found []Timex) {
	for i := 1; i < len(found); i++ {
		a, b := &found[i-1], &found[i]
		if a.Hijri.IsZero() == b.Hijri.IsZero() || a.Grain != b.Grain || a.From.IsZero() || b.From.IsZero() || !f.beside(a.End, b.Start) {
			continue
		}
		a.Twin, b.Twin = i, i-1
		if differ(a, b) {
			a.Note, b.Note = twinDiffers, twinDiffers
		}
	}
}

// differ reports whether two days are more than a day apart, or two months or years have no day in common.
func differ(a, b *Timex) bool {
	if a.Grain == "month" || a.Grain == "year" {
		return a.To.Compare(b.From) <= 0 || b.To.Compare(a.From) <= 0
	}
	d := a.From.number() - b.From.number()
	return d < -1 || d > 1
}

const twinDiffers = "twin-differs"

// beside reports whether between two bytes stand only signs and at most one word that says that what follows is the same day.
func (f *finder) beside(from, to int) bool {
	w := f.wordAt(from)
	for n := 0; w < len(f.d.Words) && int(f.d.Words[w].Start) < to; w, n = w+1, n+1 {
		if n > 1 || f.d.Words[w].N > 1 && !f.linked(w, classMatch) && !f.linked(w, classEraAH) {
			return false
		}
		if f.d.Words[w].Gap&(arabic.Paragraph|arabic.Stop) != 0 {
			return false
		}
	}
	return to-from < 60
}

// wordAt returns the first word that starts at or after a byte.
func (f *finder) wordAt(at int) int {
	lo, hi := 0, len(f.d.Words)
	for lo < hi {
		if mid := (lo + hi) / 2; int(f.d.Words[mid].Start) < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
