// Package gazetteer says which things exist and how they are spelt: people, places, bodies, offices and who held them
// when. A [Gazetteer] is immutable and safe for concurrent use.
//
// [Default] opens the names that are built into the module; a program that does not call it does not link them. A caller's
// own names come from [Build] or [Read] and stand beside the built-in ones by [Gazetteer.With]:
//
//	own, err := gazetteer.Read(file, "own.tsv")
//	g := gazetteer.Default().With(own)
//
// [Gazetteer.Lookup] says what a name may mean, [Gazetteer.Find] where names stand in a text, [Gazetteer.Holders] who held an office
// on a day. Which of several things a name in a text means is for package entity to say.
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
//
// # Large tables
//
// A table of many names is built once, written by [Gazetteer.AppendBinary], and read in place by [Load], mapped or embedded: it then
// takes no heap. The form belongs to one version of the module; keep the source, and build it anew.
//
// # Limits
//
// A table holds 4 GiB, some hundred million names; an id and a shown name have at most 65,535 bytes, a name 12 words of 255 letters. A
// text is searched in time that is linear in it and hardly depends on how many names there are; behind 2 GiB it is not read.
// Of the things that one name may mean, Find tells the 16 most famous.
//
// # For package entity
//
// Some exported names deal in internal types, so that no other module can use them; their comments say "for package entity".
package gazetteer
