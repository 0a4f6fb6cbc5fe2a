package store

import (
	"context"
	"errors"
	"fmt"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"bachudong/data"
	"bachudong/data/atomicfile"
)

// explain turns an error of SQLite or the system into the officer's sentence, by its number and never by its text. A
// coded error passes unchanged; anything unknown is wrapped with what was being done.
func explain(file, doing string, err error) error {
	var coded *data.Error
	var db *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &coded):
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return canceled().Because(err)
	case atomicfile.NoRoom(err):
		return full(file).Because(err)
	case atomicfile.InUse(err):
		return held(file).Because(err)
	case atomicfile.BadName(err):
		return data.Errorf(data.Invalid, "Tên tệp “%s” có dấu mà máy không cho dùng (? * < > | : \"). Hãy đặt tên khác.", file).Because(err)
	case atomicfile.NoDrive(err):
		return data.Errorf(data.NotFound, "Không thấy ổ đĩa hoặc thư mục của tệp “%s”. Hãy cắm lại USB hoặc chọn thư mục khác.", file).Because(err)
	case errors.Is(err, os.ErrPermission):
		return readOnly(file).Because(err)
	case errors.As(err, &db):
		if e := explainCode(file, db.Code()); e != nil {
			return e.Because(fmt.Errorf("%s: %w", doing, err))
		}
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// explainCode knows the extended code first, then the family it belongs to.
func explainCode(file string, code int) *data.Error {
	switch code {
	case sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_TRUNCATE, sqlite3.SQLITE_IOERR_SHMSIZE:
		return full(file)
	}
	switch code & 0xff {
	case sqlite3.SQLITE_IOERR:
		return data.Errorf(data.Internal, "Không đọc hoặc ghi được “%s”: ổ đĩa có lỗi hoặc USB đã rút; chưa có gì được ghi. Hãy kiểm tra ổ đĩa rồi mở lại tệp.", file)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return held(file)
	case sqlite3.SQLITE_FULL:
		return full(file)
	case sqlite3.SQLITE_CORRUPT:
		return corrupt(file)
	case sqlite3.SQLITE_NOTADB:
		return notOurs(file)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN:
		return readOnly(file)
	case sqlite3.SQLITE_INTERRUPT:
		return canceled()
	case sqlite3.SQLITE_CONSTRAINT:
		return data.Errorf(data.Conflict, "Điều vừa nhập mâu thuẫn với dữ liệu đang lưu nên chưa ghi gì. Hãy tải lại màn hình rồi kiểm tra lại.")
	}
	return nil
}

func held(file string) *data.Error {
	return data.Errorf(data.Busy, "Tệp “%s” đang bị chương trình khác giữ; chưa có gì được ghi. Hãy đóng chương trình đó (sao lưu, diệt vi-rút, trình xem cơ sở dữ liệu) rồi làm lại.", file)
}

func full(file string) *data.Error {
	return data.Errorf(data.DiskFull, "Ổ đĩa đã đầy nên chưa ghi được vào “%s”; dữ liệu cũ vẫn nguyên. Hãy giải phóng chỗ trống rồi làm lại.", file)
}

func readOnly(file string) *data.Error {
	return data.Errorf(data.Busy, "Không ghi được vào “%s”: tệp hoặc thư mục chỉ cho đọc. Hãy bỏ thuộc tính chỉ đọc hoặc chuyển tệp sang thư mục khác.", file)
}

func canceled() *data.Error {
	return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; chưa có gì được ghi.")
}
