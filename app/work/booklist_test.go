package work_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/form"
	"bachudong/reports/statistics"
)

// bookDesk is the sample district, in whose first branch something happened.
func bookDesk(t *testing.T) (*work.Desk, data.Unit) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mau.db")
	if _, err := work.Sample(t.Context(), path, "", nil); err != nil {
		t.Fatal(err)
	}
	desk, err := work.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	members, err := desk.File.Members(t.Context(), store.MemberFilter{AsOf: work.SampleDay})
	if err != nil {
		t.Fatal(err)
	}
	branch, err := desk.File.Unit(t.Context(), string(members[0].Membership.UnitID), work.SampleDay)
	if err != nil {
		t.Fatal(err)
	}
	id := members[0].ID
	for _, err := range []error{
		store.SaveRecord(t.Context(), desk.File, &data.Awards, data.Award{RecordHead: data.RecordHead{PersonID: id}, Form: "Giấy khen", DecisionNumber: "15-QĐ/ĐTN", DecisionDate: "2022-03-26"}),
		store.SaveRecord(t.Context(), desk.File, &data.Helps, data.Help{RecordHead: data.RecordHead{PersonID: id}, Form: "Học bổng", GivenOn: "2022-09-05", Value: new(1500000)}),
		desk.File.EndMembership(t.Context(), members[len(members)-1].ID, "2022-06-30", data.EndedGraduation),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return desk, branch
}

var wholeYear = statistics.PeriodOf(statistics.Year, "2022-06-01")

func TestEveryListIsWrittenAsAWorkbookAndAsAPaper(t *testing.T) {
	desk, branch := bookDesk(t)
	ours, err := desk.OurUnit(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, unit := range []data.Unit{ours, branch} {
		for _, key := range work.ListKeys() {
			job := work.BookJob{List: key, Query: statistics.Query{Unit: unit, Period: wholeYear, Disclosure: data.Disclosure{Numbers: true, Beliefs: true}}}
			for _, ending := range []string{".xlsx", ".pdf"} {
				path := filepath.Join(folder, work.BookFileName(job, ending))
				if _, warnings, err := desk.WriteList(t.Context(), job, path, nil); err != nil || len(warnings) > 0 {
					t.Fatalf("%s%s: %v %v", key, ending, err, warnings)
				}
				if ending == ".xlsx" {
					if problems, err := form.LintFile(path); err != nil || len(problems) > 0 {
						t.Errorf("%s: %v %v", key, err, problems)
					}
				}
			}
		}
	}
	_, _, err = desk.WriteList(t.Context(), work.BookJob{List: "doan-vien", Query: statistics.Query{Unit: ours, Period: wholeYear}}, filepath.Join(folder, "a.docx"), nil)
	if data.CodeOf(err) != data.Invalid {
		t.Errorf("a .docx is written: %v", err)
	}
	_, err = desk.ReadList(t.Context(), work.BookJob{List: "khong-co", Query: statistics.Query{Unit: ours, Period: wholeYear}})
	if data.CodeOf(err) != data.NotFound || !strings.Contains(data.MessageOf(err), "chuyen-di") {
		t.Errorf("an unknown list: %v", err)
	}
}

func TestTheBookOfABranchGoesIntoAFolder(t *testing.T) {
	desk, branch := bookDesk(t)
	folder := t.TempDir()
	files, _, err := desk.WriteBook(t.Context(), work.BookJob{Query: statistics.Query{Unit: branch, Period: wholeYear}}, folder, ".pdf", nil)
	if err != nil {
		t.Fatal(err)
	}
	found, _ := os.ReadDir(folder)
	if len(files) != len(statistics.In(statistics.BranchBook)) || len(found) != len(files) || !strings.HasPrefix(found[0].Name(), "01-doan-vien_") {
		t.Errorf("%d files of %d lists, the first %s", len(found), len(files), found[0].Name())
	}
}

func TestPersonalFactsStandInAListOnlyWhenAskedFor(t *testing.T) {
	desk, branch := bookDesk(t)
	titles := func(told data.Disclosure) (titles []string) {
		sheet, err := desk.ReadList(t.Context(), work.BookJob{List: "doan-vien", Query: statistics.Query{Unit: branch, Period: wholeYear, Disclosure: told}})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range sheet.Table().Columns {
			titles = append(titles, c.Title)
		}
		return titles
	}
	private := []string{"Số CCCD", "Điện thoại", "Dân tộc", "Tôn giáo"}
	for _, title := range private {
		if slices.Contains(titles(data.Disclosure{}), title) {
			t.Errorf("%s stands in the list though nobody asked for it", title)
		}
		if !slices.Contains(titles(data.Disclosure{Numbers: true, Beliefs: true}), title) {
			t.Errorf("%s does not stand in the list though it was asked for", title)
		}
	}
	if slices.Contains(titles(data.Disclosure{}), "Chi đoàn") {
		t.Error("the list of one branch repeats its name in every line")
	}
}
