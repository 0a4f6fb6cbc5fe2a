package work_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

func newDesk(t *testing.T) (*work.Desk, data.Unit) {
	t.Helper()
	desk, err := work.Create(context.Background(), filepath.Join(t.TempDir(), "huyện.db"), "Huyện đoàn Phước Long", data.District, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	ours, err := desk.OurUnit(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	unit, err := desk.File.AddUnit(context.Background(), data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots, Parent: ours.ID})
	if err != nil {
		t.Fatal(err)
	}
	return desk, unit
}

func csv(t *testing.T, folder, name string, lines ...string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	content := "Họ và tên,Ngày sinh,Giới tính\n" + strings.Join(lines, "\n")
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestABatchThatIsStoppedBetweenTwoListsIsTakenBackWhole(t *testing.T) {
	desk, unit := newDesk(t)
	folder := t.TempDir()
	first := csv(t, folder, "một.csv", "Nguyễn Văn An,26/03/2004,Nam", "Trần Thị Bình,31/02/2004,Nữ")
	second := csv(t, folder, "hai.csv", "Lê Văn Cường,1/2/2003,Nam")
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	written := 0
	result, err := desk.Import(ctx, work.ImportJob{Paths: []string{first, second}, Unit: unit}, func(done, total int) {
		if total == 2 && done == 1 { // the first of the two lists is in
			people, _ := desk.File.CountMembers(context.Background(), store.MemberFilter{})
			written = people.Total
			stop()
		}
	})
	if written != 1 {
		t.Fatalf("%d people were in when the work was stopped, want 1", written)
	}
	if data.CodeOf(err) != data.Canceled || !strings.Contains(data.MessageOf(err), "không danh sách nào được nhập") || len(result.Files) != 0 {
		t.Errorf("stopped: %+v, %v", result, err)
	}
	people, err := desk.File.CountMembers(context.Background(), store.MemberFilter{Status: store.AnyStatus})
	if err != nil || people.Total != 0 {
		t.Errorf("%d people stayed (%v)", people.Total, err)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 2 {
		t.Errorf("the folder of the lists holds %v", entries)
	}
	if err := desk.File.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestErrorFilesOfSeveralListsOfOneNameHaveNamesOfTheirOwn(t *testing.T) {
	folder := t.TempDir()
	alone := csv(t, folder, "một.csv")
	beside := csv(t, folder, "hai.csv")
	book := csv(t, folder, "hai.xlsx")
	for path, want := range map[string]string{alone: "một.loi.xlsx", beside: "hai.csv.loi.xlsx", book: "hai.loi.xlsx"} {
		if got := filepath.Base(work.ErrorFileName(path)); got != want {
			t.Errorf("%s: %q, want %q", filepath.Base(path), got, want)
		}
	}
}

func TestAFolderStandsForTheListsInIt(t *testing.T) {
	desk, unit := newDesk(t)
	folder := t.TempDir()
	csv(t, folder, "10.csv", "Nguyễn Văn An,26/03/2004,Nam")
	csv(t, folder, "9.csv", "Trần Thị Bình,27/03/2004,Nữ")
	result, err := desk.Import(context.Background(), work.ImportJob{Paths: []string{folder}, Unit: unit}, nil)
	if err != nil || len(result.Files) != 2 || filepath.Base(result.Files[0].File) != "9.csv" || result.Files[1].New != 1 {
		t.Errorf("the folder gives %+v, %v", result.Files, err)
	}
	if _, err := desk.Import(context.Background(), work.ImportJob{Paths: []string{t.TempDir()}, Unit: unit}, nil); data.CodeOf(err) != data.NotFound {
		t.Errorf("an empty folder gives %v", err)
	}
}
