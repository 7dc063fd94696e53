package export

import (
	"cmp"
	"strconv"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// A card stands in the element that it explains, and is hidden until somebody points at it. All it says is in attributes,
// which the style sheet shows: so the text content of the page stays the text, and copying or searching it finds no more.

// nameCard writes what there is to say of mention i.
func (p *page) nameCard(r *entity.Result, i int) {
	m := r.Mentions[i]
	p.raw(`<span class="c">`)
	p.title(string(m.Type))
	if e := r.Entity(m); e != nil {
		p.identity("الاسم", e)
	} else {
		p.row("الاسم", m.Text)
	}
	if h := r.Holder(m); h != nil {
		p.identity("شاغل المنصب", h)
	}
	if m.Parent >= 0 {
		p.row("ضمن", r.Mentions[m.Parent].Text)
	}
	p.row("الثقة", percent(m.Score))
	p.reason(m.Why.String())
	p.raw(`</span>`)
}

// timeCard writes what there is to say of a time expression.
func (p *page) timeCard(t *date.Timex) {
	p.raw(`<span class="c">`)
	p.title(t.Type)
	p.row("القيمة", t.Value.String())
	if !t.From.IsZero() {
		p.row("من", t.From.String())
		p.row("إلى ما قبل", t.To.String())
	}
	p.row("تقييد", t.Mod)
	if !t.Hijri.IsZero() {
		p.row("هجري", t.Hijri.String())
	}
	p.row("محسوب من", t.Anchor)
	p.row("ملاحظة", t.Note)
	p.row("الثقة", percent(t.Score))
	p.reason(t.Rule)
	p.raw(`</span>`)
}

// title writes the first line of a card: the type, in Arabic and as a label.
func (p *page) title(typ string) {
	p.raw(`<span class="k">`)
	p.shown(label(typ), direction(label(typ)))
	if label(typ) != typ {
		p.shown(typ, direction(typ))
	}
	p.raw(`</span>`)
}

// identity writes the names and the id of a thing.
func (p *page) identity(what string, e *entity.Entity) {
	p.row(what, cmp.Or(e.Name, e.Latin))
	if e.Name != "" {
		p.row("", e.Latin)
	}
	switch {
	case isWikidata(e.ID):
		p.raw(`<span class="r"><i></i><a dir="ltr" rel="noreferrer" href="` + wikidata + e.ID + `" aria-label="Wikidata ` + e.ID + `" data-t="Wikidata ` + e.ID + `"></a></span>`)
	case e.ID != "":
		p.row("", e.ID)
	default:
		p.row("", "بلا معرّف")
	}
}

// row writes a line of a card, nothing for an empty value.
func (p *page) row(what, value string) {
	if value != "" {
		p.line(what, value, direction(value))
	}
}

// reason writes what an answer rests on, which is English with Arabic in it.
func (p *page) reason(why string) {
	if why != "" {
		p.line("السبب", why, "ltr")
	}
}

func (p *page) line(what, value, dir string) {
	p.raw(`<span class="r"><i`)
	if what != "" {
		p.attr("data-t", what)
	}
	p.raw(`></i>`)
	p.shown(value, dir)
	p.raw(`</span>`)
}

// shown writes an element that shows s.
func (p *page) shown(s, dir string) {
	p.raw(`<bdi dir="` + dir + `"`)
	p.attr("data-t", s)
	p.raw("></bdi>")
}

func (p *page) attr(name, value string) {
	p.raw(" " + name + `="`)
	p.text(value)
	p.raw(`"`)
}

// percent returns a score for people; only what is certain is 100.
func percent(score float32) string {
	return strconv.Itoa(int(100*float64(score)+1e-4)) + "%"
}
