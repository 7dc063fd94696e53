package entity

import (
	"math"

	"github.com/khabar-go/khabar/gazetteer"
)

// points is a score in hundredths of log odds. Whole numbers: the order of adding never changes a result.
type points = int32

// furtherReach is what each word after the first is worth when spans compete, and only then: more than any word can score
// by itself, so that a name is not read as its parts («فلاديمير بوتين» as a town and a surname).
const furtherReach points = 1500

// A share is how many of the answers with so many points are right.
type share struct {
	points points
	right  float32
}

// The shares of what lists and rows name, counted over the articles annotated for this library, and of persons that only shape
// and context reveal, counted over the tagged corpora and by reading: points stand for the log odds of a reading against others,
// not against what has not been thought of. Between two rows the share is drawn straight.
var (
	listedShares = [...]share{{0, .70}, {50, .82}, {100, .90}, {200, .95}, {300, .975}, {400, .99}, {500, .996}, {700, .999}, {1500, .9997}}
	shapeShares  = [...]share{{0, .62}, {100, .65}, {200, .70}, {300, .79}, {400, .86}, {500, .90}, {600, .93}, {700, .95}}
)

// chance returns the share of answers with p points that are right.
func chance(p points, shape bool) float32 {
	if shape {
		return drawn(shapeShares[:], p)
	}
	return drawn(listedShares[:], p)
}

// drawn reads table at p.
func drawn(table []share, p points) float32 {
	for i, x := range table {
		switch {
		case p >= x.points && i < len(table)-1:
			continue
		case p >= x.points || i == 0:
			return x.right
		}
		before := table[i-1]
		return before.right + (x.right-before.right)*float32(p-before.points)/float32(x.points-before.points)
	}
	return 0
}

// odds turns a share into points; 0 stands for a half.
func odds(share float32) points {
	if share <= 0 {
		return 0
	}
	return points(100 * math.Log(float64(min(share, .999))/float64(1-min(share, .999))))
}

// A weight is what one feature of a reading adds to its score.
type weight struct {
	name   string // as Trace prints it
	points points
}

// The features. A listed form begins with the points of its kind; what stands around it adds and takes away.
var (
	longName     = weight{"several words", 500}
	furtherWord  = weight{"further word", 100} // each after the second
	oneWord      = weight{"one word", 220}
	demonym      = weight{"demonym", 230}
	surname      = weight{"surname", 130}
	weakForm     = weight{"weak", -520} // an ordinary word as well
	cutAway      = weight{"proclitic cut", -40}
	famous       = weight{"fame", 120} // at fame 1000
	twoLetters   = weight{"few letters", -160}
	explained    = weight{"full name in the text", 420}
	titled       = weight{"title before", 430}
	bodySpeaks   = weight{"verb of speech before a body", 420}
	spoken       = weight{"verb of speech before", 120}
	placed       = weight{"preposition of place before", 160}
	headed       = weight{"head noun before", 420}
	played       = weight{"a club where games are told of", 800}
	bodyNamed    = weight{"named in full in the text", 420}
	dualNoun     = weight{"a dual that an adjective agrees with", -600}
	noNoun       = weight{"no noun before the adjective", -120}
	definiteHead = weight{"definite noun before", 170}            // an adjective agrees with it
	feminineHead = weight{"indefinite feminine noun before", 280} // an adjective agrees with it
	namesake     = weight{"another given name before", -520}
	firstName    = weight{"a given name alone", -420} // «الشيخ محمد»: more of the name may follow
	givenName    = weight{"given name before", -300}  // «محمد المصري»: the adjective is a surname
	nameBeside   = weight{"a person's name beside it", 420}
	officeBefore = weight{"an office or a person before it", 420}
	listedWith   = weight{"joined to another place", 450}
	inQuotes     = weight{"in quotes of its own", -200}
	unrelated    = weight{"its country not in the text", -300}
	misspelt     = weight{"spelt as another word", -520}
	related      = weight{"its country in the text", 130}
	callers      = weight{"the caller's own", 500}
	otherwise    = weight{"another spelling", -60}
	mended       = weight{"broken spelling", -20}
	unsurely     = weight{"another spelling, unsure", -350} // of a surname, unless its full name is in the text
)

// What words speak for a person that no list holds, and what stands around them. The names of those before a name are the
// end of the rule's.
var (
	personGiven  = weight{"given name", 250}
	personUsual  = weight{"given name that is a word", -20}
	personCommon = weight{"given name that is an ordinary word", -260}
	personFamily = weight{"family name first", -120}
	personKunya  = weight{"kunya", 200}
	personKin    = weight{"listed name and kin", 250}
	personJoint  = weight{"joint", 150}
	familyAlone  = weight{"one word", -20}
	rareAlone    = weight{"one word", -120}
	personAlone  = weight{"one word", -200}

	personWord = weight{"an ordinary word alone", -150}

	partListed   = weight{"a further name", 200}
	partUsual    = weight{"a further name that is a word", 100}
	partToken    = weight{"a further word of names", 190}
	partRare     = weight{"a further rare word", 140}
	partUnlisted = weight{"a further word with the article", 60}
	partUnsure   = weight{"a further word that ends a phrase", 40}
	partOrdinary = weight{"a further word", 30}

	personNothing   = weight{"", 0}
	personHonorific = weight{" after an honorific", 450}
	personTitle     = weight{" after a title", 420}
	personNat       = weight{" after a nationality", 150}
	personSpeech    = weight{" after a verb", 190}
	personSaid      = weight{" after «إن»", 100}
	personOpening   = weight{" after what opens a clause", 160}
	personListed    = weight{" in a list", 200}
	personProclitic = weight{" behind a proclitic", -30}
	personThing     = weight{" after a thing named after it", -700}
	personThat      = weight{"«إن» after it", 150}
	personApposed   = weight{"a title after it", 250}
	personFollowed  = weight{"a title right after it", 100}

	againSurname  = weight{"name of a person in the text", 450}
	againGiven    = weight{"given name of a person in the text", 200}
	againOrdinary = weight{"word that names a person in the text", -100}
)

// A rare word speaks for a name by its letters, rareMost at most; with rareEven it is as often another word.
const (
	rareEven = 200
	rareMost = 200
)

// mostByShape is the most that shape and context make of a name.
const mostByShape points = 700

// nests reports whether a mention of type inner may lie inside one of type outer. What gives a thing its name is no mention
// there: a person in «برج ترامب», the short form in a country's own name.
func nests(outer, inner gazetteer.Type) bool {
	switch outer {
	case gazetteer.PERS, gazetteer.NORP, gazetteer.GPE:
		return false
	case gazetteer.PRODUCT:
		return inner == gazetteer.GPE || inner == gazetteer.NORP
	case gazetteer.FAC, gazetteer.LOC:
		return inner == gazetteer.GPE || inner == gazetteer.NORP || inner == gazetteer.LOC
	case gazetteer.OCC:
		return inner != gazetteer.PERS
	}
	return inner == gazetteer.GPE || inner == gazetteer.NORP || inner == gazetteer.LOC || inner == gazetteer.ORG
}
