package main

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/examples/internal/input"
)

// readStory reads files of testdata.
func readStory(t *testing.T, files ...string) *story {
	t.Helper()
	days, err := readDays("testdata/published.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for i := range files {
		files[i] = filepath.Join("testdata", files[i])
	}
	s, bad := read(&input.Source{Paths: files}, &settings{days: days}, io.Discard)
	if bad > 0 {
		t.Fatalf("%d documents could not be read", bad)
	}
	return s
}

func TestOneEventOfTwoYearsIsAContradiction(t *testing.T) {
	s := readStory(t, "summit-announced.txt", "summit-table.txt", "kabul.txt")
	if len(s.clashes) != 1 {
		t.Fatalf("%d contradictions, want 1", len(s.clashes))
	}
	var got []string
	for _, i := range s.clashes[0].Facts {
		f := s.facts[i]
		got = append(got, f.Value+" "+filepath.Base(s.articles[f.Article].ID))
	}
	want := "2024-08-15 summit-table.txt; 2025-08-15 summit-announced.txt"
	if strings.Join(got, "; ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "; "), want)
	}
}

func TestAnniversaryIsNoContradiction(t *testing.T) {
	if s := readStory(t, "kabul.txt"); len(s.clashes) > 0 {
		t.Errorf("%d contradictions", len(s.clashes))
	}
}

func TestFactsAreSortedAndHavePeople(t *testing.T) {
	s := readStory(t, "summit-announced.txt", "summit-table.txt")
	people := 0
	for i, f := range s.facts {
		if i > 0 && f.From.Compare(s.facts[i-1].From) < 0 {
			t.Errorf("%s stands after %s", f.Value, s.facts[i-1].Value)
		}
		people += len(f.People)
	}
	if people < 2 {
		t.Errorf("%d people, want بوتين and ترامب at least", people)
	}
}

func TestDaysOutsideAreLeftOut(t *testing.T) {
	s, _ := read(&input.Source{Paths: []string{"testdata/summit-table.txt"}}, &settings{from: date.Of(2025, 1, 1)}, io.Discard)
	if len(s.facts) != 0 {
		t.Errorf("%d facts from 2025 on, want none", len(s.facts))
	}
}

// TestPage runs the program, and reads its page as XML.
func TestPage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	var out, warn bytes.Buffer
	args := []string{"-o", file, "-published", "testdata/published.tsv", "testdata"}
	if err := run(args, nil, &out, &warn); err != nil || warn.Len() > 0 {
		t.Fatal(err, warn.String())
	}
	if want := "3 articles, 5 dated sentences, 1 contradictions: " + file + "\n"; out.String() != want {
		t.Errorf("said %q, want %q", out.String(), want)
	}
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(page))
	d.Entity, d.AutoClose, d.Strict = xml.HTMLEntity, xml.HTMLAutoClose, false
	for {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"15 أغسطس 2024", "15 أغسطس 2025", "تواريخ لا تتفق", "<rect", "⚠", "دونالد ترامب"} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("no %s in the page", want)
		}
	}
}

func TestMarkupInAnArticleIsText(t *testing.T) {
	var page bytes.Buffer
	in := `{"id":"<b>","text":"<script>alert(1)</script> قال بوتين يوم 15 أغسطس 2025 <img src=x>"}` + "\n"
	s, bad := read(&input.Source{In: strings.NewReader(in)}, &settings{}, io.Discard)
	if err := show(&page, s); err != nil || bad > 0 {
		t.Fatal(err, bad)
	}
	for _, bad := range []string{"<script", "<img", "<b>"} {
		if strings.Contains(page.String(), bad) {
			t.Errorf("%s stands in the page", bad)
		}
	}
}

func TestBadDocumentIsSkippedAndTold(t *testing.T) {
	var out, warn bytes.Buffer
	in := "{\"id\":\"1\",\"text\":\"قال بوتين أمس\",\"published\":\"2025-08-09\"}\n{broken\n"
	err := run([]string{"-o", filepath.Join(t.TempDir(), "p.html")}, strings.NewReader(in), &out, &warn)
	if err == nil || !strings.Contains(warn.String(), "2") || !strings.HasPrefix(out.String(), "1 articles") {
		t.Errorf("error %v, warning %q, output %q", err, warn.String(), out.String())
	}
}

func TestBrokenTableOfDays(t *testing.T) {
	file := filepath.Join(t.TempDir(), "days.tsv")
	if err := os.WriteFile(file, []byte("file\tpublished\na.txt\tyesterday\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readDays(file); err == nil || !strings.Contains(err.Error(), file+`:2: "a.txt\tyesterday"`) {
		t.Errorf("error %v", err)
	}
}
