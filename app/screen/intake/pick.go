package intake

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// modes in the order they are offered.
var modes = []lists.Mode{lists.Fill, lists.Update, lists.Skip}

var modeMeanings = map[lists.Mode]string{
	lists.Fill:   "Người đã có trong sổ: chỉ ghi thêm những ô sổ còn trống. Ô trống trong tệp không bao giờ xóa dữ liệu.",
	lists.Update: "Người đã có trong sổ: chỗ nào tệp ghi khác thì lấy theo tệp. Ô trống trong tệp không bao giờ xóa dữ liệu.",
	lists.Skip:   "Người đã có trong sổ: giữ nguyên, chỉ thêm người mới.",
}

// pickPage is the first step: which files, for which unit, and what happens to people who are known.
type pickPage struct {
	screen  *Screen
	choose  *kit.Button
	unit    *kit.Text
	mode    *kit.Segmented
	meaning *kit.Note
	banners *fyne.Container
	past    *kit.Grid
	view    fyne.CanvasObject
}

func newPickPage(s *Screen) *pickPage {
	p := &pickPage{screen: s, unit: kit.NewSectionTitle("").Cut(120), banners: kit.Stack(8), meaning: kit.NewNote("", kit.Muted)}
	p.choose = kit.NewPrimary("Chọn tệp danh sách…", "F4", s.choose)
	options := make([]kit.Option, len(modes))
	for i, m := range modes {
		options[i] = kit.Option{Text: m.Label(), Tone: kit.Info}
	}
	p.mode = kit.NewSegmented(options, func(i int) { s.setMode(modes[i]) })
	p.past = newPastGrid(s)
	unit := kit.Labeled("Đơn vị nhận danh sách", false, kit.Stack(2, p.unit,
		kit.NewNote("Đổi đơn vị bằng cách bấm vào cây bên trái.", kit.Muted)))
	mode := kit.Labeled("Khi người trong tệp đã có trong sổ", false, kit.Stack(4, kit.Beside(0, p.mode), p.meaning))
	form := kit.Stack(12, p.banners, p.dropArea(), container.NewGridWithColumns(2, unit, mode), kit.Gap(1, 2), kit.NewSectionTitle("Các lần nhập khẩu trước"))
	p.view = kit.Frame(kit.Inset(form, 14, 14, 14, 8), nil, nil, nil, p.past)
	p.tell(nil)
	p.refresh()
	return p
}

// dropArea is the large field with the button; files may be pulled onto it.
func (p *pickPage) dropArea() fyne.CanvasObject {
	box := canvas.NewRectangle(kit.Sheet)
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = kit.FieldLine, 1, 6
	box.SetMinSize(fyne.NewSize(300, 128))
	texts := kit.Stack(10, container.NewCenter(kit.NewTitle("Kéo các tệp danh sách vào đây, hoặc")), container.NewCenter(p.choose),
		container.NewCenter(kit.NewText("Excel (.xlsx) hoặc CSV, một hay nhiều tệp. Tệp gốc không bị thay đổi.", kit.Muted)))
	return container.NewStack(box, container.NewCenter(texts))
}

// refresh shows the receiving unit and the mode.
func (p *pickPage) refresh() {
	p.unit.Set(p.screen.scope.Unit.Name, kit.Normal)
	for i, m := range modes {
		if m == p.screen.mode {
			p.mode.Set(i)
		}
	}
	p.meaning.Set(modeMeanings[p.screen.mode], kit.Muted)
	p.choose.SetEnabled(p.screen.idle())
}

// tell names the files that could not be read; none takes the box away.
func (p *pickPage) tell(problems []string) {
	p.banners.RemoveAll()
	p.banners.Hidden = len(problems) == 0
	if len(problems) > 0 {
		title := fmt.Sprintf("%d tệp không đọc được", len(problems))
		p.banners.Add(kit.NewBanner(kit.Red, title, strings.Join(problems, "\n"), "", nil))
	}
}

// helpText tells what can be read, for the pane of the first step.
func helpText() fyne.CanvasObject {
	box := kit.Stack(12, kit.NewBoldNote("Danh sách nào nhập được?", kit.Normal))
	for _, text := range []string{
		"Danh sách Excel như đơn vị vẫn gửi: chương trình tự tìm dòng tiêu đề, các cột, tên chi đoàn và bỏ dòng cộng, chữ ký.",
		"Ngày sinh ghi chung một cột hay tách cột Nam, Nữ đều được; chỉ có năm cũng được.",
		"Chi đoàn chưa có trong cây sẽ được tạo dưới đơn vị nhận.",
		"Dòng có lỗi được trả lại trong tệp “….loi.xlsx” cạnh tệp gốc, kèm lý do, để đơn vị sửa và gửi lại.",
	} {
		box.Add(kit.NewNote("• "+text, kit.Normal))
	}
	box.Add(kit.NewBanner(kit.Info, "", "Chọn tệp xong chương trình chỉ đọc và đối chiếu. Sổ chỉ thay đổi khi bấm Nhập ở bước 3, và hoàn tác được.", "", nil))
	return box
}
