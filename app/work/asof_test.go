package work_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/pdf/pdftest"
)

// communeOfTwo is a Đoàn cơ sở with one member since March 2022 and one from June to the end of September, seen from
// 15 November 2022.
func communeOfTwo(t *testing.T) (desk *work.Desk, commune data.Unit) {
	t.Helper()
	ctx := context.Background()
	noon := time.Date(2022, 11, 15, 12, 0, 0, 0, time.UTC)
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "so.db"), "Huyện đoàn Phước Long", data.District, "", store.WithClock(func() time.Time { return noon }))
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(err)
	t.Cleanup(func() { desk.Close() })
	commune, err = desk.File.AddUnit(ctx, data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots})
	check(err)
	branch, err := desk.File.AddUnit(ctx, data.Unit{Name: "Chi đoàn ấp Một", Level: data.Branch, Parent: commune.ID})
	check(err)
	add := func(name string, from vntext.Date) data.ID {
		id, err := desk.File.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: name},
			Membership: data.Membership{UnitID: branch.ID, From: from, Counts: true, Began: data.BeganTransfer}})
		check(err)
		return id
	}
	add("Lê Thị Ánh", "2022-03-01")
	gone := add("Trần Văn Bé", "2022-06-01")
	check(desk.File.EndMembership(ctx, gone, "2022-10-01", data.EndedGraduation))
	check(desk.File.SaveAssessments(ctx, gone, []data.Assessment{{Year: 2022, Rating: "Hoàn thành nhiệm vụ"}}))
	return desk, commune
}

func TestFiguresAreOfTheDayThatIsLookedAtUnlessTheUnitHasSetOne(t *testing.T) {
	ctx := context.Background()
	desk, commune := communeOfTwo(t)
	members := func(asOf vntext.Date) (vntext.Date, int) {
		t.Helper()
		r, err := desk.Round(ctx, commune, 2022, asOf)
		if err != nil {
			t.Fatal(err)
		}
		for _, figure := range r.Figures {
			if figure.Measure == "member_list" {
				return r.Day, figure.Parts[0].Count
			}
		}
		t.Fatal("no row counts the members")
		return "", 0
	}
	for asOf, want := range map[vntext.Date]struct {
		day   vntext.Date
		count int
	}{
		"2022-02-01": {"2022-02-01", 0}, "2022-07-01": {"2022-07-01", 2}, "2022-12-31": {"2022-12-31", 1},
		"": {"2022-11-15", 1}, "2021-07-01": {"2022-11-15", 1}, "2022": {"2022-11-15", 1},
	} {
		if day, count := members(asOf); day != want.day || count != want.count {
			t.Errorf("as of %q: %d members on %s, want %+v", asOf, count, day, want)
		}
	}
	if err := desk.File.SaveEvaluation(ctx, data.Evaluation{UnitID: commune.ID, Year: 2022, SetID: "2018-2022", FiguresAsOf: "2022-08-31"}); err != nil {
		t.Fatal(err)
	}
	if day, count := members("2022-02-01"); day != "2022-08-31" || count != 2 {
		t.Errorf("the unit has set 31 August, but %d members on %s are shown", count, day)
	}
}

func TestADossierKnowsNothingOfLaterDays(t *testing.T) {
	ctx := context.Background()
	desk, commune := communeOfTwo(t)
	path := filepath.Join(t.TempDir(), "ho-so.pdf")
	print := func(asOf vntext.Date) string {
		t.Helper()
		if _, err := desk.WriteDossiers(ctx, work.DossierJob{Unit: commune, AsOf: asOf}, path, nil); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := pdftest.Pages(content)
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, page := range pages {
			all.WriteString(page.String())
		}
		return all.String()
	}
	has := func(text, part string, want bool) {
		t.Helper()
		if strings.Contains(text, part) != want {
			t.Errorf("“%s” is printed: %v", part, !want)
		}
	}
	july := print("2022-07-01")
	has(july, "TRẦN VĂN BÉ", true)
	has(july, "01/07/2022", true)
	has(july, data.EndedGraduation, false)
	now := print("")
	has(now, "TRẦN VĂN BÉ", false)
	has(now, "LÊ THỊ ÁNH", true)
	if _, err := desk.WriteDossiers(ctx, work.DossierJob{Unit: commune, AsOf: "2022-02-28"}, path, nil); data.CodeOf(err) != data.NotFound {
		t.Errorf("a day before anybody came: %v", err)
	}
	if _, err := desk.WriteDossiers(ctx, work.DossierJob{Unit: commune, AsOf: "2022-07"}, path, nil); data.CodeOf(err) != data.Invalid {
		t.Errorf("a day known in part: %v", err)
	}
}
