package sheet

import (
	"context"
	"errors"
	"io/fs"

	"bachudong/data"
)

// Every refusal names the file, what was found and what to do.

func refuseKind(name, found, advice string) *data.Error {
	return data.Errorf(data.Invalid, "Không đọc được “%s”: %s. %s", name, found, advice)
}

const adviceExcelList = "Hãy chọn đúng tệp danh sách Excel (.xlsx, .xls) hoặc CSV."

func refuseBroken(name, where string) *data.Error {
	if where != "" {
		where = " (" + where + ")"
	}
	return data.Errorf(data.Corrupt, "Tệp “%s” bị hỏng hoặc chưa tải, chép xong%s. Hãy chép lại tệp gốc, hoặc mở bằng Excel rồi lưu lại thành .xlsx; nếu Excel cũng không mở được thì xin nơi gửi gửi lại.", name, where)
}

func refuseTooBig(name, found string) *data.Error {
	return data.Errorf(data.Invalid, "Không đọc “%s”: tệp %s so với một danh sách. Hãy kiểm tra lại tệp, xóa các trang và dòng thừa hoặc chia thành nhiều tệp rồi nhập từng tệp.", name, found)
}

func refusePassword(name string) *data.Error {
	return data.Errorf(data.Password, "Tệp “%s” có mật khẩu. Hãy nhập mật khẩu ở cửa sổ nhập danh sách, hoặc thêm --password vào lệnh.", name)
}

func refuseWrongPassword(name string) *data.Error {
	return data.Errorf(data.Password, "Mật khẩu không mở được “%s”. Hãy kiểm tra bộ gõ và phím Caps Lock rồi nhập lại, hoặc hỏi lại nơi gửi.", name)
}

// refuseLockedXLS is for the old locks, which this program does not open even with the right password.
func refuseLockedXLS(name string) *data.Error {
	return data.Errorf(data.Password, "Tệp “%s” là .xls có mật khẩu kiểu cũ, chương trình không mở được. Hãy mở bằng Excel, lưu thành .xlsx (khi đó có thể giữ mật khẩu), rồi chọn tệp mới.", name)
}

func refuseEncoding(name string) *data.Error {
	return refuseKind(name, "chữ trong tệp không phải Unicode (UTF-8 hoặc UTF-16), có thể là phông cũ TCVN3 hay VNI", "Hãy mở bằng Excel, chuyển chữ sang Unicode nếu cần, rồi lưu thành .xlsx hoặc “CSV UTF-8”.")
}

// explain turns any error of reading into the officer's sentence; where is the part being read.
func explain(name, where string, err error) error {
	var coded *data.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &coded):
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return data.Errorf(data.Canceled, "Đã dừng đọc “%s” theo yêu cầu; chưa có gì thay đổi.", name).Because(err)
	case errors.Is(err, errLongToken):
		return refuseTooBig(name, "có ô dài quá mức").Because(err)
	}
	return refuseBroken(name, where).Because(err)
}

// explainOpening is the sentence for a file that the system did not open.
func explainOpening(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return data.Errorf(data.NotFound, "Không tìm thấy tệp “%s”. Hãy kiểm tra lại tên và thư mục; tệp trên USB hoặc ổ mạng thì kiểm tra kết nối.", name).Because(err)
	}
	return data.Errorf(data.Busy, "Không mở được “%s”: tệp đang mở ở chương trình khác hoặc không có quyền đọc. Hãy đóng tệp đó hoặc chép ra thư mục của mình rồi chọn lại.", name).Because(err)
}
