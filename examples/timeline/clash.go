package main

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/date"
)

// A clash is one event that sentences date by the same day of different years.
type clash struct {
	Facts []int // indexes of story.facts, by day
}

// anniversaries are words of sentences that date another year on purpose.
var anniversaries = [...]string{"ذكرى", "الذكرى", "مثل هذا اليوم", "سنوية", "السنوية"}

// shared is how many names two sentences must have in common to speak of one event.
const shared = 2

// findClashes compares the facts that are single days. Two of one day and month and of different years contradict each other where one says its
// year, they share names (those of their sentences or, where these name little, what their articles are about), and neither speaks of
// an anniversary. That finds a year mistyped or wrongly counted; a person must judge.
func (s *story) findClashes() {
	byDay := map[[2]int][]int{}
	var order [][2]int
	for i := range s.facts {
		f := &s.facts[i]
		if f.From.AddDays(1).Compare(f.To) < 0 || f.recalls() {
			continue
		}
		_, m, d := f.From.YMD()
		key := [2]int{int(m), d}
		if byDay[key] == nil {
			order = append(order, key)
		}
		byDay[key] = append(byDay[key], i)
	}
	for _, key := range order {
		if c := s.clash(byDay[key]); len(c.Facts) > 1 {
			s.clashes = append(s.clashes, c)
		}
	}
}

// clash returns those of some facts, all of one day and month, that contradict another of them.
func (s *story) clash(facts []int) (c clash) {
	for _, i := range facts {
		if slices.ContainsFunc(facts, func(j int) bool { return s.contradict(&s.facts[i], &s.facts[j]) }) {
			c.Facts = append(c.Facts, i)
		}
	}
	return c
}

func (s *story) contradict(a, b *fact) bool {
	if year(a.From) == year(b.From) || !a.explicit && !b.explicit {
		return false
	}
	n := 0
	other := s.subject(b)
	for _, id := range s.subject(a) {
		if slices.Contains(other, id) {
			n++
		}
	}
	return n >= shared
}

func year(d date.Date) int {
	y, _, _ := d.YMD()
	return y
}

// subject returns what a sentence is about.
func (s *story) subject(f *fact) []string {
	if len(f.names) >= shared {
		return f.names
	}
	return slices.Concat(f.names, s.articles[f.Article].subject)
}

// recalls reports whether a sentence speaks of an anniversary.
func (f *fact) recalls() bool {
	return slices.ContainsFunc(anniversaries[:], func(word string) bool { return strings.Contains(f.Before, word) || strings.Contains(f.After, word) })
}
