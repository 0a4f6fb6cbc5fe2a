package work

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/atomicfile"
	"bachudong/data/process"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/list"
	"bachudong/reports/paper"
	"bachudong/reports/statistics"
)

// The forms of a year's training and assessment.
const (
	ratedMembers  = "R-06"
	ratedUnits    = "R-07"
	trainingForms = "R-08"
)

// yearForms says how each of them is written.
var yearForms = map[string]func(y *yearOfUnit, ctx context.Context, job FormJob, path string) (warnings []string, err error){
	ratedMembers:  (*yearOfUnit).writeMembers,
	ratedUnits:    (*yearOfUnit).writeUnits,
	trainingForms: (*yearOfUnit).writeTraining,
}

// yearOfUnit is what the forms of a year tell: the members of a unit on a day with what is kept of the year, by branch.
type yearOfUnit struct {
	job      FormJob
	day      vntext.Date
	rows     []store.YearRow
	tree     *tree
	head     form.Head
	signers  []form.Signer
	members  data.Scale
	training data.Scale
	rules    data.Rulebook
	heads    map[data.ID]form.Head // by branch
}

// writeYearForm writes one of the forms of a year and logs that people's data leave the file.
func (d *Desk) writeYearForm(ctx context.Context, job FormJob, path string) (warnings []string, err error) {
	if ending := strings.ToLower(filepath.Ext(path)); ending != ".xlsx" && ending != ".pdf" {
		return nil, data.Errorf(data.Invalid, "Mẫu %s không kết xuất được dạng “%s”. Hãy đặt tên tệp có đuôi .xlsx hoặc .pdf.", job.Form, ending)
	}
	y, err := d.yearOfUnit(ctx, job)
	if err != nil {
		return nil, err
	}
	e := data.Export{What: fmt.Sprintf("%s năm %d – %s", job.Form, job.Year, job.Unit.Name), People: len(y.rows), Purpose: data.ExportPurposes[0]}
	err = d.File.LogExport(ctx, e, func() error {
		warnings, err = yearForms[job.Form](y, ctx, job, path)
		return err
	})
	return warnings, err
}

// yearOfUnit reads what the forms tell.
func (d *Desk) yearOfUnit(ctx context.Context, job FormJob) (*yearOfUnit, error) {
	y := &yearOfUnit{job: job, day: d.dayIn(job.Year, job.AsOf), heads: map[data.ID]form.Head{}}
	var err error
	if y.rows, err = d.File.YearSheet(ctx, job.Unit.ID, y.day, job.Year); err != nil {
		return nil, err
	}
	if y.tree, err = d.tree(ctx, y.day); err != nil {
		return nil, err
	}
	path := y.tree.path(job.Unit.ID)
	if path == nil {
		return nil, data.Errorf(data.NotFound, "Ngày %s trong cây không có %s. Hãy chọn năm khác.", y.day.Display(), job.Unit.Name)
	}
	office, err := d.File.Office(ctx)
	if err != nil {
		return nil, err
	}
	y.head, y.signers = d.head(office, path, job.Year, ""), listSigners(office, path)
	for _, r := range y.rows {
		if _, known := y.heads[r.UnitID]; !known {
			y.heads[r.UnitID] = d.head(office, y.tree.path(r.UnitID), job.Year, "")
		}
	}
	scales, err := d.File.Scales(ctx)
	if err != nil {
		return nil, err
	}
	y.members, y.training = data.ScaleIn(scales, data.MemberScale, job.Year), data.ScaleIn(scales, data.TrainingScale, job.Year)
	if y.rules, err = d.File.Rules(ctx); err != nil {
		return nil, err
	}
	slices.SortStableFunc(y.rows, func(a, b store.YearRow) int { return y.tree.byID[a.UnitID] - y.tree.byID[b.UnitID] })
	return y, nil
}

// writeMembers writes R-06.
func (y *yearOfUnit) writeMembers(ctx context.Context, job FormJob, path string) ([]string, error) {
	r := statistics.YearRating{Head: y.head, Signers: y.signers, Unit: job.Unit, Year: job.Year, Day: y.day, Scale: y.members}
	for i := range y.rows {
		row := &y.rows[i]
		a := &row.Assessment
		m := statistics.RatedMember{Name: row.FullName, Birth: row.Birth, Position: row.Position, Branch: row.UnitName, Grade: row.Training.Grade,
			Self: a.SelfRating, ByBranch: a.BranchRating, Rating: a.Rating, NotRated: a.NotRated}
		if finding, found := process.JudgeAssessment(row.Time, y.rules, y.day); found && a.Rating == "" && a.NotRated == "" {
			m.Note = finding.Text
		}
		r.Members = append(r.Members, m)
	}
	return WriteTable(ctx, r.Table(), path, nil)
}

// writeUnits writes R-07: a line for each unit directly below, or for the unit itself when there is none.
func (y *yearOfUnit) writeUnits(ctx context.Context, job FormJob, path string) ([]string, error) {
	s := statistics.YearSummary{Head: y.head, Signers: y.signers, Unit: job.Unit, Year: job.Year, Day: y.day, Scale: y.members}
	line := map[data.ID]int{} // of every unit, the line it counts in
	for _, n := range y.tree.nodes {
		at, inside := line[n.Parent]
		switch {
		case n.ID == job.Unit.ID:
			line[n.ID] = -1
		case !inside:
		case at >= 0:
			line[n.ID] = at
		default:
			line[n.ID] = len(s.Units)
			s.Units = append(s.Units, statistics.RatedUnit{Name: n.Name, Tally: data.NewYearTally(&y.members)})
		}
	}
	for i := range y.rows {
		at := line[y.rows[i].UnitID]
		if at < 0 { // members of the unit itself
			at = len(s.Units)
			line[job.Unit.ID] = at
			s.Units = append(s.Units, statistics.RatedUnit{Name: job.Unit.Name, Tally: data.NewYearTally(&y.members)})
		}
		s.Units[at].Tally.Add(y.rows[i].Assessment.Rating, y.rows[i].Assessment.NotRated)
	}
	return WriteTable(ctx, s.Table(), path, nil)
}

// writeTraining writes R-08 of each member, or of those that are asked for.
func (y *yearOfUnit) writeTraining(ctx context.Context, job FormJob, path string) (warnings []string, err error) {
	most, _ := y.rules.On(data.TrainingPoints, y.day)
	var forms []paper.TrainingForm
	for i := range y.rows {
		r := &y.rows[i]
		if job.People != nil && !slices.Contains(job.People, r.ID) {
			continue
		}
		training := r.Training
		training.Year = job.Year
		forms = append(forms, paper.TrainingForm{Head: y.heads[r.UnitID], Name: r.FullName, Birth: r.Birth, Joined: r.Joined, Position: r.Position, Branch: r.UnitName,
			Training: training, Most: most.Value, Signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"}})
	}
	if len(forms) == 0 {
		return nil, data.Errorf(data.NotFound, "%s không có đoàn viên nào để in phiếu. Hãy chọn đơn vị hoặc ngày khác.", job.Unit.Name)
	}
	if strings.ToLower(filepath.Ext(path)) == ".xlsx" {
		tables := make([]list.Table, len(forms))
		for i := range forms {
			tables[i] = forms[i].Sheet(fmt.Sprintf("R-08 (%d)", i+1))
		}
		return nil, list.Save(ctx, path, nil, tables...)
	}
	papers := make([]paper.Paper, len(forms))
	for i := range forms {
		papers[i] = forms[i].Paper()
	}
	err = atomicfile.Write(path, func(w io.Writer) error {
		warnings, err = paper.Write(ctx, w, papers...)
		return err
	})
	return warnings, err
}
