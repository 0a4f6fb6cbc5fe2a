package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"bachudong/app/kit"
)

// Sizes of the frame in Fyne units. Below foldWidth the right pane folds away, below thinWidth (a small screen with large
// letters) the left column gets thinner.
const (
	leftWidth  float32 = 228
	leftThin   float32 = 168
	thinWidth  float32 = 900
	sideWidth  float32 = 284
	titleRowH  float32 = 44
	toolbarH   float32 = 42
	statusH    float32 = 26
	foldWidth  float32 = 1180
	leastWide  float32 = 640
	leastHigh  float32 = 380
	contentGap float32 = 1
	jobWidth   float32 = 420
	jobHeight  float32 = 56
)

// build makes the parts that stay for the life of the window.
func (w *Window) build() {
	w.title = newTitleRow(w)
	w.nav = newNavigation(w)
	w.tree = newUnitPane(w)
	w.status = newStatusLine()
	w.toolbar = container.NewStack()
	undo := kit.NewButton("Hoàn tác", "Ctrl+Z", w.Undo)
	bar := kit.Frame(nil, nil, nil, kit.Inset(undo, 8, 0, 0, 0), container.NewHScroll(w.toolbar))
	w.frame = newFrame(
		sheetOf(kit.Blue, w.title.object()),
		sheetOf(kit.Sheet, padded(bar, 5, 10)),
		sheetOf(kit.Sheet, kit.Frame(w.nav.object(), nil, nil, nil, w.tree.object())),
		sheetOf(kit.Sheet, padded(w.status.object(), 2, 12)),
	)
	w.root = kit.NewRoot(w.frame.object())
	w.win.SetContent(w.root)
}

// sheetOf puts content on a plain ground.
func sheetOf(fill interface{ RGBA() (r, g, b, a uint32) }, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(canvas.NewRectangle(fill), content)
}

func padded(content fyne.CanvasObject, vertical, horizontal float32) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(vertical, vertical, horizontal, horizontal), content)
}
