package intake_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

const today = vntext.Date("2026-06-30")

func open(t testing.TB, path string) *sheet.Book {
	t.Helper()
	book, err := sheet.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func read(t testing.TB, path string) *intake.Draft {
	t.Helper()
	draft, err := intake.Read(context.Background(), open(t, path), intake.Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

// facts are the values of a row under the keys of the truth files; unknown ones are absent.
func facts(r *intake.Row) map[string]string {
	m := map[string]string{"branch": r.Branch, "position": r.Position}
	for _, rating := range r.Ratings {
		m[intake.ColumnMeaning{Key: intake.KeyRating, Year: rating.Year}.String()] = rating.Rating
	}
	for _, told := range r.Told {
		at := func(key string) string { return intake.ColumnMeaning{Key: key, Year: told.Year}.String() }
		m[at(intake.KeyAward)], m[at(intake.KeyDiscipline)] = data.JoinTold(told.Awards), data.JoinTold(told.Disciplines)
		if m[at(intake.KeyTraining)] = told.Grade; told.Grade == "" && told.Registered {
			m[at(intake.KeyTraining)] = data.Registered
		}
	}
	if r.Attached {
		m["attached"] = "x"
	}
	for i := range data.PersonFields {
		m[data.PersonFields[i].Key] = data.PersonFields[i].Of(&r.Person)
	}
	for key, value := range m {
		if value == "" {
			delete(m, key)
		}
	}
	return m
}

func people(d *intake.Draft) []*intake.Row {
	var rows []*intake.Row
	for i := range d.Sheets {
		for j := range d.Sheets[i].Rows {
			rows = append(rows, &d.Sheets[i].Rows[j])
		}
	}
	return rows
}

func TestEveryValueOfTheSamplesComesIn(t *testing.T) {
	for _, name := range []string{"01-chuan.xlsx", "02-xa-vinh-thanh.xlsx", "03-moi-chi-doan-mot-trang.xlsx", "04-font-vntime.xls",
		"05-font-vni.xlsx", "06-so-va-ngay-lon-xon.xlsx", "07-ket-xuat.csv", "08-trung-lap.xlsx"} {
		t.Run(name, func(t *testing.T) { compareWithTruth(t, filepath.Join("testdata", name)) })
	}
}

func compareWithTruth(t *testing.T, path string) {
	text, err := os.ReadFile(path + ".truth.json")
	if err != nil {
		t.Fatal(err)
	}
	var truth struct{ Members []map[string]string }
	if err := json.Unmarshal(text, &truth); err != nil {
		t.Fatal(err)
	}
	rows := people(read(t, path))
	if len(rows) != len(truth.Members) {
		t.Fatalf("%d people, want %d", len(rows), len(truth.Members))
	}
	for i, want := range truth.Members {
		got := facts(rows[i])
		if rows[i].Bad() {
			t.Errorf("row %d (%s) is refused: %+v", rows[i].Number, want["full_name"], rows[i].Findings)
		}
		for key, value := range want {
			if key == "full_name" {
				value = vntext.TitleCase(value) // a name all in capitals comes in as it is spoken
			}
			if got[key] != value {
				t.Errorf("row %d: %s is %q, want %q", rows[i].Number, key, got[key], value)
			}
			delete(got, key)
		}
		if len(got) > 0 {
			t.Errorf("row %d has values that the list does not: %v", rows[i].Number, got)
		}
	}
}
