package sheet

import "sort"

// Kind says what a cell holds.
type Kind uint8

// The kinds of cells. A cell of Kind Empty is never part of a Row.
const (
	Empty Kind = iota
	Text
	Number
	Bool       // Text is TRUE or FALSE, Number 1 or 0
	ErrorValue // Text is what Excel shows: #REF!, #N/A, …
)

// Limits of a worksheet, as in Excel.
const (
	MaxRows    = 1 << 20
	MaxColumns = 1 << 14
)

// Cell is one non-empty cell. It is kept small: a list of a whole province has millions.
type Cell struct {
	Text    string  // as an officer sees it: dates dd/mm/yyyy (mm/yyyy or yyyy if the format shows no more), numbers without thousands separators
	Number  float64 // of Number (also dates, as Excel's day number) and Bool
	Style   *Style  // shared by all cells that look alike; nil in files that know no styles
	Col     int     // 0 is column A
	Kind    Kind
	IsDate  bool // a Number that its format shows as a day
	Formula bool // the value is the stored result of a formula
}

// Row is one row that has at least one cell.
type Row struct {
	Number int // 1 is the first row, as in Excel
	Hidden bool
	Cells  []Cell // ascending Col, each Col once
}

// Cell is the cell in a column; nil when it is empty.
func (r *Row) Cell(col int) *Cell {
	i := sort.Search(len(r.Cells), func(i int) bool { return r.Cells[i].Col >= col })
	if i < len(r.Cells) && r.Cells[i].Col == col {
		return &r.Cells[i]
	}
	return nil
}

// Range is a block of cells; both corners belong to it. Rows count from 1, columns from 0.
type Range struct{ Row1, Col1, Row2, Col2 int }

// Contains tells whether the cell lies in the block.
func (g Range) Contains(row, col int) bool {
	return g.Row1 <= row && row <= g.Row2 && g.Col1 <= col && col <= g.Col2
}

// Sheet is one page of a workbook.
type Sheet struct {
	Name         string
	Hidden       bool    // hidden or very hidden
	HiddenCols   []Range // of whole columns
	Merges       []Range
	Rows         []Row // ascending Number; a damaged file may hold a number twice, then both rows are here
	Uncalculated int   // formula cells without a stored result; they are read as empty
}

// Row is the first row with that number; nil when the row is empty.
func (s *Sheet) Row(number int) *Row {
	i := sort.Search(len(s.Rows), func(i int) bool { return s.Rows[i].Number >= number })
	if i < len(s.Rows) && s.Rows[i].Number == number {
		return &s.Rows[i]
	}
	return nil
}

// ColumnHidden tells whether the officer has hidden that column.
func (s *Sheet) ColumnHidden(col int) bool {
	for _, g := range s.HiddenCols {
		if g.Col1 <= col && col <= g.Col2 {
			return true
		}
	}
	return false
}

// Book is everything read from one file.
type Book struct {
	Path     string
	Format   string // "xlsx" or "csv"
	Date1904 bool   // day numbers count from 1904
	Sheets   []*Sheet
}

// Sheet is the page with that name; nil when there is none.
func (b *Book) Sheet(name string) *Sheet {
	for _, s := range b.Sheets {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// ColumnName is the letter name of a column: 0 is "A", 26 is "AA"; "" for a negative column.
func ColumnName(col int) string {
	var name []byte
	for ; col >= 0; col = col/26 - 1 {
		name = append([]byte{byte('A' + col%26)}, name...)
	}
	return string(name)
}
