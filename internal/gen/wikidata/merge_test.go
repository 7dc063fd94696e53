package main

import (
	"fmt"
	"strings"
	"testing"
)

// TestNameOfMany adds more people of one name than the compiler of the tables takes.
func TestNameOfMany(t *testing.T) {
	h := new(harvest)
	for n := range maxBearers + 10 {
		e := &entity{id: id(n + 1), table: people, row: true, ar: "محمد علي", la: fmt.Sprint("Mohamed Ali ", n), arabic: []string{fmt.Sprint("محمد علي ", n)}}
		if n%2 == 1 {
			e.ar, e.arabic = fmt.Sprint("فلان ", n), []string{"محمد علي"}
		}
		h.entities = append(h.entities, e)
	}
	p := newPresence()
	r := merge(h, p, "test")
	bearers := 0
	for _, row := range p.tables[people].rows {
		if row.get("ar") == "محمد علي" || row.get("aliases") == "محمد علي" {
			bearers++
		}
	}
	if left := r.lines[people][leftOut]; bearers != maxBearers || len(left) != 5 || left[0] != "Q51 محمد علي: more than 50 rows have the name" {
		t.Errorf("%d rows have the name; left out: %q", bearers, left)
	}
}

func TestHead(t *testing.T) {
	m := &merger{heads: []string{"نائب رئيس الوزراء", "رئيس الوزراء", "رئيس"}}
	for _, tt := range []struct{ phenomenon, class, name, want string }{
		{"begins as its class does", "وزير الخارجية", "وزير خارجية فرنسا", "وزير الخارجية"},
		{"begins as a head of the tables does", "وزير", "نائب رئيس الوزراء العراقي", "نائب رئيس الوزراء"},
		{"begins as neither", "وزير", "ولي العهد", "وزير"},
		{"begins with a longer word", "وزير", "رئيسة الوزراء", "وزير"},
	} {
		if got := m.head(&entity{kind: tt.class, ar: tt.name}); got != tt.want {
			t.Errorf("%s: head of %s = %s, want %s", tt.phenomenon, tt.name, got, tt.want)
		}
	}
}

// tablesOf makes tables of lines whose cells are parted by commas.
func tablesOf(content map[string]string) *presence {
	p := newPresence()
	for name, lines := range content {
		for line := range strings.Lines(lines) {
			t := p.tables[name]
			t.rows = append(t.rows, row{t, strings.Split(strings.TrimSuffix(line, "\n"), ",")})
		}
		if name != terms {
			p.note(p.tables[name])
		}
	}
	return p
}

// TestTermsBesideRows merges terms into an office with two rows.
func TestTermsBesideRows(t *testing.T) {
	const office = 1
	for _, tt := range []struct {
		phenomenon string
		term       term
		rows, said string // what is in the rows and in the report; empty: the rows are as before
	}{
		{"a later one, after the end", term{holder: 8, from: "2020-05-01"}, "Q1,,ثامن|Eighth,2020-05-01,,,dump", "new"},
		{"before the first", term{holder: 8, from: "1999", to: "2001"}, "Q1,,ثامن|Eighth,1999,2001,,dump", "new"},
		{"in the midst of another", term{holder: 8, from: "2005", to: "2006"}, "", "it overlaps the term from 2001-01-20"},
		{"acting in the midst of another", term{holder: 8, from: "2005", to: "2006", acting: true}, "Q1,,ثامن|Eighth,2005,2006,1,dump", "new"},
		{"of a holder without a name", term{holder: 5, from: "2020-05-01"}, "", "the holder has no name"},
		{"the same, a day later", term{holder: 7, from: "2001-01-21", to: "2009-01-20"}, "", "Q1 Q7  2001-01-20: the dump: from 2001-01-21"},
		{"the same, with another end", term{holder: 7, from: "2001-01-20", to: "2010-01-20"}, "", "to 2009-01-20, the dump: 2010-01-20"},
		{"the same, in less detail", term{holder: 7, from: "2001", to: "2009"}, "", ""},
		{"the same, and still", term{holder: 7, from: "2001-01-20"}, "", "to 2009-01-20, the dump: still"},
		{"by name, with its end", term{holder: 6, from: "2009-01-20", to: "2020-05-01"}, "Q1,,سادس|Sixth,2009-01-20,2020-05-01,,curated+dump", "the holder may be Q6 سادس"},
	} {
		p := tablesOf(map[string]string{
			offices: "Q1,وزير,,,وزير المثال,,minister,EG,curated\n",
			people:  "Q7,سابع,,,Seventh,,EG,100,curated\n",
			terms:   "Q1,Q7,,2001-01-20,2009-01-20,,curated\nQ1,,سادس|Sixth,2009-01-20,,,curated\n",
		})
		if tt.term.holder == 8 && tt.term.from == "2020-05-01" {
			p.tables[terms].rows[1].set("to", "2020-05-01")
		}
		before := string(p.tables[terms].bytes())
		tt.term.office = office
		h := &harvest{terms: []term{tt.term}, holders: map[id]holder{6: {ar: "سادس", la: "Sixth"}, 7: {ar: "سابع", la: "Seventh"}, 8: {ar: "ثامن", la: "Eighth"}}}
		report := string(merge(h, p, "dump").bytes())
		after := string(p.tables[terms].bytes())
		if tt.rows == "" {
			p.tables[terms].sort()
			if len(after) != len(before) {
				t.Errorf("%s: got\n%s, want the rows as before", tt.phenomenon, after)
			}
		} else if want := strings.ReplaceAll(tt.rows, ",", "\t") + "\n"; !strings.Contains(after, want) {
			t.Errorf("%s: got\n%s, want the row %s", tt.phenomenon, after, want)
		}
		if !strings.Contains(report, tt.said) {
			t.Errorf("%s: said\n%s, want %q", tt.phenomenon, report, tt.said)
		}
	}
}

func TestOursAreFoundByNameAndCountry(t *testing.T) {
	p := tablesOf(map[string]string{people: "kh-jean-dupont,جان دوبون,,,Jean Dupont,Jean-Luc Dupont,FR,100,curated\n"})
	for _, tt := range []struct {
		phenomenon string
		e          entity
		found      bool
	}{
		{"same name and country", entity{table: people, la: "Jean Dupont", country: "FR"}, true},
		{"accents and case", entity{table: people, la: "JEAN DUPÓNT", country: "FR"}, true},
		{"a further name of ours", entity{table: people, la: "Jean-Luc Dupont", country: "FR"}, true},
		{"a further name of theirs", entity{table: people, la: "J. Dupont", latin: []string{"Jean Dupont"}, country: "FR"}, true},
		{"another country", entity{table: people, la: "Jean Dupont", country: "BE"}, false},
		{"another table", entity{table: orgs, la: "Jean Dupont", country: "FR"}, false},
		{"listed already", entity{table: people, la: "Jean Dupont", country: "FR", listed: people}, false},
	} {
		if got := p.namesakes(&tt.e); (len(got) == 1) != tt.found {
			t.Errorf("%s: %q", tt.phenomenon, got)
		}
	}
}
