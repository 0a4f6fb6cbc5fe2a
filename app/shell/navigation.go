package shell

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"bachudong/app/kit"
)

const navRowHeight float32 = 32

// navigation is the list of screens at the left.
type navigation struct {
	items map[string]*navItem
	box   fyne.CanvasObject
}

func newNavigation(w *Window) *navigation {
	n := &navigation{items: map[string]*navItem{}}
	column := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, e := range w.entries {
		if e.Within != "" {
			continue
		}
		item := newNavItem(e.Caption, string(e.Key), func() { w.Open(e.ID, nil) })
		n.items[e.ID] = item
		column.Add(item)
	}
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	n.box = container.New(layout.NewCustomPaddedVBoxLayout(0), column, padded(line, 4, 0))
	return n
}

func (n *navigation) object() fyne.CanvasObject { return n.box }

func (n *navigation) choose(id string) {
	for key, item := range n.items {
		item.setChosen(key == id)
	}
}

// navItem is one line: caption, key at the right, a blue bar when chosen.
type navItem struct {
	widget.BaseWidget
	run             func()
	chosen, hovered bool
	ground, bar     *canvas.Rectangle
	caption, key    *canvas.Text
}

func newNavItem(caption, key string, run func()) *navItem {
	i := &navItem{run: run, ground: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent),
		caption: kit.NewLine(caption, kit.TextSize, kit.Ink, false), key: kit.NewLine(key, kit.SmallText, kit.InkSoft, false)}
	i.ExtendBaseWidget(i)
	return i
}

func (i *navItem) setChosen(chosen bool) {
	i.chosen = chosen
	i.Refresh()
}

// Tapped opens the screen.
func (i *navItem) Tapped(*fyne.PointEvent) { i.run() }

// MouseIn, MouseMoved and MouseOut tint the line under the mouse.
func (i *navItem) MouseIn(*desktop.MouseEvent) { i.hovered = true; i.Refresh() }

// MouseMoved is part of desktop.Hoverable.
func (i *navItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (i *navItem) MouseOut() { i.hovered = false; i.Refresh() }

// CreateRenderer draws the line.
func (i *navItem) CreateRenderer() fyne.WidgetRenderer { return &navItemRenderer{i} }

type navItemRenderer struct{ item *navItem }

func (r *navItemRenderer) Destroy() {}

func (r *navItemRenderer) MinSize() fyne.Size { return fyne.NewSize(120, navRowHeight) }

func (r *navItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.item.ground, r.item.bar, r.item.caption, r.item.key}
}

func (r *navItemRenderer) Layout(size fyne.Size) {
	i := r.item
	i.ground.Resize(size)
	i.bar.Resize(fyne.NewSize(3, size.Height))
	middle := func(t *canvas.Text, x float32) {
		t.Resize(t.MinSize())
		t.Move(fyne.NewPos(x, (size.Height-t.MinSize().Height)/2))
	}
	middle(i.caption, 18)
	middle(i.key, size.Width-i.key.MinSize().Width-12)
}

func (r *navItemRenderer) Refresh() {
	i := r.item
	i.ground.FillColor, i.bar.FillColor, i.caption.Color = color.Transparent, color.Transparent, kit.Ink
	switch {
	case i.chosen:
		i.ground.FillColor, i.bar.FillColor, i.caption.Color = kit.BlueTint, kit.Blue, kit.BlueDark
	case i.hovered:
		i.ground.FillColor = kit.Ground
	}
	kit.SetBold(i.caption, i.chosen)
	r.Layout(i.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
