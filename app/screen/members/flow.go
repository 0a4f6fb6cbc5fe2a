package members

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"bachudong/app/kit"
)

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

// sheet is the scrolled page; it tells its flows their width before it is laid out.
type sheet struct {
	widget.BaseWidget
	scroll  *kit.VScroll
	content *fyne.Container
	flows   map[*flow]float32 // with the width that stands beside them
}

func newSheet() *sheet {
	s := &sheet{content: kit.Stack(16), flows: map[*flow]float32{}}
	s.scroll = kit.NewVScroll(kit.On(kit.Sheet, kit.Inset(s.content, pagePad, 14, pagePad, 24)))
	s.ExtendBaseWidget(s)
	return s
}

// flow adds fields in columns; beside is the width taken by what stands at their side.
func (s *sheet) flow(beside float32, spans map[fyne.CanvasObject]int, fields ...fyne.CanvasObject) *fyne.Container {
	f := &flow{spans: spans}
	s.flows[f] = beside
	return container.New(f, fields...)
}

// section adds a part under its title.
func (s *sheet) section(title string, content fyne.CanvasObject) {
	s.content.Add(kit.Stack(8, kit.NewSectionTitle(title), kit.HLine(), content))
}

// Resize tells the flows their width first.
func (s *sheet) Resize(size fyne.Size) {
	for f, beside := range s.flows {
		f.width = size.Width - 2*pagePad - beside
	}
	s.BaseWidget.Resize(size)
}

// grown lays the page out anew after something on it changed its height.
func (s *sheet) grown() { s.scroll.Settle() }

// reveal scrolls to a part of the page.
func (s *sheet) reveal(o fyne.CanvasObject) { s.scroll.Reveal(o) }

// CreateRenderer draws the scroller.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.scroll) }
