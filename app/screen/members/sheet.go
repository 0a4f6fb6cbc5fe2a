package members

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"bachudong/app/kit"
)

// flowing is a layout that must know its width before its height is asked for.
type flowing interface{ setWidth(width float32) }

// sheet is the scrolled page; it tells its flows their width before it is laid out.
type sheet struct {
	widget.BaseWidget
	scroll  *kit.VScroll
	content *fyne.Container
	flows   map[flowing]float32 // with the width that stands beside them
}

func newSheet() *sheet {
	s := &sheet{content: kit.Stack(16), flows: map[flowing]float32{}}
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

// lines adds parts that follow each other like words.
func (s *sheet) lines(parts ...fyne.CanvasObject) *fyne.Container {
	f := &lineFlow{}
	s.flows[f] = 0
	return container.New(f, parts...)
}

// section adds a part under its title.
func (s *sheet) section(title string, content fyne.CanvasObject) *fyne.Container {
	part := kit.Stack(8, kit.NewSectionTitle(title), kit.HLine(), content)
	s.content.Add(part)
	return part
}

// Resize tells the flows their width first.
func (s *sheet) Resize(size fyne.Size) {
	for f, beside := range s.flows {
		f.setWidth(size.Width - 2*pagePad - beside)
	}
	s.BaseWidget.Resize(size)
}

// grown lays the page out anew after something on it changed its height.
func (s *sheet) grown() { s.scroll.Settle() }

// reveal scrolls to a part of the page.
func (s *sheet) reveal(o fyne.CanvasObject) { s.scroll.Reveal(o) }

// CreateRenderer draws the scroller.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.scroll) }
