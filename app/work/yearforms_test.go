package work_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/reports/pdf/pdftest"
)

// opened reads a workbook that was written.
func opened(t *testing.T, path string) *sheet.Book {
	t.Helper()
	book, err := sheet.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// texts are all cells of a workbook in one text.
func texts(t *testing.T, path string) string {
	t.Helper()
	var all []string
	for _, s := range opened(t, path).Sheets {
		for _, row := range s.Rows {
			for _, cell := range row.Cells {
				all = append(all, cell.Text)
			}
		}
	}
	return strings.Join(all, " ")
}

// printedText is what a PDF prints, page by page.
func printedText(t *testing.T, path string) []string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	read, err := pdftest.Pages(content)
	if err != nil {
		t.Fatal(err)
	}
	var pages []string
	for _, p := range read {
		pages = append(pages, strings.Join(strings.Fields(p.String()), " "))
	}
	return pages
}

func TestTheYearOfABranchIsWritten(t *testing.T) {
	desk, branch := bookDesk(t)
	rows, err := desk.File.YearSheet(t.Context(), branch.ID, work.SampleDay, 2022)
	if err != nil {
		t.Fatal(err)
	}
	if err := desk.File.SaveYearRecords(t.Context(), "Xếp loại", 2022, []data.SheetEdit{
		{PersonID: rows[0].ID, Values: map[string]string{data.FinalRating: "Hoàn thành xuất sắc nhiệm vụ", data.RegisteredText(0): "Học 4 bài lý luận", data.BranchPoints(0): "17"}},
		{PersonID: rows[1].ID, Values: map[string]string{data.NotRated: "Nghỉ thai sản"}}}); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	write := func(job work.FormJob, ending string) string {
		t.Helper()
		job.Year, job.AsOf = 2022, work.SampleDay
		path := filepath.Join(folder, job.Form+ending)
		warnings, err := desk.WriteForm(t.Context(), job, path)
		if err != nil || len(warnings) > 0 {
			t.Fatalf("%s%s: %v %q", job.Form, ending, err, warnings)
		}
		return path
	}
	for _, ending := range []string{".xlsx", ".pdf"} {
		text := ""
		if path := write(work.FormJob{Form: "R-06", Unit: branch}, ending); ending == ".pdf" {
			text = strings.Join(printedText(t, path), " ")
		} else {
			text = texts(t, path)
		}
		for _, want := range []string{"DANH SÁCH ĐÁNH GIÁ, XẾP LOẠI ĐOÀN VIÊN NĂM 2022", branch.Name, rows[0].FullName, "HTXS", "Nghỉ thai sản", "không xếp loại, có lý do: 1"} {
			if !strings.Contains(text, want) {
				t.Errorf("R-06%s lacks %q", ending, want)
			}
		}
	}
	one := printedText(t, write(work.FormJob{Form: "R-08", Unit: branch, People: []data.ID{rows[0].ID}}, ".pdf"))
	if len(one) != 1 || !strings.Contains(one[0], strings.ToUpper(rows[0].FullName)) || !strings.Contains(one[0], "Học 4 bài lý luận") || !strings.Contains(one[0], "Tổng cộng 100 17") {
		t.Errorf("R-08 of one: %q", one)
	}
	if all := printedText(t, write(work.FormJob{Form: "R-08", Unit: branch}, ".pdf")); len(all) != len(rows) {
		t.Errorf("R-08 of a branch of %d has %d pages", len(rows), len(all))
	}
	if text := texts(t, write(work.FormJob{Form: "R-08", Unit: branch}, ".xlsx")); strings.Count(text, "PHIẾU ĐĂNG KÝ VÀ ĐÁNH GIÁ") != len(rows) {
		t.Errorf("R-08.xlsx has %d sheets of %d", strings.Count(text, "PHIẾU ĐĂNG KÝ VÀ ĐÁNH GIÁ"), len(rows))
	}
	exports, err := desk.File.Exports(t.Context(), 1)
	if err != nil || len(exports) != 1 || exports[0].People != len(rows) || !exports[0].Done {
		t.Errorf("the log of exports: %+v (%v)", exports, err)
	}
}

func TestTheSummaryOfADistrictIsTheSumOfItsUnits(t *testing.T) {
	desk, _ := bookDesk(t)
	ours, err := desk.OurUnit(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "R-07.xlsx")
	if _, err := desk.WriteForm(t.Context(), work.FormJob{Form: "R-07", Unit: ours, Year: 2022, AsOf: work.SampleDay}, path); err != nil {
		t.Fatal(err)
	}
	lines, sums := 0, [2]float64{}
	for _, row := range opened(t, path).Sheets[0].Rows {
		name, number := row.Cell(1), row.Cell(2)
		switch {
		case name != nil && number != nil && strings.HasPrefix(name.Text, "Đoàn "):
			lines++
			sums[0] += number.Number
		case number != nil && row.Cells[0].Text == "Tổng cộng":
			sums[1] = number.Number
		}
	}
	if lines != 4 || sums[0] == 0 || sums[0] != sums[1] {
		t.Errorf("%d lines, members %v", lines, sums)
	}
}

func TestAFormOfEachBranchIsWritten(t *testing.T) {
	desk, _ := bookDesk(t)
	unit, err := desk.File.Unit(t.Context(), "PLVT", work.SampleDay)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	files, err := desk.WriteForms(t.Context(), work.FormJob{Form: "R-06", Unit: unit, Year: 2022, AsOf: work.SampleDay}, folder, nil)
	if err != nil || len(files) < 2 || !strings.Contains(filepath.Base(files[0]), "R-06_2022_") {
		t.Errorf("%q, %v", files, err)
	}
	if _, err := desk.WriteForms(t.Context(), work.FormJob{Form: "R-07", Unit: unit, Year: 2022}, folder, nil); data.CodeOf(err) != data.Invalid {
		t.Errorf("R-07 of each branch: %v", err)
	}
}
