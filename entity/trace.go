package entity

import (
	"bufio"
	"fmt"
	"io"

	"github.com/khabar-go/khabar/gazetteer"
)

// Trace writes every proposal for d with its features, score and fate, one a line in text order. It returns the error of w.
// It reads as Extract does, writes a few hundred bytes for each proposal, and is safe for concurrent use.
func (x *Extractor) Trace(w io.Writer, d Document) error {
	b := bufio.NewWriter(w)
	r := &Result{inner: new(scratch)}
	x.read(r, d, &tracer{w: b, names: x.names, weights: make(map[int][]weight)})
	return b.Flush()
}

// A tracer writes what the stages decide. A nil tracer writes nothing.
type tracer struct {
	w       io.Writer
	names   *gazetteer.Gazetteer
	weights map[int][]weight
	watch   func(stage string, s *scratch) // for tests: called with what there is after each stage
}

// after is called after each stage.
func (t *tracer) after(stage string, s *scratch) {
	if t != nil && t.watch != nil {
		t.watch(stage, s)
	}
}

// features returns what weigh calls with each feature of proposal i.
func (t *tracer) features() func(i int, w weight) {
	if t == nil {
		return nil
	}
	return func(i int, w weight) { t.weights[i] = append(t.weights[i], w) }
}

// show writes the proposals and their fates.
func (t *tracer) show(s *scratch) {
	if t == nil {
		return
	}
	mention := make(map[int32]int)
	for i, c := range s.choices {
		mention[c.proposal] = i
	}
	for i := range s.p.all {
		x := &s.p.all[i]
		fmt.Fprintf(t.w, "%d-%d %s «%s» %s %+d", x.start, x.end, x.typ, s.doc.Text[x.start:x.end], x.rule, x.base)
		for _, w := range t.weights[i] {
			fmt.Fprintf(t.w, ", %s %+d", w.name, w.points)
		}
		fmt.Fprintf(t.w, " = %d: ", s.verdicts[i].score)
		switch m, ok := mention[int32(i)]; {
		case !ok && s.verdicts[i].score <= 0:
			fmt.Fprintln(t.w, "too weak")
		case !ok:
			fmt.Fprintln(t.w, "another span was better")
		case s.links[m].to < 0:
			fmt.Fprintln(t.w, "mention, not linked")
		default:
			l := s.links[m]
			fmt.Fprintf(t.w, "mention of %s\n", t.names.EntryAt(s.p.things[l.to].Bearer).ID())
		}
	}
}
