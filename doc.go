// Package khabar (خبر, news) reads Arabic political news. It is documentation only; the work is done by
//
//   - [github.com/khabar-go/khabar/entity]: what is named in a text, where, and which thing it is;
//   - [github.com/khabar-go/khabar/entity/pattern]: mentions by regular expressions of the caller's own;
//   - [github.com/khabar-go/khabar/gazetteer]: which things exist and how they are spelt, with the caller's own beside the
//     built-in ones;
//   - [github.com/khabar-go/khabar/date]: when: time expressions, their values, Gregorian and Hijri;
//   - [github.com/khabar-go/khabar/entity/export]: what was found in the forms that other programs and people read.
//
// # The shortest use
//
//	r := entity.Default().Extract(entity.Document{Text: text, Published: date.MustParse("2025-08-07")})
//	for _, m := range r.Mentions {
//		fmt.Println(m.Start, m.End, m.Text, m.Type, r.Entity(m).ID)
//	}
//	for _, t := range r.Times {
//		fmt.Println(t.Start, t.End, t.Text, t.Value)
//	}
//
// There is no network, no model server and no cgo. The names are in the program, read in place; importing costs nothing. Offsets
// are bytes, half-open. Extractors and gazetteers are immutable: make one, share it among goroutines. Texts are read in linear time
// up to 2 GiB, or up to entity.Options.MaxBytes, which a program sets that takes texts from outside.
//
// # The flow
//
// A text is folded and split into words once. Listed names and time expressions are found in the words, whole and behind
// proclitics. Five stages follow, each a function from values to values: propose every reading, survey what the whole text
// makes sure, choose the spans, link each to an entry, chain the mentions of one thing.
//
// # Vocabulary
//
// A word is a run of letters of one kind. A proclitic is a letter written on to the word after it: و ف ب ل ك. A cut is a
// reading of a word without its proclitics. To fold is to take away what spelling varies in: hamza, dots of a final ى and
// ة, vowel signs. A name is a spelling, an entry the thing it names, a form a name as folded words. A gazetteer holds
// entries. A mention is a span of the text that names something; an entity is what all mentions of one thing in a document
// share. A term is the time that somebody holds an office; the holder is that person.
package khabar
