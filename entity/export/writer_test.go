package export

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// all are the writers; brat, which is a function, is not.
func all(w io.Writer) map[string]*Writer {
	return map[string]*Writer{"json": NewJSON(w), "lines": NewJSONLines(w), "conll": NewCoNLL(w, nil), "annotation": NewWebAnnotation(w, ""), "html": NewHTML(w, "")}
}

func TestForeignResult(t *testing.T) {
	d := entity.Document{ID: "7", Text: "قال بوتين"}
	for want, spoil := range map[string]func(r *entity.Result){
		`mention 0: 7-18 is no span of a text of 17 bytes`:             func(r *entity.Result) { r.Mentions[0].End = 18 },
		`mention 0: 7-7 is no span`:                                    func(r *entity.Result) { r.Mentions[0].End = 7 },
		`mention 0: -1-17 is no span`:                                  func(r *entity.Result) { r.Mentions[0].Start = -1 },
		`mention 0: 9-17 is "وتين" in the text, "بوتين" in the result`: func(r *entity.Result) { r.Mentions[0].Start = 9 },
		`mention 0: 8-17 cuts a character`:                             func(r *entity.Result) { r.Mentions[0].Start, r.Mentions[0].Text = 8, d.Text[8:] },
		`mention 0 has entity 1 and holder -1 of 0`:                    func(r *entity.Result) { r.Mentions[0].Entity = 1 },
		`mention 0 has the later mention 0 around it`:                  func(r *entity.Result) { r.Mentions[0].Parent = 0 },
		`mention 1 stands before the one ahead of it`: func(r *entity.Result) {
			r.Mentions = append(r.Mentions, entity.Mention{Start: 0, End: 6, Text: "قال", Parent: -1, Entity: -1, Holder: -1})
		},
		`mention 1 crosses another`: func(r *entity.Result) {
			r.Mentions[0] = entity.Mention{Start: 0, End: 9, Text: d.Text[:9], Parent: -1, Entity: -1, Holder: -1}
			r.Mentions = append(r.Mentions, entity.Mention{Start: 7, End: 17, Text: "بوتين", Parent: -1, Entity: -1, Holder: -1})
		},
		`time 0: 0-99 is no span`:                        func(r *entity.Result) { r.Times = []date.Timex{{End: 99}} },
		`sentence 0: 3-18 is outside a text of 17 bytes`: func(r *entity.Result) { r.Sentences = []entity.Span{{Start: 3, End: 18}} },
	} {
		r := say(d, nil, entity.Mention{Text: "بوتين", Entity: -1, Holder: -1})
		spoil(r)
		for name, w := range all(io.Discard) {
			err := w.Write(d, r)
			if err == nil || !strings.HasPrefix(err.Error(), `export: document "7": `) || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: error %v, want %q", name, err, want)
			}
		}
		if err := WriteBrat(io.Discard, io.Discard, d, r); err == nil {
			t.Errorf("brat: no error, want %q", want)
		}
	}
	for name, w := range all(io.Discard) {
		err := w.Write(d, say(d, nil).In(entity.Runes, d.Text))
		if wants := name != "json" && name != "lines"; (err != nil) != wants {
			t.Errorf("%s: offsets in runes: error %v", name, err)
		}
		if err := w.Write(d, nil); err == nil {
			t.Errorf("%s: no result: no error", name)
		}
	}
}

// TestRefusedLeavesOutput: a document that is refused is as if it had not been.
func TestRefusedLeavesOutput(t *testing.T) {
	d, r := visit()
	var with, without strings.Builder
	refused, plain := all(&with), all(&without)
	for _, name := range []string{"json", "lines", "conll", "annotation", "html"} {
		for range 2 {
			if err := refused[name].Write(entity.Document{Text: "ص"}, r); err == nil {
				t.Errorf("%s: no error", name)
			}
			for _, w := range []*Writer{refused[name], plain[name]} {
				if err := w.Write(d, r); err != nil {
					t.Error(err)
				}
			}
		}
	}
	if diff := cmp.Diff(without.String(), with.String()); diff != "" {
		t.Errorf("-without +with:\n%s", diff)
	}
}

func TestClose(t *testing.T) {
	for name, want := range map[string]string{
		"json":       `{"format":"khabar/1","documents":[` + "\n\n]}\n",
		"lines":      "",
		"conll":      "",
		"annotation": `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"","type":"AnnotationPage","items":[` + "\n]}\n",
	} {
		var out strings.Builder
		w := all(&out)[name]
		if err := w.Close(); err != nil || out.String() != want {
			t.Errorf("%s: empty output %q, error %v", name, out.String(), err)
		}
		if w.Close() == nil || w.Write(visit()) == nil {
			t.Errorf("%s: goes on when closed", name)
		}
	}
}

// broken fails at the second write.
type broken struct{ n int }

var errBroken = errors.New("broken")

func (b *broken) Write(p []byte) (int, error) {
	if b.n++; b.n > 1 {
		return 0, errBroken
	}
	return len(p), nil
}

func TestFailingWriter(t *testing.T) {
	for _, name := range []string{"json", "lines", "conll", "annotation", "html"} {
		w := all(new(broken))[name]
		if err := w.Write(visit()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for range 2 {
			if err := w.Write(visit()); err != errBroken {
				t.Errorf("%s: error %v", name, err)
			}
		}
		if err := w.Close(); err != errBroken {
			t.Errorf("%s: Close: error %v", name, err)
		}
	}
	d, r := visit()
	if err := WriteBrat(&broken{1}, io.Discard, d, r); err != errBroken {
		t.Errorf("brat: error %v", err)
	}
	if err := WriteBrat(io.Discard, &broken{1}, d, r); err != errBroken {
		t.Errorf("brat: error %v", err)
	}
}

// TestBrokenBytes: what is no UTF-8 is written as U+FFFD, one a byte, and offsets move with it.
func TestBrokenBytes(t *testing.T) {
	d := entity.Document{Text: "\xff\xd8 قال بوتين\xd8 في \xe2\x80موسكو 🌴"}
	r := say(d, nil, entity.Mention{Text: "بوتين", Type: "PERS", Entity: -1, Holder: -1}, entity.Mention{Text: "\xe2\x80موسكو 🌴", Type: "GPE", Entity: -1, Holder: -1})
	before := *r
	out := written(t, func(w *strings.Builder) *Writer { return NewJSONLines(w) }, func(w *Writer) error {
		return writeAll(w, []entity.Document{d, d}, []*entity.Result{r, r.In(entity.Runes, d.Text)})
	})
	err := ReadJSON(strings.NewReader(out), func(got entity.Document, r *entity.Result) error {
		if got.Text != "\ufffd\ufffd قال بوتين\ufffd في \ufffd\ufffdموسكو 🌴" {
			t.Errorf("text %q", got.Text)
		}
		if r.Unit == entity.Bytes && (r.Mentions[1].Text != "\ufffd\ufffdموسكو 🌴" || r.Read != len(got.Text)) {
			t.Errorf("result %+v", r)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(&before, r, same); diff != "" {
		t.Errorf("the result given has changed:\n%s", diff)
	}
}

func TestReadJSONErrors(t *testing.T) {
	stop := errors.New("stop")
	for in, want := range map[string]string{
		`{"format":"khabar/2"}`:                                                 `document 1: format is "khabar/2", not "khabar/1"`,
		`{"format":"khabar/1","unit":"bytes"} {"format":""}`:                    `document 2: format is ""`,
		`{"documents":[{"format":"khabar/1","unit":"bytes"},{}]}`:               `document 2: format is ""`,
		`{"format":"khabar/1","unit":"bytes","mentions":[{"start":1,"end":2}]}`: `document 1: export: document "": mention 0: 1-2 is no span of a text of 0 bytes`,
		`{"format":"khabar/1","text":7}`:                                        `document 1: json: cannot unmarshal number`,
		`[`:                                                                     `document 1: unexpected EOF`,
		`{"format":"khabar/1","unit":"bytes","published":"soon"}`:               `"soon"`,
	} {
		err := ReadJSON(strings.NewReader(in), func(entity.Document, *entity.Result) error { return nil })
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %s", in, err, want)
		}
	}
	if err := ReadJSON(strings.NewReader(`{"format":"khabar/1","unit":"bytes","new":1}`), func(entity.Document, *entity.Result) error { return stop }); err != stop {
		t.Errorf("error %v, want the caller's", err)
	}
}

func TestSegment(t *testing.T) {
	for id, want := range map[string]string{"": "", "a-Z_0.~": "a-Z_0.~", "a/b?c#d%": "a%2Fb%3Fc%23d%25", "ب 1": "%D8%A8%201", "[@{`": "%5B%40%7B%60"} {
		if got := segment(id); got != want {
			t.Errorf("segment(%q) = %q, want %q", id, got, want)
		}
	}
}
