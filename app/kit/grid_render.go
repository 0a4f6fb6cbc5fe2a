package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// cellPad is the space left and right of a cell's text.
const cellPad float32 = 8

// gridRenderer keeps one slot of drawn objects for each visible row. Row r always uses slot r modulo their number, so
// scrolling by a row fills a single slot anew.
type gridRenderer struct {
	body    *gridBody
	sheet   *canvas.Rectangle
	lines   []*canvas.Rectangle // between the columns
	slots   []*gridSlot
	objects []fyne.CanvasObject
	first   int // first and last visible column at the last update
	last    int
}

func newGridRenderer(b *gridBody) *gridRenderer {
	return &gridRenderer{body: b, sheet: canvas.NewRectangle(Sheet), first: -1}
}

func (r *gridRenderer) Destroy() {}

func (r *gridRenderer) Layout(fyne.Size) { r.update(true) }

func (r *gridRenderer) MinSize() fyne.Size { return r.body.MinSize() }

func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *gridRenderer) Refresh() { r.update(true) }

// update draws what is visible now: rows that came into view, or all of them.
func (r *gridRenderer) update(all bool) {
	g := r.body.grid
	offset, view := g.visible()
	n, h := g.Len(), g.RowHeight
	g.ensureColumns()
	firstCol, lastCol := g.visibleColumns(offset.X, offset.X+view.Width)
	if firstCol != r.first || lastCol != r.last {
		r.first, r.last, all = firstCol, lastCol, true
	}
	top := max(0, int(offset.Y/h))
	rows := max(0, min(int(view.Height/h)+2, n-top))
	if r.ensureSlots(int(view.Height/h)+2, len(g.columns)) {
		all = true
	}
	for _, s := range r.slots {
		if s.row >= 0 && (s.row < top || s.row >= top+rows) {
			s.row = -1
			s.group.Hidden = true
		}
	}
	for row := top; row < top+rows; row++ {
		s := r.slots[row%len(r.slots)]
		if all || s.row != row {
			s.fill(g, row, firstCol, lastCol)
		} else if s.pin != nil {
			s.pin.move(g)
		}
	}
	r.placeSheet(offset, view, n)
	canvas.Refresh(r.body)
}

// placeSheet lays the white ground and the column lines under the visible rows only, so that no object grows with the
// number of rows.
func (r *gridRenderer) placeSheet(offset fyne.Position, view fyne.Size, n int) {
	g := r.body.grid
	height := max(0, min(view.Height, float32(n)*g.RowHeight-offset.Y))
	width := max(g.totalWidth(), view.Width)
	r.sheet.Move(fyne.NewPos(0, offset.Y))
	r.sheet.Resize(fyne.NewSize(width, height))
	first := 0
	if g.Multi {
		first = -1
	}
	for i, line := range r.lines {
		edge := i + first + 1
		line.Hidden = edge >= len(g.columns)
		if line.Hidden {
			continue
		}
		x := g.edges[edge]
		line.Hidden = x == 0
		line.Move(fyne.NewPos(x-1, offset.Y))
		line.Resize(fyne.NewSize(1, height))
	}
}

func (g *Grid) visibleColumns(left, right float32) (first, last int) {
	first, last = len(g.columns), -1
	for i := range g.columns {
		if g.edges[i+1] > left && g.edges[i] < right {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// ensureSlots makes the drawn objects for rows × columns and reports whether it had to make all anew.
func (r *gridRenderer) ensureSlots(rows, columns int) bool {
	if len(r.slots) >= rows && len(r.lines) == columns {
		return false
	}
	r.slots, r.lines = nil, nil
	r.objects = append(r.objects[:0:0], r.sheet)
	for range columns {
		line := canvas.NewRectangle(LineSoft)
		r.lines = append(r.lines, line)
		r.objects = append(r.objects, line)
	}
	for range rows + 4 {
		s := newGridSlot(columns)
		r.slots = append(r.slots, s)
		r.objects = append(r.objects, s.group)
	}
	return true
}
