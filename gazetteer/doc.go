// Package gazetteer says which things exist and how they are spelt: people, places, bodies, offices and who held them
// when. A [Gazetteer] is immutable and safe for concurrent use.
//
// [Default] opens the names that are built into the module; a program that does not call it does not link them. A caller's
// own names come from [Build] or [Read] and stand beside the built-in ones by [Gazetteer.With]:
//
//	own, err := gazetteer.Read(file, "own.tsv")
//	g := gazetteer.Default().With(own)
//
// # Names and forms
//
// A name is a spelling, an [Entry] the thing. Names are found whatever the hamza, the vowel signs, tatweel, the dots of ي
// and ة, the digits, and the signs between words; [Fold] shows what is left of a name. Joiners are joined and parted: an
// entry «حسن نصر الله» is found as «حسن نصرالله», and the reverse. Inflected words are other names: «الراعي» is not found
// in «الراعيان».
//
// # Two tables with the same name or id
//
// In g.With(more), where both list a name, the entry of more is meant, whatever their fame. Where both list an id, it is
// one entry with the names of both, and the fields of more win where they are not empty. See [Gazetteer.With] for terms.
package gazetteer
