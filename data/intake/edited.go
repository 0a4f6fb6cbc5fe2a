package intake

import (
	"slices"
	"sort"
	"strings"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// edited is the sheet of that name in the file as the officer corrected it: s itself when nothing of it was, else a copy that shares what was
// left alone. A corrected cell is text, and one that was emptied is not there.
func edited(s *sheet.Sheet, name string, edits map[CellPlace]string) *sheet.Sheet {
	copied := s
	for place, text := range edits {
		if place.Sheet != name || place.Row < 1 || place.Row > sheet.MaxRows || place.Col < 0 || place.Col >= sheet.MaxColumns {
			continue
		}
		if copied == s {
			copy := *s
			copy.Rows = slices.Clone(s.Rows)
			copied = &copy
		}
		editCell(copied, place, text)
	}
	return copied
}

func editCell(s *sheet.Sheet, at CellPlace, text string) {
	i := sort.Search(len(s.Rows), func(i int) bool { return s.Rows[i].Number >= at.Row })
	if i == len(s.Rows) || s.Rows[i].Number != at.Row {
		s.Rows = slices.Insert(s.Rows, i, sheet.Row{Number: at.Row})
	}
	row := &s.Rows[i]
	old := row.Cells
	row.Cells = make([]sheet.Cell, 0, len(old)+1)
	cell := sheet.Cell{Kind: sheet.Text, Text: vntext.Compose(text), Col: at.Col}
	placed := strings.TrimSpace(text) == ""
	for _, c := range old {
		if c.Col >= at.Col && !placed {
			row.Cells, placed = append(row.Cells, cell), true
		}
		if c.Col != at.Col {
			row.Cells = append(row.Cells, c)
		}
	}
	if !placed {
		row.Cells = append(row.Cells, cell)
	}
}
