package intake

import (
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
)

var stepTitles = []string{"1 Chọn tệp", "2 Ghép cột", "3 Kiểm tra", "4 Kết quả"}

// toolbar is the row with the steps at the left and the buttons of the present step at the right.
type toolbar struct {
	screen *Screen
	steps  *kit.Steps
	back   *kit.Button
	write  *kit.Button
	again  *kit.Button
	resume *kit.Button
	right  *fyne.Container
	row    fyne.CanvasObject
}

func newToolbar(s *Screen) *toolbar {
	b := &toolbar{screen: s, steps: kit.NewSteps(stepTitles, 0)}
	b.steps.OnStep = b.stepBack
	b.back = kit.NewButton("Quay lại", "Esc", s.back)
	b.write = kit.NewPrimary("Nhập", "Ctrl+S", s.write)
	b.again = kit.NewPrimary("Nhập tệp khác", "F4", s.choose)
	b.resume = kit.NewButton("Xem tiếp bảng kiểm tra", "", func() { s.resume() })
	b.right = kit.Beside(8, b.resume, b.back, b.write, b.again, kit.Gap(0, 1))
	left := kit.Beside(18, kit.NewSectionTitle("Nhập khẩu từ Excel"), b.steps)
	b.row = kit.Frame(nil, nil, nil, b.right, left)
	return b
}

func (b *toolbar) refresh() {
	s := b.screen
	b.steps.Set(map[stage]int{choosing: 0, checking: 2, finished: len(stepTitles)}[s.stage])
	show := func(button *kit.Button, on bool) {
		if on {
			button.Show()
		} else {
			button.Hide()
		}
	}
	show(b.resume, s.stage == choosing && s.canResume() && !s.written)
	show(b.back, s.stage == checking)
	show(b.write, s.stage == checking)
	show(b.again, s.stage == finished)
	b.again.SetEnabled(s.idle())
	b.write.SetEnabled(s.canWrite())
	b.write.SetCaption("Nhập")
	if s.review != nil {
		b.write.SetCaption(fmt.Sprintf("Nhập %s dòng", kit.Number(s.review.writable())))
	}
	b.right.Refresh()
}

// stepBack follows a click on a step that lies behind.
func (b *toolbar) stepBack(i int) {
	s := b.screen
	switch {
	case s.busy():
	case i == 0:
		s.back()
	case i == 1 && s.stage == checking:
		s.check.tabs.Choose(tabColumns)
	}
}
