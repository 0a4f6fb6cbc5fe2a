package work

import "bachudong/data/sheet"

// WriteErrors writes the bad rows of a previewed list into a workbook of their own, in their original columns and with
// the reasons. The register stays as it is.
func (d *Desk) WriteErrors(p *Preview, path string) error {
	return sheet.WriteErrors(path, p.Plan.Draft.Book, headerRows(p.Plan.Draft), p.Plan.BadRows())
}
