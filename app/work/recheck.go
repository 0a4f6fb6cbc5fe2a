package work

import (
	"context"

	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// Recheck judges the rows of a previewed list again: for another unit or mode, or because the register changed since.
// The file is not read again.
func (d *Desk) Recheck(ctx context.Context, job ImportJob, p *Preview) (*Preview, error) {
	opt := intake.Options{Unit: job.Unit, Mode: job.Mode, Sheets: job.Sheets, Today: d.Today()}
	plan, err := intake.Judge(ctx, p.Plan.Draft, d.File, opt)
	if err != nil {
		return nil, err
	}
	return &Preview{Path: p.Path, Plan: plan}, nil
}

// WriteErrors writes the bad rows of a previewed list into a workbook of their own, in their original columns and with
// the reasons. The register stays as it is.
func (d *Desk) WriteErrors(p *Preview, path string) error {
	return sheet.WriteErrors(path, p.Plan.Draft.Book, headerRows(p.Plan.Draft), p.Plan.BadRows())
}
