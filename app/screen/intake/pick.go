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

// pickPage is the first step. Before files are chosen it asks for them and shows the earlier imports; then it shows what
// is in the files.
type pickPage struct {
	screen  *Screen
	choose  *kit.Button
	folder  *kit.Button
	unit    *kit.Text
	mode    *kit.Segmented
	meaning *kit.Note
	where   *kit.Note // how to choose the unit
	banners *fyne.Container
	past    *kit.Grid
	empty   fyne.CanvasObject
	files   *filesPart
	preview *previewPart
	chosen  fyne.CanvasObject
	view    *fyne.Container
}

func newPickPage(s *Screen) *pickPage {
	p := &pickPage{screen: s, unit: kit.NewSectionTitle("").Cut(120), banners: kit.Stack(8), meaning: kit.NewNote("", kit.Muted)}
	p.choose = kit.NewPrimary("Chọn tệp danh sách…", "F4", s.choose)
	p.folder = kit.NewButton("Chọn thư mục…", "Ctrl+O", s.chooseFolder)
	options := make([]kit.Option, len(modes))
	for i, m := range modes {
		options[i] = kit.Option{Text: m.Label(), Tone: kit.Info}
	}
	p.mode = kit.NewSegmented(options, func(i int) { s.setMode(modes[i]) })
	p.past = newPastGrid(s)
	p.where = kit.NewNote("", kit.Muted)
	unit := kit.Labeled("Đơn vị nhận danh sách", false, kit.Stack(2, p.unit, p.where))
	mode := kit.Labeled("Khi người trong tệp đã có trong sổ", false, kit.Stack(4, kit.Beside(0, p.mode), p.meaning))
	form := kit.Stack(10, p.banners, p.dropArea(), kit.Frame(nil, nil, container.New(leastWidth(210), unit), nil, kit.Inset(mode, 14, 0, 0, 0)), kit.NewSectionTitle("Các lần nhập khẩu trước"))
	p.empty = kit.Frame(kit.Inset(form, 14, 12, 14, 6), nil, nil, nil, p.past)
	p.preview = newPreviewPart(s)
	p.files = newFilesPart(s, p.preview)
	p.chosen = container.New(&splitLayout{}, p.files.view, p.preview.view)
	p.view = container.NewStack(p.empty)
	p.tell(nil)
	p.refresh()
	return p
}

// dropArea is the large field with the buttons; files may be pulled onto it.
func (p *pickPage) dropArea() fyne.CanvasObject {
	box := canvas.NewRectangle(kit.Sheet)
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = kit.FieldLine, 1, 6
	box.SetMinSize(fyne.NewSize(300, 104))
	template := kit.NewLink("Tải tệp mẫu", p.screen.saveTemplate)
	texts := kit.Stack(9, container.NewCenter(kit.NewTitle("Kéo các tệp danh sách hoặc cả thư mục vào đây, hoặc")),
		container.NewCenter(kit.Beside(8, p.choose, p.folder, template)),
		container.NewCenter(kit.NewText("Excel (.xlsx, .xls), CSV, HTML; một hay nhiều tệp. Tệp gốc không bị thay đổi.", kit.Muted)))
	return container.NewStack(box, container.NewCenter(texts))
}

// show shows what was read, or asks for files.
func (p *pickPage) show(r *review) {
	if r == nil || p.screen.written {
		p.view.Objects = []fyne.CanvasObject{p.empty}
		p.screen.showSide(helpText())
	} else {
		p.view.Objects = []fyne.CanvasObject{p.chosen}
		p.files.show(r)
	}
	p.view.Refresh()
	p.refresh()
}

// home is the list of the page.
func (p *pickPage) home() *kit.Grid {
	if p.screen.review == nil || p.screen.written {
		return p.past
	}
	return p.files.grid
}

// refresh shows the receiving unit and the mode.
func (p *pickPage) refresh() {
	p.unit.Set(p.screen.scope.Unit.Name, kit.Normal)
	for i, m := range modes {
		if m == p.screen.mode {
			p.mode.Set(i)
		}
	}
	p.where.Set("Đổi bằng cách bấm vào cây bên trái.", kit.Muted)
	if text := p.screen.aboveUnits(); text != "" {
		p.where.Set("Danh sách của Đoàn cơ sở thì chọn đơn vị đó ở cây bên trái.", kit.Amber)
	}
	p.meaning.Set(modeMeanings[p.screen.mode], kit.Muted)
	p.choose.SetEnabled(p.screen.idle())
	p.folder.SetEnabled(p.screen.idle())
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

// splitLayout gives the list of files the room it needs, at most a part of the height, and the preview the rest.
type splitLayout struct{}

// filesShare is the largest part of the height that the list of files takes.
const filesShare = 0.42

// MinSize is that of both.
func (l *splitLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

// Layout places the list above the preview.
func (l *splitLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := max(objects[0].MinSize().Height, size.Height*filesShare)
	if files, ok := objects[0].(*filesBox); ok {
		top = min(top, files.wanted())
	}
	objects[0].Resize(fyne.NewSize(size.Width, top))
	objects[1].Move(fyne.NewPos(0, top))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-top))
}
