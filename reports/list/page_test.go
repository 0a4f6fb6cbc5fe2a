package list_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"bachudong/reports/form"
	"bachudong/reports/list"
)

func opened(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// wide is a table with a heading shared by two columns.
func wide() list.Table {
	return list.Table{Title: "DANH SÁCH", Sheet: "Rộng", Len: 2, Columns: []list.Column{{Title: "Họ tên", Width: 20}, {Title: "Ngày sinh > Nam", Width: 12},
		{Title: "Ngày sinh > Nữ", Width: 12}, {Title: "Ghi chú", Width: 10}},
		Value: func(row, col int) any {
			switch {
			case row == 0 && col == 3:
				return list.Marked{Value: strings.Repeat("dài ", 20)}
			case row == 1 && col == 3:
				return time.Date(2022, 11, 15, 7, 30, 0, 0, time.FixedZone("VN", 7*3600))
			case row == 1 && col == 2:
				return 2.5
			}
			return "x"
		}}
}

func TestHeadingsThatBeginAlikeAreShared(t *testing.T) {
	file := opened(t, write(t, wide()))
	merges, err := file.GetMergeCells("Rộng")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range merges {
		got = append(got, m.GetStartAxis()+":"+m.GetEndAxis()+" "+m.GetCellValue())
	}
	if want := "A3:A4 Họ tên, B3:C3 Ngày sinh, D3:D4 Ghi chú"; strings.Join(got, ", ") != want {
		t.Errorf("merged are %s, want %s", strings.Join(got, ", "), want)
	}
	for cell, want := range map[string]string{"B4": "Nam", "C4": "Nữ", "C6": "2.5", "D6": "15/11/2022 07:30"} {
		if value, _ := file.GetCellValue("Rộng", cell); value != want {
			t.Errorf("%s is %q, want %q", cell, value, want)
		}
	}
}

func TestTheSheetIsReadyToFilterAndToPrint(t *testing.T) {
	content := write(t, table(), wide())
	if problems, err := form.Lint(content); err != nil || len(problems) > 0 {
		t.Errorf("%v %v", err, problems)
	}
	file := opened(t, content)
	for _, c := range []struct{ sheet, filter, titles, freeze string }{{"Danh sách", "$A$3:$D$6", "$3:$3", "A4"}, {"Rộng", "$A$4:$D$6", "$3:$4", "A5"}} {
		names := map[string]string{}
		for _, n := range file.GetDefinedName() {
			if n.Scope == c.sheet {
				names[n.Name] = n.RefersTo
			}
		}
		if got := names["_xlnm._FilterDatabase"]; got != "'"+c.sheet+"'!"+c.filter {
			t.Errorf("%s filters %s", c.sheet, got)
		}
		if got := names["_xlnm.Print_Titles"]; got != "'"+c.sheet+"'!"+c.titles {
			t.Errorf("%s repeats %s", c.sheet, got)
		}
		panes, _ := file.GetPanes(c.sheet)
		if !panes.Freeze || panes.TopLeftCell != c.freeze {
			t.Errorf("%s freezes %+v", c.sheet, panes)
		}
		page, _ := file.GetPageLayout(c.sheet)
		props, _ := file.GetSheetProps(c.sheet)
		if *page.Size != 9 || *page.Orientation != "landscape" || *page.FitToWidth != 1 || !*props.FitToPage {
			t.Errorf("%s prints on %d %s, %d wide, fitted %v", c.sheet, *page.Size, *page.Orientation, *page.FitToWidth, *props.FitToPage)
		}
	}
	style, _ := file.GetCellStyle("Rộng", "D5")
	if s, _ := file.GetStyle(style); s == nil || len(s.Fill.Color) != 1 || s.Fill.Color[0] != "FFF2B3" || s.Font.Family != "Times New Roman" {
		t.Errorf("the marked cell looks like %+v", s)
	}
	low, _ := file.GetRowHeight("Rộng", 6)
	high, _ := file.GetRowHeight("Rộng", 5)
	if high < 3*low {
		t.Errorf("a text of many lines gets %g points, one line %g", high, low)
	}
}

func TestAListTooWideForOnePageRepeatsTheNames(t *testing.T) {
	file := opened(t, write(t, list.Central(list.Members{Day: "2022-11-15"})))
	for _, n := range file.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" && n.RefersTo != "'Danh sách'!$A:$B,'Danh sách'!$3:$3" {
			t.Errorf("repeated are %s", n.RefersTo)
		}
	}
	if page, _ := file.GetPageLayout("Danh sách"); *page.FitToWidth != 3 {
		t.Errorf("the list is %d pages wide", *page.FitToWidth)
	}
}

func TestHardTextsStayWhatTheyAre(t *testing.T) {
	texts := []string{"=1+1", "+84912345678", "-5", "@lan", "007", "1e5", "_x0041_", "😀", "hai\ndòng", " lùi ", strings.Repeat("ă", 300), "'a", "&<>\""}
	tab := list.Table{Title: "CHỮ", Sheet: "Chữ", Len: len(texts), Columns: []list.Column{{Title: "Chữ", Width: 30}}, Value: func(row, _ int) any { return texts[row] }}
	file := opened(t, write(t, tab))
	for i, want := range texts {
		cell := fmt.Sprintf("A%d", 4+i)
		got, _ := file.GetCellValue("Chữ", cell)
		formula, _ := file.GetCellFormula("Chữ", cell)
		if got != want || formula != "" {
			t.Errorf("%q came back as %q, formula %q", want, got, formula)
		}
	}
}
