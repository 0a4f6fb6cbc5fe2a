package form

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"bachudong/data/vntext"
)

// Line is one line of a list. Cells hold string, int, *int (nil: empty), float64, vntext.Date (a whole day becomes a
// real date, less is written as text) or nil.
type Line struct {
	Cells []any
	Model Model
}

// Model says which rows of the template's list, from 0, lend their look: to a line in one row, and to the first and the
// further rows of a line that is too tall for one.
type Model struct{ Plain, Tall, More int }

// Excel shows at most 409 points of a row, and a row never runs over two pages, so tall rows leave tall gaps: a line
// taller than tallestRow goes on in further rows, each of about partHeight.
const (
	tallestRow = 200
	partHeight = 100
)

// List fills the named list: rows of the template that differ in look only. The list gets as many rows as lines (one
// empty row for no lines), inserted at once. It answers where each line begins on the sheet.
func (s *Sheet) List(name string, lines []Line) []int {
	models := s.area(name)
	rows, starts := s.lay(models, lines)
	s.resize(name, max(len(rows), 1))
	if s.err != nil {
		return nil
	}
	s.dress(models, rows)
	for i, row := range rows {
		for col, value := range row.Cells {
			s.set(models.Row1+i, models.Col1+col, value)
		}
		s.setHeight(models.Row1+i, row.height)
	}
	for i := range starts {
		starts[i] += models.Row1
	}
	return starts
}

// row is a Line, or a part of one, ready for the sheet.
type row struct {
	Cells  []any
	model  int
	height float64
}

// lay turns lines into rows, those too tall into several, and tells with which row each line begins.
func (s *Sheet) lay(models Area, lines []Line) (rows []row, starts []int) {
	for _, line := range lines {
		starts = append(starts, len(rows))
		rows = append(rows, s.layLine(models, line)...)
	}
	return rows, starts
}

func (s *Sheet) layLine(models Area, line Line) []row {
	model := models.Row1 + line.Model.Plain
	whole := row{slices.Clone(line.Cells), line.Model.Plain, s.template.heights[model-1]}
	wrapped := make([][]string, len(line.Cells))
	fonts := make([]Font, len(line.Cells))
	for i, value := range line.Cells {
		text, isText := value.(string)
		if !isText || text == "" {
			continue
		}
		text = SafeText(text)
		fonts[i] = s.template.fonts[s.template.styles[[2]int{model, models.Col1 + i}]]
		wrapped[i] = fonts[i].Wrap(text, s.template.room(model, models.Col1+i))
		whole.Cells[i] = text
		whole.height = max(whole.height, fonts[i].height(len(wrapped[i])))
	}
	if whole.height <= tallestRow {
		return []row{whole}
	}
	return divide(whole.Cells, wrapped, fonts, line.Model)
}

// divide makes rows of about partHeight out of a line; what is not text stands in the first.
func divide(cells []any, wrapped [][]string, fonts []Font, model Model) []row {
	var parts []row
	for more := true; more; {
		part := row{make([]any, len(cells)), model.More, 0}
		if parts == nil {
			part.model, part.Cells = model.Tall, slices.Clone(cells)
		}
		more = false
		for i, lines := range wrapped {
			if lines == nil {
				continue
			}
			n := min(len(lines), max(1, int(partHeight/fonts[i].LineHeight())))
			part.Cells[i], wrapped[i] = strings.Join(lines[:n], "\n"), lines[n:]
			part.height = max(part.height, fonts[i].height(n))
			more = more || n < len(lines)
		}
		parts = append(parts, part)
	}
	return parts
}

// resize makes the named list n rows long by inserting before its last row, or removing above it.
func (s *Sheet) resize(name string, n int) {
	list := s.area(name)
	have := list.Row2 - list.Row1 + 1
	if s.err != nil || n == have {
		return
	}
	sheet, at := s.template.sheet, list.Row2
	if n > have {
		s.err = s.file.InsertRows(sheet, at, n-have)
		s.heights = slices.Insert(s.heights, at-1, make([]float64, n-have)...)
	}
	for ; have > n && s.err == nil; have-- {
		at--
		s.err = s.file.RemoveRow(sheet, at)
		s.heights = slices.Delete(s.heights, at-1, at)
	}
	moved := n - (list.Row2 - list.Row1 + 1)
	for other, area := range s.areas {
		if area.Row1 > list.Row2 {
			area.Row1, area.Row2 = area.Row1+moved, area.Row2+moved
			s.areas[other] = area
		}
	}
	list.Row2 += moved
	s.areas[name] = list
}

// dress gives each row the styles and merges of its model, run by run.
func (s *Sheet) dress(models Area, rows []row) {
	s.unmerge(models.Row1, models.Row1+len(rows)-1)
	for start := 0; start < len(rows); {
		end := start
		for end+1 < len(rows) && rows[end+1].model == rows[start].model {
			end++
		}
		s.dressRun(models, rows[start].model, models.Row1+start, models.Row1+end)
		start = end + 1
	}
}

func (s *Sheet) dressRun(models Area, model, first, last int) {
	model += models.Row1
	for col := models.Col1; col <= models.Col2 && s.err == nil; col++ {
		style := s.template.styles[[2]int{model, col}]
		s.err = s.file.SetCellStyle(s.template.sheet, cellName(first, col), cellName(last, col), style)
	}
	for _, m := range s.template.merges {
		for row := first; m.Row1 == model && m.Row2 == model && row <= last && s.err == nil; row++ {
			s.err = s.file.MergeCell(s.template.sheet, cellName(row, m.Col1), cellName(row, m.Col2))
		}
	}
}

// unmerge frees the rows from the merges that the template's models brought along.
func (s *Sheet) unmerge(first, last int) {
	merges, err := s.file.GetMergeCells(s.template.sheet, true)
	if err != nil {
		s.err = err
	}
	for _, m := range merges {
		area, err := parseArea(m[0])
		if err == nil && area.Row1 >= first && area.Row2 <= last && s.err == nil {
			s.err = s.file.UnmergeCell(s.template.sheet, cellName(area.Row1, area.Col1), cellName(area.Row2, area.Col2))
		}
	}
}

// escapes finds what readers of a workbook would take for the code of a letter: "_x0041_" reads as "A".
var escapes = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// set writes one value; text stays text whatever it looks like.
func (s *Sheet) set(row, col int, value any) {
	if s.err != nil {
		return
	}
	cell, sheet := cellName(row, col), s.template.sheet
	switch v := value.(type) {
	case string:
		if v != "" {
			s.err = s.file.SetCellStr(sheet, cell, escapes.ReplaceAllString(v, "_x005F$0"))
		}
	case int:
		s.err = s.file.SetCellInt(sheet, cell, int64(v))
	case *int:
		if v != nil {
			s.err = s.file.SetCellInt(sheet, cell, int64(*v))
		}
	case float64:
		s.err = s.file.SetCellFloat(sheet, cell, v, -1, 64)
	case vntext.Date:
		s.setDate(cell, v)
	}
}

// excelEpoch is day 0 of Excel's calendar for all days after February 1900.
var excelEpoch = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

func (s *Sheet) setDate(cell string, d vntext.Date) {
	if t, _ := d.Time(); d.Precision() == vntext.FullDay {
		serial := t.Sub(excelEpoch).Hours() / 24
		s.err = s.file.SetCellFloat(s.template.sheet, cell, serial, -1, 64)
		return
	}
	if text := d.Display(); text != "" {
		s.err = s.file.SetCellStr(s.template.sheet, cell, text)
	}
}
