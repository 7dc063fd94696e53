package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// A story is what many articles say.
type story struct {
	articles []article
	facts    []fact // by day
	clashes  []clash
}

// An article is one document of a story.
type article struct {
	ID, Headline string
	Published    date.Date
	Mentions     int
	subject      []string // ids of what it names most
}

// A fact is a dated sentence.
type fact struct {
	Article  int // index of story.articles
	Before   string
	When     string // the time expression
	After    string
	Value    string
	From, To date.Date // the days meant, half-open
	People   []string
	explicit bool     // the sentence says the year
	sentence int      // byte of the article
	names    []string // ids of what the sentence names
}

// mainNames is how many things an article is about.
const mainNames = 6

// add adds a document and what was found in it.
func (s *story) add(d entity.Document, r *entity.Result, only *settings) {
	a := article{ID: d.ID, Headline: headline(d.Text), Published: d.Published, Mentions: len(r.Mentions)}
	count := map[string]int{}
	for _, m := range r.Mentions {
		if e := r.Entity(m); e != nil && tells(m.Type) && e.ID != "" {
			count[e.ID]++
		}
	}
	for id := range count {
		a.subject = append(a.subject, id)
	}
	slices.SortFunc(a.subject, func(a, b string) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	a.subject = a.subject[:min(len(a.subject), mainNames)]
	s.articles = append(s.articles, a)

	for _, t := range r.Times {
		if t.From.IsZero() || t.To.IsZero() || t.Type == "DURATION" || t.Type == "SET" {
			continue
		}
		if !only.from.IsZero() && t.To.Compare(only.from) <= 0 || !only.to.IsZero() && t.From.Compare(only.to) > 0 {
			continue
		}
		if at, ok := sentence(r, t.Start); ok {
			s.facts = append(s.facts, newFact(len(s.articles)-1, d.Text, r, at, &t))
		}
	}
}

// tells reports whether names of a type tell one event from another.
func tells(t gazetteer.Type) bool { return t != gazetteer.NORP && t != gazetteer.OCC }

// sentence returns the sentence of r that holds byte at.
func sentence(r *entity.Result, at int) (entity.Span, bool) {
	i, ok := slices.BinarySearchFunc(r.Sentences, at, func(s entity.Span, at int) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !ok {
		return entity.Span{}, false
	}
	return r.Sentences[i], true
}

func newFact(article int, text string, r *entity.Result, at entity.Span, t *date.Timex) fact {
	f := fact{
		Article: article, When: text[t.Start:t.End], Value: t.Value.String(), From: t.From, To: t.To, explicit: t.Anchor == "", sentence: at.Start,
		Before: shorten(text[at.Start:t.Start], true), After: after(text[t.End:max(at.End, t.End)]),
	}
	for _, m := range r.Mentions {
		e := r.Entity(m)
		if m.Start < at.Start || m.End > at.End || e == nil {
			continue
		}
		if m.Type == gazetteer.PERS && !slices.Contains(f.People, e.Name) {
			f.People = append(f.People, e.Name)
		}
		if tells(m.Type) && e.ID != "" && !slices.Contains(f.names, e.ID) {
			f.names = append(f.names, e.ID)
		}
	}
	return f
}

// mostRunes is how much of a sentence stands before a time expression, and behind it.
const mostRunes = 160

// shorten leaves the last, or the first, runes of s, up to a space.
func shorten(s string, last bool) string {
	s = strings.Join(strings.Fields(s), " ")
	n := utf8.RuneCountInString(s)
	if n <= mostRunes {
		return s
	}
	runes := []rune(s)
	if last {
		s = string(runes[n-mostRunes:])
		return "… " + s[strings.IndexByte(s+" ", ' '):]
	}
	s = string(runes[:mostRunes])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return s + " …"
}

// after shortens what follows a time expression, and keeps the space before it.
func after(s string) string {
	short := shorten(s, false)
	if s != strings.TrimLeft(s, " \n") {
		return " " + short
	}
	return short
}

// headline returns the first line of a text that has one.
func headline(text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return shorten(first, false)
}

// finish sorts the facts and looks for contradictions.
func (s *story) finish() {
	slices.SortStableFunc(s.facts, func(a, b fact) int { return cmp.Or(a.From.Compare(b.From), b.To.Compare(a.To)) })
	s.findClashes()
}
