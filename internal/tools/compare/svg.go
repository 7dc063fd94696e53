package main

import (
	"bytes"
	"fmt"
	"html"
	"math"
)

// A panel is one curve and what it shows.
type panel struct {
	title, unit string
	points      []point
}

// The picture, in pixels.
const (
	panelWidth, panelHeight = 280, 210
	left, right             = 44, 14
	top, bottom             = 36, 38
)

// draw returns the panels side by side as an SVG. Its colours suit a light and a dark page.
func draw(panels []panel) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">`+"\n", panelWidth*len(panels), panelHeight, "Speed by size of text, number of names and cores")
	b.WriteString("<style>text{font:11px sans-serif;fill:#777}.t{font-weight:bold}.a{stroke:#999;fill:none}.c{stroke:#2a78c8;stroke-width:2;fill:none}.p{fill:#2a78c8}</style>\n")
	for i, p := range panels {
		fmt.Fprintf(&b, `<g transform="translate(%d 0)">`+"\n", i*panelWidth)
		p.draw(&b)
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func (p *panel) draw(b *bytes.Buffer) {
	most := 0.0
	for _, x := range p.points {
		most = max(most, x.speed)
	}
	ceiling := niceAbove(most)
	fmt.Fprintf(b, `<text class="t" x="%d" y="16">%s</text>`+"\n", left, html.EscapeString(p.title))
	fmt.Fprintf(b, `<path class="a" d="M%d %dV%dH%d"/>`+"\n", left, top, panelHeight-bottom, panelWidth-right)
	fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="end">%g</text><text x="%d" y="%d" text-anchor="end">0</text>`+"\n", left-4, top+4, ceiling, left-4, panelHeight-bottom+4)
	fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="end">MB/s</text>`+"\n", left-4, top+17)
	first, last := p.points[0].x, p.points[len(p.points)-1].x
	place := func(x point) (float64, float64) {
		at := 0.0
		if last > first {
			at = math.Log(x.x/first) / math.Log(last/first)
		}
		return left + at*(panelWidth-left-right), panelHeight - bottom - x.speed/ceiling*(panelHeight-top-bottom)
	}
	b.WriteString(`<polyline class="c" points="`)
	for _, x := range p.points {
		h, v := place(x)
		fmt.Fprintf(b, "%.1f,%.1f ", h, v)
	}
	b.WriteString(`"/>` + "\n")
	for _, x := range p.points {
		h, v := place(x)
		fmt.Fprintf(b, `<circle class="p" cx="%.1f" cy="%.1f" r="3"/><text x="%.1f" y="%.1f" text-anchor="middle">%s</text>`+"\n", h, v, h, v-7, digits(x.speed))
		fmt.Fprintf(b, `<text x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n", h, panelHeight-bottom+15, short(x.x))
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="end">%s</text>`+"\n", panelWidth-right, panelHeight-bottom+30, html.EscapeString(p.unit))
}

// niceAbove returns 1, 2 or 5 times a power of ten that is no less than x.
func niceAbove(x float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(x)))
	for _, n := range []float64{1, 2, 5, 10} {
		if n*unit >= x {
			return n * unit
		}
	}
	return 10 * unit
}

// short writes a count with k or M.
func short(x float64) string {
	switch {
	case x >= 1e6:
		return fmt.Sprintf("%.0fM", x/1e6)
	case x >= 1e3:
		return fmt.Sprintf("%.0fk", x/1e3)
	}
	return fmt.Sprintf("%.0f", x)
}
