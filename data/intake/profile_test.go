package intake_test

import (
	"context"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

func readDraft(t *testing.T, name string, opt intake.Options) *intake.Draft {
	t.Helper()
	book, err := sheet.Open(context.Background(), "testdata/"+name)
	if err != nil {
		t.Fatal(err)
	}
	draft, err := intake.Read(context.Background(), book, opt)
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

func TestSheetsWithTheSameHeadingsHaveOneShape(t *testing.T) {
	draft := readDraft(t, "03-moi-chi-doan-mot-trang.xlsx", intake.Options{})
	shapes := map[string]int{}
	for i := range draft.Sheets {
		if len(draft.Sheets[i].Rows) > 0 {
			shapes[intake.Shape(draft.Sheets[i].Columns)]++
		}
	}
	other := intake.Shape(readDraft(t, "02-xa-vinh-thanh.xlsx", intake.Options{}).Sheets[0].Columns)
	if len(shapes) == 0 || shapes[other] > 0 || shapes[""] > 0 {
		t.Errorf("shapes %v, of another list %q", shapes, other)
	}
	columns := []intake.Column{{Heading: "Họ tên"}, {Heading: "Ghi chú"}, {Heading: "Ghi chú"}}
	moved := []intake.Column{{Heading: "GHI  CHÚ"}, {Heading: "ho ten"}, {Heading: "Ghi chú:"}}
	if intake.Shape(columns) != intake.Shape(moved) || intake.Shape(columns) == intake.Shape(columns[:2]) || intake.Shape(nil) != "" {
		t.Error("the shape must not tell order, case and marks apart, but how often a heading stands")
	}
}

func TestAProfileFitsWhereItsHeadingsStand(t *testing.T) {
	first := readDraft(t, "02-xa-vinh-thanh.xlsx", intake.Options{})
	d := &first.Sheets[0]
	profile := intake.NewProfile(d, intake.Layout{Encodings: map[int]string{1: "unicode"}, Hidden: true})
	back, err := intake.ParseProfile(profile.Body())
	if err != nil {
		t.Fatal(err)
	}
	layout := back.Fit(d, intake.Shape(d.Columns))
	if layout.HeaderFirst != 6 || layout.HeaderLast != 7 || !layout.Hidden || layout.Encodings[1] != "unicode" || len(layout.Columns) != len(d.Columns) {
		t.Errorf("layout %+v", layout)
	}
	for i := range d.Columns {
		if c := &d.Columns[i]; layout.Columns[c.Index] != c.Meaning().String() {
			t.Errorf("column %s is %q, want %q", c.Letter, layout.Columns[c.Index], c.Meaning())
		}
	}
	again := readDraft(t, "02-xa-vinh-thanh.xlsx", intake.Options{Layouts: map[string]intake.Layout{d.Name: layout}})
	if len(again.Sheets[0].Rows) != len(d.Rows) || again.Sheets[0].Rows[0].Person != d.Rows[0].Person {
		t.Errorf("read by its own profile the list has %d people, want %d", len(again.Sheets[0].Rows), len(d.Rows))
	}
}

func TestAProfileTravelsAsAFile(t *testing.T) {
	d := &readDraft(t, "02-xa-vinh-thanh.xlsx", intake.Options{}).Sheets[0]
	kept := data.ImportProfile{ID: "x", Name: "Xã Vĩnh Thanh", Shape: intake.Shape(d.Columns), Body: intake.NewProfile(d, intake.Layout{}).Body()}
	raw := intake.EncodeProfile(kept)
	got, err := intake.DecodeProfile(raw)
	if kept.ID = ""; err != nil || got != kept {
		t.Errorf("read back %+v (%v)", got, err)
	}
	for name, broken := range map[string]string{
		"other kind":   strings.Replace(string(raw), "bachudong.import_profile", "khác", 1),
		"no shape":     strings.Replace(string(raw), kept.Shape, "../../x", 1),
		"not JSON":     "PK\x03\x04",
		"odd meaning":  strings.Replace(string(raw), `"family_name"`, `"drop_table"`, 1),
		"many lines":   strings.Replace(string(raw), `"lines": 2`, `"lines": 999`, 1),
		"without name": `{"kind":"bachudong.import_profile","shape":"` + kept.Shape + `","profile":{"lines":1,"columns":[]}}`,
	} {
		if broken == string(raw) {
			t.Errorf("%s: nothing was broken", name)
		}
		if _, err := intake.DecodeProfile([]byte(broken)); err == nil {
			t.Errorf("%s: taken in", name)
		} else if code := data.CodeOf(err); code != data.Foreign && code != data.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}
