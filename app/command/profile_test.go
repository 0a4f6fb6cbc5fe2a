package command_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/command"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/intake"
)

// keepProfile keeps the layout of a list in which the column "Ngày" is the day of joining.
func (o office) keepProfile(path, name string) {
	o.t.Helper()
	ctx := context.Background()
	desk, err := work.Open(ctx, o.db)
	if err != nil {
		o.t.Fatal(err)
	}
	defer desk.Close()
	ours, err := desk.File.Unit(ctx, unit, desk.Today())
	if err != nil {
		o.t.Fatal(err)
	}
	p, err := desk.Preview(ctx, work.ImportJob{Unit: ours}, path)
	if err != nil {
		o.t.Fatal(err)
	}
	sheet := p.Plan.Draft.Sheets[0].Name
	p, err = desk.Recheck(ctx, work.ImportJob{Unit: ours}, p, p.Decided.WithLayout(sheet, intake.Layout{Columns: map[int]string{2: "joined_union"}}, ""))
	if err != nil {
		o.t.Fatal(err)
	}
	d := &p.Plan.Draft.Sheets[0]
	kept := data.ImportProfile{Name: name, Shape: intake.Shape(d.Columns), Body: intake.NewProfile(d, p.Decided.Layouts[sheet]).Body()}
	if _, err := desk.File.SaveImportProfile(ctx, kept); err != nil {
		o.t.Fatal(err)
	}
}

func writeList(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestImportReadsByProfilesAsTheWindowDoes(t *testing.T) {
	o := newOffice(t)
	first := writeList(t, "quy-1.csv", "Họ và tên,Giới tính,Ngày\nLâm Văn Hòa,Nam,07/08/2020\n")
	moved := writeList(t, "quy-2.csv", "DANH SÁCH\n\nNgày,Họ và tên,Giới tính\n01/02/2021,Sơn Thị Na,Nữ\n")
	o.keepProfile(first, "Xã Vĩnh Thanh")
	var result struct {
		Files []struct {
			Sheets []struct {
				Profile string
				Columns map[string]string
			}
			New int
		}
	}
	o.read(&result, "import", moved, "--unit", unit)
	if f := result.Files[0]; f.New != 1 || f.Sheets[0].Profile != "Xã Vĩnh Thanh" || f.Sheets[0].Columns["A"] != "joined_union" {
		t.Errorf("read %+v", f)
	}
	if out := o.must("import", moved, "--unit", unit, "--profile", "xa vinh thanh"); !strings.Contains(out, "đọc theo mẫu ghép cột “Xã Vĩnh Thanh”") {
		t.Errorf("by name: %s", out)
	}
	if code, _, errs := o.run("import", moved, "--unit", unit, "--profile", "Khác"); code != command.Refused || !strings.Contains(errs, "Các mẫu có: “Xã Vĩnh Thanh”") {
		t.Errorf("a profile that is not kept: exit %d, %s", code, errs)
	}
	if code, _, errs := o.run("import", sample(t, "07-ket-xuat.csv"), "--unit", unit, "--profile", "Xã Vĩnh Thanh"); code != command.Refused || !strings.Contains(errs, "không khớp tiêu đề") {
		t.Errorf("a list of another shape: exit %d, %s", code, errs)
	}
}

func TestImportTakesAFolder(t *testing.T) {
	o := newOffice(t)
	list := writeList(t, "quy-1.csv", "Họ và tên,Giới tính,Ngày sinh\nLâm Văn Hòa,Nam,07/08/2007\n")
	folder := filepath.Dir(list)
	for name, text := range map[string]string{"~$quy-1.csv": "x", "quy-0.loi.xlsx": "x", "ghi-chu.md": "x"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var result imported
	o.read(&result, "import", folder, "--unit", unit)
	if len(result.Files) != 1 || result.Files[0].New != 1 {
		t.Errorf("took in %+v", result.Files)
	}
	if code, _, errs := o.run("import", t.TempDir(), "--unit", unit); code != command.Refused || !strings.Contains(errs, "không có danh sách nào") {
		t.Errorf("an empty folder: exit %d, %s", code, errs)
	}
}
