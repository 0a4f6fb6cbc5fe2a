package form

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Area is a block of cells, rows and columns counted from 1.
type Area struct{ Row1, Col1, Row2, Col2 int }

// Template is a designed workbook of one sheet whose cells are addressed by defined names, never by coordinates. It is
// parsed once and may be filled any number of times, also at the same time.
type Template struct {
	content []byte
	sheet   string
	areas   map[string]Area
	columns []float64 // room for text in each column, points
	heights []float64 // of each row, points
	styles  map[[2]int]int
	fonts   map[int]Font
	merges  []Area
}

// Millimetre is a millimetre in points.
const Millimetre = 72 / 25.4

// digitWidth is the width of a digit in the font all templates have as their default, Times New Roman 12, in points;
// column widths count in it. cellPadding is what Excel keeps free of text in a cell, with a little to spare.
const (
	digitWidth  = 6.0
	cellPadding = 5.0
)

// Parse reads a template and checks that each of the names exists and means cells of its first sheet.
func Parse(content []byte, names ...string) (*Template, error) {
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("form template: %w", err)
	}
	defer file.Close()
	t := &Template{content: content, sheet: file.GetSheetName(0), areas: map[string]Area{}, styles: map[[2]int]int{}, fonts: map[int]Font{}}
	for _, name := range file.GetDefinedName() {
		if area, err := parseReference(name.RefersTo, t.sheet); err == nil {
			t.areas[name.Name] = area
		}
	}
	for _, name := range names {
		if _, known := t.areas[name]; !known {
			return nil, fmt.Errorf("form template: the name %q is missing or does not mean cells of the sheet %q", name, t.sheet)
		}
	}
	return t, t.measure(file)
}

// parseReference reads 'Sheet'!$A$1:$C$2 or a single cell.
func parseReference(ref, sheet string) (Area, error) {
	name, cells, found := strings.Cut(ref, "!")
	if !found || strings.Trim(name, "'") != sheet {
		return Area{}, fmt.Errorf("%s is not on the sheet %s", ref, sheet)
	}
	return parseArea(strings.ReplaceAll(cells, "$", ""))
}

func parseArea(cells string) (a Area, err error) {
	first, last, found := strings.Cut(cells, ":")
	if !found {
		last = first
	}
	if a.Col1, a.Row1, err = excelize.CellNameToCoordinates(first); err != nil {
		return a, err
	}
	a.Col2, a.Row2, err = excelize.CellNameToCoordinates(last)
	return a, err
}

// measure notes the widths, heights, styles and merges of all cells that are in use.
func (t *Template) measure(file *excelize.File) error {
	dimension, err := file.GetSheetDimension(t.sheet)
	if err != nil {
		return err
	}
	used, err := parseArea(dimension)
	if err != nil {
		return err
	}
	merges, err := file.GetMergeCells(t.sheet, true)
	if err != nil {
		return err
	}
	for _, m := range merges {
		area, err := parseArea(m[0])
		if err != nil {
			return err
		}
		t.merges = append(t.merges, area)
	}
	for col := 1; col <= used.Col2; col++ {
		letter, _ := excelize.ColumnNumberToName(col)
		width, err := file.GetColWidth(t.sheet, letter)
		if err != nil {
			return err
		}
		t.columns = append(t.columns, width*digitWidth)
	}
	for row := 1; row <= used.Row2; row++ {
		height, err := file.GetRowHeight(t.sheet, row)
		if err != nil {
			return err
		}
		t.heights = append(t.heights, height)
		for col := 1; col <= used.Col2; col++ {
			if err := t.noteStyle(file, row, col); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *Template) noteStyle(file *excelize.File, row, col int) error {
	id, err := file.GetCellStyle(t.sheet, cellName(row, col))
	if err != nil {
		return err
	}
	t.styles[[2]int{row, col}] = id
	if _, known := t.fonts[id]; known {
		return nil
	}
	style, err := file.GetStyle(id)
	if err != nil {
		return err
	}
	font := Font{Size: 12}
	if style.Font != nil {
		font = Font{Size: style.Font.Size, Bold: style.Font.Bold, Italic: style.Font.Italic}
	}
	t.fonts[id] = font
	return nil
}

// room is the width for text of the merged or single cell that starts at row, col.
func (t *Template) room(row, col int) float64 {
	last := col
	for _, m := range t.merges {
		if m.Row1 == row && m.Col1 == col {
			last = m.Col2
		}
	}
	return t.span(col, last)
}

// span is the width for text of the columns first to last.
func (t *Template) span(first, last int) float64 {
	width := -cellPadding
	for col := first; col <= last; col++ {
		width += t.columns[col-1]
	}
	return width
}

func cellName(row, col int) string {
	name, _ := excelize.CoordinatesToCellName(col, row) // fails only on coordinates outside of any sheet
	return name
}
