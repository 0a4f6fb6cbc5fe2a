package sheet

import (
	"bytes"
	"strings"
)

const adviceSaveAs = "Hãy mở bằng Excel, chọn “Lưu thành” (Save As) kiểu Excel Workbook (.xlsx), rồi chọn lại tệp mới."

const adviceCopyFromWord = "Nếu danh sách nằm trong Word, hãy chép bảng sang Excel và lưu thành .xlsx."

// signatures of files that are often sent or renamed in place of a list.
var signatures = []struct{ start, found, advice string }{
	{"%PDF", "đây là tệp PDF, không phải bảng tính", "Hãy xin nơi gửi gửi bản Excel (.xlsx)."},
	{"\xFF\xD8\xFF", "đây là tệp ảnh (JPG), không phải bảng tính", "Hãy xin nơi gửi gửi bản Excel (.xlsx)."},
	{"\x89PNG", "đây là tệp ảnh (PNG), không phải bảng tính", "Hãy xin nơi gửi gửi bản Excel (.xlsx)."},
	{"GIF8", "đây là tệp ảnh (GIF), không phải bảng tính", "Hãy xin nơi gửi gửi bản Excel (.xlsx)."},
	{"{\\rtf", "đây là văn bản RTF, không phải bảng tính", adviceExcelList},
	{"Rar!", "đây là tệp nén RAR", "Hãy giải nén rồi chọn tệp danh sách bên trong."},
	{"7z\xBC\xAF", "đây là tệp nén 7z", "Hãy giải nén rồi chọn tệp danh sách bên trong."},
	{"MZ", "đây là một chương trình, không phải bảng tính", "Không mở tệp này; hãy hỏi lại nơi gửi."},
	{"SQLite format 3", "đây là một tệp dữ liệu, không phải bảng tính", adviceExcelList},
}

// refuseKnownOther recognises by its first bytes what is neither a workbook nor plain text.
func refuseKnownOther(name string, head []byte) error {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.start)) {
			return refuseKind(name, s.found, s.advice)
		}
	}
	plain := bytes.ReplaceAll(head, []byte{0}, nil) // of UTF-16 text the letters stay
	for _, mark := range []string{"\xFF\xFE", "\xFE\xFF"} {
		plain = bytes.TrimPrefix(plain, []byte(mark))
	}
	text := strings.ToLower(strings.TrimLeft(string(plain), "\uFEFF \t\r\n"))
	switch {
	case strings.HasPrefix(text, "<?xml") && strings.Contains(text, "urn:schemas-microsoft-com:office:spreadsheet"):
		return refuseKind(name, "đây là bảng tính kiểu XML 2003", adviceSaveAs)
	case strings.HasPrefix(text, "<!doctype html"), strings.HasPrefix(text, "<html"), strings.HasPrefix(text, "<table"),
		strings.HasPrefix(text, "<") && strings.Contains(text, "<table"), strings.HasPrefix(text, "mime-version:"):
		return refuseKind(name, "đây là trang web (HTML) mang tên bảng tính", adviceSaveAs)
	case strings.HasPrefix(text, "<?xml"):
		return refuseKind(name, "đây là tệp XML, không phải bảng tính", adviceExcelList)
	}
	return nil
}

// refuseOtherZip says what a zip without a workbook is.
func refuseOtherZip(a *archive) error {
	name := a.budget.name
	switch {
	case a.has("word/document.xml"):
		return refuseKind(name, "đây là văn bản Word (.docx), không phải bảng tính", adviceCopyFromWord)
	case a.has("ppt/presentation.xml"):
		return refuseKind(name, "đây là bài trình chiếu PowerPoint, không phải bảng tính", adviceExcelList)
	case a.has("xl/workbook.bin"):
		return refuseKind(name, "đây là sổ tính nhị phân Excel (.xlsb)", adviceSaveAs)
	case a.has("content.xml") && a.has("mimetype"):
		return refuseKind(name, "đây là tệp OpenDocument (.ods, .odt)", "Hãy mở bằng Excel hoặc LibreOffice và lưu thành .xlsx.")
	}
	return refuseKind(name, "đây là tệp nén (.zip), bên trong không có sổ tính Excel", "Hãy giải nén rồi chọn tệp danh sách bên trong.")
}
