// Package cues holds the words that stand beside names and in titles, with their classes, and the rows that make phrases of
// them. beside.tsv, bodies.tsv and titles.tsv list words, bodies.txt and titles.txt rows: tables that people edit, in the
// format of package rule. letters.tsv and around.tsv are counted by programs, tokens.tsv lists words of names.
package cues

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/beside"
	"github.com/khabar-go/khabar/internal/rule"
)

var (
	//go:embed beside.tsv
	besideTSV string
	//go:embed bodies.tsv
	bodiesTSV string
	//go:embed titles.tsv
	titlesTSV string
	//go:embed bodies.txt
	bodiesTXT string
	//go:embed titles.txt
	titlesTXT string

	// around.tsv is compiled from news, by
	//
	//	KHABAR_CORPUS=folder go run ./internal/gen/around -src internal/names/src -out internal/cues/around.tsv
	//
	//go:embed around.tsv
	aroundTSV string
)

// The strata of rows: bodies and places first, then titles, which may hold them.
const (
	Bodies = iota
	Titles
)

// A Grammar is the compiled tables. It is immutable and safe for concurrent use.
type Grammar struct {
	*rule.Grammar
	Letters *Letters
	Around  *beside.Table // what stands before and after persons
	Tokens  Tokens
	makers  []Maker // by row

	// Classes that stand together.
	BodyHeads, PlaceHeads rule.Set // after which an unknown word is a name
	TownHeads             rule.Set // and one with the article, too
	Known                 rule.Set // of words that are known
	Complete              rule.Set // of words that complete no name
	BeforeClub            rule.Set // of words before an ordinary word that is a club's name: «أمام الشباب», not «رعاية الشباب»
	DefiniteBodies        rule.Set // of words that begin one when و adds them
	BodyStarts            rule.Set // of which a word may begin a row of the first stratum, or an unknown word follow
	TitleStarts           rule.Set // of which a word may begin a row of the second
	InNames               rule.Set // that say what a word may be in a person's name
	quoted                [3]quoted
}

// A quoted is a set of class nouns with the type of what stands in quotes behind them.
type quoted struct {
	set rule.Set
	typ string
}

// Quoted returns the type of what stands in quotes behind a class noun of these classes, if they are of one.
func (g *Grammar) Quoted(classes *rule.Set) (typ string, ok bool) {
	for i := range g.quoted {
		if classes.Meets(&g.quoted[i].set) {
			return g.quoted[i].typ, true
		}
	}
	return "", false
}

// A Maker says what a match of a row proposes.
type Maker struct {
	Type   string // of the mention; NONE: nothing, the row keeps others away
	Points int    // what it starts with, in hundredths of log odds
	Holds  bool   // another body may begin inside
	Behind bool   // the mention begins behind the head
	Whole  bool   // a listed name that begins alike is whole without the adjectives of the row
}

// Maker returns the maker of a row.
func (g *Grammar) Maker(row int) Maker { return g.makers[row] }

var compiled struct {
	once sync.Once
	g    *Grammar
}

// Default returns the built-in tables, compiled on first use.
func Default() *Grammar {
	compiled.once.Do(func() {
		g, err := compile()
		if err != nil {
			panic(err) // a test compiles the tables
		}
		compiled.g = g
	})
	return compiled.g
}

func compile() (*Grammar, error) {
	b := rule.NewBuilder(rule.Spec{
		Classes: names[:],
		Signs: map[rune]uint16{
			'-': uint16(arabic.Hyphen), '.': uint16(arabic.Dot), ',': uint16(arabic.Comma), '"': uint16(arabic.Quote | arabic.Apostrophe),
			'(': uint16(arabic.Open | arabic.Quote), '\'': uint16(arabic.Apostrophe), '/': uint16(arabic.Slash),
		},
		Space:   uint16(arabic.Space | arabic.Bidi),
		Joiner:  arabic.Waw,
		Closing: ")]»«\"”“›'’",
		Shut:    uint16(arabic.Close | arabic.Quote | arabic.Apostrophe),
	})
	for _, err := range []error{
		b.Words("beside.tsv", besideTSV),
		b.Words("bodies.tsv", bodiesTSV),
		b.Words("titles.tsv", titlesTSV),
		b.Rows("bodies.txt", bodiesTXT),
		b.Rows("titles.txt", titlesTXT),
	} {
		if err != nil {
			return nil, err
		}
	}
	compiled, err := b.Grammar()
	if err != nil {
		return nil, err
	}
	letters, err := readLetters(lettersTSV)
	if err != nil {
		return nil, err
	}
	around, err := beside.Read(aroundTSV)
	if err != nil {
		return nil, err
	}
	g := &Grammar{
		Grammar: compiled, Letters: letters, Around: around, Tokens: readTokens(tokensTSV),
		BodyHeads:      rule.SetOf(FirmHead),
		PlaceHeads:     rule.SetOf(BuildingHead, SiteHead, BaseHead, RegionHead, IslandHead, GPEHead, BattleHead),
		TownHeads:      rule.SetOf(TownHead, QuarterHead),
		Known:          rule.SetOf(Place, Nat, BareNat, Person, Body, Stop, Title, Office),
		Complete:       rule.SetOf(Title, Speech, Vague),
		BeforeClub:     rule.SetOf(Sport, Player, Stop, Speech, PlacePrep),
		DefiniteBodies: rule.SetOf(BodyF, BodyM, NatBody, Named),
		InNames: rule.SetOf(Kin, Kunya, House, Second, Servant, Joint, Stop, Speech, That, PlacePrep, FirstName, Title, Head, HeadOf,
			Honorific),
		quoted: [...]quoted{
			{rule.SetOf(BodyHead, PartyHead, FirmHead, PressHead), "ORG"},
			{rule.SetOf(ActionHead), "EVENT"},
			{rule.SetOf(StatuteHead), "LAW"},
		},
	}
	g.BodyStarts, g.TitleStarts = g.Begins(Bodies), g.Begins(Titles)
	g.BodyStarts.Join(&g.BodyHeads)
	g.BodyStarts.Join(&g.PlaceHeads)
	for _, r := range compiled.Rows() {
		m, err := maker(r.Maker)
		if err != nil {
			return nil, fmt.Errorf("cues: row %s: %w", r.Name, err)
		}
		g.makers = append(g.makers, m)
	}
	return g, nil
}

// None is the type of a row whose matches are no mentions: they keep the rows after it away and, with points, listed names.
const None = "NONE"

// maker reads "TYPE points", with "holds", "behind" or "whole" after them.
func maker(s string) (Maker, error) {
	f := strings.Fields(s)
	if len(f) < 2 {
		return Maker{}, fmt.Errorf("maker %q: want a type and its points", s)
	}
	points, err := strconv.Atoi(f[1])
	if err != nil {
		return Maker{}, fmt.Errorf("maker %q: want a type and its points", s)
	}
	m := Maker{Type: f[0], Points: points}
	for _, option := range f[2:] {
		switch option {
		case "holds":
			m.Holds = true
		case "whole":
			m.Whole = true
		case "behind":
			m.Behind = true
		default:
			return Maker{}, fmt.Errorf("maker %q: no option is named %s", s, option)
		}
	}
	return m, nil
}
