package work

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
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

	Profile   string            // name of the profile to read by; "" takes the one that fits each sheet
	Passwords map[string]string // by path, of files that ask for one
	Password  string            // of all others that ask for one
}

// Preview is one list as it would come in. Nothing of it is written yet.
type Preview struct {
	Path    string
	Plan    *intake.Plan
	Decided Decided // what it was read and judged by

	aliases []data.ValueAlias
}

// Preview reads one list and judges each row against the register. An error of code data.Password asks for the password
// of the file.
func (d *Desk) Preview(ctx context.Context, job ImportJob, path string) (*Preview, error) {
	book, err := openList(ctx, path, cmp.Or(job.Passwords[path], job.Password))
	if err != nil {
		return nil, err
	}
	return d.ReadBook(ctx, job, book, Decided{Sheets: job.Sheets})
}

// Commit writes a previewed list in one change and its bad rows into FILE.loi.xlsx beside it. batch ties the lists of
// one go together; "" makes a new one. The result's Batch is "" when there was nothing to write.
func (d *Desk) Commit(ctx context.Context, p *Preview, batch data.ID, progress Progress) (ImportResult, error) {
	result := ImportResult{Files: []FileResult{fileResult(p)}}
	change := p.Plan.Change()
	if change.Size() > 0 {
		change.Batch = batch
		done, err := d.File.Import(ctx, change, progress.tell)
		if err != nil {
			return ImportResult{}, err
		}
		result.Batch = done.Batch
	}
	if p.Plan.Counts().Errors > 0 {
		path := ErrorFileName(p.Path)
		if err := d.WriteErrors(p, path); err != nil {
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

// ErrorFileName is where the bad rows of a list are written: "01-chuan.loi.xlsx" beside "01-chuan.xlsx". Another kind of
// file that has a list of the same name beside it keeps its ending, so that neither's rows replace the other's.
func ErrorFileName(path string) string {
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(path, ext)
	if !strings.EqualFold(ext, ".xlsx") && slices.ContainsFunc(sheet.Endings, func(other string) bool {
		_, err := os.Stat(base + other)
		return err == nil && !strings.EqualFold(other, ext)
	}) {
		base = path
	}
	return base + sheet.ErrorEnding
}
