// Package entity finds who and what is named in Arabic news, at exact byte offsets, and says which thing is meant.
//
// The shortest use reads a text with the built-in names:
//
//	r := entity.Default().Extract(entity.Document{Text: "قال بوتين في موسكو"})
//	for _, m := range r.Mentions {
//		fmt.Println(m.Start, m.End, m.Type, m.Text, r.Entity(m).ID)
//	}
//	// 7 17 PERS بوتين Q7747
//	// 23 33 GPE موسكو Q649
//
// A mention never holds a proclitic: «وبوتين» gives «بوتين». A name inside a name is a mention of its own whose Parent is
// the outer one. Several spellings of one thing share one [Entity]. An office has a Holder: who holds it on the day that the
// document was published.
//
// # Names and finders of your own
//
// [New] takes any gazetteer: the built-in names, yours beside them, or yours alone. A [Finder] adds mentions that have a shape and
// no list; package pattern has one for regular expressions.
//
//	own, err := gazetteer.Read(file, "own.tsv")
//	x := entity.New(gazetteer.Default().With(own), &entity.Options{MaxBytes: 1 << 20})
//
// # Sharing
//
// An [Extractor] and a gazetteer are immutable and safe for concurrent use; share one Extractor among all goroutines: it remembers
// what the names say of common words, in up to two megabytes, so a new one for each text is slower. A [Result] belongs to its goroutine
// while [Extractor.ExtractInto] writes it, and may be read by many after. With one Result for each goroutine, used again, reading
// makes hardly any garbage.
//
// # Offsets
//
// Offsets are bytes of the text, half-open, never inside a letter: text[m.Start:m.End] is the mention. [Result.In] counts runes or
// UTF-16 units instead.
//
// # How it decides
//
// Text runs forward through five stages, each a function from values to values: propose lists every reading there is,
// survey says what the whole text makes sure, choose takes the non-crossing spans of greatest total score, link says which
// entry each means, chain puts the mentions of one thing together. [Extractor.Trace] writes what each decided; [Why] says in short
// what an answer rests on. Scores are the share of such answers that were right in annotated news.
//
// # Limits
//
// Time and memory are linear in the text, whatever the text: memory is some 40 times the text while it is read, and a Result
// used again keeps it. A text is read up to Options.MaxBytes, or to 2 GiB, and there cut between two letters; what stands
// behind is as if it were not there, Result.Read says how far it was, and a note has the code not-read. A service that takes
// texts from outside sets MaxBytes. A word of more than 65,534 letters is part of no name, nor are more than 12 words one;
// a name that more than 256 things bear may mean the 256 most famous.
package entity

import (
	"iter"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/gazetteer"
)

// A Document is a text to read. All but Text may be empty.
type Document struct {
	ID        string    // given back in the Result
	Text      string    // UTF-8; a byte that is not parts words
	Published date.Date // the day that «الخميس» and «الرئيس» are read on; none: the text's dateline for times, nobody for offices
	Country   string    // of the paper, ISO 3166-1 alpha-2 in capitals: of two things of one name, that of the country is likelier
}

// Options change what an Extractor gives. The zero value is the default. New copies them.
type Options struct {
	Types    []gazetteer.Type // only mentions of these; nil: all. Names are read and linked as without it
	MinScore float32          // leave out mentions below it, 0 to 1
	Times    date.Options     // how time expressions are read; a zero Reference is the document's Published
	NoTimes  bool             // find no time expressions
	Finders  []Finder         // the caller's own, asked in order; none may be nil
	MaxBytes int              // read no more of a text, cut between two letters: see Limits; 0: 2 GiB, the most there can be
}

// A Finder adds mentions of the caller's own; package pattern has one. It appends to dst what it finds in text and returns
// it; what it returns with an error is kept, and the error becomes a note: budget-spent if it has a method Timeout that
// reports true, as context.DeadlineExceeded has, else finder-failed. It must be safe for concurrent use.
type Finder interface {
	AppendFind(dst []Found, text string) ([]Found, error)
}

// Found is a mention that a Finder proposes, in bytes of the text. A span that is out of range, empty, or inside a rune is
// left out. Score is the share of such finds that are right, 0 to 1; 0 stands for a half.
type Found struct {
	Span
	Type     gazetteer.Type
	ID, Name string
	Score    float32
}

// A Span is a half-open range of a text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Result is what one document says. Its strings share the document's memory. The same input, options and data give the
// same result.
type Result struct {
	ID        string       `json:"id"`
	Unit      Unit         `json:"unit"`      // of every Start and End
	Mentions  []Mention    `json:"mentions"`  // in text order, a container before what is in it
	Entities  []Entity     `json:"entities"`  // in order of first mention
	Times     []date.Timex `json:"times"`     // in text order; may lie inside mentions
	Sentences []Span       `json:"sentences"` // in text order, from a first word to the end of a last one
	Notes     []Note       `json:"notes"`     // in text order
	Read      int          `json:"read"`      // how much of the text was read, from its start
	Data      string       `json:"data"`      // the version of the names, see Gazetteer.Version

	inner *scratch // memory that ExtractInto uses again
}

// A Mention is one name, at text[Start:End]. No two mentions of a result share a span, and none cross.
type Mention struct {
	Start  int            `json:"start"`
	End    int            `json:"end"`
	Text   string         `json:"text"`
	Type   gazetteer.Type `json:"type"`
	Parent int            `json:"parent"` // index of the mention around it; −1: none
	Entity int            `json:"entity"` // index of Result.Entities; Extract gives every mention one, other makers of results may write −1: none
	Holder int            `json:"holder"` // for an OCC, the entity that holds the office here; −1: none
	Score  float32        `json:"score"`  // the share of such answers that are right
	Why    Why            `json:"why"`
}

// An Entity is one thing in this document, however often it is named. ID is empty where it is not known which thing it is.
type Entity struct {
	ID      string         `json:"id"`
	Name    string         `json:"name"`
	Latin   string         `json:"latin"`
	Country string         `json:"country"` // ISO 3166-1 alpha-2
	Type    gazetteer.Type `json:"type"`
	Score   float32        `json:"score"` // the best of its mentions
}

// Why tells what an answer rests on. Fields that do not apply are empty.
type Why struct {
	Rule     string  `json:"rule"`               // what proposed the span
	Form     string  `json:"form"`               // the listed name
	Cue      string  `json:"cue,omitempty"`      // the word beside it that spoke for it
	Edits    string  `json:"edits,omitempty"`    // spelling steps between the text and the listed form
	RunnerUp string  `json:"runnerUp,omitempty"` // the id of the next best entry
	Margin   float32 `json:"margin,omitempty"`   // how far that is behind, in log odds
}

// String gives the reasons in one line.
func (w Why) String() string {
	s := w.Rule
	if w.Form != "" {
		s += " «" + w.Form + "»"
	}
	if w.Cue != "" {
		s += " beside «" + w.Cue + "»"
	}
	if w.Edits != "" {
		s += " (" + w.Edits + ")"
	}
	if w.RunnerUp != "" {
		s += ", not " + w.RunnerUp
	}
	return s
}

// A Note says what a reader should know of a span or, with an empty span at 0, of the whole text. Codes: not-read,
// replacement-characters, lam-alef-swapped, visual-order, mojibake (of the last two nothing is read), finder-failed, budget-spent
// of the text; twin-differs, weekday-differs, no-such-day, order-ambiguous of a time expression. Text is for people, in English.
type Note struct {
	Span
	Code string `json:"code"`
	Text string `json:"text"`
}

// Entity returns the entity of m, nil if it has none. m is one of r's mentions; the pointer is into r.Entities.
func (r *Result) Entity(m Mention) *Entity { return r.entity(m.Entity) }

// Holder returns the person who holds the office m here, nil if unknown or m is no office. m is one of r's mentions; the pointer is
// into r.Entities.
func (r *Result) Holder(m Mention) *Entity { return r.entity(m.Holder) }

func (r *Result) entity(i int) *Entity {
	if i < 0 || i >= len(r.Entities) {
		return nil
	}
	return &r.Entities[i]
}

// MentionsOf yields the indexes of the mentions that name entity i or, by an office, stand for it, in text order; none if there is no
// entity i. It looks at every mention.
func (r *Result) MentionsOf(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := range r.Mentions {
			if m := &r.Mentions[j]; i >= 0 && (m.Entity == i || m.Holder == i) && !yield(j) {
				return
			}
		}
	}
}
