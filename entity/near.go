package entity

import (
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/text"
)

// nameLetters is what folded letters speak for a name.
func nameLetters(letters []byte) int { return int(cues.Default().Letters.Name(letters)) }

// knownFame is the fame of a place that is meant whatever stands beside it.
const knownFame = 500

// obscure is what a place in one word that is not known by all loses: names of persons and things are near it by chance, so that
// something beside it must say that it is a place. A caller's own places are known.
func obscure(p *proposals, x *proposal) points {
	lead := p.things[x.from]
	if x.first != x.last || lead.Table > 0 || x.typ != gazetteer.GPE && x.typ != gazetteer.LOC && x.typ != gazetteer.FAC {
		return 0
	}
	return points(max(0, knownFame-int(lead.fame)))
}

// spelt proposes near hit i: a listed name in another spelling, or in a broken one. Names of peoples and offices are inflected
// words, of which a letter makes another.
func (p *proposals) spelt(d *text.Doc, g *gazetteer.Gazetteer, i int) {
	h := &p.near[i]
	from := len(p.all)
	p.listed(d, g, h.Hit)
	doubt := otherwise
	switch {
	case h.Mended:
		doubt = mended
	case h.Weak:
		doubt = unsurely
	}
	kept := p.all[:from]
	for _, x := range p.all[from:] {
		if !h.Mended && (x.typ == gazetteer.NORP || x.typ == gazetteer.OCC) || h.Weak && x.typ != gazetteer.PERS {
			continue
		}
		x.near = int32(i + 1)
		if x.base += doubt.points; !h.Mended {
			x.base -= obscure(p, &x)
		}
		x.rule = doubt.name
		kept = append(kept, x)
	}
	p.all = kept
}
