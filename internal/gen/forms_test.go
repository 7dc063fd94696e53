package gen

import (
	"strings"
	"testing"
)

func TestAFormOfManyEntries(t *testing.T) {
	tables := good()
	var rows strings.Builder
	for i := range 51 {
		rows.WriteString("Q6" + string(rune('0'+i/10)) + string(rune('0'+i%10)) + "\tفلان الكثير\t\t\tFulan\t\t\t1\tcurated\n")
	}
	header, rest, _ := strings.Cut(tables["people.tsv"], "\n")
	tables["people.tsv"] = header + "\n" + rest + rows.String()
	_, err := Names(folder(tables))
	const want = `people.tsv:60: ar "فلان الكثير": more than 50 entries list the name, and no verdict says why`
	if err == nil || err.Error() != want {
		t.Fatalf("error %v, want %s", err, want)
	}
	tables["verdicts.tsv"] = strings.Replace(tables["verdicts.tsv"], "Q90\t", "Fulan\tmany\tso are they all called\tcurated\nQ90\t", 1)
	tables["verdicts.tsv"] += "فلان الكثير\tmany\tso are they all called\tcurated\n"
	if _, err := Names(folder(tables)); err != nil {
		t.Errorf("with a verdict: %v", err)
	}
}

func TestWeakForms(t *testing.T) {
	got, err := WeakForms(folder(good()))
	if err != nil {
		t.Fatal(err)
	}
	want := "# form\ttype\tname\tid\twhy it is weak\n" +
		"الانباء\tORG\tوكالة الأنباء\tQ31\tlisted as weak\n" +
		"القاره\tLOC\tأوروبا\tQ22\tlisted as weak\n" +
		"علي\tPERS\tحسن علي\tQ53\tlisted as weak\n" +
		"غرب\tORG\tغرب\tQ33\ta direction\n" +
		"لايه\tGPE\tلاية\tQ21\tan ordinary word with و before it\n" +
		"مالي\tGPE\tمالي\tQ11\tan ordinary word of class 4\n"
	if string(got) != want {
		t.Errorf("weak forms\n%s\nwant\n%s", got, want)
	}
	broken := good()
	broken["given.tsv"] = ""
	if _, err := WeakForms(folder(broken)); err == nil {
		t.Error("broken tables have weak forms")
	}
}
