package entity

import (
	"cmp"
	"errors"
	"slices"
	"sync"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/cues"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/text"
)

// An Extractor reads documents. It is immutable and safe for concurrent use. Default and New make one; the zero Extractor must not be
// used.
type Extractor struct {
	names *gazetteer.Gazetteer
	lore  *lore
	opt   Options
	once  sync.Once // of ready
}

// Default returns the Extractor over the built-in names with default options, always the same one.
func Default() *Extractor {
	defaultOnce.Do(func() { defaultExtractor = New(gazetteer.Default(), nil) })
	return defaultExtractor
}

var (
	defaultOnce      sync.Once
	defaultExtractor *Extractor
)

// New returns an Extractor over the names of g. A nil opt is the default options. It costs nothing until the first text, then up to
// two megabytes of memory; g, which must not be nil, is used in place. Make one and share it.
func New(g *gazetteer.Gazetteer, opt *Options) *Extractor {
	x := &Extractor{names: g, lore: &lore{names: g}}
	if opt != nil {
		x.opt = *opt
		x.opt.Types, x.opt.Finders = slices.Clone(opt.Types), slices.Clone(opt.Finders)
	}
	return x
}

// Extract returns what d says. It takes any bytes and never fails, in time that is linear in the text; what stands behind
// MaxBytes it does not read. It is safe for concurrent use.
func (x *Extractor) Extract(d Document) *Result {
	r := new(Result)
	x.ExtractInto(r, d)
	return r
}

// ExtractInto is Extract into r's memory: what r held is overwritten, so nothing of it may be in use. It is safe for
// concurrent use with a Result for each goroutine.
func (x *Extractor) ExtractInto(r *Result, d Document) {
	if r.inner == nil {
		r.inner = new(scratch)
	}
	x.read(r, d, nil)
}

// scratch is the memory of one reading.
type scratch struct {
	doc      text.Doc
	scene    scene
	hits     []match.Hit
	found    []Found
	p        proposals
	phraser  phraser
	namer    namer
	framer   framer
	survey   survey
	verdicts []verdict
	chooser  chooser
	choices  []choice
	links    []link
	holding  holding
	chained  chained
}

// ready compiles the tables that the first text needs, each on its own core if there are as many.
func (x *Extractor) ready() {
	var work sync.WaitGroup
	if !x.opt.NoTimes {
		work.Go(date.Ready)
	}
	work.Go(x.lore.ready)
	cues.Default()
	work.Wait()
}

// read runs the stages. tell, if any, is shown each value on its way.
func (x *Extractor) read(r *Result, d Document, tell *tracer) {
	s := r.inner
	*r = Result{
		ID: d.ID, Unit: Bytes, Data: x.names.Version(), inner: s,
		Mentions: empty(r.Mentions), Entities: empty(r.Entities), Times: empty(r.Times), Sentences: empty(r.Sentences), Notes: empty(r.Notes),
	}
	x.once.Do(x.ready)
	s.doc.Reset(d.Text, x.opt.MaxBytes)
	r.Read = s.doc.Read
	x.lore.survey(&s.scene, &s.doc)
	s.hits, s.p.near = x.lore.looker.Find(s.hits[:0], s.p.near[:0], &s.doc, s.scene.seen)
	s.found = x.ask(s.found[:0], r, d.Text[:r.Read])
	tell.after("find", s)

	propose(&s.p, &s.doc, x.lore, &s.scene, s.hits, s.found, &s.phraser, &s.namer, &s.framer)
	tell.after("propose", s)
	s.survey.look(&s.doc, &s.p, d.Country)
	tell.after("survey", s)
	s.verdicts = weigh(s.verdicts, &s.doc, x.lore, &s.p, &s.survey, tell.features())
	tell.after("weigh", s)
	s.choices = s.chooser.choose(s.choices, &s.doc, &s.p, s.verdicts)
	var few [2]breakage
	broken := breakages(few[:0], &s.doc)
	lost := len(broken) > 0 && broken[0].lost
	if lost {
		s.choices = s.choices[:0]
	}
	tell.after("choose", s)
	s.links = resolve(s.links, &s.doc, x.lore, &s.namer, &s.p, &s.survey, s.choices)
	tell.after("link", s)
	links, holders := s.holding.hold(s.links, &s.doc, x.names, &s.p, &s.survey, s.choices, d.Published)
	s.chained.chain(r, &s.doc, x.names, &s.p, s.verdicts, s.choices, links, holders)
	tell.after("chain", s)

	if !x.opt.NoTimes && !lost {
		opt := x.opt.Times
		if opt.Reference.IsZero() {
			opt.Reference = d.Published
		}
		r.Times = date.FindIn(r.Times, &s.doc, &opt)
		for _, t := range r.Times {
			if t.Note != "" {
				r.Notes = append(r.Notes, Note{Span: Span{t.Start, t.End}, Code: t.Note, Text: timeNote(t.Note)})
			}
		}
	}
	for _, t := range s.doc.Sentences {
		r.Sentences = append(r.Sentences, Span{int(s.doc.Words[t.First].Start), int(s.doc.Words[t.Last-1].End)})
	}
	notes(r, &s.doc, broken)
	slices.SortStableFunc(r.Notes, func(a, b Note) int { return cmp.Compare(a.Start, b.Start) })
	x.filter(r)
	tell.show(s)
}

// empty returns s without its elements; never nil, so that JSON has [] and not null.
func empty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s[:0]
}

// ask asks the caller's finders.
func (x *Extractor) ask(dst []Found, r *Result, s string) []Found {
	for _, f := range x.opt.Finders {
		var err error
		if dst, err = f.AppendFind(dst, s); err != nil {
			r.Notes = append(r.Notes, Note{Code: faultCode(err), Text: err.Error()})
		}
	}
	return dst
}

// faultCode is the code of the note that a finder's error becomes.
func faultCode(err error) string {
	var late interface{ Timeout() bool }
	if errors.As(err, &late) && late.Timeout() {
		return "budget-spent"
	}
	return "finder-failed"
}

// timeNote says in words what the code of a time expression means.
func timeNote(code string) string {
	switch code {
	case "twin-differs":
		return "the two calendars name days more than a day apart"
	case "weekday-differs":
		return "the day is another day of the week"
	case "no-such-day":
		return "the calendar has no such day"
	case "order-ambiguous":
		return "day and month may stand in either order; read day first"
	}
	return "see package date"
}

// notes says what is wrong with the text itself.
func notes(r *Result, d *text.Doc, broken []breakage) {
	for _, b := range broken {
		r.Notes = append(r.Notes, Note{Code: b.code, Text: b.text})
	}
	if d.Broken > 0 {
		r.Notes = append(r.Notes, Note{Code: "replacement-characters", Text: "the text holds replacement characters or bytes that are not UTF-8"})
	}
	if d.Read < len(d.Text) {
		r.Notes = append(r.Notes, Note{Span: Span{d.Read, len(d.Text)}, Code: "not-read", Text: "the text is longer than Options.MaxBytes"})
	}
}

// filter leaves out the mentions that the options do not want; what is in them goes to the mention around.
func (x *Extractor) filter(r *Result) {
	if len(x.opt.Types) == 0 && x.opt.MinScore <= 0 {
		return
	}
	place := make([]int, len(r.Mentions)) // where each mention, or the one around it that is kept, now stands
	kept := r.Mentions[:0]
	for i, m := range r.Mentions {
		if m.Parent >= 0 {
			m.Parent = place[m.Parent]
		}
		if m.Score < x.opt.MinScore || len(x.opt.Types) > 0 && !slices.Contains(x.opt.Types, m.Type) {
			place[i] = m.Parent
			continue
		}
		place[i] = len(kept)
		kept = append(kept, m)
	}
	r.Mentions = kept
	r.dropUnnamed()
}

// dropUnnamed takes away the entities that no mention names.
func (r *Result) dropUnnamed() {
	place := make([]int, len(r.Entities))
	for i := range place {
		place[i] = -1
	}
	for _, m := range r.Mentions {
		for _, e := range [2]int{m.Entity, m.Holder} {
			if e >= 0 {
				place[e] = 0
			}
		}
	}
	kept := r.Entities[:0]
	for i, e := range r.Entities {
		if place[i] == 0 {
			place[i] = len(kept)
			kept = append(kept, e)
		}
	}
	r.Entities = kept
	for i := range r.Mentions {
		m := &r.Mentions[i]
		for _, e := range [2]*int{&m.Entity, &m.Holder} {
			if *e >= 0 {
				*e = place[*e]
			}
		}
	}
}
