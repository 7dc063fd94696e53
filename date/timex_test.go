package date

import (
	"encoding/json"
	"testing"
)

// TestTimexJSON: what is not known is left out, and the names are those of the guide.
func TestTimexJSON(t *testing.T) {
	for _, c := range []struct {
		in   Timex
		want string
	}{
		{
			Timex{Start: 3, End: 15, Text: "15 أغسطس", Type: "DATE", Value: dayValue(2025, 8, 15), From: Of(2025, 8, 15), To: Of(2025, 8, 16), Grain: "day", Twin: -1, Anchor: "reference", Rule: "day-month", Score: .5},
			`{"start":3,"end":15,"text":"15 أغسطس","type":"DATE","value":"2025-08-15","begin":"2025-08-15","end_excl":"2025-08-16","grain":"day","twin":-1,"anchor":"reference","rule":"day-month","score":0.5}`,
		},
		{
			Timex{Text: "نحو ثلاث ساعات", Type: "DURATION", Value: lengthValue(3, 0, hours), Mod: "APPROX", Grain: "hour", Twin: -1},
			`{"start":0,"end":0,"text":"نحو ثلاث ساعات","type":"DURATION","value":"PT3H","mod":"APPROX","grain":"hour","twin":-1,"score":0}`,
		},
		{
			Timex{Text: "رمضان 1446", Type: "DATE", Value: daysValue(Of(2025, 3, 1), Of(2025, 3, 30)), From: Of(2025, 3, 1), To: Of(2025, 3, 30), Hijri: Hijri{Year: 1446, Month: 9}, Note: "twin-differs"},
			`{"start":0,"end":0,"text":"رمضان 1446","type":"DATE","value":"2025-03-01/2025-03-30","begin":"2025-03-01","end_excl":"2025-03-30","hijri":"1446-09","twin":0,"note":"twin-differs","score":0}`,
		},
	} {
		text, err := json.Marshal(c.in)
		if string(text) != c.want || err != nil {
			t.Errorf("got  %s, %v\nwant %s", text, err, c.want)
		}
		var out Timex
		if err := json.Unmarshal(text, &out); err != nil || out != c.in {
			t.Errorf("read back as %+v, %v", out, err)
		}
	}
}

// TestNoAllocs: values are read, asked and printed into a caller's memory without memory of their own.
func TestNoAllocs(t *testing.T) {
	day := Of(2025, 8, 15).At(14, 30, 5)
	b := make([]byte, 0, 64)
	check := func(name string, f func()) {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
	check("Date.AppendText", func() { b, _ = day.AppendText(b[:0]) })
	check("Parse", func() { day, _ = Parse("2025-08-15T14:30:05") })
	check("Date", func() { day = day.AddDays(1).Hijri().In(Tabular).Gregorian() })
	for _, c := range valueCases {
		v, _ := ParseValue(c.value)
		check(c.value+": AppendText", func() { b, _ = v.AppendText(b[:0]) })
		check(c.value+": ParseValue", func() { v, _ = ParseValue(c.value) })
		check(c.value+": Span, Length", func() { v.Span(); v.Length() })
	}
}
