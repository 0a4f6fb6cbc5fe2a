package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// damagedXLS is a real .xls whose first record of the Workbook stream, the first BOF of the file, reads otherwise.
func damagedXLS(t *testing.T, record string) string {
	t.Helper()
	const bof = "\x09\x08\x10\x00\x00\x06\x05\x00"
	whole := contentOf(t, sample(t, "04-font-vntime.xls"))
	if !strings.Contains(whole, bof) {
		t.Fatal("the sample has no Workbook stream")
	}
	return strings.Replace(whole, bof, record, 1)
}

func encrypted(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mật.xlsx")
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SaveAs(path, excelize.Options{Password: "không đoán được"}); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatIsNoListIsRefusedByWhatItIs(t *testing.T) {
	o := busyOffice(t)
	whole, old := contentOf(t, sample(t, "01-chuan.xlsx")), contentOf(t, sample(t, "04-font-vntime.xls"))
	part := func(name, part string) string {
		return zipped(t, name, map[string]writer{part: text("x")})
	}
	folder := filepath.Join(t.TempDir(), "thư mục.xlsx")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, found string }{
		{write(t, "scan.xlsx", "%PDF-1.7\n%âãÏÓ"), "tệp PDF"},
		{write(t, "ảnh chụp.xlsx", "\xFF\xD8\xFF\xE0\x00\x10JFIF"), "tệp ảnh (JPG)"},
		{part("công văn.xlsx", "word/document.xml"), "văn bản Word (.docx)"},
		{write(t, "web.xlsx", "<html><body><p>Danh sách đoàn viên</p>"), "trang web (HTML) này không có bảng nào"},
		{write(t, "hỏng.xlsx", damagedXLS(t, "\xFF\xFF\x10\x00\x00\x06\x05\x00")), "bị hỏng"},
		{write(t, "chỉ biểu đồ.xls", damagedXLS(t, "\x09\x08\x10\x00\x00\x06\x20\x00")), "bị hỏng"},
		{write(t, "rất cũ.xls", damagedXLS(t, "\x09\x08\x10\x00\x00\x02\x05\x00")), "trước Excel 5.0"},
		{write(t, "cắt.xls", old[:len(old)/2]), "bị hỏng"},
		{part("nhị phân.xlsx", "xl/workbook.bin"), "(.xlsb)"},
		{part("nén.xlsx", "danh sách.txt"), "tệp nén (.zip)"},
		{write(t, "dữ liệu.xlsx", contentOf(t, o.db)), "tệp dữ liệu"},
		{write(t, "trống.xlsx", ""), "tệp trống"},
		{write(t, "trống.csv", "\r\n \r\n"), "tệp trống"},
		{write(t, "nhiễu.csv", strings.Repeat("\x01\x00\x9F\xE2", 100)), "không phải danh sách"},
		{encrypted(t), "mật khẩu"},
		{write(t, "cắt.xlsx", whole[:len(whole)/2]), "bị hỏng"},
		{folder, "thư mục"},
		{filepath.Join(t.TempDir(), "không có.xlsx"), "Không tìm thấy tệp"},
	} {
		name := filepath.Base(c.path)
		out := o.refused([]string{"“" + name + "”", c.found}, "import", c.path, "--unit", unit, "--json")
		var told imported
		if err := json.Unmarshal([]byte(out), &told); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if f := told.Files[0]; f.File != name || len(f.Errors) != 1 || !strings.Contains(f.Errors[0].Message, c.found) || told.Batch != "" {
			t.Errorf("%s: JSON says %+v", name, told)
		}
		if got := filesIn(t, filepath.Dir(c.path)); len(got) > 1 {
			t.Errorf("%s: left behind %q", name, got)
		}
	}
}

func TestListsUnderTheNameOfAnotherKindComeIn(t *testing.T) {
	for name, c := range map[string]struct {
		list string
		rows int
	}{
		"danh sách.csv": {"01-chuan.xlsx", 120}, "danh sách.xlsx": {"07-ket-xuat.csv", 50}, "danh sách": {"01-chuan.xlsx", 120},
		"cũ.xlsx": {"04-font-vntime.xls", 45}, "mới.xls": {"01-chuan.xlsx", 120},
	} {
		o := newOffice(t)
		var got imported
		o.read(&got, "import", write(t, name, contentOf(t, sample(t, c.list))), "--unit", unit)
		if got.counts(0) != (counted{rows: c.rows, fresh: c.rows}) {
			t.Errorf("%s as %q: %+v", c.list, name, got.counts(0))
		}
	}
}

func TestOneBadListAmongSeveralHoldsUpNobody(t *testing.T) {
	o := newOffice(t)
	bad := write(t, "quét.xlsx", "%PDF-1.7\n")
	headless := list(t, "không tiêu đề.xlsx", []string{"1", "Nguyễn Văn An", "26/03/2004"}, []string{"2", "Trần Thị Bình", "1/1/2003"})
	args := []string{"import", bad, sample(t, "01-chuan.xlsx"), headless, sample(t, "07-ket-xuat.csv"), "--unit", unit, "--json"}
	code, out, errs := o.run(args...)
	if code != 0 {
		t.Fatalf("exit %d: %s", code, errs)
	}
	explains(t, errs, "“quét.xlsx”", "tệp PDF", "không tiêu đề.xlsx: Trang “DS” không có dòng tiêu đề")
	var got imported
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	want := []counted{{errors: 1}, {rows: 120, fresh: 120}, {errors: 1}, {rows: 50, fresh: 50}}
	for i := range want {
		if got.counts(i) != want[i] {
			t.Errorf("%s: %+v, want %+v", got.Files[i].File, got.counts(i), want[i])
		}
	}
	o.sound()
	o.must("undo", got.Batch)
	var members []any
	if o.read(&members, "members"); len(members) != 0 {
		t.Errorf("one undo of the batch left %d people", len(members))
	}
}

func TestWhenEveryListIsBadEachIsExplained(t *testing.T) {
	o := busyOffice(t)
	a, b := write(t, "một.xlsx", "%PDF-1.7"), write(t, "hai.xlsx", "")
	o.refused([]string{"“một.xlsx”", "tệp PDF", "“hai.xlsx”", "tệp trống"}, "import", a, b, "--unit", unit)
}

func TestListsOfTheSameNameKeepErrorFilesOfTheirOwn(t *testing.T) {
	o := newOffice(t)
	book := list(t, "ds.xlsx", header, []string{"1", "Nguyễn Văn An", "31/02/2004", "Nam"})
	text := filepath.Join(filepath.Dir(book), "ds.csv")
	if err := os.WriteFile(text, []byte("STT,Họ và tên,Ngày sinh,Giới tính\n1,Trần Thị Bình,31/04/2004,Nữ\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	o.must("import", book, text, "--unit", unit)
	want := []string{"ds.csv", "ds.csv.loi.xlsx", "ds.loi.xlsx", "ds.xlsx"}
	if got := filesIn(t, filepath.Dir(book)); !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

func TestReadOnlyErrorFileIsKeptAndTheImportGoesOn(t *testing.T) {
	o := newOffice(t)
	path := list(t, "ds.xlsx", header, []string{"1", "Nguyễn Văn An", "26/03/2004", "Nam"}, []string{"2", "Lê Văn Bình", "31/02/2004", "Nam"})
	open := filepath.Join(filepath.Dir(path), "ds.loi.xlsx")
	if err := os.WriteFile(open, []byte("đang sửa dở"), 0o444); err != nil {
		t.Fatal(err)
	}
	var got struct {
		imported
		Files []struct {
			New       int
			Unwritten string
			ErrorFile string `json:"error_file"`
		}
	}
	o.read(&got, "import", path, "--unit", unit)
	if f := got.Files[0]; f.New != 1 || f.ErrorFile != "" {
		t.Errorf("%+v", f)
	}
	explains(t, got.Files[0].Unwritten, "“ds.loi.xlsx”", "chỉ cho đọc")
	if contentOf(t, open) != "đang sửa dở" {
		t.Error("the read-only error file was replaced")
	}
	o.sound()
}
