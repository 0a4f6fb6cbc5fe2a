package work

import (
	"context"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// ImportJob says which lists come in, where their people belong and how people who are known already are treated.
type ImportJob struct {
	Paths  []string
	Unit   data.Unit
	Mode   intake.Mode
	Sheets []string // names of sheets; empty: all
	DryRun bool     // only look, write nothing
}

// Preview is one list as it would come in. Nothing of it is written yet.
type Preview struct {
	Path string
	Plan *intake.Plan
}

// Preview reads one list and judges each row against the register.
func (d *Desk) Preview(ctx context.Context, job ImportJob, path string) (*Preview, error) {
	book, err := sheet.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	opt := intake.Options{Unit: job.Unit, Mode: job.Mode, Sheets: job.Sheets, Today: d.Today()}
	draft, err := intake.Read(ctx, book, opt)
	if err != nil {
		return nil, err
	}
	plan, err := intake.Judge(ctx, draft, d.File, opt)
	if err != nil {
		return nil, err
	}
	return &Preview{Path: path, Plan: plan}, nil
}

// Commit writes a previewed list in one change and its bad rows into FILE.loi.xlsx beside it. batch ties the lists of
// one go together; "" makes a new one. The result's Batch is "" when there was nothing to write.
func (d *Desk) Commit(ctx context.Context, p *Preview, batch data.ID, progress Progress) (ImportResult, error) {
	result := ImportResult{Files: []FileResult{fileResult(p)}}
	change := p.Plan.Change()
	if len(change.Units)+len(change.People)+len(change.Updates) > 0 {
		change.Batch = batch
		done, err := d.File.Import(ctx, change, progress.tell)
		if err != nil {
			return ImportResult{}, err
		}
		result.Batch = done.Batch
	}
	if bad := p.Plan.BadRows(); len(bad) > 0 {
		path := ErrorFileName(p.Path)
		if err := sheet.WriteErrors(path, p.Plan.Draft.Book, headerRows(p.Plan.Draft), bad); err != nil {
			result.Files[0].Unwritten = data.MessageOf(err)
		} else {
			result.Files[0].ErrorFile = path
		}
	}
	return result, nil
}

// headerRows are the heading rows of each sheet, which the error file repeats.
func headerRows(draft *intake.Draft) map[string][]int {
	rows := make(map[string][]int, len(draft.Sheets))
	for i := range draft.Sheets {
		rows[draft.Sheets[i].Name] = draft.Sheets[i].HeaderRows
	}
	return rows
}

// ErrorFileName is where the bad rows of a list are written: "01-chuan.loi.xlsx" beside "01-chuan.xlsx".
func ErrorFileName(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + ".loi.xlsx"
}

// Import takes several lists in, one after the other, each as one change of the same batch. A list that cannot be read
// is told in its result and the others go on; only when none can be read is that an error.
func (d *Desk) Import(ctx context.Context, job ImportJob, progress Progress) (ImportResult, error) {
	var all ImportResult
	var firstErr error
	for i, path := range job.Paths {
		if err := ctx.Err(); err != nil {
			return all, canceled(err)
		}
		one, err := d.importOne(ctx, job, path, all.Batch, progress)
		if err != nil {
			if data.CodeOf(err) == data.Canceled {
				return all, err
			}
			if firstErr == nil {
				firstErr = err
			}
			one.Files = []FileResult{unreadable(path, err)}
		}
		if one.Batch != "" {
			all.Batch = one.Batch
		}
		all.Files = append(all.Files, one.Files...)
		progress.tell(i+1, len(job.Paths))
	}
	for _, f := range all.Files {
		if !f.unread {
			return all, nil
		}
	}
	return all, firstErr
}

func (d *Desk) importOne(ctx context.Context, job ImportJob, path string, batch data.ID, progress Progress) (ImportResult, error) {
	p, err := d.Preview(ctx, job, path)
	if err != nil {
		return ImportResult{}, err
	}
	if job.DryRun {
		return ImportResult{Files: []FileResult{fileResult(p)}}, nil
	}
	return d.Commit(ctx, p, batch, progress)
}
