package intake

import (
	"slices"

	"bachudong/data/sheet"
)

// beside parts the headings of a list that prints several people in one row: the same headings again, once for each. One
// part is no such list.
func (h *header) beside() [][]Column {
	n := len(h.columns)
	for width := 2; 2*width <= n; width++ {
		if n%width != 0 || !h.repeatsEvery(width) {
			continue
		}
		return slices.Collect(slices.Chunk(h.columns, width))
	}
	return [][]Column{h.columns}
}

// repeatsEvery holds when the columns come again after width of them and hold people.
func (h *header) repeatsEvery(width int) bool {
	named := false
	for i := range h.columns {
		c := &h.columns[i]
		named = named || partOf(c.Key) == "full_name"
		if i >= width && (c.fixed || c.Meaning() != h.columns[i-width].Meaning() || headingWords(c.Heading) != headingWords(h.columns[i-width].Heading)) {
			return false
		}
	}
	return named
}

// readBeside reads each part as a list of its own: first everybody of the left one.
func (d *SheetDraft) readBeside(parts [][]Column, s *sheet.Sheet, h *header, read func(*SheetDraft, *sheet.Sheet, *header) error) error {
	ignored := make(map[IgnoredRow]bool)
	for i, columns := range parts {
		part := SheetDraft{Name: d.Name, Encoding: d.Encoding}
		from, to := columns[0].Index, maxColumns
		if i+1 < len(parts) {
			to = parts[i+1][0].Index
		}
		if err := read(&part, onlyColumns(s, h.last, from, to), &header{first: h.first, last: h.last, columns: slices.Clone(columns)}); err != nil {
			return err
		}
		if i > 0 {
			d.starts = append(d.starts, from)
			for n := range part.Rows {
				part.Rows[n].Col = from
			}
		}
		d.HeaderRows, d.Branch, d.Problem, d.LeftOut = part.HeaderRows, part.Branch, part.Problem, part.LeftOut
		d.Columns, d.Rows, d.Notes = append(d.Columns, part.Columns...), append(d.Rows, part.Rows...), append(d.Notes, part.Notes...)
		for _, row := range part.Ignored {
			if !ignored[row] {
				ignored[row] = true
				d.Ignored = append(d.Ignored, row)
			}
		}
	}
	if len(d.Rows) > 0 {
		d.LeftOut = ""
	}
	return nil
}

// onlyColumns is a sheet that has, below the headings, only the cells of some columns.
func onlyColumns(s *sheet.Sheet, header, from, to int) *sheet.Sheet {
	part := *s
	part.Rows = make([]sheet.Row, 0, len(s.Rows))
	for _, row := range s.Rows {
		if row.Number > header {
			row.Cells = slices.DeleteFunc(slices.Clone(row.Cells), func(c sheet.Cell) bool { return c.Col < from || c.Col >= to })
		}
		if len(row.Cells) > 0 {
			part.Rows = append(part.Rows, row)
		}
	}
	return &part
}

// ColumnsOf are the columns in which a row's person stands: all of them, unless people stand side by side.
func (d *SheetDraft) ColumnsOf(row *Row) []Column {
	to := maxColumns
	for _, start := range d.starts {
		if start > row.Col {
			to = start
			break
		}
	}
	var own []Column
	for _, c := range d.Columns {
		if c.Index >= row.Col && c.Index < to {
			own = append(own, c)
		}
	}
	return own
}
