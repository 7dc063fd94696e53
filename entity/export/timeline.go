package export

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// A moment is an interval that one or more expressions of a document mean.
type moment struct {
	from, to date.Date
	value    string
	said     []string // the expressions, each once
}

// moments returns the intervals of time expressions, earliest first.
func moments(times []date.Timex) (ms []moment) {
	order := slices.Clone(times)
	slices.SortStableFunc(order, func(a, b date.Timex) int { return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To)) })
	for _, t := range order {
		if t.From.IsZero() || t.To.IsZero() {
			continue
		}
		if n := len(ms); n == 0 || ms[n-1].from != t.From || ms[n-1].to != t.To {
			ms = append(ms, moment{from: t.From, to: t.To, value: t.Value.String()})
		}
		if last := &ms[len(ms)-1]; !slices.Contains(last.said, t.Text) {
			last.said = append(last.said, t.Text)
		}
	}
	return ms
}

// A scale places days on a line, 0 at its beginning and 100 at its end. Near the origin, the day of publication, a day is
// wide; far from it a year is narrow: place grows with the logarithm of the distance, as news speaks of time.
type scale struct {
	origin   date.Date
	from, to float64
}

// newScale returns a scale that holds all moments and the origin.
func newScale(ms []moment, origin date.Date) scale {
	s := scale{origin: origin}
	for _, m := range ms {
		s.from, s.to = min(s.from, s.stretch(m.from)), max(s.to, s.stretch(m.to))
	}
	margin := max(.05*(s.to-s.from), .5)
	s.from, s.to = s.from-margin, s.to+margin
	return s
}

func (s scale) stretch(d date.Date) float64 { return math.Asinh(days(s.origin, d)) }

// at returns the place of a distance in days.
func (s scale) at(days float64) float64 { return 100 * (math.Asinh(days) - s.from) / (s.to - s.from) }

// days returns how many days b is after a.
func days(a, b date.Date) float64 {
	number := func(d date.Date) float64 {
		year, month, day := d.YMD()
		hour, minute, second, _ := d.Clock()
		return float64(civilDay(year, int(month), day)) + float64(3600*hour+60*minute+second)/86400
	}
	return number(b) - number(a)
}

// civilDay numbers the days of the Gregorian calendar, counting years from March.
func civilDay(y, m, d int) int {
	if m <= 2 {
		y, m = y-1, m+12
	}
	floor := func(a, b int) int { return int(math.Floor(float64(a) / float64(b))) }
	return 365*y + floor(y, 4) - floor(y, 100) + floor(y, 400) + (153*(m-3)+2)/5 + d
}

// ticks are the distances that the line may name.
var ticks = []struct {
	days float64
	name string
}{
	{-36525, "قبل قرن"}, {-3652.5, "قبل 10 سنوات"}, {-365.25, "قبل سنة"}, {-30, "قبل شهر"}, {-7, "قبل أسبوع"}, {-1, "قبل يوم"},
	{1, "بعد يوم"}, {7, "بعد أسبوع"}, {30, "بعد شهر"}, {365.25, "بعد سنة"}, {3652.5, "بعد 10 سنوات"}, {36525, "بعد قرن"},
}

// tickRoom is how much of the line the name of a tick needs on a phone, in hundredths.
const tickRoom = 17

// timeLine draws the intervals of a document, one a row, on one scale.
func (p *page) timeLine(d entity.Document, times []date.Timex) {
	ms := moments(times)
	if len(ms) == 0 {
		return
	}
	origin, name := d.Published, "النشر"
	if origin.IsZero() {
		origin, name = ms[len(ms)-1].from, ms[len(ms)-1].from.String()
	}
	s := newScale(ms, origin)
	p.raw(`<section class="times"><h2>الأزمنة</h2>` + "\n" + `<div class="axis" aria-hidden="true"><svg width="100%" height="22">`)
	p.tick(s, 0, name)
	kept := []float64{s.at(0)}
	for _, t := range ticks {
		at := s.at(t.days)
		near := func(k float64) bool { return math.Abs(k-at) < tickRoom }
		if at > tickRoom/2 && at < 100-tickRoom/2 && !slices.ContainsFunc(kept, near) {
			kept = append(kept, at)
			p.tick(s, t.days, t.name)
		}
	}
	p.raw("</svg></div>\n<ol>\n")
	for _, m := range ms {
		p.moment(s, m)
	}
	p.raw("</ol></section>\n")
}

// tick names a place of the line.
func (p *page) tick(s scale, days float64, name string) {
	x := mirrored(s.at(days))
	p.raw(`<line x1="` + x + `" x2="` + x + `" y1="16" y2="22"/><text x="` + x + `" y="12" text-anchor="middle">`)
	p.text(name)
	p.raw(`</text>`)
}

// narrowest is how wide an interval is drawn at least, in hundredths of the line.
const narrowest = 1.2

// moment draws one interval.
func (p *page) moment(s scale, m moment) {
	from, to := s.at(days(s.origin, m.from)), s.at(days(s.origin, m.to))
	to = max(to, from+narrowest)
	x := mirrored(s.at(0))
	p.raw(`<li><bdi class="when" dir="ltr">`)
	p.text(m.value)
	p.raw(`</bdi><span class="said">`)
	for i, said := range m.said {
		if i > 0 {
			p.raw("، ")
		}
		p.bdi(said)
	}
	p.raw(`</span><svg width="100%" height="14" aria-hidden="true"><line x1="` + x + `" x2="` + x + `" y1="0" y2="14"/>`)
	p.raw(`<rect x="` + mirrored(to) + `" width="` + hundredths(to-from) + `" y="3" height="8" rx="3"/></svg></li>` + "\n")
}

// mirrored returns a place for SVG, which counts from the left, on a line that runs to the left.
func mirrored(at float64) string { return hundredths(100 - at) }

func hundredths(x float64) string { return fmt.Sprint(strconv.FormatFloat(x, 'f', 2, 64), "%") }
