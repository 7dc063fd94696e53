package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/khabar-go/khabar/entity"
)

// NewWebAnnotation returns a Writer of one AnnotationPage of the W3C's Web Annotation Data Model
// (https://www.w3.org/TR/annotation-model/) with an annotation for each mention and time expression. base is an absolute
// IRI that ids of documents are put behind, such as https://example.org/articles/; it is the id of the page, and
// https://example.org/articles/7#m0 that of the first mention of document 7.
//
// A target has a TextPositionSelector in code points and a TextQuoteSelector with up to 32 code points on each side. Bodies
// say the type (purpose classifying), the Wikidata item or other id (identifying), who holds an office (linking), and the
// name or, of a time, its TIMEX3 value (describing).
func NewWebAnnotation(w io.Writer, base string) *Writer {
	return &Writer{w: w, form: &webAnnotation{base: base}}
}

type webAnnotation struct {
	base string
	any  bool // whether an annotation stands before
}

// An annotation is one item of the page.
type annotation struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation []string `json:"motivation"`
	Body       []body   `json:"body"`
	Target     target   `json:"target"`
}

type (
	target struct {
		Source   string `json:"source"`
		Selector [2]any `json:"selector"`
	}
	positionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	quoteSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
	}
	body struct {
		Type     string `json:"type"`             // TextualBody or SpecificResource
		Value    string `json:"value,omitempty"`  // of the first
		Format   string `json:"format,omitempty"` //
		Language string `json:"language,omitempty"`
		Source   string `json:"source,omitempty"` // of the second
		Purpose  string `json:"purpose"`
	}
)

func (f *webAnnotation) head(b []byte, _ entity.Document) []byte {
	b = append(b, `{"@context":"http://www.w3.org/ns/anno.jsonld","id":`...)
	b = appendJSON(b, f.base)
	return append(b, `,"type":"AnnotationPage","items":[`...)
}

func (*webAnnotation) tail(b []byte) []byte { return append(b, "\n]}\n"...) }

func (f *webAnnotation) document(b []byte, n int, d entity.Document, r *entity.Result) ([]byte, error) {
	source := f.base + segment(d.ID)
	at := r.In(entity.Runes, d.Text)
	for m, t := range inOrder(r) {
		a := annotation{Type: "Annotation"}
		if m >= 0 {
			x := r.Mentions[m]
			a.ID, a.Body = source+"#m"+strconv.Itoa(m), mentionBodies(r, x)
			a.Target = target{source, selectors(d.Text, x.Start, x.End, at.Mentions[m].Start, at.Mentions[m].End)}
		} else {
			x := &r.Times[t]
			a.ID = source + "#t" + strconv.Itoa(t)
			a.Body = []body{textBody(x.Type, "", "classifying"), textBody(x.Value.String(), "", "describing")}
			a.Target = target{source, selectors(d.Text, x.Start, x.End, at.Times[t].Start, at.Times[t].End)}
		}
		for _, one := range a.Body {
			if !slices.Contains(a.Motivation, one.Purpose) {
				a.Motivation = append(a.Motivation, one.Purpose)
			}
		}
		if f.any {
			b = append(b, ',')
		}
		f.any = true
		b = appendJSON(append(b, '\n'), a)
	}
	return b, nil
}

// segment returns an id as a part of a path in an IRI, with a percent sign and two digits for all but the unreserved
// characters of RFC 3986.
func segment(id string) string {
	var b []byte
	for _, c := range []byte(id) {
		if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~' {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "%%%02X", c)
		}
	}
	return string(b)
}

// mentionBodies returns what is said of a mention.
func mentionBodies(r *entity.Result, m entity.Mention) []body {
	bodies := []body{textBody(string(m.Type), "", "classifying")}
	if e := r.Entity(m); e != nil {
		bodies = append(bodies, identity(e.ID, "identifying")...)
		bodies = append(bodies, names(e)...)
	}
	if h := r.Holder(m); h != nil {
		bodies = append(bodies, identity(h.ID, "linking")...)
	}
	return bodies
}

// identity returns the body for an id, none for an empty one.
func identity(id, purpose string) []body {
	switch {
	case id == "":
		return nil
	case isWikidata(id):
		return []body{{Type: "SpecificResource", Source: "http://www.wikidata.org/entity/" + id, Purpose: purpose}}
	}
	return []body{textBody(id, "", purpose)}
}

func names(e *entity.Entity) (bodies []body) {
	if e.Name != "" {
		bodies = append(bodies, textBody(e.Name, "ar", "describing"))
	}
	if e.Latin != "" {
		bodies = append(bodies, textBody(e.Latin, "en", "describing"))
	}
	return bodies
}

func textBody(value, language, purpose string) body {
	return body{Type: "TextualBody", Value: value, Format: "text/plain", Language: language, Purpose: purpose}
}

// around is how many code points of the text a quote has on each side.
const around = 32

// selectors returns the two selectors of text[start:end]; first and last are its code points.
func selectors(text string, start, end, first, last int) [2]any {
	from, to := start, end
	for range around {
		_, before := utf8.DecodeLastRuneInString(text[:from])
		_, after := utf8.DecodeRuneInString(text[to:])
		from, to = from-before, to+after
	}
	return [2]any{
		positionSelector{"TextPositionSelector", first, last},
		quoteSelector{"TextQuoteSelector", text[start:end], text[from:start], text[end:to]},
	}
}

// appendJSON appends v as JSON, with letters as themselves. v holds nothing that has no JSON.
func appendJSON(b []byte, v any) []byte {
	out := bytes.NewBuffer(b)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	_ = e.Encode(v) // strings and whole numbers
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}
