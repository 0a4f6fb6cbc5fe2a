package sheet_test

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"bachudong/data/sheet"
)

// The second opinion on the sample lists is excelize, told to show days as they show in Vietnam.
func TestEveryCellTextIsTheOneExcelizeShows(t *testing.T) {
	for _, name := range []string{
		"01-chuan.xlsx", "02-xa-vinh-thanh.xlsx", "03-moi-chi-doan-mot-trang.xlsx", "05-font-vni.xlsx",
		"06-so-va-ngay-lon-xon.xlsx", "08-trung-lap.xlsx",
	} {
		t.Run(name, func(t *testing.T) {
			book, err := sheet.Open(t.Context(), "testdata/"+name)
			if err != nil {
				t.Fatal(err)
			}
			oracle, err := excelize.OpenFile("testdata/"+name, excelize.Options{ShortDatePattern: "dd/mm/yyyy"})
			if err != nil {
				t.Fatal(err)
			}
			defer oracle.Close()
			names := oracle.GetSheetList()
			if len(names) != len(book.Sheets) {
				t.Fatalf("%d sheets, want %v", len(book.Sheets), names)
			}
			for i, s := range book.Sheets {
				if s.Name != names[i] {
					t.Errorf("sheet %d is %q, want %q", i, s.Name, names[i])
				}
				compareSheet(t, oracle, s)
			}
		})
	}
}

func compareSheet(t *testing.T, oracle *excelize.File, s *sheet.Sheet) {
	t.Helper()
	rows, err := oracle.GetRows(s.Name)
	if err != nil {
		t.Fatal(err)
	}
	cells := 0
	for r, texts := range rows {
		row := s.Row(r + 1)
		for col, want := range texts {
			got := sheet.Cell{}
			if row != nil && row.Cell(col) != nil {
				got = *row.Cell(col)
			}
			if got.Text != want {
				t.Errorf("%s!%s%d is %q, want %q", s.Name, sheet.ColumnName(col), r+1, got.Text, want)
			}
			if want != "" {
				cells++
			}
			compareFont(t, oracle, s.Name, r+1, got)
		}
	}
	ours := 0
	for _, row := range s.Rows {
		ours += len(row.Cells)
	}
	if ours != cells || cells == 0 {
		t.Errorf("%s has %d cells, want %d", s.Name, ours, cells)
	}
	merges, err := oracle.GetMergeCells(s.Name)
	if err != nil {
		t.Fatal(err)
	}
	if len(merges) != len(s.Merges) {
		t.Errorf("%s has %d merges, want %d", s.Name, len(s.Merges), len(merges))
	}
}

func compareFont(t *testing.T, oracle *excelize.File, name string, row int, got sheet.Cell) {
	t.Helper()
	if got.Kind == sheet.Empty {
		return
	}
	cell, _ := excelize.CoordinatesToCellName(got.Col+1, row)
	id, err := oracle.GetCellStyle(name, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := oracle.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	if style.Font != nil && got.Font() != style.Font.Family {
		t.Errorf("%s!%s has font %q, want %q", name, cell, got.Font(), style.Font.Family)
	}
}
