package command_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bachudong/app/command"
)

// offices' data files with a few bytes changed: places in the header of every SQLite file.
const (
	versionAt = 60
	programAt = 68
)

func patched(content string, at int, value uint32) string {
	raw := []byte(content)
	binary.BigEndian.PutUint32(raw[at:], value)
	return string(raw)
}

func TestDataFilesThatCannotBeOpenedAreRefusedAndLeftAlone(t *testing.T) {
	good := contentOf(t, busyOffice(t).db)
	for _, c := range []struct{ name, content, found string }{
		{"một nửa.db", good[:len(good)/2], "bị hỏng hoặc bị cắt cụt"},
		{"một trang.db", good[:4096], "bị hỏng hoặc bị cắt cụt"},
		{"mẩu.db", good[:50], "bị hỏng hoặc bị cắt cụt"},
		{"của ai đó.db", patched(good, programAt, 0x0F055112), "không phải tệp dữ liệu của Ba Chủ Động"},
		{"không tên.db", patched(good, programAt, 0), "không phải tệp dữ liệu của Ba Chủ Động"},
		{"mới hơn.db", patched(good, versionAt, 9999), "phiên bản mới hơn"},
		{"danh sách.db", contentOf(t, sample(t, "01-chuan.xlsx")), "không phải tệp dữ liệu của Ba Chủ Động"},
		{"ghi chú.db", "Họ và tên\r\n", "không phải tệp dữ liệu của Ba Chủ Động"},
		{"trống.db", "", "không phải tệp dữ liệu của Ba Chủ Động"},
	} {
		o := office{t, write(t, c.name, c.content)}
		for _, args := range [][]string{
			{"members"}, {"check", "--json"}, {"units", "--json"}, {"import", sample(t, "01-chuan.xlsx"), "--unit", unit, "--json"},
			{"form", "R-01", "--unit", unit, "--year", "2022", "-o", filepath.Join(t.TempDir(), "R-01.xlsx")},
		} {
			code, out, errs := o.run(args...)
			if code != command.Refused || out != "" {
				t.Errorf("%s, %s: exit %d, stdout %q", c.name, args[0], code, out)
			}
			explains(t, errs, "“"+c.name+"”", c.found)
		}
		if contentOf(t, o.db) != c.content {
			t.Errorf("%s was altered", c.name)
		}
		if got := filesIn(t, filepath.Dir(o.db)); !slices.Equal(got, []string{c.name}) {
			t.Errorf("%s: the folder holds %q", c.name, got)
		}
	}
}

func TestADataFileDamagedInsideIsFoundByCheck(t *testing.T) {
	o := busyOffice(t)
	raw := []byte(contentOf(t, o.db))
	at := strings.Index(string(raw), "Nguyễn")
	if at < 0 {
		t.Fatal("no name in the file")
	}
	page := at / 4096 * 4096
	copy(raw[page:], make([]byte, 4096))
	if err := os.WriteFile(o.db, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	code, out, errs := o.run("check", "--json")
	if code != command.Refused || out != "" {
		t.Errorf("check: exit %d, stdout %q", code, out)
	}
	explains(t, errs, "“huyện #1.db”", "bị hỏng", "bản sao lưu")
	if contentOf(t, o.db) != string(raw) {
		t.Error("the damaged file was altered")
	}
}

func TestAFolderOrNothingInPlaceOfTheDataFile(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "huyện.db")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	below := filepath.Join(write(t, "là tệp", "x"), "huyện.db")
	for db, found := range map[string]string{
		folder: "“huyện.db” là thư mục", filepath.Join(t.TempDir(), "chưa có.db"): "Không tìm thấy tệp dữ liệu “chưa có.db”", below: "“huyện.db”",
	} {
		o := office{t, db}
		code, out, errs := o.run("members", "--json")
		if code != command.Refused || out != "" {
			t.Errorf("%s: exit %d, stdout %q", db, code, out)
		}
		explains(t, errs, found)
	}
	for _, db := range []string{folder, below} {
		code, _, errs := office{t, db}.run("init", "--unit-name", "Huyện đoàn", "--level", "district")
		if code != command.Refused {
			t.Errorf("init at %s: exit %d", db, code)
		}
		explains(t, errs, "“huyện.db”")
	}
	if got := filesIn(t, folder); len(got) > 0 {
		t.Errorf("the folder now holds %q", got)
	}
}

func TestADataFileInUseIsRefusedUntilItIsLetGo(t *testing.T) {
	o := busyOffice(t)
	before := o.keeps()
	holder := start(t, "hold", nil, o.db)
	holder.waitFor("open")
	for _, args := range [][]string{
		{"members", "--json"}, {"import", sample(t, "01-chuan.xlsx"), "--unit", unit, "--json"}, {"undo", "1"}, {"check"},
		{"init", "--unit-name", "Huyện đoàn", "--level", "district"},
	} {
		code, out, errs := o.run(args...)
		if code != command.Refused || out != "" {
			t.Errorf("%s while in use: exit %d, stdout %q", args[0], code, out)
		}
		explains(t, errs, "“huyện #1.db”")
		if args[0] != "init" {
			explains(t, errs, "đang mở ở một cửa sổ khác")
		}
	}
	holder.kill()
	o.unharmed(before)
}

func TestUnitsThatDoNotExistAreNamed(t *testing.T) {
	o := busyOffice(t)
	target := filepath.Join(t.TempDir(), "ra.xlsx")
	for _, args := range [][]string{
		{"import", sample(t, "01-chuan.xlsx"), "--unit", "XX999", "--json"}, {"members", "--unit", "XX999", "--json"},
		{"form", "R-01", "--unit", "XX999", "--year", "2022", "-o", target}, {"form", "R-01", "--unit", "XX999", "--year", "2022", "--all", "-o", target},
		{"dossier", "--unit", "XX999", "-o", target}, {"units", "add", "--name", "Đoàn xã A", "--level", "grassroots", "--parent", "XX999"},
	} {
		if out := o.refused([]string{"XX999"}, args...); out != "" {
			t.Errorf("%v: stdout %q", args, out)
		}
	}
	if got := filesIn(t, filepath.Dir(target)); len(got) > 0 {
		t.Errorf("written all the same: %q", got)
	}
}
