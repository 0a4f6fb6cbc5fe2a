package members

import "fyne.io/fyne/v2"

const (
	leastField float32 = 205 // least width of a field; the number of columns follows
	mostFields         = 4
	flowGap    float32 = 14
	pagePad    float32 = 18
)

// flow puts fields into as many columns as there is room for. It keeps the width that is coming, because its height is
// asked for before it is laid out.
type flow struct {
	width float32
	spans map[fyne.CanvasObject]int // columns that long texts take; the others take one
}

func (f *flow) columns() int {
	return min(mostFields, max(1, int((f.width+flowGap)/(leastField+flowGap))))
}

// MinSize is as high as all rows at the present width.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	f.rows(objects, func(row []fyne.CanvasObject, h float32) { height += h + flowGap/2 })
	return fyne.NewSize(leastField, max(0, height-flowGap/2))
}

// Layout places the fields row by row.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	n := float32(f.columns())
	wide := (size.Width - flowGap*(n-1)) / n
	y := float32(0)
	f.rows(objects, func(row []fyne.CanvasObject, h float32) {
		x := float32(0)
		for _, o := range row {
			taken := float32(f.span(o))
			o.Resize(fyne.NewSize(wide*taken+flowGap*(taken-1), h))
			o.Move(fyne.NewPos(x, y))
			x += (wide + flowGap) * taken
		}
		y += h + flowGap/2
	})
}

func (f *flow) span(o fyne.CanvasObject) int { return min(max(1, f.spans[o]), f.columns()) }

// rows breaks the fields into rows with the height of each.
func (f *flow) rows(objects []fyne.CanvasObject, each func(row []fyne.CanvasObject, height float32)) {
	n := f.columns()
	for len(objects) > 0 {
		taken, end, height := 0, 0, float32(0)
		for end < len(objects) && taken+f.span(objects[end]) <= n {
			taken += f.span(objects[end])
			height = max(height, objects[end].MinSize().Height)
			end++
		}
		each(objects[:end], height)
		objects = objects[end:]
	}
}

func (f *flow) setWidth(width float32) { f.width = width }

// lineFlow puts parts of different widths beside each other, in as many lines as they need. Like flow it keeps the width
// that is coming.
type lineFlow struct{ width float32 }

func (f *lineFlow) setWidth(width float32) { f.width = width }

// MinSize is as high as all lines at the present width.
func (f *lineFlow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastField, f.place(objects, func(fyne.CanvasObject, fyne.Position) {}))
}

// Layout places the parts line by line.
func (f *lineFlow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, func(o fyne.CanvasObject, at fyne.Position) {
		o.Resize(o.MinSize())
		o.Move(at)
	})
}

func (f *lineFlow) place(objects []fyne.CanvasObject, each func(fyne.CanvasObject, fyne.Position)) (height float32) {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range objects {
		size := o.MinSize()
		if x > 0 && x+size.Width > f.width {
			x, y, line = 0, y+line+flowGap/4, 0
		}
		each(o, fyne.NewPos(x, y))
		x, line = x+size.Width+flowGap, max(line, size.Height)
	}
	return y + line
}
