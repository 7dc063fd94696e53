package date

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// cldrNames is what the file of names of CLDR's Arabic locales holds of what is needed here.
type cldrNames struct {
	Meta struct {
		Families []struct {
			Months  []string `json:"months"`
			Locales []string `json:"locales"`
		} `json:"gregorian_month_families"`
		Locales []string `json:"locales"`
	} `json:"_meta"`
	Ar struct {
		Gregorian struct {
			Days struct {
				Format struct {
					Wide map[string]string `json:"wide"`
				} `json:"format"`
			} `json:"days"`
		} `json:"gregorian"`
	} `json:"ar"`
}

// Every full, long and medium date that CLDR's Arabic locales write is read back to its day.
func TestCLDR(t *testing.T) {
	folder := os.Getenv("KHABAR_CORPUS")
	if folder == "" {
		t.Skip("KHABAR_CORPUS names no folder of corpora")
	}
	data, err := os.ReadFile(folder + "/date/cldr_ar_names.json")
	if err != nil {
		t.Skip(err)
	}
	var names cldrNames
	if err := json.Unmarshal(data, &names); err != nil {
		t.Fatal(err)
	}
	weekdays := [7]string{}
	for i, key := range []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} {
		weekdays[i] = names.Ar.Gregorian.Days.Format.Wide[key]
	}
	const rlm = "\u200F"
	arabic := strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩")
	checked := 0
	for _, family := range names.Meta.Families {
		for n := range 400 {
			day := Of(1950, 1, 1).AddDays(n * 91)
			y, m, d := day.YMD()
			month := family.Months[m-1]
			for _, text := range []string{
				fmt.Sprintf("%s، %d %s %d", weekdays[day.Weekday()], d, month, y),
				fmt.Sprintf("%d %s %d", d, month, y),
				fmt.Sprintf("%02d%s/%02d%s/%d", d, rlm, m, rlm, y),
				fmt.Sprintf("%d%s/%d%s/%d", d, rlm, m, rlm, y),
			} {
				for _, s := range []string{text, arabic.Replace(text)} {
					found := Find(s, nil)
					if checked++; len(found) != 1 || found[0].Text != s || found[0].Value != dateValue(day) {
						t.Fatalf("Find(%q) = %s, want %s", s, shown(found), day)
					}
				}
			}
		}
	}
	if len(names.Meta.Families) < 4 || checked < 12000 {
		t.Errorf("only %d dates of %d families of months", checked, len(names.Meta.Families))
	}
}
