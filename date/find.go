package date

import (
	"sync"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/rule"
	"github.com/khabar-go/khabar/internal/text"
)

// Find returns the time expressions of text in their order, none inside another, their offsets in bytes; nil if there are none. A nil opt
// means the default Options. It takes any bytes and never fails, in time and memory that are linear in the text, and reads no further than
// 2 GiB. Strings of the result share the text's memory.
//
// It is safe for concurrent use.
func Find(text string, opt *Options) []Timex { return AppendFind(nil, text, opt) }

// AppendFind appends what Find returns to dst, for callers that reuse memory. Timex.Twin counts from the first one appended. Like Find it is
// safe for concurrent use, each call with a dst of its own.
func AppendFind(dst []Timex, s string, opt *Options) []Timex {
	d := docs.Get().(*text.Doc)
	d.Reset(s, 0)
	dst = FindIn(dst, d, opt)
	d.Text = ""
	docs.Put(d)
	return dst
}

// FindIn appends the time expressions of a text that is already split into words; it is for package entity.
func FindIn(dst []Timex, d *text.Doc, opt *Options) []Timex {
	f := finders.Get().(*finder)
	dst = f.find(dst, d, opt)
	f.d, f.opt, f.match = nil, Options{}, nil
	finders.Put(f)
	return dst
}

// Ready makes what the first call of FindIn would have to make first; it is for package entity, which has more to make.
func Ready() { theGrammar() }

// Memory that calls reuse.
var (
	docs    = sync.Pool{New: func() any { return new(text.Doc) }}
	finders = sync.Pool{New: func() any { return new(finder) }}
)

// A finder finds the expressions of one text.
type finder struct {
	d       *text.Doc
	g       *grammar
	opt     Options
	space   uint16
	lattice rule.Lattice
	matcher rule.Matcher
	exprs   []expr
	live    []int32     // the expressions that stand, in the order of the text; those joined into others are left out
	next    []int32     // live of the stratum before
	ends    []expr      // the ends of ranges
	match   *rule.Match // the match under way
}

func (f *finder) find(dst []Timex, d *text.Doc, opt *Options) []Timex {
	f.d, f.g, f.space = d, theGrammar(), uint16(arabic.Space|arabic.Bidi)
	if opt != nil {
		f.opt = *opt
	}
	f.exprs, f.ends = f.exprs[:0], f.ends[:0]
	f.tokenize()
	f.live = f.live[:0]
	f.matcher.Find(f.g.Grammar, 0, d, &f.lattice, f.make)
	f.settle(0)
	for stratum := 1; stratum <= 2 && len(f.live) > 0; stratum++ {
		found := len(f.exprs)
		f.lift()
		f.matcher.Find(f.g.Grammar, stratum, d, &f.lattice, f.make)
		f.settle(found)
	}
	return f.resolve(dst)
}

// make turns a match into expressions; false refuses it.
func (f *finder) make(m *rule.Match) bool {
	n := len(f.exprs)
	f.match = m
	if !f.g.makers[m.Row](f, m) {
		f.exprs = f.exprs[:n]
		return false
	}
	return true
}

// add adds the expression e with the words of the match under way.
func (f *finder) add(e expr) *expr {
	m := f.match
	e.first, e.next, e.cut, e.closed, e.row = int32(m.First), int32(m.Next), m.Cut, m.Closed, int32(m.Row)
	f.exprs = append(f.exprs, e)
	return &f.exprs[len(f.exprs)-1]
}

// lift lays the expressions so far over the words.
func (f *finder) lift() {
	f.lattice.Lift()
	for _, n := range f.live {
		e := &f.exprs[n]
		f.lattice.Lay(int(e.first), rule.Token{Set: e.classes(), Value: n, Next: uint32(e.next), Cut: e.cut, Closed: e.closed})
	}
}

// settle keeps in live, in the order of the text, the expressions found so far, without those that a later one took in or overlaps.
// found is the number of expressions before the stratum.
func (f *finder) settle(found int) {
	old := f.live
	f.next = f.next[:0]
	i := 0
	for n := found; n < len(f.exprs); n++ {
		e := &f.exprs[n]
		for ; i < len(old) && f.exprs[old[i]].next <= e.first; i++ {
			f.next = append(f.next, old[i])
		}
		for i < len(old) && f.exprs[old[i]].first < e.next {
			i++
		}
		f.next = append(f.next, int32(n))
	}
	f.next = append(f.next, old[i:]...)
	f.live, f.next = f.next, old
}

// classes returns what an expression is to the rows of the later strata.
func (e *expr) classes() rule.Set {
	switch e.kind {
	case kindDay:
		if e.clocked {
			return rule.SetOf(classXDay, classXMoment)
		}
		return rule.SetOf(classXDay)
	case kindMonth:
		return rule.SetOf(classXMonth)
	case kindYear:
		return rule.SetOf(classXYear)
	case kindUnit, kindPeriod:
		return rule.SetOf(classXPeriod)
	case kindClock:
		if e.digital {
			return rule.SetOf(classXClock, classXDigital)
		}
		return rule.SetOf(classXClock)
	case kindPart:
		return rule.SetOf(classXPart)
	case kindSet:
		return rule.SetOf(classXSet)
	}
	return rule.Set{}
}
