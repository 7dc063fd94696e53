// Package rule finds phrases by rows over classes of words. It knows no language and no subject: package date writes time
// expressions in it, package entity title phrases.
//
// # Words
//
// A word list gives words their classes and a value. One entry a line, columns separated by tabs: classes (joined by +), a
// value (a whole number or a name from [Spec].Values), and the spellings, separated by |. A spelling is compared folded. It
// may have several words; (x)y stands for xy and y; =x must be written exactly so, marks aside.
//
//	Month       1       يناير | كانون الثاني
//	Unit+Ref    day     (ال)يوم
//
// A word in a text is looked up whole and in each reading without its proclitics.
//
// # Rows
//
// A row has a name, a pattern, a maker and an example, separated by |:
//
//	day-month | Weekday? Day Month Year? | dayMonth | الخميس 15 أغسطس 2025
//	twin      | Month ~/Month Year?      | twin     | شباط/فبراير 2022
//	day-list  | Day &Day+ Month          | dayList  | 14 و15 ماي
//
// An element of a pattern is a class, a "literal", or a group [a b | c d]. Before it may stand & (joined: the word begins
// with the joining letter, or that letter stands alone before it), ~ and signs (one of them must stand before the word) or
// ^ and signs (they may). After it may stand ? (optional) or + (once or more). Otherwise nothing but space stands between
// two words. The element ) takes in the closing sign after a word. A row whose maker is = defines a group that later rows
// call by name.
//
// # Matching
//
// Rows are tried only at words that have a class which can begin one. The longest match wins, then the order of the rows;
// of two ways to match one row the one that takes optional elements earlier wins. A match has at most 63 words, and each
// state of a row is entered once at each word, so time is linear in the text. Words that a maker refuses are offered to
// the next row.
//
// Rows over expressions are a second stratum: the caller adds what it found to the [Lattice], as tokens of a class of
// their own, and matches again.
package rule
