package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"os"
	"slices"

	"github.com/khabar-go/khabar/date"
)

//go:embed page.html
var pageHTML string

// A page is what page.html shows.
type page struct {
	Articles []article
	Clashes  []clashView
	Days     []dayView
	Chart    chart
}

// A dayView is a day, or a longer time, and what is dated by it.
type dayView struct {
	ID, Label, ISO string
	Long           bool // longer than a day
	Facts          []factView
}

type factView struct {
	fact
	Of    article
	Clash bool
}

// A clashView is a contradiction: its years on a line, and its sentences.
type clashView struct {
	Marks []mark
	Facts []factView
}

// A mark is a day on the line of a contradiction, in pixels.
type mark struct {
	X     float64
	Label string
	Count int
}

// write writes the page of a story to a file.
func write(name string, s *story) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := show(f, s); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func show(w io.Writer, s *story) error {
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return err
	}
	return t.Execute(w, newPage(s))
}

func newPage(s *story) *page {
	p := &page{Articles: s.articles, Chart: newChart(s.articles)}
	clashing := map[int]bool{}
	for _, c := range s.clashes {
		p.Clashes = append(p.Clashes, s.clashView(c))
		for _, i := range c.Facts {
			clashing[i] = true
		}
	}
	for i := range s.facts {
		f := &s.facts[i]
		if n := len(p.Days); n == 0 || p.Days[n-1].ISO != f.span() {
			p.Days = append(p.Days, dayView{ID: fmt.Sprintf("d%d", len(p.Days)), Label: f.label(), ISO: f.span(), Long: f.long()})
		}
		d := &p.Days[len(p.Days)-1]
		d.Facts = append(d.Facts, factView{*f, s.articles[f.Article], clashing[i]})
	}
	return p
}

// lineWidth is how wide the line of a contradiction is, and lineEdge how far from its ends the first and last days are,
// so that their labels have room on a phone, too.
const lineWidth, lineEdge = 600, 130

func (s *story) clashView(c clash) (v clashView) {
	first, last := s.facts[c.Facts[0]].From, s.facts[c.Facts[len(c.Facts)-1]].From
	for _, i := range c.Facts {
		f := &s.facts[i]
		v.Facts = append(v.Facts, factView{*f, s.articles[f.Article], true})
		x := lineWidth - lineEdge - float64(days(first, f.From))/float64(max(1, days(first, last)))*(lineWidth-2*lineEdge) // right to left
		if n := len(v.Marks); n > 0 && v.Marks[n-1].X == x {
			v.Marks[n-1].Count++
			continue
		}
		v.Marks = append(v.Marks, mark{x, arabicDay(f.From), 1})
	}
	return v
}

// days returns how many days b is after a.
func days(a, b date.Date) int { return int(b.In(nil).Sub(a.In(nil)).Hours() / 24) }

func (f *fact) long() bool { return f.From.AddDays(1).Compare(f.To) < 0 }

// span returns the days of f: one, or the first and the last.
func (f *fact) span() string {
	from := dayOf(f.From)
	if !f.long() {
		return from.String()
	}
	return from.String() + " – " + dayOf(f.To).AddDays(-1).String()
}

func (f *fact) label() string {
	if !f.long() {
		return weekdays[f.From.Weekday()] + " " + arabicDay(f.From)
	}
	return arabicDay(f.From) + " – " + arabicDay(dayOf(f.To).AddDays(-1))
}

func dayOf(d date.Date) date.Date {
	y, m, day := d.YMD()
	return date.Of(y, m, day)
}

var weekdays = [...]string{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}

var months = [...]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

func arabicDay(d date.Date) string {
	y, m, day := d.YMD()
	return fmt.Sprintf("%d %s %d", day, months[m-1], y)
}

// A chart shows how many mentions the articles of each day have.
type chart struct {
	Width, Height int
	Bars          []bar
	First, Last   string
	Most          int
}

// A bar is one day of a chart, in pixels.
type bar struct {
	X, Y, W, H float64
	Title      string
}

// The chart, in pixels, and the widest bar.
const (
	chartWidth, chartHeight = 640, 120
	widestBar               = 28
)

// newChart draws the days from the first to the last with an article; articles without a day are left out.
func newChart(articles []article) chart {
	count := map[date.Date]int{}
	var all []date.Date
	for _, a := range articles {
		if d := dayOf(a.Published); !a.Published.IsZero() {
			if count[d] == 0 {
				all = append(all, d)
			}
			count[d] += a.Mentions
		}
	}
	c := chart{Width: chartWidth, Height: chartHeight}
	if len(all) == 0 {
		return c
	}
	slices.SortFunc(all, date.Date.Compare)
	first, last := all[0], all[len(all)-1]
	c.First, c.Last = arabicDay(first), arabicDay(last)
	for _, n := range count {
		c.Most = max(c.Most, n)
	}
	step := float64(chartWidth) / float64(days(first, last)+1)
	for _, d := range all {
		h := float64(count[d]) / float64(max(1, c.Most)) * chartHeight
		w := min(step*0.8, widestBar)
		c.Bars = append(c.Bars, bar{
			X: chartWidth - (float64(days(first, d))+0.5)*step - w/2, Y: chartHeight - h, W: max(w, 1), H: h, // right to left
			Title: fmt.Sprintf("%s: %d", arabicDay(d), count[d]),
		})
	}
	return c
}
