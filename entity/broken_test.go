package entity

import (
	"strings"
	"testing"
)

func TestBrokenTexts(t *testing.T) {
	const sound = "قال الرئيس الأميركي دونالد ترامب إن الحكومة الروسية وافقت على الهدنة في غزة"
	for _, x := range []struct {
		phenomenon, text string
		code             string
		read             bool // mentions may be found
	}{
		{"sound", sound, "", true},
		{"display order", reverse(strings.Repeat("وافقت الحكومة الروسية على الهدنة المقترحة في المنطقة ", 3)), "visual-order", false},
		{"UTF-8 read as windows-1252", "Ø¨ÙˆØªÙŠÙ† ÙÙŠ Ù…ÙˆØ³ÙƒÙˆ", "mojibake", false},
		{"windows-1256 read as windows-1252", "ÇáÑÆíÓ ÇáãÕÑí ÚÈÏ ÇáÝÊÇÍ ÇáÓíÓí", "mojibake", false},
		{"Latin letters with accents", "Çá et là: l'Élysée, Çanakkale, São Tomé", "", true},
		{"UTF-8 read as windows-1256", "ط¨ظˆطھظٹظ† ظپظٹ ظ…ظˆط³ظƒظˆ", "mojibake", false},
		{"lam and alef from a PDF", "قال االتحاد األوروبي إن األمم المتحدة واألمين العام", "lam-alef-swapped", true},
		{"one misspelt word", "قال االرئيس إن الحكومة وافقت على الهدنة", "", true},
		{"few words with a rare letter", "طبيب ظريف في طهران", "", true},
		{"empty", "", "", false},
	} {
		r := Default().Extract(Document{Text: x.text})
		var code strings.Builder
		for _, n := range r.Notes {
			code.WriteString(n.Code)
		}
		if code.String() != x.code {
			t.Errorf("%s: notes %q, want %q", x.phenomenon, code.String(), x.code)
		}
		if !x.read && len(r.Mentions)+len(r.Times) > 0 {
			t.Errorf("%s: %d mentions and %d times of a text that cannot be read", x.phenomenon, len(r.Mentions), len(r.Times))
		}
	}
	r := Default().Extract(Document{Text: "قال االتحاد األوروبي إن األمم المتحدة واألمين العام"})
	var ids []string
	for _, m := range r.Mentions {
		ids = append(ids, r.Entities[m.Entity].ID)
	}
	if got := strings.Join(ids, " "); !strings.Contains(got, "Q458") || !strings.Contains(got, "Q1065") {
		t.Errorf("swapped lam and alef: entities %s, want the European Union and the United Nations", got)
	}
}

// reverse writes s last rune first.
func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

// TestNearNames finds listed names in other spellings, and says how they differ.
func TestNearNames(t *testing.T) {
	for _, x := range []struct {
		phenomenon, text string
		want             string // text, type, id, why
	}{
		{"a full name", "قال الرئيس الأوكراني فلوديمير زيلنسكي إن", "فلوديمير زيلنسكي PERS Q3874799"},
		{"letters that changed places", "قال وزير الخارجية ريكس تليرسون", "ريكس تليرسون PERS Q331401"},
		{"a place after a preposition", "وصل الوفد إلى كتماندو أمس", "كتماندو GPE Q3037"},
		{"a paper", "ذكرت صحيفة فاينانشيال تايمز أمس", "فاينانشيال تايمز ORG Q183399"},
		{"a slip of the pen, where the person is named in full", "التقى بنيامين نتنياهو الوفد. وقال مكتب نتياهو إن اللقاء كان مثمرا", "نتياهو PERS Q43723"},
		{"a first name that begins otherwise", "قال رئيس الوزراء الإسباني بيردرو سانشيز", "بيردرو سانشيز PERS Q6070218"},
		{"an ordinary word", "المحاصيل المعدلة وراثيا", ""},
		{"somebody else", "قال المدرب يورغن كلوبمان", ""},
	} {
		r := Default().Extract(Document{Text: x.text})
		got := ""
		for _, m := range r.Mentions {
			if m.Why.Edits != "" {
				got = m.Text + " " + string(m.Type) + " " + r.Entities[m.Entity].ID
			}
		}
		if got != x.want {
			t.Errorf("%s: %q has %q, want %q", x.phenomenon, x.text, got, x.want)
		}
	}
}
