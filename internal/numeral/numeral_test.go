package numeral

import (
	"fmt"
	"testing"

	"github.com/khabar-go/khabar/internal/text"
)

// shown writes a number as the tests do: value, kind, and what of the text is left.
func shown(n Number, d *text.Doc) string {
	s := fmt.Sprintf("%d", n.Thousandths/1000)
	if f := n.Thousandths % 1000; f != 0 {
		s += fmt.Sprintf(".%03d", f)
	}
	s += map[Kind]string{Cardinal: "", Ordinal: "th", Fraction: "/"}[n.Kind]
	if n.Feminine {
		s += "f"
	}
	if rest := d.Text[d.Words[n.Next-1].End:]; rest != "" {
		s += " +" + rest
	}
	return s
}

func TestAt(t *testing.T) {
	for _, test := range []struct{ phenomenon, in, want string }{
		{"Unit", "ثلاث سنوات", "3 + سنوات"},
		{"UnitMasculine", "ثلاثة", "3"},
		{"Zero", "صفر", "0"},
		{"OneAlone", "أحد", "none"},
		{"OneBound", "إحدى وعشرين", "21"},
		{"Two", "اثنتين وسبعين", "72"},
		{"Teen", "خمسة عشر", "15"},
		{"TeenFeminine", "إحدى عشرة", "11"},
		{"TeenThenMore", "اثني عشر ألفا", "12000"},
		{"Ten", "خمسين", "50"},
		{"UnitAndTen", "خمسة وعشرون", "25"},
		{"UnitAndTenSpaced", "خمسة و عشرون", "25"},
		{"NotJoined", "خمسة عشرون", "5 + عشرون"},
		{"Hundred", "مئة", "100"},
		{"HundredOldSpelling", "مائة وخمسون", "150"},
		{"HundredsJoined", "ثلاثمائة", "300"},
		{"HundredsSplit", "ثلاث مئة وستين", "360"},
		{"HundredsDual", "مئتي", "200"},
		{"HundredUnitTen", "تسعمائة وثمانية وعشرين", "928"},
		{"Thousand", "ألف", "1000"},
		{"ThousandDual", "ألفان وثمانية عشر", "2018"},
		{"Thousands", "خمسة آلاف", "5000"},
		{"YearInWords", "ألف وتسعمائة وثمانية وعشرين", "1928"},
		{"HundredThousand", "مئة وعشرين ألفا", "120000"},
		{"Million", "ثلاثة ملايين ومئتي ألف", "3200000"},
		{"MillionDual", "مليونان", "2000000"},
		{"Milliard", "مليار", "1000000000"},
		{"ThousandMilliard", "ألف مليار", "1000000000000"},
		{"TooLarge", "تريليونان", "none"},
		{"RisingPower", "ألف ومليون", "1000 + ومليون"},
		{"Half", "نصف", "0.500/"},
		{"Third", "ثلثي", "0.667/"},
		{"ThreeQuarters", "ثلاثة أرباع", "0.750/"},
		{"AndAHalf", "ثلاثة ونصف", "3.500"},
		{"Definite", "الثماني والأربعين", "48"},
		{"DefiniteUnit", "الستة", "6"},
		{"Ordinal", "الخامس", "5th"},
		{"OrdinalIndefinite", "تاسع مارس", "9th + مارس"},
		{"OrdinalFeminine", "الثالثة", "3thf"},
		{"OrdinalTeen", "الخامس عشر", "15th"},
		{"OrdinalTeenFeminine", "الحادية عشرة", "11thf"},
		{"OrdinalAndTen", "الحادي والعشرين", "21th"},
		{"OrdinalAndTenNominative", "الخامس والعشرون", "25th"},
		{"OrdinalFeminineAndTen", "الثانية والعشرون", "22thf"},
		{"OrdinalBoundAlone", "الحادي", "none"},
		{"OneIsNoOrdinal", "واحد", "1"},
		{"DefiniteOneAndTen", "الواحد والعشرين", "21"},
		{"OrdinalTen", "العشرين", "20"},
		{"First", "أول", "1th"},
		{"Digits", "125", "125"},
		{"ArabicDigits", "١٢٥", "125"},
		{"PersianDigits", "۱۲۵", "125"},
		{"DigitsAndPower", "3 آلاف", "3000"},
		{"DecimalAndPower", "2.5 مليون", "2500000"},
		{"DecimalComma", "2,5 مليون", "2500000"},
		{"ArabicDecimal", "٢٫٥", "2.500"},
		{"Groups", "1,250,000", "1250000"},
		{"GroupsArabic", "١٬٢٥٠", "1250"},
		{"GroupsOfDots", "1.250.000", "1250000"},
		{"Dates", "15.8.2025", "15 +.8.2025"},
		{"DigitsPowerAndRest", "25 ألفا و300", "25300"},
		{"DigitsPowerAndWords", "3 آلاف ومئة", "3100"},
		{"TooManyDigits", "12345678901234", "none"},
		{"Trillion", "1000000000000", "1000000000000"},
		{"NoNumber", "بيت", "none"},
	} {
		d := text.Analyze(test.in)
		got := "none"
		if n, ok := At(d, 0, text.Whole); ok {
			got = shown(n, d)
		}
		if got != test.want {
			t.Errorf("%s: At(%q) = %s, want %s", test.phenomenon, test.in, got, test.want)
		}
	}
}

// Every number up to a thousand is read back from the words that an independent speller writes.
func TestSpelled(t *testing.T) {
	units := []string{"", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر", "اثنا عشر"}
	tens := []string{"", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"}
	hundreds := []string{"", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"}
	spell := func(n int) string {
		s := ""
		join := func(more string) {
			if s != "" {
				s += " و"
			}
			s += more
		}
		if n >= 100 {
			join(hundreds[n/100])
		}
		switch r := n % 100; {
		case r == 0:
		case r <= 12:
			join(units[r])
		case r < 20:
			join(units[r-10] + " عشر")
		case r%10 > 0:
			join(units[r%10])
			fallthrough
		default:
			join(tens[r/10])
		}
		return s
	}
	for n := 1; n < 1000; n++ {
		d := text.Analyze(spell(n))
		got, ok := At(d, 0, text.Whole)
		if v, whole := got.Int(); !ok || !whole || v != int64(n) || got.Next != len(d.Words) {
			t.Errorf("At(%q) = %s, want %d", d.Text, shown(got, d), n)
		}
	}
}

// FuzzAt checks that any text gives a number inside it, in range.
func FuzzAt(f *testing.F) {
	for _, s := range []string{"2.5 مليون", "ثلاث مئة وخمسة وعشرون ألفا", "1,250,000.5", "و و و ألف"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Analyze(s)
		for w := range d.Words {
			n, ok := At(d, w, text.Whole)
			if ok && (n.Next <= w || n.Next > len(d.Words) || n.Thousandths < 0 || n.Thousandths > 1000*Max+999) {
				t.Errorf("At(%q, %d) = %+v", s, w, n)
			}
		}
	})
}
