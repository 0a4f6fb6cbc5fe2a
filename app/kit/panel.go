package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// On lays content on a ground of one colour.
func On(ground color.Color, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(canvas.NewRectangle(ground), content)
}

// Inset leaves space around content.
func Inset(content fyne.CanvasObject, left, top, right, bottom float32) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), content)
}

// Card is a white sheet with a thin border, its bold title and its content. Cards never stand inside cards.
func Card(title string, content fyne.CanvasObject) *fyne.Container {
	box := canvas.NewRectangle(Sheet)
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = Line, 1, 5
	inner := Frame(Inset(NewSectionTitle(title), 0, 0, 0, 8), nil, nil, nil, content)
	return container.NewStack(box, Inset(inner, 14, 12, 14, 12))
}

// HLine is a thin line across.
func HLine() fyne.CanvasObject {
	line := canvas.NewRectangle(Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	return line
}

// VLine is a thin line down.
func VLine() fyne.CanvasObject { return HLine() }

// Gap is empty space.
func Gap(width, height float32) fyne.CanvasObject {
	gap := canvas.NewRectangle(color.Transparent)
	gap.SetMinSize(fyne.NewSize(width, height))
	return gap
}

// Stack puts parts below each other with gap between them.
func Stack(gap float32, parts ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), parts...)
}

// Beside lines up parts side by side, centred in height, with gap between them.
func Beside(gap float32, parts ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rowLayout{gap: gap}, parts...)
}

// ToolbarRow is the white row under the title: left parts, then right parts at the far end, and a line below. When there
// is no room for all, the right parts keep their place and the left ones are cut.
func ToolbarRow(left, right []fyne.CanvasObject) *fyne.Container {
	cut := container.NewClip(Inset(Beside(6, left...), 10, 0, 0, 0))
	row := Frame(nil, nil, nil, Inset(Beside(6, right...), 6, 0, 10, 0), cut)
	height := canvas.NewRectangle(Sheet)
	height.SetMinSize(fyne.NewSize(1, BarHeight-1))
	return Frame(nil, HLine(), nil, nil, container.NewStack(height, row))
}

// WithSide puts a side pane of fixed width at the right of main; where less than foldBelow is left for both, the pane is
// folded away.
func WithSide(main, side fyne.CanvasObject, width, foldBelow float32) *fyne.Container {
	pane := Frame(nil, nil, VLine(), nil, On(Sheet, side))
	return container.New(&sideLayout{width, foldBelow}, main, pane)
}

type sideLayout struct{ width, foldBelow float32 }

func (l *sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, objects[0].MinSize().Height)
}

func (l *sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	main, side := objects[0], objects[1]
	if size.Width < l.foldBelow {
		side.Hide()
		main.Resize(size)
		return
	}
	side.Show()
	main.Resize(fyne.NewSize(size.Width-l.width, size.Height))
	side.Resize(fyne.NewSize(l.width, size.Height))
	side.Move(fyne.NewPos(size.Width-l.width, 0))
}

// rowLayout places parts in a row at their least width, centred in height.
type rowLayout struct{ gap float32 }

func (l *rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			min := o.MinSize()
			size.Width += min.Width + l.gap
			size.Height = max(size.Height, min.Height)
		}
	}
	size.Width = max(0, size.Width-l.gap)
	return size
}

func (l *rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		if o.Visible() {
			min := o.MinSize()
			o.Resize(min)
			o.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
			x += min.Width + l.gap
		}
	}
}
