package entity

import (
	"testing"

	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// TestExamples finds every row of a body in its example, which it must match whole.
func TestExamples(t *testing.T) {
	g := gazetteer.Default()
	grammar := cues.Default()
	for n, row := range grammar.Rows() {
		if grammar.Maker(n).Type == string(gazetteer.OCC) {
			continue
		}
		d := text.Analyze(row.Example)
		var p proposals
		var f phraser
		l := &lore{names: g}
		var scene scene
		l.survey(&scene, d)
		propose(&p, d, l, &scene, g.FindIn(nil, d), nil, &f, new(namer), new(framer))
		listed := p.all[:0:0]
		for _, x := range p.all {
			if !x.phrase {
				listed = append(listed, x)
			}
		}
		p.all, f.listed, f.bodies = listed, len(listed), nil
		f.begin(sightBody, &grammar.BodyStarts)
		whole := false
		f.matcher.FindFrom(f.starts, grammar.Grammar, cues.Bodies, d, &f.lattice, func(m *rule.Match) bool {
			whole = whole || m.Row == n && m.First == 0 && int(m.Next) == len(d.Words)
			return false
		})
		if !whole {
			t.Errorf("row %s does not match its example «%s»", row.Name, row.Example)
		}
	}
}
