package work_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/store"
)

// The list of the central software in its 34 columns, in and out again.
func TestTheCentralListComesBackCellByCell(t *testing.T) {
	ctx := context.Background()
	desk := emptyOffice(t)
	unit := ourUnit(t, desk)
	list := filepath.Join("..", "..", "data", "intake", "testdata", "layouts", "02-phan-mem-34-cot.xlsx")
	if _, err := desk.Import(ctx, work.ImportJob{Paths: []string{list}, Unit: unit}, nil); err != nil {
		t.Fatal(err)
	}
	for _, mode := range []intake.Mode{intake.Fill, intake.Update} {
		p, err := desk.Preview(ctx, work.ImportJob{Unit: unit, Mode: mode}, list)
		if err != nil {
			t.Fatal(err)
		}
		if c, change := p.Plan.Counts(), p.Plan.Change(); c.Unchanged != 20 || change.Size() != 0 {
			t.Errorf("again, %s: %+v", mode, c)
		}
	}
	const day = "2022-12-31"
	if r, err := desk.Compare(ctx, work.CompareJob{Path: list, Unit: unit, AsOf: day}); err != nil || r.Same != 20 || len(r.OnlyHere) > 0 {
		t.Errorf("compared with itself: %v, %+v", err, r.Differ)
	}
	out := filepath.Join(t.TempDir(), "ra.xlsx")
	job := work.ListJob{Format: work.CentralList, Unit: unit.Name, Filter: store.MemberFilter{AsOf: day}, Disclosure: data.Disclosure{Numbers: true, Beliefs: true}}
	if _, err := desk.WriteMembers(ctx, job, out, nil); err != nil {
		t.Fatal(err)
	}
	theirs, ours := cellsByName(t, list), cellsByName(t, out)
	if len(ours) != 19 {
		t.Errorf("%d people in the list, want those whose stay counts", len(ours))
	}
	told := map[string]int{}
	for name, row := range ours {
		for heading, want := range theirs[name] {
			got := row[heading]
			switch {
			case heading == "STT", heading == "Tuổi": // of the list and of its day
			case want == "Chưa đánh giá" && got == "", want == "Không" && got == "": // nothing, in other words
			case got != want:
				t.Errorf("%s, %s: %q, want %q", name, heading, got, want)
			case want != "":
				told[heading]++
			}
		}
	}
	for _, heading := range []string{"Rèn luyện đoàn viên", "Khen thưởng", "Kỷ luật", "Đánh giá, xếp loại đoàn viên", "Hội", "Chức vụ trong chi đoàn"} {
		if told[heading] == 0 {
			t.Errorf("nobody has anything under %q", heading)
		}
	}
}

// cellsByName are the rows of a list with 34 columns by the name in them, each by heading.
func cellsByName(t *testing.T, path string) map[string]map[string]string {
	t.Helper()
	book, err := sheet.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]map[string]string{}
	var headings []string
	for _, row := range book.Sheets[0].Rows {
		switch {
		case headings == nil && len(row.Cells) >= 34:
			for i := range row.Cells {
				headings = append(headings, row.Cells[i].Text)
			}
		case headings != nil && row.Cell(1) != nil:
			cells := map[string]string{}
			for col, heading := range headings {
				cells[heading] = ""
				if cell := row.Cell(col); cell != nil {
					cells[heading] = strings.TrimSpace(cell.Text)
				}
			}
			rows[cells["Họ và tên"]] = cells
		}
	}
	return rows
}
