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
	next   *kit.Button
	write  *kit.Button
	again  *kit.Button
	right  *fyne.Container
	row    fyne.CanvasObject
}

func newToolbar(s *Screen) *toolbar {
	b := &toolbar{screen: s, steps: kit.NewSteps(stepTitles, 0)}
	b.steps.OnStep = b.stepBack
	b.back = kit.NewButton("Quay lại", "Esc", s.back)
	b.next = kit.NewPrimary("Tiếp tục", "Ctrl+Enter", s.next)
	b.write = kit.NewPrimary("Nhập", "Ctrl+S", s.write)
	b.again = kit.NewPrimary("Nhập tệp khác", "F4", s.choose)
	b.right = kit.Beside(8, b.back, b.next, b.write, b.again, kit.Gap(0, 1))
	title := kit.Inset(kit.NewSectionTitle("Nhập khẩu từ Excel"), 0, 0, 18, 0)
	b.row = fyne.CanvasObject(&fyne.Container{Layout: &barLayout{}, Objects: []fyne.CanvasObject{title, b.steps, b.right}})
	return b
}

func (b *toolbar) refresh() {
	s := b.screen
	b.steps.Set(map[stage]int{choosing: 0, matching: 1, checking: 2, finished: len(stepTitles)}[s.stage])
	show := func(button *kit.Button, on bool) {
		if on {
			button.Show()
		} else {
			button.Hide()
		}
	}
	show(b.back, s.stage == matching || s.stage == checking)
	show(b.next, s.review != nil && !s.written && s.stage < checking)
	show(b.write, s.stage == checking)
	show(b.again, s.stage == finished)
	b.again.SetEnabled(s.idle())
	b.write.SetEnabled(s.canWrite())
	b.next.SetEnabled(s.canGoOn())
	b.write.SetCaption("Nhập")
	if s.review != nil {
		b.write.SetCaption(fmt.Sprintf("Nhập %s dòng", kit.Number(s.review.writable())))
	}
	b.row.Refresh()
}

// stepBack follows a click on a step that lies behind.
func (b *toolbar) stepBack(i int) {
	s := b.screen
	switch {
	case s.busy():
	case s.stage == finished:
		s.startAgain()
	default:
		s.goTo(stage(i))
	}
}

// barLayout puts title and steps at the left, buttons at the right; the title goes when there is no room for all.
type barLayout struct{}

// MinSize is that without the title.
func (l *barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	steps, right := o[1].MinSize(), o[2].MinSize()
	return fyne.NewSize(steps.Width+right.Width, max(steps.Height, right.Height))
}

// Layout places the three.
func (l *barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place := func(part fyne.CanvasObject, x float32) {
		min := part.MinSize()
		part.Resize(min)
		part.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
	}
	title := o[0].MinSize().Width
	if title+o[1].MinSize().Width+o[2].MinSize().Width > size.Width {
		title = 0
	}
	o[0].Hide()
	if title > 0 {
		o[0].Show()
		place(o[0], 0)
	}
	place(o[1], title)
	place(o[2], size.Width-o[2].MinSize().Width)
}
