// Package spell says how far two spellings of a name lie apart, which listed words may be another spelling of a word, and
// what is too far to be one name.
//
//	c := spell.Default()
//	x, y := c.Name(text.Analyze("غوتيريش")), c.Name(text.Analyze("جوتيريس"))
//	cost := c.Cost(&x, &y, spell.Far)   // 236: ج for غ is nearly free, س for ش is not
//	sure := c.Trust(&x, &y) - cost      // hundredths of log odds that two such names are one
//
// Names are compared in folded letters (see internal/text), their words parted by a space. Costs are whole numbers, in
// hundredths of log odds: what a difference takes away from the odds that two names are one. They were counted on pairs of
// spellings of one name against pairs of like names of two things, by position and by the letters beside: costs.tsv, made
// by internal/gen/spell. latin.tsv says in the same way what writers make of a name's Latin letters.
//
// Which words are compared at all says a Key: the skeleton of a word's consonants by class, under which a table finds it, and a few
// keys beside. What is near enough to be taken for one name says bounds.tsv: by where the question comes from, by type, length
// and fame.
//
// The cost is symmetric, nothing if the folded letters are equal, and more than nothing otherwise. It is no metric.
package spell
