package sheet

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
)

var (
	errNotAWorksheet = errors.New("part is not a worksheet")
	errCutOff        = errors.New("worksheet ends too early")
	errOutside       = errors.New("cell lies outside the worksheet")
)

// worksheetReader fills one Sheet from its part.
type worksheetReader struct {
	*archive
	sheet    *Sheet
	shared   *sharedTexts
	styles   []*Style
	rich     map[richCell]*Style
	date1904 bool

	scan      *scanner
	row       Row
	unordered bool // a row came after one with the same or a higher number
	slab      []Cell
	scratch   []byte
	inline    richReader
	seen      textCache
}

func (w *worksheetReader) read(part string) error {
	s, closer, err := w.archive.scan(part)
	if err != nil {
		return err
	}
	defer closer.Close()
	w.scan = s
	return w.readAll()
}

// readAll reads the whole part from its scanner and puts the rows in order.
func (w *worksheetReader) readAll() error {
	complete, err := w.readParts()
	if err == nil {
		err = w.scan.failed()
	}
	switch {
	case err != nil:
		return err
	case !complete:
		return errCutOff
	}
	if w.unordered {
		w.sheet.Rows = reorder(w.sheet.Rows)
	}
	return nil
}

// readParts reads to the end of the worksheet element; false when that end never came.
func (w *worksheetReader) readParts() (complete bool, err error) {
	s, root := w.scan, true
	for s.next() {
		if s.kind == endTag && string(s.name) == "worksheet" {
			return true, nil
		}
		if s.kind != startTag {
			continue
		}
		if root && string(s.name) != "worksheet" {
			return false, errNotAWorksheet
		}
		root = false
		switch string(s.name) {
		case "worksheet":
			if s.selfClosed {
				return true, nil
			}
		case "cols":
			err = w.hiddenColumns()
		case "sheetData":
			err = w.sheetData()
		case "mergeCells":
			err = w.mergedCells()
		default:
			s.skip()
		}
		if err != nil {
			return false, err
		}
	}
	return false, nil
}

func (w *worksheetReader) hiddenColumns() error {
	s := w.scan
	s.each("col", func() {
		from, to := number(s.attr("min")), number(s.attr("max"))
		if s.flag("hidden") && from >= 1 && from <= to {
			w.sheet.HiddenCols = append(w.sheet.HiddenCols, Range{Row1: 1, Col1: from - 1, Row2: MaxRows, Col2: min(to, MaxColumns) - 1})
		}
	})
	return w.tooMany(len(w.sheet.HiddenCols))
}

func (w *worksheetReader) mergedCells() error {
	s := w.scan
	s.each("mergeCell", func() {
		if g, ok := parseRange(s.attr("ref")); ok && len(w.sheet.Merges) <= w.budget.merges {
			w.sheet.Merges = append(w.sheet.Merges, g)
		}
	})
	return w.tooMany(len(w.sheet.Merges))
}

func (w *worksheetReader) tooMany(n int) error {
	if n > w.budget.merges {
		return refuseTooBig(w.budget.name, "có quá nhiều ô gộp hoặc cột ẩn")
	}
	return nil
}

// sheetData reads all rows. A row or cell that does not say where it is follows the one before.
func (w *worksheetReader) sheetData() error {
	s := w.scan
	if s.selfClosed {
		return nil
	}
	last := 0
	for s.next() {
		switch {
		case s.kind == endTag && string(s.name) == "sheetData":
			return nil
		case s.kind != startTag:
		case string(s.name) != "row":
			s.skip()
		default:
			number := last + 1
			if raw := s.attr("r"); raw != nil {
				n, ok := parseDigits(raw)
				if !ok {
					return errOutside
				}
				number = n
			}
			if number < 1 || number > MaxRows {
				return errOutside
			}
			last = number
			if err := w.readRow(number); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *worksheetReader) readRow(number int) error {
	s := w.scan
	if s.selfClosed {
		return nil
	}
	w.row = Row{Number: number, Hidden: s.flag("hidden")}
	col, ordered := -1, true
	for s.next() {
		if s.kind == endTag && string(s.name) == "row" {
			break
		}
		if s.kind != startTag {
			continue
		}
		if string(s.name) != "c" {
			s.skip()
			continue
		}
		before := col
		var err error
		if col, err = w.readCell(col + 1); err != nil {
			return err
		}
		ordered = ordered && col > before
	}
	if len(w.row.Cells) == 0 {
		return nil
	}
	if !ordered {
		w.row.Cells = orderCells(w.row.Cells)
	}
	rows := w.sheet.Rows
	w.unordered = w.unordered || len(rows) > 0 && rows[len(rows)-1].Number >= number
	w.sheet.Rows = append(rows, w.row)
	return nil
}

// keep adds a cell to the current row. Cells live in slabs: one allocation serves many rows.
func (w *worksheetReader) keep(c Cell) error {
	if err := w.budget.spendCell(); err != nil {
		return err
	}
	if len(w.slab) == cap(w.slab) {
		size := 4096
		if len(w.row.Cells) > size/4 {
			size = MaxColumns
		}
		w.slab = append(make([]Cell, 0, size), w.row.Cells...)
	}
	from := len(w.slab) - len(w.row.Cells)
	w.slab = append(w.slab, c)
	w.row.Cells = w.slab[from:len(w.slab):len(w.slab)]
	return nil
}

// orderCells sorts by column; of two cells in one column the later one stands.
func orderCells(cells []Cell) []Cell {
	slices.SortStableFunc(cells, func(a, b Cell) int { return cmp.Compare(a.Col, b.Col) })
	kept := cells[:0]
	for _, c := range cells {
		if n := len(kept); n > 0 && kept[n-1].Col == c.Col {
			kept[n-1] = c
			continue
		}
		kept = append(kept, c)
	}
	return kept
}

// reorder sorts rows by number. Parts of one row are joined; two rows that claim the same cells both stay, so that
// nobody on the list gets lost.
func reorder(rows []Row) []Row {
	slices.SortStableFunc(rows, func(a, b Row) int { return cmp.Compare(a.Number, b.Number) })
	kept := rows[:0]
	for _, r := range rows {
		if n := len(kept); n > 0 && kept[n-1].Number == r.Number && disjoint(&kept[n-1], &r) {
			kept[n-1].Cells = orderCells(append(slices.Clip(kept[n-1].Cells), r.Cells...))
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

func disjoint(a, b *Row) bool {
	for i := range b.Cells {
		if a.Cell(b.Cells[i].Col) != nil {
			return false
		}
	}
	return true
}

// parseRange reads "A1:C3"; a single cell is a range too.
func parseRange(ref []byte) (Range, bool) {
	first, second, two := bytes.Cut(ref, []byte(":"))
	if !two {
		second = first
	}
	row1, col1, ok1 := parseRef(first)
	row2, col2, ok2 := parseRef(second)
	return Range{min(row1, row2), min(col1, col2), max(row1, row2), max(col1, col2)}, ok1 && ok2
}
