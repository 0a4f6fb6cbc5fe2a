package work

import (
	"context"
	"fmt"
	"time"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/evaluation"
	"bachudong/reports/form"
)

// lastDay is the day on which a year's figures are taken when the unit has not set one: today within the year, else
// its last day.
func (d *Desk) lastDay(year int) vntext.Date {
	if end := vntext.DateOf(time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC)); end < d.Today() {
		return end
	}
	return d.Today()
}

// dayIn is the day of a year's figures when the officer looks at asOf: that day, or the last one when it is of another year.
func (d *Desk) dayIn(year int, asOf vntext.Date) vntext.Date {
	if asOf.Precision() == vntext.FullDay && asOf.Year() == year {
		return asOf
	}
	return d.lastDay(year)
}

// printDay is the date line of a form: today for this year's forms, only the year for earlier ones, which are printed
// to be dated by hand.
func (d *Desk) printDay(year int) vntext.Date {
	if d.Today().Year() == year {
		return d.Today()
	}
	return vntext.Date(fmt.Sprintf("%04d", year))
}

// r01 gathers what form R-01 prints for one Đoàn cơ sở.
func (d *Desk) r01(ctx context.Context, job FormJob) (evaluation.R01, error) {
	var none evaluation.R01
	unit, year := job.Unit, job.Year
	if unit.Level != data.Grassroots {
		return none, data.Errorf(data.Invalid, "R-01 là phiếu của một Đoàn cơ sở, còn %s thì không phải. Hãy chọn một Đoàn cơ sở.", unit.Name)
	}
	set, err := d.File.SetForYear(ctx, year)
	if err != nil {
		return none, err
	}
	round, err := d.File.Evaluation(ctx, unit.ID, year)
	if err != nil {
		return none, err
	}
	day := d.figureDay(round, year, job.AsOf)
	t, err := d.tree(ctx, day)
	if err != nil {
		return none, err
	}
	path := t.path(unit.ID)
	if path == nil {
		return none, data.Errorf(data.NotFound, "Ngày %s chưa có %s trong cây đơn vị. Hãy chọn năm khác.", day.Display(), unit.Name)
	}
	figures, err := d.Figures(ctx, unit.ID, year, day, set)
	if err != nil {
		return none, err
	}
	count, err := d.File.CountMembers(ctx, store.MemberFilter{Unit: unit.ID, AsOf: day})
	if err != nil {
		return none, err
	}
	office, err := d.File.Office(ctx)
	if err != nil {
		return none, err
	}
	branches := len(t.under(unit.ID, data.Branch))
	r := evaluation.R01{
		Head: d.head(office, path, year, "-BC/ĐTN"), Unit: path[len(path)-1].Name, Year: year, Set: set, Evaluation: round,
		Figures: map[string]string{}, Branches: &branches, Members: &count.Total, Women: &count.Women, Youth: round.Youth,
		FiguresAsOf: day, UnitSigner: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"},
	}
	for code, f := range figures {
		r.Figures[code] = f.Text
	}
	if len(path) > 1 {
		r.Appraiser = path[len(path)-2].Name
		r.Superior = form.Signer{OnBehalf: office.SignsOnBehalf, Title: office.SignerTitle, Name: office.SignerName}
	}
	return r, nil
}

// r02 gathers form R-02: every Đoàn cơ sở under unit with its evaluation of the year.
func (d *Desk) r02(ctx context.Context, job FormJob) (evaluation.R02, error) {
	var none evaluation.R02
	unit, year := job.Unit, job.Year
	day := d.dayIn(year, job.AsOf)
	t, err := d.tree(ctx, day)
	if err != nil {
		return none, err
	}
	path := t.path(unit.ID)
	units := t.under(unit.ID, data.Grassroots)
	if len(units) == 0 || path == nil {
		return none, data.Errorf(data.NotFound, "%s chưa có Đoàn cơ sở nào để tổng hợp năm %d. Hãy thêm đơn vị trước.", unit.Name, year)
	}
	set, err := d.File.SetForYear(ctx, year)
	if err != nil {
		return none, err
	}
	office, err := d.File.Office(ctx)
	if err != nil {
		return none, err
	}
	r := evaluation.R02{
		Head: d.head(office, path, year, "-BC/ĐTN"), Year: year, Set: set, Preparer: office.PreparerName,
		Signer: form.Signer{OnBehalf: office.SignsOnBehalf, Title: office.SignerTitle, Name: office.SignerName},
	}
	for _, u := range units {
		round, err := d.File.Evaluation(ctx, u.ID, year)
		if err != nil {
			return none, err
		}
		count, err := d.File.CountMembers(ctx, store.MemberFilter{Unit: u.ID, AsOf: d.figureDay(round, year, job.AsOf)})
		if err != nil {
			return none, err
		}
		branches := len(t.under(u.ID, data.Branch))
		r.Rows = append(r.Rows, evaluation.R02Row{Unit: u.Name, Kind: u.Kind, Branches: &branches, Members: &count.Total, Evaluation: round})
	}
	return r, nil
}

// figureDay is the day of a unit's figures: the one it has set, else the day that the officer looks at, see dayIn.
func (d *Desk) figureDay(e data.Evaluation, year int, asOf vntext.Date) vntext.Date {
	if e.FiguresAsOf.Precision() == vntext.FullDay {
		return e.FiguresAsOf
	}
	return d.dayIn(year, asOf)
}

func (d *Desk) head(office data.Office, path []data.Unit, year int, number string) form.Head {
	return form.Head{Letterhead: data.LetterheadOf(office, path), Number: number, Place: data.PlaceOf(office, path[0]), Date: d.printDay(year)}
}

// Figures gives what the register knows for the rows of a set, by the code of the criterion.
func (d *Desk) Figures(ctx context.Context, unit data.ID, year int, asOf vntext.Date, set data.CriteriaSet) (map[string]data.Figure, error) {
	known, err := d.File.Figures(ctx, unit, year, asOf)
	if err != nil {
		return nil, err
	}
	byMeasure := make(map[string]data.Figure, len(known))
	for _, f := range known {
		byMeasure[f.Measure] = f
	}
	figures := map[string]data.Figure{}
	for _, group := range set.Criteria {
		for _, row := range group.Rows {
			if f, ok := byMeasure[row.Measure]; ok && row.Measure != "" {
				figures[row.Code] = f
			}
		}
	}
	return figures, nil
}
