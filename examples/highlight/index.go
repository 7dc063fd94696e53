package main

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
)

// An item is what the index says of an article.
type item struct {
	Page, File, Headline   string
	Mentions, Times, Notes int
	People                 []string // those named most often, best first
}

// mostPeople is how many people the index names of an article.
const mostPeople = 4

func newItem(page string, d entity.Document, r *entity.Result) item {
	it := item{Page: page, File: d.ID, Mentions: len(r.Mentions), Times: len(r.Times), Notes: len(r.Notes)}
	headline, _, _ := strings.Cut(strings.TrimSpace(d.Text), "\n")
	it.Headline = d.ID
	if headline = strings.TrimSpace(headline); headline != "" {
		it.Headline = shortened(headline)
	}
	named := make([]int, len(r.Entities))
	var people []int
	for i, e := range r.Entities {
		for range r.MentionsOf(i) {
			named[i]++
		}
		if e.Type == gazetteer.PERS {
			people = append(people, i)
		}
	}
	slices.SortStableFunc(people, func(a, b int) int { return named[b] - named[a] })
	for _, i := range people[:min(mostPeople, len(people))] {
		it.People = append(it.People, r.Entities[i].Name)
	}
	return it
}

// shortened cuts a long line, such as an article without line ends, behind a word.
func shortened(s string) string {
	const most = 110
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	s = string(runes[:most])
	if i := strings.LastIndex(s, " "); i > 0 {
		s = s[:i]
	}
	return s + " …"
}

//go:embed index.html
var indexPage string

func writeIndex(w io.Writer, all []item) error {
	t, err := template.New("index").Parse(indexPage)
	if err != nil {
		return err
	}
	return t.Execute(w, all)
}
