package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	goahocorasick "github.com/anknown/ahocorasick"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/dlclark/regexp2/v2"
	dateparser "github.com/markusmobius/go-dateparser"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
	"github.com/khabar-go/khabar/gazetteer"
	"github.com/khabar-go/khabar/internal/match"
	"github.com/khabar-go/khabar/internal/text"
)

const (
	boundWork = "bound"
	rangeLoop = "range loop over the runes"

	// fewNames is how many names the alternations of regular expressions are made of: with all of them they take minutes.
	fewNames = 1000
)

// measure lets the library and its peers compete.
func measure(texts []string) (*table, error) {
	t := &table{articles: len(texts), bytes: size(texts)}
	t.rows = append(t.rows, bounds()...)
	for _, group := range []func() ([]*contestant, error){words, names, times, whole} {
		cs, err := group()
		if err != nil {
			return nil, err
		}
		t.rows = append(t.rows, cs...)
	}
	compete(t.rows, texts)
	return t, nil
}

// bounds are what no reader of the text can be faster than.
func bounds() []*contestant {
	buffer := []byte(nil)
	return []*contestant{
		{what: boundWork, who: "memory copy", work: func(s string) int {
			buffer = append(buffer[:0], s...)
			return len(buffer)
		}},
		{what: boundWork, who: rangeLoop, work: func(s string) int {
			n := 0
			for _, r := range s {
				n += int(r & 1)
			}
			return n
		}},
	}
}

// words split and fold the text.
func words() ([]*contestant, error) {
	d := new(text.Doc)
	bleve, err := registry.NewCache().AnalyzerNamed(ar.AnalyzerName)
	if err != nil {
		return nil, fmt.Errorf("bleve: %w", err)
	}
	return []*contestant{
		{what: "words, folded", who: "**khabar**", work: func(s string) int {
			d.Reset(s, 0)
			return len(d.Words)
		}},
		{what: "words, stemmed", who: "bleve, analyzer ar", work: func(s string) int { return analyse(bleve, s) }},
	}, nil
}

func analyse(a analysis.Analyzer, s string) int { return len(a.Analyze([]byte(s))) }

// names find the built-in names, all of them or some.
func names() ([]*contestant, error) {
	all := listed()
	automaton := new(goahocorasick.Machine)
	if err := automaton.Build(all); err != nil {
		return nil, fmt.Errorf("anknown/ahocorasick: %w", err)
	}
	g, d, hits := gazetteer.Default(), new(text.Doc), []match.Hit(nil)
	some := alternation(all[:fewNames])
	re, err := regexp.Compile(some)
	if err != nil {
		return nil, err
	}
	re2, err := regexp2.Compile(some)
	if err != nil {
		return nil, err
	}
	count := fmt.Sprintf("%d names", len(all))
	return []*contestant{
		{what: count, who: "**khabar**, behind clitics and in any spelling", work: func(s string) int {
			d.Reset(s, 0)
			hits = g.FindIn(hits[:0], d)
			return len(hits)
		}},
		{what: count, who: "anknown/ahocorasick, as spelt", work: func(s string) int { return len(automaton.MultiPatternSearch([]rune(s), false)) }},
		{what: fmt.Sprintf("%d names", fewNames), who: "regexp, an alternation", slow: true, work: func(s string) int { return len(re.FindAllStringIndex(s, -1)) }},
		{what: fmt.Sprintf("%d names", fewNames), who: "regexp2, an alternation", slow: true, work: func(s string) int { return countMatches(re2, s) }},
	}, nil
}

// listed returns the Arabic names of the built-in gazetteer, sorted, each once.
func listed() [][]rune {
	var all []string
	for e := range gazetteer.Default().Entries() {
		for _, name := range append(e.Names, e.Name) {
			if len(name) > 0 && name[0] >= 0x80 {
				all = append(all, name)
			}
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	runes := make([][]rune, len(all))
	for i, name := range all {
		runes[i] = []rune(name)
	}
	return runes
}

// alternation returns a regular expression for names, the longest first.
func alternation(names [][]rune) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = regexp.QuoteMeta(string(name))
	}
	slices.SortFunc(quoted, func(a, b string) int { return len(b) - len(a) })
	return strings.Join(quoted, "|")
}

func countMatches(re *regexp2.Regexp, s string) (n int) {
	m, err := re.FindStringMatch(s)
	for ; m != nil && err == nil; m, err = re.FindNextMatch(m) {
		n++
	}
	return n
}

// times find time expressions.
func times() ([]*contestant, error) {
	day := date.MustParse("2025-08-07")
	opt := &date.Options{Reference: day}
	cfg := &dateparser.Configuration{CurrentTime: day.In(time.UTC)}
	found := []date.Timex(nil)
	return []*contestant{
		{what: "time expressions", who: "**khabar**, with values", work: func(s string) int {
			found = date.AppendFind(found[:0], s, opt)
			return len(found)
		}},
		{what: "time expressions", who: "go-dateparser, with values", slow: true, work: func(s string) int {
			_, found, _ := dateparser.Search(cfg, s) // its error is that it found no language
			return len(found)
		}},
	}, nil
}

// whole is everything that the library does.
func whole() ([]*contestant, error) {
	x, r, day := entity.Default(), new(entity.Result), date.MustParse("2025-08-07")
	return []*contestant{{what: "everything", who: "**khabar**, `Extract`", work: func(s string) int {
		x.ExtractInto(r, entity.Document{Text: s, Published: day})
		return len(r.Mentions) + len(r.Times)
	}}}, nil
}
