package assets_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/assets"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

type district struct {
	AsOf   vntext.Date
	Unit   data.Unit
	Office data.Office
	Units  []struct {
		data.Unit
		List       string
		Evaluation data.Evaluation
	}
}

func sampleDistrict(t *testing.T) district {
	t.Helper()
	text, err := fs.ReadFile(assets.SampleFiles(), "district.json")
	if err != nil {
		t.Fatal(err)
	}
	var d district
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&d); err != nil {
		t.Fatal(err)
	}
	return d
}

func readSample(t *testing.T, name string, today vntext.Date) *intake.Draft {
	t.Helper()
	body, err := fs.ReadFile(assets.SampleFiles(), name)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, body, 0o600); err != nil {
		t.Fatal(err)
	}
	book, err := sheet.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	draft, err := intake.Read(context.Background(), book, intake.Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

func TestSampleListsComeInWithOnlyTheirThreeMistakes(t *testing.T) {
	d := sampleDistrict(t)
	mistakes := map[string]string{}
	people := 0
	for _, unit := range d.Units {
		draft := readSample(t, unit.List, d.AsOf)
		for i := range draft.Sheets {
			if draft.Sheets[i].Problem != "" {
				t.Errorf("%s: %s", unit.List, draft.Sheets[i].Problem)
			}
			for j := range draft.Sheets[i].Rows {
				row := &draft.Sheets[i].Rows[j]
				if row.Bad() {
					mistakes[row.Person.FullName] = row.Findings[0].Code
					continue
				}
				people++
				checkMember(t, unit.List, row)
			}
		}
	}
	if people != 300 {
		t.Errorf("%d people, want 300", people)
	}
	want := map[string]string{"Lê Thị Hồng Nhanh": "citizen_id_length", "Trần Minh Thuận": "date_no_such_day", "Danh Quốc Lợi": "date_future"}
	for name, code := range want {
		if mistakes[name] != code {
			t.Errorf("%s is refused for %q, want %q", name, mistakes[name], code)
		}
	}
	if len(mistakes) != len(want) {
		t.Errorf("refused: %v", mistakes)
	}
}

func checkMember(t *testing.T, list string, row *intake.Row) {
	t.Helper()
	p := &row.Person
	if len(row.Findings) > 0 {
		t.Errorf("%s, row %d: %+v", list, row.Number, row.Findings)
	}
	if row.Branch == "" || p.Gender == "" || !strings.HasPrefix(p.CitizenID, "095") {
		t.Errorf("%s, row %d: branch %q, gender %q, citizen number %q", list, row.Number, row.Branch, p.Gender, p.CitizenID)
	}
	if age := 2022 - p.Birth.Year(); age < 16 || age > 30 {
		t.Errorf("%s, row %d: %d years old", list, row.Number, age)
	}
	if p.JoinedUnion > "2022-11-15" || p.JoinedUnion < p.Birth {
		t.Errorf("%s, row %d: joined %s, born %s", list, row.Number, p.JoinedUnion, p.Birth)
	}
}

func TestSampleEvaluationsAnswerEveryRow(t *testing.T) {
	text, err := fs.ReadFile(assets.CriteriaFiles(), "2018-2022.json")
	if err != nil {
		t.Fatal(err)
	}
	set := &data.CriteriaSet{}
	if err := json.Unmarshal(text, set); err != nil {
		t.Fatal(err)
	}
	d := sampleDistrict(t)
	want := map[string]data.Result{"PLVT": data.Met, "PLHP": data.Open, "PLTT": data.Open, "PLTVB": data.NotMet}
	for i := range d.Units {
		e := &d.Units[i].Evaluation
		if e.Year != 2022 || e.SetID != set.ID || e.Registration.Number == "" {
			t.Errorf("%s: evaluation %d of %s registered by %q", d.Units[i].Code, e.Year, e.SetID, e.Registration.Number)
		}
		if got := e.Overall(set, data.AppraisalSide); got != want[d.Units[i].Code] {
			t.Errorf("%s: appraised %q, want %q", d.Units[i].Code, got, want[d.Units[i].Code])
		}
		if len(e.Rows) > 0 && len(e.Rows) != set.Rows() {
			t.Errorf("%s: %d rows, want %d", d.Units[i].Code, len(e.Rows), set.Rows())
		}
		for _, row := range e.Rows {
			if set.Row(row.Code) == nil {
				t.Errorf("%s: row %q is not in the criteria set", d.Units[i].Code, row.Code)
			}
		}
		if recognised := e.Recognition.Number != ""; recognised != (want[d.Units[i].Code] == data.Met) {
			t.Errorf("%s: recognised %v", d.Units[i].Code, recognised)
		}
	}
}
