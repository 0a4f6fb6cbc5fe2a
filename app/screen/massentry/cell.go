package massentry

import "bachudong/app/kit"

// editCell says how a cell is edited in place.
func (s *Sheet) editCell(row int, column string) *kit.CellEdit {
	value, ok := s.rows.Value(row, column)
	if !ok {
		return nil
	}
	edit := &kit.CellEdit{Text: s.rows.Text(column, value)}
	edit.Options, edit.Free = s.rows.Offer(row, column)
	edit.Keep = func(typed string) string {
		c, ok := s.read(row, column, typed)
		said, tone := c.remark()
		switch {
		case !ok || tone == kit.Red:
			return said
		case c.value != c.old:
			s.keep(c.name+", "+s.heading(column), said, []change{c})
		}
		return ""
	}
	return edit
}

// heading is the title of a column.
func (s *Sheet) heading(column string) string {
	for _, c := range s.Grid.Columns() {
		if c.ID == column {
			return c.Title
		}
	}
	return column
}
