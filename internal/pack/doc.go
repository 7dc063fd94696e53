// Package pack is the one container of khabar: names, cue words, entries and terms in one string, built once and read in
// place. It knows no Arabic: a word is a sequence of folded bytes, as package text gives them.
//
//	b := pack.NewBuilder()
//	n := b.AddEntry(pack.Entry{ID: "Q7747", Type: "PERS", Name: "فلاديمير بوتين", Fame: 900})
//	b.AddForm([]string{fold("فلاديمير"), fold("بوتين")}, pack.Bearing{Entry: n, Traits: pack.Full})
//	data, err := b.Bytes("2025-08")
//	t, err := pack.Open(string(data))
//
// The same entries, forms, terms and words give the same bytes in whatever order they were added. A Table is read-only and
// safe for concurrent use; Open reads the header alone, Check reads everything.
//
// # Format
//
// Numbers are little-endian. The header is 24 bytes: magic, format version (major and minor, 2 bytes each), number of
// sections, length of the whole, and the CRC-32 of what stands before it and of the directory that follows it: per
// section a tag of 4 letters, the CRC-32 of the section, its offset and its length. Sections stand in the order of the
// directory without a gap. A reader refuses another major version and ignores a section whose tag it does not know, so
// a minor version may add sections.
//
//	vers  the version of the data, text
//	nums  how many words, first words, nodes, inner nodes, forms, listed bearings, entries and terms there are; the window
//	buck  8 bytes a bucket of words: its first word, and the offset of that word's letters; one more ends the last
//	word  2 bytes a word: 8 bits of its hash, length; three more are zero
//	lett  the letters of all words
//	wtra  1 byte a word: WordTraits
//	rank  24 bytes for 64 nodes: 64 bits that say which are forms, 64 that say which are inner, and the sums of both before
//	kids  4 bytes an inner node: its first child; one more ends the last
//	next  4 bytes a node below the roots: the word that leads to it
//	kind  4 bytes for each combination of traits, demand and tail that there is
//	fent  4 bytes a form: its entry, or with the top bit where its list starts in lent
//	fkin  2 bytes a form: its kind; 0 with a list
//	lent  4 bytes a listed bearing: its entry; before each list, how many it has
//	lkin  2 bytes a listed bearing: its kind; 0 before each list
//	entr  22 bytes an entry, sorted by id
//	esum  4 bytes for 16 entries: the offset of their strings
//	estr  the strings of all entries: id, name, Latin name, names
//	labl  types and countries
//	texs  ids that are no entry here, and names of holders without id
//	term  24 bytes a term, sorted by office and day
//	kbuc  4 bytes a bucket of keyed words: its first; one more ends the last
//	kwor  4 bytes a keyed word: the word
//	ktag  1 byte a keyed word: 8 bits of its key
//	kpri  8 bytes a keyed word: its print
//	filt  a Bloom filter of the forms of one word and the first two words of the others
//
// Words are sorted by their mixed hash, those that begin a form before the others, so a bucket is a range of words and a
// word number needs no table of its own. Nodes are a trie of word sequences, breadth first; node n below the number of
// first words is the root of the forms that begin with word n, and children are sorted by word. Forms are numbered in the
// order of their nodes.
//
// Keys are numbers that a caller gives to the words of forms, such as one for all spellings of a name; keyed words are sorted
// by mixed key, then by word. Their first three sections came with minor version
// 1, kpri with 2, filt with 3; a table without them finds no word by key, or is slower.
//
// Most of this is lengths, counts and bits with sums now and then, not offsets: that is smaller, and a small change of
// the sources leaves most bytes of a revision as they were.
package pack
