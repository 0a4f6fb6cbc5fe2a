package members

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"bachudong/app/kit"
)

const (
	cropWide, cropHigh float32 = 210, 280
	cropStep                   = 0.04 // share of the part that an arrow moves
	cropZoom                   = 1.1  // by which + enlarges
)

// cropper shows the part of a picture that becomes the photo. It is moved by dragging and with the arrows, enlarged with
// the wheel and + and −, and turned with R.
type cropper struct {
	widget.BaseWidget
	cropping *cropping
	shown    *canvas.Image
	edge     *canvas.Rectangle
}

func newCropper(c *cropping) *cropper {
	w := &cropper{cropping: c, shown: canvas.NewImageFromImage(c.cut()), edge: canvas.NewRectangle(nil)}
	w.shown.FillMode = canvas.ImageFillStretch
	w.edge.StrokeColor, w.edge.StrokeWidth = kit.FieldLine, 1
	w.ExtendBaseWidget(w)
	return w
}

func (w *cropper) draw() {
	w.shown.Image = w.cropping.cut()
	w.shown.Refresh()
}

// Dragged moves the picture under the frame.
func (w *cropper) Dragged(ev *fyne.DragEvent) {
	w.cropping.move(-float64(ev.Dragged.DX/w.Size().Width), -float64(ev.Dragged.DY/w.Size().Height))
	w.draw()
}

// DragEnd is nothing more.
func (w *cropper) DragEnd() {}

// Scrolled enlarges or shows more.
func (w *cropper) Scrolled(ev *fyne.ScrollEvent) {
	by := cropZoom
	if ev.Scrolled.DY < 0 {
		by = 1 / cropZoom
	}
	w.cropping.enlarge(by)
	w.draw()
}

// Tapped takes the keyboard.
func (w *cropper) Tapped(*fyne.PointEvent) { kit.FocusOn(w) }

// Cursor tells that the picture can be dragged.
func (w *cropper) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the focus.
func (w *cropper) FocusGained() {
	w.edge.StrokeColor, w.edge.StrokeWidth = kit.Blue, 2
	w.edge.Refresh()
}

// FocusLost takes it away.
func (w *cropper) FocusLost() {
	w.edge.StrokeColor, w.edge.StrokeWidth = kit.FieldLine, 1
	w.edge.Refresh()
}

// TypedRune enlarges, shows more, turns.
func (w *cropper) TypedRune(r rune) {
	switch r {
	case '+', '=':
		w.cropping.enlarge(cropZoom)
	case '-':
		w.cropping.enlarge(1 / cropZoom)
	case 'r', 'R':
		w.cropping.turn()
	}
	w.draw()
}

// TypedKey moves with the arrows and passes other keys to the dialog.
func (w *cropper) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		w.cropping.move(-cropStep, 0)
	case fyne.KeyRight:
		w.cropping.move(cropStep, 0)
	case fyne.KeyUp:
		w.cropping.move(0, -cropStep)
	case fyne.KeyDown:
		w.cropping.move(0, cropStep)
	default:
		kit.KeysOf(w).Typed(ev)
		return
	}
	w.draw()
}

// MinSize is that of the frame.
func (w *cropper) MinSize() fyne.Size { return fyne.NewSize(cropWide, cropHigh) }

// CreateRenderer draws the part and its frame.
func (w *cropper) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(w.shown, w.edge))
}

// askCrop shows a picture to be cropped and hands over the part that is to be the photo.
func askCrop(w fyne.Window, c *cropping, take func(*cropping)) {
	frame := newCropper(c)
	press := func(r rune) func() { return func() { frame.TypedRune(r) } }
	help := kit.Stack(10, kit.NewNote("Kéo ảnh hoặc bấm phím mũi tên để dời.", kit.Muted), kit.NewNote("Lăn chuột, phím + và − để phóng to, thu nhỏ. Phím R để xoay.", kit.Muted),
		kit.Beside(8, kit.NewButton("Phóng to", "", press('+')), kit.NewButton("Thu nhỏ", "", press('-'))), kit.Beside(8, kit.NewButton("Xoay", "", press('r'))))
	content := kit.Frame(nil, nil, container.NewVBox(frame), nil, kit.Inset(container.NewStack(kit.Gap(220, 1), help), 16, 0, 0, 0))
	d := kit.NewDialog(w, "Cắt ảnh 3×4", content, 470,
		kit.Answer{Caption: "Dùng ảnh này", Key: "Enter", Run: func() bool { take(frame.cropping); return true }}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = frame
	d.Show()
}
