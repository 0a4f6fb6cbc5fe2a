package sheet_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bachudong/data/sheet"
)

// numberStyles gives style n (from 1) the n-th code; style 0 is General.
func numberStyles(codes ...string) string {
	formats, xfs := "", `<xf numFmtId="0" fontId="0"/>`
	for i, code := range codes {
		formats += fmt.Sprintf(`<numFmt numFmtId="%d" formatCode="%s"/>`, 200+i, strings.ReplaceAll(code, `"`, "&quot;"))
		xfs += fmt.Sprintf(`<xf numFmtId="%d" fontId="1" applyFont="1"><alignment/></xf>`, 200+i)
	}
	return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>` + formats + `</numFmts><fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><name val="VNI-Times"/></font></fonts><cellXfs>` + xfs + `</cellXfs><dxfs><dxf><font><name val="X"/></font></dxf></dxfs></styleSheet>`
}

// oneCell reads a workbook whose only content is the cell in A1.
func oneCell(t *testing.T, cell, styles string) *sheet.Cell {
	t.Helper()
	parts := with(workbookParts(`<row r="1">`+cell+`</row>`, ""), "xl/styles.xml", styles)
	s := open(t, writeZip(t, "a.xlsx", parts)).Sheets[0]
	if row := s.Row(1); row != nil {
		return row.Cell(0)
	}
	return nil
}

func TestNumbersAreShownAsTheirFormatShowsThem(t *testing.T) {
	for _, c := range []struct {
		code, stored, want string
		isDate             bool
	}{
		{"General", "95098714866", "95098714866", false},
		{"General", "9.5098714866E10", "95098714866", false},
		{"General", "123456789012", "123456789012", false},
		{"General", "8.1999999999999993", "8.2", false},
		{"General", "0.1", "0.1", false},
		{"General", "-3", "-3", false},
		{"General", "1E+21", "1E+21", false},
		{"000000000000", "79099012345", "079099012345", false},
		{"0000000000", "913571515", "0913571515", false},
		{`"0"#########`, "913571515", "0913571515", false},
		{`000\ 000\ 0000`, "913571515", "091 357 1515", false},
		{"0###-###-###", "913571515", "0913-571-515", false},
		{"00000", "-12", "-00012", false},
		{"0", "7.6", "8", false},
		{"#,##0", "95098714866", "95098714866", false},
		{"0.00", "8.5", "8.5", false},
		{"0%", "0.5", "50%", false},
		{"@", "12", "12", false},
		{"dd/mm/yyyy", "38072", "26/03/2004", true},
		{"yyyy-mm-dd", "38072", "26/03/2004", true},
		{`[$-42A]d "tháng" m;@`, "38072", "26/03/2004", true},
		{"mm/yyyy", "38072", "03/2004", true},
		{"mmm-yy", "38072", "03/2004", true},
		{"yyyy", "38072", "2004", true},
		{"dd/mm/yyyy hh:mm", "38072.5", "26/03/2004 12:00", true},
		{"dd/mm/yyyy", "38072.75", "26/03/2004", true},
		{"h:mm AM/PM", "0.5", "12:00:00", false},
		{"[h]:mm", "0.25", "06:00:00", false},
		{"mm:ss", "0.25", "06:00:00", false},
		{"dd/mm/yyyy", "59", "28/02/1900", true},
		{"dd/mm/yyyy", "60", "60", false},
		{"dd/mm/yyyy", "-1", "-1", false},
		{"dd/mm/yyyy", "2958466", "2958466", false},
		{`"ngày" 0`, "5", "ngày 5", false},
		{"[Red]0000;[Blue]-0", "5", "0005", false},
		{`\d0`, "5", "d5", false},
	} {
		got := oneCell(t, `<c r="A1" s="1"><v>`+c.stored+`</v></c>`, numberStyles(c.code))
		if got == nil || got.Text != c.want || got.IsDate != c.isDate || got.Kind != sheet.Number {
			t.Errorf("%s as %q is %+v, want %q, a date: %v", c.stored, c.code, got, c.want, c.isDate)
		}
	}
}

func TestBuiltInFormatsAreKnownByNumber(t *testing.T) {
	for id, want := range map[int]string{
		0: "38072", 1: "38072", 3: "38072", 14: "26/03/2004", 15: "26/03/2004", 16: "26/03/2004", 17: "03/2004",
		22: "26/03/2004", 27: "26/03/2004", 36: "26/03/2004", 49: "38072", 50: "26/03/2004", 58: "26/03/2004", 9: "3807200%",
	} {
		styles := fmt.Sprintf(`<styleSheet><cellXfs><xf numFmtId="%d"/></cellXfs></styleSheet>`, id)
		if got := oneCell(t, `<c r="A1" s="0"><v>38072</v></c>`, styles); got == nil || got.Text != want {
			t.Errorf("format %d gives %+v, want %q", id, got, want)
		}
	}
}

func TestCellsOfEveryKind(t *testing.T) {
	styles := numberStyles("000000000000")
	for _, c := range []struct {
		name, xml string
		want      *sheet.Cell
	}{
		{"inline text", `<c r="A1" t="inlineStr"><is><t>H&#7891; Th&#x1ECB; &amp; &lt;B&gt;</t></is></c>`, &sheet.Cell{Kind: sheet.Text, Text: "Hồ Thị & <B>"}},
		{"rich text without its phonetic guide", `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Hồ </t></r><r><t>Thị</t></r><rPh sb="0" eb="1"><t>ho</t></rPh></is></c>`, &sheet.Cell{Kind: sheet.Text, Text: "Hồ Thị"}},
		{"blanks that count", `<c r="A1" t="inlineStr"><is><t xml:space="preserve"> An </t></is></c>`, &sheet.Cell{Kind: sheet.Text, Text: " An "}},
		{"blanks that do not", "<c r=\"A1\" t=\"inlineStr\"><is><t>\n  An\n</t></is></c>", &sheet.Cell{Kind: sheet.Text, Text: "An"}},
		{"escaped characters", `<c r="A1" t="inlineStr"><is><t>a_x000D_` + "\n" + `b_x005F_x0041_ c_d&#13;e</t></is></c>`, &sheet.Cell{Kind: sheet.Text, Text: "a\nb_x0041_ c_d\ne"}},
		{"CDATA and a comment", `<c r="A1" t="str"><v><![CDATA[A<B&amp;]]><!-- > -->!</v></c>`, &sheet.Cell{Kind: sheet.Text, Text: "A<B&amp;!"}},
		{"a number with font and format", `<c r="A1" s="1"><v>79099012345</v></c>`, &sheet.Cell{Kind: sheet.Number, Text: "079099012345", Number: 79099012345, Style: &sheet.Style{Format: "000000000000", Font: "VNI-Times"}}},
		{"formula with its result", `<c r="A1" t="str"><f>B1&amp;C1</f><v>Hồ An</v></c>`, &sheet.Cell{Kind: sheet.Text, Text: "Hồ An", Formula: true}},
		{"formula of a number", `<c r="A1"><f t="shared" si="0"/><v>5</v></c>`, &sheet.Cell{Kind: sheet.Number, Text: "5", Number: 5, Formula: true}},
		{"true", `<c r="A1" t="b"><v>1</v></c>`, &sheet.Cell{Kind: sheet.Bool, Text: "TRUE", Number: 1}},
		{"false", `<c r="A1" t="b"><v>0</v></c>`, &sheet.Cell{Kind: sheet.Bool, Text: "FALSE"}},
		{"error", `<c r="A1" t="e"><f>B9/0</f><v>#REF!</v></c>`, &sheet.Cell{Kind: sheet.ErrorValue, Text: "#REF!", Formula: true}},
		{"a day stored as text", `<c r="A1" t="d"><v>2004-03-26T00:00:00</v></c>`, &sheet.Cell{Kind: sheet.Number, Text: "26/03/2004", Number: 38072, IsDate: true}},
		{"text among shared strings that are not there", `<c r="A1" t="s"><v>7</v></c>`, &sheet.Cell{Kind: sheet.ErrorValue, Text: "#N/A"}},
		{"a number that is none", `<c r="A1"><v>abc</v></c>`, &sheet.Cell{Kind: sheet.Text, Text: "abc"}},
		{"another namespace prefix", `<x:c r="A1" t="inlineStr"><x:is><x:t>An</x:t></x:is></x:c>`, &sheet.Cell{Kind: sheet.Text, Text: "An"}},
		{"empty but formatted", `<c r="A1" s="1"/>`, nil},
		{"only blanks", `<c r="A1" t="inlineStr"><is><t xml:space="preserve">   </t></is></c>`, nil},
	} {
		got := oneCell(t, c.xml, styles)
		if got != nil && c.want != nil {
			if got.Font() != c.want.Font() || got.Format() != c.want.Format() {
				t.Errorf("%s: font %q, format %q", c.name, got.Font(), got.Format())
			}
			got.Style, c.want.Style = nil, nil
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestFormulaWithoutStoredResultIsEmptyAndCounted(t *testing.T) {
	s := open(t, writeZip(t, "a.xlsx", workbookParts(`<row><c><f>A2</f></c><c><f>A3</f><v></v></c><c t="str"><f>""</f><v></v></c></row>`, ""))).Sheets[0]
	if len(s.Rows) != 0 || s.Uncalculated != 2 {
		t.Errorf("rows %v, %d without result; want none and 2", s.Rows, s.Uncalculated)
	}
}

func TestWorkbookCountingFrom1904(t *testing.T) {
	parts := with(workbookParts(`<row r="1"><c r="A1" s="1"><v>36610</v></c></row>`, ""), "xl/styles.xml", numberStyles("dd/mm/yyyy"))
	parts["xl/workbook.xml"] = strings.Replace(bookXML, "<workbookPr/>", `<workbookPr date1904="1"/>`, 1)
	book := open(t, writeZip(t, "mac.xlsx", parts))
	if got := book.Sheets[0].Rows[0].Cells[0].Text; got != "26/03/2004" || !book.Date1904 {
		t.Errorf("day is %q", got)
	}
}

func TestSharedStringsJoinRunsAndSkipPhonetics(t *testing.T) {
	parts := with(workbookParts(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>`, ""),
		"xl/sharedStrings.xml", `<sst count="4"><si><t>An</t></si><si/><si><r><t>Hồ </t></r><r><rPr/><t xml:space="preserve"> Bé</t></r><rPh><t>x</t></rPh><phoneticPr/></si><si><t>C&#244;ng</t></si></sst>`)
	s := open(t, writeZip(t, "a.xlsx", parts)).Sheets[0]
	if got, want := texts(s, 1), []string{"An", "", "Hồ  Bé", "Công"}; !slices.Equal(got, want) {
		t.Errorf("row is %q, want %q", got, want)
	}
}

func TestRunsInSeveralFontsKeepTheFontOfEachPiece(t *testing.T) {
	run := func(font, text string) string {
		if font != "" {
			font = `<rPr><sz val="12"/><rFont val="` + font + `"/></rPr>`
		}
		return `<r>` + font + `<t xml:space="preserve">` + text + `</t></r>`
	}
	texts := "<si>" + run("", "Hä ") + run(".VnTime", "v\u00AD¬ng") + run(".VnTime", " b") + run("Arial", " (Bé)") + "</si>" +
		"<si>" + run("VNI-Times", "Hoà ") + run("VNI-Times", "An") + "</si><si>" + run("", "An ") + run("", "Bé") + "</si>"
	parts := with(workbookParts(`<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1" s="0" t="s"><v>1</v></c><c r="D1" s="0" t="s"><v>2</v></c><c r="E1" t="inlineStr"><is>`+run("Arial", "x")+run(".VnTime", "µ")+`</is></c></row>`, ""), "xl/sharedStrings.xml", "<sst>"+texts+"</sst>")
	cells := open(t, writeZip(t, "a.xlsx", with(parts, "xl/styles.xml", numberStyles("@")))).Sheets[0].Rows[0].Cells
	want := []sheet.Run{{Text: "Hä ", Font: "VNI-Times"}, {Text: "v\u00AD¬ng b", Font: ".VnTime"}, {Text: " (Bé)", Font: "Arial"}}
	if got := cells[0].Runs(); !slices.Equal(got, want) || cells[0].Text != "Hä v\u00AD¬ng b (Bé)" {
		t.Errorf("runs are %+v of %q", got, cells[0].Text)
	}
	if cells[0].Style != cells[1].Style {
		t.Error("equal cells do not share their style")
	}
	if c := cells[2]; c.Runs() != nil || c.Font() != "VNI-Times" || c.Text != "Hoà An" {
		t.Errorf("a text in one other font has font %q and runs %+v", c.Font(), c.Runs())
	}
	if c := cells[3]; c.Runs() != nil || c.Font() != "Calibri" {
		t.Errorf("runs without fonts give font %q and %+v", c.Font(), c.Runs())
	}
	if got := cells[4].Runs(); !slices.Equal(got, []sheet.Run{{Text: "x", Font: "Arial"}, {Text: "µ", Font: ".VnTime"}}) {
		t.Errorf("inline runs are %+v", got)
	}
}
