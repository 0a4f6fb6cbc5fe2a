package intake_test

import (
	"context"
	"strconv"
	"testing"

	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// Values of cells of built sheets beside plain texts and numbers.
type (
	day     string  // a date cell, shown as the text; its number is not looked at
	serial  float64 // a date cell by its number
	broken  string  // a cell with an Excel error
	formula string  // the stored result of a formula
)

// page builds a sheet: rows from row 1 on, nil for an empty cell, an empty row for none.
func page(name string, rows ...[]any) *sheet.Sheet {
	s := &sheet.Sheet{Name: name}
	for i, values := range rows {
		row := sheet.Row{Number: i + 1}
		for col, v := range values {
			if c, ok := cellOf(v); ok {
				c.Col = col
				row.Cells = append(row.Cells, c)
			}
		}
		if len(row.Cells) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

func cellOf(v any) (sheet.Cell, bool) {
	switch v := v.(type) {
	case string:
		return sheet.Cell{Kind: sheet.Text, Text: v}, true
	case int:
		return sheet.Cell{Kind: sheet.Number, Text: strconv.Itoa(v), Number: float64(v)}, true
	case float64:
		return sheet.Cell{Kind: sheet.Number, Text: strconv.FormatFloat(v, 'g', -1, 64), Number: v}, true
	case day:
		return sheet.Cell{Kind: sheet.Number, Text: string(v), Number: 38000, IsDate: true, Style: &sheet.Style{Format: "dd/mm/yyyy"}}, true
	case serial:
		return sheet.Cell{Kind: sheet.Number, Text: "ngày", Number: float64(v), IsDate: true, Style: &sheet.Style{Format: "d-mmm"}}, true
	case broken:
		return sheet.Cell{Kind: sheet.ErrorValue, Text: string(v)}, true
	case formula:
		return sheet.Cell{Kind: sheet.Text, Text: string(v), Formula: true}, true
	}
	return sheet.Cell{}, false
}

// merge adds merged blocks, each {row1, col1, row2, col2}, rows from 1 and columns from 0.
func merge(s *sheet.Sheet, blocks ...[4]int) *sheet.Sheet {
	for _, b := range blocks {
		s.Merges = append(s.Merges, sheet.Range{Row1: b[0], Col1: b[1], Row2: b[2], Col2: b[3]})
	}
	return s
}

func bookOf(sheets ...*sheet.Sheet) *sheet.Book {
	return &sheet.Book{Path: "danh-sach.xlsx", Format: "xlsx", Sheets: sheets}
}

func setFont(c *sheet.Cell, font string) { c.Style = &sheet.Style{Font: font} }

func draftOf(t testing.TB, sheets ...*sheet.Sheet) *intake.Draft {
	t.Helper()
	draft, err := intake.Read(context.Background(), bookOf(sheets...), intake.Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

// codes lists the findings of a row as "A code", errors with a "!" in front.
func codes(findings []intake.Finding) []string {
	list := []string{}
	for _, f := range findings {
		mark := ""
		if f.Severity == 2 {
			mark = "!"
		}
		list = append(list, mark+f.Column+" "+f.Code)
	}
	return list
}
