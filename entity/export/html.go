package export

import (
	"cmp"
	_ "embed"
	"html"
	"io"
	"strconv"
	"unicode"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// NewHTML returns a Writer of a page that shows documents to people, one below the other, right to left, without script.
// Names are marked by type, in colour and by the form of their lines, and lie in each other as they do in the text. Who
// points at one, taps it or comes to it by the keyboard sees what it names, the id with a link to Wikidata, who holds the
// office, how sure that is and why. Below stand the times on a line, what is named, and the notes. Labels are Arabic. An
// empty title is the id of the first document.
//
// The text content of the element of class text is the document's text, to the letter, but for U+200D: where a mark begins
// or ends between joined letters, one on either side keeps them joined. What HTML cannot hold (controls but tab and line
// ends, noncharacters) becomes U+FFFD. The page is also well-formed XML. Nothing of a document is markup, and the page's
// policy allows no script and loads nothing.
func NewHTML(w io.Writer, title string) *Writer {
	return &Writer{w: w, form: htmlForm{title}}
}

type htmlForm struct{ title string }

//go:embed style.css
var style string

func (f htmlForm) head(b []byte, d entity.Document) []byte {
	p := page{b: b}
	p.raw(`<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>`)
	p.text(cmp.Or(f.title, d.ID))
	p.raw("</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n")
	if f.title != "" {
		p.raw("<h1>")
		p.bdi(f.title)
		p.raw("</h1>\n")
	}
	return p.b
}

func (htmlForm) tail(b []byte) []byte { return append(b, "</body>\n</html>\n"...) }

func (htmlForm) document(b []byte, _ int, d entity.Document, r *entity.Result) ([]byte, error) {
	p := page{b: b}
	p.raw("<article>\n")
	p.header(d, r)
	p.legend(r)
	p.raw(`<div class="text">`)
	p.marked(d.Text, r)
	p.raw("</div>\n")
	p.timeLine(d, r.Times)
	p.things(r)
	p.notes(d.Text, r.Notes)
	p.raw("</article>\n")
	return p.b, nil
}

// header says which document it is and what is in it.
func (p *page) header(d entity.Document, r *entity.Result) {
	p.raw(`<header>`)
	p.bdi(d.ID)
	if !d.Published.IsZero() {
		p.raw(` <span class="by">نشر في `)
		p.day(d.Published)
		p.raw(`</span>`)
	}
	p.raw(` <span class="by">مواضع: ` + strconv.Itoa(len(r.Mentions)) + ` · مسميات: ` + strconv.Itoa(len(r.Entities)) + ` · أزمنة: ` + strconv.Itoa(len(r.Times)) + "</span></header>\n")
}

// legend shows each type of the document with its mark, and a box that puts the types beside the names.
func (p *page) legend(r *entity.Result) {
	var types []string
	count := map[string]int{}
	add := func(typ string) {
		if count[typ]++; count[typ] == 1 {
			types = append(types, typ)
		}
	}
	for _, m := range r.Mentions {
		add(string(m.Type))
	}
	named := len(types)
	for _, t := range r.Times {
		add(t.Type)
	}
	if len(types) == 0 {
		return
	}
	p.raw(`<ul class="legend">`)
	for i, typ := range types {
		p.raw(`<li><span class="` + markClass(typ, i >= named, 0) + `">`)
		p.text(label(typ))
		p.raw(`</span> `)
		p.bdi(typ)
		p.raw(" " + strconv.Itoa(count[typ]) + "</li>")
	}
	p.raw(`<li class="show"><label><input type="checkbox"/> أظهر الأنواع في النص</label></li></ul>` + "\n")
}

// things lists what the document names.
func (p *page) things(r *entity.Result) {
	if len(r.Entities) == 0 {
		return
	}
	named, held := make([]int, len(r.Entities)), make([]int, len(r.Entities))
	for _, m := range r.Mentions {
		if m.Entity >= 0 {
			named[m.Entity]++
		}
		if m.Holder >= 0 {
			held[m.Holder]++
		}
	}
	p.raw("<details><summary>المسميات: " + strconv.Itoa(len(r.Entities)) + "</summary>\n<table><thead><tr><th>النوع</th><th>الاسم</th><th></th><th>المعرّف</th><th>مواضع بالاسم</th><th>بالمنصب</th></tr></thead><tbody>\n")
	for i, e := range r.Entities {
		p.raw("<tr><td>")
		p.text(label(string(e.Type)))
		p.raw("</td><td>")
		p.bdi(e.Name)
		p.raw("</td><td>")
		p.bdi(e.Latin)
		p.raw("</td><td>")
		if isWikidata(e.ID) {
			p.raw(`<a dir="ltr" rel="noreferrer" href="` + wikidata + e.ID + `">` + e.ID + "</a>")
		} else {
			p.bdi(e.ID)
		}
		p.raw("</td><td>" + strconv.Itoa(named[i]) + "</td><td>" + strconv.Itoa(held[i]) + "</td></tr>\n")
	}
	p.raw("</tbody></table></details>\n")
}

const wikidata = "https://www.wikidata.org/wiki/"

// notes lists what a reader should know.
func (p *page) notes(text string, notes []entity.Note) {
	if len(notes) == 0 {
		return
	}
	p.raw(`<section class="notes"><h2>ملاحظات</h2><ul>` + "\n")
	for _, n := range notes {
		p.raw("<li>")
		if 0 <= n.Start && n.Start < n.End && n.End <= len(text) && n.End-n.Start <= 200 {
			p.raw("«")
			p.bdi(text[n.Start:n.End])
			p.raw("» ")
		}
		p.raw("<code>")
		p.text(n.Code)
		p.raw("</code> ")
		p.bdi(n.Text)
		p.raw("</li>\n")
	}
	p.raw("</ul></section>\n")
}

// A page is HTML that grows.
type page struct{ b []byte }

// raw appends markup.
func (p *page) raw(s string) { p.b = append(p.b, s...) }

// text appends text, also into an attribute's quotes. A format character or a CR is written as its number, so that it shows
// in the source and is read back as it is.
func (p *page) text(s string) {
	for _, c := range s {
		switch {
		case c < ' ' && c != '\t' && c != '\n' && c != '\r', 0x7f <= c && c < 0xa0, c&0xfffe == 0xfffe, 0xfdd0 <= c && c <= 0xfdef:
			p.raw("\ufffd")
		case c == '\r', unicode.Is(unicode.Cf, c):
			p.raw("&#x" + strconv.FormatInt(int64(c), 16) + ";")
		case c == '<', c == '>', c == '&', c == '"', c == '\'':
			p.raw(html.EscapeString(string(c)))
		default:
			p.raw(string(c))
		}
	}
}

// bdi appends text in its own direction; nothing for an empty one.
func (p *page) bdi(s string) {
	if s != "" {
		p.raw(`<bdi dir="` + direction(s) + `">`)
		p.text(s)
		p.raw("</bdi>")
	}
}

func (p *page) day(d date.Date) {
	p.raw(`<time dir="ltr">`)
	p.text(d.String())
	p.raw("</time>")
}

// direction returns that of most letters of s, right to left where neither has more.
func direction(s string) string {
	rtl := 0
	for _, c := range s {
		switch {
		case unicode.In(c, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko):
			rtl++
		case unicode.IsLetter(c):
			rtl--
		}
	}
	if rtl < 0 {
		return "ltr"
	}
	return "rtl"
}
