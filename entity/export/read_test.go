package export

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/entity"
)

// The readers here are slow and strict. They are how the tests see what other programs would read.

// A seen is a name or a time that a reader found.
type seen struct {
	start, end int
	typ, id    string
	text       string
	value, mod string // of a time
	holder     string
}

// readCoNLL reads the names of documents in the CoNLL form, and checks each word against the texts.
func readCoNLL(t testing.TB, in string, texts ...string) (names [][]seen) {
	t.Helper()
	for line := range strings.Lines(in) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			continue
		}
		f := strings.Split(line, " ")
		if len(f) != 4 || len(strings.Fields(line)) != 4 {
			t.Fatalf("line %q has not four fields", line)
		}
		if f[0] == "-DOCSTART-" && f[2] == "_" && f[3] == "O" {
			names = append(names, []seen{})
			continue
		}
		n := len(names) - 1
		var from, to int
		if _, err := fmt.Sscanf(f[1], "%d-%d", &from, &to); err != nil || texts[n][from:to] != f[0] {
			t.Fatalf("line %q: %v", line, err)
		}
		switch kind, typ, _ := strings.Cut(f[3], "-"); kind {
		case "B":
			names[n] = append(names[n], seen{start: from, end: to, typ: typ, id: f[2]})
		case "I":
			last := len(names[n]) - 1
			if last < 0 || names[n][last].typ != typ || names[n][last].id != f[2] {
				t.Fatalf("line %q goes on with a name that did not begin", line)
			}
			names[n][last].end = to
		}
	}
	for n := range names {
		for i := range names[n] {
			x := &names[n][i]
			x.text = texts[n][x.start:x.end]
		}
	}
	return names
}

// readBrat reads an .ann file, and checks its texts against the .txt.
func readBrat(t testing.TB, text, ann string) (all []seen) {
	t.Helper()
	letters := []rune(text)
	last := func(f []string) *seen {
		if want := "T" + strconv.Itoa(len(all)); f[1] != want {
			t.Fatalf("%q is not about %s", f, want)
		}
		return &all[len(all)-1]
	}
	for line := range strings.Lines(ann) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		f := strings.Fields(cells[1])
		switch cells[0][0] {
		case 'T':
			typ, where, _ := strings.Cut(cells[1], " ")
			x := seen{typ: typ, start: -1}
			var parts []string
			for part := range strings.SplitSeq(where, ";") {
				var from, to int
				if _, err := fmt.Sscanf(part, "%d %d", &from, &to); err != nil {
					t.Fatalf("%q: %v", line, err)
				}
				parts = append(parts, string(letters[from:to]))
				if x.start < 0 {
					x.start = len(string(letters[:from]))
				}
				x.end = len(string(letters[:to]))
			}
			x.text = strings.Join(cells[2:], "\t")
			if got := strings.Join(parts, " "); got != x.text {
				t.Fatalf("%q covers %q", line, got)
			}
			all = append(all, x)
		case 'N':
			_, last(f).id, _ = strings.Cut(f[2], ":")
		case 'A':
			switch x := last(f); f[0] {
			case "Holder":
				x.holder = f[2]
			case "Value":
				x.value = f[2]
			case "Mod":
				x.mod = f[2]
			}
		case '#':
			last(f)
		}
	}
	return all
}

// readHTML reads the page as XML: the text content of the elements of class text, without cards, which must hold none. Each
// element and attribute must be one that the package writes.
func readHTML(t testing.TB, page string) (texts []string) {
	t.Helper()
	const elements = " a article bdi body code details div h1 h2 head header html i input label li line meta ol p rect section span style summary svg table tbody td text th thead time title tr ul "
	const attributes = " aria-hidden aria-label charset class content data-k data-t dir height href http-equiv lang name rel rx tabindex text-anchor type width x x1 x2 y y1 y2 "
	in := xml.NewDecoder(strings.NewReader(page))
	depth, inside := 0, 0 // inside: the depth of the element of class text
	for {
		token, err := in.Token()
		if err == io.EOF {
			return texts
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, page)
		}
		switch x := token.(type) {
		case xml.StartElement:
			depth++
			if !strings.Contains(elements, " "+x.Name.Local+" ") {
				t.Fatalf("element %s in\n%s", x.Name.Local, page)
			}
			for _, a := range x.Attr {
				if !strings.Contains(attributes, " "+a.Name.Local+" ") {
					t.Fatalf("attribute %s in\n%s", a.Name.Local, page)
				}
				if a.Name.Local == "class" && a.Value == "text" {
					inside = depth
					texts = append(texts, "")
				}
				if a.Name.Local == "href" && !strings.HasPrefix(a.Value, wikidata+"Q") {
					t.Fatalf("link to %s", a.Value)
				}
			}
		case xml.EndElement:
			if depth == inside {
				inside = 0
			}
			depth--
		case xml.CharData:
			if inside > 0 {
				texts[len(texts)-1] += string(x)
			}
		}
	}
}

// shownText is the text that a page can show of a document: HTML has no controls, and no bytes that are not UTF-8.
func shownText(s string) string {
	return strings.ReplaceAll(strings.Map(func(c rune) rune {
		if c < ' ' && !strings.ContainsRune("\t\n\r", c) || 0x7f <= c && c < 0xa0 || c&0xfffe == 0xfffe || 0xfdd0 <= c && c <= 0xfdef {
			return '\ufffd'
		}
		return c
	}, repaired(s)), string(zwj), "")
}

// spans are the mentions and times of a result as the readers see them.
func spans(r *entity.Result) (all []seen) {
	for m, t := range inOrder(r) {
		if t >= 0 {
			x := r.Times[t]
			all = append(all, seen{start: x.Start, end: x.End, typ: x.Type, text: x.Text, value: x.Value.String(), mod: x.Mod})
			continue
		}
		x := r.Mentions[m]
		s := seen{start: x.Start, end: x.End, typ: field(string(x.Type)), text: x.Text}
		if e := r.Entity(x); e != nil {
			s.id = e.ID
		}
		if h := r.Holder(x); h != nil {
			s.holder = h.ID
		}
		all = append(all, s)
	}
	return all
}
