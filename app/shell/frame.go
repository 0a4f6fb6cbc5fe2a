package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

// frame lays out the window: title row, toolbar, left column, middle, right pane and status line, with thin lines
// between. Before a file is open it shows one page instead of all but the title row.
type frame struct {
	title, bar, left, status fyne.CanvasObject
	middle, side             *fyne.Container
	page                     *fyne.Container // the start page, over everything below the title row
	job                      *fyne.Container // the running job, over the status line
	lines                    [4]*canvas.Rectangle
	box                      *fyne.Container
	whole                    bool // the start page is showing
}

func newFrame(title, bar, left, status fyne.CanvasObject) *frame {
	f := &frame{title: title, bar: bar, left: left, status: status,
		middle: container.NewStack(), side: container.NewStack(), page: container.NewStack(), job: container.NewStack()}
	for i := range f.lines {
		f.lines[i] = canvas.NewRectangle(kit.Line)
	}
	f.box = container.New(f, canvas.NewRectangle(kit.Ground), f.middle, f.side, f.left, f.bar, f.status,
		f.lines[0], f.lines[1], f.lines[2], f.lines[3], f.page, f.title, f.job)
	return f
}

func (f *frame) object() fyne.CanvasObject { return f.box }

// setPage shows one page below the title row; nil shows the parts of the working window.
func (f *frame) setPage(page fyne.CanvasObject) {
	f.page.Objects = nil
	f.whole = page != nil
	if page != nil {
		f.page.Objects = []fyne.CanvasObject{canvas.NewRectangle(kit.Ground), page}
	}
	for _, o := range f.box.Objects[1:10] {
		if f.whole {
			o.Hide()
		} else {
			o.Show()
		}
	}
	f.box.Refresh()
}

// setJob shows a panel over the right end of the status line; nil takes it away.
func (f *frame) setJob(panel fyne.CanvasObject) {
	f.job.Objects = nil
	if panel != nil {
		edge := canvas.NewRectangle(kit.Sheet)
		edge.StrokeColor, edge.StrokeWidth = kit.Line, 1
		f.job.Objects = []fyne.CanvasObject{edge, kit.Inset(panel, 14, 8, 14, 8)}
	}
	f.box.Refresh()
}

// setScreen puts a screen's middle and right pane in place; side may be nil.
func (f *frame) setScreen(middle, side fyne.CanvasObject) {
	f.middle.Objects = []fyne.CanvasObject{middle}
	f.side.Objects = nil
	if side != nil {
		f.side.Objects = []fyne.CanvasObject{canvas.NewRectangle(kit.Sheet), side}
	}
	f.box.Refresh()
}

// MinSize keeps the smallest window that still shows everything.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(leastWide, leastHigh) }

// Layout places the parts; the right pane folds away in a narrow window, and while the screen hides what is in it.
func (f *frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	objects[0].Resize(size)
	place(f.title, 0, 0, size.Width, titleRowH)
	place(f.page, 0, titleRowH, size.Width, size.Height-titleRowH)
	top := titleRowH + toolbarH
	bottom := size.Height - statusH
	place(f.bar, 0, titleRowH, size.Width, toolbarH)
	place(f.lines[0], 0, top, size.Width, contentGap)
	left := leftWidth
	if size.Width < thinWidth {
		left = leftThin
	}
	place(f.left, 0, top+contentGap, left, bottom-top-contentGap)
	place(f.lines[1], left, top, contentGap, bottom-top)
	right := size.Width
	shown := len(f.side.Objects) > 1 && f.side.Objects[1].Visible() && size.Width >= foldWidth && !f.whole
	if shown {
		right -= sideWidth
		place(f.side, right, top+contentGap, sideWidth, bottom-top-contentGap)
		f.side.Show()
	} else {
		f.side.Hide()
	}
	place(f.lines[2], right-contentGap, top, contentGap, bottom-top)
	f.lines[2].Hidden = !shown
	place(f.middle, left+contentGap, top+contentGap, right-left-2*contentGap, bottom-top-contentGap)
	place(f.lines[3], 0, bottom, size.Width, contentGap)
	place(f.status, 0, bottom+contentGap, size.Width, statusH-contentGap)
	place(f.job, size.Width-jobWidth-12, bottom-jobHeight-8, jobWidth, jobHeight)
	f.job.Hidden = len(f.job.Objects) == 0
}
