package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"bachudong/data/sheet"
)

func TestRowsAndCellsThatDoNotSayWhereTheyAre(t *testing.T) {
	s := open(t, writeZip(t, "a.xlsx", workbookParts(`<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>`, ""))).Sheets[0]
	for at, want := range map[int][]string{1: {"1", "", "3"}, 5: {"", "", "4", "5"}, 6: {"6"}} {
		if got := texts(s, at); !slices.Equal(got, want) {
			t.Errorf("row %d is %q, want %q", at, got, want)
		}
	}
	if len(s.Rows) != 3 {
		t.Errorf("%d rows, want 3", len(s.Rows))
	}
}

func TestDisorderIsSortedAndDuplicateRowsLoseNobody(t *testing.T) {
	s := open(t, writeZip(t, "a.xlsx", workbookParts(`<row r="3"><c r="C3"><v>33</v></c><c r="A3"><v>31</v></c><c r="A3"><v>30</v></c></row><row r="1"><c r="B1"><v>12</v></c></row><row r="1"><c r="A1"><v>11</v></c></row><row r="3"><c r="A3"><v>99</v></c></row>`, ""))).Sheets[0]
	var got []string
	for _, row := range s.Rows {
		line := ""
		for _, c := range row.Cells {
			line += " " + sheet.ColumnName(c.Col) + c.Text
		}
		got = append(got, line)
	}
	if want := []string{" A11 B12", " A30 C33", " A99"}; !slices.Equal(got, want) || s.Rows[1].Number != 3 || s.Rows[2].Number != 3 {
		t.Errorf("rows are %q, want %q", got, want)
	}
}

func TestHiddenPartsAndMergesAreReported(t *testing.T) {
	parts := workbookParts(`<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="0"><c r="A3"><v>2</v></c></row>`, `<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$D$5:B4"/><mergeCell ref="rác"/></mergeCells>`)
	parts["xl/worksheets/sheet1.xml"] = strings.Replace(parts["xl/worksheets/sheet1.xml"], "<sheetData>", `<cols><col min="1" max="1" width="9"/><col min="3" max="4" hidden="1"/></cols><sheetData>`, 1)
	parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet1.xml"]
	parts["xl/workbook.xml"] = `<x:workbook><x:sheets><x:sheet name="A &amp; B" r:id="rId1"/><x:sheet name="Ẩn" state="veryHidden" r:id="rId9"/><x:sheet name="Biểu đồ" r:id="rId8"/></x:sheets></x:workbook>`
	parts["xl/_rels/workbook.xml.rels"] = strings.Replace(bookRels, "</Relationships>", `<Relationship Id="rId9" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId8" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`, 1)
	book := open(t, writeZip(t, "a.xlsx", parts))
	if len(book.Sheets) != 2 || book.Sheets[0].Name != "A & B" || book.Sheets[0].Hidden || book.Sheets[1].Name != "Ẩn" || !book.Sheets[1].Hidden {
		t.Fatalf("sheets are %+v", book.Sheets)
	}
	s := book.Sheets[0]
	if !s.Rows[0].Hidden || s.Rows[1].Hidden {
		t.Error("row 2 is hidden and row 3 is not")
	}
	for col, hidden := range []bool{false, false, true, true, false} {
		if s.ColumnHidden(col) != hidden {
			t.Errorf("column %s hidden: %v", sheet.ColumnName(col), !hidden)
		}
	}
	if want := []sheet.Range{{1, 0, 1, 2}, {4, 1, 5, 3}}; !slices.Equal(s.Merges, want) {
		t.Errorf("merges %v, want %v", s.Merges, want)
	}
	if !s.Merges[1].Contains(5, 2) || s.Merges[1].Contains(3, 2) {
		t.Error("B4:D5 holds C5 and not C3")
	}
}

func TestPartsAreFoundThroughRelationshipsWhateverTheyAreCalled(t *testing.T) {
	base := workbookParts(`<row><c><v>7</v></c></row>`, "")
	parts := map[string]string{
		"_rels/.rels":             strings.Replace(rootRels, "xl/workbook.xml", "/So/So.xml", 1),
		"so/so.xml":               base["xl/workbook.xml"],
		"So/_rels/So.xml.rels":    strings.Replace(bookRels, "worksheets/sheet1.xml", "../trang/./một.xml", 1),
		`trang\một.xml`:           base["xl/worksheets/sheet1.xml"],
		"xl/worksheets/rác.xml":   "không dùng",
		"docProps/thumbnail.jpeg": "\xFF\xD8",
	}
	if got := texts(open(t, writeZip(t, "a.xlsx", parts)).Sheets[0], 1); !slices.Equal(got, []string{"7"}) {
		t.Errorf("row is %q", got)
	}
}

func TestPartsInUTF16AreRead(t *testing.T) {
	parts := workbookParts("", "")
	parts["xl/worksheets/sheet1.xml"] = utf16LE(`<worksheet><sheetData><row><c t="inlineStr"><is><t>Hồ Ửng</t></is></c></row></sheetData></worksheet>`)
	if got := texts(open(t, writeZip(t, "a.xlsx", parts)).Sheets[0], 1); !slices.Equal(got, []string{"Hồ Ửng"}) {
		t.Errorf("row is %q", got)
	}
}

func TestColumnName(t *testing.T) {
	for col, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA", 16383: "XFD", -1: ""} {
		if got := sheet.ColumnName(col); got != want {
			t.Errorf("column %d is %q, want %q", col, got, want)
		}
	}
}
