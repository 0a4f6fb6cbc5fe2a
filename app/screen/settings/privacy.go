package settings

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/erasing"
	"bachudong/data/filestore"
	"bachudong/data/store"
)

// privacy is what can be done for the data of people who left, and the check of the attached files.
type privacy struct {
	screen *Screen
	found  *fyne.Container
	view   fyne.CanvasObject
}

const (
	cardWide  float32 = 600
	lostShown int     = 12
)

func newPrivacy(s *Screen) *privacy {
	p := &privacy{screen: s, found: kit.Stack(3)}
	left := kit.Stack(10, kit.NewNote("Người đã rời sổ quá lâu thì xóa dữ liệu cá nhân của họ: các số đếm giữ nguyên, không ai tìm lại được tên. "+
		"Số CCCD và điện thoại được che trên màn hình (Ctrl+H để hiện); mỗi lần kết xuất được ghi ở “Nhật ký kết xuất”.", kit.Muted),
		container.NewHBox(kit.NewButton("Xem ai đã rời sổ…", "", func() { erasing.AskLeavers(s.host) })))
	files := kit.Stack(10, kit.NewNote("Tệp đính kèm nằm trong thư mục “.tep” cạnh tệp dữ liệu; khi chép tệp dữ liệu đi nơi khác thì chép cả thư mục này. "+
		"Tệp đã xóa vẫn nằm đó chừng nào việc hoàn tác còn cần đến; dọn dữ liệu thừa thì xóa hẳn tệp không còn ai cần và ghi gọn lại tệp dữ liệu.", kit.Muted),
		container.NewHBox(kit.NewButton("Kiểm tra tệp đính kèm", "", p.check), kit.NewButton("Dọn dữ liệu thừa", "", p.clean)), p.found)
	sheets := kit.Stack(12, sized(kit.Card("Người đã rời sổ", left)), sized(kit.Card("Tệp đính kèm", files)))
	scroll := container.NewVScroll(kit.Inset(sheets, 12, 12, 12, 12))
	kit.LetWheelScroll(scroll)
	p.view = scroll
	return p
}

// sized gives a card the width in which its notes are easy to read.
func sized(card fyne.CanvasObject) fyne.CanvasObject {
	return container.NewHBox(container.NewStack(kit.Gap(cardWide, 1), card))
}

func (p *privacy) check() {
	file := p.screen.host.Desk().File
	p.screen.host.Job("Kiểm tra tệp đính kèm", func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
		found, err := file.CheckFiles(ctx, progress)
		if err == nil {
			fyne.Do(func() { p.show(found) })
		}
		return screen.Outcome{Text: checkText(found)}, err
	})
}

// checkText is what the check found in one sentence.
func checkText(found store.FileFindings) string {
	if n := len(found.Missing) + len(found.Damaged); n > 0 {
		return fmt.Sprintf("%d tài liệu mất hoặc hỏng tệp; hãy chép lại thư mục tệp đính kèm từ bản sao lưu.", n)
	}
	return "Mọi tệp đính kèm còn nguyên."
}

func (p *privacy) show(found store.FileFindings) {
	p.found.Objects = nil
	for _, part := range []struct {
		says string
		list []store.LostFile
	}{{"Mất tệp", found.Missing}, {"Tệp hỏng", found.Damaged}} {
		for i, l := range part.list {
			if i == lostShown {
				p.found.Add(kit.NewNote(fmt.Sprintf("%s: còn %d tài liệu nữa.", part.says, len(part.list)-i), kit.Red))
				break
			}
			p.found.Add(kit.NewNote(fmt.Sprintf("%s: %s – %s (%s)", part.says, l.Person, l.Title, l.FileName), kit.Red))
		}
	}
	p.found.Add(kit.NewNote(fmt.Sprintf("%s %d tệp chỉ còn để hoàn tác, %d tệp không còn ai cần (%s).", checkText(found), len(found.ForUndo), len(found.Unneeded),
		megabytes(found.Unneeded)), kit.Muted))
	p.found.Refresh()
}

func (p *privacy) clean() {
	file := p.screen.host.Desk().File
	p.screen.host.Job("Dọn dữ liệu thừa", func(ctx context.Context, _ func(int, int)) (screen.Outcome, error) {
		removed, err := file.CleanFiles(ctx)
		if err == nil {
			err = file.Sweep(ctx)
		}
		return screen.Outcome{Text: fmt.Sprintf("Đã xóa %d tệp không còn ai cần (%s) và ghi gọn lại tệp dữ liệu.", len(removed), megabytes(removed))}, err
	})
}

// megabytes is the size of contents together.
func megabytes(list []filestore.Content) string {
	var sum int64
	for _, c := range list {
		sum += c.Size
	}
	return fmt.Sprintf("%s MB", kit.Number(int((sum+1<<20-1)>>20)))
}
