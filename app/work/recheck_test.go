package work_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

func TestRecheckFollowsTheRegisterWithoutReadingTheFile(t *testing.T) {
	ctx := context.Background()
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "so.db"), "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	if err != nil {
		t.Fatal(err)
	}
	defer desk.Close()
	unit, err := desk.OurUnit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(t.TempDir(), "danh-sach.csv")
	const text = "Họ và tên,Ngày sinh,Giới tính\nTrần Thị Bé,04/05/2004,Nữ\nLê Văn Tư,31/02/2003,Nam\n"
	if err := os.WriteFile(list, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	job := work.ImportJob{Unit: unit}
	first, err := desk.Preview(ctx, job, list)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := desk.Commit(ctx, first, "", nil); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(list); err != nil {
		t.Fatal(err)
	}
	again, err := desk.Recheck(ctx, job, first, first.Decided)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := again.Plan.Counts(), (intake.Counts{Rows: 2, Unchanged: 1, Errors: 1}); got != want || again.Path != list {
		t.Errorf("counts %+v of %s, want %+v", got, again.Path, want)
	}

	bad := filepath.Join(t.TempDir(), "tra-lai.xlsx")
	if err := desk.WriteErrors(again, bad); err != nil {
		t.Fatal(err)
	}
	book, err := sheet.Open(ctx, bad)
	if err != nil {
		t.Fatal(err)
	}
	rows := book.Sheets[0].Rows
	if len(rows) != 2 || rows[0].Cell(3).Text != "Lỗi" || rows[1].Cell(0).Text != "Lê Văn Tư" || !strings.Contains(rows[1].Cell(3).Text, "31/02/2003") {
		t.Errorf("error file %+v", rows)
	}
}
