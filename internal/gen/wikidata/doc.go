// Command wikidata turns a dump of Wikidata into rows of the tables in internal/names/src, and into gazetteer files of
// any size. A dump is latest-all.json.gz, latest-all.json.bz2 or the same unpacked, from
// https://dumps.wikimedia.org/wikidatawiki/entities/: a JSON array with one entity a line.
//
//	go run ./internal/gen/wikidata -src internal/names/src -out renewed -report renewed.txt latest-all.json.gz
//	go run ./internal/gen/wikidata -gazetteer names.jsonl -types PERS,OCC latest-all.json.gz
//
// # What is taken
//
// The tables in the folder rules say which classes, occupations and offices count and what they become. An item is taken
// if the nearest of its classes is listed, it has a name in Arabic, and enough Wikipedias write about it; one that the
// tables list already, by its id or by an id of ours with the same Latin name and country, is taken whatever it is, to be
// compared. The English label stands beside each id in the rules, and a run says where the dump has another: an id
// that was mistyped does not select rivers for long.
//
// Fame is counted in Wikipedias that have a page on an item, on the scale of the tables: 115 log2(1 + Wikipedias), at most
// 1000. One Wikipedia gives 115, ten 398, a hundred 766.
//
// A term is written if the dump says when it began and, once it is over, when it ended, or if other terms of the office say
// so: who replaced whom. What overlaps the term of another holder is left to a person, and so is an office that several
// hold at a time.
//
// # How it reads
//
// The dump is read twice: first for the tree of classes, then for the items. With -classes the first result is kept in a
// file, and a later run reads once. Lines are looked at as bytes before they are decoded, by a scanner that skips what
// nobody asked for. Memory does not grow with the dump: what stays is the tree of classes, the terms of office and the
// rows that are written. All cores work, and the output is the same whatever their number.
//
// # What it does not do
//
// Rows of a person's making are never changed, but for an empty cell that the dump can fill: the end of a term, a country.
// All else goes to the report, which a person reads. Groups (the adjectives of groups.tsv), given and family names are
// not in a dump in the form that the tables need.
//
// # Exit status
//
// 0: all is well. 1: nothing was written. 2: wrong flags. 3: all was written, but lines of the dump were broken and left
// out; standard error says which.
package main
