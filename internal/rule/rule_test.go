package rule

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/text"
)

var testSpec = Spec{
	Classes: []string{"Num", "Month", "Unit", "Rel", "Open"},
	Values:  map[string]int32{"day": 7, "next": 1},
	Signs:   map[rune]uint16{'/': uint16(arabic.Slash), '-': uint16(arabic.Hyphen), ',': uint16(arabic.Comma), '(': uint16(arabic.Open)},
	Space:   uint16(arabic.Space | arabic.Bidi),
	Joiner:  arabic.Waw,
	Closing: ")]",
	Shut:    uint16(arabic.Close),
}

const testWords = `# classes	value	spellings
Num	1	one | واحد
Num	2	two | اثنان
Num	3	three
Num+Unit	21	one and twenty
Month	1	january | كانون الثاني
Month	5	=آب
Unit	day	(the)day | يوم
Rel	next	next | قادم
`

const testRows = `date     | Num Month Num?                  | a | one january
list     | Num [~,Num | &Num]+ Month       | a | one, two و three january
twin     | Month ~/-Month | a |
bracket  | Month ~(Month ) Num? | a | january (january) two
counted  | = | = |
of       | Num "of" "the" [Unit Rel? | Rel] | a | one of the day
many     | Num+ Unit | a | one two day
`

func testGrammar(t testing.TB, words, rows string) (*Grammar, []node) {
	t.Helper()
	b := NewBuilder(testSpec)
	if err := b.Words("words", words); err != nil {
		t.Fatal(err)
	}
	if err := b.Rows("rows", rows); err != nil {
		t.Fatal(err)
	}
	g, err := b.Grammar()
	if err != nil {
		t.Fatal(err)
	}
	return g, b.trees
}

func lattice(g *Grammar, d *text.Doc) *Lattice {
	l := new(Lattice)
	for w := range d.Words {
		g.AddWords(l, d, w)
		l.Done()
	}
	return l
}

// find returns the matches of the first stratum.
func find(g *Grammar, d *text.Doc, l *Lattice) []Match {
	var out []Match
	var m Matcher
	m.Find(g, 0, d, l, func(x *Match) bool {
		y := *x
		y.Parts = append([]Part(nil), x.Parts...)
		out = append(out, y)
		return true
	})
	return out
}

// span shows a match as its row and its text.
func span(g *Grammar, d *text.Doc, m Match) string {
	end := int(d.Words[m.Next-1].End)
	if m.Closed {
		end, _ = g.ClosedEnd(d, int(m.Next-1))
	}
	return g.Rows()[m.Row].Name + " " + d.Text[d.CutStart(int(m.First), m.Cut):end]
}

var rows = strings.ReplaceAll(testRows, "counted  | = | = |\n", "")

func TestFind(t *testing.T) {
	g, _ := testGrammar(t, testWords, rows)
	for _, test := range []struct{ phenomenon, in, want string }{
		{"Optional", "one january two x", "date one january two"},
		{"Longest", "one january, two", "date one january"},
		{"SeveralWords", "one كانون الثاني", "date one كانون الثاني"},
		{"SeveralWordsSplitByASign", "one كانون/الثاني", ""},
		{"Exact", "one آب two أب one آبُ", "date one آب two; date one آبُ"},
		{"SignRequired", "january/january january january", "twin january/january"},
		{"SignWithSpace", "january / january", "twin january / january"},
		{"SignForbidden", "one/january", ""},
		{"JoinedLetter", "one وواحد january", "list one وواحد january"},
		{"JoinedAlone", "one و two january", "list one و two january"},
		{"JoinedAndSign", "one, two و three january", "list one, two و three january"},
		{"NotJoined", "one two january", "date two january"},
		{"Closing", "x january (january) y", "bracket january (january)"},
		{"ClosingThenMore", "january (january) two", "bracket january (january) two"},
		{"ClosingMissing", "january (january two", ""},
		{"Literals", "one of the day next", "of one of the day next"},
		{"GroupOtherBranch", "one of the next", "of one of the next"},
		{"Repeated", "one two three day", "many one two three day"},
		{"FirstCut", "وواحد january", "date واحد january"},
		{"NothingTwice", "one january one january", "date one january one"},
		{"LineEnds", "one\njanuary", ""},
	} {
		d := text.Analyze(test.in)
		var got []string
		for _, m := range find(g, d, lattice(g, d)) {
			got = append(got, span(g, d, m))
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s: Find(%q) = %q, want %q", test.phenomenon, test.in, s, test.want)
		}
	}
}

// A row whose match is refused leaves its words to the next.
func TestRefuse(t *testing.T) {
	g, _ := testGrammar(t, testWords, "long | Num Month | a |\nshort | Num | a |\n")
	d := text.Analyze("one january two")
	var got []string
	var m Matcher
	m.Find(g, 0, d, lattice(g, d), func(x *Match) bool {
		got = append(got, span(g, d, *x))
		return g.Rows()[x.Row].Name == "short"
	})
	want := []string{"long one january", "short one", "short two"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Next passes over no word that has tokens, and a lattice with words skipped is one without tokens for them.
func TestNext(t *testing.T) {
	g, _ := testGrammar(t, testWords, rows)
	d := text.Analyze(strings.Repeat("one x ووواحد كانون واحد وكانون الثاني 15 x x لليوم وآب next ", 20))
	want, got := lattice(g, d), new(Lattice)
	for w := 0; w < len(d.Words); w++ {
		w = g.Next(d, w, text.Digits)
		got.Skip(w)
		if w < len(d.Words) {
			g.AddWords(got, d, w)
			got.Done()
		}
	}
	for w := range d.Words {
		if diff := cmp.Diff(want.Tokens(w), got.Tokens(w), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("word %d (-every word +Next):\n%s", w, diff)
		}
		if len(want.Tokens(w)) > 0 && !g.May(d, w) {
			t.Errorf("May(%d) = false of a word with tokens", w)
		}
	}
}

// A lattice that is done word by word, as far as matching comes, gives the matches of a whole one; words before those where
// matching begins are skipped, and what depends on the words alone does not change.
func TestMore(t *testing.T) {
	g, _ := testGrammar(t, testWords, rows)
	for _, s := range []string{
		"", "x", "x one january x x two x", "one january, two", "x x x one و two january", "one كانون الثاني x (january) one",
		strings.Repeat("one x ووواحد كانون واحد وكانون الثاني 15 x x لليوم وآب next ", 20),
	} {
		d := text.Analyze(s)
		want := find(g, d, lattice(g, d))
		var starts []uint32
		begins := g.Begins(0)
		for w := range d.Words {
			may, has := g.Senses(d, w)
			if may.Meets(&begins) {
				starts = append(starts, uint32(w))
			}
			classes := g.Classes(d, w)
			if over, under := classes.Without(&may), has.Without(&classes); over != (Set{}) || under != (Set{}) {
				t.Errorf("%q: word %d may have %b, always has %b, and has %b", s, w, may, has, classes)
			}
		}
		l, asked := new(Lattice), 0
		l.More = func(w int) {
			l.Skip(min(l.From(), len(d.Words)))
			for at := l.Len(); at <= w && at < len(d.Words); at++ {
				g.AddWords(l, d, at)
				l.Done()
				asked++
			}
		}
		var got []string
		var m Matcher
		m.FindFrom(starts, g, 0, d, l, func(x *Match) bool { got = append(got, span(g, d, *x)); return true })
		var all []string
		for _, x := range want {
			all = append(all, span(g, d, x))
		}
		if diff := cmp.Diff(all, got); diff != "" {
			t.Errorf("%q (-whole +word by word):\n%s", s, diff)
		}
		if len(starts) == 0 && asked > 0 {
			t.Errorf("%q: %d words done, none may begin a row", s, asked)
		}
	}
}

// A second stratum matches over tokens that the caller adds.
func TestStrata(t *testing.T) {
	b := NewBuilder(testSpec)
	must(t, b.Words("words", testWords))
	must(t, b.Rows("one", "date | Num Month | a |"))
	must(t, b.Rows("two", "range | Open \"to\" Open | b |"))
	g, err := b.Grammar()
	must(t, err)
	d := text.Analyze("x one january to two january")
	l := lattice(g, d)
	found := find(g, d, l)
	for _, m := range found {
		l.Lay(int(m.First), Token{Set: SetOf(4), Next: m.Next})
	}
	var got []string
	var m Matcher
	m.Find(g, 1, d, l, func(x *Match) bool { got = append(got, span(g, d, *x)); return true })
	if diff := cmp.Diff([]string{"range one january to two january"}, got); diff != "" {
		t.Error(diff)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestParts(t *testing.T) {
	g, _ := testGrammar(t, testWords, rows)
	d := text.Analyze("one, two و three january")
	m := find(g, d, lattice(g, d))[0]
	var got []string
	for _, p := range m.Parts {
		got = append(got, fmt.Sprint(g.Name(p.Class), " ", p.Token.Value))
	}
	if diff := cmp.Diff([]string{"Num 1", "Num 2", "Num 3", "Month 1"}, got); diff != "" {
		t.Error(diff)
	}
	if !m.Has(1) || m.Value(1, 9) != 1 || m.Value(3, 9) != 9 {
		t.Errorf("Value(Month), Value(Rel) = %d, %d, want 1, 9", m.Value(1, 9), m.Value(3, 9))
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ words, rows, want string }{
		{"Num\t1", "", `words:1: "Num\t1": want three columns separated by tabs: classes, value, spellings`},
		{"#\nNun\t1\tone", "", `words:2: "Nun": no such class`},
		{"Num\tuno\tone", "", `words:1: "uno": neither a whole number nor a named value`},
		{"Num\t1\tone | ", "", `words:1: " ": no word`},
		{"Num\t1\t(one", "", `words:1: "(one": a bracket is not closed`},
		{"Num\t1\tone)", "", `words:1: "one)": a bracket is not opened`},
		{"Num\t1\t=one two", "", `words:1: "=one two": only a spelling of one word can be demanded`},
		{"", "x | Num", `rows:1: "x | Num": want name | pattern | maker | example`},
		{"", "x | | a |", `rows:1: "x | | a |": name, pattern and maker must not be empty`},
		{"", "x | Num Nun | a |", `rows:1:9: "Num Nun": neither a class nor a group that an earlier row defines`},
		{"", "x | Num [Num | a |", `rows:1: "x | Num [Num | a |": want name | pattern | maker | example`},
		{"", "x | Num] | a | b", `rows:1:8: "Num]": a group is not opened`},
		{"", "x | [Num ~] | a | b", `rows:1:11: "[Num ~]": want a sign`},
		{"", `x | "one | a | b`, `rows:1:5: "\"one": a literal is not closed`},
		{"", "x | Num? | a | b", `rows:1: "Num?": the pattern matches no word at all`},
		{"", "x | [Num?]+ | a | b", `rows:1:11: "[Num?]+": what is repeated may be nothing`},
		{"", "x | Num &[Num?] | a | b", `rows:1:9: "Num &[Num?]": signs and & need a word after them that is not optional`},
		{"", "x | Num [] | a | b", `rows:1:10: "Num []": an empty pattern or group`},
		{"", "Num | Unit | = |", `rows:1: "Num": a class has this name`},
	} {
		b := NewBuilder(testSpec)
		err := b.Words("words", test.words)
		if err == nil {
			err = b.Rows("rows", test.rows)
		}
		var e *Error
		if !errors.As(err, &e) || err.Error() != test.want {
			t.Errorf("words %q rows %q: got %v, want %s", test.words, test.rows, err, test.want)
		}
	}
}

func TestTooManyLiterals(t *testing.T) {
	b := NewBuilder(testSpec)
	var rows strings.Builder
	for i := range MaxClasses {
		fmt.Fprintf(&rows, "x | \"w%s\" | a |\n", strings.Repeat("o", i+1))
	}
	if err := b.Rows("rows", rows.String()); err == nil || !strings.Contains(err.Error(), "more than 256 classes and literals") {
		t.Errorf("Rows with %d literals: %v", MaxClasses, err)
	}
}

// FuzzFind compares the matcher with the oracle on texts of listed words and signs, and on rows of any shape.
func FuzzFind(f *testing.F) {
	f.Add("one, two و three january (january) one/january", uint64(0))
	f.Add("one one one two day وواحد january-january", uint64(12345))
	words := strings.Fields("one two three january day next of the و وواحد كانون الثاني آب أب x واليوم")
	signs := []string{" ", " ", "", "/", " - ", ", ", " (", ") ", "\n", ". "}
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		if seed != 0 { // a text made of what the grammar knows
			var b strings.Builder
			for range 24 {
				b.WriteString(words[seed%uint64(len(words))])
				seed = seed*6364136223846793005 + 1442695040888963407
				b.WriteString(signs[seed>>33%uint64(len(signs))])
			}
			s += b.String()
		}
		if len(s) > 400 {
			return
		}
		g, trees := testGrammar(t, testWords, rows)
		d := text.Analyze(s)
		l := lattice(g, d)
		got, want := find(g, d, l), slowFind(g, trees, d, l)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Find(%q) (-oracle +got):\n%s", s, diff)
		}
	})
}

// Time is linear whatever the text: a row that may repeat meets words that all fit.
func TestLinear(t *testing.T) {
	g, _ := testGrammar(t, testWords, "x | [Num+ | Num+ Num+]+ Unit | a |\n")
	d := text.Analyze(strings.Repeat("one ", 20000))
	if got := find(g, d, lattice(g, d)); got != nil {
		t.Errorf("found %d matches, want none", len(got))
	}
}

func TestNoAllocs(t *testing.T) {
	g, _ := testGrammar(t, testWords, rows)
	d := text.Analyze(strings.Repeat("one, two و three january (january) one/january ", 100))
	l, m := lattice(g, d), new(Matcher)
	take := func(*Match) bool { return true }
	n := testing.AllocsPerRun(5, func() {
		l.Reset()
		for w := range d.Words {
			g.AddWords(l, d, w)
			l.Done()
		}
		m.Find(g, 0, d, l, take)
	})
	if n > 0 {
		t.Errorf("%v allocations, want none", n)
	}
}
