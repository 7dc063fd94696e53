package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
	"github.com/khabar-go/khabar/gazetteer"
)

// answering writes what h answers, as JSON.
func answering(h func(http.ResponseWriter, *http.Request) (any, *failure)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, f := h(w, r)
		if f != nil {
			f.write(w)
			return
		}
		writeJSON(w, http.StatusOK, v)
	}
}

// An extractRequest asks for all that is found in a text. All but Text may be missing or null.
type extractRequest struct {
	ID        string      `json:"id"`
	Text      *string     `json:"text"`
	Published input.Day   `json:"published"`
	Country   string      `json:"country"`
	Offsets   entity.Unit `json:"offsets"`
}

// letters are those of the code of a country.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// check returns what is wrong with the fields that have not been checked when they were read.
func (q *extractRequest) check(s *service) *failure {
	switch {
	case q.Country != "" && (len(q.Country) != 2 || strings.Trim(q.Country, letters) != ""):
		return problem(http.StatusBadRequest, fmt.Sprintf("country %q is none of two capital letters", q.Country))
	case !slices.Contains([]entity.Unit{"", entity.Bytes, entity.Runes, entity.UTF16}, q.Offsets):
		return problem(http.StatusBadRequest, fmt.Sprintf("offsets %q are neither bytes nor runes nor utf16", q.Offsets))
	}
	return s.checkText(q.Text)
}

// extract answers with an entity.Result.
func (s *service) extract(w http.ResponseWriter, r *http.Request) (any, *failure) {
	var q extractRequest
	if f := readJSON(w, r, s.limits.body(), &q); f != nil {
		return nil, f
	}
	if f := q.check(s); f != nil {
		return nil, f
	}
	d := entity.Document{ID: q.ID, Text: *q.Text, Published: q.Published.Date, Country: q.Country}
	result, f := s.result(r, d)
	if f == nil && q.Offsets != "" {
		result = result.In(q.Offsets, d.Text)
	}
	return result, f
}

// result reads a document when it is its turn.
func (s *service) result(r *http.Request, d entity.Document) (result *entity.Result, f *failure) {
	f = s.gate.work(r.Context(), func() { result = s.extractor.Extract(d) })
	if f == nil {
		s.metrics.read(len(d.Text))
	}
	return result, f
}

// A datesRequest asks for the time expressions of a text. All but Text may be missing or null.
type datesRequest struct {
	Text      *string   `json:"text"`
	Reference input.Day `json:"reference"`
	Direction string    `json:"direction"`
}

type datesAnswer struct {
	Times []date.Timex `json:"times"`
}

// dates answers with the time expressions of a text.
func (s *service) dates(w http.ResponseWriter, r *http.Request) (any, *failure) {
	var q datesRequest
	if f := readJSON(w, r, s.limits.body(), &q); f != nil {
		return nil, f
	}
	direction := slices.Index([]string{date.AsReported: "", date.Past: "past", date.Future: "future"}, q.Direction)
	if direction < 0 {
		return nil, problem(http.StatusBadRequest, fmt.Sprintf("direction %q is neither past nor future", q.Direction))
	}
	if f := s.checkText(q.Text); f != nil {
		return nil, f
	}
	opt := &date.Options{Reference: q.Reference.Date, Direction: date.Direction(direction)}
	a := datesAnswer{Times: []date.Timex{}}
	f := s.gate.work(r.Context(), func() { a.Times = date.AppendFind(a.Times, *q.Text, opt) })
	if f == nil {
		s.metrics.read(len(*q.Text))
	}
	return a, f
}

type lookupAnswer struct {
	Name       string      `json:"name"`
	Candidates []candidate `json:"candidates"`
}

// A candidate is a gazetteer.Candidate.
type candidate struct {
	ID    string         `json:"id"`
	Type  gazetteer.Type `json:"type"`
	Name  string         `json:"name"`
	Latin string         `json:"latin"`
	Form  string         `json:"form"`
	How   string         `json:"how"`
	Edits string         `json:"edits"`
	Score float32        `json:"score"`
}

// types returns the types that a look-up can be restricted to.
func types() []gazetteer.Type {
	return []gazetteer.Type{
		gazetteer.PERS, gazetteer.NORP, gazetteer.OCC, gazetteer.GPE, gazetteer.LOC,
		gazetteer.FAC, gazetteer.ORG, gazetteer.EVENT, gazetteer.PRODUCT, gazetteer.LAW,
	}
}

// lookup answers with what a name may mean, best first, and with nothing where that is not sure.
func (s *service) lookup(w http.ResponseWriter, r *http.Request) (any, *failure) {
	q := readQuery(r)
	name, typ := q.required("name", 200), gazetteer.Type(q.get("type", 10))
	opt := gazetteer.LookupOptions{Max: q.number("max", 10, 50)}
	if q.values.Has("type") {
		if opt.Types = []gazetteer.Type{typ}; !slices.Contains(types(), typ) {
			q.refuse("there is no type %q", typ)
		}
	}
	if f := q.done(); f != nil {
		return nil, f
	}
	a := lookupAnswer{Name: name, Candidates: []candidate{}}
	f := s.gate.work(r.Context(), func() {
		for _, c := range s.names.Lookup(name, &opt) {
			a.Candidates = append(a.Candidates, candidate{c.ID, c.Type, c.Name, c.Latin, c.Form, c.How, c.Edits, c.Score})
		}
	})
	return a, f
}

type holdersAnswer struct {
	Office string `json:"office"`
	Name   string `json:"name"`
	Latin  string `json:"latin"`
	Terms  []term `json:"terms"`
}

// A term is a gazetteer.Term with the names of its holder.
type term struct {
	Holder string `json:"holder"`
	Name   string `json:"name"`
	Latin  string `json:"latin"`
	From   string `json:"from"`
	To     string `json:"to"`
	Acting bool   `json:"acting"`
}

// holders answers with who holds an office on a day, the latest first, or ever.
func (s *service) holders(w http.ResponseWriter, r *http.Request) (any, *failure) {
	q := readQuery(r)
	id, day := q.required("office", 200), q.get("day", 20)
	if d, err := date.Parse(day); q.values.Has("day") && (err != nil || d.String() != day || len(day) != len("2006-01-02")) {
		q.refuse("day %q is none such as 2025-08-07", day)
	}
	if f := q.done(); f != nil {
		return nil, f
	}
	office, ok := s.names.Entry(id)
	if !ok || office.Type != gazetteer.OCC {
		return nil, problem(http.StatusNotFound, fmt.Sprintf("there is no office %q; /v1/lookup finds those that there are", id))
	}
	a := holdersAnswer{Office: id, Name: office.Name, Latin: office.Latin, Terms: []term{}}
	f := s.gate.work(r.Context(), func() {
		for _, t := range s.names.Holders(id, day) {
			a.Terms = append(a.Terms, s.term(t))
		}
	})
	return a, f
}

// term returns t with the names of its holder, who may be known by name only.
func (s *service) term(t gazetteer.Term) term {
	name, latin := t.Holder, ""
	if e, ok := s.names.Entry(t.Holder); ok {
		name, latin = e.Name, e.Latin
	}
	return term{Holder: t.Holder, Name: name, Latin: latin, From: t.From, To: t.To, Acting: t.Acting}
}
