package work

import (
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// WriteErrors writes the bad rows of a previewed list into a workbook of their own, in their original columns and with
// the reasons. The register stays as it is.
func (d *Desk) WriteErrors(p *Preview, path string) error {
	return sheet.WriteErrors(path, p.Plan.Draft.Book, headerRows(p.Plan.Draft), badRows(p))
}

// badRows are the rows that go back to the sender. A row that is wrong in spite of what the officer corrected in it
// carries the corrections, so that nobody has to make them again.
func badRows(p *Preview) []sheet.BadRow {
	corrected := make(map[intake.CellPlace]map[int]string)
	for at, text := range p.Decided.Edits {
		row := intake.CellPlace{Sheet: at.Sheet, Row: at.Row}
		if corrected[row] == nil {
			corrected[row] = make(map[int]string)
		}
		corrected[row][at.Col] = text
	}
	bad := p.Plan.BadRows()
	for i := range bad {
		bad[i].Corrected = corrected[intake.CellPlace{Sheet: bad[i].Sheet, Row: bad[i].Row}]
	}
	return bad
}
