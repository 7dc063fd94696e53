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

// chance turns points into a share, 0 to 1.
func chance(p points) float32 { return float32(1 / (1 + math.Exp(-float64(p)/100))) }

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
	definiteHead = weight{"definite noun before", 170} // an adjective agrees with it
	namesake     = weight{"another given name before", -520}
	firstName    = weight{"a given name alone", -420} // «الشيخ محمد»: more of the name may follow
	givenName    = weight{"given name before", -300}  // «محمد المصري»: the adjective is a surname
	nameBeside   = weight{"a person's name beside it", 420}
	related      = weight{"its country in the text", 130}
	callers      = weight{"the caller's own", 500}
)

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
