package sheet

import (
	"bytes"
	"errors"
)

var (
	errNotAWorksheet = errors.New("part is not a worksheet")
	errCutOff        = errors.New("worksheet ends too early")
	errOutside       = errors.New("cell lies outside the worksheet")
)

// worksheetReader fills one Sheet from its part.
type worksheetReader struct {
	*archive
	rowBuilder
	shared   *sharedTexts
	styles   []*Style
	rich     map[richCell]*Style
	date1904 bool

	scan    *scanner
	scratch []byte
	inline  richReader
	seen    textCache
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
	w.finish()
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
	return w.limitRanges(len(w.sheet.HiddenCols))
}

func (w *worksheetReader) mergedCells() error {
	s := w.scan
	s.each("mergeCell", func() {
		if g, ok := parseRange(s.attr("ref")); ok && len(w.sheet.Merges) <= w.archive.budget.merges {
			w.sheet.Merges = append(w.sheet.Merges, g)
		}
	})
	return w.limitRanges(len(w.sheet.Merges))
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
	w.begin(number, s.flag("hidden"))
	col := -1
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
		var err error
		if col, err = w.readCell(col + 1); err != nil {
			return err
		}
	}
	w.end()
	return nil
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
