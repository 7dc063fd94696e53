package export

import (
	"regexp"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/date"
	"github.com/khabar-go/khabar/entity"
)

// outline returns the text of a page with its marks in brackets, ‹name› and [time], lines as {}, and + for a joiner.
func outline(page string) string {
	page = page[strings.Index(page, `<div class="text">`)+len(`<div class="text">`) : strings.Index(page, "</div>")]
	page = regexp.MustCompile(`(?s)<span class="c">(?:<span class="[kr]">.*?</span>)*</span>`).ReplaceAllString(page, "")
	var out strings.Builder
	var open []string
	for page != "" {
		tag, rest, _ := strings.Cut(page, ">")
		switch {
		case strings.HasPrefix(page, "<p"):
			out.WriteString("{")
			open = append(open, "}")
		case strings.HasPrefix(page, `<span class="t"`):
			out.WriteString("[")
			open = append(open, "]")
		case strings.HasPrefix(page, "<span"):
			out.WriteString("‹")
			open = append(open, "›")
		case strings.HasPrefix(tag, "</"):
			out.WriteString(open[len(open)-1])
			open = open[:len(open)-1]
		default:
			n := strings.IndexByte(page[1:], '<') + 1
			if n == 0 {
				n = len(page)
			}
			out.WriteString(strings.NewReplacer("&#x200d;", "+", "\n", "⏎").Replace(page[:n]))
			rest = page[n:]
		}
		page = rest
	}
	return out.String()
}

func TestMarks(t *testing.T) {
	for name, tt := range map[string]struct {
		text         string
		names, times []string
		want         string
	}{
		"Plain":           {"قال بوتين هنا", []string{"بوتين"}, nil, "{قال ‹بوتين› هنا}"},
		"JoinedBefore":    {"دعم لبوتين", []string{"بوتين"}, nil, "{دعم ل+‹+بوتين›}"},
		"JoinedBehind":    {"قال رئيسها", []string{"رئيس"}, nil, "{قال ‹رئيس+›+ها}"},
		"JoinedBothSides": {"بلبنانهم", []string{"لبنان"}, nil, "{ب+‹+لبنان+›+هم}"},
		"WawJoinsNothing": {"وبوتين", []string{"بوتين"}, nil, "{و‹بوتين›}"},
		"TehMarbuta":      {"لة", []string{"ة"}, nil, "{ل+‹+ة›}"},
		"Hamza":           {"سماءنا", []string{"ءنا"}, nil, "{سما‹ءنا›}"},
		"MarkBetween":     {"لِبوتين", []string{"بوتين"}, nil, "{لِ+‹+بوتين›}"},
		"Tatweel":         {"لـبوتين", []string{"بوتين"}, nil, "{لـ+‹+بوتين›}"},
		"NonJoiner":       {"ل\u200cبوتين", []string{"بوتين"}, nil, "{ل&#x200c;‹بوتين›}"},
		"Digits":          {"ل2025", nil, []string{"2025"}, "{ل[2025]}"},
		"Persian":         {"لگاندي", []string{"گاندي"}, nil, "{ل+‹+گاندي›}"},
		"Nested":          {"رئيس روسيا اليوم", []string{"رئيس روسيا", "روسيا"}, nil, "{‹رئيس ‹روسيا›› اليوم}"},
		"NestedAtStart":   {"لروسيا اليوم", []string{"روسيا اليوم", "روسيا"}, nil, "{ل+‹‹+روسيا› اليوم›}"},
		"TimeInName":      {"ثورة 25 يناير", []string{"ثورة 25 يناير"}, []string{"25 يناير"}, "{‹ثورة [25 يناير]›}"},
		"NameInTime":      {"يوم القدس العالمي", []string{"القدس"}, []string{"يوم القدس العالمي"}, "{[يوم ‹القدس› العالمي]}"},
		"SameSpan":        {"في 2025", []string{"2025"}, []string{"2025"}, "{في ‹[2025]›}"},
		"TimeCrossesEnd":  {"قمة 2025 المقبلة غدا", []string{"قمة 2025"}, []string{"2025 المقبلة"}, "{‹قمة [2025]›[ المقبلة] غدا}"},
		"TimeCrossesTwo":  {"عام 2025 هنا", []string{"2025 هنا"}, []string{"عام 2025"}, "{[عام ‹2025›]‹ هنا›}"},
		"Lines":           {"أول\n\nثان\n", []string{"ثان"}, nil, "{أول⏎}{⏎}{‹ثان›⏎}"},
		"OverLines":       {"شركة\nنخيل هنا", []string{"شركة\nنخيل"}, nil, "{‹شركة⏎›}{‹نخيل› هنا}"},
		"Markup":          {"<b>بوتين</b>", []string{"بوتين"}, nil, "{&lt;b&gt;‹بوتين›&lt;/b&gt;}"},
		"Empty":           {"", nil, nil, ""},
	} {
		d := entity.Document{Text: tt.text}
		var ms []entity.Mention
		for _, n := range tt.names {
			ms = append(ms, entity.Mention{Text: n, Type: "PERS", Entity: -1, Holder: -1})
		}
		r := say(d, nil, ms...)
		for _, x := range tt.times {
			at := strings.Index(tt.text, x)
			r.Times = append(r.Times, date.Timex{Start: at, End: at + len(x), Text: x, Type: "DATE"})
		}
		page := written(t, func(w *strings.Builder) *Writer { return NewHTML(w, "") }, func(w *Writer) error { return w.Write(d, r) })
		if got := outline(page); got != tt.want {
			t.Errorf("%s: %q gives\n%s, want\n%s", name, tt.text, got, tt.want)
		}
	}
}

func TestHeadline(t *testing.T) {
	for text, want := range map[string]bool{
		"عنوان\nمتن":                       true,
		"عنوان":                            false,
		"عنوان\n \n":                       false,
		strings.Repeat("ط", 151) + "\nمتن": false,
		"\nعنوان\nمتن":                     false,
	} {
		d := entity.Document{Text: text}
		page := written(t, func(w *strings.Builder) *Writer { return NewHTML(w, "") }, func(w *Writer) error { return w.Write(d, say(d, nil)) })
		if got := strings.Contains(page, `<p class="head"`); got != want {
			t.Errorf("%q has a headline: %v", text, got)
		}
	}
}

func TestDirection(t *testing.T) {
	for s, want := range map[string]string{"": "rtl", "99%": "rtl", "بوتين": "rtl", "date 2025-08-07 الكرملين يعلن": "rtl", "BBC عربي ممتازة": "rtl", "Vladimir Putin": "ltr", "רוסיה": "rtl"} {
		if got := direction(s); got != want {
			t.Errorf("direction(%q) = %s, want %s", s, got, want)
		}
	}
}
