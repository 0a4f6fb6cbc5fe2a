package kit

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"bachudong/data/vntext"
)

// show puts content in a window of the test app with the program's theme.
func show(t testing.TB, content fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.SetContent(content)
	w.Resize(fyne.NewSize(width, height))
	w.Resize(fyne.NewSize(width, height+1))
	w.Resize(fyne.NewSize(width, height))
	return w
}

// begin starts a test app with the program's theme, before any widget is made.
func begin(t testing.TB) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(Theme())
	forgetAdvances()
}

// picture writes what the window shows to the gallery folder (KIT_GALLERY, or a temporary one).
func picture(t *testing.T, w fyne.Window, name string) image.Image {
	t.Helper()
	dir := os.Getenv("KIT_GALLERY")
	if dir == "" {
		dir = t.TempDir()
	}
	img := w.Canvas().Capture()
	file, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
	return img
}

func memberColumns() []Column {
	return []Column{
		{ID: "no", Title: "STT", Width: 40, Align: Left},
		{ID: "name", Title: "Họ và tên", Width: 145, Sortable: true},
		{ID: "birth", Title: "Ngày sinh", Width: 86, Sortable: true},
		{ID: "gender", Title: "Phái", Width: 48},
		{ID: "unit", Title: "Chi đoàn", Width: 160, Sortable: true},
		{ID: "joined", Title: "Vào Đoàn", Width: 86},
		{ID: "position", Title: "Chức vụ", Width: 110},
		{ID: "rating", Title: "Xếp loại", Width: 70},
		{ID: "done", Title: "Đủ", Width: 60, Align: Right},
	}
}

type memberRows struct{ n int }

func (m memberRows) Len() int { return m.n }

func (m memberRows) Cell(row, col int) Cell {
	names := []string{"Lý Thị Ngọc Anh", "Thạch Chí Bảo", "Danh Hữu Cường", "Trần Thị Mỹ Dung", "Nguyễn Tấn Đạt Thành Phước Hưng"}
	switch col {
	case 0:
		return Cell{Text: fmt.Sprint(row + 1), Tone: Muted}
	case 1:
		return Cell{Text: names[row%len(names)]}
	case 2:
		if row == 2 {
			return Cell{Text: "…/07/2003", Tone: Amber}
		}
		return Cell{Text: fmt.Sprintf("%02d/04/1999", row%28+1)}
	case 3:
		return Cell{Text: "Nữ"}
	case 4:
		return Cell{Text: "Chi đoàn ấp Vĩnh Đông"}
	case 5:
		return Cell{Text: "26/03/2015"}
	case 6:
		return Cell{Text: "Bí thư chi đoàn"}
	case 7:
		if row == 5 {
			return Cell{Text: "KHT", Tone: Red}
		}
		return Cell{Text: "HTXS"}
	}
	return Cell{Text: "95 %", Tone: Green}
}

func TestGalleryOfTheRegister(t *testing.T) {
	begin(t)
	keys := NewKeys()
	keys.Add(&Action{ID: "add", Caption: "Thêm", Key: "F4", Run: func() {}}, &Action{ID: "edit", Caption: "Sửa", Key: "F2", Run: func() {}},
		&Action{ID: "import", Caption: "Nhập khẩu", Key: "Ctrl+I", Run: func() {}},
		&Action{ID: "undo", Caption: "Hoàn tác", Key: "Ctrl+Z", Enabled: func() bool { return false }, Run: func() {}})
	search := NewSearchField("Tìm tên, CCCD, điện thoại…", "Ctrl+F")
	bar := ToolbarRow([]fyne.CanvasObject{keys.Button("add", true), keys.Button("edit", false), keys.Button("import", false),
		NewMenuButton("Nghiệp vụ", nil), keys.Button("undo", false)}, []fyne.CanvasObject{container.NewGridWrap(fyne.NewSize(270, 34), search)})
	title := On(Blue, Inset(Beside(12, NewTitleMenu("Huyện đoàn Phước Long", nil), NewTitleMenu("Năm 2022", nil)), 12, 7, 12, 7))

	tree := NewUnitTree(nil)
	tree.SetNodes([]TreeNode{{ID: "a", Title: "Huyện đoàn Phước Long", Count: "3.142"}, {ID: "b", Title: "Đoàn xã Vĩnh Thanh", Count: "286", Depth: 1},
		{ID: "c", Title: "Chi đoàn ấp Vĩnh Đông", Count: "41", Depth: 2}, {ID: "d", Title: "Chi đoàn ấp Vĩnh Hòa", Count: "38", Depth: 2},
		{ID: "e", Title: "Đoàn thị trấn Phước Long mở rộng", Count: "405", Depth: 1}, {ID: "f", Title: "Chi đoàn Nội Ô", Count: "40", Depth: 2}})
	tree.SetOpen("b", true)
	tree.Select("b")

	grid := NewGrid(memberColumns())
	grid.Multi = true
	grid.SetSource(memberRows{17})
	grid.ShowSort(SortMark{Column: "name"})
	grid.Select(2)
	grid.Mark(4, 5)
	filters := Inset(Beside(8, NewMenuButton("Danh sách: Đang sinh hoạt", nil), NewConditionPill("Tuổi đến 30", func() {}), NewLink("+ điều kiện", nil)), 10, 8, 10, 8)

	side := Inset(Stack(10, NewTitle("Danh Hữu Cường"), NewText("Nam · …/07/2003 · Khmer", Muted), container.NewHBox(NewPill("Đang sinh hoạt", Green)),
		NewBanner(Amber, "", "Còn thiếu: ngày sinh đầy đủ · số CCCD · nơi kết nạp", "Bổ sung ngay (F2)", nil),
		Facts(Fact{Label: "Số thẻ đoàn", Value: "095203000412"}, Fact{Label: "Quê quán", Value: "xã Vĩnh Thanh, tỉnh Bạc Liêu"},
			Fact{Label: "Trống"}, Fact{Label: "Diễn biến", Value: "26/03/2019 Kết nạp – Chi đoàn 11B2\n01/09/2021 Chuyển đến ấp Vĩnh Đông"}),
		container.NewHBox(NewButton("Mở hồ sơ", "Enter", nil), NewButton("In hồ sơ", "F7", nil))), 14, 14, 14, 14)
	middle := WithSide(Frame(On(Sheet, filters), nil, nil, nil, grid), side, 284, 700)
	left := Frame(nil, nil, nil, VLine(), On(Sheet, container.NewStack(container.NewGridWrap(fyne.NewSize(227, 640), tree))))
	foot := Frame(HLine(), nil, nil, nil, On(Sheet, Inset(NewText("286 đoàn viên · 141 nữ · chọn 1", Muted), 12, 4, 12, 4)))
	w := show(t, NewRoot(Frame(Stack(0, title, bar), foot, left, nil, middle)), 1366, 768)
	picture(t, w, "register")
	if got := grid.body.renderer.slots[2].ground.FillColor; got == color.Transparent {
		t.Error("the selected row is not tinted")
	}
	w.Canvas().(software.WindowlessCanvas).SetScale(1.5)
	w.Resize(fyne.NewSize(1024, 600))
	if img := picture(t, w, "register-150"); img.Bounds().Dx() != 1536 {
		t.Errorf("width %d at 150 %%", img.Bounds().Dx())
	}
}

type evaluationRows struct{}

func (evaluationRows) Len() int           { return 7 }
func (evaluationRows) Group(row int) bool { return row == 0 || row == 5 }

func (evaluationRows) Cell(row, col int) Cell {
	options := []Option{{"Đạt", Green}, {"Chưa", Red}, {"—", Muted}}
	if row == 0 || row == 5 {
		return [...]Cell{{Text: "I", Bold: true}, {Text: "CHỦ ĐỘNG QUẢN LÝ ĐOÀN VIÊN, CHĂM LO, NẮM BẮT TÌNH HÌNH THANH NIÊN", Bold: true}, {}, {}, {Text: "12/14 đạt"}, {}}[col]
	}
	return [...]Cell{{Text: fmt.Sprintf("1.2%c", 'a'+row)}, {Text: "Theo dõi, nhận xét, đánh giá định kỳ hằng năm"}, {Text: "286 ĐV · 141 nữ · đủ 94,1 %", Tone: Link},
		{Text: "2 văn bản", Pill: true}, {Choice: options, Chosen: row % 4}, {Choice: options, Chosen: -1, Fixed: true}}[col]
}

func TestGalleryOfTheEvaluation(t *testing.T) {
	begin(t)
	grid := NewGrid([]Column{{ID: "no", Title: "TT", Width: 45}, {ID: "title", Title: "Nội dung", Width: 240, Grow: true}, {ID: "figure", Title: "Kết quả, số liệu", Width: 185},
		{ID: "evidence", Title: "Minh chứng", Width: 110}, {ID: "self", Title: "Tự đánh giá", Width: 135}, {ID: "appraisal", Title: "Thẩm định", Width: 135}})
	grid.RowHeight = 34
	grid.SetSource(evaluationRows{})
	grid.Select(2)
	steps := NewSteps([]string{"Đăng ký", "6 tháng", "Tự đánh giá", "Thẩm định", "Công nhận"}, 2)
	bar := ToolbarRow([]fyne.CanvasObject{NewPrimary("Gửi tự đánh giá", "", nil), NewButton("Xuất phiếu R-01", "F9", nil)}, []fyne.CanvasObject{steps})
	tabs := NewTabs([]Tab{{"new", "Mới", 71, Normal, false}, {"update", "Cập nhật", 9, Normal, false}, {"suspect", "Trùng nghi ngờ", 3, Amber, true}, {"bad", "Lỗi", 3, Red, false}, {"same", "Không đổi", 0, Normal, false}}, nil)
	progress := NewProgress("Đang đọc tệp 02-xa-vinh-thanh.xlsx", func() {})
	progress.Set(3600, 8000)
	below := Inset(Stack(8, tabs, progress, NewBanner(Red, "Chưa đạt", "Còn nội dung 1.2d", "Mở", nil), NewBanner(Info, "", "Chưa ghi gì vào dữ liệu.", "", nil),
		NewSegmented([]Option{{"Nam", Normal}, {"Nữ", Normal}}, nil)), 12, 12, 12, 12)
	w := show(t, Frame(bar, below, nil, nil, grid), 1000, 620)
	picture(t, w, "evaluation")
}

func TestGalleryOfFields(t *testing.T) {
	begin(t)
	name := NewTextField()
	name.SetText("Nguyễn Thị Ửng")
	good, bad := NewDateField(vntext.DateOptions{Today: "2022-11-15", Kind: vntext.Birth}), NewDateField(vntext.DateOptions{Today: "2022-11-15", Kind: vntext.Birth})
	good.SetDate("2004-03")
	choice := NewChoiceField([]string{"Kinh", "Khmer", "Hoa", "Khơ Mú", "Khác"}, true)
	empty := NewGrid(memberColumns()[:3])
	empty.EmptyText = "Chưa có đoàn viên nào. Nhập khẩu từ Excel (Ctrl+I) hoặc thêm từng người (F4)."
	note := NewNoteField(3)
	note.SetText("Dòng một\ndòng hai")
	form := Inset(Stack(10, Labeled("Họ và tên", true, name), Labeled("Ngày sinh", true, good), Labeled("Ngày vào Đoàn", false, bad),
		Labeled("Dân tộc", false, choice), Labeled("Ghi chú", false, note)), 16, 16, 16, 16)
	card := Inset(Card("Việc cần làm", Stack(6, NewText("8 đoàn viên chưa được nhận xét", Normal), Beside(20, NewFigure("274", Normal), NewFigure("+36", Green), NewFigure("-24", Red)))), 12, 12, 12, 12)
	w := show(t, NewRoot(container.NewGridWithColumns(2, On(Sheet, form), container.NewGridWithRows(2, empty, card))), 900, 460)
	bad.field.SetText("31/02/2004")
	bad.field.Commit()
	w.Resize(fyne.NewSize(900, 461))
	w.Canvas().Focus(choice)
	choice.TypedRune('k')
	choice.TypedRune('h')
	picture(t, w, "fields")
	Confirm(w, "Xóa 3 đoàn viên?", "Hồ sơ chuyển vào Thùng rác và phục hồi được trong 30 ngày; các đánh giá của năm 2022 vẫn giữ nguyên.", "Xóa 3 đoàn viên", func() {})
	picture(t, w, "dialog")
}
