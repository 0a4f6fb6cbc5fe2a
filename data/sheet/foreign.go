package sheet

import (
	"bytes"
	"io"
	"strings"
)

const adviceSaveAs = "Hãy mở bằng Excel, chọn “Lưu thành” (Save As) kiểu Excel Workbook (.xlsx), rồi chọn lại tệp mới."

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

// refuseOLE says what an old Office container holds: its directory names the streams in UTF-16.
func refuseOLE(name string, src io.ReaderAt, size int64) error {
	streams := []struct {
		name   string
		refuse func() error
	}{
		{"EncryptedPackage", func() error { return refusePassword(name) }},
		{"Workbook", func() error { return refuseOldExcel(name) }},
		{"Book", func() error { return refuseOldExcel(name) }},
		{"WordDocument", func() error {
			return refuseKind(name, "đây là văn bản Word (.doc), không phải bảng tính", adviceExcelList)
		}},
	}
	found := len(streams)
	const overlap = 64
	buf := make([]byte, 1<<20)
	for at := int64(0); at < size; at += int64(len(buf) - overlap) {
		n, _ := src.ReadAt(buf, at)
		for i := range streams[:found] {
			if bytes.Contains(buf[:n], utf16Name(streams[i].name)) {
				found = i
				break
			}
		}
		if found == 0 || n < len(buf) {
			break
		}
	}
	if found < len(streams) {
		return streams[found].refuse()
	}
	return refuseKind(name, "đây là tệp Office cũ nhưng không chứa bảng tính", adviceExcelList)
}

func refuseOldExcel(name string) error {
	return refuseKind(name, "tệp Excel 97–2003 (.xls) chưa đọc được", "Hãy mở bằng Excel và lưu thành .xlsx (Save As > Excel Workbook), rồi chọn lại tệp mới.")
}

// utf16Name is a stream name as a directory holds it: with its closing zero, after another entry's zero bytes.
func utf16Name(s string) []byte {
	var b []byte
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return append(b, 0, 0)
}

// refuseOtherZip says what a zip without a workbook is.
func refuseOtherZip(a *archive) error {
	name := a.budget.name
	switch {
	case a.has("word/document.xml"):
		return refuseKind(name, "đây là văn bản Word (.docx), không phải bảng tính", "Nếu danh sách nằm trong Word, hãy chép bảng sang Excel và lưu thành .xlsx.")
	case a.has("ppt/presentation.xml"):
		return refuseKind(name, "đây là bài trình chiếu PowerPoint, không phải bảng tính", adviceExcelList)
	case a.has("xl/workbook.bin"):
		return refuseKind(name, "đây là sổ tính nhị phân Excel (.xlsb)", adviceSaveAs)
	case a.has("content.xml") && a.has("mimetype"):
		return refuseKind(name, "đây là tệp OpenDocument (.ods, .odt)", "Hãy mở bằng Excel hoặc LibreOffice và lưu thành .xlsx.")
	}
	return refuseKind(name, "đây là tệp nén (.zip), bên trong không có sổ tính Excel", "Hãy giải nén rồi chọn tệp danh sách bên trong.")
}
