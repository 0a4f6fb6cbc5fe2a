package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

// A province: units with a form R-01, branches in each, and whose dossiers are printed.
const (
	provinceUnits   = 116
	branchesPerUnit = 5
	dossierPeople   = 1000
	formYear        = 2022
)

// provinceFile is the data file of a province in folder; the first measurement that asks for it makes it.
func provinceFile(ctx context.Context, folder string) (string, error) {
	path := filepath.Join(folder, "tinh.db")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	desk, err := work.Create(ctx, path, "Tỉnh đoàn Bạc Liêu", data.Province, "")
	if err != nil {
		return "", err
	}
	units, people := province()
	_, err = desk.File.Import(ctx, data.RegisterChange{Title: "Toàn tỉnh", Units: units, People: people}, nil)
	if err == nil {
		err = evaluate(ctx, desk.File, units[:provinceUnits])
	}
	if err == nil {
		err = tellLives(ctx, desk.File, people[:dossierPeople])
	}
	return path, errors.Join(err, desk.Close())
}

// province makes the units, the Đoàn cơ sở first, and the people branch by branch, as lists come in.
func province() (units []data.Unit, people []data.NewPerson) {
	for i := range provinceUnits {
		units = append(units, data.Unit{ID: data.NewID(), Name: fmt.Sprintf("Đoàn xã %s %d", communes[i%len(communes)], 1+i/len(communes)), Level: data.Grassroots, Kind: "Địa bàn dân cư"})
	}
	for _, u := range units[:provinceUnits] {
		for n := range branchesPerUnit {
			units = append(units, data.Unit{ID: data.NewID(), Name: fmt.Sprintf("Chi đoàn ấp %d", n+1), Level: data.Branch, Parent: u.ID})
		}
	}
	branches := units[provinceUnits:]
	for i := range provincePeople {
		p := person(i)
		p.ID = data.NewID()
		stay := data.Membership{ID: data.NewID(), UnitID: branches[i*len(branches)/provincePeople].ID, From: p.JoinedUnion, Began: data.BeganAdmission, Counts: true}
		people = append(people, data.NewPerson{Person: p, Membership: stay})
	}
	return units, people
}

// evaluate gives every unit a complete evaluation of the year.
func evaluate(ctx context.Context, file *store.File, units []data.Unit) error {
	set, err := file.SetForYear(ctx, formYear)
	if err != nil {
		return err
	}
	for n, u := range units {
		e := data.Evaluation{UnitID: u.ID, Year: formYear, SetID: set.ID, FiguresAsOf: "2022-10-31", Youth: "2.140",
			Registration: data.Document{Number: "02-KH/ĐTN", Date: "2022-01-20"}}
		for _, group := range set.Criteria {
			for i, c := range group.Rows {
				row := data.EvaluationRow{Code: c.Code, Self: data.Met, Appraised: data.Met,
					Evidence: []data.Document{{Number: fmt.Sprintf("%02d-KH/ĐTN", i+1), Date: "2022-01-12", Summary: "Kế hoạch công tác năm 2022"}}}
				switch i % 4 {
				case 1:
					row.Figure = "1 chương trình, 4 kế hoạch"
				case 2:
					row.Appraised, row.Note = data.NotMet, fmt.Sprintf("%02d chi đoàn chưa sinh hoạt đủ kỳ", 1+n%4)
				}
				e.Rows = append(e.Rows, row)
			}
		}
		if err := file.SaveEvaluation(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

// tellLives adds family and yearly assessments, so that the dossiers have two full pages.
func tellLives(ctx context.Context, file *store.File, people []data.NewPerson) error {
	for i, p := range people {
		father, mother := person(2*i+1), person(2*i)
		err := file.SaveRelatives(ctx, p.Person.ID, []data.Relative{
			{Relation: "Cha", FullName: father.FullName, Birth: "1975", Occupation: father.Occupation, Residence: p.Person.Residence},
			{Relation: "Mẹ", FullName: mother.FullName, Birth: "1978-02", Occupation: mother.Occupation, Workplace: "chợ Phước Long", Residence: p.Person.Residence},
		})
		if err == nil {
			err = file.SaveAssessments(ctx, p.Person.ID, []data.Assessment{
				{Year: 2020, Rating: "Hoàn thành tốt nhiệm vụ", Strengths: "Có trách nhiệm với công việc", Document: data.Document{Number: "07-BC/ĐTN", Date: "2020-12"}},
				{Year: 2021, Rating: "Hoàn thành xuất sắc nhiệm vụ", Strengths: "Nhiệt tình, gương mẫu, tham gia đầy đủ sinh hoạt",
					Weaknesses: "Chưa mạnh dạn phát biểu", Document: data.Document{Number: "12-QĐ/ĐTN", Date: "2021-12-20"}},
			})
		}
		if err != nil {
			return err
		}
	}
	return nil
}
