package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

// Widths of the column of figures: it shares with the contents what a wide window has to give.
const (
	figureLeast float32 = 170
	figureMost  float32 = 520
	restLeast   float32 = 600 // what the other columns take at least
)

// stretch lays the grid out over the whole place and widens its column of figures with it, until the officer drags a
// column.
func stretch(g *kit.Grid) fyne.CanvasObject {
	l := &stretchLayout{grid: g}
	g.OnResize = func(string, float32) { l.dragged = true }
	return container.New(l, g)
}

type stretchLayout struct {
	grid    *kit.Grid
	width   float32
	dragged bool
}

// MinSize is that of the grid.
func (l *stretchLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.grid.MinSize() }

// Layout fills the place.
func (l *stretchLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width != l.width && !l.dragged {
		l.width = size.Width
		l.grid.SetWidths(map[string]float32{"figure": min(max(figureLeast, (size.Width-restLeast)*0.55), figureMost)})
	}
	l.grid.Resize(size)
}
