package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// articles are the articles of the repository with what is found in them, and the document of all things.
func articles(t testing.TB) (ds []entity.Document, rs []*entity.Result) {
	t.Helper()
	files, err := filepath.Glob("../../examples/testdata/*.txt")
	if err != nil || len(files) < 4 {
		t.Fatalf("articles %q, %v", files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d := entity.Document{ID: filepath.Base(file), Text: string(text), Published: date.MustParse("2025-08-16T10:30")}
		ds, rs = append(ds, d), append(rs, entity.Default().Extract(d))
	}
	d, r := visit()
	return append(ds, d), append(rs, r)
}

// same compares results whatever memory they have.
var same = cmp.Options{cmpopts.IgnoreUnexported(entity.Result{}), cmpopts.EquateComparable(date.Date{}, date.Value{}, date.Hijri{})}

func TestJSONRoundTrip(t *testing.T) {
	ds, rs := articles(t)
	for i := range ds {
		ds, rs = append(ds, ds[i]), append(rs, rs[i].In(entity.UTF16, ds[i].Text)) // in another unit, too
	}
	for name, open := range map[string]func(*strings.Builder) *Writer{
		"json":  func(w *strings.Builder) *Writer { return NewJSON(w) },
		"lines": func(w *strings.Builder) *Writer { return NewJSONLines(w) },
	} {
		out := written(t, open, func(w *Writer) error { return writeAll(w, ds, rs) })
		n := 0
		err := ReadJSON(strings.NewReader(out), func(d entity.Document, r *entity.Result) error {
			if diff := cmp.Diff(ds[n], d, same); diff != "" {
				t.Errorf("%s: document %d (-wrote +read):\n%s", name, n, diff)
			}
			if diff := cmp.Diff(rs[n], r, same); diff != "" {
				t.Errorf("%s: result %d (-wrote +read):\n%s", name, n, diff)
			}
			n++
			return nil
		})
		if err != nil || n != len(ds) {
			t.Errorf("%s: %d of %d documents, error %v", name, n, len(ds), err)
		}
	}
}

func writeAll(w *Writer, ds []entity.Document, rs []*entity.Result) error {
	for i := range ds {
		if err := w.Write(ds[i], rs[i]); err != nil {
			return err
		}
	}
	return nil
}

func TestCoNLLRoundTrip(t *testing.T) {
	ds, rs := articles(t)
	var texts []string
	for _, d := range ds {
		texts = append(texts, d.Text)
	}
	for _, opt := range []CoNLLOptions{{}, {Inner: true}} {
		out := written(t, func(w *strings.Builder) *Writer { return NewCoNLL(w, &opt) }, func(w *Writer) error { return writeAll(w, ds, rs) })
		for i, got := range readCoNLL(t, out, texts...) {
			if diff := cmp.Diff(level(rs[i], opt.Inner), got, cmp.AllowUnexported(seen{})); diff != "" {
				t.Errorf("%+v: document %d (-wrote +read):\n%s", opt, i, diff)
			}
		}
	}
}

// level returns the outer or the innermost names of r, as the reader of CoNLL sees them.
func level(r *entity.Result, inner bool) []seen {
	holds := map[int]bool{}
	for _, m := range r.Mentions {
		holds[m.Parent] = true
	}
	out := []seen{}
	for i, m := range r.Mentions {
		if inner && holds[i] || !inner && m.Parent >= 0 {
			continue
		}
		s := seen{start: m.Start, end: m.End, typ: field(string(m.Type)), text: m.Text, id: "_"}
		if e := r.Entity(m); e != nil {
			s.id = field(e.ID)
		}
		out = append(out, s)
	}
	return out
}

func TestBratRoundTrip(t *testing.T) {
	ds, rs := articles(t)
	for i := range ds {
		var text, ann strings.Builder
		if err := WriteBrat(&text, &ann, ds[i], rs[i]); err != nil {
			t.Fatal(err)
		}
		if text.String() != ds[i].Text {
			t.Errorf("%s: another text", ds[i].ID)
		}
		if diff := cmp.Diff(spans(rs[i]), readBrat(t, text.String(), ann.String()), cmp.AllowUnexported(seen{})); diff != "" {
			t.Errorf("%s (-wrote +read):\n%s", ds[i].ID, diff)
		}
	}
}

func TestHTMLText(t *testing.T) {
	ds, rs := articles(t)
	page := written(t, func(w *strings.Builder) *Writer { return NewHTML(w, "عنوان <b>") }, func(w *Writer) error { return writeAll(w, ds, rs) })
	texts := readHTML(t, page)
	if len(texts) != len(ds) {
		t.Fatalf("%d texts of %d", len(texts), len(ds))
	}
	for i, got := range texts {
		if got := strings.ReplaceAll(got, string(zwj), ""); got != ds[i].Text {
			t.Errorf("%s: the page says\n%q, the document\n%q", ds[i].ID, got, ds[i].Text)
		}
	}
}
