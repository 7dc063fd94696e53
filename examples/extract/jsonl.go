package main

import (
	"encoding/json"
	"io"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/examples/internal/input"
	"github.com/khabar-go/khabar/gazetteer"
)

// What one line holds. Pointers are null where nothing is known.
type (
	document struct {
		ID       string        `json:"id"`
		Mentions []mention     `json:"mentions"`
		Timexes  []timex       `json:"timexes"`
		Notes    []entity.Note `json:"notes"`
	}
	mention struct {
		Start  int            `json:"start"`
		End    int            `json:"end"`
		Text   string         `json:"text"`
		Type   gazetteer.Type `json:"type"`
		QID    *string        `json:"qid"`
		ID     *string        `json:"id"`
		Name   string         `json:"name"`
		NameEN string         `json:"name_en"`
		Holder *holder        `json:"holder"`
		Nested bool           `json:"nested"`
		Score  float32        `json:"score"`
		Why    string         `json:"why"`
	}
	holder struct {
		ID     *string `json:"id"`
		QID    *string `json:"qid"`
		Name   string  `json:"name"`
		NameEN string  `json:"name_en"`
	}
	timex struct {
		Start int     `json:"start"`
		End   int     `json:"end"`
		Text  string  `json:"text"`
		Type  string  `json:"type"`
		Value string  `json:"value"`
		Begin *string `json:"begin"`
		Until *string `json:"end_excl"`
		Mod   *string `json:"mod"`
	}
)

// line writes what was found as one line of JSON.
func line(w io.Writer, r *entity.Result, _ entity.Document) error {
	d := document{ID: r.ID, Mentions: []mention{}, Timexes: []timex{}, Notes: r.Notes}
	for _, m := range r.Mentions {
		d.Mentions = append(d.Mentions, mentionOf(r, m))
	}
	for _, t := range r.Times {
		d.Timexes = append(d.Timexes, timex{t.Start, t.End, t.Text, t.Type, t.Value.String(), day(t.From), day(t.To), known(t.Mod)})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(d)
}

func mentionOf(r *entity.Result, m entity.Mention) mention {
	out := mention{
		Start: m.Start, End: m.End, Text: m.Text, Type: m.Type,
		Nested: m.Parent >= 0, Score: m.Score, Why: m.Why.String(),
	}
	if e := r.Entity(m); e != nil {
		out.ID, out.QID, out.Name, out.NameEN = known(e.ID), input.QID(e.ID), e.Name, e.Latin
	}
	if h := r.Holder(m); h != nil {
		out.Holder = &holder{known(h.ID), input.QID(h.ID), h.Name, h.Latin}
	}
	return out
}

// known returns s, or nil if it is empty.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func day(d date.Date) *string { return known(d.String()) }
