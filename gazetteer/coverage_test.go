package gazetteer

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/pack"
	"github.com/khabar-go/khabar/internal/tenure"
)

// The days that coverage is counted over: 2000-01-01 to 2026-09-30.
const (
	coverFrom = "2000-01-01"
	coverTo   = "2026-09-30"
)

// unitedNations are the members of the United Nations.
const unitedNations = "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU " +
	"CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM " +
	"JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG " +
	"NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL " +
	"TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW"

// independent says since when a state exists that did not in 2000.
var independent = map[string]string{
	"ME": "2006-06-03",
	"SS": "2011-07-09",
	"TL": "2002-05-20",
}

// A family is a kind of office in several countries.
type family struct {
	name      string
	heads     string // of offices.tsv, between bars
	countries string
	optional  bool // a country without such an office has none
	least     float64
}

var families = [...]family{
	{"heads of state", "رئيس|ملك|أمير|سلطان|إمبراطور|دوق|زعيم|عضو الرئاسة", unitedNations, false, .97},
	{"heads of government", "رئيس الوزراء|مستشار", unitedNations, true, .97},
	{"foreign ministers: G20, Arab League, Iran, Israel, Ukraine", "وزير الخارجية",
		"AE AR AU BH BR CA CN DE DJ DZ EG FR GB ID IL IN IQ IR IT JO JP KM KR KW LB LY MA MR MX OM PS QA RU SA SD SO SY TN TR UA US YE ZA", false, .90},
	{"defence ministers", "وزير الدفاع", "BR CN DE EG FR GB IL IN IR IT JP KR PK RU SA TR UA US", false, .95},
	{"interior ministers", "وزير الداخلية", "DE DZ EG FR GB IQ IT JO KW LB MA RU SA TN TR", false, .85},
}

// bodies are offices that are no country's, with the least share of days.
var bodies = [...]struct {
	office string
	least  float64
}{
	{"Q81066", .97},
	{"kh-president-of-the-european-council", .97},
	{"kh-president-of-the-european-commission", .97},
	{"kh-high-representative-of-the-union-for-foreign-affairs-and-security-policy", .97},
	{"kh-secretary-general-of-nato", .97},
	{"kh-secretary-general-of-the-arab-league", .97},
	{"kh-chairperson-of-the-african-union-commission", .97},
	{"kh-secretary-general-of-the-organisation-of-islamic-cooperation", .97},
	{"Q104127429", .97}, // Gulf Cooperation Council
	{"kh-secretary-general-of-opec", .97},
	{"kh-director-general-of-the-international-atomic-energy-agency", .97},
	{"kh-director-general-of-the-world-health-organization", .97},
	{"kh-managing-director-of-the-international-monetary-fund", .97},
	{"kh-president-of-the-world-bank-group", .97},
	{"kh-pope", .97},
	{"kh-pope-of-the-coptic-orthodox-church", .97},
	{"kh-grand-imam-of-al-azhar", .97},
}

// days are the days of coverage: which have a holder, or a vacancy that a row states.
type days []bool

func day(t *testing.T, s string) tenure.Span {
	t.Helper()
	span, err := tenure.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return span
}

// cover marks the days from from to before to.
func (d days) cover(first, from, to int32) {
	for i := max(from, first); i < min(to, first+int32(len(d))); i++ {
		d[i-first] = true
	}
}

// gaps returns the runs of uncovered days, as texts.
func (d days) gaps(first int32) []string {
	var out []string
	for i := 0; i < len(d); i++ {
		from := i
		for i < len(d) && !d[i] {
			i++
		}
		if i > from {
			out = append(out, tenure.Format(first+int32(from), pack.Day)+"/"+tenure.Format(first+int32(i-1), pack.Day))
		}
	}
	return out
}

func (d days) covered() (n int) {
	for _, ok := range d {
		if ok {
			n++
		}
	}
	return n
}

// TestCoverage prints with -v, for each family of offices, on what share of days someone is known to hold them, and the
// gaps, and holds the shares to their bars. A vacancy that a row of vacancies.tsv states counts as covered.
func TestCoverage(t *testing.T) {
	g := Default()
	offices := rows(t, "offices.tsv")
	vacancies := make(map[string][][]string)
	for _, r := range rows(t, "vacancies.tsv") {
		vacancies[r[0]] = append(vacancies[r[0]], r)
	}
	end := day(t, coverTo).To
	count := func(since string, ids ...string) (days, int32) {
		first := day(t, since).From
		d := make(days, end-first)
		for _, id := range ids {
			for _, term := range g.terms(id) {
				d.cover(first, term.From, term.To)
			}
			for _, v := range vacancies[id] {
				to := end
				if v[2] != "" {
					to = day(t, v[2]).To
				}
				d.cover(first, day(t, v[1]).From, to)
			}
		}
		return d, first
	}
	for _, f := range families {
		heads := strings.Split(f.heads, "|")
		covered, all := 0, 0
		for country := range strings.FieldsSeq(f.countries) {
			var ids []string
			for _, r := range offices {
				if r[7] == country && slices.Contains(heads, r[1]) && len(g.terms(r[0])) > 0 {
					ids = append(ids, r[0])
				}
			}
			if len(ids) == 0 && f.optional {
				continue
			}
			since := coverFrom
			if s, ok := independent[country]; ok {
				since = s
			}
			d, first := count(since, ids...)
			covered, all = covered+d.covered(), all+len(d)
			if gaps := d.gaps(first); len(gaps) > 0 {
				t.Logf("  %s %s: not known on %s", f.name, country, strings.Join(gaps, ", "))
			}
		}
		share := float64(covered) / float64(all)
		t.Logf("%.4f of %d days: %s", share, all, f.name)
		if share < f.least {
			t.Errorf("%s are known on %.4f of the days, want %.2f", f.name, share, f.least)
		}
	}
	for _, b := range bodies {
		d, first := count(coverFrom, b.office)
		share := float64(d.covered()) / float64(len(d))
		e, _ := g.Entry(b.office)
		t.Logf("%.4f: %s %s", share, e.Latin, strings.Join(d.gaps(first), ", "))
		if share < b.least {
			t.Errorf("%s is known on %.4f of the days, want %.2f", b.office, share, b.least)
		}
	}
}

// rows reads a source table of the built-in names.
func rows(t *testing.T, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile("../internal/names/src/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
		}
	}
	return out
}
