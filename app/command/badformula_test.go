package command_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Formulas that call programs or the network come in as the values that stand in the file, and what is written of them
// is text that no program runs.
func TestFormulasThatCallProgramsComeInAsValuesAndGoOutAsText(t *testing.T) {
	o := newOffice(t)
	formula := func(f, value string) string {
		return `<c t="str"><f>` + escaped(f) + `</f><v>` + escaped(value) + `</v></c>`
	}
	typed := []string{`=cmd|'/c calc'!A1`, `@SUM(1+1)*cmd|'/c calc'!A1`, `+HYPERLINK("http://example.invalid","x")`, `-2+3+cmd|'/c calc'!A1`}
	rows := line(1, append(header, "Ghi chú")...) +
		line(2, "1", formula(`cmd|'/c calc'!A1`, "Nguyễn Văn An"), "26/03/2004", "Nam", "", "", "", formula(`WEBSERVICE("http://example.invalid")`, "từ mạng"))
	for i, text := range typed {
		rows += line(3+i, "2", "Lê Thị Bé", "31/02/2004", "Nữ", "", "", "", escaped(text))
	}
	rows += line(7, "3", "Trần Văn Cường", "27/03/2004", "Nam", "", "", "", escaped(typed[0]))
	var got imported
	path := crafted(t, "công thức.xlsx", text(rows), "")
	o.read(&got, "import", path, "--unit", unit)
	if got.counts(0) != (counted{rows: 6, fresh: 2, errors: 4}) {
		t.Fatalf("%+v", got.counts(0))
	}
	for name, note := range map[string]string{"Nguyễn Văn An": "từ mạng", "Trần Văn Cường": typed[0]} {
		if kept := o.people()[name]["note"]; kept != note {
			t.Errorf("of %s is kept %q, want %q", name, kept, note)
		}
	}
	back, err := excelize.OpenFile(got.Files[0].ErrorFile)
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close()
	shown, err := back.GetRows(back.GetSheetName(0))
	if err != nil || len(shown) != 1+len(typed) {
		t.Fatalf("the error file has %q, %v", shown, err)
	}
	for i, want := range typed {
		if said := shown[1+i][7]; strings.TrimPrefix(said, "'") != want {
			t.Errorf("row %d went out as %q, want %q", i, said, want)
		}
	}
	noFormula(t, got.Files[0].ErrorFile)
	o.sound()
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}
