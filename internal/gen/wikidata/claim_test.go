package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// itemClaim writes a statement that names an item.
func itemClaim(q int, rank string) string {
	return fmt.Sprintf(`{"mainsnak":{"snaktype":"value","property":"P1","datavalue":{"value":{"entity-type":"item","numeric-id":%d,"id":"Q%d"},"type":"wikibase-entityid"}},"rank":%q}`, q, q, rank)
}

func TestBestRank(t *testing.T) {
	const unknown = `{"mainsnak":{"snaktype":"somevalue","property":"P1"},"rank":"normal"}`
	for _, tt := range []struct {
		phenomenon string
		claims     []string
		want       []id
	}{
		{"none", nil, nil},
		{"normal", []string{itemClaim(1, "normal"), itemClaim(2, "normal")}, []id{1, 2}},
		{"preferred", []string{itemClaim(1, "normal"), itemClaim(2, "preferred")}, []id{2}},
		{"deprecated", []string{itemClaim(1, "deprecated"), itemClaim(2, "normal")}, []id{2}},
		{"only deprecated", []string{itemClaim(1, "deprecated")}, nil},
		{"not known", []string{unknown, itemClaim(2, "normal")}, []id{2}},
		{"no value", []string{`{"mainsnak":{"snaktype":"novalue","property":"P1"},"rank":"preferred"}`, itemClaim(2, "normal")}, nil},
		{"rank first", []string{`{"rank":"deprecated",` + itemClaim(1, "normal")[1:]}, []id{1}},
		{"old dump without id", []string{`{"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","numeric-id":7}}},"rank":"normal"}`}, []id{7}},
		{"property is no item", []string{`{"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"property","numeric-id":7,"id":"P7"}}},"rank":"normal"}`}, nil},
	} {
		got := items([]byte("[" + strings.Join(tt.claims, ",") + "]"))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: items = %v, want %v", tt.phenomenon, got, tt.want)
		}
	}
}

func TestDay(t *testing.T) {
	for _, tt := range []struct {
		phenomenon, time string
		precision        int
		julian           bool
		want             day
	}{
		{"day", "+2025-01-20T00:00:00Z", 11, false, "2025-01-20"},
		{"month", "+2025-01-00T00:00:00Z", 10, false, "2025-01"},
		{"month with a day", "+2025-01-20T00:00:00Z", 10, false, "2025-01"},
		{"year", "+2025-00-00T00:00:00Z", 9, false, "2025"},
		{"year with a day", "+2025-01-01T00:00:00Z", 9, false, "2025"},
		{"day that is 00", "+2025-01-00T00:00:00Z", 11, false, "2025-01"},
		{"no such day", "+2025-02-30T00:00:00Z", 11, false, "2025-02"},
		{"no such month", "+2025-13-01T00:00:00Z", 11, false, "2025"},
		{"second", "+2025-01-20T10:11:12Z", 14, false, "2025-01-20"},
		{"decade", "+2020-00-00T00:00:00Z", 8, false, ""},
		{"before our era", "-0044-03-15T00:00:00Z", 11, false, ""},
		{"year nought", "+0000-01-01T00:00:00Z", 11, false, ""},
		{"year of five digits", "+12025-01-01T00:00:00Z", 11, false, ""},
		{"the Julian calendar", "+1917-10-25T00:00:00Z", 11, true, "1917-11-07"},
		{"the Julian calendar before 1900", "+1881-03-01T00:00:00Z", 11, true, "1881-03-13"},
		{"a year of the Julian calendar", "+1917-00-00T00:00:00Z", 9, true, "1917"},
		{"nonsense", "soon", 11, false, ""},
	} {
		model := "http://www.wikidata.org/entity/Q1985727"
		if tt.julian {
			model = "http://www.wikidata.org/entity/Q1985786"
		}
		sn := snak{"value", fmt.Appendf(nil, `{"time":%q,"precision":%d,"calendarmodel":%q}`, tt.time, tt.precision, model)}
		if got := sn.day(); got != tt.want {
			t.Errorf("%s: day of %s = %q, want %q", tt.phenomenon, sn.value, got, tt.want)
		}
	}
	if got := (snak{kind: "somevalue"}).day(); got != "" {
		t.Errorf("day that is not known = %q", got)
	}
}

func TestAmountAndText(t *testing.T) {
	for value, want := range map[string]int{
		`{"amount":"+114394","unit":"1"}`: 114394, `{"amount":"+12.7"}`: 12, `{"amount":"-3"}`: -3, `{"amount":"many"}`: 0, `"x"`: 0,
	} {
		if got := (snak{"value", []byte(value)}).amount(); got != want {
			t.Errorf("amount of %s = %d, want %d", value, got, want)
		}
	}
	sn := snak{"value", []byte(`{"text":"\u0645","language":"ar"}`)}
	if got := sn.in("ar") + "|" + sn.in("en"); got != "م|" {
		t.Errorf("text of %s = %q", sn.value, got)
	}
}
