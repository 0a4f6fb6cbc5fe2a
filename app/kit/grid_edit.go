package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// leastEditor is the least width of the field over a narrow cell.
const leastEditor float32 = 120

// cellField is the field that lies over a cell while it is edited.
type cellField struct {
	TextField
	grid *Grid
}

// Edit lays a field with text over a cell. Enter and leaving the field hand over what was typed, Esc does not; done is
// called at most once, and only for another text. The window needs a Root.
func (g *Grid) Edit(row int, column, text string, done func(text string)) {
	g.closeEditor()
	col, layer := g.column(column), layerFor(g)
	if col < 0 || row < 0 || row >= g.Len() || layer == nil {
		return
	}
	g.Select(row)
	g.revealColumn(col)
	f := &cellField{grid: g}
	f.ExtendBaseWidget(f)
	f.Set(text)
	f.OnCommit = func(text string) {
		g.closeEditor()
		done(text)
	}
	f.OnEscape = func() bool {
		f.OnCommit = nil
		g.closeEditor()
		FocusOn(g.body)
		return true
	}
	f.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name != fyne.KeyReturn && ev.Name != fyne.KeyEnter {
			return false
		}
		f.Commit()
		g.closeEditor()
		FocusOn(g.body)
		return true
	}
	f.onFocus = func(gained bool) {
		if !gained {
			g.closeEditor()
		}
	}
	g.editing = f
	f.place(layer, row, col)
	FocusOn(f)
	f.selectAll()
}

func (f *cellField) place(layer *fyne.Container, row, col int) {
	g := f.grid
	d := fyne.CurrentApp().Driver()
	origin := d.AbsolutePositionForObject(g.body).Subtract(d.AbsolutePositionForObject(layer))
	width := max(g.edges[col+1]-g.edges[col], leastEditor)
	x := min(origin.X+g.edges[col], layer.Size().Width-width)
	layer.Add(f)
	f.Resize(fyne.NewSize(width, FieldHeight))
	f.Move(fyne.NewPos(x, origin.Y+float32(row)*g.RowHeight+(g.RowHeight-FieldHeight)/2))
	canvas.Refresh(layer)
}

// closeEditor takes the field away.
func (g *Grid) closeEditor() {
	f := g.editing
	if f == nil {
		return
	}
	g.editing = nil
	if layer := layerFor(g); layer != nil {
		layer.Remove(f)
	}
}
