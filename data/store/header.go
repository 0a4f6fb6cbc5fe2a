package store

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"

	"bachudong/data"
)

// applicationID marks our files ("BCDx" in the SQLite header), so that another program's database is never taken for one.
const applicationID = 0x42434401

// checkHeader looks at the first bytes of the file without SQLite, which would create a missing file and would find a
// cut-off one only when it reaches the missing pages.
func checkHeader(path string) error {
	name := filepath.Base(path)
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return data.Errorf(data.NotFound, "Không tìm thấy tệp dữ liệu “%s”. Hãy kiểm tra tên và thư mục, hoặc tạo tệp mới.", name).Because(err)
	}
	if err != nil {
		return explain(name, "read", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return explain(name, "read", err)
	}
	header := make([]byte, 100)
	if n, err := io.ReadFull(file, header); err != nil {
		if n >= 16 && string(header[:16]) == "SQLite format 3\x00" {
			return corrupt(name)
		}
		return notOurs(name)
	}
	if string(header[:16]) != "SQLite format 3\x00" {
		return notOurs(name)
	}
	if wal, err := os.Stat(path + "-wal"); err == nil && wal.Size() > 0 {
		return nil // the program was killed: pages and header may still be in the log, SQLite will put them together
	}
	if binary.BigEndian.Uint32(header[68:]) != applicationID {
		return notOurs(name)
	}
	pageSize := int64(binary.BigEndian.Uint16(header[16:]))
	if pageSize == 1 {
		pageSize = 65536
	}
	if info.Size() < pageSize*int64(binary.BigEndian.Uint32(header[28:])) {
		return corrupt(name)
	}
	return nil
}

func notOurs(name string) *data.Error {
	return data.Errorf(data.Foreign, "Tệp “%s” không phải tệp dữ liệu của Ba Chủ Động nên không mở; tệp vẫn nguyên. Hãy chọn tệp khác.", name)
}

func newer(name string) *data.Error {
	return data.Errorf(data.NewerFile, "Tệp “%s” do phiên bản mới hơn của chương trình tạo ra; tệp vẫn nguyên. Hãy cập nhật chương trình rồi mở lại.", name)
}

func corrupt(name string) *data.Error {
	return data.Errorf(data.Corrupt, "Tệp “%s” bị hỏng hoặc bị cắt cụt nên không dùng được. Hãy giữ nguyên tệp này và mở bản sao lưu gần nhất.", name)
}
