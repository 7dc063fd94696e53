package export

import (
	"encoding/binary"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// drawn makes a document of a text and a result whose spans come from cuts: names that nest, and times that may cross them.
func drawn(text string, cuts []byte) (entity.Document, *entity.Result) {
	d := entity.Document{ID: text[:min(9, len(text))], Text: text}
	r := say(d, []entity.Entity{{ID: "Q1", Name: text}, {ID: text, Latin: text}, {}})
	var places []int
	for i := range text {
		places = append(places, i)
	}
	places = append(places, len(text))
	for ; len(cuts) >= 4 && len(places) > 1; cuts = cuts[4:] {
		a, b := int(binary.LittleEndian.Uint16(cuts))%len(places), int(cuts[2])%len(places)
		from, to := places[min(a, b)], places[max(a, b)]
		if from == to || !utf8.RuneStart(text[from]) || to < len(text) && !utf8.RuneStart(text[to]) {
			continue
		}
		if cuts[3]%3 == 0 {
			r.Times = append(r.Times, date.Timex{Start: from, End: to, Text: text[from:to], Type: "DATE", Twin: -1})
			continue
		}
		e := int(cuts[3]%4) - 1
		r.Mentions = append(r.Mentions, entity.Mention{Start: from, End: to, Text: text[from:to], Type: "GPE", Entity: e, Holder: -1, Parent: -1, Why: entity.Why{Rule: text}})
	}
	r.Mentions = nested(r.Mentions)
	slices.SortFunc(r.Times, func(a, b date.Timex) int { return a.Start - b.Start })
	return d, r
}

// nested keeps the mentions that cross none before them, in order, with their parents.
func nested(all []entity.Mention) []entity.Mention {
	kept := []entity.Mention{}
	for _, m := range all {
		crosses := func(k entity.Mention) bool {
			return m.Start == k.Start && m.End == k.End || m.Start < k.Start && k.Start < m.End && m.End < k.End || k.Start < m.Start && m.Start < k.End && k.End < m.End
		}
		if !slices.ContainsFunc(kept, crosses) {
			kept = append(kept, m)
		}
	}
	slices.SortFunc(kept, func(a, b entity.Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	for i := range kept {
		for j := range i {
			if kept[j].End >= kept[i].End {
				kept[i].Parent = j
			}
		}
	}
	return kept
}

// FuzzForms holds every form to what its reader sees: the text of the page is the document's; JSON, CoNLL and brat give the
// same spans back; each quote of an annotation stands where its position says.
func FuzzForms(f *testing.F) {
	d, _ := visit()
	f.Add(d.Text, []byte{0, 0, 9, 1, 5, 0, 30, 1, 7, 0, 20, 0, 50, 0, 70, 2, 60, 0, 90, 3})
	f.Add("\xff<a href='x'>&amp;</a>\x00\r\n\r\u2028\u200d\ufffe", []byte{0, 0, 9, 1, 3, 0, 12, 3, 0, 0, 18, 1})
	f.Add("ل\u064eبنان\u00a0وسوريا\u200d\t\u202eيمن\u001c", []byte{1, 0, 3, 1, 2, 0, 5, 2, 4, 0, 9, 3})
	f.Fuzz(func(t *testing.T, text string, cuts []byte) {
		if len(text) > 2000 || len(cuts) > 200 {
			return
		}
		d, r := drawn(text, cuts)
		pages := readHTML(t, written(t, func(w *strings.Builder) *Writer { return NewHTML(w, text) }, func(w *Writer) error { return w.Write(d, r) }))
		if got, want := strings.ReplaceAll(pages[0], string(zwj), ""), shownText(text); got != want {
			t.Errorf("the page says %q, the document %q", got, want)
		}
		vd, vr := valid(d, r)
		checkJSON(t, d, r, vr)
		checkAnnotations(t, d, r, vd.Text)
		for _, opt := range []CoNLLOptions{{Times: true}, {Inner: true}, {}} {
			out := written(t, func(w *strings.Builder) *Writer { return NewCoNLL(w, &opt) }, func(w *Writer) error { return w.Write(d, r) })
			got := readCoNLL(t, out, vd.Text)[0]
			if want := level(vr, opt.Inner); !opt.Times && !blanks(vr) {
				if diff := cmp.Diff(want, got, cmp.AllowUnexported(seen{})); diff != "" {
					t.Errorf("CoNLL %+v (-wrote +read):\n%s", opt, diff)
				}
			}
		}
		var txt, ann strings.Builder
		if err := WriteBrat(&txt, &ann, d, r); err != nil {
			t.Fatal(err)
		}
		got := readBrat(t, txt.String(), ann.String())
		if want := spans(vr); !blanks(vr) && !strings.ContainsAny(text, "\r\n") {
			for i := range want {
				if want[i].id != "" {
					want[i].id = bratWord(want[i].id)
				}
			}
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(seen{})); diff != "" {
				t.Errorf("brat (-wrote +read):\n%s", diff)
			}
		}
	})
}

// blanks reports whether a name begins or ends with what is no part of a word, so that words cannot tell its span.
func blanks(r *entity.Result) bool {
	for _, m := range r.Mentions {
		var first, last entity.Span
		for s := range runs(m.Text) {
			if first.End == 0 {
				first = s
			}
			last = s
		}
		if first.End == 0 || first.Start > 0 || last.End < len(m.Text) {
			return true
		}
	}
	return false
}

func checkJSON(t *testing.T, d entity.Document, r, want *entity.Result) {
	t.Helper()
	out := written(t, func(w *strings.Builder) *Writer { return NewJSONLines(w) }, func(w *Writer) error { return w.Write(d, r) })
	if n := strings.Count(out, "\n"); n != 1 {
		t.Errorf("%d line ends in %q", n, out)
	}
	err := ReadJSON(strings.NewReader(out), func(_ entity.Document, got *entity.Result) error {
		if diff := cmp.Diff(spans(want), spans(got), cmp.AllowUnexported(seen{}), cmp.Transformer("repaired", repaired)); diff != "" {
			t.Errorf("JSON (-wrote +read):\n%s", diff)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// checkAnnotations holds each quote to its position.
func checkAnnotations(t *testing.T, d entity.Document, r *entity.Result, text string) {
	t.Helper()
	out := written(t, func(w *strings.Builder) *Writer { return NewWebAnnotation(w, "urn:x:") }, func(w *Writer) error { return w.Write(d, r) })
	var page struct {
		Items []struct {
			Target struct {
				Selector []struct {
					Start, End            int
					Exact, Prefix, Suffix string
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &page); err != nil {
		t.Fatal(err)
	}
	if len(page.Items) != len(r.Mentions)+len(r.Times) {
		t.Errorf("%d annotations of %d names and %d times", len(page.Items), len(r.Mentions), len(r.Times))
	}
	letters := []rune(text)
	for _, item := range page.Items {
		at, quote := item.Target.Selector[0], item.Target.Selector[1]
		from, to := max(0, at.Start-around), min(len(letters), at.End+around)
		if string(letters[at.Start:at.End]) != quote.Exact || string(letters[from:at.Start]) != quote.Prefix || string(letters[at.End:to]) != quote.Suffix {
			t.Errorf("%d-%d of %q is quoted as %q behind %q before %q", at.Start, at.End, text, quote.Exact, quote.Prefix, quote.Suffix)
		}
	}
}
