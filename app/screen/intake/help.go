package intake

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
)

// helpText tells what can be read, for the pane of the first step.
func helpText() fyne.CanvasObject {
	box := kit.Stack(12, kit.NewBoldNote("Danh sách nào nhập được?", kit.Normal))
	for _, text := range []string{
		"Danh sách Excel như đơn vị vẫn gửi: chương trình tự tìm dòng tiêu đề, các cột, tên chi đoàn và bỏ dòng cộng, chữ ký.",
		"Ngày sinh ghi chung một cột hay tách cột Nam, Nữ, cột đánh dấu x, phông chữ cũ TCVN3, VNI đều được.",
		"Chi đoàn chưa có trong cây sẽ được tạo dưới đơn vị nhận.",
		"Cách ghép cột lưu thành mẫu; lần sau nơi gửi dùng lại bảng đó thì tự ghép.",
		"Dòng có lỗi được trả lại trong tệp “….loi.xlsx” cạnh tệp gốc, kèm lý do, để đơn vị sửa và gửi lại.",
	} {
		box.Add(kit.NewNote("• "+text, kit.Normal))
	}
	box.Add(kit.NewBanner(kit.Info, "", "Chọn tệp xong chương trình chỉ đọc và đối chiếu. Sổ chỉ thay đổi khi bấm Nhập ở bước 3, và hoàn tác được.", "", nil))
	return box
}
