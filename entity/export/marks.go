package export

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/entity"
)

// A mark is an element over text[start:end]: a line of the text, a mention, or a time expression.
type mark struct {
	start, end int
	kind       markKind
	i          int // which line, mention or time
}

type markKind uint8

const (
	lineMark markKind = iota // the outermost first: where two begin and end together, this is the order of nesting
	nameMark
	timeMark
)

// order sorts by nesting: what begins first, then what ends last.
func (a mark) order(b mark) int {
	return cmp.Or(cmp.Compare(a.start, b.start), -cmp.Compare(a.end, b.end), cmp.Compare(a.kind, b.kind))
}

// marks returns the marks of a document, in order. None crosses a line.
func marks(text string, r *entity.Result) (ms []mark) {
	at := 0
	for line := range strings.Lines(text) {
		ms = append(ms, mark{at, at + len(line), lineMark, len(ms)})
		at += len(line)
	}
	add := func(start, end int, kind markKind, i int) { // in parts between line ends
		for line := range strings.Lines(text[start:end]) {
			ms = append(ms, mark{start, start + len(line), kind, i})
			start += len(line)
		}
	}
	for i, m := range r.Mentions {
		add(m.Start, m.End, nameMark, i)
	}
	for i, t := range r.Times {
		add(t.Start, t.End, timeMark, i)
	}
	slices.SortFunc(ms, mark.order)
	return ms
}

// marked writes the text with its marks. Where a mark crosses the end of another one, it is written in two parts.
func (p *page) marked(text string, r *entity.Result) {
	w := marker{page: p, text: text, r: r, levels: levels(r.Mentions), joinedAt: -1}
	todo := marks(text, r)
	for len(todo) > 0 {
		m := todo[0]
		todo = todo[1:]
		w.closeUntil(m.start)
		if n := len(w.open); n > 0 && m.end > w.open[n-1].end {
			rest := m
			m.end, rest.start = w.open[n-1].end, w.open[n-1].end
			i, _ := slices.BinarySearchFunc(todo, rest, mark.order)
			todo = slices.Insert(todo, i, rest)
		}
		w.writeTo(m.start)
		w.tag(w.begin, m)
		w.open = append(w.open, m)
	}
	w.closeUntil(len(text))
}

// levels returns how many levels of mentions lie in each mention.
func levels(mentions []entity.Mention) []int {
	n := make([]int, len(mentions))
	for i := len(mentions) - 1; i >= 0; i-- {
		if up := mentions[i].Parent; up >= 0 {
			n[up] = max(n[up], n[i]+1)
		}
	}
	return n
}

// A marker writes a text with marks.
type marker struct {
	*page
	text     string
	r        *entity.Result
	levels   []int
	open     []mark
	at       int // how far the text is written
	joinedAt int // where the last joiner before a tag stands
}

// closeUntil ends the marks that end up to a place.
func (w *marker) closeUntil(place int) {
	for n := len(w.open) - 1; n >= 0 && w.open[n].end <= place; n-- {
		m := w.open[n]
		w.writeTo(m.end)
		w.tag(w.end, m)
		w.open = w.open[:n]
	}
}

// writeTo writes the text up to a place.
func (w *marker) writeTo(place int) {
	if place <= w.at {
		return
	}
	if w.joinedAt == w.at {
		w.joiner()
	}
	w.page.text(w.text[w.at:place])
	w.at = place
}

// tag writes a tag where the text stands, after a joiner if it parts joined letters.
func (w *marker) tag(write func(mark), m mark) {
	if w.joinedAt != w.at && m.kind != lineMark && joined(w.text, w.at) {
		w.joinedAt = w.at
		w.joiner()
	}
	write(m)
}

func (w *marker) joiner() { w.raw("&#x200d;") }

func (w *marker) begin(m mark) {
	switch m.kind {
	case lineMark:
		w.raw("<p" + w.lineClass(m) + ` dir="` + direction(w.text[m.start:m.end]) + `">`)
	case nameMark:
		typ := string(w.r.Mentions[m.i].Type)
		w.raw(`<span class="` + markClass(typ, false, w.levels[m.i]) + `" tabindex="0"`)
		w.attr("data-k", label(typ))
		w.raw(">")
	case timeMark:
		w.raw(`<span class="t" tabindex="0"`)
		w.attr("data-k", label(w.r.Times[m.i].Type))
		w.raw(">")
	}
}

func (w *marker) end(m mark) {
	switch m.kind {
	case lineMark:
		w.raw("</p>")
	case nameMark:
		w.nameCard(w.r, m.i)
		w.raw("</span>")
	case timeMark:
		w.timeCard(&w.r.Times[m.i])
		w.raw("</span>")
	}
}

// longestHead is how many code points a first line may have that is shown as a headline.
const longestHead = 150

// lineClass returns the class of a line: a headline, an empty one, or none.
func (w *marker) lineClass(m mark) string {
	line := strings.TrimSpace(w.text[m.start:m.end])
	switch {
	case line == "":
		return ` class="gap"`
	case m.i == 0 && strings.TrimSpace(w.text[m.end:]) != "" && utf8.RuneCountInString(line) <= longestHead:
		return ` class="head"`
	}
	return ""
}
