package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Resize lays the columns out anew.
func (g *Grid) Resize(size fyne.Size) {
	if size.Width != g.Size().Width {
		g.edges = nil
	}
	g.BaseWidget.Resize(size)
}

// CreateRenderer draws headings and rows.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	r := &gridFrame{grid: g, ground: canvas.NewRectangle(Ground), empty: NewNote("", Muted)}
	r.placeEmpty()
	return r
}

// gridFrame arranges the parts of a Grid.
type gridFrame struct {
	grid   *Grid
	ground *canvas.Rectangle
	empty  *Note
}

func (r *gridFrame) Destroy() {}

func (r *gridFrame) MinSize() fyne.Size {
	return fyne.NewSize(120, headerHeight+3*r.grid.RowHeight)
}

func (r *gridFrame) Objects() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{r.ground, r.grid.header, r.grid.scroll, r.empty}
	if r.grid.editor != nil {
		parts = append(parts, r.grid.editor)
	}
	return parts
}

func (r *gridFrame) Layout(size fyne.Size) {
	g := r.grid
	g.layoutColumns(size.Width)
	r.ground.Resize(size)
	g.header.Resize(fyne.NewSize(size.Width, headerHeight))
	g.scroll.Move(fyne.NewPos(0, headerHeight))
	g.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-headerHeight)))
	r.placeEmpty()
	g.header.Refresh()
	g.body.update(true)
	g.placeEditor()
}

func (r *gridFrame) placeEmpty() {
	g := r.grid
	r.empty.Hidden = g.Len() > 0 || g.EmptyText == ""
	r.empty.Set(g.EmptyText, Muted)
	width := fyne.Min(g.Size().Width-32, textWidth(g.EmptyText, TextSize, false)+1)
	r.empty.Resize(fyne.NewSize(width, r.empty.heightFor(width)))
	r.empty.Move(fyne.NewPos((g.Size().Width-width)/2, headerHeight+28))
}

func (r *gridFrame) Refresh() {
	r.placeEmpty()
	r.grid.ensureColumns()
	r.grid.header.Refresh()
	r.grid.scroll.Refresh() // the number of rows may have changed
	r.grid.placeEditor()
	canvas.Refresh(r.grid)
}
