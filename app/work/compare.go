package work

import (
	"context"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/reconcile"
	"bachudong/data/sheet"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/corrections"
)

// CompareJob says which list is compared with the members of which unit.
type CompareJob struct {
	Path   string
	Sheets []string // names of sheets; empty: all
	Unit   data.Unit
	AsOf   vntext.Date // "" is today
}

// Compare reads a list that another program exported and tells what it and the register differ in. It writes nothing.
func (d *Desk) Compare(ctx context.Context, job CompareJob) (*reconcile.Result, error) {
	if job.AsOf == "" {
		job.AsOf = d.Today()
	}
	book, err := sheet.Open(ctx, job.Path)
	if err != nil {
		return nil, err
	}
	opt := intake.Options{Unit: job.Unit, Mode: intake.Update, Sheets: job.Sheets, Today: d.Today()}
	draft, err := intake.Read(ctx, book, opt)
	if err != nil {
		return nil, err
	}
	opt.Today = job.AsOf
	plan, err := intake.Judge(ctx, draft, d.File, opt)
	if err != nil {
		return nil, err
	}
	if draft.Rows() == 0 {
		_, err := nobody(&Preview{Path: job.Path, Plan: plan})
		return nil, err
	}
	here, err := d.File.Members(ctx, store.MemberFilter{Unit: job.Unit.ID, AsOf: job.AsOf})
	if err != nil {
		return nil, err
	}
	var known []data.Member
	if outside := reconcile.Outside(plan, here); len(outside) > 0 {
		known, err = d.File.Members(ctx, store.MemberFilter{AsOf: job.AsOf, Status: store.AnyStatus, People: outside})
		if err != nil {
			return nil, err
		}
	}
	yearly, err := d.yearly(ctx, draft)
	if err != nil {
		return nil, err
	}
	return reconcile.Compare(plan, job.Unit, job.AsOf, here, known, yearly), nil
}

// yearly is what the register tells of the years of which a list has columns.
func (d *Desk) yearly(ctx context.Context, draft *intake.Draft) (reconcile.Yearly, error) {
	yearly := reconcile.Yearly{}
	for _, year := range reconcile.Years(draft) {
		ratings, err := d.File.AssessmentsOf(ctx, year)
		if err != nil {
			return nil, err
		}
		told, err := d.File.ToldOf(ctx, year)
		if err != nil {
			return nil, err
		}
		yearly.Add(year, ratings, told)
	}
	return yearly, nil
}

// WriteComparison writes what differs, as far as it may be told, as a workbook in the columns of the compared list, and logs
// that.
func (d *Desk) WriteComparison(ctx context.Context, r *reconcile.Result, terms data.Disclosure, path string, progress Progress) error {
	if !strings.HasSuffix(strings.ToLower(path), ".xlsx") {
		return data.Errorf(data.Invalid, "Kết quả đối chiếu chỉ ghi được thành tệp .xlsx. Hãy đặt tên tệp có đuôi .xlsx.")
	}
	if same, err := sameFile(path, r.Draft.Path); same {
		return data.Errorf(data.Conflict, "“%s” là chính tệp đang đối chiếu nên không ghi đè. Hãy đặt tên khác.", filepath.Base(path)).Because(err)
	}
	told := withheld(r, terms)
	e := data.Export{What: "Chênh lệch khi đối chiếu – " + r.Unit.Name, People: len(told.Differ) + len(told.OnlyHere),
		Facts: terms.Facts(allFacts()...), Purpose: terms.Purpose}
	return d.File.LogExport(ctx, e, func() error { return corrections.Save(ctx, path, told, progress) })
}

// sameFile tells whether two paths name one place; the error says why it cannot be told.
func sameFile(a, b string) (bool, error) {
	x, err := filepath.Abs(a)
	if err != nil {
		return false, err
	}
	y, err := filepath.Abs(b)
	return err == nil && strings.EqualFold(x, y), err
}
