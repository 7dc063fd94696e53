package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

var (
	bigDump  = flag.String("bigdump", "", "write a large dump into a file, gzipped if its name ends in .gz")
	bigMB    = flag.Int("bigdump.mb", 200, "its size, unpacked")
	bigShare = flag.Int("bigdump.people", 5, "how many of a hundred entities are people of interest")
)

// TestWriteBigDump writes a dump of any size, to measure with:
//
//	go test ./internal/gen/wikidata -run TestWriteBigDump -bigdump big.json.gz -bigdump.mb 200
func TestWriteBigDump(t *testing.T) {
	if *bigDump == "" {
		t.Skip("no -bigdump")
	}
	f, err := os.Create(*bigDump)
	if err != nil {
		t.Fatal(err)
	}
	w := io.Writer(f)
	if strings.HasSuffix(*bigDump, ".gz") {
		gz := gzip.NewWriter(f)
		defer gz.Close()
		w = gz
	}
	n := writeFakeDump(t, w, *bigMB<<20, *bigShare)
	t.Logf("%s: %d entities", *bigDump, n)
}

// writeFakeDump writes a dump in the true format, of at least so many bytes, and returns the number of its entities. In a
// hundred of them are as many people as said and as many places, the rest is what Wikidata is mostly made of: papers, stars
// and animals with labels in a hundred languages. Its classes stand at its end. The same size gives the same bytes.
func writeFakeDump(t testing.TB, w io.Writer, size, share int) int {
	t.Helper()
	f := faker{rand.New(rand.NewPCG(1, 2))}
	bw := bufio.NewWriterSize(w, 1<<20)
	written, n := 0, 0
	write := func(line string) {
		if n > 0 {
			bw.WriteString(",\n")
		}
		bw.WriteString(line)
		written += len(line) + 2
		n++
	}
	bw.WriteString("[\n")
	for q := 1_000_000; written < size; q++ {
		switch k := f.IntN(100); {
		case k < share:
			write(f.person(q))
		case k < 2*share:
			write(f.place(q))
		case k < 60:
			write(f.paper(q))
		default:
			write(f.animal(q))
		}
	}
	for q := range fakeOffices {
		write(f.office(fakeOffice + q))
	}
	write(`{"type":"item","id":"Q30","labels":[],"claims":{"P31":[` + claim("P31", 6256) + `],` +
		`"P297":[{"mainsnak":{"snaktype":"value","property":"P297","datavalue":{"value":"US","type":"string"}},"type":"statement","rank":"normal"}]}}`)
	bw.WriteString("\n]\n")
	if err := bw.Flush(); err != nil {
		t.Fatal(err)
	}
	return n
}

// A fake dump has so many offices, the first of which is this: ministers of something.
const (
	fakeOffices = 200
	fakeOffice  = 900_000_000
)

// A faker makes lines of a dump.
type faker struct{ *rand.Rand }

func (f faker) word(letters string, n int) string {
	r := []rune(letters)
	w := make([]rune, n)
	for i := range w {
		w[i] = r[f.IntN(len(r))]
	}
	return string(w)
}

func (f faker) arabic(words int) string {
	names := make([]string, words)
	for i := range names {
		names[i] = f.word("ابتجحدرسشعغفقكلمنهوي", 3+f.IntN(4))
	}
	return escaped(strings.Join(names, " "))
}

func (f faker) latin(words int) string {
	names := make([]string, words)
	for i := range names {
		names[i] = f.word("ABCDEFGHIKLMNOPRSTUWZ", 1) + f.word("aeioulnrst", 3+f.IntN(5))
	}
	return strings.Join(names, " ")
}

// escaped writes all but ASCII as dumps do.
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// languages have most of the labels of Wikidata.
const languages = "en de fr es it nl pl pt sv nb nn da fi cs sk hu ro bg uk ru sr hr sl tr az ka hy he fa ur hi bn ta te ml ja ko zh vi th id ms eo eu ca gl cy ga br oc la lt lv et is sq mk be kk uz mn sw af"

func (f faker) terms(languages []string, value func(lang string) string) string {
	parts := make([]string, len(languages))
	for i, l := range languages {
		parts[i] = fmt.Sprintf(`"%s":{"language":"%s","value":"%s"}`, l, l, value(l))
	}
	return "{" + strings.Join(parts, ",") + "}"
}

func (f faker) entity(q int, labels, aliases, claims, sitelinks string) string {
	return fmt.Sprintf(`{"type":"item","id":"Q%d","labels":%s,"descriptions":%s,"aliases":%s,"claims":{%s},"sitelinks":%s,"lastrevid":%d,"modified":"2026-11-01T00:00:00Z"}`,
		q, labels, f.terms(strings.Fields(languages)[:20], func(string) string { return strings.ToLower(f.latin(4)) }), aliases, claims, sitelinks, 2_000_000_000+f.IntN(1e8))
}

func claim(property string, q int, qualifiers ...string) string {
	more := ""
	if len(qualifiers) > 0 {
		more = `"qualifiers":{` + strings.Join(qualifiers, ",") + `},`
	}
	return fmt.Sprintf(`{"mainsnak":{"snaktype":"value","property":"%s","datavalue":{"value":{"entity-type":"item","numeric-id":%d,"id":"Q%d"},"type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement",%s"id":"Q%d$0B5AB4D0-0000-4000-8000-000000000000","rank":"normal","references":[{"hash":"fa278ebfc458360e5aed63d5058cca83c46134f1","snaks":{"P143":[{"snaktype":"value","property":"P143","hash":"e4f6d9441d0600513c4533c672b5ab472dc73694","datavalue":{"value":{"entity-type":"item","numeric-id":328,"id":"Q328"},"type":"wikibase-entityid"},"datatype":"wikibase-item"}]},"snaks-order":["P143"]}]}`,
		property, q, q, more, q)
}

func claims(property string, qs ...int) string {
	parts := make([]string, len(qs))
	for i, q := range qs {
		parts[i] = claim(property, q)
	}
	return fmt.Sprintf(`"%s":[%s]`, property, strings.Join(parts, ","))
}

func (f faker) links(n int) string {
	parts := []string{}
	for _, l := range append([]string{"ar"}, strings.Fields(languages)...)[:n] {
		parts = append(parts, fmt.Sprintf(`"%swiki":{"site":"%swiki","title":"%s","badges":[]}`, l, l, f.latin(2)))
	}
	return "{" + strings.Join(parts, ",") + "}"
}

func day4(property string, y int) string {
	return fmt.Sprintf(`"%s":[{"snaktype":"value","property":"%s","hash":"4b9b7ac1","datavalue":{"value":{"time":"+%d-00-00T00:00:00Z","timezone":0,"before":0,"after":0,"precision":9,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"},"type":"time"},"datatype":"time"}]`, property, property, y)
}

func (f faker) person(q int) string {
	labels := f.terms(append([]string{"ar"}, strings.Fields(languages)[:30]...), func(l string) string {
		if l == "ar" {
			return f.arabic(2)
		}
		return f.latin(2)
	})
	y := 1990 + f.IntN(30)
	held := `"P39":[` + claim("P39", fakeOffice+f.IntN(fakeOffices), day4("P580", y), day4("P582", y+1+f.IntN(4))) + `]`
	aliases := fmt.Sprintf(`{"ar":[{"language":"ar","value":"%s"}],"en":[{"language":"en","value":"%s"}]}`, f.arabic(3), f.latin(3))
	return f.entity(q, labels, aliases, strings.Join([]string{claims("P31", 5), claims("P106", 82955), claims("P27", 30), held, claims("P735", 1, 2, 3)}, ","), f.links(f.IntN(50)))
}

func (f faker) place(q int) string {
	labels := f.terms(append([]string{"ar"}, strings.Fields(languages)...), func(l string) string {
		if l == "ar" {
			return f.arabic(1)
		}
		return f.latin(1)
	})
	return f.entity(q, labels, "[]", strings.Join([]string{claims("P31", 515), claims("P17", 30), claims("P131", 100, 200)}, ","), f.links(f.IntN(50)))
}

func (f faker) paper(q int) string {
	var cites []int
	for range 10 + f.IntN(20) {
		cites = append(cites, 10_000_000+f.IntN(1e6))
	}
	labels := f.terms([]string{"en", "nl"}, func(string) string { return f.latin(12) })
	return f.entity(q, labels, "[]", strings.Join([]string{claims("P31", 13442814), claims("P2860", cites...), claims("P50", cites[:5]...)}, ","), "[]")
}

func (f faker) animal(q int) string {
	name := f.latin(2)
	labels := f.terms(strings.Fields(languages), func(string) string { return name })
	return f.entity(q, labels, "[]", strings.Join([]string{claims("P31", 16521), claims("P171", 5, 6), claims("P105", 7432)}, ","), f.links(f.IntN(20)))
}

func (f faker) office(q int) string {
	labels := f.terms([]string{"ar", "en"}, func(l string) string {
		if l == "ar" {
			return f.arabic(3)
		}
		return "Minister of " + f.latin(1)
	})
	return f.entity(q, labels, "[]", strings.Join([]string{claims("P279", 83307), claims("P1001", 30)}, ","), "[]")
}
