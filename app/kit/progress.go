package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Progress is a panel with the name of a long piece of work, a bar and a button to stop it.
type Progress struct {
	widget.BaseWidget
	content fyne.CanvasObject
	name    *Text
	figure  *Text
	bar     *progressBar
	stop    *Button
}

// NewProgress makes the panel; cancel is called once, when the officer stops the work.
func NewProgress(name string, cancel func()) *Progress {
	p := &Progress{name: NewText(name, Normal).Cut(80), figure: NewText("", Muted)}
	p.bar = &progressBar{ground: canvas.NewRectangle(GreyTint), fill: canvas.NewRectangle(Blue)}
	p.bar.ground.CornerRadius, p.bar.fill.CornerRadius = 3, 3
	p.bar.ground.SetMinSize(fyne.NewSize(120, 6))
	p.stop = NewButton("Dừng", "Esc", func() {
		p.stop.Disable()
		p.figure.Set("đang dừng…", Muted)
		cancel()
	})
	bar := container.New(p.bar, p.bar.ground, p.bar.fill)
	head := Frame(nil, nil, nil, p.figure, p.name)
	p.content = Frame(nil, nil, nil, Beside(0, Gap(10, 1), p.stop), Stack(5, head, bar))
	p.ExtendBaseWidget(p)
	return p
}

// Set shows how far the work has come; total 0 is not known yet.
func (p *Progress) Set(done, total int) {
	if p.stop.Disabled() {
		return
	}
	if total <= 0 {
		p.figure.Set("", Muted)
		return
	}
	p.bar.part = max(0, min(1, float32(done)/float32(total)))
	p.figure.Set(fmt.Sprintf("%s/%s · %d %%", Number(done), Number(total), int(p.bar.part*100)), Muted)
	p.Refresh()
}

// Stop presses the stop button. Whoever shows the panel binds Esc to it.
func (p *Progress) Stop() { p.stop.press() }

// CreateRenderer draws the panel.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }

type progressBar struct {
	ground, fill *canvas.Rectangle
	part         float32
}

func (b *progressBar) MinSize([]fyne.CanvasObject) fyne.Size { return b.ground.MinSize() }

func (b *progressBar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.ground.Resize(size)
	b.fill.Resize(fyne.NewSize(size.Width*b.part, size.Height))
}

// Number writes n with dots between the thousands: 3.142.
func Number(n int) string {
	s := fmt.Sprint(n)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return sign + s
}
