package work

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"bachudong/assets"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// SampleResult is what the sample district came to.
type SampleResult struct {
	Members int      `json:"members"`
	Units   int      `json:"units"`
	Files   []string `json:"files"` // forms, dossiers and error files that were written
}

// SampleDay is the day on which the lists of the sample district were true.
const SampleDay vntext.Date = "2022-11-15"

// sampleDistrict is the sample district as it lies in the assets.
type sampleDistrict struct {
	Unit   data.Unit
	Office data.Office
	Units  []sampleUnit
}

type sampleUnit struct {
	data.Unit
	List       string // file name of the list the unit "sent"
	Evaluation *data.Evaluation
}

// Sample makes the sample district in a new data file at path by running the real import on the lists that came with the
// program. With out it also writes the lists there, the error file of the list that has faulty rows, every form of 2022
// and the dossiers. tell gets one line a step. When anything fails the data file is taken away again.
func Sample(ctx context.Context, path, out string, tell func(line string)) (result SampleResult, err error) {
	if tell == nil {
		tell = func(string) {}
	}
	district, err := readSample()
	if err != nil {
		return result, err
	}
	lists := filepath.Join(out, "danh-sach-nhan-duoc")
	if out == "" {
		if lists, err = os.MkdirTemp("", "bachudong-mau-*"); err != nil {
			return result, err
		}
		defer os.RemoveAll(lists)
	}
	if err := copySampleLists(lists); err != nil {
		return result, err
	}
	desk, err := Create(ctx, path, district.Unit.Name, district.Unit.Level, district.Unit.Code)
	if err != nil {
		return result, err
	}
	defer func() {
		desk.Close()
		if err != nil {
			os.Remove(path)
		}
	}()
	s := sampling{desk: desk, tell: tell, lists: lists, keepErrors: out != ""}
	if err = s.fill(ctx, district); err == nil && out != "" {
		err = s.print(ctx, district, out)
	}
	return s.result, err
}

func readSample() (sampleDistrict, error) {
	var district sampleDistrict
	raw, err := fs.ReadFile(assets.SampleFiles(), "district.json")
	if err != nil {
		return district, err
	}
	return district, json.Unmarshal(raw, &district)
}

// copySampleLists puts the embedded lists into a folder, as if they had just been received.
func copySampleLists(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	files := assets.SampleFiles()
	names, err := fs.Glob(files, "*.[xc][ls][sv]*")
	if err != nil {
		return err
	}
	for _, name := range names {
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, name), raw, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// sampling is one run of Sample.
type sampling struct {
	desk       *Desk
	tell       func(string)
	lists      string
	keepErrors bool // the error files lie where the officer sees them
	result     SampleResult
}

// fill writes office, units, people and evaluations.
func (s *sampling) fill(ctx context.Context, district sampleDistrict) error {
	file := s.desk.File
	ours, err := s.desk.OurUnit(ctx)
	if err != nil {
		return err
	}
	ours.Kind = district.Unit.Kind
	if err := file.EditUnit(ctx, ours); err != nil {
		return err
	}
	if err := file.SaveOffice(ctx, district.Office); err != nil {
		return err
	}
	for _, u := range district.Units {
		if err := s.addUnit(ctx, ours.ID, u); err != nil {
			return err
		}
	}
	nodes, err := file.Units(ctx, s.desk.Today())
	if err != nil {
		return err
	}
	s.result.Units, s.result.Members = len(nodes), nodes[0].Members
	return nil
}

func (s *sampling) addUnit(ctx context.Context, ours data.ID, u sampleUnit) error {
	u.Unit.Parent = ours
	unit, err := s.desk.File.AddUnit(ctx, u.Unit)
	if err != nil {
		return err
	}
	list := filepath.Join(s.lists, u.List)
	done, err := s.desk.Import(ctx, ImportJob{Paths: []string{list}, Unit: unit, Mode: intake.Fill}, nil)
	if err != nil {
		return err
	}
	f := done.Files[0]
	s.tell(fmt.Sprintf("%s ← %s: %d dòng, %d mới, %d lỗi", unit.Name, f.File, f.Rows, f.New, len(f.Errors)))
	if f.ErrorFile != "" && s.keepErrors {
		s.wrote(f.ErrorFile)
	}
	if u.Evaluation == nil {
		return nil
	}
	u.Evaluation.UnitID = unit.ID
	return s.desk.File.SaveEvaluation(ctx, *u.Evaluation)
}

// print writes every form of the year and the dossiers of every unit.
func (s *sampling) print(ctx context.Context, district sampleDistrict, out string) error {
	ours, err := s.desk.OurUnit(ctx)
	if err != nil {
		return err
	}
	year, err := s.desk.LatestYear(ctx)
	if err != nil {
		return err
	}
	forms, err := s.desk.WriteForms(ctx, FormJob{Form: "R-01", Unit: ours, Year: year}, out, nil)
	if err != nil {
		return err
	}
	for _, path := range forms {
		s.wrote(path)
	}
	summary := filepath.Join(out, FormFileName("R-02", ours, year, ".xlsx"))
	if err := s.write(summary, func() ([]string, error) {
		return s.desk.WriteForm(ctx, FormJob{Form: "R-02", Unit: ours, Year: year}, summary)
	}); err != nil {
		return err
	}
	for _, u := range district.Units {
		unit, err := s.desk.File.Unit(ctx, u.Code, s.desk.Today())
		if err != nil {
			return err
		}
		if err := s.printUnit(ctx, unit, year, out); err != nil {
			return err
		}
	}
	return nil
}

func (s *sampling) printUnit(ctx context.Context, unit data.Unit, year int, out string) error {
	form := filepath.Join(out, FormFileName("R-01", unit, year, ".pdf"))
	if err := s.write(form, func() ([]string, error) {
		return s.desk.WriteForm(ctx, FormJob{Form: "R-01", Unit: unit, Year: year}, form)
	}); err != nil {
		return err
	}
	count, err := s.desk.File.CountMembers(ctx, store.MemberFilter{Unit: unit.ID, AsOf: s.desk.Today()})
	if err != nil || count.Total == 0 {
		return err
	}
	dossiers := filepath.Join(out, DossierFileName(unit))
	return s.write(dossiers, func() ([]string, error) {
		job := DossierJob{Unit: unit, Disclosure: data.Disclosure{Numbers: true, Beliefs: true}} // of invented people
		members, err := s.desk.dossierMembers(ctx, job)
		if err != nil {
			return nil, err
		}
		return s.desk.printDossiers(ctx, job, members, dossiers, nil)
	})
}

func (s *sampling) write(path string, do func() ([]string, error)) error {
	warnings, err := do()
	if err != nil {
		return err
	}
	for _, w := range warnings {
		s.tell(w)
	}
	s.wrote(path)
	return nil
}

func (s *sampling) wrote(path string) {
	s.result.Files = append(s.result.Files, path)
	s.tell("Đã ghi " + path)
}
