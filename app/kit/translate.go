package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// fyneTexts are the texts that Fyne itself shows, under Fyne's keys.
const fyneTexts = `{
	"Advanced": "Nâng cao", "Cancel": "Hủy", "Confirm": "Xác nhận", "Copy": "Chép", "Create Folder": "Tạo thư mục",
	"Cut": "Cắt", "Enter filename": "Nhập tên tệp", "Error": "Lỗi", "Favourites": "Hay dùng", "File": "Tệp",
	"Folder": "Thư mục", "New Folder": "Thư mục mới", "No": "Không", "OK": "Đồng ý", "Open": "Mở", "Paste": "Dán",
	"Quit": "Thoát", "Redo": "Làm lại", "Save": "Lưu", "Select all": "Chọn tất cả",
	"Show Hidden Files": "Hiện tệp ẩn", "Undo": "Hoàn tác", "Yes": "Có",
	"file.name": {"other": "Tên"}, "file.parent": {"other": "Thư mục trên"},
	"monday": "Thứ Hai", "monday.short": "T2", "tuesday": "Thứ Ba", "tuesday.short": "T3",
	"wednesday": "Thứ Tư", "wednesday.short": "T4", "thursday": "Thứ Năm", "thursday.short": "T5",
	"friday": "Thứ Sáu", "friday.short": "T6", "saturday": "Thứ Bảy", "saturday.short": "T7",
	"sunday": "Chủ nhật", "sunday.short": "CN"
}`

// Translate makes Fyne's own texts Vietnamese whatever language Windows is set to: they are registered under the system's
// language, the only one Fyne looks at. Call it before the first widget is made.
func Translate() error {
	content := []byte(fyneTexts)
	for _, locale := range []fyne.Locale{lang.SystemLocale(), "vi"} {
		if err := lang.AddTranslationsForLocale(content, locale); err != nil {
			return fmt.Errorf("register translations for %s: %w", locale, err)
		}
	}
	return nil
}
