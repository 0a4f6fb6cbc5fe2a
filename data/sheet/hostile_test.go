package sheet_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"bachudong/data"
	"bachudong/data/sheet"
)

func TestFilesThatAreNotWhatTheirNameSaysAreRefusedByWhatTheyAre(t *testing.T) {
	for _, c := range []struct{ name, content, found string }{
		{"trống.xlsx", "", "tệp trống"},
		{"khoảng trắng.csv", " \r\n ", "tệp trống"},
		{"scan.xlsx", "%PDF-1.7\n", "tệp PDF"},
		{"ảnh.xlsx", "\xFF\xD8\xFF\xE0JFIF", "tệp ảnh (JPG)"},
		{"ảnh.csv", "\x89PNG\r\n\x1a\n", "tệp ảnh (PNG)"},
		{"web.xls", "\uFEFF<html><body><table><tr><td>An</td></tr></table>", "trang web (HTML)"},
		{"bảng.xls", "<style>td{}</style>\n<table>", "trang web (HTML)"},
		{"2003.xls", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`, "XML 2003"},
		{"nén.xlsx", "Rar!\x1a\x07", "tệp nén RAR"},
		{"virus.xlsx", "MZ\x90\x00", "một chương trình"},
	} {
		refused(t, write(t, c.name, c.content), data.Invalid, c.found)
	}
	for found, part := range map[string]string{
		"văn bản Word (.docx)": "word/document.xml", "PowerPoint": "ppt/presentation.xml", "(.xlsb)": "xl/workbook.bin",
		"tệp nén (.zip)": "danh sách.txt",
	} {
		refused(t, writeZip(t, "ds.xlsx", map[string]string{part: "x"}), data.Invalid, found)
	}
	refused(t, writeZip(t, "ds.xlsx", map[string]string{"mimetype": "x", "content.xml": "x"}), data.Invalid, "OpenDocument")
}

func TestOldOfficeContainersAreToldApart(t *testing.T) {
	refused(t, write(t, "khóa.xlsx", string(container("EncryptedPackage", nil))), data.Password, "có mật khẩu")
	refused(t, write(t, "thư.xls", string(container("WordDocument", nil))), data.Invalid, "Word (.doc)")
	refused(t, write(t, "gì đó.xls", string(container("Khác", nil))), data.Invalid, "không chứa bảng tính")
	refused(t, write(t, "rỗng.xls", string(container("Workbook", nil))), data.Corrupt, "bị hỏng")
}

func TestDamagedWorkbooksAreRefused(t *testing.T) {
	good := workbookParts(`<row r="1"><c r="A1"><v>1</v></c></row>`, "")
	whole := string(zipBytes(t, good))
	for cut := 1; cut < 8; cut++ {
		refused(t, write(t, "cắt.xlsx", whole[:len(whole)*cut/8]), data.Corrupt, "bị hỏng")
	}
	for name, xml := range map[string]string{
		"đứt.xlsx": `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>`, "rỗng.xlsx": "", "khác.xlsx": `<chartsheet/>`,
		"doctype.xlsx": `<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`, "thẻ.xlsx": `<worksheet><sheetData><row r="1`,
		"dòng.xlsx": `<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>`,
		"cột.xlsx":  `<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>`,
		"số.xlsx":   `<worksheet><sheetData><row r="-5"/></sheetData></worksheet>`,
		"ô.xlsx":    `<worksheet><sheetData><row r="1"><c r="99999999999999999999"><v>1</v></c></row></sheetData></worksheet>`,
	} {
		refused(t, writeZip(t, name, with(good, "xl/worksheets/sheet1.xml", xml)), data.Corrupt, "trang “Trang 1”")
	}
	delete(good, "xl/worksheets/sheet1.xml")
	refused(t, writeZip(t, "thiếu.xlsx", good), data.Corrupt, "trang “Trang 1”")
}

func TestWhatCannotBeOpenedIsExplained(t *testing.T) {
	dir := t.TempDir()
	refused(t, filepath.Join(dir, "không có.xlsx"), data.NotFound, "Không tìm thấy")
	if err := os.Mkdir(filepath.Join(dir, "thư mục"), 0o700); err != nil {
		t.Fatal(err)
	}
	refused(t, filepath.Join(dir, "thư mục"), data.Invalid, "một thư mục")
	refused(t, filepath.Join(dir, "ds\x00.xlsx"), data.Busy, "Không mở được")
}

func TestReadingStopsWhenCalledOff(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, path := range []string{"testdata/01-chuan.xlsx", "testdata/07-ket-xuat.csv"} {
		if _, err := sheet.Open(ctx, path); data.CodeOf(err) != data.Canceled {
			t.Errorf("%s gives %v", path, err)
		}
	}
}
