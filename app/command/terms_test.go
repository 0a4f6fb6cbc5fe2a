package command_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/command"
	"bachudong/data/store"
)

func TestCommandsThatExportAreLoggedWithTheirPurpose(t *testing.T) {
	o, _, _ := officeWithTwo(t)
	ctx := context.Background()
	folder := t.TempDir()
	o.must("members", "-o", filepath.Join(folder, "a.xlsx"), "--purpose", "Báo cáo tháng")
	o.must("dossier", "--unit", unit, "-o", filepath.Join(folder, "b.pdf"), "--with", "numbers", "--purpose", "In hồ sơ")
	if code, _, says := o.run("members", "-o", filepath.Join(folder, "c.xlsx"), "--with", "tất"); code != command.Misused || !strings.Contains(says, "beliefs") {
		t.Errorf("a group that is none: %d %s", code, says)
	}
	f, err := store.Open(ctx, o.db)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	f.Close()
	if text := o.must("changes", "--exports"); !strings.Contains(text, "gồm Số CCCD/CMND, Điện thoại, mục đích: In hồ sơ") {
		t.Errorf("listed as %s", text)
	}
	if f, err = store.Open(ctx, o.db); err != nil {
		t.Fatal(err)
	}
	log, err := f.Exports(ctx, 0)
	if err != nil || len(log) != 2 {
		t.Fatalf("%v: logged %+v", err, log)
	}
	if e := log[1]; e.Purpose != "Báo cáo tháng" || len(e.Facts) != 0 || e.People == 0 || !strings.HasPrefix(e.What, "Danh sách đoàn viên (mọi thông tin) – Huyện đoàn") {
		t.Errorf("the list is logged as %+v", e)
	}
	if e := log[0]; e.Purpose != "In hồ sơ" || strings.Join(e.Facts, ", ") != "Số CCCD/CMND, Điện thoại" || e.What != "Hồ sơ đoàn viên – Đoàn xã Vĩnh Thanh" {
		t.Errorf("the dossiers are logged as %+v", e)
	}
}
