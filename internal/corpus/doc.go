// Package corpus holds annotated texts and says how well an answer agrees with them. Only tests use it.
//
// # Cases
//
// A case is text in a file: what is expected first, then the text. Columns are parted by tabs.
//
//	=== Waw written on to a name
//	published	2025-08-07
//	PERS	بوتين	Q7747
//	GPE	موسكو#2	Q649
//	DATE	أمس	2025-08-06
//
//	قال بوتين أمس في موسكو إن موسكو …
//
// A line of three equal signs begins a case and names what it is about. Then come lines of what is given (published,
// country) and of what is expected, each a type, the words of the span and, if it matters, an id or the value of a time.
// After the id of an office, =Q22686 says who holds it. Where the words stand more than once in the text, #2 means the second time. An empty line ends them; the rest is the text,
// up to the next case. A backslash begins an escape as in Go: \u200f.
//
// What is expected is all there is: anything else that is found is a fault. Three marks differ from that. "PERS?" is a
// mention that may be found or not. A line with a fourth column is not done yet: the column says why, and it is a fault if
// it is found all the same, since then the column can go. A type with a minus, "-GPE", is found though it should not be; its
// fourth column says why. Before the first case, a line "skip", a type and a reason, leaves all spans of a type out.
//
// # Gold files
//
// Longer texts are JSON Lines, one document a line, with offsets in bytes: ReadGold.
package corpus
