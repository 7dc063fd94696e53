package text

import "github.com/khabar-go/khabar/internal/arabic"

// maxHeading is the most words that a heading or a row of a flattened table has.
const maxHeading = 14

// segment gives every word its sentence.
func (d *Doc) segment() {
	first, line := 0, 0 // first words of the sentence and of the line
	for w := range d.Words {
		gap := d.Words[w].Gap
		if w > 0 && d.breaks(w) {
			d.close(first, w, line, gap)
			first = w
		}
		if gap&(arabic.Line|arabic.Paragraph) != 0 {
			line = w
		}
		d.Words[w].Sentence = uint32(len(d.Sentences))
	}
	if len(d.Words) > first {
		d.close(first, len(d.Words), line, d.Tail|arabic.Line)
	}
}

// close ends a sentence before word last, whose gap is given.
func (d *Doc) close(first, last, line int, gap arabic.Signs) {
	kind := Prose
	lineEnds := gap&(arabic.Line|arabic.Paragraph) != 0
	switch opening := d.Words[first].Gap; {
	case first == line && d.listed(first, opening):
		kind = Item
	case first == line && lineEnds && gap&(arabic.Stop|arabic.Dot) == 0 && last-first <= maxHeading && len(d.Words) > last-first:
		kind = Heading
	}
	d.Sentences = append(d.Sentences, Sentence{First: int32(first), Last: int32(last), Kind: kind})
}

// listed reports whether the line that begins with word w is an item of a list.
func (d *Doc) listed(w int, opening arabic.Signs) bool {
	if opening&(arabic.Bullet|arabic.Hyphen) != 0 {
		return true
	}
	return d.Words[w].Kind == Digits && d.Words[w].N <= 2 && w+1 < len(d.Words) && d.Words[w+1].Gap&(arabic.Dot|arabic.Hyphen|arabic.Close) != 0
}

// breaks reports whether a sentence ends before word w.
func (d *Doc) breaks(w int) bool {
	gap := d.Words[w].Gap
	switch {
	case gap&(arabic.Line|arabic.Paragraph|arabic.Stop) != 0:
		return true
	case gap&arabic.Dot == 0:
		return false
	case gap&^(arabic.Dot|arabic.Bidi) == 0:
		return d.glued(w)
	}
	return d.stops(w)
}

// stops reports whether the dot before word w, which a space or a quote follows, ends a sentence: not after one or two
// letters («د. أحمد»), and not after the number of a list.
func (d *Doc) stops(w int) bool {
	prev := &d.Words[w-1]
	if prev.Kind == Digits {
		return w > 1 && prev.Gap&(arabic.Line|arabic.Paragraph) == 0
	}
	return prev.N > 2 || prev.Kind == Other
}

// glued reports whether a dot without a space before word w ends a sentence whose writer forgot the space: both words are
// whole Arabic words.
func (d *Doc) glued(w int) bool {
	prev, next := &d.Words[w-1], &d.Words[w]
	return prev.Kind == Arabic && next.Kind == Arabic && prev.N > 2 && next.N > 2
}
