package gen

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/khabar-go/khabar/internal/arabic"
	"github.com/khabar-go/khabar/internal/form"
	"github.com/khabar-go/khabar/internal/pack"
)

// good are small tables that have one of everything and no fault.
func good() map[string]string {
	return map[string]string{
		"verdicts.tsv": "# subject\tverdict\treason\tsource\n" +
			"Q90\tseveral\tthe council has several members\tcurated\n" +
			"حماس\tstrong\tin the news always the movement\tcurated\n" +
			"روسيتان\tnever\ta word of another meaning\tcurated\n" +
			"غرب\tweak\ta direction\tcurated\n",
		"common.tsv": "# word\tclass\tsource\n" +
			"حماس\t5\tcounts\n" +
			"على\t13\tcounts\n" +
			"مالي\t4\tcounts\n" +
			"نادر\t1\tcounts\n" +
			"ولاية\t6\tcounts\n",
		"given.tsv":     "# ar\tgender\tsource\nعبد الله\tm\tcurated\nفلان\tm\tcurated\n",
		"spellings.tsv": "# ar\tspellings\tsource\nفريدريك\tفردريك\tcurated\n",
		"family.tsv":    "# ar\tcountry\tsource\nالفلاني\tEG\tcurated\n",
		"joiners.tsv":   "# word\tkind\tsource\nبن\tkin\tcurated\nعبد\tnext\tcurated\nعبد الله\tcompound\tcurated\n",
		"countries.tsv": "# id\tiso2\tar\taliases\tlatin\tlatin_aliases\tdemonym\tdemonym_f\tdemonym_pl\tdemonym_en\tfame\tsource\n" +
			"Q10\tRU\tروسيا\tروسيا الاتحادية\tRussia\t\tروسي\t\tروس|روسيون\trussian\t900\tcurated\n" +
			"Q11\tML\tمالي\t\tMali\t\tمالي\t\tماليون\tmalian\t500\tcurated\n" +
			"Q12\tKP\tكوريا الشمالية\t\tNorth Korea\t\tكوري شمالي\t\t\t\t500\tcurated\n",
		"places.tsv": "# id\ttype\tiso2\tar\taliases\tweak\tlatin\tlatin_aliases\tkind\tparent\tfame\tsource\n" +
			"Q20\tGPE\tRU\tموسكو\t\t\tMoscow\t\tcapital\tQ10\t800\tcurated\n" +
			"Q21\tGPE\t\tلاية\t\t\tLaie\t\tcity\t\t10\tcurated\n" +
			"Q22\tLOC\t\tأوروبا\t\tالقارة\tEurope\t\tcontinent\t\t900\tcurated\n",
		"orgs.tsv": "# id\ttype\tar\taliases\tweak\tabbrev\tlatin\tlatin_aliases\tcountry\tkind\tfame\tsource\n" +
			"Q30\tORG\tالكرملين\t\t\t\tKremlin\t\tRU\tseat\t900\tcurated\n" +
			"Q31\tORG\tوكالة الأنباء\t\tالأنباء\tأ.ف.ب|AFP\tAgence\t\t\tmedia\t300\tcurated\n" +
			"Q32\tORG\tحماس\t\t\t\tHamas\t\t\tarmed\t900\tcurated\n" +
			"Q33\tORG\tغرب\t\t\t\tGharb\t\t\tmedia\t10\tcurated\n",
		"groups.tsv": "# id\tar\taliases\tfeminine\tplurals\tlatin\tentity\tfame\tsource\n" +
			"Q40\tشيعي\t\t\tشيعة\tShia\tQ40\t500\tcurated\n" +
			"Q41\tكوري\t\t\t\tKoreans\tQ41\t500\tcurated\n" +
			"kh-europeans\tأوروبي\tأوربي\t\t\tEurope\tQ22\t500\tcurated\n",
		"people.tsv": "# id\tar\taliases\tweak\tlatin\tlatin_aliases\tcountry\tfame\tsource\n" +
			"Q50\tفلان الفلاني\tفلان بن علان\t\tFulan al-Fulani\t\tEG\t700\tcurated\n" +
			"Q51\tفريدريك العاشر\t\t\tFrederik X\t\tDK\t400\tcurated\n" +
			"Q52\tأورسولا فون دير لاين\tفون دير لاين\t\tUrsula von der Leyen\t\tDE\t700\tcurated\n" +
			"Q520\tحسن فلان\t\t\tHassan Fulan\t\t\t100\tcurated\n" +
			"Q521\tحسن ولاية\t\t\tHassan Wilaya\t\t\t100\tcurated\n" +
			"Q522\tكيم جونغ\t\t\tKim Jong\t\tKR\t100\tcurated\n" +
			"Q523\tفلان الفلاني الابن\t\t\tFulan al-Fulani Jr.\t\t\t100\tcurated\n" +
			"Q53\tحسن علي\t\tعلي\tHassan Ali\t\t\t100\tcurated\n",
		"offices.tsv": "# id\thead\tjurisdiction\tinstitution\tar\taliases\tlatin\tcountry\tsource\n" +
			"Q80\tرئيس\tQ10\t\tالرئيس الروسي\tرئيس روسيا\tPresident of Russia\tRU\tcurated\n" +
			"Q90\tعضو\tQ10\tQ30\tعضو المجلس\t\tMember of the Council\tRU\tcurated\n",
		"terms.tsv": "# office\tholder\tholder_name\tfrom\tto\tacting\tsource\n" +
			"Q80\t\tعلان القديم|Illan the Old\t1990\t1999-12-31\t\tcurated\n" +
			"Q80\tQ50\t\t2000-05-07\t2008-05-07\t\tcurated\n" +
			"Q80\tQ50\t\t2012-05-07\t\t\tcurated\n" +
			"Q80\tQ51\t\t2008-05-07\t2012-05-07\t\tcurated\n" +
			"Q90\tQ50\t\t2000\t2010\t\tcurated\n" +
			"Q90\tQ51\t\t2005\t\t\tcurated\n",
		"vacancies.tsv": "# office\tfrom\tto\treason\tsource\n" +
			"Q80\t2000-01-01\t2000-05-06\tthe seat was empty\tcurated\n",
	}
}

// folder makes files of tables.
func folder(tables map[string]string) fs.FS {
	files := fstest.MapFS{}
	for name, content := range tables {
		files[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return files
}

func compile(t *testing.T, tables map[string]string) *pack.Table {
	t.Helper()
	data, err := Names(folder(tables))
	if err != nil {
		t.Fatal(err)
	}
	table, err := pack.Open(string(data))
	if err == nil {
		err = table.Check()
	}
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// bearing returns the bearing that name, as written, has of an entry; false if it has none.
func bearing(t *testing.T, table *pack.Table, name, id string) (pack.Bearing, bool) {
	t.Helper()
	var m form.Maker
	forms, err := m.Forms(name)
	if err != nil {
		t.Fatal(err)
	}
	f, ok := table.Lookup(forms[0].Words)
	if !ok {
		return pack.Bearing{}, false
	}
	for i := range table.Bearings(f) {
		if b := table.Bearing(f, i); table.ID(b.Entry) == id {
			return b, true
		}
	}
	return pack.Bearing{}, false
}

func TestNamesAreDeterministic(t *testing.T) {
	first, err := Names(folder(good()))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, err := Names(folder(good()))
		if err != nil || !bytes.Equal(first, again) {
			t.Fatalf("the same tables give other bytes, error %v", err)
		}
	}
	changed := good()
	changed["given.tsv"] += "قليل\tm\tcurated\n"
	a, b := compile(t, good()), compile(t, changed)
	if a.Version() == b.Version() || len(a.Version()) != 12 {
		t.Errorf("versions %q and %q of different tables", a.Version(), b.Version())
	}
}

func TestTraits(t *testing.T) {
	table := compile(t, good())
	tests := []struct {
		phenomenon, name, id string
		want                 pack.Traits
		demand               pack.Demand
	}{
		{"country", "روسيا", "Q10", pack.Full, 0},
		{"alias of a country", "روسيا الاتحادية", "Q10", pack.Alias, 0},
		{"Latin name", "russia", "Q10", pack.Full | pack.Latin, 0},
		{"weak by its column", "القارة", "Q22", pack.Alias | pack.Weak, 0},
		{"weak with a proclitic", "لاية", "Q21", pack.Full | pack.Weak | pack.Town, 0},
		{"weak as a word", "مالي", "Q11", pack.Full | pack.Demonym | pack.Weak, 0},
		{"strong by verdict", "حماس", "Q32", pack.Full, 0},
		{"weak by verdict", "غرب", "Q33", pack.Full | pack.Weak, 0},
		{"seat", "الكرملين", "Q30", pack.Full | pack.Seat, 0},
		{"abbreviation", "أ ف ب", "Q31", pack.Abbrev, 0},
		{"Latin abbreviation", "AFP", "Q31", pack.Abbrev | pack.Latin, 0},
		{"full name", "فلان الفلاني", "Q50", pack.Full, 0},
		{"another full name", "فلان بن علان", "Q50", pack.Full | pack.Alias, 0},
		{"surname of a full name", "الفلاني", "Q50", pack.Short | pack.Weak, 0},
		{"listed surname", "فون دير لاين", "Q52", pack.Short | pack.Alias, 0},
		{"a name, not a preposition", "علي", "Q53", pack.Short | pack.Alias | pack.Weak, pack.NoMaqsura},
		{"masculine", "الروسي", "Q10", pack.Demonym, 0},
		{"feminine", "روسية", "Q10", pack.Demonym | pack.Feminine, 0},
		{"dual", "الروسيان", "Q10", pack.Demonym | pack.Dual, 0},
		{"dual or plural", "روسيين", "Q10", pack.Demonym | pack.Dual | pack.Plural, 0},
		{"feminine dual", "الروسيتين", "Q10", pack.Demonym | pack.Feminine | pack.Dual, 0},
		{"sound plural", "الروسيون", "Q10", pack.Demonym | pack.Plural, 0},
		{"plural without noon", "روسيو", "Q10", pack.Demonym | pack.Plural, 0},
		{"feminine plural", "روسيات", "Q10", pack.Demonym | pack.Plural | pack.Feminine, 0},
		{"broken plural", "الروس", "Q10", pack.Demonym | pack.Plural, 0},
		{"two words agree", "الكورية الشمالية", "Q12", pack.Demonym | pack.Feminine, 0},
		{"two words, indefinite", "كوريين شماليين", "Q12", pack.Demonym | pack.Dual | pack.Plural, 0},
		{"group", "الشيعية", "Q40", pack.Demonym | pack.Feminine, 0},
		{"group, broken plural", "الشيعة", "Q40", pack.Demonym | pack.Plural, 0},
		{"group, accusative", "شيعيا", "Q40", pack.Demonym, 0},
		{"people of a place that is no country", "الأوروبيون", "Q22", pack.Demonym | pack.Plural, 0},
		{"another spelling of these", "الأوربية", "Q22", pack.Demonym | pack.Feminine, 0},
		{"office", "رئيس روسيا", "Q80", pack.Alias, 0},
		{"title of an office without its country", "الرئيس", "Q80", pack.Short, 0},
		{"holder known by name only", "علان القديم", "kh-illan-the-old", pack.Full, 0},
	}
	for _, tt := range tests {
		b, ok := bearing(t, table, tt.name, tt.id)
		if !ok || b.Traits != tt.want || b.Demand != tt.demand {
			t.Errorf("%s: %q of %s has traits %b and demand %b, %t; want %b and %b", tt.phenomenon, tt.name, tt.id, b.Traits, b.Demand, ok, tt.want, tt.demand)
		}
	}
	for _, absent := range [...][2]string{
		{"روسيا", "Q12"},
		{"العاشر", "Q51"},
		{"لاين", "Q52"},
		{"كوريا", "Q41"},
		{"رئيس", "Q80"},
		{"المجلس", "Q90"},
		{"روسيتان", "Q10"},
		{"فلان", "Q520"},
		{"ولاية", "Q521"},
		{"جونغ", "Q522"},
		{"الابن", "Q523"},
	} {
		if b, ok := bearing(t, table, absent[0], absent[1]); ok {
			t.Errorf("%q is a name of %s, with traits %b", absent[0], absent[1], b.Traits)
		}
	}
	if b, _ := bearing(t, table, "روسيا", "Q10"); b.Traits&pack.Demonym != 0 {
		t.Error("the accusative of a demonym is taken for the country")
	}
}

func TestEntriesAndTerms(t *testing.T) {
	table := compile(t, good())
	n, ok := table.Find("Q20")
	if !ok || table.Type(n) != "GPE" || table.Name(n) != "موسكو" || table.Latin(n) != "Moscow" || table.Country(n) != "RU" || table.Parent(n) != "Q10" || table.Fame(n) != 800 {
		t.Errorf("Moscow is %+v", table.Entry(n))
	}
	if n, _ := table.Find("Q80"); table.Fame(n) != 900 {
		t.Errorf("the office of a country has fame %d, want that of the country, 900", table.Fame(n))
	}
	if n, _ := table.Find("Q90"); table.Parent(n) != "Q30" || table.Type(n) != "OCC" {
		t.Errorf("the office is %+v, want it of its institution", table.Entry(n))
	}
	if _, ok := table.Find("kh-europeans"); ok {
		t.Error("the people of a place are an entry beside the place")
	}
	first, last := table.Terms("Q80")
	var holders []string
	for i := first; i < last; i++ {
		holders = append(holders, table.Term(i).Holder)
	}
	if want := []string{"kh-illan-the-old", "Q50", "Q51", "Q50"}; !slices.Equal(holders, want) {
		t.Errorf("holders %q, want %q", holders, want)
	}
	for word, want := range map[string]pack.WordTraits{
		"فلان":    pack.Given,
		"عبدالله": pack.Given | pack.Family,
		"الفلاني": pack.Family,
		"عبد":     pack.Joiner,
		"على":     13 << 4,
		"نادر":    1 << 4,
	} {
		var letters []byte
		for _, r := range strings.NewReplacer("ى", "ي").Replace(word) {
			letters = append(letters, arabic.Code(r))
		}
		w, ok := table.Word(string(letters))
		if !ok || table.WordTraits(w) != want {
			t.Errorf("word %q has traits %b, want %b", word, table.WordTraits(w), want)
		}
	}
}

// TestFaults plants one fault at a time into the good tables.
func TestFaults(t *testing.T) {
	tests := []struct {
		fault, file, old, new string
		want                  string // the error, up to its end
	}{
		{"no last line end", "given.tsv", "فلان\tm\tcurated\n", "فلان\tm\tcurated",
			`given.tsv:3: "فلان\tm\tcurated": the last line has no end`},
		{"another header", "given.tsv", "# ar\tgender", "# ar\tsex",
			`given.tsv:1: "# ar\tsex\tsource": the header is not "# ar\tgender\tsource"`},
		{"a column too many", "given.tsv", "فلان\tm\t", "فلان\tm\t\t",
			`given.tsv:3: "فلان\tm\t\tcurated": the line has 4 columns, want 3`},
		{"an empty line", "given.tsv", "فلان", "\nفلان",
			`given.tsv:3: "": the line has 1 columns, want 3`},
		{"no source", "people.tsv", "EG\t700\tcurated", "EG\t700\t",
			`people.tsv:2: source "": the cell is empty`},
		{"a source in prose", "people.tsv", "EG\t700\tcurated", "EG\t700\tI know it",
			`people.tsv:2: source "I know it": want names of sources joined by +`},
		{"not sorted", "people.tsv", "Q51\tفريدريك", "Q49\tفريدريك",
			`people.tsv:3: "Q49\tفريدريك العاشر\t\t\tFrederik X\t\tDK\t400\tcurated": the line is not sorted: it stands before line 2`},
		{"an id twice in a table", "people.tsv", "Q51\tفريدريك", "Q50\tفريدريك",
			`people.tsv:3: id "Q50": the same is on line 2`},
		{"an id twice in two tables", "people.tsv", "Q53\tحسن", "Q80\tحسن",
			`offices.tsv:2: id "Q80": the id is listed at people.tsv:9`},
		{"an id that is none", "people.tsv", "Q51\tفريدريك", "Q5x\tفريدريك",
			`people.tsv:3: id "Q5x": want an id such as Q42 or kh-some-name`},
		{"an id with a zero in front", "people.tsv", "Q51\tفريدريك", "Q051\tفريدريك",
			`people.tsv:3: id "Q051": want an id such as Q42 or kh-some-name`},
		{"a country in small letters", "people.tsv", "\tEG\t", "\teg\t",
			`people.tsv:2: country "eg": want two capital letters`},
		{"a type that is none", "places.tsv", "Q20\tGPE", "Q20\tCITY",
			`places.tsv:2: type "CITY": want a type: PERS NORP OCC GPE LOC FAC ORG EVENT PRODUCT LAW`},
		{"too much fame", "people.tsv", "EG\t700", "EG\t1700",
			`people.tsv:2: fame "1700": want a whole number from 0 to 1000`},
		{"a name in the wrong script", "people.tsv", "فريدريك العاشر", "Frederik X",
			`people.tsv:3: ar "Frederik X": the name is not in Arabic script`},
		{"a Latin name in the wrong script", "people.tsv", "Frederik X", "Фредерик",
			`people.tsv:3: latin "Фредерик": the name is not in Latin script`},
		{"an invisible character", "people.tsv", "فريدريك", "فريدريك\u200f",
			"people.tsv:3: ar \"فريدريك\\u200f العاشر\": the cell has an invisible character"},
		{"a space too many", "people.tsv", "فريدريك العاشر", "فريدريك  العاشر",
			`people.tsv:3: ar "فريدريك  العاشر": the cell has a space at an end, two together or one that is no plain space`},
		{"vowel signs", "people.tsv", "فريدريك", "فريدريكُ",
			`people.tsv:3: ar "فريدريكُ العاشر": the name has vowel signs, tatweel or presentation forms`},
		{"an unbalanced bracket", "people.tsv", "فريدريك", "(فريدريك",
			`people.tsv:3: ar "(فريدريك العاشر": the name has an unbalanced bracket or quote`},
		{"a form of one letter", "people.tsv", "فلان بن علان", "ف",
			`people.tsv:2: aliases "ف": the name has one letter, which texts are full of`},
		{"an empty name in a list", "people.tsv", "فلان بن علان", "فلان بن علان|",
			`people.tsv:2: aliases "فلان بن علان|": the name is not in Arabic script`},
		{"a form that folds to nothing", "orgs.tsv", "أ.ف.ب|", "«»|",
			`orgs.tsv:3: abbrev "«»": the name has no letters, only marks or signs`},
		{"thirteen words", "orgs.tsv", "وكالة الأنباء", strings.Repeat("وكالة ", 12) + "الأنباء",
			`orgs.tsv:3: ar "` + strings.Repeat("وكالة ", 12) + `الأنباء": the name has more than 12 words`},
		{"a parent that is not listed", "places.tsv", "capital\tQ10", "capital\tQ99",
			`places.tsv:2: parent "Q99": no table lists this id`},
		{"a jurisdiction that is not listed", "offices.tsv", "رئيس\tQ10", "رئيس\tQ99",
			`offices.tsv:2: jurisdiction "Q99": no table lists this id`},
		{"a demonym without its entity", "groups.tsv", "Europe\tQ22", "Europe\tQ99",
			`groups.tsv:4: entity "Q99": a demonym without its entity: no table lists this id`},
		{"a demonym in the plural", "groups.tsv", "kh-europeans\tأوروبي", "kh-europeans\tأوروبيون",
			`groups.tsv:4: ar "أوروبيون": want the masculine singular`},
		{"a day that is none", "terms.tsv", "2008-05-07\t2012", "2008-02-30\t2012",
			`terms.tsv:5: from "2008-02-30": want a day, a month or a year as 2006-01-02, 2006-01, 2006`},
		{"an end before its start", "terms.tsv", "2012-05-07\t\t\tcurated", "2012-05-07\t2012-05-06\t\tcurated",
			`terms.tsv:4: to "2012-05-06": the term ends before it starts`},
		{"overlapping terms", "terms.tsv", "2008-05-07\t2012-05-07", "2008-05-06\t2012-05-07",
			`terms.tsv:5: from "2008-05-06": the term overlaps that on line 3 of an office that has one holder at a time`},
		{"an office that is not listed", "terms.tsv", "Q90\tQ51", "Q91\tQ51",
			`terms.tsv:7: office "Q91": no office has this id`},
		{"an office that is a person", "terms.tsv", "Q90\tQ51", "Q90a\tQ51",
			`terms.tsv:7: office "Q90a": want an id such as Q42 or kh-some-name`},
		{"a holder that is not listed", "terms.tsv", "Q90\tQ51", "Q90\tQ99",
			`terms.tsv:7: holder "Q99": no table lists this id`},
		{"a term of nobody", "terms.tsv", "Q90\tQ50\t", "Q90\t\t",
			`terms.tsv:6: holder "": the term has no holder`},
		{"a holder and a name", "terms.tsv", "Q90\tQ50\t", "Q90\tQ50\t|Fulan",
			`terms.tsv:6: holder_name "|Fulan": the term has a holder and a name; want one`},
		{"a holder without a Latin name", "terms.tsv", "علان القديم|Illan the Old", "علان القديم|",
			`terms.tsv:2: holder_name "علان القديم|": the holder has no Latin name to make an id of`},
		{"a holder that has an entry", "people.tsv", "Q53\tحسن علي", "kh-illan-the-old\tحسن علي",
			`terms.tsv:2: holder_name "علان القديم|Illan the Old": the holder is listed at people.tsv:9; write the id kh-illan-the-old`},
		{"acting, in words", "terms.tsv", "1999-12-31\t\t", "1999-12-31\tacting\t",
			`terms.tsv:2: acting "acting": want 1 or nothing`},
		{"a vacancy of no office", "vacancies.tsv", "Q80", "Q50",
			`vacancies.tsv:2: office "Q50": no office has this id`},
		{"a vacancy that ends before it starts", "vacancies.tsv", "2000-05-06", "1999-05-06",
			`vacancies.tsv:2: to "1999-05-06": the vacancy ends before it starts`},
		{"a vacancy in which someone held the office", "vacancies.tsv", "2000-05-06", "2001",
			`vacancies.tsv:2: from "2000-01-01": the vacancy overlaps the term at terms.tsv:3`},
		{"a vacancy without a reason", "vacancies.tsv", "the seat was empty", "",
			`vacancies.tsv:2: reason "": the cell is empty`},
		{"a verdict that is none", "verdicts.tsv", "\tweak\t", "\tfeeble\t",
			`verdicts.tsv:5: verdict "feeble": want weak, strong, never, many, several`},
		{"a verdict without a reason", "verdicts.tsv", "a direction", "",
			`verdicts.tsv:5: reason "": the cell is empty`},
		{"a verdict on nothing", "verdicts.tsv", "غرب\tweak", "غربة\tweak",
			`verdicts.tsv:5: subject "غربة": the verdict decides nothing: no such name or office, or it is so anyway`},
		{"a commonness out of range", "common.tsv", "على\t13", "على\t16",
			`common.tsv:3: class "16": want a whole number from 1 to 15`},
		{"two words as one", "common.tsv", "نادر", "نادر جدا",
			`common.tsv:5: word "نادر جدا": want one word`},
		{"a joiner of no kind", "joiners.tsv", "\tkin\t", "\tkinship\t",
			`joiners.tsv:2: kind "kinship": want next, last, kin, house or compound`},
	}
	for _, tt := range tests {
		tables := good()
		if !strings.Contains(tables[tt.file], tt.old) {
			t.Errorf("%s: %s has no %q", tt.fault, tt.file, tt.old)
			continue
		}
		tables[tt.file] = strings.Replace(tables[tt.file], tt.old, tt.new, 1)
		data, err := Names(folder(tables))
		if data != nil || err == nil || err.Error() != tt.want {
			t.Errorf("%s: error\n\t%v, want\n\t%s", tt.fault, err, tt.want)
		}
	}
}

func TestAFileIsMissing(t *testing.T) {
	for name := range maps.Keys(good()) {
		tables := good()
		delete(tables, name)
		if _, err := Names(folder(tables)); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: error %v, want one that names it", name, err)
		}
	}
}
